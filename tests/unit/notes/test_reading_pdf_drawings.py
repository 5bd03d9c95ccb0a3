"""What is drawn on a PDF's page is seen however the file draws it: path by path, all in one, or inside a form."""

import pytest

from followup.notes.reading.document import Document, Prose
from followup.notes.reading.formats import read_document
from tests.build_pdf import font, lines, pdf, stream, words

XS, YS = (50, 180, 330, 520), (700, 680, 654, 628)
CELLS = [("Rad", "Innhold", "Annet"), ("Sula", "Lage plan", "nå"), ("Giske", "Kalle inn", "så")]
SAID = "".join(
    words(left + 4, top - 14, said)
    for row, top in zip(CELLS, YS, strict=False)
    for said, left in zip(row, XS, strict=False)
)


def read(content: str, *, form: str = "") -> Document:
    """`form`: the matrix of a form that all of the content stands in."""
    if not form:
        return read_document(pdf(content), name="vegg.pdf")
    inside = stream(
        content.encode("cp1252"),
        entries="/Type /XObject /Subtype /Form /BBox [-900 -900 1900 1900] /Resources << /Font << /F1 101 0 R >> >>",
    )
    data = pdf(
        f"q {form} cm /X Do Q", resources="/XObject << /X 100 0 R >>", objects={100: inside, 101: font()}
    )
    return read_document(data, name="vegg.pdf")


def rows(document: Document) -> list[tuple[str, ...]]:
    (table,) = document.tables
    return [tuple(cell.text for cell in row.cells) for row in table.rows]


def grid(end: str) -> str:
    """All lines of the grid, `end` after each."""
    standing = "".join(f"{x} {YS[0]} m {x} {YS[-1]} l{end}" for x in XS)
    return f"0.7 w {standing}" + "".join(f" {XS[0]} {y} m {XS[-1]} {y} l{end}" for y in YS) + " S\n"


def boxes(end: str) -> str:
    pairs = [(at, row) for row in range(3) for at in range(3)]
    drawn = (
        f" {XS[at]} {YS[row + 1]} {XS[at + 1] - XS[at]} {YS[row] - YS[row + 1]} re{end}" for at, row in pairs
    )
    return f"0.7 w{''.join(drawn)} S\n"


@pytest.mark.parametrize("form", ["", "1 0 0 1 0 0", "0.8 0 0 0.8 30 60", "1 0 0 1 -20 -300"])
@pytest.mark.parametrize(
    "drawn",
    [grid(" S "), grid(" "), boxes(" S "), boxes(" ")],
    ids=["lines", "lines in one path", "boxes", "boxes in one path"],
)
def test_a_grid_is_seen_in_one_path_or_many_and_inside_a_form(drawn: str, form: str) -> None:
    assert rows(read(drawn + SAID, form=form)) == CELLS


def test_cards_drawn_in_one_path_are_cards() -> None:
    frames = "0.7 w 40 560 220 150 re 300 560 220 150 re S\n"
    content = (
        frames + lines(50, 690, ("Sula", "Rektor lager plan")) + lines(310, 690, ("Giske", "Leder ringer"))
    )
    said = [
        line.text.strip() for part in read(content).parts if isinstance(part, Prose) for line in part.lines
    ]
    assert said == ["Sula", "Rektor lager plan", "", "Giske", "Leder ringer"]


def test_what_draws_nothing_is_no_card() -> None:
    clip = "40 560 220 150 re 300 400 220 310 re n\n"
    apart = lines(50, 690, ("Sula", "Rektor lager plan")) + words(50, 580, "Giske")
    said = [
        line.text.strip()
        for part in read(clip + apart).parts
        if isinstance(part, Prose)
        for line in part.lines
    ]
    assert said == ["Sula", "Rektor lager plan", "", "Giske"]


def test_a_drawing_of_many_curves_is_one_thing() -> None:
    wave = "0.7 w 60 400 m " + " ".join(f"{60 + at} {400 + at % 7} l" for at in range(80))
    content = f"{wave} 300 300 m {' '.join(f'{300 + at} {300 + at % 5} l' for at in range(80))} S\n"
    assert not read(content + words(50, 700, "Sula lager en plan")).tables


def test_forms_inside_forms_without_end_are_passed_by() -> None:
    inside = stream(
        b"/X Do 0 0 m 9 9 l S",
        entries="/Type /XObject /Subtype /Form /BBox [0 0 900 900] /Resources << /XObject << /X 100 0 R >> >>",
    )
    data = pdf(
        words(50, 700, "Sula lager en plan") + "/X Do\n",
        resources="/XObject << /X 100 0 R >>",
        objects={100: inside},
    )
    assert read_document(data, name="vegg.pdf").texts()[0].strip() == "Sula lager en plan"
