"""A round of the table: a paragraph for each municipality is a card of its own. All texts are our own."""

from datetime import date

import pytest

from followup.notes.extracting import extract
from followup.notes.extraction import Extraction
from followup.notes.parsing.minutes.rounds import with_rounds
from followup.notes.reading.document import Document, Prose
from followup.notes.reading.lines import numbered

HELD_ON = date(2021, 2, 10)
ROUND = (
    "Tinn har fått ny rektor. Rektor lager en plan for lesing innen 1. mai.\n\n"
    "Hjartdal og Vinje arbeider sammen. Rådmennene inviterer naboene til fagdag.\n\n"
    "Seljord v/ kommunalsjef: Vi ringer skolene i mars.\n\n"
    "Nissedal. Biblioteket åpner en leseklubb i mai."
)


def read(text: str) -> Extraction:
    return extract(text.encode(), name="runde.txt", held_on=HELD_ON)


def cards(text: str) -> list[tuple[int, tuple[str, ...]]]:
    return [(card.first_line, card.municipalities) for card in read(text).cards if card.municipalities]


def test_each_paragraph_of_a_round_is_its_municipalitys() -> None:
    assert cards(ROUND) == [
        (1, ("Tinn",)),
        (3, ("Hjartdal", "Vinje")),
        (5, ("Seljord",)),
        (7, ("Nissedal",)),
    ]


def test_what_is_proposed_stands_at_the_lines_of_the_document() -> None:
    found = read(ROUND)
    assert found.lines == tuple(ROUND.split("\n"))
    (item,) = [item for item in found.items if item.municipalities == ("Tinn",)]
    assert (item.first_line, item.quote) == (1, "Rektor lager en plan for lesing innen 1. mai.")


def test_what_follows_a_round_of_one_paragraph_each_is_nobodys() -> None:
    found = read(f"{ROUND}\n\nDen som vil, tar kontakt med fylket. Vi møtes igjen og lager en felles liste.")
    assert not any(item.municipalities for item in found.items if item.first_line == 9)


def test_a_second_paragraph_goes_on_where_others_have_several_too() -> None:
    text = (
        ROUND.replace("ny rektor. Rektor", "ny rektor.\n\nRektor") + "\n\nHun kaller inn til møte i uke 20."
    )
    assert cards(text)[-1] == (9, ("Nissedal",))
    assert not [card for card in read(text).cards if card.first_line == 11]


def test_a_question_after_the_round_is_answered_by_all() -> None:
    found = read(
        f"Hvem gjør hva?\n\n{ROUND}\n\nHva trenger vi?\n• Kurs i lesing for alle ansatte\n• Vinje: nye bøker"
    )
    needs = [(item.first_line, item.municipalities) for item in found.items if item.kind == "need"]
    assert needs == [(12, ("Tinn", "Hjartdal", "Vinje", "Seljord", "Nissedal")), (13, ("Vinje",))]


@pytest.mark.parametrize(
    "text",
    [
        "Tinn har fått ny rektor.\n\nVinje arbeider med lesing.",
        "Time har gått.\n\nDet er fint.\n\nRektor lager plan.",
        "Gruppe 1: Tinn, Vinje og Seljord\n\nTinn har plan.\n\nVinje har plan.\n\nSeljord har plan.",
        "Dialog 1\n\nTinn har plan.\n\nVinje har plan.\n\nSeljord har plan.",
        "• Tinn har plan\n\n• Vinje har plan\n\n• Seljord har plan",
        "Tinn\n\nLager plan.\n\nVinje\n\nLager plan.\n\nSeljord\n\nLager plan.",
        "Møte i Tinn i mai.\n\nReise til Vinje i juni.\n\nBesøk i Seljord i juli.",
    ],
)
def test_what_is_no_round_is_left_alone(text: str) -> None:
    document = Document((Prose(numbered(text)),))
    assert with_rounds(document) == document
