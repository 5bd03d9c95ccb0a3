"""One upload, all or nothing: a meeting opened, a source kept with its lines, repairs and cards.

The file is read before (in a process of its own), so that no file is parsed inside a write transaction.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from flask_babel import gettext as _
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from followup.errors import FollowupError
from followup.extensions import db
from followup.notes import queries
from followup.notes.guessing import guess_language_forms
from followup.notes.models import Card, Meeting, Note
from followup.notes.sources import Source
from followup.people.models import Language, Municipality, Person


class MeetingNameTaken(FollowupError):
    """Another meeting has that name already."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(self.worded(name), field="name")

    @staticmethod
    def worded(name: str) -> str:
        """The sentence in the page's language, also where it is told later than raised."""
        return _("There is a meeting called “%(name)s” already. Give this one another name.", name=name)


class MeetingHeldAnotherDay(FollowupError):
    """The meeting is there, with another day than the one given; deadlines are read against that day."""


class NoteImportedAlready(FollowupError):
    """The meeting has exactly these bytes already; `note` is the one that is there."""

    def __init__(self, note: Note) -> None:
        self.note, self.name = note, note.file_name
        super().__init__(self.worded(self.name), field="file")

    @staticmethod
    def worded(name: str) -> str:
        """The sentence in the page's language, also where it is told later than raised."""
        return _(
            "This meeting already has exactly this text, imported as “%(name)s”. Nothing was added.",
            name=name,
        )


def open_meeting(
    *, name: str, held_on: date, now: datetime, theme: str = "", language: Language = Language.BOKMAL
) -> Meeting:
    """A new meeting, being prepared. Raises MeetingNameTaken."""
    name = " ".join(name.split())
    refuse_taken_name(name)
    meeting = Meeting(name=name, held_on=held_on, theme=theme, language=language, created_at=now)
    try:
        with db.session.begin_nested():
            db.session.add(meeting)
    except IntegrityError as error:
        raise MeetingNameTaken(name) from error
    return meeting


def refuse_taken_name(name: str) -> None:
    """Raises MeetingNameTaken where another meeting is called so."""
    if queries.find_meeting_named(name):
        raise MeetingNameTaken(name)


def find_or_open_meeting(*, name: str, held_on: date, now: datetime) -> Meeting:
    """The meeting of that name, opened when new. Raises MeetingHeldAnotherDay."""
    meeting = queries.find_meeting_named(name)
    if meeting is None:
        return open_meeting(name=name, held_on=held_on, now=now)
    if meeting.held_on != held_on:
        raise MeetingHeldAnotherDay(
            _(
                "“%(name)s” was held on %(kept)s, not on %(given)s. Nothing was imported. "
                "Give its own date, or another name for another meeting.",
                name=meeting.name,
                kept=meeting.held_on.isoformat(),
                given=held_on.isoformat(),
            ),
            field="held_on",
        )
    return meeting


def import_note(*, meeting: Meeting, source: Source, by: Person | None, now: datetime) -> Note:
    """Keep a source and its cards. Raises NoteImportedAlready when the meeting has these very bytes."""
    if there := queries.find_note_with_bytes(meeting, source.sha256):
        raise NoteImportedAlready(there)
    note = Note(
        meeting_id=meeting.id,
        file_name=source.name[:255],
        sha256=source.sha256,
        original=source.data,
        lines=list(source.lines),
        repairs=[dict(repair) for repair in source.repairs],
        warnings=[dict(warning) for warning in source.warnings],
        imported_at=now,
        imported_by_id=by.id if by else None,
    )
    _keep_unless_there(note, meeting)
    known = municipalities_named(source.municipality_names)
    cards = [_card(note, card, known) for card in source.cards]
    db.session.add_all(cards)
    guess_language_forms(cards, source.lines)
    db.session.flush()
    return note


def municipalities_named(names: set[str]) -> dict[str, Municipality]:
    """The register's rows by name on screen; a name this database does not know is left out."""
    rows = db.session.scalars(select(Municipality).where(Municipality.name.in_(names)))
    return {row.name: row for row in rows}


def _keep_unless_there(note: Note, meeting: Meeting) -> None:
    """Two people may send the same file at once: the unique key tells the second that it is there."""
    sha256 = note.sha256
    try:
        with db.session.begin_nested():
            db.session.add(note)
    except IntegrityError as error:
        there = queries.find_note_with_bytes(meeting, sha256)
        if there is None:
            raise
        raise NoteImportedAlready(there) from error


def _card(note: Note, card: Mapping[str, Any], known: Mapping[str, Municipality]) -> Card:
    return Card(
        note=note,
        first_line=card["first_line"],
        last_line=card["last_line"],
        heading=card["heading"] or "",
        dialog=card["dialog"],
        joined_from_line=card["joined_from"],
        municipalities=[known[name] for name in card["municipalities"] if name in known],
    )
