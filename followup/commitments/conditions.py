"""The chapter's rules said in SQL. All speak of `Share` joined with its `Commitment`."""

from datetime import date

from sqlalchemy import ColumnElement, and_, case, func, not_, or_, select, true
from sqlalchemy.orm import aliased

from followup.commitments.models import Commitment, Share
from followup.commitments.search_words import terms_of
from followup.commitments.statuses import CLOSED_STATUSES, DueKind, Status
from followup.commitments.timeliness import Timeliness, due_soon_until
from followup.people.models import Contact, Municipality
from followup.people.register import municipalities

OWNER_UNKNOWN = "unknown"
"""What the owner filter says of shares nobody is known to be responsible for."""

_NAME_FROM = 3
_DIGITS = 10


def timeliness_is(timeliness: Timeliness, today: date) -> ColumnElement[bool]:
    """The twin of `timeliness_of`; one that uses the index on the due where dates decide."""
    closed = Share.status.in_(CLOSED_STATUSES)
    if timeliness == Timeliness.CLOSED:
        return closed
    no_due = or_(Commitment.due_kind.is_(None), _start_met())
    if timeliness == Timeliness.NO_DUE_DATE:
        return and_(not_(closed), no_due)
    soon = due_soon_until(today)
    within = {
        Timeliness.OVERDUE: Commitment.due_to < today,
        Timeliness.DUE_SOON: and_(Commitment.due_to >= today, Commitment.due_to <= soon),
        Timeliness.ON_TRACK: Commitment.due_to > soon,
    }
    return and_(within[timeliness], not_(closed), not_(no_due))


def timeliness_on(today: date) -> ColumnElement[str]:
    """The timeliness itself, for counting by it."""
    branches = [(timeliness_is(timeliness, today), timeliness.value) for timeliness in Timeliness]
    return case(*branches)


def recipient_contact_id() -> ColumnElement[int]:
    """Who a share's mail goes to: its owner while that is a contact who takes mail, else the first who does.

    One who was removed or unsubscribed takes none. NULL where the municipality has nobody.
    """
    owner, first = aliased(Contact), aliased(Contact)
    reachable_owner = select(owner.id).where(owner.id == Share.owner_contact_id, *_takes_mail(owner))
    first_in_line = (
        select(first.id)
        .where(first.municipality_id == Share.municipality_id, *_takes_mail(first))
        .order_by(first.position, first.id)
        .limit(1)
    )
    return func.coalesce(
        reachable_owner.correlate(Share).scalar_subquery(), first_in_line.correlate(Share).scalar_subquery()
    )


def says_all_of(query: str) -> list[ColumnElement[bool]]:
    """Every word of a search is in title, quote, owner or note, or begins the municipality's name."""
    return [_says(term) for term in terms_of(query)]


def is_owned_by(owner: str) -> ColumnElement[bool]:
    """`unknown`: by nobody we know; a number: by that contact; words: by somebody written so."""
    if owner == OWNER_UNKNOWN:
        return and_(Share.owner_contact_id.is_(None), Share.owner_text == "")
    if contact_id := contact_id_in(owner):
        return Share.owner_contact_id == contact_id
    return and_(true(), *(Share.owner_text.contains(term, autoescape=True) for term in terms_of(owner)))


def contact_id_in(owner: str) -> int | None:
    """The contact an owner filter names by number, if it does."""
    return int(owner) if owner.isascii() and owner.isdecimal() and len(owner) < _DIGITS else None


def _says(term: str) -> ColumnElement[bool]:
    places: list[ColumnElement[bool]] = [
        Commitment.search_text.contains(term, autoescape=True),
        Share.search_text.contains(term, autoescape=True),
    ]
    if slugs := _slugs_called(term):
        places.append(Municipality.slug.in_(slugs))
    return or_(*places)


def _slugs_called(term: str) -> list[str]:
    if len(term) < _NAME_FROM:
        return []
    return [
        entry.slug
        for entry in municipalities()
        if any(name.casefold().startswith(term) for name in entry.all_names)
    ]


def _start_met() -> ColumnElement[bool]:
    """The twin of `is_start_met`; never NULL where there is a due."""
    started_and_stuck = and_(Share.status == Status.STUCK, Share.started_at.is_not(None))
    return and_(
        Commitment.due_kind == DueKind.START, or_(Share.status == Status.IN_PROGRESS, started_and_stuck)
    )


def _takes_mail(contact: type[Contact]) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return contact.removed_at.is_(None), contact.unsubscribed_at.is_(None)
