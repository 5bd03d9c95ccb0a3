"""The example meeting a new installation opens with: made up, told by the real verbs, easy to leave."""
