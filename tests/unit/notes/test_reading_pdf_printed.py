"""PDFs as a browser prints them (tools/pdf_layouts.py): walls of cards, a shelf, minutes in columns, tables."""

from pathlib import Path

import pytest

from followup.notes.reading.document import Document, Prose
from followup.notes.reading.formats import read_document

FOLDER = Path(__file__).parents[2] / "data" / "pdf"
ROWS = [
    (
        "Sula",
        "Lage ny plan for demensomsorg i samarbeid med pårørendeforeningen og frivilligsentralen",
        "Helse- og omsorgssjefen",
        "1. oktober 2021",
    ),
    ("Giske", "Opprette dagtilbud", "Enhetsleder Kari", "høst 21"),
    ("Nordre Follo", "Kurse ansatte", "Fagutvikler", "fortløpende"),
    ("Ålesund", "Bygge ny omsorgsbolig med tolv plasser og felles areal for alle beboerne", "", "2023"),
]


def read(name: str) -> Document:
    return read_document((FOLDER / f"{name}.pdf").read_bytes(), name=f"{name}.pdf")


def paragraphs(document: Document) -> list[str]:
    """What the writer ended, put together; an empty one where a gap is."""
    said = [""]
    for part in document.parts:
        for line in part.lines if isinstance(part, Prose) else ():
            said[-1] += f" {line.text}" if said[-1] else line.text
            if not line.text or line.text.endswith(" "):
                said.append("")
    return [text.strip() for text in said]


def groups(document: Document) -> list[list[str]]:
    found: list[list[str]] = [[]]
    for text in paragraphs(document):
        if text:
            found[-1].append(text)
        elif found[-1]:
            found.append([])
    return [group for group in found if group]


CARDS = [
    [
        "Gruppe 1: Sula og Giske",
        "Hvem tar ballen videre, når?",
        "• Kommunalsjefen inviterer til dialogmøte våren 21",
        "• Barnevernsleder lager en felles rutine innen 1. mai, sammen med helsestasjonen",
        "• Hareid: kaller inn til møte",
    ],
    [
        "Rom 2",
        "Rektorene møtes i uke 14 og lager en plan for skolefravær sammen",
        "Ulstein venter",
        "Hva trenger vi?",
        "Mer kompetanse på tidlig innsats",
    ],
    [
        "Stranda kommune",
        "Kva treng vi hjelp til?",
        "Ønskjer at KS lagar ein mal for samarbeidsavtalar",
        "SLT-koordinatoren kallar inn til foreldremøte før sommaren",
    ],
    ["Fjord", "Helsesjukepleiar startar foreldrerettleiing i august"],
    ["Vanylven", "Oppvekstsjefen legg fram sak for kommunestyret i juni", "Vi treng ikkje hjelp no"],
]


@pytest.mark.parametrize("kind", ["filled", "drawn", "bare"])
def test_a_wall_in_columns_is_read_card_by_card_with_the_writers_own_lines(kind: str) -> None:
    assert groups(read(f"wall-{kind}")) == [["Barnevern i Møre og Romsdal"], *CARDS]


def test_a_shelfs_headings_stand_before_the_cards_of_their_columns() -> None:
    assert groups(read("shelf")) == [
        ["Lesing"],
        ["Hva er vi stolte av?"],
        CARDS[3],
        CARDS[4],
        ["Hva skal vi gjøre, og hvem gjør det?"],
        CARDS[0],
        CARDS[1],
    ]


def test_minutes_in_columns_over_pages_are_read_whole_without_what_runs_on_every_page() -> None:
    said = " ".join(text for text in paragraphs(read("minutes")) if text)
    assert said.startswith(
        "Referat frå nettverksmøte Sula Kommunen har god erfaring med digitale tilsyn, men manglar"
    )
    assert (
        said.count("heimetenesta prøver ut medisindispensarar frå hausten. Ørsta Einingsleiaren startar") == 7
    )
    assert "Velferdsteknologi 2021" not in said and "Side" not in said


def test_a_paragraph_of_justified_minutes_is_never_broken_inside() -> None:
    ends = {text[-1] for text in paragraphs(read("minutes")) if len(text) > 40}
    assert ends == {"."}


@pytest.mark.parametrize("kind", ["ruled", "striped", "lines", "bare"])
def test_a_table_is_read_row_by_row_however_it_is_set(kind: str) -> None:
    document = read(f"table-{kind}")
    (table,) = document.tables
    read_rows = [tuple(" ".join(cell.text.split()) for cell in row.cells) for row in table.rows]
    assert read_rows == [("Kommune", "Tiltak", "Ansvarlig", "Frist"), *ROWS]
    assert [row.number for row in table.rows] == [3, 4, 5, 6, 7]
    assert groups(document)[0] == ["Tiltaksplan"]


@pytest.mark.parametrize("name", ["table-pages", "table-pages-one-head"])
def test_a_table_over_pages_is_one_table(name: str) -> None:
    (table,) = read(name).tables
    read_rows = [tuple(" ".join(cell.text.split()) for cell in row.cells) for row in table.rows]
    assert read_rows == [("Kommune", "Tiltak", "Ansvarlig", "Frist"), *ROWS * 9]
