"""How a text is ordered: headings, questions, labels, sentences, and what only frames it."""
