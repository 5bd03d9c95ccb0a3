"""From statements to proposed items, with owner, due, title and confidence."""
