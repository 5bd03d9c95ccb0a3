"""How every municipality is heard: asked of the database, told by the rule in `voices.py`."""

from datetime import datetime

from sqlalchemy import ColumnElement, Select, func, select

from followup.commitments.models import Commitment, Share
from followup.digests.models import Digest, DigestPart
from followup.digests.voices import NOT_ASKED, State, Voice, state_of
from followup.extensions import db
from followup.notes.models import Meeting, MeetingState
from followup.outbox.models import OutboxMessage

__all__ = ["NOT_ASKED", "State", "Voice", "municipality_states"]


def municipality_states(*, now: datetime, meeting_id: int | None = None) -> dict[int, State]:
    """How every municipality with a share is heard, by its id: in one meeting, or in all that are not closed.

    Two queries, whatever the data. A municipality that is missing has no share there: it is not asked.
    """
    in_scope = Meeting.id == meeting_id if meeting_id is not None else Meeting.state != MeetingState.CLOSED
    asked = {row[0]: row[1] for row in db.session.execute(_first_asked(in_scope))}
    return {
        municipality_id: state_of(first_asked_at=asked.get(municipality_id), answered_at=answered_at, now=now)
        for municipality_id, answered_at in db.session.execute(_last_answered(in_scope))
    }


def _first_asked(in_scope: ColumnElement[bool]) -> Select[int, datetime | None]:
    return (
        select(DigestPart.municipality_id, func.min(OutboxMessage.sent_at))
        .join(DigestPart.digest)
        .join(Digest.message)
        .join(Meeting, Meeting.id == DigestPart.meeting_id)
        .where(OutboxMessage.sent_at.is_not(None), in_scope)
        .group_by(DigestPart.municipality_id)
    )


def _last_answered(in_scope: ColumnElement[bool]) -> Select[int, datetime | None]:
    return (
        select(Share.municipality_id, func.max(Share.answered_at))
        .join(Share.commitment)
        .join(Commitment.meeting)
        .where(in_scope)
        .group_by(Share.municipality_id)
    )
