"""Finding people."""

from sqlalchemy import select

from followup.extensions import db
from followup.people.models import Contact, Coordinator, Municipality, Person


def find_municipality(slug: str) -> Municipality | None:
    """One municipality by its slug."""
    return db.session.scalar(select(Municipality).where(Municipality.slug == slug))


def find_person(email: str) -> Person | None:
    """The person at a normalised address."""
    return db.session.scalar(select(Person).where(Person.email == email))


def find_coordinator(email: str) -> Coordinator | None:
    """The coordinator at a normalised address who may sign in now."""
    statement = (
        select(Coordinator)
        .join(Coordinator.person)
        .where(Person.email == email, Coordinator.deactivated_at.is_(None))
    )
    return db.session.scalar(statement)


def first_contact_of(municipality_id: int) -> Contact | None:
    """Who the municipality's mail goes to: its first contact that takes mail."""
    statement = (
        select(Contact)
        .where(
            Contact.municipality_id == municipality_id,
            Contact.removed_at.is_(None),
            Contact.unsubscribed_at.is_(None),
        )
        .order_by(Contact.position, Contact.id)
        .limit(1)
    )
    return db.session.scalar(statement)
