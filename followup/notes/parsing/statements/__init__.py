"""What a card says, statement by statement, and on whose behalf."""
