"""Needs as the list shows them: by meeting and municipality, with their source."""

from flask_sqlalchemy.pagination import Pagination
from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import contains_eager, joinedload, selectinload

from followup.commitments.filters import Filters
from followup.commitments.paging import paginate
from followup.commitments.search_words import terms_of
from followup.extensions import db
from followup.needs.models import Need, need_municipalities
from followup.notes.models import Card, Meeting
from followup.people.models import Municipality


def list_needs(filters: Filters, *, page: int = 1) -> Pagination:
    """One page of needs: the latest meeting first, then by municipality, those nobody can place last.

    Of the filters, meeting, county, municipality and words count. Three queries.
    """
    conditions = _conditions(filters)
    total = db.session.scalar(select(func.count(Need.id)).where(*conditions))
    place = _first_place()
    rows = (
        select(Need)
        .join(Need.meeting)
        .where(*conditions)
        .options(
            contains_eager(Need.meeting),
            joinedload(Need.card).joinedload(Card.note),
            selectinload(Need.municipalities),
        )
        .order_by(Meeting.held_on.desc(), Meeting.id.desc(), place.is_(None), place, Need.id)
    )
    return paginate(rows, total=total or 0, page=page)


def list_municipalities_with_needs() -> list[Municipality]:
    """Those that a need is known to belong to, in alphabetical order."""
    theirs = select(need_municipalities.c.municipality_id)
    statement = select(Municipality).where(Municipality.id.in_(theirs)).order_by(Municipality.sort_position)
    return list(db.session.scalars(statement))


def count_needs(*, meeting_id: int | None = None) -> int:
    """How many needs there are, at a meeting or at all."""
    statement = select(func.count(Need.id))
    if meeting_id is not None:
        statement = statement.where(Need.meeting_id == meeting_id)
    return db.session.scalar(statement) or 0


def _first_place() -> ColumnElement[int]:
    """Where the first of a need's municipalities stands in the alphabet, NULL without any."""
    return (
        select(func.min(Municipality.sort_position))
        .join(need_municipalities, need_municipalities.c.municipality_id == Municipality.id)
        .where(need_municipalities.c.need_id == Need.id)
        .correlate(Need)
        .scalar_subquery()
    )


def _conditions(filters: Filters) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = [
        Need.search_text.contains(term, autoescape=True) for term in terms_of(filters.q)
    ]
    if filters.meeting:
        conditions.append(Need.meeting_id == filters.meeting)
    if filters.municipality:
        conditions.append(Need.municipalities.any(Municipality.slug == filters.municipality))
    if filters.county:
        conditions.append(Need.municipalities.any(Municipality.county_number == filters.county))
    return conditions
