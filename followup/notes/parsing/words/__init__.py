"""What is known of single words: verbs, roles, names, how common they are, in bokmål and nynorsk."""
