"""Words that were damaged on their way here, put right where they tell how."""
