"""The files a meeting's page tells of: on their way in, waiting for a person, stopped or refused."""

from collections.abc import Sequence
from dataclasses import dataclass

from followup import clock
from followup.notes import uploads
from followup.notes.models import Meeting, Upload, UploadState
from followup.notes.wording import words_for_upload


@dataclass(frozen=True)
class WaitingUpload:
    """An upload and how it stands: a state's value, or `lost`; `problem` says why it was refused."""

    upload: Upload
    standing: str
    problem: str = ""


def list_waiting(meeting: Meeting | None) -> Sequence[WaitingUpload]:
    """Those of the meeting (None: those that bring a new meeting along), the latest first."""
    now = clock.real_now()
    return [
        _waiting(upload, is_lost=uploads.is_lost(upload, now=now))
        for upload in uploads.list_uploads(meeting, now=now)
    ]


def _waiting(upload: Upload, *, is_lost: bool) -> WaitingUpload:
    if upload.state is UploadState.REFUSED:
        return WaitingUpload(upload, upload.state.value, words_for_upload(upload))
    return WaitingUpload(upload, "lost" if is_lost else upload.state.value)
