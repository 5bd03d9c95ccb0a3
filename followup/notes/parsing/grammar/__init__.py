"""What a Norwegian clause says, by its words and their order."""
