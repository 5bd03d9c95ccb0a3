"""`followup extract`, `import`, `drafts accept` and `meetings start`, as scripts hold on to them."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from flask import Flask
from flask.cli import ScriptInfo
from sqlalchemy import func, select

from followup.cli import notes
from followup.cli.main import followup, main
from followup.commitments.models import Commitment
from followup.drafts.models import Draft
from followup.errors import FollowupError
from followup.extensions import db
from followup.needs.models import Need
from followup.notes.models import Meeting, MeetingState, Note
from tests import build_meetings as build
from tests import people

WALL = Path(__file__).parents[2] / "data" / "wall.txt"
DAY = ("--held-on", "2020-12-04")


def run(app: Flask, *arguments: str) -> Result:
    script = ScriptInfo(create_app=lambda: app, set_debug_flag=False)
    return CliRunner().invoke(followup, arguments, obj=script)


def printed(result: Result) -> dict[str, Any]:
    assert result.exception is None, result.output
    return json.loads(result.stdout)


def count(app: Flask, model: type) -> int:
    with app.app_context():
        return db.session.scalar(select(func.count()).select_from(model)) or 0


@pytest.fixture
def kari(app: Flask) -> str:
    with app.app_context():
        people.coordinator(people.KARI)
        people.coordinator(people.VERA)
        db.session.commit()
    return people.KARI.email


def test_extract_prints_what_a_file_proposes_without_a_database() -> None:
    result = CliRunner().invoke(followup, ["extract", str(WALL), *DAY, "--format", "json"])
    proposed = printed(result)
    assert proposed["source"]["name"] == "wall.txt"
    first = proposed["items"][0]
    assert (first["municipalities"], first["owner"]) == (["Sula"], "Kommunalsjefen")
    assert first["due"] == {"text": "vår 21", "kind": "during", "from": "2021-03-01", "to": "2021-05-31"}


def test_extract_prints_words_for_people() -> None:
    result = CliRunner().invoke(followup, ["extract", str(WALL), *DAY])
    assert "Kommunalsjefen" in result.stdout
    assert "vår 21 (during 2021-03-01 to 2021-05-31)" in result.stdout
    assert "nobody can tell whose" in result.stdout
    assert "line 21:" in result.stdout


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("wall.pdf", b"%PDF-1.7", "PDF"),
        ("wall.txt", b"   \n", "no text"),
        ("wall.txt", bytes(range(32)) * 40, "not readable text"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_one_sentence(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    data: bytes,
    says: str,
) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    monkeypatch.setattr("sys.argv", ["followup", "extract", str(file), *DAY])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 2
    assert says in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract", "nowhere.txt", *DAY],
        ["extract", str(WALL), "--held-on", "2020-12-32"],
        ["extract", str(WALL)],
    ],
)
def test_bad_arguments_end_with_2(arguments: list[str]) -> None:
    assert CliRunner().invoke(followup, arguments).exit_code == 2


def test_import_keeps_drafts_and_prints_counts(app: Flask) -> None:
    told = printed(run(app, "import", str(WALL), "--meeting", "Samling", *DAY))
    assert told["meeting"] == "Samling" and told["added"] is True
    assert told["commitments"] + told["needs"] == count(app, Draft)
    with app.app_context():
        assert build.only_note().lines[11].startswith("- Rektor lagar eit flyttbart")
        assert build.only_note().original == WALL.read_bytes()


def test_the_same_file_twice_adds_nothing_and_says_so(app: Flask) -> None:
    run(app, "import", str(WALL), "--meeting", "Samling", *DAY)
    before = count(app, Draft)
    again = run(app, "import", str(WALL), "--meeting", "Samling", *DAY)
    told = printed(again)
    assert told["added"] is False and told["commitments"] == 0
    assert "wall.txt" in again.stderr
    assert (count(app, Draft), count(app, Note)) == (before, 1)


def test_import_refuses_another_day_and_adds_nothing(app: Flask) -> None:
    with app.app_context():
        build.meeting("Samling")
        db.session.commit()
    result = run(app, "import", str(WALL), "--meeting", "Samling", "--held-on", "2020-12-05")
    assert isinstance(result.exception, FollowupError)
    assert "2020-12-04" in result.exception.message and "2020-12-05" in result.exception.message
    assert count(app, Note) == 0


def test_an_import_that_fails_leaves_no_meeting(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_given: object, **_named: object) -> None:
        raise FollowupError("no")

    monkeypatch.setattr(notes, "import_into", fail)
    run(app, "import", str(WALL), "--meeting", "Samling", *DAY)
    assert count(app, Meeting) == 0


def test_drafts_are_accepted_from_the_shell(app: Flask, kari: str) -> None:
    with app.app_context():
        build.kept_meeting(name="Samling")
    told = printed(run(app, "drafts", "accept", "--meeting", "Samling", "--by", "KARI@ks.example"))
    assert told == {
        "meeting": "Samling",
        "accepted": 3,
        "commitments": 2,
        "needs": 1,
        "without_municipality": 2,
        "below_confidence": 0,
        "said_before": 0,
    }
    assert (count(app, Commitment), count(app, Need)) == (2, 1)


def test_only_sure_drafts_are_accepted_when_asked(app: Flask, kari: str) -> None:
    with app.app_context():
        build.kept_meeting(name="Samling")
    told = printed(
        run(app, "drafts", "accept", "--meeting", "Samling", "--by", kari, "--min-confidence", "0.95")
    )
    assert (told["accepted"], told["below_confidence"]) == (1, 4)


def test_accepting_is_all_or_nothing(app: Flask, kari: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with app.app_context():
        build.kept_meeting(name="Samling")

    def fail(**_given: object) -> None:
        raise FollowupError("no")

    monkeypatch.setattr("followup.drafts.reviewing.record_need", fail)
    run(app, "drafts", "accept", "--meeting", "Samling", "--by", kari)
    assert count(app, Commitment) == 0


@pytest.mark.parametrize("email", ["nobody@ks.example", people.VERA.email])
def test_only_a_coordinator_accepts(app: Flask, kari: str, email: str) -> None:
    with app.app_context():
        build.kept_meeting(name="Samling")
    result = run(app, "drafts", "accept", "--meeting", "Samling", "--by", email)
    assert isinstance(result.exception, FollowupError)
    assert email in result.exception.message
    assert count(app, Commitment) == 0


def test_an_unknown_meeting_is_told(app: Flask, kari: str) -> None:
    result = run(app, "drafts", "accept", "--meeting", "Nope", "--by", kari)
    assert isinstance(result.exception, FollowupError) and "Nope" in result.exception.message


def test_follow_up_is_started_from_the_shell(app: Flask, kari: str) -> None:
    with app.app_context():
        build.kept_meeting(name="Samling")
        people.contact(people.ALICE, "Sula")
        db.session.commit()
    run(app, "drafts", "accept", "--meeting", "Samling", "--by", kari)
    told = printed(run(app, "meetings", "start", "Samling", "--by", kari, "--now", "2021-01-11T07:30"))
    assert (told["state"], told["mails"], told["without_contact"]) == ("following", 1, [])
    with app.app_context():
        assert db.session.scalars(select(Meeting)).one().state is MeetingState.FOLLOWING
    again = run(app, "meetings", "start", "Samling", "--by", kari)
    assert isinstance(again.exception, FollowupError)
