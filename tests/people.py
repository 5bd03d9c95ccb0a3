"""The same people in every test, and short ways to build what they work with.

Alice is contact at Sula, Bob at Porsgrunn, and Charlie must see nothing of theirs. Astrid is admin, Kari
coordinator, Vera viewer. Builders flush; `kept` commits.
"""

from datetime import UTC, datetime
from typing import NamedTuple

from flask import Flask
from sqlalchemy import select

from followup.extensions import db
from followup.people.models import Contact, Coordinator, Municipality, Person, Role
from tests.pages import PageClient

SOME_DAY = datetime(2020, 12, 7, 9, 0, tzinfo=UTC)


class Persona(NamedTuple):
    name: str
    email: str


ALICE = Persona("Alice", "alice@sula.example")
BOB = Persona("Bob", "bob@porsgrunn.example")
CHARLIE = Persona("Charlie", "charlie@elsewhere.example")
ASTRID = Persona("Astrid", "astrid@ks.example")
KARI = Persona("Kari", "kari@ks.example")
VERA = Persona("Vera", "vera@ks.example")

ROLES = {ASTRID: Role.ADMIN, KARI: Role.COORDINATOR, VERA: Role.VIEWER}


def municipality(name: str) -> Municipality:
    """One of the register's, by its name on screen."""
    return db.session.scalars(select(Municipality).where(Municipality.name == name)).one()


def person(persona: Persona) -> Person:
    """The persona's row, made when it is not there yet."""
    found = db.session.scalar(select(Person).where(Person.email == persona.email))
    if found is None:
        found = Person(email=persona.email, name=persona.name, created_at=SOME_DAY)
        db.session.add(found)
        db.session.flush()
    return found


def contact(persona: Persona, at: str, *, position: int = 1, role: str = "kulturskolerektor") -> Contact:
    """The persona as contact at the municipality named `at`."""
    made = Contact(
        person=person(persona),
        municipality=municipality(at),
        position=position,
        role=role,
        created_at=SOME_DAY,
    )
    db.session.add(made)
    db.session.flush()
    return made


def coordinator(persona: Persona) -> Coordinator:
    """The persona's coordinator row, made when it is not there yet."""
    who = person(persona)
    found = db.session.scalar(select(Coordinator).where(Coordinator.person_id == who.id))
    if found is None:
        found = Coordinator(person=who, role=ROLES[persona], created_at=SOME_DAY)
        db.session.add(found)
        db.session.flush()
    return found


def signed_in(app: Flask, persona: Persona) -> PageClient:
    """A page client with the persona's session."""
    with app.app_context():
        identity = coordinator(persona).get_id()
        db.session.commit()
    client = PageClient(app)
    with client.browser.session_transaction() as session:
        session["_user_id"] = identity
        session["_fresh"] = True
    return client
