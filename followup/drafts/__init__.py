"""What reading proposes, and how a coordinator reviews it."""
