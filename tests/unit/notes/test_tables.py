"""Tables of actions and walls in tables, from their rows to what is proposed. All texts are our own."""

import io
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from followup.notes.extracting import extract
from followup.notes.extraction import ExtractedItem, Extraction
from followup.notes.reading.formats import read_document

HELD_ON = date(2021, 3, 10)


def workbook(*rows: list[Any], title: str = "Ark1") -> Workbook:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    return book


def read(source: Workbook | str, **how: Any) -> Extraction:
    if isinstance(source, str):
        return extract(source.encode(), name="tabell.csv", held_on=HELD_ON, **how)
    kept = io.BytesIO()
    source.save(kept)
    return extract(kept.getvalue(), name="tabell.xlsx", held_on=HELD_ON, **how)


def short(item: ExtractedItem) -> tuple[object, ...]:
    due = item.due.last if item.due else None
    return item.first_line, item.kind, item.municipalities, item.owner, due


HEADINGS = ["Nr", "Kommune", "Tiltak", "Ansvarlig", "Frist", "Status"]


def test_a_row_of_an_action_table_is_a_commitment() -> None:
    found = read(
        workbook(HEADINGS, [1, "Sula", "Lage sykkelplan", "Teknisk sjef", datetime(2021, 6, 1), "I gang"])
    )
    (item,) = found.items
    assert short(item) == (2, "commitment", ("Sula",), "Teknisk sjef", date(2021, 6, 1))
    assert (item.title, item.quote, item.status) == ("Lag sykkelplan", "Lage sykkelplan", "in_progress")
    assert item.due is not None and (item.due.kind, item.due.text) == ("by", "01.06.2021")
    assert item.confidence >= 0.9
    assert found.lines[1] == "1 | Sula | Lage sykkelplan | Teknisk sjef | 01.06.2021 | I gang"


def test_the_headings_may_stand_below_a_title_in_any_order_and_language() -> None:
    found = read(
        workbook(
            ["Handlingsplan for Stord kommune 2021"],
            [],
            ["When", "Responsible", "What"],
            ["uke 40", "Rektor Kari", "Opprette leksehjelp"],
        )
    )
    assert [short(item) for item in found.items] == [
        (4, "commitment", ("Stord",), "Rektor Kari", date(2021, 10, 10))
    ]


def test_a_sheet_may_be_named_after_its_municipality_and_sheets_are_numbered_on() -> None:
    book = workbook(["Tiltak", "Frist"], ["Male skolen", "vår 21"], title="Giske")
    second = book.create_sheet("Ørsta")
    second.append(["Tiltak", "Frist"])
    second.append(["Bygge gangveg", "Q3"])
    found = read(book)
    assert [short(item)[:3] for item in found.items] == [
        (2, "commitment", ("Giske",)),
        (4, "commitment", ("Ørsta",)),
    ]


def test_hidden_sheets_are_left_out_and_said() -> None:
    book = workbook(HEADINGS, [1, "Sula", "Lage plan", "", "", ""])
    hidden = book.create_sheet("Gammalt")
    hidden.append(HEADINGS)
    hidden.append([1, "Hå", "Lage noko anna", "", "", ""])
    hidden.sheet_state = "hidden"
    found = read(book)
    assert [item.municipalities for item in found.items] == [("Sula",)]
    assert "“Gammalt” is hidden" in found.warnings[-1].message


def test_merged_cells_blanks_below_and_ditto_marks_say_what_stands_above() -> None:
    book = workbook(
        HEADINGS,
        [1, "Hole", "Lage plan for vann", "Driftssjef", "1. mai", ""],
        [2, None, "Skifte rør", '"', '"', ""],
        [3, "Lier", "Rense bekken", "samme", "", ""],
        [4, None, "Telle fisk", "", "", ""],
    )
    sheet = book.active
    assert sheet is not None
    sheet.merge_cells("B4:B5")
    owners = [(item.municipalities, item.owner, item.due and item.due.last) for item in read(book).items]
    assert owners == [
        (("Hole",), "Driftssjef", date(2021, 5, 1)),
        (("Hole",), "Driftssjef", date(2021, 5, 1)),
        (("Lier",), "Driftssjef", None),
        (("Lier",), None, None),
    ]


def test_finished_dropped_and_struck_rows_are_left_out_with_a_warning_each() -> None:
    book = workbook(
        HEADINGS,
        [1, "Sula", "Ferdig plan", "", "", "Gjennomført"],
        [2, "Sula", "Plan som utgår", "", "", "Utgår"],
        [3, "Sula", "Strøken plan", "", "", ""],
        [4, "Sula", "Plan som står fast", "", "", "Står fast"],
    )
    sheet = book.active
    assert sheet is not None
    for cell in sheet[4]:
        cell.font = Font(strike=True)
    found = read(book)
    assert [(item.quote, item.status) for item in found.items] == [("Plan som står fast", "stuck")]
    assert [(warning.line, warning.message.split("” ")[1]) for warning in found.warnings] == [
        (2, "is finished and was left out."),
        (3, "was dropped and was left out."),
        (4, "is struck through and was left out."),
    ]


