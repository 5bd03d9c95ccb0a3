"""Minutes: who was there, and whose they are."""
