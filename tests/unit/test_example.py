"""The example: made up, and holding every state a visitor should meet."""

from datetime import date
from pathlib import Path

from followup import layout
from followup.example import story
from followup.notes.extracting import extract


def read_example():
    wall = (layout.PACKAGE / "example" / "wall.txt").read_bytes()
    return extract(wall, name="wall.txt", held_on=story.HELD_ON).as_json()


def test_sulas_styringsdialog_and_porsgrunns_week_are_among_its_facts() -> None:
    items = read_example()["items"]
    sula = next(item for item in items if "styringsdialog" in item["quote"])
    assert (sula["municipalities"], sula["due"]["text"]) == (["Sula"], "vår 21")
    porsgrunn = next(item for item in items if item["due"] and item["due"]["text"] == "uke 3")
    assert (porsgrunn["municipalities"], porsgrunn["due"]["kind"]) == (["Porsgrunn"], "start")
    assert porsgrunn["due"]["from"] == date(2021, 1, 18).isoformat()


def test_it_has_what_a_visitor_should_see_read() -> None:
    read = read_example()
    assert len(read["repairs"]) >= 5
    assert any(card["joined_from"] for card in read["cards"])
    assert any(not item["municipalities"] for item in read["items"])
    assert {card["dialog"] for card in read["cards"]} >= {"1", "2", "both"}


def test_nobody_in_it_can_be_written_to() -> None:
    addresses = [contact.email for contact in story.CONTACTS] + [story.COORDINATOR[1]]
    assert all(address.endswith(".example") for address in addresses)


def test_none_of_its_lines_stands_on_the_real_wall() -> None:
    import pytest

    real = Path(__file__).parents[3] / "shared" / "notes" / "fremtidens-kulturskole.txt"
    if not real.exists():
        pytest.skip("the real wall is not beside this checkout")
    there = {line.strip(" -•").casefold() for line in real.read_text(encoding="utf-8").splitlines()}
    ours = (layout.PACKAGE / "example" / "wall.txt").read_text(encoding="utf-8").splitlines()
    shared = {line.strip(" -•") for line in ours} - {""}
    assert [line for line in shared if line.casefold() in there and len(line.split()) > 4] == [
        line
        for line in shared
        if line.startswith("Hva trenger vi i et prosjekt") and line.casefold() in there
    ]
