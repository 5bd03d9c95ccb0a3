"""How words of a deadline are read, answered while they are typed."""

from flask import abort, jsonify, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from followup.commitments.due_words import due_words
from followup.commitments.statuses import DueKind
from followup.drafts.blueprint import bp
from followup.notes.parsing.periods.dues import read_due
from followup.notes.queries import find_meeting
from followup.web.access_marks import coordinator

LONGEST = 200


@bp.get("/due")
@coordinator
def read_words(meeting_id: int) -> ResponseReturnValue:
    """The period that `?words=` give, read against the day of the meeting, and a sentence that says it."""
    meeting = find_meeting(meeting_id) or abort(404)
    words = request.args.get("words", "").strip()[:LONGEST]
    due = read_due(words, held_on=meeting.held_on) if words else None
    if due is None or due.kind is None:
        said = _("No date is read from these words. They are kept as they are.") if words else ""
        return jsonify(kind="", first="", last="", said=said)
    read = due_words(kind=DueKind(due.kind), first=due.first, last=due.last)
    return jsonify(
        kind=due.kind,
        first=due.first.isoformat() if due.first else "",
        last=due.last.isoformat() if due.last else "",
        said=_("Read as: %(due)s", due=read),
    )
