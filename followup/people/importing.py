"""Contacts from a table: create or update by municipality and e-mail, delete none, all rows or none.

The file is read before (`contact_rows`), so that nothing is parsed inside a write transaction.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from flask_babel import gettext as _
from flask_babel import ngettext
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import contains_eager

from followup.errors import FollowupError
from followup.extensions import db
from followup.people.contact_rows import ContactRow
from followup.people.contacts import take_up
from followup.people.import_report import Change, Outcome, Report, ReportRow
from followup.people.languages import Language
from followup.people.models import Contact, Municipality, Person

_AT_ONCE = 500
"""How many addresses one query asks for."""


class RowsRefused(FollowupError):
    """Some rows cannot be taken, so none was; `report` lists every one of them."""

    def __init__(self, report: Report[Any]) -> None:
        self.report = report
        super().__init__(
            ngettext(
                "%(num)d row cannot be imported, so nothing was. Mend it in the file, and import the whole file again.",
                "%(num)d rows cannot be imported, so nothing was. Mend them in the file, "
                "and import the whole file again.",
                len(report.refused),
            ),
            field="file",
        )


class ImportedMeanwhile(FollowupError):
    """Somebody made one of the same people or contacts at the same moment."""


@dataclass
class _Known:
    """What the database has of those the rows speak of, and what the rows gone through so far have said."""

    people: dict[str, Person]
    contacts: dict[tuple[str, str], Contact]
    said: dict[tuple[str, ...], str] = field(default_factory=dict)
    added: set[tuple[str, str]] = field(default_factory=set)

    def is_contact(self, key: tuple[str, str]) -> bool:
        contact = self.contacts.get(key)
        return key in self.added or (contact is not None and contact.removed_at is None)


def plan_contacts(rows: Sequence[ContactRow]) -> Report[ContactRow]:
    """What importing the rows would do now; changes nothing. A fixed number of queries for each 500 addresses."""
    return _plan(rows, _known(rows))


def import_contacts(rows: Sequence[ContactRow], *, now: datetime) -> Report[ContactRow]:
    """Do it. Raises RowsRefused, which lists every refused row, or ImportedMeanwhile; nothing is kept then."""
    known = _known(rows)
    report = _plan(rows, known)
    if report.refused:
        raise RowsRefused(report)
    try:
        with db.session.begin_nested():
            _keep([planned.row for planned in report.changed], known, now=now)
    except IntegrityError as error:
        raise ImportedMeanwhile(
            _(
                "Somebody else added one of the same people at the same moment, so nothing was imported. "
                "Import the file again."
            )
        ) from error
    return report


def _plan(rows: Sequence[ContactRow], known: _Known) -> Report[ContactRow]:
    return Report([_planned(row, known) for row in rows])


def _planned(row: ContactRow, known: _Known) -> ReportRow[ContactRow]:
    if row.problems:
        return ReportRow(row, Outcome.REFUSED)
    key = (row.slug, row.email)
    contact = known.contacts.get(key)
    changes = _changes(row, known, contact)
    if known.is_contact(key):
        return ReportRow(row, Outcome.UPDATED if changes else Outcome.UNCHANGED, changes)
    known.added.add(key)
    return ReportRow(row, Outcome.RETURNING if contact else Outcome.NEW, changes)


def _changes(row: ContactRow, known: _Known, contact: Contact | None) -> tuple[Change, ...]:
    """What the row says otherwise than is known; an empty cell says nothing."""
    person = known.people.get(row.email)
    language = person.language if person else None
    told = (
        ("name", (row.email,), person.name if person else "", row.name),
        ("role", (row.email, row.slug), contact.role if contact else "", row.role),
        ("language", (row.email,), language.value if language else "", _code(row.language)),
    )
    changes: list[Change] = []
    for name, whose, stored, new in told:
        before = known.said.get((name, *whose), stored)
        if new and new != before:
            changes.append(Change(name, before, new))
            known.said[(name, *whose)] = new
    return tuple(changes)


def _code(language: Language | None) -> str:
    return language.value if language else ""


def _keep(rows: Sequence[ContactRow], known: _Known, *, now: datetime) -> None:
    places = {place.slug: place for place in _municipalities(rows)}
    last = _last_places()
    for row in rows:
        place = places[row.slug]
        person = _person(row, known, now=now)
        contact = take_up(
            known.contacts.get((row.slug, row.email)),
            person=person,
            municipality=place,
            place=last.get(place.id, 0) + 1,
            now=now,
        )
        last[place.id] = max(last.get(place.id, 0), contact.position)
        known.contacts[row.slug, row.email] = contact
        contact.role = row.role or contact.role
    db.session.flush()


def _person(row: ContactRow, known: _Known, *, now: datetime) -> Person:
    person = known.people.get(row.email)
    if person is None:
        person = known.people[row.email] = Person(email=row.email, name="", created_at=now)
        db.session.add(person)
    person.name = row.name or person.name
    person.language = row.language or person.language
    return person


def _known(rows: Sequence[ContactRow]) -> _Known:
    emails = sorted({row.email for row in rows if not row.problems})
    known = _Known(people={}, contacts={})
    for first in range(0, len(emails), _AT_ONCE):
        chunk = emails[first : first + _AT_ONCE]
        known.people.update(
            {
                person.email: person
                for person in db.session.scalars(select(Person).where(Person.email.in_(chunk)))
            }
        )
        contacts = (
            select(Contact)
            .join(Contact.person)
            .join(Contact.municipality)
            .where(Person.email.in_(chunk))
            .options(contains_eager(Contact.person), contains_eager(Contact.municipality))
        )
        for contact in db.session.scalars(contacts):
            known.contacts[contact.municipality.slug, contact.person.email] = contact
    return known


def _municipalities(rows: Sequence[ContactRow]) -> Sequence[Municipality]:
    slugs = {row.slug for row in rows}
    return db.session.scalars(select(Municipality).where(Municipality.slug.in_(slugs))).all()


def _last_places() -> dict[int, int]:
    """The place of each municipality's last contact, by the municipality's id."""
    statement = select(Contact.municipality_id, func.max(Contact.position)).group_by(Contact.municipality_id)
    return {municipality_id: last for municipality_id, last in db.session.execute(statement)}
