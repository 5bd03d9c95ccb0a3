"""What municipalities say they need."""
