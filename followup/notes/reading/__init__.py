"""From a file's bytes to numbered lines, one module per format. Pure: no web, no database."""
