"""A year of Mondays for three municipalities, every mail of it expected by its day."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from followup.clock import OSLO
from followup.commitments.models import Share
from followup.commitments.statuses import DueKind, Status
from followup.commitments.tracking import reschedule
from followup.digests.models import Digest, DigestState
from followup.digests.unsubscribing import unsubscribe
from followup.extensions import db
from followup.outbox.models import DeliveryStatus, OutboxMessage
from tests import build_commitments as build
from tests import people
from tests.build_digests import compose_and_deliver, followed, oslo

DAG = people.Persona("Dag", "dag@stranda.example")

_MORNINGS = """
    2021-01-11 2021-01-18 2021-01-25 2021-02-01 2021-02-08 2021-02-15 2021-02-22 2021-03-01 2021-03-08
    2021-03-15 2021-03-22 2021-04-12 2021-04-19 2021-04-26 2021-05-03 2021-05-10 2021-05-18 2021-05-25
    2021-05-31 2021-06-07 2021-06-14 2021-06-21 2021-06-28 2021-08-02 2021-08-09 2021-08-16 2021-08-23
    2021-08-30 2021-09-06 2021-09-13 2021-09-20 2021-09-27 2021-10-04 2021-10-11 2021-10-18 2021-10-25
    2021-11-01 2021-11-08 2021-11-15 2021-11-22 2021-11-29 2021-12-06 2021-12-13 2021-12-20 2022-01-03
"""
EVERY_MORNING = _MORNINGS.split()
"""Easter is 29 March to 5 April; 17 and 24 May are holidays; July and the last week of December are quiet."""


def _share(title: str, at: str) -> Share:
    return db.session.scalars(
        select(Share)
        .join(Share.commitment)
        .join(Share.municipality)
        .where(Share.commitment.has(title=title), Share.municipality.has(name=at))
    ).one()


def _bob_reports(status: Status, at: datetime) -> None:
    build.answer(_share("Start", "Porsgrunn"), status, by=people.BOB, at=at)


def _bob_gives_a_date(at: datetime) -> None:
    _bob_reports(Status.IN_PROGRESS, at)
    saved = build.save(people.BOB, via="page", at=at)
    reschedule(
        _share("Start", "Porsgrunn").commitment, due_on=date(2021, 10, 1), reason="Budsjett", save=saved
    )


def _charlie_unsubscribes(at: datetime) -> None:
    unsubscribe(people.person(people.CHARLIE).contacts, now=at)


def _dag_is_done(at: datetime) -> None:
    build.answer(_share("Invite", "Stranda"), Status.DONE, by=DAG, at=at)


WHAT_PEOPLE_DO: dict[str, Callable[[datetime], None]] = {
    "2021-01-20": lambda at: _bob_reports(Status.IN_PROGRESS, at),
    "2021-02-03": _bob_gives_a_date,
    "2021-03-01": _charlie_unsubscribes,
    "2021-03-15": _dag_is_done,
    "2021-03-23": lambda at: _bob_reports(Status.IN_PROGRESS, at),
    "2021-05-10": lambda at: _bob_reports(Status.DONE, at),
}


@pytest.mark.slow
def test_a_year_brings_every_person_exactly_the_mails_they_should_have(in_app: Flask) -> None:
    _set_up()
    day = date(2021, 1, 8)
    while day < date(2022, 1, 10):
        _live_through(day)
        day += timedelta(days=1)
    assert _mails_of(people.ALICE) == EVERY_MORNING
    assert _mails_of(people.BOB) == [
        *("2021-01-11", "2021-01-18"),  # to be started in week 3: near
        *("2021-01-25", "2021-02-01"),  # started, and so without a date
        "2021-03-22",  # the first Monday when six weeks had passed since 3 February
        "2021-05-10",  # and since 23 March
    ]
    assert _mails_of(people.CHARLIE) == EVERY_MORNING[: EVERY_MORNING.index("2021-03-01") + 1]
    assert _mails_of(DAG) == ["2021-03-08", "2021-03-15"]
    assert _merged(people.ALICE) == [
        *("2021-W13", "2021-W14"),
        *("2021-W27", "2021-W28", "2021-W29", "2021-W30"),
        "2021-W52",
    ]
    unsent = select(OutboxMessage).where(OutboxMessage.status != DeliveryStatus.SENT)
    assert db.session.scalars(unsent).all() == []


def _set_up() -> None:
    people.contact(people.ALICE, "Sula")
    people.contact(people.BOB, "Porsgrunn")
    people.contact(people.CHARLIE, "Stranda", position=1)
    people.contact(DAG, "Stranda", position=2)
    build.commitment("Invite", "Sula", "Stranda")
    week_3 = {"due_from": date(2021, 1, 18), "due_to": date(2021, 1, 24), "due_written": "uke 3"}
    build.commitment("Start", "Porsgrunn", due_kind=DueKind.START, **week_3)
    followed()
    db.session.commit()


def _live_through(day: date) -> None:
    """Runs early on Mondays, at eight on the days that may be mornings, and late in the week; then people act."""
    if day.isoweekday() == 1:
        compose_and_deliver(f"{day}T07:59")
    if day.isoweekday() in (1, 2, 5):
        compose_and_deliver(f"{day}T08:00")
    if action := WHAT_PEOPLE_DO.get(day.isoformat()):
        action(datetime.combine(day, time(12), tzinfo=OSLO))
        db.session.commit()


def _mails_of(persona: people.Persona) -> list[str]:
    sent = db.session.scalars(
        select(OutboxMessage)
        .where(OutboxMessage.person_id == people.person(persona).id)
        .order_by(OutboxMessage.sent_at)
    ).all()
    mornings = [mail.sent_at.astimezone(OSLO) for mail in sent if mail.sent_at]
    assert all(morning == oslo(f"{morning:%Y-%m-%d}T08:00") for morning in mornings)
    return [f"{morning:%Y-%m-%d}" for morning in mornings]


def _merged(persona: people.Persona) -> list[str]:
    merged = select(Digest.period).where(
        Digest.person_id == people.person(persona).id, Digest.state == DigestState.MERGED
    )
    return sorted(db.session.scalars(merged))
