"""A shelf over several pages is read column by column, each to its end on the last page."""

from followup.notes.reading.formats import read_document
from tests.build_pdf import lines, pdf, rect, words

XS = (40, 220, 400)
HEADS = ("Hva er vi stolte av?", "Hva gjør vi?", "Hva trenger vi?")
Card = tuple[str, ...]


def texts(*contents: str) -> list[str]:
    return [text.strip() for text in read_document(pdf(*contents), name="hylle.pdf").texts()]


def cards(column: int, top: float, *said: Card) -> str:
    drawn = ""
    for card in said:
        drawn += rect(XS[column], top - 60, 160, 60, paint="f") + lines(XS[column] + 6, top - 16, card)
        top -= 75
    return drawn


def heads(y: float = 720) -> str:
    return words(40, 770, "Lesing i alle fag", size=20) + "".join(
        words(x, y, said) for x, said in zip(XS, HEADS, strict=True)
    )


FIRST = heads() + "".join(
    cards(at, 700, (f"Sula {at}", "lager plan"), (f"Giske {at}", "ringer")) for at in range(3)
)
SECOND = cards(0, 790, ("Hareid 0", "venter")) + cards(2, 790, ("Hareid 2", "spør"), ("Volda 2", "spør"))


def column(at: int, *more: str) -> list[str]:
    return [HEADS[at], f"Sula {at}", "lager plan", f"Giske {at}", "ringer", *more]


def test_a_column_goes_on_on_the_next_page_before_the_next_column_begins() -> None:
    assert texts(FIRST, SECOND) == [
        "Lesing i alle fag",
        *column(0, "Hareid 0", "venter"),
        *column(1),
        *column(2, "Hareid 2", "spør", "Volda 2", "spør"),
    ]


def test_it_may_go_on_over_many_pages() -> None:
    third = cards(1, 790, ("Stranda 1", "kjem"))
    assert texts(FIRST, SECOND, third) == [
        "Lesing i alle fag",
        *column(0, "Hareid 0", "venter"),
        *column(1, "Stranda 1", "kjem"),
        *column(2, "Hareid 2", "spør", "Volda 2", "spør"),
    ]


def test_a_page_with_headings_of_its_own_begins_anew() -> None:
    said = texts(FIRST, words(40, 800, "Mer om hva vi gjør") + SECOND)
    assert said == ["Lesing i alle fag", *column(0), *column(1), *column(2), "Mer om hva vi gjør", *SECONDLY]


def test_cards_that_reach_over_columns_begin_anew() -> None:
    wide = rect(40, 700, 340, 60, paint="f") + lines(46, 744, ("Alle kommunene", "møtes i mai"))
    assert texts(FIRST, wide)[-2:] == ["Alle kommunene", "møtes i mai"]


def test_cards_under_no_headings_are_no_shelf() -> None:
    bare = "".join(cards(at, 700, (f"Sula {at}", "lager plan")) for at in range(3))
    first = [said for at in range(3) for said in (f"Sula {at}", "lager plan")]
    assert texts(bare, SECOND) == [*first, *SECONDLY]


SECONDLY = ["Hareid 0", "venter", "Hareid 2", "spør", "Volda 2", "spør"]
