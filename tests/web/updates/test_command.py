"""`followup link MUNICIPALITY --contact EMAIL`, an operator's tool."""

import pytest
from click.testing import Result
from flask import Flask

from followup.cli.main import followup
from followup.extensions import db
from tests import people
from tests.conftest import MONDAY_MORNING as NOW
from tests.pages import PageClient


@pytest.fixture
def extra_settings() -> dict[str, str]:
    return {"FOLLOWUP_BASE_URL": "https://followup.example"}


@pytest.fixture(autouse=True)
def _contacts(app: Flask) -> None:
    with app.app_context():
        people.contact(people.ALICE, "Sula")
        people.contact(people.BOB, "Porsgrunn")
        db.session.commit()


def run(app: Flask, *arguments: str) -> Result:
    command = ["link", *arguments, "--now", NOW.isoformat()]
    return app.test_cli_runner().invoke(followup, command, standalone_mode=False)


@pytest.mark.parametrize("words", ["Sula", "sula kommune", "1531"])
def test_the_command_prints_a_link_that_works(app: Flask, client: PageClient, words: str) -> None:
    result = run(app, words, "--contact", "Alice@Sula.example")
    assert result.exception is None
    address = result.stdout.strip()
    assert address.startswith("https://followup.example/u/")
    assert "Sula" in client.get(address.removeprefix("https://followup.example")).h1


def test_the_link_printed_twice_is_the_same(app: Flask) -> None:
    first, second = (run(app, "Sula", "--contact", people.ALICE.email) for _time in range(2))
    assert first.stdout == second.stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["Sulla", "--contact", people.ALICE.email], "Sulla"),
        (["Sula", "--contact", people.BOB.email], people.BOB.email),
        (["Sula", "--contact", "no address"], "no address"),
    ],
)
def test_bad_input_is_refused_in_a_sentence(app: Flask, arguments: list[str], says: str) -> None:
    result = run(app, *arguments)
    assert result.stdout == ""
    assert says in str(result.exception)
