"""Contacts: people at municipalities, known by their e-mail addresses."""

from datetime import datetime

from flask_babel import gettext as _
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from followup.errors import FollowupError
from followup.extensions import db
from followup.people.addresses import normalised
from followup.people.models import Contact, Coordinator, Language, Municipality, Person, Role
from followup.people.queries import find_person

LONGEST_NAME = 200


class NotAnAddress(FollowupError):
    """What was given is no e-mail address."""

    def __init__(self, text: str) -> None:
        super().__init__(
            _(
                "“%(text)s” is not an e-mail address, so nothing was saved. Write it as kari@kommune.no.",
                text=text.strip()[:100],
            ),
            field="email",
        )


class AddressTaken(FollowupError):
    """The address belongs to another person."""

    def __init__(self, email: str) -> None:
        super().__init__(
            _(
                "%(email)s belongs to somebody else here, so nothing was changed. Add that person instead, "
                "and remove this one.",
                email=email,
            ),
            field="email",
        )


class AddressOfCoordinator(FollowupError):
    """The person signs in with this address, so that whoever changes it could sign in as them."""

    def __init__(self, email: str) -> None:
        super().__init__(
            _(
                "%(email)s is what a coordinator signs in with, so nothing was changed. "
                "Ask an admin to change the address.",
                email=email,
            ),
            field="email",
        )


def normalise_email(text: str) -> str:
    """The address in the one form we keep: trimmed, lower case. Raises `NotAnAddress`."""
    email = normalised(text)
    if email is None:
        raise NotAnAddress(text)
    return email


def add_contact(
    *,
    municipality: Municipality,
    email: str,
    name: str = "",
    role: str = "",
    language: Language | None = None,
    now: datetime,
) -> Contact:
    """Make the person at `email` a contact of the municipality, last in line; one that is there is updated.

    An empty name, role or language leaves what is known. One who was removed is a contact again, last in line.
    """
    person = find_or_make_person(email=email, name=name, language=language, now=now)
    known = find_contact_of(person, municipality)
    contact = take_up(
        known, person=person, municipality=municipality, place=last_place(municipality) + 1, now=now
    )
    contact.role = role.strip()[:LONGEST_NAME] or contact.role or ""
    db.session.flush()
    return contact


def take_up(
    known: Contact | None, *, person: Person, municipality: Municipality, place: int, now: datetime
) -> Contact:
    """The contact the municipality has (`known`), or a new one at `place`; one who was removed gets `place` too."""
    if known is None:
        made = Contact(person=person, municipality=municipality, role="", position=place, created_at=now)
        db.session.add(made)
        return made
    if known.removed_at is not None:
        known.removed_at, known.position = None, place
    return known


def amend_contact(
    contact: Contact, *, name: str, email: str, role: str, language: Language | None, by: Coordinator
) -> None:
    """Put the contact right. Name, address and language are the person's own, wherever they are contact.

    Empty means empty here; without a language of their own they get the municipality's.
    """
    change_email(contact.person, email=email, by=by)
    contact.person.name = name.strip()[:LONGEST_NAME]
    contact.person.language = language
    contact.role = role.strip()[:LONGEST_NAME]
    db.session.flush()


def remove_contact(contact: Contact, *, now: datetime) -> None:
    """No more mail to this person about this municipality; what they did stays in history."""
    contact.removed_at = contact.removed_at or now
    db.session.flush()


def make_first(contact: Contact) -> None:
    """Let the municipality's mail go to this contact first; the others keep their order."""
    others = select(Contact).where(
        Contact.municipality_id == contact.municipality_id, Contact.id != contact.id
    )
    for place, other in enumerate(db.session.scalars(others.order_by(Contact.position, Contact.id)), start=2):
        other.position = place
    contact.position = 1
    db.session.flush()


def change_email(person: Person, *, email: str, by: Coordinator) -> None:
    """Give a person another address; refused when it is somebody else's.

    One who signs in to the desk is known there by the address: only an admin changes that.
    """
    email = normalise_email(email)
    if email == person.email:
        return
    if person.coordinator is not None and by.role != Role.ADMIN:
        raise AddressOfCoordinator(person.email)
    if find_person(email) is not None:
        raise AddressTaken(email)
    try:
        with db.session.begin_nested():
            person.email = email
    except IntegrityError as error:
        raise AddressTaken(email) from error


def find_or_make_person(
    *, email: str, name: str = "", language: Language | None = None, now: datetime
) -> Person:
    """The person at `email`, made when nobody is known there; an empty name or language leaves what is known."""
    email = normalise_email(email)
    person = find_person(email) or _make_person(email, now=now)
    person.name = name.strip()[:LONGEST_NAME] or person.name
    person.language = language or person.language
    db.session.flush()
    return person


def find_contact_of(person: Person, municipality: Municipality) -> Contact | None:
    """The person's row at the municipality, removed or not."""
    return db.session.scalar(
        select(Contact).where(Contact.person_id == person.id, Contact.municipality_id == municipality.id)
    )


def last_place(municipality: Municipality) -> int:
    """The place of the municipality's last contact, 0 without any."""
    last = select(func.max(Contact.position)).where(Contact.municipality_id == municipality.id)
    return db.session.scalar(last) or 0


def _make_person(email: str, *, now: datetime) -> Person:
    """A new row; where somebody made the same one at the same moment, theirs."""
    person = Person(email=email, name="", created_at=now)
    try:
        with db.session.begin_nested():
            db.session.add(person)
    except IntegrityError:
        there = find_person(email)
        if there is None:
            raise
        return there
    return person
