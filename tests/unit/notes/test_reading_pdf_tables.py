"""Tables in a PDF: drawn with lines or boxes, or only set in columns under headings; and what is no table."""

import pytest

from followup.notes.reading.document import Document, Prose
from followup.notes.reading.formats import read_document
from tests.build_pdf import lines, pdf, rect, rule, words

HEADINGS = ("Kommune", "Tiltak", "Ansvarlig", "Frist")
ROWS = (
    ("Sula", "Lage en plan for skolene\nsammen med rektorene", "Rektor", "1. mai"),
    ("Giske", "Bygge en ny skole", "", "uke 12"),
    ("Hareid", "Kalle inn til møte", "Leder for\nkultur", "til høsten"),
)
XS = (50, 130, 300, 400, 500)
EXPECTED = [
    HEADINGS,
    ("Sula", "Lage en plan for skolene sammen med rektorene", "Rektor", "1. mai"),
    ("Giske", "Bygge en ny skole", "", "uke 12"),
    ("Hareid", "Kalle inn til møte", "Leder for kultur", "til høsten"),
]
Rows = tuple[tuple[str, ...], ...]


def read(*contents: str) -> Document:
    return read_document(pdf(*contents), name="tiltak.pdf")


def rows(document: Document) -> list[tuple[str, ...]]:
    (table,) = document.tables
    return [tuple(" ".join(cell.text.split()) for cell in row.cells) for row in table.rows]


def prose(document: Document) -> list[str]:
    said = [line.text.strip() for part in document.parts if isinstance(part, Prose) for line in part.lines]
    return [text for text in said if text]


def tops(said: Rows, *, top: float = 700, pad: float = 8) -> list[float]:
    """Where rows begin, and where the last one ends."""
    found = [top]
    for row in said:
        found.append(found[-1] - pad - 12 * max(cell.count("\n") + 1 for cell in row))
    return found


def cells(said: Rows, *, top: float = 700, pad: float = 8) -> str:
    return "".join(
        lines(x + 4, y - pad / 2 - 9, cell.split("\n"))
        for row, y in zip(said, tops(said, top=top, pad=pad), strict=False)
        for x, cell in zip(XS, row, strict=False)
    )


def lying(said: Rows, **where: float) -> str:
    return "".join(rule(XS[0], y, XS[-1], y) for y in tops(said, **where))


def standing(said: Rows, **where: float) -> str:
    ys = tops(said, **where)
    return "".join(rule(x, ys[-1], x, ys[0]) for x in XS)


def boxes(said: Rows, **where: float) -> str:
    ys = tops(said, **where)
    return "".join(
        rect(XS[at], ys[row + 1], XS[at + 1] - XS[at], ys[row] - ys[row + 1])
        for row in range(len(said))
        for at in range(4)
    )


ALL = (HEADINGS, *ROWS)


@pytest.mark.parametrize(
    "drawn",
    [lying(ALL) + standing(ALL), boxes(ALL), lying(ALL), "", boxes((HEADINGS,))],
    ids=["lines", "boxes", "lines between rows", "nothing drawn", "boxes around headings"],
)
def test_a_table_is_read_however_it_is_drawn(drawn: str) -> None:
    document = read(
        words(50, 760, "Tiltaksplan for alle") + drawn + cells(ALL) + words(50, 500, "Neste møte er i juni.")
    )
    assert rows(document) == EXPECTED
    assert prose(document) == ["Tiltaksplan for alle", "Neste møte er i juni."]


def test_rows_are_numbered_as_lines_of_the_document() -> None:
    document = read(
        words(50, 760, "Tiltaksplan") + lying(ALL) + standing(ALL) + cells(ALL) + words(50, 500, "Slutt.")
    )
    assert [row.number for row in document.tables[0].rows] == [2, 3, 4, 5]
    assert document.texts()[5].strip() == "Slutt."