def test_of_a_cell_partly_struck_through_the_rest_is_read() -> None:
    words = CellRichText([TextBlock(InlineFont(strike=True), "Bygge kai. "), "Lage plan for landstrøm"])
    (item,) = read(workbook(HEADINGS, [1, "Sula", words, "", "", ""])).items
    assert item.quote == "Lage plan for landstrøm"


@pytest.mark.parametrize("nobody", ["?", "-", "ikke avklart", "avklares", "…"])
def test_words_for_nobody_are_no_owner_and_no_deadline(nobody: str) -> None:
    (item,) = read(workbook(HEADINGS, [1, "Sula", "Lage plan", nobody, nobody, ""])).items
    assert (item.owner, item.due) == (None, None)


def test_a_deadline_in_open_words_is_kept_as_written() -> None:
    (item,) = read(workbook(HEADINGS, [1, "Sula", "Lage plan", "", "når budsjettet er klart", ""])).items
    assert item.due is not None
    assert (item.due.text, item.due.kind, item.due.last) == ("når budsjettet er klart", None, None)


def test_a_column_of_starts_gives_a_start() -> None:
    (item,) = read("Kommune;Tiltak;Oppstart\nSula;Lage plan;1. august\n").items
    assert item.due is not None and (item.due.kind, item.due.first) == ("start", date(2021, 8, 1))


def test_a_deadline_may_stand_beside_the_owner() -> None:
    (item,) = read("Kommune;Tiltak;Ansvar og frist\nSula;Lage plan;Rektor, innen 1. mai\n").items
    assert (item.owner, item.due and item.due.last) == ("Rektor", date(2021, 5, 1))


def test_a_column_of_needs_and_what_is_for_ks_to_do_are_needs() -> None:
    found = read(
        "Kommune;Tiltak;Ansvarlig;Behov for støtte\nSula;Lage plan;Rektor;Kurs i planarbeid\nHå;Lage mal;KS;\n"
    )
    assert [(item.kind, item.quote) for item in found.items] == [
        ("commitment", "Lage plan"),
        ("need", "Kurs i planarbeid"),
        ("need", "Lage mal"),
    ]


def test_whom_a_cell_names_is_told_by_its_county_or_the_other_rows_and_asked_where_nothing_tells() -> None:
    found = read(
        "Kommune;Fylke;Tiltak\nSula, Giske og Hareid;;Dele kurs\nVåler;Østfold;Rydde\nVåler;;Lage plan\n"
        "Herøy;;Sjå\nSolør;;Telle\nalle;;Synge\n"
    )
    assert [set(item.municipalities) for item in found.items] == [
        {"Sula", "Giske", "Hareid"},
        {"Våler (Østfold)"},
        set(),
        {"Herøy (Møre og Romsdal)"},
        set(),
        set(),
    ]
    assert [(warning.line, warning.message) for warning in found.warnings] == [
        (4, "“Våler” may mean Våler (Innlandet) or Våler (Østfold); choose the municipality."),
        (6, "“Solør” is a district, not a municipality."),
        (7, "“alle” is everybody; choose the municipality."),
    ]


def test_a_row_that_names_only_a_municipality_holds_for_the_rows_below() -> None:
    book = workbook(
        ["Tiltak", "Ansvarlig", "Frist"],
        ["Sula kommune", None, None],
        ["Lage plan", "Rektor", "1. mai"],
        ["Hå kommune", None, None],
        ["Male", "Ola", "1. juni"],
    )
    sheet = book.active
    assert sheet is not None
    sheet.merge_cells("A2:C2")
    sheet.merge_cells("A4:C4")
    assert [item.municipalities for item in read(book).items] == [("Sula",), ("Hå",)]


@pytest.mark.parametrize(
    "table",
    [
        "Navn;Rolle;Til stede\nKari Nordmann;Rektor;ja\nOla Hansen;Kommunalsjef;nei\n",
        "Sak;Tid;Ansvar\n1;09.00;Ordfører\n2;10.00;Rektor\n",
        "Navn;E-post;Telefon\nKari;kari@sula.example;70000000\n",
    ],
)
def test_lists_of_people_and_agendas_propose_nothing(table: str) -> None:
    assert read(table).items == ()


def test_totals_headings_again_and_empty_rows_propose_nothing() -> None:
    found = read(
        "Kommune;Tiltak;Frist\n;;\nSula;Lage plan;1. mai\nKommune;Tiltak;Frist\n;Sum;\nEksempel;Eksempel: lage plan;\n"
    )
    assert [item.first_line for item in found.items] == [3]


