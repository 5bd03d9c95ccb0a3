"""Mail that waits, is sent, tried again or given up."""