@pytest.mark.parametrize("again", [True, False])
def test_a_table_goes_on_over_a_page_with_its_headings_repeated_or_not(again: bool) -> None:
    rest = (HEADINGS, ROWS[2]) if again else (ROWS[2],)
    first = lying(ALL[:3]) + standing(ALL[:3]) + cells(ALL[:3])
    then = lying(rest) + standing(rest) + cells(rest)
    assert rows(read(first, then)) == EXPECTED


def test_a_row_that_a_page_ends_in_the_middle_of_is_one_row() -> None:
    upper = (HEADINGS, ("Sula", "Lage en plan for skolene", "Rektor", "1. mai"))
    rest = (("", "sammen med rektorene", "", ""),)
    document = read(lying(upper) + standing(upper) + cells(upper), lying(rest) + standing(rest) + cells(rest))
    assert rows(document) == EXPECTED[:2]


def test_a_cell_over_several_rows_is_repeated_in_each() -> None:
    said = (HEADINGS, ("Sula", "Lage plan", "Rektor", "1. mai"), ("", "Kalle inn", "Leder", "uke 12"))
    ys = tops(said)
    drawn = standing(said) + "".join(rule(XS[0], y, XS[-1], y) for y in (ys[0], ys[1], ys[3]))
    drawn += rule(XS[1], ys[2], XS[-1], ys[2])
    assert rows(read(drawn + cells(said)))[1:] == [
        ("Sula", "Lage plan", "Rektor", "1. mai"),
        ("Sula", "Kalle inn", "Leder", "uke 12"),
    ]


def test_points_in_a_cell_keep_their_lines() -> None:
    said = (HEADINGS, ("Sula", "- Lage plan\n- Kalle inn", "Rektor", "1. mai"))
    document = read(lying(said) + standing(said) + cells(said))
    assert document.tables[0].rows[1].cells[1].text == "- Lage plan\n- Kalle inn"


def test_a_cell_struck_through_says_so_and_keeps_its_words() -> None:
    said = (HEADINGS, ("Sula", "Lage plan", "Rektor", "1. mai"))
    y = tops(said)[1] - 13 + 3
    document = read(lying(said) + standing(said) + cells(said) + rule(134, y, 134 + 9 * 6, y))
    cell = document.tables[0].rows[1].cells[1]
    assert (cell.text, cell.is_struck) == ("Lage plan", True)


PROSE = (
    ("Sula", "Giske", "Hareid"),
    ("Rektor lager en plan for", "Vi kaller inn alle som vil", "Det er lite nytt her, men"),
    ("alle skolene innen mai og", "være med på å bygge opp", "vi vil gjerne høre fra de"),
    ("sender den til alle som", "tilbudet igjen etter jul, og", "andre om hvordan det går"),
    ("vil lese den.", "rektor leder det.", "med planene."),
)


def test_columns_of_prose_under_names_are_no_table() -> None:
    content = "".join(lines(50 + 175 * at, 700, [row[at] for row in PROSE], pitch=13) for at in range(3))
    document = read(content)
    assert not document.tables
    assert prose(document)[:5] == [row[0] for row in PROSE]


def test_lists_under_names_are_no_table() -> None:
    said = ("- Lage plan", "- Kalle inn", "- Skrive brev")
    content = "".join(
        words(50 + 175 * at, 730, name) + lines(50 + 175 * at, 710, said, pitch=14)
        for at, name in enumerate(("Sula", "Giske", "Hareid"))
    )
    document = read(content)
    assert not document.tables
    assert prose(document) == ["Sula", *said, "Giske", *said, "Hareid", *said]


def test_labels_and_what_they_say_are_no_table() -> None:
    content = "".join(
        words(50, 700 - 14 * at, label) + words(170, 700 - 14 * at, said) + words(350, 700 - 14 * at, more)
        for at, (label, said, more) in enumerate(
            [
                ("Dato:", "1. mai", "Sted: Bryne"),
                ("Leder:", "Kari", "Referent: Per"),
                ("Sak:", "12", "Side: 1"),
            ]
        )
    )
    assert not read(content).tables