POSTS = """\
Section,Subject,Body,Author,Created At
"Hvem gjør hva, og når?",Rom 3,"<p>Kommuneoverlegen kaller inn til møte i uke 14</p>
<p>Hei &amp; hopp; ha det 😊</p>",Kari,2021-03-10
"Hvem gjør hva, og når?",Gruppe 3: Sel og Vågå,"Hei
- Beredskapskoordinator oppdaterer analysen (før sommeren)",Ola,2021-03-10
Hva trenger vi hjelp til?,Sunndal,Maler for øvelser,Per,2021-03-10
"""


def test_a_wall_in_a_table_is_read_as_a_wall() -> None:
    found = read(POSTS)
    assert [
        (card.first_line, card.heading, card.municipalities, card.joined_from) for card in found.cards
    ] == [
        (2, "Rom 3", ("Sel", "Vågå"), 3),
        (3, "Gruppe 3: Sel og Vågå", ("Sel", "Vågå"), None),
        (4, "Sunndal", ("Sunndal",), None),
    ]
    assert [short(item)[:4] for item in found.items] == [
        (2, "commitment", ("Sel", "Vågå"), "Kommuneoverlegen"),
        (3, "commitment", ("Sel", "Vågå"), "Beredskapskoordinator"),
        (4, "need", ("Sunndal",), None),
    ]
    assert "Hei & hopp; ha det 😊" in found.lines[1]


def test_a_table_without_headings_asks_what_its_columns_hold_and_takes_the_answer() -> None:
    text = (
        "Sula;Lage en plan for alle skolene;1. mai\nHå;Male veggene i gymsalen på nytt;juni\n"
        "Hole;Rydde strendene i kommunen;vår 21\n"
    )
    asked = read(text)
    assert [table.is_doubtful for table in asked.tables] == [True]
    told = read(text, columns={1: ["municipality", "action", "due"]})
    assert [table.is_doubtful for table in told.tables] == [False]
    assert [item.municipalities for item in told.items] == [("Sula",), ("Hå",), ("Hole",)]
    assert told.tables[0].headings == ("", "", "")


def test_clear_headings_ask_nothing() -> None:
    assert [table.is_doubtful for table in read("Kommune;Tiltak\nSula;Lage plan\n").tables] == [False]


cells = st.lists(
    st.lists(st.text(alphabet="abå ;,\n\"'<>&1.?KommuneTiltakFrist", max_size=12), max_size=5), max_size=6
)


@settings(deadline=None)
@given(cells)
def test_any_grid_is_read_or_refused_and_every_quote_stands_on_its_row(rows: list[list[str]]) -> None:
    data = "\n".join(";".join(row) for row in [["Kommune", "Tiltak", "Frist"], *rows]).encode()
    found = extract(data, name="x.csv", held_on=HELD_ON)
    for item in found.items:
        on_row = " ".join(found.lines[item.first_line - 1].split())
        assert all(word in on_row for word in item.quote.split())


def test_a_row_of_the_file_is_a_line_though_its_cells_have_lines_of_their_own() -> None:
    document = read_document(b'Tiltak;Frist\n"Lage\nplan";vaar\nMale;1. mai\n', name="x.csv")
    assert document.texts() == ("Tiltak | Frist", "Lage\nplan | vaar", "Male | 1. mai")


def test_a_column_of_municipalities_says_whose_each_row_is_whatever_its_heading() -> None:
    csv = "Oppgave;Ansvar;Frist;For hvem\nLage plan;Rektor;1. mai;Sula\nKjøpe buss;NAV;1. juni;Hå og Tinn\n"
    found = extract(csv.encode(), name="a.csv", held_on=date(2024, 3, 6)).items
    assert [item.municipalities for item in found] == [("Sula",), ("Hå", "Tinn")]


def test_a_column_of_those_it_is_for_is_none() -> None:
    csv = "Oppgave;Ansvar;Frist;For hvem\nLage plan;Rektor;1. mai;Ungdom\nKjøpe buss;NAV;1. juni;Eldre\n"
    found = extract(csv.encode(), name="a.csv", held_on=date(2024, 3, 6)).items
    assert [item.municipalities for item in found] == [(), ()]


def test_a_post_that_names_nobody_is_its_authors() -> None:
    csv = (
        "Section,Subject,Body,Author\n"
        "Hva gjør vi?,,Rektor lager en plan,Sula kommune\n"
        "Hva gjør vi?,Tinn,NAV kjøper en buss,Hå\n"
        "Hva gjør vi?,,Rektor holder et kurs,Kari Moss\n"
    )
    found = extract(csv.encode(), name="a.csv", held_on=date(2024, 3, 6)).items
    assert [item.municipalities for item in found] == [("Sula",), ("Tinn",), ()]


def test_a_deadline_that_says_it_is_done_leaves_the_row_out() -> None:
    csv = "Kommune;Tiltak;Ansvar;Frist\nSula;Lage plan;Rektor;utført\nHå;Kjøpe buss;NAV;gjort\nTinn;Søke;NAV;mai\n"
    found = extract(csv.encode(), name="a.csv", held_on=date(2024, 3, 6))
    assert [item.quote for item in found.items] == ["Søke"]
    assert sum("finished" in warning.message for warning in found.warnings) == 2
