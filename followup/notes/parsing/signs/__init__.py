"""The small signs by which a text is taken apart: marks, rooms, the lines of its layout."""
