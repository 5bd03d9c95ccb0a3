"""Norwegian and English words for when, read as periods from the day they were said."""
