"""What stands at the edges of a PDF's pages: left out where it is printed on every page, kept where it is said."""

import pytest

from followup.notes.reading.formats import read_document
from tests.build_pdf import pdf, words

TOP, BOTTOM = 812, 24


def texts(*contents: str) -> list[str]:
    return [text.strip() for text in read_document(pdf(*contents), name="vegg.pdf").texts()]


def page(said: str, *, top: str = "", bottom: str = "", size: float = 10) -> str:
    margins = (words(50, TOP, top, size=size) if top else "") + (words(50, BOTTOM, bottom) if bottom else "")
    return margins + words(50, 700, said)


@pytest.mark.parametrize(
    "running",
    [
        "Tiltaksplan 2021",
        "Side {} av 3",
        "Tiltaksplan 2021 side {}",
        "Sula kommune | Side {} av 3",
        "Notat 12/2021  {}/3",
        "{}",
        "- {} -",
    ],
)
@pytest.mark.parametrize("at", ["top", "bottom"])
def test_what_only_the_pages_number_changes_in_is_left_out(running: str, at: str) -> None:
    heads = [running.format(number) for number in (1, 2, 3)]
    at_top = at == "top"
    numbered = [
        page(said, top=head if at_top else "", bottom="" if at_top else head)
        for said, head in zip(("En", "To", "Tre"), heads, strict=True)
    ]
    assert texts(*numbered) == ["En", "To", "Tre"]


@pytest.mark.parametrize(("top", "size"), [("Gruppe {}", 10), ("Bord {}: hvem gjør hva", 10), ("Rom {}", 16)])
def test_rooms_at_the_top_of_each_page_are_kept(top: str, size: float) -> None:
    cards = [page("Rektor lager plan", top=top.format(number), size=size) for number in (1, 2, 3)]
    assert texts(*cards) == [
        text for number in (1, 2, 3) for text in (top.format(number), "Rektor lager plan")
    ]


@pytest.mark.parametrize(("top", "size"), [("Hvem tar ballen videre?", 10), ("Slik gjør vi det hos oss", 14)])
def test_a_question_or_a_heading_at_the_top_of_each_page_is_kept(top: str, size: float) -> None:
    assert texts(*[page("Rektor lager plan", top=top, size=size)] * 3) == [top, "Rektor lager plan"] * 3


def test_what_stands_in_a_margin_once_is_kept() -> None:
    assert texts(page("En", top="Referat"), page("To"), page("Tre", bottom="Skrevet av Kari")) == [
        "Referat",
        "En",
        "To",
        "Tre",
        "Skrevet av Kari",
    ]


def test_a_running_head_a_hair_higher_on_some_pages_is_left_out() -> None:
    contents = [
        words(50, TOP + at * 0.9, "Nettverk demens") + words(50, 700, f"Punkt {at}") for at in range(4)
    ]
    assert texts(*contents) == ["Punkt 0", "Punkt 1", "Punkt 2", "Punkt 3"]
