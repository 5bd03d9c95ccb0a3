"""What a digest says: rows in the order of need, cut to what is read on a phone, and the numbers (pure)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from followup.commitments.awaiting import Reason
from followup.commitments.statuses import DueKind, Status

ROWS_AT_MOST = 12
"""More than this is not read; the rest is counted, and stands on the municipality's page."""


@dataclass(frozen=True)
class Row:
    """One share that awaits one contact. `due_written` is what they said, `due_to` the last day it was read as."""

    share_id: int
    contact_id: int
    municipality_id: int
    municipality: str
    meeting_id: int
    meeting: str
    meeting_held_on: date
    title: str
    reason: Reason
    status: Status
    quote: str = ""
    owner: str = ""
    due_written: str = ""
    due_kind: DueKind | None = None
    due_from: date | None = None
    due_to: date | None = None
    is_due_moved: bool = False


@dataclass(frozen=True)
class Section:
    """The rows that await an answer for one reason; `total` counts those left out too."""

    reason: Reason
    rows: tuple[Row, ...]
    total: int


@dataclass(frozen=True)
class DigestContent:
    """Everything a digest has to say, in the order it says it.

    `more` counts the rows left out. `longest_overdue` and `soonest` are days: how long the oldest deadline has
    been over, and how far off the nearest one ahead is; None where there is none.
    """

    today: date
    sections: tuple[Section, ...]
    municipalities: tuple[str, ...]
    meetings: tuple[tuple[str, date], ...]
    total: int
    more: int
    overdue: int
    longest_overdue: int | None
    soonest: int | None
    is_first: bool

    @property
    def rows(self) -> list[Row]:
        """The rows shown, in order."""
        return [row for section in self.sections for row in section.rows]

    @property
    def contact_ids(self) -> list[int]:
        """The contacts whose pages the digest links to, in the order they are first met."""
        return list(dict.fromkeys(row.contact_id for row in self.rows))


def content_of(rows: Iterable[Row], *, today: date, is_first: bool = False) -> DigestContent | None:
    """What to say about `rows` on `today`; None when nothing awaits, for then no mail is sent."""
    ordered = sorted(rows, key=_need)
    if not ordered:
        return None
    overdue = [row for row in ordered if row.reason == Reason.OVERDUE and row.due_to]
    ahead = [row for row in ordered if row.reason == Reason.DUE_SOON and row.due_to]
    return DigestContent(
        today=today,
        sections=_sections(ordered),
        municipalities=tuple(dict.fromkeys(row.municipality for row in ordered)),
        meetings=tuple(dict.fromkeys((row.meeting, row.meeting_held_on) for row in ordered)),
        total=len(ordered),
        more=max(len(ordered) - ROWS_AT_MOST, 0),
        overdue=len(overdue),
        longest_overdue=max((-_days_left(row, today) for row in overdue), default=None),
        soonest=min((_days_left(row, today) for row in ahead), default=None),
        is_first=is_first,
    )


def _need(row: Row) -> tuple[int, date, str, str, int]:
    """The most pressing reason first; within it the oldest or nearest deadline first."""
    return row.reason.place, row.due_to or date.max, row.municipality, row.title, row.share_id


def _sections(ordered: Sequence[Row]) -> tuple[Section, ...]:
    shown = {row.share_id for row in ordered[:ROWS_AT_MOST]}
    sections: list[Section] = []
    for reason, group in groupby(ordered, key=lambda row: row.reason):
        rows = tuple(group)
        kept = tuple(row for row in rows if row.share_id in shown)
        if kept:
            sections.append(Section(reason, kept, len(rows)))
    return tuple(sections)


def _days_left(row: Row, today: date) -> int:
    return (row.due_to - today).days if row.due_to else 0
