"""Walls and other running text cut into cards: where one begins, what it answers, whom it speaks for."""
