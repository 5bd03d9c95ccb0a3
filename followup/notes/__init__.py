"""Meetings and the notes that come out of them, read into cards."""
