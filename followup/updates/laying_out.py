"""Which commitments get a full form on the municipality's page, and which are folded (pure)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, Protocol, TypeVar

from followup.commitments.awaiting import Reason

MOST_FORMS = 20


class Placed(Protocol):
    """What the layout needs to know of a row."""

    @property
    def id(self) -> int: ...

    @property
    def is_open(self) -> bool: ...

    @property
    def is_anothers(self) -> bool: ...

    @property
    def reason(self) -> Reason | None: ...

    @property
    def due_to(self) -> date | None: ...


Row = TypeVar("Row", bound=Placed)


@dataclass(frozen=True)
class Layout(Generic[Row]):
    """`forms` are shown in full, `folded` are open too and one press away, `closed` are done or dropped.

    `page` of `pages` says which of the open ones are in full, 20 at a time.
    """

    forms: list[Row]
    folded: list[Row]
    closed: list[Row]
    page: int
    pages: int


def lay_out(rows: Sequence[Row], *, wanted: Sequence[int] = (), page: int = 1) -> Layout[Row]:
    """Put what was asked for (`wanted` ids, also closed ones) first, then what awaits an answer most.

    Never more than 20 forms, unless more than that were wanted: what a person typed is never folded away.
    """
    by_id = {row.id: row for row in rows}
    first = [by_id[share_id] for share_id in dict.fromkeys(wanted) if share_id in by_id]
    rest = sorted((row for row in rows if row.is_open and row not in first), key=_need)
    pages = max(1, -(-len(rest) // MOST_FORMS))
    page = min(max(page, 1), pages)
    room = max(0, MOST_FORMS - len(first))
    shown = rest[(page - 1) * MOST_FORMS :][:room]
    return Layout(
        forms=first + shown,
        folded=[row for row in rest if row not in shown],
        closed=[row for row in rows if not row.is_open and row not in first],
        page=page,
        pages=pages,
    )


def _need(row: Placed) -> tuple[bool, int, date, int]:
    """A colleague's last, then the order of need, the nearest deadline first."""
    place = row.reason.place if row.reason else len(Reason)
    return row.is_anothers, place, row.due_to or date.max, row.id
