"""Reading an uploaded file to its end: taken in where nothing is in doubt, else a person is asked first.

1. The file is read in a process of its own, with no transaction open; its progress is kept as it goes.
2. Columns that are in doubt are confirmed by a person, and the file is read again with that word.
3. What looks like a later export of a wall that is there waits for a person to say so.
4. All else is taken in at once, whole or not at all.
"""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any

from flask_babel import gettext as _

from followup.drafts.editions import Edition, find_edition, import_edition
from followup.drafts.journal import hold_review
from followup.drafts.proposing import ImportCounts, import_source
from followup.errors import FollowupError
from followup.extensions import db
from followup.jobs.running import unit_of_work
from followup.notes import uploads
from followup.notes.extracting_apart import ReadingFailed, extract_apart
from followup.notes.extraction import Extraction
from followup.notes.importing import NoteImportedAlready, open_meeting
from followup.notes.models import Meeting, Note, Upload, UploadState
from followup.notes.queries import find_note_with_bytes
from followup.notes.sources import Source
from followup.people.models import Person

logger = logging.getLogger(__name__)

Clock = Callable[[], datetime]


class EditionChanged(FollowupError):
    """The note it was shown as a later export of is not what it would be compared with now."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "The meeting's notes have changed meanwhile. Nothing was taken in; look at what it would change now."
            )
        )


def read_upload(upload_id: int, *, now: Clock, beat: Clock) -> None:
    """Read an upload and take it in, or leave it asking; what goes wrong is kept with it. Opens its own transactions.

    `now` is asked when it is taken in, `beat` while it is read. A fault of ours is logged, and told as one.
    """
    try:
        extraction = _extract(upload_id, beat=beat)
        with unit_of_work():
            upload = uploads.find_upload(upload_id)
            if upload is not None and upload.state is UploadState.READING:
                _go_on(upload, extraction, now=now())
    except FollowupError as problem:
        _refuse(upload_id, problem)
    except Exception:
        logger.exception("Taking in the upload %d failed", upload_id)
        _refuse(upload_id, None)


def take_in_edition(
    upload: Upload, *, by: Person, now: datetime, earlier_id: int | None = None
) -> tuple[Note, ImportCounts]:
    """Take the upload in as a later export of the wall it looks like: of the note `earlier_id`, where one was shown.

    Reviewing waits meanwhile. Raises UploadDecided, and EditionChanged where it is none of that note any more.
    """
    _claim(upload)
    if upload.meeting_id is not None:
        hold_review(upload.meeting_id)
    edition = edition_of(upload)
    if edition is None or earlier_id not in (None, edition.earlier.id):
        raise EditionChanged()
    return _keep(upload, edition=edition, by=by, now=now)


def take_in_beside(upload: Upload, *, by: Person, now: datetime) -> tuple[Note, ImportCounts]:
    """Take the upload in as a source of its own, whatever it looks like. Raises UploadDecided."""
    _claim(upload)
    return _keep(upload, edition=None, by=by, now=now)


def edition_of(upload: Upload) -> Edition | None:
    """What the upload would change, where it looks like a later export of one of the meeting's notes."""
    if upload.meeting is None or upload.read is None:
        return None
    return find_edition(upload.meeting, source_of(upload))


def _extract(upload_id: int, *, beat: Clock) -> Extraction:
    with unit_of_work():
        upload = uploads.find_upload(upload_id)
        if upload is None or upload.data is None:
            raise uploads.UploadDecided()
        data, name, held_on = upload.data, upload.file_name, uploads.held_on_of(upload)
        columns = uploads.roles_of(upload)

    def keep(share: float) -> None:
        with unit_of_work():
            uploads.note_progress(upload_id, share=share, now=beat())

    try:
        return extract_apart(data, name=name, held_on=held_on, columns=columns, progress=keep)
    except ReadingFailed as failed:
        logger.exception("Reading the upload %d failed", upload_id)
        raise failed from None


def _go_on(upload: Upload, extraction: Extraction, *, now: datetime) -> None:
    if upload.meeting and (there := find_note_with_bytes(upload.meeting, upload.sha256)):
        raise NoteImportedAlready(there)
    if any(table.is_doubtful for table in extraction.tables):
        uploads.ask(upload, about=UploadState.COLUMNS, read=extraction)
        return
    upload.read = extraction.as_transfer()
    if edition_of(upload):
        uploads.ask(upload, about=UploadState.EDITION, read=None)
        return
    _keep(upload, edition=None, by=upload.created_by, now=now)


def _claim(upload: Upload) -> None:
    db.session.refresh(upload, with_for_update=True)
    if upload.state is not UploadState.EDITION:
        raise uploads.UploadDecided()


def _keep(upload: Upload, *, edition: Edition | None, by: Person, now: datetime) -> tuple[Note, ImportCounts]:
    source = source_of(upload)
    if edition is not None:
        note, counts = import_edition(edition, source=source, by=by, now=now)
    else:
        note, counts = import_source(meeting=_meeting_of(upload, now=now), source=source, by=by, now=now)
    upload.meeting_id, upload.note_id = note.meeting_id, note.id
    upload.counts, upload.state = counts.as_dict(), UploadState.IMPORTED
    upload.data = upload.read = None
    db.session.flush()
    return note, counts


def _meeting_of(upload: Upload, *, now: datetime) -> Meeting:
    if upload.meeting:
        return upload.meeting
    new: dict[str, Any] = upload.new_meeting or {}
    return open_meeting(
        name=new["name"],
        theme=new["theme"],
        held_on=uploads.held_on_of(upload),
        language=uploads.language_of(new),
        now=now,
    )


def source_of(upload: Upload) -> Source:
    return Source.of(upload.data or b"", Extraction.from_transfer(upload.read or {}))


def _refuse(upload_id: int, problem: FollowupError | None) -> None:
    """Keep what went wrong; None for a fault of ours."""
    with unit_of_work():
        upload = uploads.find_upload(upload_id)
        if upload is not None and upload.state is UploadState.READING:
            uploads.refuse(upload, problem=problem or ReadingFailed(upload.file_name))
