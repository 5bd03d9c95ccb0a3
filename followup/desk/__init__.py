"""The coordinator's overview, read across all chapters."""
