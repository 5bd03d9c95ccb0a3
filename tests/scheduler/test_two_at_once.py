"""Two processes that compose at the same moment: every digest once, whoever wins."""

import threading
from collections import Counter

from flask import Flask

from followup.digests.composing import Totals, compose_due
from followup.extensions import db
from tests import build_commitments as build
from tests import people
from tests.build_digests import followed, ledger, mails, oslo

PLACES = ("Sula", "Stranda", "Stord", "Porsgrunn", "Bergen", "Oslo", "Hemnes", "Alta")


def test_two_runs_at_once_compose_every_digest_exactly_once(app: Flask) -> None:
    everybody = [people.Persona(place, f"rektor@{number}.example") for number, place in enumerate(PLACES)]
    with app.app_context():
        for persona, place in zip(everybody, PLACES, strict=True):
            people.contact(persona, place)
        build.commitment("One", *PLACES)
        followed()
        db.session.commit()
    runs = _run_in_threads(app, count=3)
    with app.app_context():
        assert sum(totals.as_dict()["composed"] for totals in runs) == len(PLACES)
        assert sum(totals.as_dict()["failed"] for totals in runs) == 0
        assert Counter(mail.person_id for mail in mails()) == Counter(
            people.person(persona).id for persona in everybody
        )
        assert {tuple(ledger(persona)) for persona in everybody} == {(("2021-W02", "composed"),)}


def test_two_runs_at_once_give_new_contacts_one_instant(app: Flask) -> None:
    with app.app_context():
        build.commitment("One", *PLACES)
        followed()
        for number, place in enumerate(PLACES):
            people.contact(people.Persona(place, f"rektor@{number}.example"), place)
        db.session.commit()
    runs = _run_in_threads(app, count=3)
    assert sum(totals.as_dict()["composed"] for totals in runs) == len(PLACES)


def _run_in_threads(app: Flask, *, count: int) -> list[Totals]:
    start, runs, errors = threading.Barrier(count), list[Totals](), list[Exception]()

    def run() -> None:
        try:
            with app.app_context():
                start.wait(timeout=20)
                runs.append(compose_due(now=oslo("2021-01-11T08:00")))
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert not errors, errors
    return runs
