"""`followup contacts import FILE`."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from flask import Flask
from sqlalchemy import func, select

from followup.cli import main as cli
from followup.extensions import db
from followup.people.models import Contact
from tests.unit.people.files import csv_file, workbook

HEADINGS = ("kommune", "navn", "e-post", "rolle")
ALICE = ("Sula", "Alice", "alice@sula.example", "rektor")


@pytest.fixture(autouse=True)
def _on_the_application_of_the_test(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli.followup, "create_app", lambda: app)


def run(
    path: Path, data: bytes, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> tuple[int, str, str]:
    """The command as the shell runs it: exit status, what it printed, what it complained about."""
    path.write_bytes(data)
    monkeypatch.setattr("sys.argv", ["followup", "contacts", "import", str(path)])
    status = 0
    try:
        cli.main()
    except SystemExit as stop:
        status = int(stop.code or 0)
    printed = capsys.readouterr()
    return status, printed.out, printed.err


def count(app: Flask) -> int:
    with app.app_context():
        return db.session.scalar(select(func.count(Contact.id))) or 0


@pytest.mark.parametrize("name", ["contacts.csv", "contacts.xlsx"])
def test_contacts_are_imported_with_a_line_for_each_row_and_the_second_time_changes_nothing(
    app: Flask,
    tmp_path: Path,
    name: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    data = csv_file(HEADINGS, ALICE) if name.endswith("csv") else workbook([HEADINGS, ALICE])
    status, out, err = run(tmp_path / name, data, monkeypatch, capsys)
    assert (status, err, count(app)) == (0, "", 1)
    assert out.splitlines()[0].startswith("2\t") and "Sula\talice@sula.example" in out
    before = out.splitlines()[1]
    status, out, _err = run(tmp_path / name, data, monkeypatch, capsys)
    assert (status, count(app)) == (0, 1)
    assert out.splitlines()[1] != before


def test_refused_rows_are_all_listed_with_exit_2_and_nothing_is_imported(
    app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    data = csv_file(HEADINGS, ALICE, ("Atlantis", "", "a@b.no", ""), ("Sula", "", "kari.sula", ""))
    status, out, err = run(tmp_path / "contacts.csv", data, monkeypatch, capsys)
    assert (status, out, count(app)) == (2, "", 0)
    assert [line.split("\t")[0] for line in err.splitlines()[:2]] == ["3", "4"]
    assert "Atlantis" in err and "kari.sula" in err and len(err.splitlines()) == 3


def test_a_file_that_cannot_be_read_is_one_sentence_and_exit_2(
    app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(tmp_path / "contacts.csv", b"", monkeypatch, capsys)
    assert (status, out, count(app)) == (2, "", 0)
    assert "contacts.csv" in err and len(err.splitlines()) == 1


def test_a_file_that_is_not_there_is_bad_input(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli.followup, ["contacts", "import", str(tmp_path / "none.csv")])
    assert result.exit_code == 2
