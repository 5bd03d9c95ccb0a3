"""All contacts, searched and a page at a time."""

from dataclasses import dataclass
from typing import Any

from flask_sqlalchemy.pagination import Pagination
from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import contains_eager

from followup.extensions import db
from followup.people import register
from followup.people.models import Contact, Municipality, Person

ROWS_PER_PAGE = 50
_MOST_TERMS = 6


@dataclass(frozen=True)
class Reach:
    """How many contacts there are, at how many municipalities."""

    contacts: int
    municipalities: int


def count_reach() -> Reach:
    """Of those who have not been removed."""
    counted = select(func.count(), func.count(Contact.municipality_id.distinct())).select_from(Contact)
    contacts, municipalities = db.session.execute(counted.where(Contact.removed_at.is_(None))).one()
    return Reach(contacts=contacts, municipalities=municipalities)


def list_contacts(q: str, *, page: int) -> Pagination:
    """A page of the contacts whose name, address, role or municipality has every word of `q`; two queries.

    In alphabetical order of municipalities, each one's in line. A page beyond the last is the last.
    """
    found = _found(q)
    total = db.session.scalar(found.with_only_columns(func.count(Contact.id))) or 0
    last = max(1, -(-total // ROWS_PER_PAGE))
    rows = found.options(contains_eager(Contact.person), contains_eager(Contact.municipality)).order_by(
        Municipality.sort_position, Contact.position, Contact.id
    )
    pages = db.paginate(
        rows, page=min(max(page, 1), last), per_page=ROWS_PER_PAGE, error_out=False, count=False
    )
    pages.total = total
    return pages


def _found(q: str) -> Select[Any]:
    return (
        select(Contact)
        .join(Contact.person)
        .join(Contact.municipality)
        .where(Contact.removed_at.is_(None), *(_has(term) for term in q.split()[:_MOST_TERMS]))
    )


def _has(term: str) -> ColumnElement[bool]:
    """SQLite knows capitals of a to z only, so that Øyvind and øyvind are both asked for."""
    spellings = dict.fromkeys((term, term.lower(), term.upper(), term.capitalize()))
    columns = (Person.name, Person.email, Contact.role)
    slugs = [
        entry.slug
        for entry in register.municipalities()
        if any(term.casefold() in name.casefold() for name in entry.all_names)
    ]
    return or_(
        Municipality.slug.in_(slugs),
        *(column.icontains(spelling, autoescape=True) for column in columns for spelling in spellings),
    )
