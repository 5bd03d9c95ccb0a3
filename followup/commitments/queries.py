"""Shares as lists show them: everything a row shows comes with it, in a fixed number of queries."""

from collections.abc import Collection
from datetime import date
from typing import Any

from flask_sqlalchemy.pagination import Pagination
from sqlalchemy import ColumnElement, Select, case, func, select
from sqlalchemy.orm import contains_eager, joinedload, selectinload, undefer

from followup.commitments.conditions import (
    is_owned_by,
    recipient_contact_id,
    says_all_of,
    timeliness_is,
    timeliness_on,
)
from followup.commitments.filters import Filters, Sort
from followup.commitments.models import Commitment, CommitmentEvent, Save, Share
from followup.commitments.paging import paginate
from followup.commitments.statuses import OPEN_STATUSES, Status
from followup.commitments.timeliness import Timeliness
from followup.extensions import db
from followup.notes.models import Card, Meeting, Note
from followup.people.models import Contact, Municipality

__all__ = [
    "find_commitment",
    "find_opened_by",
    "find_share",
    "list_meetings",
    "list_municipalities_with_shares",
    "list_possible_owners",
    "list_shares",
    "list_shares_for_contact",
    "list_shares_of_municipality",
    "recipient_contact_id",
    "shares_with_all",
    "timeliness_is",
    "timeliness_on",
]

DATED = frozenset({Timeliness.OVERDUE, Timeliness.DUE_SOON, Timeliness.ON_TRACK})
"""What only a share with a due date can be."""
MOST_OF_ONE_MUNICIPALITY = 500


def shares_with_all() -> Select[Share]:
    """Shares joined with commitment, meeting and municipality, these and the owner loaded with them."""
    return (
        select(Share)
        .join(Share.commitment)
        .join(Commitment.meeting)
        .join(Share.municipality)
        .options(
            contains_eager(Share.commitment).contains_eager(Commitment.meeting),
            contains_eager(Share.municipality),
            joinedload(Share.owner_contact).joinedload(Contact.person),
        )
    )


def list_shares(filters: Filters, *, today: date, page: int = 1) -> Pagination:
    """One page of the shares that pass the filters, in their order; two queries."""
    conditions = _conditions(filters, today)
    number = select(func.count(Share.id)).join(Share.commitment).where(*conditions)
    if filters.municipality or filters.county or filters.q:
        number = number.join(Share.municipality)
    total = db.session.scalar(number)
    rows = shares_with_all().where(*conditions).order_by(*_order(filters))
    return paginate(rows, total=total or 0, page=page)


def list_shares_of_municipality(municipality_id: int, *, only_open: bool = False) -> list[Share]:
    """A municipality's shares, by due date, those without one last; one query."""
    statement = shares_with_all().where(Share.municipality_id == municipality_id)
    if only_open:
        statement = statement.where(Share.status.in_(OPEN_STATUSES))
    ordered = statement.order_by(*_order(Filters())).limit(MOST_OF_ONE_MUNICIPALITY)
    return list(db.session.scalars(ordered))


def list_shares_for_contact(
    contact: Contact, *, meeting_ids: Collection[int] | None = None, only_open: bool = True
) -> list[Share]:
    """The shares whose mail goes to this contact (in the meetings given, else in all), by due date; one query."""
    statement = shares_with_all().where(
        Share.municipality_id == contact.municipality_id, recipient_contact_id() == contact.id
    )
    if meeting_ids is not None:
        statement = statement.where(Commitment.meeting_id.in_(meeting_ids))
    if only_open:
        statement = statement.where(Share.status.in_(OPEN_STATUSES))
    ordered = statement.order_by(*_order(Filters())).limit(MOST_OF_ONE_MUNICIPALITY)
    return list(db.session.scalars(ordered))


def find_commitment(commitment_id: int) -> Commitment | None:
    """One commitment with its source, its shares and their owners; two queries."""
    statement = (
        select(Commitment)
        .where(Commitment.id == commitment_id)
        .options(
            joinedload(Commitment.meeting),
            joinedload(Commitment.due_confirmed_by),
            joinedload(Commitment.card)
            .joinedload(Card.note)
            .options(undefer(Note.lines), undefer(Note.repairs)),
            selectinload(Commitment.shares).options(
                joinedload(Share.municipality), joinedload(Share.owner_contact).joinedload(Contact.person)
            ),
        )
    )
    return db.session.scalar(statement)


def find_opened_by(save: Save) -> int | None:
    """The commitment a save opened."""
    return db.session.scalar(
        select(CommitmentEvent.commitment_id).where(
            CommitmentEvent.save_id == save.id, CommitmentEvent.kind == "opened"
        )
    )


def find_share(share_id: int) -> Share | None:
    """One share with all a row shows."""
    return db.session.scalar(shares_with_all().where(Share.id == share_id))


def list_possible_owners(municipality_ids: Collection[int]) -> list[Contact]:
    """The contacts at these municipalities, first contacts first; one query."""
    statement = (
        select(Contact)
        .where(Contact.municipality_id.in_(municipality_ids), Contact.removed_at.is_(None))
        .options(joinedload(Contact.person))
        .order_by(Contact.municipality_id, Contact.position, Contact.id)
    )
    return list(db.session.scalars(statement))


def list_meetings() -> list[Meeting]:
    """All meetings, the latest first."""
    return list(db.session.scalars(select(Meeting).order_by(Meeting.held_on.desc(), Meeting.id.desc())))


def list_municipalities_with_shares() -> list[Municipality]:
    """Those that have a share, in alphabetical order."""
    statement = select(Municipality).where(Municipality.id.in_(select(Share.municipality_id)))
    return list(db.session.scalars(statement.order_by(Municipality.sort_position)))


def _conditions(filters: Filters, today: date) -> list[ColumnElement[bool]]:
    chosen: list[tuple[Any, ColumnElement[bool]]] = [
        (filters.status, Share.status == filters.status),
        (filters.municipality, Municipality.slug == filters.municipality),
        (filters.county, Municipality.county_number == filters.county),
        (filters.meeting, Commitment.meeting_id == filters.meeting),
        (filters.owner, is_owned_by(filters.owner)),
    ]
    conditions = [condition for value, condition in chosen if value]
    if filters.timeliness:
        conditions.append(timeliness_is(filters.timeliness, today))
    return conditions + says_all_of(filters.q)


def _order(filters: Filters) -> list[ColumnElement[Any]]:
    """The chosen column, what has no value last either way, then what tells equal rows apart.

    Where the filter leaves only rows with a due date, none is put last, so that the index on it gives the order.
    """
    column = _SORTED_BY[filters.sort]
    chosen: list[ColumnElement[Any]] = [column.desc() if filters.is_descending else column.asc()]
    always_given = filters.sort == Sort.DUE and filters.timeliness in DATED
    if filters.sort in (Sort.DUE, Sort.ANSWERED) and not always_given:
        chosen.insert(0, column.is_(None).asc())
    return [*chosen, Municipality.sort_position.asc(), Commitment.title_order.asc(), Share.id.asc()]


_SORTED_BY: dict[Sort, ColumnElement[Any]] = {
    Sort.DUE: Commitment.due_to.expression,
    Sort.MUNICIPALITY: Municipality.sort_position.expression,
    Sort.ANSWERED: Share.answered_at.expression,
    Sort.STATUS: case({status.value: place for place, status in enumerate(Status)}, value=Share.status),
    Sort.TITLE: Commitment.title_order.expression,
}
