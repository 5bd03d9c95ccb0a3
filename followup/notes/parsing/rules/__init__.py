"""Commitment, need or neither: the rules, each with a name that becomes the reason shown."""
