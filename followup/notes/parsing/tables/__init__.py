"""What a table says: rows of actions, or a wall exported with a row for each card. Pure."""
