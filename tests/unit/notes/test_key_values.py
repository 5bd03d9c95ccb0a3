"""Actions written as blocks of headings and values in running text. All texts are our own."""

from datetime import date
from time import process_time

import pytest

from followup.notes.extracting import extract
from followup.notes.extraction import Extraction
from followup.notes.parsing.tables.key_values import with_key_values
from followup.notes.reading.document import Prose, Table
from followup.notes.reading.lines import numbered

HELD_ON = date(2024, 3, 6)


def read(text: str) -> Extraction:
    return extract(text.encode(), name="a.txt", held_on=HELD_ON)


BLOCKS = """Oppfølging

Tiltak: Lage plan for bibliotek
Kommune: Sula
Ansvarlig: rektor
Frist: 1. mai

Tiltak: Kjøpe bokbuss som
rommer flere
Kommune: Hå og Tinn
Ansvarlig: -
Frist: 2. kvartal

Vi takker for møtet.
"""


def test_each_block_is_a_row_on_the_line_of_its_action() -> None:
    items = read(BLOCKS).items
    assert [(item.quote, item.first_line, item.municipalities, item.owner) for item in items] == [
        ("Lage plan for bibliotek", 3, ("Sula",), "rektor"),
        ("Kjøpe bokbuss som rommer flere", 8, ("Hå", "Tinn"), None),
    ]
    assert [item.due.text if item.due else None for item in items] == ["1. mai", "2. kvartal"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Tiltak: plan\nAnsvar: rektor\nFrist: mai\nTiltak: kurs\nAnsvar: NAV\nFrist: juni", 2),
        ("Kommune: Sula\nTiltak: plan\nFrist: mai\n\nKommune: Hå\nTiltak: kurs\nFrist: juni", 2),
        ("- Tiltak: plan\n- Ansvarlig: rektor\n- Frist: mai", 1),
        ("**Tiltak:** plan\n**Ansvarlig:** rektor\n**Frist:** mai", 1),
        ("Action: plan\nOwner: headmaster\nDeadline: May", 1),
        ("Tiltak: plan\nFrist: mai\n\nTiltak: kurs\nFrist: juni", 2),
        ("Tiltak: plan\nFrist: mai", None),
        ("Rektor lager plan\nAnsvarlig: rektor\nFrist: mai", None),
        ("Sula: vi lager plan\nHå: vi kjøper bil\nTinn: vi venter", None),
        ("Dato: 6. mars\nSted: Oslo\nTil stede: Sula", None),
        ("Tiltak:\n- lage plan\n- kjøpe bil\nFrist: mai", None),
        ("Tiltak: plan", None),
    ],
)
def test_only_blocks_that_say_what_and_more_are_a_table(text: str, rows: int | None) -> None:
    tables = [part for part in with_key_values(Prose(numbered(text))) if isinstance(part, Table)]
    assert [len(table.rows) - 1 for table in tables] == ([] if rows is None else [rows])


def test_the_text_around_the_blocks_stays_in_order() -> None:
    parts = list(with_key_values(Prose(numbered(BLOCKS))))
    assert [type(part) for part in parts] == [Prose, Table, Prose]
    assert isinstance(parts[0], Prose) and isinstance(parts[2], Prose)
    assert parts[0].lines[0].text == "Oppfølging"
    assert "Vi takker for møtet." in [line.text for line in parts[2].lines]


def test_a_municipality_s_wall_of_labels_is_left_as_text() -> None:
    text = "Sula kommune\nTiltak: Rektor lager plan\n\nHå kommune\nTiltak: Rektor kjøper bil"
    assert [item.municipalities for item in read(text).items] == [("Sula",), ("Hå",)]


def test_tens_of_thousands_of_empty_lines_are_passed_once() -> None:
    lines = tuple(numbered("\n" * 50_000))
    began = process_time()
    assert len(list(with_key_values(Prose(lines)))) == 1
    assert process_time() - began < 2
