"""Mending what a meeting is called, what it was about and when it was held."""

from datetime import date
from hashlib import sha256

from flask_babel import gettext as _
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from followup.errors import FollowupError
from followup.extensions import db
from followup.notes import queries
from followup.notes.importing import MeetingNameTaken
from followup.notes.models import Meeting
from followup.people.models import Language


class MeetingChangedMeanwhile(FollowupError):
    """Somebody else mended the meeting after the person opened the form."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Somebody else changed the meeting after you opened this form, so nothing was saved yet. "
                "What you wrote is still below; save again if it is to stand."
            )
        )


def seen_as(meeting: Meeting) -> str:
    """A short word that changes with the meeting's details, for a form to carry."""
    details = (meeting.name, meeting.theme, meeting.held_on.isoformat(), meeting.language.value)
    return sha256("\n".join(details).encode()).hexdigest()[:16]


def amend_meeting(
    meeting: Meeting, *, name: str, theme: str, held_on: date, language: Language, seen: str | None = None
) -> bool:
    """Put these details in place of those there are; True when the day moved.

    Deadlines are left as they were read: a person may have confirmed them. `seen` is `seen_as` when the person
    opened the form. Raises MeetingNameTaken and MeetingChangedMeanwhile.
    """
    db.session.execute(select(Meeting.id).where(Meeting.id == meeting.id).with_for_update())
    db.session.refresh(meeting)
    if seen is not None and seen != seen_as(meeting):
        raise MeetingChangedMeanwhile()
    name = " ".join(name.split())
    other = queries.find_meeting_named(name)
    if other is not None and other is not meeting:
        raise MeetingNameTaken(name)
    has_moved = held_on != meeting.held_on
    try:
        with db.session.begin_nested():
            meeting.name, meeting.theme, meeting.held_on, meeting.language = name, theme, held_on, language
    except IntegrityError as error:
        raise MeetingNameTaken(name) from error
    return has_moved
