"""The pages of this chapter: a whole source to browse, each line with its own address."""

from flask import Blueprint, Flask, abort, render_template, request
from flask.typing import ResponseReturnValue

from followup.notes import queries
from followup.notes.marked_lines import marked_lines
from followup.web.access_marks import viewer

bp = Blueprint("notes", __name__)

LINES_PER_PAGE = 2000


def init_app(app: Flask) -> None:
    """Serve the chapter's pages."""
    app.register_blueprint(bp)


@bp.get("/meetings/<int:meeting_id>/notes/<int:note_id>")
@viewer
def show_note(meeting_id: int, note_id: int) -> ResponseReturnValue:
    """The source as it was read, `#line-208` being line 208.

    Of a long one, the page with `?line=`, or the one that begins at `?from=`.
    """
    note = queries.find_note(meeting_id, note_id) or abort(404)
    first = _first_line(last_of_all=len(note.lines))
    last = first + LINES_PER_PAGE - 1
    lines = marked_lines(
        note.lines, first_line=first, last_line=last, repairs=note.repairs, warnings=note.warnings
    )
    return render_template(
        "meetings/note.html",
        note=note,
        lines=lines,
        cards={card.first_line: card for card in queries.list_cards_between(note, first, last)},
        previous=max(first - LINES_PER_PAGE, 1) if first > 1 else None,
        following=last + 1 if last < len(note.lines) else None,
    )


def _first_line(*, last_of_all: int) -> int:
    line = request.args.get("line", type=int)
    if line is None:
        return min(max(request.args.get("from", 1, type=int), 1), last_of_all)
    return max(min(line, last_of_all) - 1, 0) // LINES_PER_PAGE * LINES_PER_PAGE + 1
