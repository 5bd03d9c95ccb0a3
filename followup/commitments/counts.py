"""How many: the numbers the overview, the meetings and the municipalities show. All count shares."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, case, func, select

from followup.commitments.conditions import timeliness_is, timeliness_on
from followup.commitments.models import Commitment, Share
from followup.commitments.statuses import OPEN_STATUSES, Status
from followup.commitments.timeliness import Timeliness
from followup.extensions import db


@dataclass(frozen=True)
class ShareCounts:
    """One municipality's (or meeting's) shares; `answered_at` is the last time any of them was answered."""

    total: int
    open: int
    done: int
    overdue: int
    stuck: int
    answered_at: datetime | None


def status_counts(*, meeting_id: int | None = None) -> Mapping[Status, int]:
    """How many shares have each status, none left out; one query."""
    statement = select(Share.status, func.count(Share.id)).join(Share.commitment).group_by(Share.status)
    found: dict[Status, int] = {status: count for status, count in _rows(statement, meeting_id)}
    return {status: found.get(status, 0) for status in Status}


def timeliness_counts(*, today: date, meeting_id: int | None = None) -> Mapping[Timeliness, int]:
    """How many shares have each timeliness on a day, none left out; one query."""
    said = timeliness_on(today).label("timeliness")
    statement = select(said, func.count(Share.id)).join(Share.commitment).group_by(said)
    found = {Timeliness(code): count for code, count in _rows(statement, meeting_id)}
    return {timeliness: found.get(timeliness, 0) for timeliness in Timeliness}


def counts_by_municipality(*, today: date, meeting_id: int | None = None) -> Mapping[int, ShareCounts]:
    """Counts of every municipality (by its id) that has a share; one query."""
    statement = _counted_by(Share.municipality_id, today)
    return {key: ShareCounts(*counts) for key, *counts in _rows(statement, meeting_id)}


def counts_by_meeting(*, today: date) -> Mapping[int, ShareCounts]:
    """Counts of every meeting (by its id) that has a share; one query."""
    statement = _counted_by(Commitment.meeting_id, today)
    return {key: ShareCounts(*counts) for key, *counts in _rows(statement, None)}


def _counted_by(key: Any, today: date) -> Select[*tuple[Any, ...]]:
    return (
        select(
            key,
            func.count(Share.id),
            _number_of(Share.status.in_(OPEN_STATUSES)),
            _number_of(Share.status == Status.DONE),
            _number_of(timeliness_is(Timeliness.OVERDUE, today)),
            _number_of(Share.status == Status.STUCK),
            func.max(Share.answered_at),
        )
        .join(Share.commitment)
        .group_by(key)
    )


def _number_of(condition: Any) -> Any:
    return func.sum(case((condition, 1), else_=0))


def _rows(statement: Select[*tuple[Any, ...]], meeting_id: int | None) -> list[Any]:
    if meeting_id is not None:
        statement = statement.where(Commitment.meeting_id == meeting_id)
    return list(db.session.execute(statement))
