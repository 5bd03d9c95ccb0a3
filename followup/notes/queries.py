"""What the pages and commands ask of meetings, notes and cards."""

from sqlalchemy import select
from sqlalchemy.orm import joinedload, undefer

from followup.extensions import db
from followup.notes.models import Card, Meeting, Note


def find_meeting(meeting_id: int) -> Meeting | None:
    return db.session.get(Meeting, meeting_id)


def find_meeting_named(name: str) -> Meeting | None:
    """The meeting with this name, blanks around it and between its words aside."""
    return db.session.scalar(select(Meeting).where(Meeting.name == " ".join(name.split())))


def find_note(meeting_id: int, note_id: int) -> Note | None:
    """A note of that meeting with its lines, repairs and warnings, and its meeting."""
    everything = (
        undefer(Note.lines),
        undefer(Note.repairs),
        undefer(Note.warnings),
        joinedload(Note.meeting),
    )
    return db.session.scalar(
        select(Note).where(Note.id == note_id, Note.meeting_id == meeting_id).options(*everything)
    )


def find_note_with_bytes(meeting: Meeting, sha256: str) -> Note | None:
    """The note of the meeting that came from exactly these bytes."""
    return db.session.scalar(select(Note).where(Note.meeting_id == meeting.id, Note.sha256 == sha256))


def list_cards_between(note: Note, first_line: int, last_line: int) -> list[Card]:
    """The cards of a note that touch these lines, in order."""
    return list(
        db.session.scalars(
            select(Card)
            .where(Card.note_id == note.id, Card.first_line <= last_line, Card.last_line >= first_line)
            .order_by(Card.first_line)
        )
    )
