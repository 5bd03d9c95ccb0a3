"""Starting and ending follow-up of a meeting, on purpose: before the start no mail leaves, after the end none does."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from flask_babel import gettext as _
from sqlalchemy import func, select, update

from followup.clock import OSLO
from followup.commitments.models import Commitment, Share
from followup.commitments.queries import recipient_contact_id
from followup.commitments.statuses import OPEN_STATUSES
from followup.digests import queries, schedules
from followup.digests.calendar import next_slot
from followup.digests.content import DigestContent, content_of
from followup.errors import FollowupError
from followup.extensions import db
from followup.notes.models import Meeting, MeetingState
from followup.people.models import Municipality, Person


class AlreadyFollowed(FollowupError):
    """The meeting's follow-up has been started before, perhaps by somebody else a moment ago."""


class NothingToFollow(FollowupError):
    """The meeting has no commitment that a mail could be about."""


class NotFollowed(FollowupError):
    """The meeting's follow-up is not going on, so it cannot be closed."""


@dataclass(frozen=True)
class FirstMail:
    """One mail that starting would send: to whom, and how many rows of each municipality."""

    person: Person
    municipalities: tuple[tuple[str, int], ...]
    content: DigestContent

    @property
    def rows(self) -> int:
        return self.content.total


@dataclass(frozen=True)
class Unreached:
    """A municipality with commitments and nobody to mail about them."""

    municipality: Municipality
    shares: int


@dataclass(frozen=True)
class StartPlan:
    """What starting would do: which mails, when, and whom it would not reach."""

    goes_at: datetime
    mails: tuple[FirstMail, ...]
    unreached: tuple[Unreached, ...]
    open_shares: int

    @property
    def municipality_count(self) -> int:
        """How many municipalities the mails speak to."""
        return len({name for mail in self.mails for name, _count in mail.municipalities})


def plan_start(meeting: Meeting, *, now: datetime) -> StartPlan:
    """What the first mails would be, as they would stand on the morning they go; a fixed number of queries."""
    goes_at = next_slot(now)
    awaiting = {
        person_id: rows
        for person_id, rows in queries.list_awaiting(now=goes_at, also_meeting_id=meeting.id).items()
        if any(row.meeting_id == meeting.id for row in rows)
    }
    people = db.session.scalars(select(Person).where(Person.id.in_(awaiting)).order_by(Person.email))
    mails: list[FirstMail] = []
    for person in people:
        rows = awaiting[person.id]
        content = content_of(rows, today=goes_at.astimezone(OSLO).date(), is_first=True)
        if content is not None:
            counts = Counter(row.municipality for row in rows)
            mails.append(FirstMail(person, tuple(sorted(counts.items())), content))
    return StartPlan(goes_at, tuple(mails), _list_unreached(meeting), _count_open_shares(meeting))


def start_meeting(meeting: Meeting, *, by: Person, now: datetime) -> None:
    """Follow the meeting from now on: its contacts are due at the next slot. A closed one is taken up again."""
    if not _count_open_shares(meeting):
        raise NothingToFollow(
            _(
                "There is nothing to follow up in %(meeting)s yet, so nothing was started. "
                "Accept drafts, or add a commitment by hand, and start then.",
                meeting=meeting.name,
            )
        )
    _move(
        meeting,
        out_of=(MeetingState.PREPARING, MeetingState.CLOSED),
        to=MeetingState.FOLLOWING,
        refusal=AlreadyFollowed(
            _("The follow-up of %(meeting)s is already going on. Nothing was changed.", meeting=meeting.name)
        ),
        started_at=now,
        started_by_id=by.id,
        closed_at=None,
        closed_by_id=None,
    )
    schedules.add_schedules(now=now)


def close_meeting(meeting: Meeting, *, by: Person, now: datetime) -> None:
    """End the follow-up: no more mail about the meeting leaves, not even what waits in the outbox."""
    _move(
        meeting,
        out_of=(MeetingState.FOLLOWING,),
        to=MeetingState.CLOSED,
        refusal=NotFollowed(
            _("The follow-up of %(meeting)s is not going on. Nothing was changed.", meeting=meeting.name)
        ),
        closed_at=now,
        closed_by_id=by.id,
    )


def _move(
    meeting: Meeting,
    *,
    out_of: tuple[MeetingState, ...],
    to: MeetingState,
    refusal: FollowupError,
    **values: datetime | int | None,
) -> None:
    """Change the state by an update that succeeds for one of two who press at once."""
    moved = db.session.scalar(
        update(Meeting)
        .where(Meeting.id == meeting.id, Meeting.state.in_(out_of))
        .values(state=to, **values)
        .returning(Meeting.id)
        .execution_options(synchronize_session=False)
    )
    if moved is None:
        raise refusal
    db.session.refresh(meeting)


def _list_unreached(meeting: Meeting) -> tuple[Unreached, ...]:
    statement = (
        select(Municipality, func.count(Share.id))
        .join(Share, Share.municipality_id == Municipality.id)
        .join(Share.commitment)
        .where(
            Commitment.meeting_id == meeting.id,
            Share.status.in_(OPEN_STATUSES),
            recipient_contact_id().is_(None),
        )
        .group_by(Municipality.id)
        .order_by(Municipality.sort_position)
    )
    return tuple(Unreached(municipality, count) for municipality, count in db.session.execute(statement))


def _count_open_shares(meeting: Meeting) -> int:
    statement = (
        select(func.count(Share.id))
        .join(Share.commitment)
        .where(Commitment.meeting_id == meeting.id, Share.status.in_(OPEN_STATUSES))
    )
    return db.session.scalar(statement) or 0
