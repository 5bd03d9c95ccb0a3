"""The municipality's page put together: what its commitments are, how they stand, what was just saved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from followup.clock import OSLO
from followup.commitments.awaiting import Reason, awaits
from followup.commitments.models import Commitment, CommitmentEvent, Share
from followup.commitments.queries import list_shares_of_municipality
from followup.commitments.statuses import Status
from followup.commitments.timeliness import Timeliness
from followup.notes.models import Meeting
from followup.people.models import Contact
from followup.updates.answers import CHOICES, Problem, Typed
from followup.updates.laying_out import Layout, lay_out
from followup.updates.models import StatusUpdate
from followup.updates.queries import (
    OtherShare,
    find_latest_updates,
    list_other_shares,
    list_updates_of_save,
)

MOST_FOLDED = 100
MOST_CLOSED = 50


@dataclass(frozen=True)
class Row:
    """One share on the page, with what the dates say and why it awaits an answer (None: it does not)."""

    share: Share
    timeliness: Timeliness
    reason: Reason | None
    is_anothers: bool

    @property
    def id(self) -> int:
        return self.share.id

    @property
    def commitment(self) -> Commitment:
        return self.share.commitment

    @property
    def is_open(self) -> bool:
        return self.timeliness != Timeliness.CLOSED

    @property
    def due_to(self) -> date | None:
        return self.commitment.due_to

    @property
    def has_due(self) -> bool:
        """True when there is a deadline that still counts; a new one then needs a reason."""
        return self.timeliness not in (Timeliness.NO_DUE_DATE, Timeliness.CLOSED)

    @property
    def seen(self) -> str:
        """The versions of share and commitment, as the form carries them."""
        return f"{self.share.version}.{self.commitment.version}"


@dataclass(frozen=True)
class Asked:
    """What the address asks to see: forms opened, the choice made in a mail, a page, a save to confirm."""

    opened: Sequence[int] = ()
    chosen: int | None = None
    choice: str = ""
    page: int = 1
    everything: bool = False
    saved: str = ""
    is_settled: bool = False

    @property
    def wanted(self) -> list[int]:
        return [*([self.chosen] if self.chosen else []), *self.opened]

    def suggestion_for(self, share_id: int) -> str:
        """The choice made in the mail for this share: shown and focused, never ticked."""
        return self.choice if share_id == self.chosen and self.choice in CHOICES else ""


@dataclass(frozen=True)
class SentBack:
    """A form that could not be saved, as it was typed, and why: by share id."""

    typed: Mapping[int, Typed]
    problems: Mapping[int, Mapping[str, Problem]]
    changes: Mapping[int, Sequence[CommitmentEvent]]
    respondent_name: str
    says_nothing: bool = False


@dataclass(frozen=True)
class MunicipalityPage:
    """Everything the template shows."""

    contact: Contact
    meetings: list[Meeting]
    counts: dict[Status, int]
    total: int
    overdue: int
    awaiting: int
    layout: Layout[Row]
    folded: list[Row]
    closed: list[Row]
    updates: dict[int, StatusUpdate]
    others: dict[int, list[OtherShare]]
    saved: list[StatusUpdate]
    next_due: Row | None
    asked: Asked


def put_together(contact: Contact, *, asked: Asked, now: datetime) -> MunicipalityPage:
    """Read the page of `contact`'s municipality.

    Always the same number of queries: shares, last reports, other municipalities' parts, and, where a save is
    to be confirmed, what it reported.
    """
    rows = rows_of(contact, now=now)
    layout = lay_out(rows, wanted=asked.wanted, page=asked.page)
    shown = [row.id for row in layout.forms]
    return MunicipalityPage(
        contact=contact,
        meetings=_meetings(rows),
        counts={status: sum(row.share.status == status for row in rows) for status in Status},
        total=len(rows),
        overdue=sum(row.timeliness == Timeliness.OVERDUE for row in rows),
        awaiting=sum(row.reason is not None for row in rows),
        layout=layout,
        folded=layout.folded if asked.everything else layout.folded[:MOST_FOLDED],
        closed=layout.closed if asked.everything else layout.closed[:MOST_CLOSED],
        updates=find_latest_updates(shown),
        others=list_other_shares([row.commitment.id for row in layout.forms], than=contact.municipality_id),
        saved=list_updates_of_save(asked.saved, contact) if asked.saved else [],
        next_due=_next_due(rows, today=now.astimezone(OSLO).date()),
        asked=asked,
    )


def rows_of(contact: Contact, *, now: datetime) -> list[Row]:
    """All shares of the contact's municipality, the nearest deadline first."""
    today = now.astimezone(OSLO).date()
    return [
        _row(share, contact, today, now) for share in list_shares_of_municipality(contact.municipality_id)
    ]


def _row(share: Share, contact: Contact, today: date, now: datetime) -> Row:
    timeliness = share.timeliness_on(today)
    return Row(
        share=share,
        timeliness=timeliness,
        reason=awaits(status=share.status, timeliness=timeliness, answered_at=share.answered_at, now=now),
        is_anothers=share.owner_contact_id not in (None, contact.id),
    )


def _meetings(rows: Sequence[Row]) -> list[Meeting]:
    """The meetings the commitments come from, the latest first."""
    found = {row.commitment.meeting.id: row.commitment.meeting for row in rows}
    return sorted(found.values(), key=lambda meeting: (meeting.held_on, meeting.id), reverse=True)


def _next_due(rows: Sequence[Row], *, today: date) -> Row | None:
    ahead = [row for row in rows if row.has_due and row.due_to and row.due_to >= today]
    return min(ahead, key=lambda row: (row.due_to or date.max, row.id), default=None)
