"""Addresses of files on their way in, in each of their states, and of what a later export changed."""

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import select

from followup import clock
from followup.drafts.editions import import_into
from followup.drafts.models import Draft
from followup.drafts.reviewing import accept_draft
from followup.extensions import db
from followup.notes import uploads
from followup.notes.models import Upload, UploadState
from followup.notes.reading.problems import LockedFile
from followup.people.models import Person
from tests import build_meetings as build
from tests import people
from tests.web.drafts.test_editions import later
from tests.web.meetings.build_uploads import TABLE


def reading() -> str:
    """A file that is still read."""
    upload = _upload("Still read", b"a wall")
    uploads.note_progress(upload.id, share=0.4, now=clock.real_now())
    return _address(upload)


def asking_about_columns() -> str:
    """A table whose columns a person is asked about."""
    upload = _upload("Columns asked about", b"a table")
    uploads.ask(
        upload, about=UploadState.COLUMNS, read=replace(build.extraction(b"a table"), tables=(TABLE,))
    )
    return _address(upload)


def asking_about_an_edition() -> str:
    """A later export of a wall that is there."""
    upload = _upload("Edition asked about", b"a later wall", with_wall=True)
    source = later()
    read = build.extraction(b"a later wall", lines=source.lines, cards=source.cards, items=source.items)
    uploads.ask(upload, about=UploadState.EDITION, read=read)
    return _address(upload)


def refused() -> str:
    """A file that could not be taken in."""
    upload = _upload("Refused", b"locked")
    uploads.refuse(upload, problem=LockedFile("The file is locked with a password."))
    return _address(upload)


def what_changed() -> str:
    """What a later export that was taken in changed."""
    meeting = build.meeting_with_wall("Exported twice")
    note, _counts = import_into(meeting, source=later(), by=_kari(), now=build.IMPORTED_AT)
    return f"/meetings/{meeting.id}/notes/{note.id}/changes"


def decided_before() -> str:
    """A draft whose words were decided on before, in other words."""
    meeting = build.meeting_with_wall("Said anew")
    waiting = select(Draft).where(Draft.meeting_id == meeting.id).order_by(Draft.id)
    accept_draft(db.session.scalars(waiting).all()[0], by=_kari(), now=build.IMPORTED_AT)
    import_into(meeting, source=later(), by=_kari(), now=build.IMPORTED_AT)
    anew = waiting.where(Draft.earlier_draft_id.is_not(None))
    return f"/meetings/{meeting.id}/review?card={db.session.scalars(anew).one().card_id}"


def _upload(meeting_name: str, data: bytes, *, with_wall: bool = False) -> Upload:
    meeting = build.meeting_with_wall(meeting_name) if with_wall else build.meeting(meeting_name)
    return uploads.receive_upload(
        name="wall.txt", data=data, meeting=meeting, by=_kari(), now=clock.real_now()
    )


def _kari() -> Person:
    return people.person(people.KARI)


def _address(upload: Upload) -> str:
    db.session.flush()
    return f"/meetings/uploads/{upload.id}"


ALL: dict[str, Callable[[], str]] = {
    "a file that is read": reading,
    "columns asked about": asking_about_columns,
    "an edition asked about": asking_about_an_edition,
    "a file that was refused": refused,
    "what a later export changed": what_changed,
    "a draft decided before in other words": decided_before,
}
