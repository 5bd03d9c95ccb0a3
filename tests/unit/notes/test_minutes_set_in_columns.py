"""Minutes as they are laid out in print: numbers without a dot, lists beside their label. All examples our own."""

from datetime import date

import pytest

from followup.notes.extracting import extract
from followup.notes.parsing.text.headings import read_heading
from followup.notes.parsing.text.minutes_words import after_label, formality_of
from followup.notes.parsing.walls.cards import read_cards
from followup.notes.parsing.walls.splitting import split_cards
from followup.notes.reading.lines import numbered

HELD_ON = date(2024, 3, 6)

PRINTED = """\
Referat: Vann i fellesskap
Dato: 6. mars 2024
Til stede Sula, Giske, Hareid. KS: Live (ref.)
1 Innledning
KS ønsket velkommen. Alle har for få folk.
2 Runde rundt bordet
2.1 Sula
Driftsleder kartlegger lekkasjene innen 1. mai.
2.2 Giske og Hareid
Teknisk sjef i Giske inviterer til befaring i april.
3 Overvåking
Hareid deler oppsettet sitt, og rådgiver miljø legger ut lenken i uke 12.
4 Avslutning
Neste møte avtales senere.
Ref. Live Strand
"""


def test_what_stands_under_a_numbered_title_does_not_go_on_in_the_next() -> None:
    found = extract(PRINTED.encode(), name="referat.txt", held_on=HELD_ON)
    assert [item.municipalities for item in found.items] == [("Sula",), ("Giske",), ("Hareid",), ("Hareid",)]


@pytest.mark.parametrize("label", ["Til stede", "Desse var med:", "Kommuner til stede:"])
def test_those_present_may_stand_beside_the_label_or_be_told_in_a_sentence(label: str) -> None:
    line = f"{label} Sula, Giske"
    assert formality_of(line) == "people"
    assert after_label(line).strip() == "Sula, Giske"


@pytest.mark.parametrize(
    "line", ["Til stede var mange, og det var bra", "Med dette er vi i gang", "Deltakerne ringer"]
)
def test_a_sentence_about_those_present_is_no_list(line: str) -> None:
    assert formality_of(line) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [("2.1 Sula", ["Sula"]), ("3.12. Giske og Hareid", ["Giske", "Hareid"]), ("12.5 Sula", ["Sula"])],
)
def test_a_municipality_under_its_number_is_a_heading(line: str, names: list[str]) -> None:
    heading = read_heading(line)
    assert heading is not None
    assert [one.name for one in heading.named] == names


SUMMARY = """\
Bakgrunn
Møtet kom i stand etter flommen.

Sula
Teknisk sjef henter inn tilbud på aggregat innen 20. april.

Giske
Brannsjefen kjøper inn to pumper.

Hareid
Ønsker til andre
KS bør samle innkjøp av pumper
"""


def test_in_minutes_the_background_says_nothing_of_what_the_rest_answers() -> None:
    cards, _ = read_cards(split_cards(numbered(SUMMARY)), whole=("Sula", "Giske", "Hareid"))
    assert [len(card.answers_to_next_steps) for card in cards] == [0, 1, 1, 1]


def test_a_sentence_may_begin_with_another_who_was_there() -> None:
    minutes = (
        "Referat fra dialogmøte\nDato: 6. mars\nTil stede: Sula, Giske, Hareid\n\nVidere\n"
        "Volda sender tallene til de andre innen 14. mars."
    )
    (item,) = extract(minutes.encode(), name="referat.txt", held_on=HELD_ON).items
    assert item.municipalities == ("Volda",)


def test_who_wrote_a_post_and_when_is_nothing_anybody_said() -> None:
    posts = (("Sula", "Rektor lager vaktliste"), ("Giske", "Kjøpe inn båt"), ("Hareid", "Teste varsling"))
    wall = "Hva gjør vi?\n\n" + "\n\n".join(f"Kari · 8. feb. 2023\n{name}\n{said}" for name, said in posts)
    found = extract(wall.encode(), name="vegg.txt", held_on=HELD_ON)
    assert [(item.municipalities, item.quote) for item in found.items] == [
        ((name,), said) for name, said in posts
    ]
