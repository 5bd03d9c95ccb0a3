"""Summaries of group work to read in tests, and what was found in a few words."""

from datetime import date

from followup.notes.extracting import extract
from followup.notes.extraction import ExtractedItem

HELD_ON = date(2022, 9, 20)


def items(text: str) -> list[ExtractedItem]:
    return list(extract(text.encode(), name="oppsummering.txt", held_on=HELD_ON).items)


def said(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """What was found, as (kind, quote, municipalities)."""
    return [(item.kind, item.quote, item.municipalities) for item in items(text)]
