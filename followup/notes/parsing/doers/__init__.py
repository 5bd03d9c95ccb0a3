"""Who does something, as written, and where they stand in a sentence."""
