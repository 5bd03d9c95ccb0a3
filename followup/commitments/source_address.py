"""Where in the whole source something was said."""

from typing import Any

from flask import url_for

from followup.commitments.passages import AROUND
from followup.notes.models import Card

FIRST_PAGE = 2000
"""Lines of a source that its page shows unless told to begin further down."""


def source_address(*, meeting_id: int, card: Card | None, line: int | None) -> str | None:
    """The line in the page of its source; a long source is shown from a little before it. None without a source."""
    if card is None or line is None:
        return None
    start: dict[str, Any] = {"from": line - AROUND} if line > FIRST_PAGE else {}
    place = {"meeting_id": meeting_id, "note_id": card.note_id}
    return url_for("notes.show_note", _anchor=f"line-{line}", **place, **start)
