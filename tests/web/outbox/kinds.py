"""A made-up kind of mail for the outbox's own tests, and short ways to put some in."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import select

from followup.extensions import db
from followup.outbox import kinds
from followup.outbox.kinds import Mail, MailKind
from followup.outbox.messages import enqueue
from followup.outbox.models import OutboxMessage
from followup.people.models import Person
from tests import people


class Greeting(MailKind):
    """Says what its payload's `words` say; `skip` is a reason, `fails` an error, `kills` the end of the process."""

    name = "greeting"

    def reason_to_skip(self, message: OutboxMessage, *, now: datetime) -> str | None:
        return message.payload.get("skip")

    def render(self, message: OutboxMessage, *, now: datetime) -> Mail:
        if "fails" in message.payload:
            raise ValueError(message.payload["fails"])
        if message.payload.get("kills"):
            raise SystemExit("killed")
        words = message.payload.get("words", "Hei på deg")
        return Mail(subject="Hilsen", text=f"{words}\n", html=f"<p>{words}</p>", headers=self.headers())

    def headers(self) -> dict[str, str]:
        return {}


class SecretGreeting(Greeting):
    name = "secret_greeting"
    is_secret = True


@contextmanager
def known(*made_up: MailKind) -> Iterator[None]:
    """Make kinds known while a test runs."""
    before = dict(kinds._kinds)
    for kind in made_up:
        kinds.register(kind)
    try:
        yield
    finally:
        kinds._kinds.clear()
        kinds._kinds.update(before)


def someone(number: int) -> Person:
    return people.person(people.Persona(f"Nr. {number}", f"nr{number}@sula.example"))


def put_in(
    *,
    now: datetime,
    count: int = 1,
    kind: str = "greeting",
    not_before: datetime | None = None,
    first: int = 1,
    **payload: Any,
) -> list[int]:
    """Put `count` greetings to different people in the outbox, and commit; returns their ids."""
    made = [
        enqueue(
            kind=kind,
            person=someone(number),
            dedupe_key=f"{kind}:{number}",
            payload=payload,
            now=now,
            not_before=not_before,
        )
        for number in range(first, first + count)
    ]
    ids = [message.id for message in made]
    db.session.commit()
    return ids


def row(message_id: int = 0, *, recipient: str = "") -> OutboxMessage:
    """A message as it stands in the database now."""
    db.session.rollback()
    if recipient:
        return db.session.scalars(select(OutboxMessage).where(OutboxMessage.recipient == recipient)).one()
    return db.session.get_one(OutboxMessage, message_id, populate_existing=True)
