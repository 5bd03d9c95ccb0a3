"""One mail a week to one person, with everything that awaits them."""
