"""A file on its way in: received, read beside the request, asked about where a person must decide, taken in or let go.

Nothing of it is among the notes before all of it is; what is not taken in within a day is forgotten.
"""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from flask_babel import gettext as _
from sqlalchemy import CursorResult, Result, delete, select, update
from sqlalchemy.orm import undefer

from followup.errors import FollowupError
from followup.extensions import db
from followup.notes import queries
from followup.notes.extraction import Extraction
from followup.notes.importing import MeetingNameTaken, NoteImportedAlready
from followup.notes.models import Meeting, Upload, UploadState
from followup.notes.reading.formats import refuse_unreadable
from followup.people.models import Language, Person

KEPT = timedelta(days=1)
"""How long an upload waits for a person."""

LOST_AFTER = timedelta(seconds=90)
"""A reading that gave no sign of life for this long has ended with its process."""

MOST_LISTED = 20

NewMeeting = Mapping[str, str]
"""name, theme, held_on (ISO) and language of a meeting that is opened when its notes are taken in."""

ColumnRoles = dict[int, Sequence[str | None]]


class UploadDecided(FollowupError):
    """Somebody took the file in, or let it go, meanwhile."""

    def __init__(self) -> None:
        super().__init__(_("This file has been taken in or let go already. Nothing was changed."))


def receive_upload(
    *,
    name: str,
    data: bytes,
    meeting: Meeting | None = None,
    new_meeting: NewMeeting | None = None,
    by: Person,
    now: datetime,
) -> Upload:
    """Keep a file until it is read. Raises UnreadableFile and NoteImportedAlready for what need not be read."""
    refuse_unreadable(data, name=name)
    sha256 = hashlib.sha256(data).hexdigest()
    if meeting and (there := queries.find_note_with_bytes(meeting, sha256)):
        raise NoteImportedAlready(there)
    upload = Upload(
        meeting=meeting,
        new_meeting=dict(new_meeting) if new_meeting else None,
        file_name=name[:255],
        sha256=sha256,
        data=data,
        created_at=now,
        created_by=by,
        beat_at=now,
    )
    db.session.add(upload)
    db.session.flush()
    return upload


def find_upload(upload_id: int) -> Upload | None:
    """An upload with what was read from it; its bytes are fetched when they are asked for."""
    return db.session.get(Upload, upload_id, options=[undefer(Upload.read)])


def held_on_of(upload: Upload) -> date:
    """The day its deadlines are read against."""
    if upload.meeting:
        return upload.meeting.held_on
    return date.fromisoformat((upload.new_meeting or {})["held_on"])


def language_of(new_meeting: Mapping[str, Any]) -> Language:
    return Language(new_meeting["language"])


def roles_of(upload: Upload) -> ColumnRoles:
    """What each column holds, as a person confirmed it, by the line of the headings."""
    return {int(line): tuple(roles) for line, roles in upload.columns.items()}


def note_progress(upload_id: int, *, share: float, now: datetime) -> None:
    """Keep how far the reading has come, and that somebody still reads."""
    db.session.execute(
        update(Upload)
        .where(Upload.id == upload_id, Upload.state == UploadState.READING)
        .values(progress=round(100 * share), beat_at=now)
    )


def note_waiting(upload_id: int, *, now: datetime) -> bool:
    """Keep that somebody will read it as soon as it is its turn; False where nobody should any more."""
    waits = (
        update(Upload).where(Upload.id == upload_id, Upload.state == UploadState.READING).values(beat_at=now)
    )
    return _changed(db.session.execute(waits)) > 0


def ask(upload: Upload, *, about: UploadState, read: Extraction | None) -> None:
    """Let the upload wait for a person's word."""
    upload.state = about
    upload.progress = 100
    if read is not None:
        upload.read = read.as_transfer()
    db.session.flush()


def confirm_columns(upload: Upload, *, roles: ColumnRoles, now: datetime) -> None:
    """Have the file read again with the roles a person gave its columns. Raises UploadDecided."""
    _claim(upload, UploadState.COLUMNS)
    upload.columns = {str(line): list(given) for line, given in roles.items()}
    upload.state, upload.progress, upload.read, upload.beat_at = UploadState.READING, 0, None, now
    db.session.flush()


def begin_again(upload: Upload, *, now: datetime) -> bool:
    """Have the file read again after its reader was lost; False where somebody reads it. Raises UploadDecided."""
    _claim(upload, UploadState.READING)
    if not is_lost(upload, now=now):
        return False
    upload.progress, upload.beat_at = 0, now
    db.session.flush()
    return True


def list_uploads(meeting: Meeting | None, *, now: datetime) -> Sequence[Upload]:
    """What is on its way into the meeting (None: into meetings that are not opened yet), the latest first.

    What was refused is with it until a person lets it go: whoever left while it was read shall see why.
    """
    still = Upload.state != UploadState.IMPORTED
    whose = Upload.meeting_id == meeting.id if meeting else Upload.meeting_id.is_(None)
    recent = Upload.created_at > now - KEPT
    waiting = select(Upload).where(still, whose, recent).order_by(Upload.id.desc()).limit(MOST_LISTED)
    return db.session.scalars(waiting).all()


def is_lost(upload: Upload, *, now: datetime) -> bool:
    """Has whoever read it gone, so that it would be waited for in vain?"""
    return upload.state is UploadState.READING and now - upload.beat_at > LOST_AFTER


def refuse(upload: Upload, *, problem: FollowupError) -> None:
    """Keep why it could not be taken in, and nothing else of it; what it names too, to be worded for its reader."""
    upload.state = UploadState.REFUSED
    named = {"name": problem.name} if isinstance(problem, NoteImportedAlready | MeetingNameTaken) else {}
    upload.problem = {"kind": type(problem).__name__, "message": problem.message, **named}
    upload.data = upload.read = None
    db.session.flush()


def let_go(upload: Upload) -> None:
    """Forget a file that is not to be taken in. Raises UploadDecided where it has been."""
    if upload.state is UploadState.IMPORTED:
        raise UploadDecided()
    db.session.delete(upload)
    db.session.flush()


def forget_old_uploads(*, now: datetime) -> int:
    """Forget what nobody decided on within a day, and the traces of what was taken in; how many."""
    return _changed(db.session.execute(delete(Upload).where(Upload.created_at < now - KEPT)))


def _changed(result: Result[Any]) -> int:
    """How many rows a statement changed."""
    assert isinstance(result, CursorResult)
    return result.rowcount


def _claim(upload: Upload, state: UploadState) -> None:
    db.session.refresh(upload, with_for_update=True)
    if upload.state is not state:
        raise UploadDecided()
