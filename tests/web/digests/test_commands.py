"""Digests from the shell."""

import json

from flask import Flask

from followup.extensions import db
from tests import build_commitments as build
from tests import people
from tests.build_digests import alice_followed, followed, ledger, mails


def run(app: Flask, *words: str) -> tuple[int, str]:
    result = app.test_cli_runner().invoke(args=words)
    return result.exit_code, result.output


def test_preview_says_who_would_get_what_and_writes_nothing(in_app: Flask) -> None:
    alice_followed()
    code, output = run(in_app, "digests", "preview", "--now", "2021-01-11T08:00", "--json")
    assert code == 0
    assert json.loads(output) == [
        {"recipient": people.ALICE.email, "municipalities": ["Sula"], "period": "2021-W02", "rows": 1}
    ]
    assert mails() == [] and ledger(people.ALICE) == []


def test_preview_names_contacts_added_since_the_last_run(in_app: Flask) -> None:
    build.commitment("One", "Sula", "Porsgrunn")
    people.contact(people.ALICE, "Sula")
    followed()
    people.contact(people.BOB, "Porsgrunn")
    db.session.commit()
    _code, output = run(in_app, "digests", "preview", "--now", "2021-01-11T08:00", "--json")
    assert [each["recipient"] for each in json.loads(output)] == [people.ALICE.email, people.BOB.email]


def test_preview_is_empty_before_monday_and_after_composing(in_app: Flask) -> None:
    alice_followed()
    assert run(in_app, "digests", "preview", "--now", "2021-01-11T07:59", "--json") == (0, "[]\n")
    run(in_app, "digests", "compose", "--now", "2021-01-11T08:00")
    assert run(in_app, "digests", "preview", "--now", "2021-01-11T08:00") == (0, "Nothing would go out.\n")


def test_preview_and_compose_agree(in_app: Flask) -> None:
    alice_followed()
    _code, output = run(in_app, "digests", "preview", "--now", "2021-01-11T08:00")
    assert people.ALICE.email in output and "2021-W02" in output
    code, output = run(in_app, "digests", "compose", "--now", "2021-01-11T08:00")
    assert (code, json.loads(output)["composed"]) == (0, 1)
    code, output = run(in_app, "digests", "compose", "--now", "2021-01-11T08:00")
    assert (code, json.loads(output)["composed"]) == (0, 0)
    assert len(mails()) == 1


def test_an_instant_that_does_not_exist_is_refused_in_a_sentence(in_app: Flask) -> None:
    code, output = run(in_app, "digests", "compose", "--now", "2021-02-30")
    assert code == 2 and "2021-02-30" in output
