"""Pure rules of the people chapter."""
