"""What organisers tell those who write on a wall is nobody's answer. All walls are our own."""

from datetime import date

import pytest

from followup.notes.extracting import extract
from followup.notes.parsing.text.instructions import instructs, is_sender


@pytest.mark.parametrize(
    "text",
    [
        "Skriv ett tiltak per lapp!",
        "Ikke skriv navn på enkeltpersoner",
        "Skriv kommune, tiltak og ansvarlig.",
        "Skriv kort.",
        "Hugs å skrive kommunenamn på lappen",
        "Noter stikkord underveis",
        "Én ting per lapp er fint.",
        "Heng lappene under riktig kolonne",
        "Start med kommunens navn.",
        "Velg en ordstyrer i gruppa",
        "Please write one idea per note",
    ],
)
def test_how_to_write_on_the_wall_is_an_instruction(text: str) -> None:
    assert instructs(text)


@pytest.mark.parametrize(
    "text",
    [
        "Skriv en søknad om tilskudd",
        "Skriv ny plan for trafikksikkerhet",
        "Skrive kontrakt med grunneier",
        "Bruk samme vaktordning i helgene",
        "Legg fram saken for kommunestyret i mai",
        "Del erfaringer med nabokommunen",
        "Én stilling per skole",
        "Henge opp skilt ved skolene",
    ],
)
def test_what_is_to_be_done_at_home_is_none(text: str) -> None:
    assert not instructs(text)


@pytest.mark.parametrize(
    ("text", "expected"), [("KS og Miljødirektoratet", True), ("KS må lage en mal", False)]
)
def test_a_sender_is_nothing_but_bodies(text: str, *, expected: bool) -> None:
    assert is_sender(text) is expected


QUESTION_WITH_INSTRUCTIONS = """\
Ny giv for kystledene

Hvem gjør hva hjemme?
Skriv kommune, tiltak og når. Én lapp per tiltak!

Sula
Kultur og idrett søker tilskudd til stien på Runde

Giske
Nytt naust på Alnes, ferdig i juni
"""


def test_a_question_is_asked_of_the_cards_below_it_though_how_to_answer_stands_between() -> None:
    found = extract(QUESTION_WITH_INSTRUCTIONS.encode(), name="vegg.txt", held_on=date(2022, 1, 20)).items
    assert [(item.kind, item.quote, item.municipalities) for item in found] == [
        ("commitment", "Kultur og idrett søker tilskudd til stien på Runde", ("Sula",)),
        ("commitment", "Nytt naust på Alnes, ferdig i juni", ("Giske",)),
    ]


NUMBERED_QUESTIONS = """\
1. Hva gjør vi når vi kommer hjem?
2. Hva trenger vi?

Sula
1) Rektor kaller inn FAU
2) Barnehagene lager felles plan
3) Helsesykepleier møter alle trinn

Giske
1. Lage plan for overgangene
2. Flere lærere
"""


def test_more_numbers_than_there_are_questions_are_a_list_of_its_own() -> None:
    found = extract(NUMBERED_QUESTIONS.encode(), name="vegg.txt", held_on=date(2022, 1, 20)).items
    assert [(item.kind, item.municipalities) for item in found] == [
        ("commitment", ("Sula",)),
        ("commitment", ("Sula",)),
        ("commitment", ("Sula",)),
        ("commitment", ("Giske",)),
        ("need", ("Giske",)),
    ]
