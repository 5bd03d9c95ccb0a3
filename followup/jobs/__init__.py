"""What runs by itself: each run a row, each unit of work one transaction."""
