"""Who was there: lists and tables at the head of minutes, and what that says of whose a deed is.

All texts are our own.
"""

from datetime import date

import pytest

from followup.notes.extracting import extract
from followup.notes.extraction import Extraction
from followup.notes.parsing.minutes.attendance import (
    municipalities_of_people,
    person_at_start,
    read_attendance,
)
from followup.notes.parsing.minutes.reading import read_minutes
from followup.notes.reading.document import Cell, Document, Prose, Row, Table
from followup.notes.reading.lines import numbered

HELD_ON = date(2024, 3, 6)
PEOPLE = {"Anne Berg": "Tinn", "Jon Arne Li": "Rauma", "Anne Moe": "Sula", "Siri": "Hå"}


def read(text: str) -> Extraction:
    return extract(text.encode(), name="referat.txt", held_on=HELD_ON)


@pytest.mark.parametrize(
    ("text", "municipalities", "people"),
    [
        ("Til stede: Tinn, Rauma og Sula", ["Tinn", "Rauma", "Sula"], {}),
        ("Til stades: Tinn v/ Anne, Rauma ved Jon Lie", ["Tinn", "Rauma"], {"Anne": "Tinn", "Jon Lie": "Rauma"}),
        ("Deltakere: Anne Berg (Tinn), Jon (Rauma)", ["Tinn", "Rauma"], {"Anne Berg": "Tinn", "Jon": "Rauma"}),
        ("Til stede: Tinn (Anne Berg), Rauma (to stykker)", ["Tinn", "Rauma"], {"Anne Berg": "Tinn"}),
        ("Present: Tinn (Anne, Omar og Per), Rauma", ["Tinn", "Rauma"], dict.fromkeys(("Anne", "Omar", "Per"), "Tinn")),
        ("Til stede: Tinn v/ rektor, Rauma v/ kommunalsjef", ["Tinn", "Rauma"], {}),
        ("Sted: Førde. Til stades: Tinn, Rauma. Meldt forfall: Sula", ["Tinn", "Rauma"], {}),
        ("Til stede: Anne (Tinn),\nJon Lie\n(Rauma)", ["Tinn", "Rauma"], {"Anne": "Tinn", "Jon Lie": "Rauma"}),
        ("Til stede:\n- Anne Li, Tinn\n- Jon Lie, Rauma", ["Tinn", "Rauma"], {"Anne Li": "Tinn", "Jon Lie": "Rauma"}),
        ("Forfall: Tinn, Rauma", [], {}),
        ("Til stede: Anne Moss, Jon Berg", [], {}),
    ],
)  # fmt: skip
def test_a_list_names_municipalities_and_the_people_they_sent(
    text: str, municipalities: list[str], people: dict[str, str]
) -> None:
    lines = numbered(text)
    found = read_attendance(lines, lines, Document((Prose(lines),)))
    assert list(found.municipalities) == municipalities
    assert found.people == people


def _table(*rows: tuple[str, ...]) -> Table:
    return Table(tuple(Row(at, tuple(map(Cell, row))) for at, row in enumerate(rows, start=1)))


def test_a_table_of_members_names_them_too_and_is_no_list_of_actions() -> None:
    table = _table(("Medlem", "Kommune", "Møtt"), ("Anne Berg", "Tinn", "X"), ("Jon Lie", "Rauma", "nei"))
    found = read_attendance([], [], Document((table,)))
    assert list(found.municipalities) == ["Tinn", "Rauma"]
    assert found.people == {"Anne Berg": "Tinn", "Jon Lie": "Rauma"}
    assert found.lines == {1, 2, 3}


def test_a_table_of_what_is_to_be_done_names_nobody_present() -> None:
    table = _table(("Navn", "Kommune", "Tiltak"), ("Anne Berg", "Tinn", "Plan"), ("Jon Lie", "Rauma", "Kurs"))
    assert not read_attendance([], [], Document((table,))).municipalities


@pytest.mark.parametrize(
    ("owner", "municipalities"),
    [
        ("Jon Arne", ("Rauma",)),
        ("Siri", ("Hå",)),
        ("Siri og Jon Arne Li", ("Hå", "Rauma")),
        ("Anne", ()),
        ("Anne Moe", ("Sula",)),
        ("Siri og rektor", ()),
        ("Rektor", ()),
        ("Jo", ()),
    ],
)
def test_people_are_known_by_their_names_or_their_first_names(
    owner: str, municipalities: tuple[str, ...]
) -> None:
    assert municipalities_of_people(owner, PEOPLE) == municipalities


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Siri sender ut malen.", "Siri"),
        ("Siri og Jon Arne lager utkast", "Siri og Jon Arne"),
        ("Rektor og Siri lager utkast", None),
        ("Malen sendes av Siri", None),
        ("Anne ringer", None),
    ],
)
def test_a_sentence_begins_with_somebody_present(text: str, person: str | None) -> None:
    assert person_at_start(text, PEOPLE) == person


MINUTES = """Referat fra nettverk for plan
Dato: 6. mars 2024
Til stede: Anne Berg (Tinn), Jon Lie (Rauma), Siri Moe (Sula)

Sak 1/24 Maler
Vedtak:
- Siri lager utkast til mal innen 1. mai.
- Kommunene sender inn sine planer innen 1. juni.
- Rauma og Sula inviterer til fagdag i august, Jon kaller inn.
"""


def test_what_a_person_does_is_the_persons_municipality_s() -> None:
    items = {item.quote.split(" ")[0]: item.municipalities for item in read(MINUTES).items}
    assert items["Siri"] == ("Sula",)
    assert items["Kommunene"] == ("Tinn", "Rauma", "Sula")
    assert items["Rauma"] == ("Rauma", "Sula")


def test_a_date_and_those_present_make_minutes() -> None:
    text = "Nettverk for plan\nMøte i Sula 6. mars 2024\nTil stede: Tinn, Rauma\n\nVi lager en plan."
    assert read_minutes(Document((Prose(numbered(text)),))).whole == ("Tinn", "Rauma")


def test_a_new_case_ends_what_one_municipality_said() -> None:
    text = MINUTES.replace(
        "Vedtak:",
        "Tinn: Vi har fått ny plan.\n\nRauma: Vi venter.\n\nSak 2/24 Kurs\nKommunene holder kurs i juni.\nVedtak:",
    )
    items = [item for item in read(text).items if item.quote.startswith("Kommunene holder")]
    assert [item.municipalities for item in items] == [("Tinn", "Rauma", "Sula")]
