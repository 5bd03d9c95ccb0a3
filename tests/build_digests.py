"""Short ways to a meeting that is followed, and to Mondays."""

from datetime import datetime

from sqlalchemy import select

from followup.clock import OSLO
from followup.digests.composing import Totals, compose_due
from followup.digests.models import Digest
from followup.digests.starting import start_meeting
from followup.extensions import db
from followup.notes.models import Meeting
from followup.outbox.delivering import deliver_waiting
from followup.outbox.models import OutboxMessage
from followup.outbox.transport import LocalPage
from tests import build_commitments as build
from tests import people

STARTED = datetime(2021, 1, 7, 12, 0, tzinfo=OSLO)
"""A Thursday; the first Monday after it is 11 January, week 2."""


def oslo(text: str) -> datetime:
    """An instant by the clock on the wall in Oslo."""
    return datetime.fromisoformat(text).replace(tzinfo=OSLO)


def followed(name: str = "Fremtidens kulturskole", *, at: datetime = STARTED) -> Meeting:
    """Start follow-up of the meeting; its commitments must be there."""
    meeting = build.meeting(name)
    start_meeting(meeting, by=people.person(people.KARI), now=at)
    return meeting


def alice_followed(at: datetime = STARTED) -> Meeting:
    """Alice, contact at Sula, has one commitment without an answer, and the meeting is followed; committed."""
    people.contact(people.ALICE, "Sula")
    build.commitment()
    meeting = followed(at=at)
    db.session.commit()
    return meeting


def compose(at: str) -> Totals:
    """One run at an instant in Oslo."""
    return compose_due(now=oslo(at))


def compose_and_deliver(at: str) -> int:
    """One run and the delivery of what it wrote; how many mails left."""
    compose(at)
    return deliver_waiting(now=oslo(at), transport=LocalPage()).sent


def ledger(persona: people.Persona) -> list[tuple[str, str]]:
    """Period and state of the persona's digests, in order."""
    digests = select(Digest).where(Digest.person_id == people.person(persona).id).order_by(Digest.period)
    return [(digest.period, digest.state.value) for digest in db.session.scalars(digests)]


def mails() -> list[OutboxMessage]:
    """The digests in the outbox, in order."""
    return list(db.session.scalars(select(OutboxMessage).order_by(OutboxMessage.id)))
