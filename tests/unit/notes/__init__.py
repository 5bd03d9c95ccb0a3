"""Pure rules of the notes chapter."""
