"""Contacts: people at municipalities, known by their e-mail addresses."""

import re
from datetime import datetime

from flask_babel import gettext as _
from sqlalchemy import func, select

from followup.errors import FollowupError
from followup.extensions import db
from followup.people.models import Contact, Language, Municipality, Person

ROLE_ADDRESSES = frozenset(
    {"post", "postmottak", "servicetorg", "servicetorget", "info", "kontakt", "firmapost", "epost"}
)
"""Mailboxes that several people read, or nobody."""

_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\\]+@[^\s@<>,;:\"()\[\]\\]+\.[^\s@<>,;:\"()\[\]\\.]+")


class NotAnAddress(FollowupError):
    """What was given is no e-mail address."""

    def __init__(self, text: str) -> None:
        super().__init__(
            _(
                "“%(text)s” is not an e-mail address, so nothing was saved. Write it as kari@kommune.no.",
                text=text[:100],
            ),
            field="email",
        )


class AddressTaken(FollowupError):
    """The address belongs to another person."""

    def __init__(self, email: str) -> None:
        super().__init__(
            _("%(email)s belongs to somebody else here, so nothing was changed.", email=email), field="email"
        )


def normalise_email(text: str) -> str:
    """The address in the one form we keep: trimmed, lower case. Raises `NotAnAddress`."""
    email = text.strip().casefold()
    if len(email) > 254 or ".." in email or not _ADDRESS.fullmatch(email):
        raise NotAnAddress(text)
    return email


def is_role_address(email: str) -> bool:
    """True for a shared mailbox (postmottak@…): somebody must pass the mail on, and often nobody does."""
    return email.partition("@")[0] in ROLE_ADDRESSES


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

    An empty name, role or language leaves what is known. One who was removed is a contact again.
    """
    person = find_or_make_person(email=email, name=name, language=language, now=now)
    contact = db.session.scalar(
        select(Contact).where(Contact.person_id == person.id, Contact.municipality_id == municipality.id)
    )
    if contact is None:
        contact = Contact(
            person=person,
            municipality=municipality,
            position=_last_position(municipality) + 1,
            created_at=now,
        )
        db.session.add(contact)
    contact.role = role.strip() or contact.role or ""
    contact.removed_at = None
    db.session.flush()
    return contact


def remove_contact(contact: Contact, *, now: datetime) -> None:
    """No more mail to this person about this municipality; what they did stays in history."""
    contact.removed_at = contact.removed_at or now
    db.session.flush()


def make_first(contact: Contact) -> None:
    """Let the municipality's mail go to this contact first."""
    others = select(Contact).where(
        Contact.municipality_id == contact.municipality_id, Contact.id != contact.id
    )
    for place, other in enumerate(db.session.scalars(others.order_by(Contact.position, Contact.id)), start=2):
        other.position = place
    contact.position = 1
    db.session.flush()


def change_email(person: Person, *, email: str) -> None:
    """Give a person another address; refused when it is somebody else's."""
    email = normalise_email(email)
    taken = select(Person.id).where(Person.email == email, Person.id != person.id)
    if db.session.scalar(taken) is not None:
        raise AddressTaken(email)
    person.email = email
    db.session.flush()


def find_or_make_person(
    *, email: str, name: str = "", language: Language | None = None, now: datetime
) -> Person:
    """The person at `email`, made when nobody is known there; an empty name or language leaves what is known."""
    email = normalise_email(email)
    person = db.session.scalar(select(Person).where(Person.email == email))
    if person is None:
        person = Person(email=email, name="", created_at=now)
        db.session.add(person)
    person.name = name.strip()[:200] or person.name
    person.language = language or person.language
    db.session.flush()
    return person


def _last_position(municipality: Municipality) -> int:
    last = select(func.max(Contact.position)).where(Contact.municipality_id == municipality.id)
    return db.session.scalar(last) or 0
