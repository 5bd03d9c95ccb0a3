"""`followup link MUNICIPALITY --contact EMAIL`, an operator's tool."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from flask import Flask

from followup.cli.main import followup
from followup.extensions import db
from tests import people
from tests.conftest import MONDAY_MORNING as NOW
from tests.pages import PageClient
from tests.postgres import SECRET


@pytest.fixture
def environment(app: Flask, database_url: str, tmp_path: Path) -> dict[str, str]:
    with app.app_context():
        people.contact(people.ALICE, "Sula")
        people.contact(people.BOB, "Porsgrunn")
        db.session.commit()
    return {
        "FOLLOWUP_DATA_DIR": str(tmp_path),
        "FOLLOWUP_DATABASE_URL": database_url,
        "FOLLOWUP_SECRET_KEY": SECRET,
        "FOLLOWUP_BASE_URL": "https://followup.example",
    }


def run(environment: dict[str, str], *arguments: str) -> Result:
    return CliRunner().invoke(
        followup, ["link", *arguments, "--now", NOW.isoformat()], env=environment, standalone_mode=False
    )


@pytest.mark.parametrize("words", ["Sula", "sula kommune", "1531"])
def test_the_command_prints_a_link_that_works(
    environment: dict[str, str], client: PageClient, words: str
) -> None:
    result = run(environment, words, "--contact", "Alice@Sula.example")
    assert result.exception is None
    address = result.stdout.strip()
    assert address.startswith("https://followup.example/u/")
    assert "Sula" in client.get(address.removeprefix("https://followup.example")).h1


def test_the_link_printed_twice_is_the_same(environment: dict[str, str]) -> None:
    first, second = (run(environment, "Sula", "--contact", people.ALICE.email) for _time in range(2))
    assert first.stdout == second.stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["Sulla", "--contact", people.ALICE.email], "Sulla"),
        (["Sula", "--contact", people.BOB.email], people.BOB.email),
        (["Sula", "--contact", "no address"], "no address"),
    ],
)
def test_bad_input_is_refused_in_a_sentence(
    environment: dict[str, str], arguments: list[str], says: str
) -> None:
    result = run(environment, *arguments)
    assert result.stdout == ""
    assert says in str(result.exception)
