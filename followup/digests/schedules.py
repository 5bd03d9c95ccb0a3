"""When each contact is next due a reminder about each meeting: kept as stored instants, moved on slot by slot."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, exists, func, select, update

from followup.commitments.models import Commitment, Share
from followup.digests.calendar import may_make_up, next_slot
from followup.digests.models import ReminderSchedule
from followup.extensions import db
from followup.notes.models import Meeting, MeetingState
from followup.people.models import Contact, Person


@dataclass(frozen=True)
class Due:
    """That a person is due, since `due_at`; `followed_since` is when following them began."""

    person_id: int
    due_at: datetime
    followed_since: datetime


def has_work(*, now: datetime) -> bool:
    """True when a run at `now` would have anything to do; asked without taking a lock."""
    due = select(ReminderSchedule.id).where(ReminderSchedule.next_due_at <= now).limit(1)
    return db.session.scalar(due) is not None or bool(_list_missing())


def add_schedules(*, now: datetime) -> int:
    """Give a first instant to every contact of a followed meeting's municipalities that has none; returns how many.

    Whoever becomes a contact, or gets a first commitment, after the start is due at the slot after that, so
    that nothing accepted on a Wednesday is mailed on the Wednesday.
    """
    missing = _list_missing()
    for contact_id, _person_id, meeting_id, since in missing:
        db.session.add(
            ReminderSchedule(
                contact_id=contact_id, meeting_id=meeting_id, next_due_at=next_slot(since), created_at=now
            )
        )
    db.session.flush()
    return len(missing)


def pass_over_the_unreachable(*, now: datetime) -> None:
    """Move on what is due to nobody: removed or unsubscribed contacts, closed meetings.

    Else coming back on a Wednesday would bring a mail on the Wednesday.
    """
    reachable = (
        select(ReminderSchedule.id)
        .join(ReminderSchedule.contact)
        .join(Contact.person)
        .join(ReminderSchedule.meeting)
        .where(*_takes_mail())
    )
    db.session.execute(
        update(ReminderSchedule)
        .where(ReminderSchedule.next_due_at <= now, ReminderSchedule.id.not_in(reachable))
        .values(next_due_at=next_slot(now))
        .execution_options(synchronize_session=False)
    )


def list_due(*, now: datetime, person_id: int | None = None) -> list[Due]:
    """Who is due at `now`, by person; nobody when a quiet time has begun since the last slot."""
    if not may_make_up(now):
        return []
    statement = (
        select(
            Contact.person_id,
            func.min(ReminderSchedule.next_due_at),
            func.min(ReminderSchedule.created_at),
        )
        .join(ReminderSchedule.contact)
        .join(Contact.person)
        .join(ReminderSchedule.meeting)
        .where(ReminderSchedule.next_due_at <= now, *_takes_mail())
        .group_by(Contact.person_id)
        .order_by(Contact.person_id)
    )
    if person_id is not None:
        statement = statement.where(Contact.person_id == person_id)
    return [Due(*row) for row in db.session.execute(statement)]


def list_due_if_added(*, now: datetime) -> list[Due]:
    """Who is due at `now`, those who have no stored instant yet among them; writes nothing."""
    due = {each.person_id: each for each in list_due(now=now)}
    if may_make_up(now):
        for _contact_id, person_id, _meeting_id, since in _list_missing(reachable=True):
            if next_slot(since) <= now:
                due.setdefault(person_id, Due(person_id, next_slot(since), since))
    return [due[person_id] for person_id in sorted(due)]


def move_on(person_id: int, *, now: datetime, to: datetime | None = None) -> None:
    """Let the person be due again at the next slot, or at `to`, wherever they are due now."""
    contacts = select(Contact.id).where(Contact.person_id == person_id)
    db.session.execute(
        update(ReminderSchedule)
        .where(ReminderSchedule.contact_id.in_(contacts), ReminderSchedule.next_due_at <= now)
        .values(next_due_at=to or next_slot(now))
        .execution_options(synchronize_session=False)
    )


def _list_missing(*, reachable: bool = False) -> list[tuple[int, int, int, datetime]]:
    """Contact, person, meeting and since when there is something to follow, for every pair without an instant."""
    has_one = exists().where(
        ReminderSchedule.contact_id == Contact.id, ReminderSchedule.meeting_id == Meeting.id
    )
    conditions = _takes_mail() if reachable else (Meeting.state == MeetingState.FOLLOWING,)
    statement = (
        select(
            Contact.id,
            Contact.person_id,
            Meeting.id,
            Contact.created_at,
            Meeting.started_at,
            func.min(Commitment.created_at),
        )
        .join(Contact.person)
        .join(Share, Share.municipality_id == Contact.municipality_id)
        .join(Share.commitment)
        .join(Commitment.meeting)
        .where(Contact.removed_at.is_(None), ~has_one, *conditions)
        .group_by(Contact.id, Contact.person_id, Meeting.id, Contact.created_at, Meeting.started_at)
        .order_by(Contact.id, Meeting.id)
    )
    return [
        (contact_id, person_id, meeting_id, max(instant for instant in instants if instant))
        for contact_id, person_id, meeting_id, *instants in db.session.execute(statement)
    ]


def _takes_mail() -> tuple[ColumnElement[bool], ...]:
    return (
        Contact.removed_at.is_(None),
        Contact.unsubscribed_at.is_(None),
        Person.erased_at.is_(None),
        Meeting.state == MeetingState.FOLLOWING,
    )
