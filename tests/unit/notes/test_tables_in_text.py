"""Tables pasted into text, tables in minutes, and what the text around them says of them."""

from itertools import pairwise

import pytest

from followup.notes.extracting import extract
from followup.notes.extraction import Extraction
from followup.notes.parsing.tables.places_in_rows import municipalities_of_line, municipalities_of_title
from followup.notes.reading import formats
from followup.notes.reading.document import Cell, Document, Prose, Row, Table
from followup.notes.reading.lines import Line
from tests.unit.notes.build_tables import HELD_ON, read_text, told

TAIL = "\nEtterpå er det kaffe.\n"


def test_lines_with_tabs_under_headings_are_a_table_and_what_stands_above_names_it() -> None:
    found = read_text(
        "Referat fra nettverksmøte\nStord kommune\n\nTiltak\tAnsvarlig\tFrist\nLage plan\tKari\t1. mai\n"
        f"Ringe fastlegane\t\thausten 21\n{TAIL}"
    )
    assert [told(item) for item in found.items] == [
        (5, "commitment", ("Stord",), "Lage plan"),
        (6, "commitment", ("Stord",), "Ringe fastlegane"),
    ]
    assert [item.owner for item in found.items] == ["Kari", None]


def test_a_table_of_bars_is_a_table() -> None:
    found = read_text(f"| Kommune | Tiltak | Ansvar |\n|---|:--:|---|\n| Sula | Lage plan | Rektor |\n{TAIL}")
    assert [told(item) for item in found.items] == [(3, "commitment", ("Sula",), "Lage plan")]


def test_lines_with_semicolons_under_three_headings_are_a_table() -> None:
    assert len(read_text("Kommune;Tiltak;Frist\nSula;Lage plan;1. mai\n").items) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Gruppe 3: Sula\nHvem gjør hva, og når?\n1.\tRektor kaller inn til møte i uke 15\n",
        "Gruppe 3: Sula\nHvem gjør hva, og når?\nRektor;\tkaller inn til møte i uke 15\n",
        "Gruppe 3: Sula\nHvem gjør hva, og når?\nTiltak\tfrist\nRektor kaller inn til møte i uke 15\n",
    ],
)
def test_tabs_alone_make_no_table(text: str) -> None:
    found = read_text(text)
    assert found.tables == ()
    assert [item.municipalities for item in found.items][-1:] == [("Sula",)]


def document(*parts: str | list[list[str]]) -> Document:
    """Running text and tables in turn, lines and rows numbered on."""
    number, made = 0, []
    for part in parts:
        if isinstance(part, str):
            lines = [Line(number + at, text) for at, text in enumerate(part.split("\n"), start=1)]
            made.append(Prose(tuple(lines)))
        else:
            rows = [Row(number + at, tuple(map(Cell, row))) for at, row in enumerate(part, start=1)]
            made.append(Table(tuple(rows)))
        number += len(part.split("\n") if isinstance(part, str) else part)
    return Document(tuple(made))


def read(made: Document, monkeypatch: pytest.MonkeyPatch) -> Extraction:
    monkeypatch.setattr("followup.notes.extracting.read_document", lambda _data, *, name: made)
    return extract(b"x", name="x.docx", held_on=HELD_ON)


ACTIONS = [["Tiltak", "Ansvarlig", "Frist"], ["Lage plan", "Rektor", "1. mai"]]


def test_the_nearest_heading_before_a_table_says_whose_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    made = document("Samling om klima", "Tiltak Sula kommune", ACTIONS, "Giske", ACTIONS, "side 3", ACTIONS)
    assert [item.municipalities for item in read(made, monkeypatch).items] == [
        ("Sula",),
        ("Giske",),
        ("Giske",),
    ]


