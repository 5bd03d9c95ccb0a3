"""What dates say about a commitment: computed from status and due, never stored."""

from datetime import date, timedelta
from enum import StrEnum

from followup.commitments.statuses import CLOSED_STATUSES, DueKind, Status

DUE_SOON_DAYS = 28


class Timeliness(StrEnum):
    """Every share has exactly one of these on any day."""

    ON_TRACK = "on_track"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    NO_DUE_DATE = "no_due_date"
    CLOSED = "closed"


def timeliness_of(
    *,
    status: Status,
    due_kind: DueKind | None,
    due_to: date | None,
    today: date,
    has_started: bool = False,
) -> Timeliness:
    """What the dates say on `today`; the last day of the due still counts.

    `has_started` tells of a stuck share that it was in progress before, so that a deadline for starting,
    once met, is not missed afterwards.
    """
    if status in CLOSED_STATUSES:
        return Timeliness.CLOSED
    if due_kind is None or due_to is None or is_start_met(status, due_kind, has_started=has_started):
        return Timeliness.NO_DUE_DATE
    if due_to < today:
        return Timeliness.OVERDUE
    return Timeliness.DUE_SOON if due_to <= due_soon_until(today) else Timeliness.ON_TRACK


def is_start_met(status: Status, due_kind: DueKind | None, *, has_started: bool = False) -> bool:
    """True when the due was about starting and it has started: then there is none until a new one is given."""
    if due_kind != DueKind.START:
        return False
    return status == Status.IN_PROGRESS or (status == Status.STUCK and has_started)


def due_soon_until(today: date) -> date:
    """The last due date that is soon."""
    return today + timedelta(days=DUE_SOON_DAYS)
