"""Which municipality is meant by what is written."""
