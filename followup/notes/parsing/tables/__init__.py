"""What a table says: rows of actions as people keep them in spreadsheets and minutes, or a wall with a row a card. Pure."""
