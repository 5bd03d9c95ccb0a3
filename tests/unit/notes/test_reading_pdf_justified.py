"""Lines set to both edges of a column stay whole, and columns beside each other stay apart."""

from followup.notes.reading.formats import read_document
from tests.build_pdf import WIDTH, letter_by_letter, lines, pdf, words

PARAGRAPH = [
    "Kommunen har god erfaring med digitale tilsyn",
    "opplæringsplan innan september og rektor",
    "prøver ut dispensarar frå hausten vi treng",
    "støtte frå staten og alle kommunane saman no.",
]
FULL = 45


def texts(*contents: str) -> list[str]:
    return [text.strip() for text in read_document(pdf(*contents), name="referat.pdf").texts()]


def justified(x: float, y: float, said: str, *, size: float = 10) -> str:
    """Words of a line set apart so far that the last one ends at the column's edge."""
    parts = said.split()
    free = (FULL - sum(map(len, parts))) * size * WIDTH / (len(parts) - 1)
    drawn = ""
    for part in parts:
        drawn += words(x, y, part, size=size)
        x += len(part) * size * WIDTH + free
    return drawn


def paragraph(x: float, y: float) -> str:
    return "".join(justified(x, y - 13 * at, said) for at, said in enumerate(PARAGRAPH))


def test_a_justified_paragraph_is_read_line_by_line() -> None:
    assert texts(paragraph(50, 700)) == PARAGRAPH


def test_justified_columns_are_read_one_after_another() -> None:
    assert texts(paragraph(30, 700) + paragraph(315, 700)) == [*PARAGRAPH, *PARAGRAPH]


def test_columns_whose_gap_is_as_wide_as_the_gaps_in_their_lines_stay_apart() -> None:
    parts = (("lag", "ein", "plan"), ("her", "hos", "oss"), ("alle", "er", "med"))
    left, right = (
        "".join(
            words(x + 30 * at, 700 - 13 * row, said)
            for row, line in enumerate(parts)
            for at, said in enumerate(line)
        )
        + lines(x, 661, ("dette er ein", "plan for oss"), pitch=13)
        for x in (50, 150)
    )
    said = texts(left + right)
    assert said[:5] == said[5:]


def test_short_words_beside_each_other_in_several_columns_are_no_line() -> None:
    content = "".join(
        words(50 + 90 * at, 700, "Anonym") + lines(50 + 90 * at, 686, (name, "lager plan"))
        for at, name in enumerate(("Sula", "Giske", "Hareid", "Ulstein"))
    )
    expected = [
        said for name in ("Sula", "Giske", "Hareid", "Ulstein") for said in ("Anonym", name, "lager plan")
    ]
    assert texts(content) == expected


def test_rooms_with_numbers_and_colons_beside_each_other_are_columns() -> None:
    columns = (
        ("Gruppe 1: Sula", "Kommunalsjefen", "inviterer til dialog", "vår 21"),
        ("Gruppe 2: Giske", "Rektor lager plan", "innen 1. mai", "sammen med FAU"),
    )
    content = "".join(
        letter_by_letter(50 + 270 * at, 700 - 13 * row, columns[at][row], size=11)
        for row in range(4)
        for at in range(2)
    )
    assert texts(content) == [*columns[0], *columns[1]]
