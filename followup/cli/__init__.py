"""The shell's side of the product, a file per group of commands."""