def test_a_table_that_goes_on_after_a_page_needs_no_headings(monkeypatch: pytest.MonkeyPatch) -> None:
    rest = [["Male skolen", "Vaktmester", "1. juni"], ["Vaske", "", "1. juli"]]
    found = read(document("Tiltak Sula kommune", ACTIONS, "side 2 av 3", rest), monkeypatch)
    assert [(item.quote, item.owner) for item in found.items] == [
        ("Lage plan", "Rektor"),
        ("Male skolen", "Vaktmester"),
        ("Vaske", None),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [["Navn", "Rolle", "Til stede"], ["Kari Nordmann", "Rektor", "ja"]],
        [["Sak", "Tid", "Ansvarlig"], ["Åpning og velkomst til alle", "09.00", "Ordfører"]],
        [["Post", "Budsjett", "Regnskap"], ["Lønn til alle ansatte i prosjektet", "100", "90"]],
        [["Navn", "E-post", "Telefon"], ["Kari", "kari@sula.example", "70 00 00 00"]],
    ],
)
def test_lists_of_people_agendas_and_budgets_among_text_give_nothing(
    rows: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = read(document("Referat", rows, "Takk for i dag"), monkeypatch)
    assert (found.items, found.tables) == ((), ())


def test_text_after_a_list_of_people_is_still_of_the_municipality_named_before_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    people = [["Navn", "Rolle"], ["Kari", "Rektor"]]
    found = read(document("Sula kommune", people, "Hvem gjør hva?\nRektor kaller inn til møte"), monkeypatch)
    assert [item.municipalities for item in found.items] == [("Sula",)]


def test_a_heading_holds_for_the_text_after_its_table_too(monkeypatch: pytest.MonkeyPatch) -> None:
    found = read(document("Sula kommune", ACTIONS, "Hvem gjør hva?\nRektor kaller inn til møte"), monkeypatch)
    assert [item.municipalities for item in found.items] == [("Sula",), ("Sula",)]
    ranges = [(card.first_line, card.last_line) for card in found.cards]
    assert all(end < start for (_, end), (start, _) in pairwise(ranges))


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("Sula kommune", ("Sula",)),
        ("Tiltak Sula kommune", ("Sula",)),
        ("Kommune: Giske", ("Giske",)),
        ("Gruppe 3: Sula og Giske", ("Sula", "Giske")),
        ("Møtet ble holdt i Stord kommune.", ()),
        ("Til stede: Kari, Sula kommune", ()),
        ("Sted: Stord kommune", ()),
        ("Fra: Stord kommune, Kari", ()),
        ("Rektor lager plan", ()),
    ],
)
def test_a_line_before_a_table_names_whose_it_is_as_a_heading_does(line: str, named: tuple[str, ...]) -> None:
    assert municipalities_of_line(line) == named


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Sula", ("Sula",)),
        ("Handlingsplan for Stord kommune 2021", ("Stord",)),
        ("Tiltak Nord-Aurdal 2021", ("Nord-Aurdal",)),
        ("Ark1", ()),
        ("Tiltaksliste", ()),
        ("Møtested: Stord", ()),
    ],
)
def test_a_sheet_or_a_title_may_name_the_municipality(title: str, named: tuple[str, ...]) -> None:
    assert municipalities_of_title([title]) == named


def test_every_reader_of_tables_is_registered() -> None:
    kinds = {
        "a CSV table",
        "a table",
        "a ZIP archive",
        "an Excel workbook (.xlsx)",
        "an Excel workbook (.xlsm)",
    }
    assert kinds <= set(formats.READERS)


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("Handlingsplan_Stord_kommune 2021.csv", ("Stord",)),
        ("tiltak Sula.csv", ("Sula",)),
        ("tiltak.csv", ()),
    ],
)
def test_a_files_name_may_say_whose_its_tables_are_where_nothing_in_it_does(
    name: str, named: tuple[str, ...]
) -> None:
    (item,) = extract(b"Tiltak;Frist\nLage plan;1. mai\n", name=name, held_on=HELD_ON).items
    assert item.municipalities == named
    (item,) = extract(b"Kommune;Tiltak\nGiske;Lage plan\n", name=name, held_on=HELD_ON).items
    assert item.municipalities == ("Giske",)


def test_a_question_before_a_table_of_answers_is_asked_of_its_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    made = document("3. Kva treng de hjelp til?", [["Kommune", "Svar"], ["Stryn", "Meir pengar til sikring"]])
    assert [(item.kind, item.municipalities) for item in read(made, monkeypatch).items] == [
        ("need", ("Stryn",))
    ]
