"""Walls laid out in many ways: whom each statement is about, and what it answers. All walls are our own."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.notes.extracting import extract
from followup.notes.parsing.walls.cards import Card, read_cards
from followup.notes.parsing.walls.splitting import split_cards
from followup.notes.reading.lines import numbered

ONE_QUESTION_AT_A_TIME = """\
Klimaomstilling i kommunene
Samling 3. mars 2022

Hvem gjør hva, og når?

Sula
Miljøsjefen lager klimaplan innen 1. mai

Giske kommune
Vi starter med klimaregnskap til høsten

Hareid: Rektor tar kontakt med KS

Hva trenger vi hjelp til?

Sula
Kurs i klimaregnskap

Giske kommune
Mer penger

Takk for i dag!
"""

SIGNED_IN_BRACKETS = """\
Hva gjør vi nå?

Vi lager en plan for demensomsorg.
Helsesjefen leder arbeidet. (Hareid)

Starter opp dagtilbud i uke 10 (Ulstein kommune)

Kartlegger behovet
før sommeren
- Volda

Hva trenger dere?

Kurs for ansatte (Hareid)

Flere folk (Volda)
"""

PARTED_BY_RULES = """\
Sula
Vi lager en plan.

Den skal være ferdig i mai.
----
Giske
Vi kjøper inn nytt system.
----
Vi inviterer naboene
Hilsen Hareid kommune
====
Ålesund kommune

Vi ansetter en rådgiver
"""

PARTED_BY_AUTHORS = """\
Hva tar dere med hjem?
Anonym · 2 år
Sula
Vi lager en plan.

Den skal være ferdig i mai.
Kari Nordmann 4. des. 2020 10:32
Giske: Vi kjøper inn nytt system.

Vi spør KS.
Anonymous 3mo
Hareid kommune
Vi inviterer naboene
"""

GROUPS_LISTED_FIRST = """\
Gruppeinndeling:
Gruppe A: Sula, Giske
Gruppe B: Hareid, Ulstein og Volda
Gruppe C: Herøy og Sande

Gruppe A
Hvem tar ballen videre?
Sula: Kommunalsjefen kaller inn til møte
Giske - Rektor følger opp
Felles: Vi møtes i mai

Gruppe B
Hareid
- Lage plan
- Kjøpe system
Ulstein
- Ansette folk
Volda:
- Søke midler

Gruppe C
Tiltak
I Sande starter vi i uke 3.
Vi i Herøy lager plan.
Behov
Penger
"""

NOTHING_BUT_HEADINGS = """\
Sula
Vi lager en plan.
Ferdig i mai.
Giske
Vi kjøper nytt system.
Hareid kommune
Rektor følger opp.
"""

LABELS_ONLY = """\
Tiltak
Sula: Lage plan innen mai
Giske: Kjøpe system
Hareid kommune – Rektor følger opp
@Volda Søke midler
Behov
Sula: Kurs
Giske: Penger
"""

NAMES_WITH_COLONS_OVER_QUESTIONS = """\
Sula:
Hva gjør vi nå?
Lage plan
Hva trenger vi?
Kurs

Giske:
Hva gjør vi nå?
Kjøpe system
Hva trenger vi?
Penger
"""

NUMBERED_POSTS = """\
Post 1
Sula
Lage plan

Ferdig i mai
Post 2
Giske
Kjøpe system
"""

NUMBERED_HEADINGS = """\
1. Sula
Vi lager en plan.

2. Giske
Vi kjøper system.

3. Hareid
- rektor følger opp
"""


def cards_of(text: str) -> tuple[Card, ...]:
    return read_cards(split_cards(numbered(text)))[0]


def said(text: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    """What is answered, by whom, to which question; what the organiser writes is left out."""
    return [
        (one.sentence.text, one.municipalities, one.topic)
        for card in cards_of(text)
        if card.role == "answer"
        for one in card.statements
    ]


@pytest.mark.parametrize(
    ("wall", "statements"),
    [
        (
            ONE_QUESTION_AT_A_TIME,
            [
                ("Miljøsjefen lager klimaplan innen 1. mai", ("Sula",), "who"),
                ("Vi starter med klimaregnskap til høsten", ("Giske",), "who"),
                ("Rektor tar kontakt med KS", ("Hareid",), "who"),
                ("Kurs i klimaregnskap", ("Sula",), "needs"),
                ("Mer penger", ("Giske",), "needs"),
            ],
        ),
        (
            SIGNED_IN_BRACKETS,
            [
                ("Vi lager en plan for demensomsorg.", ("Hareid",), "who"),
                ("Helsesjefen leder arbeidet. (Hareid)", ("Hareid",), "who"),
                ("Starter opp dagtilbud i uke 10 (Ulstein kommune)", ("Ulstein",), "who"),
                ("Kartlegger behovet før sommeren", ("Volda",), "who"),
                ("Kurs for ansatte (Hareid)", ("Hareid",), "needs"),
                ("Flere folk (Volda)", ("Volda",), "needs"),
            ],
        ),
        (
            PARTED_BY_RULES,
            [
                ("Vi lager en plan.", ("Sula",), None),
                ("Den skal være ferdig i mai.", ("Sula",), None),
                ("Vi kjøper inn nytt system.", ("Giske",), None),
                ("Vi inviterer naboene", ("Hareid",), None),
                ("Vi ansetter en rådgiver", ("Ålesund",), None),
            ],
        ),
        (
            PARTED_BY_AUTHORS,
            [
                ("Vi lager en plan.", ("Sula",), "who"),
                ("Den skal være ferdig i mai.", ("Sula",), "who"),
                ("Vi kjøper inn nytt system.", ("Giske",), "who"),
                ("Vi spør KS.", ("Giske",), "who"),
                ("Vi inviterer naboene", ("Hareid",), "who"),
            ],
        ),
        (
            GROUPS_LISTED_FIRST,
            [
                ("Kommunalsjefen kaller inn til møte", ("Sula",), "who"),
                ("Rektor følger opp", ("Giske",), "who"),
                ("Vi møtes i mai", ("Sula", "Giske"), "who"),
                ("Lage plan", ("Hareid",), None),
                ("Kjøpe system", ("Hareid",), None),
                ("Ansette folk", ("Ulstein",), None),
                ("Søke midler", ("Volda",), None),
                ("I Sande starter vi i uke 3.", ("Sande",), "who"),
                ("Vi i Herøy lager plan.", ("Herøy (Møre og Romsdal)",), "who"),
                ("Penger", ("Herøy (Møre og Romsdal)", "Sande"), "needs"),
            ],
        ),
        (
            NOTHING_BUT_HEADINGS,
            [
                ("Vi lager en plan.", ("Sula",), None),
                ("Ferdig i mai.", ("Sula",), None),
                ("Vi kjøper nytt system.", ("Giske",), None),
                ("Rektor følger opp.", ("Hareid",), None),
            ],
        ),
        (
            LABELS_ONLY,
            [
                ("Lage plan innen mai", ("Sula",), "who"),
                ("Kjøpe system", ("Giske",), "who"),
                ("Rektor følger opp", ("Hareid",), "who"),
                ("Søke midler", ("Volda",), "who"),
                ("Kurs", ("Sula",), "needs"),
                ("Penger", ("Giske",), "needs"),
            ],
        ),
        (
            NAMES_WITH_COLONS_OVER_QUESTIONS,
            [
                ("Lage plan", ("Sula",), "who"),
                ("Kurs", ("Sula",), "needs"),
                ("Kjøpe system", ("Giske",), "who"),
                ("Penger", ("Giske",), "needs"),
            ],
        ),
        (
            NUMBERED_POSTS,
            [
                ("Lage plan", ("Sula",), None),
                ("Ferdig i mai", ("Sula",), None),
                ("Kjøpe system", ("Giske",), None),
            ],
        ),
        (
            NUMBERED_HEADINGS,
            [
                ("Vi lager en plan.", ("Sula",), None),
                ("Vi kjøper system.", ("Giske",), None),
                ("rektor følger opp", ("Hareid",), None),
            ],
        ),
    ],
)
def test_every_statement_is_given_to_whom_it_is_about(
    wall: str, statements: list[tuple[str, tuple[str, ...], str | None]]
) -> None:
    assert said(wall) == statements


def test_a_list_of_groups_places_the_cards_that_name_only_their_group() -> None:
    cards = [card for card in cards_of(GROUPS_LISTED_FIRST) if card.role == "answer"]
    assert [(card.reason, card.joined_from) for card in cards] == [
        ("joined_by_room", 2),
        ("joined_by_room", 3),
        ("joined_by_room", 4),
    ]


def test_a_list_of_groups_may_stand_at_the_end() -> None:
    cards = cards_of(
        "Gruppe 1\nTiltak\n- Lage plan\n\nGruppe 2\nTiltak\n- Kjøpe bil\n\n"
        "Gruppe 1: Sula\nGruppe 2: Giske og Hareid"
    )
    answers = [(card.municipalities, card.joined_from) for card in cards if card.role == "answer"]
    assert answers == [(("Sula",), 9), (("Giske", "Hareid"), 10)]


def test_the_organisers_farewell_is_nobodys() -> None:
    assert cards_of(ONE_QUESTION_AT_A_TIME)[-1].role == "assignment"


LINES = st.sampled_from(
    [
        "", "Sula", "Giske:", "Gruppe 3", "Gruppe A: Sula og Giske", "Tiltak", "Hva trenger vi?", "----", "- plan",
        "Vi lager en plan.", "Hareid: plan", "… (Volda)", "Anonym · 2 år", "Takk for i dag!", "og mer", "1.", "2. plan",
        "Dialog 2", "@Volda ja", "Felles: nei", "Hilsen Sula", "Herøy", "Hadeland", "(", ":", "**", "Post 3",
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.lists(LINES, max_size=25).map("\n".join), st.text(max_size=200)))
def test_any_text_is_cut_into_cards_in_order_that_share_no_line(text: str) -> None:
    cards = cards_of(text)
    assert all(one.last_line < other.first_line for one, other in pairwise(cards))
    held = [line.number for card in cards for line in card.lines]
    assert held == sorted(set(held))


def test_a_task_by_its_number_means_what_the_organiser_asks_under_it() -> None:
    wall = (
        "Oppgave 1: Hvem gjør hva, og når?\nOppgave 2: Hva trenger dere fra KS?\nSkriv inn svarene i Padlet.\n\n"
        "Bord 1: Sula og Giske\nOppgave 1\nLage plan i mai\nOppgave 2\nKurs\n\n"
        "Bord 2: Hareid\n1: Kjøpe system\n2: Penger"
    )
    both = ("Sula", "Giske")
    assert said(wall) == [
        ("Lage plan i mai", both, "who"),
        ("Kurs", both, "needs"),
        ("Kjøpe system", ("Hareid",), "who"),
        ("Penger", ("Hareid",), "needs"),
    ]


def test_numbers_alone_mean_the_organisers_numbered_questions() -> None:
    wall = (
        "1. Hva er status i dag?\n2. Hvem gjør hva?\n3. Hva trenger dere?\n\n"
        "Sula\n1. Det går bra\n2. Rektor lager plan\n3. Kurs\n\nGiske\nHvem gjør hva?\n1. Lage plan\n2. Kjøpe bil"
    )
    assert [topic for _, _, topic in said(wall)] == ["relevance", "who", "needs", "who", "who"]


def test_the_two_of_one_name_are_told_apart_by_the_rest_of_the_card_or_left_open() -> None:
    wall = (
        "Gruppe 3\nDeltakere: Herøy, Ulstein\nTiltak\nHerøy: lager plan\n\nVåler kommune\nTiltak\n- lage plan"
    )
    assert [one[1] for one in said(wall)] == [("Herøy (Møre og Romsdal)",), ()]


def test_a_label_of_somebody_the_card_does_not_speak_for_begins_a_card() -> None:
    wall = "Sula og Giske\nTiltak\n- Lage plan\n\nHareid – var aleine\nVi kjøper bil\n\nVolda: Vi lager mal"
    assert [one[:2] for one in said(wall)] == [
        ("Lage plan", ("Sula", "Giske")),
        ("var aleine", ("Hareid",)),
        ("Vi kjøper bil", ("Hareid",)),
        ("Vi lager mal", ("Volda",)),
    ]


def test_labels_are_written_in_many_ways() -> None:
    wall = (
        "Gruppe 1: Os, Tolga og Våler\nTiltak\nOs - rektor lager plan\nTolga, eldrerådet skal spørres\nVåler.\n"
        "Ordfører ringer fylket\n@Os kjøper bil\nFelles: Vi møtes i mai"
    )
    assert [one[:2] for one in said(wall)] == [
        ("rektor lager plan", ("Os",)),
        ("eldrerådet skal spørres", ("Tolga",)),
        ("Ordfører ringer fylket", ("Våler (Innlandet)",)),
        ("kjøper bil", ("Os",)),
        ("Vi møtes i mai", ("Os", "Tolga", "Våler (Innlandet)")),
    ]


def test_numbered_answers_are_no_questions_where_the_organiser_asks_one_thing() -> None:
    wall = (
        "Oppgave 1: Hva har endret seg?\nOppgave 2: Hvem gjør hva?\n\n"
        "Gruppe 2: Sula\n1. Vi lager plan\n2. Vi kjøper bil"
    )
    assert [topic for _, _, topic in said(wall)] == [None, None]


def test_a_paragraph_that_begins_with_a_municipality_is_about_it_to_its_end_and_no_further() -> None:
    wall = (
        "Runde rundt bordet\n\nSunnfjord: Teamet er utvida. Leiaren startar kurs.\n\n"
        "Solund tek kontakt med KS. Rektor lagar plan.\n\nAskvoll og Fjaler skal lage plan. Vi møtest i mai."
    )
    assert [one[1] for one in said(wall)][-6:] == [
        ("Sunnfjord",),
        ("Sunnfjord",),
        ("Solund",),
        ("Solund",),
        ("Askvoll", "Fjaler"),
        ("Askvoll", "Fjaler"),
    ]


def test_letters_stand_for_the_questions_the_organiser_lists_under_them() -> None:
    text = """Samling om plan
A) Hva skal skje hos dere, og hvem gjør det?
B) Hva trenger dere?

Sula kommune
A) Rektor lager en plan
B) - Kurs for ansatte
- Mer tid

Hå kommune
A
Rektor kjøper ein buss
B
Pengar til drift
"""
    found = extract(text.encode(), name="a.txt", held_on=date(2024, 3, 6)).items
    assert [(item.kind, item.quote) for item in found] == [
        ("commitment", "Rektor lager en plan"),
        ("need", "Kurs for ansatte"),
        ("need", "Mer tid"),
        ("commitment", "Rektor kjøper ein buss"),
        ("need", "Pengar til drift"),
    ]


def test_lettered_points_are_read_one_by_one() -> None:
    text = "Sula kommune\nHva gjør vi?\na) Rektor lager en plan\nFrist: mai\nb) NAV kjøper en buss"
    found = extract(text.encode(), name="a.txt", held_on=date(2024, 3, 6)).items
    assert [item.quote.split("\n")[0] for item in found] == [
        "Rektor lager en plan Frist: mai",
        "NAV kjøper en buss",
    ]


WALL_WITH_AUTHORS = """Samling om plan

Hva skal vi gjøre?

Anonym
Sula
Rektor lager en plan

Kari
Hå
NAV kjøper en buss

Det vi trenger for å komme i mål

Anonym
Sula
Penger til drift

Per Olav
Hå
Tid til møter

Parkeringsplass

Anonym
Kaffen var kald
"""


def test_authors_stand_over_posts_and_parts_that_ask_nothing_end_the_question() -> None:
    found = extract(WALL_WITH_AUTHORS.encode(), name="a.txt", held_on=date(2024, 3, 6)).items
    assert [(item.kind, item.quote, item.municipalities) for item in found] == [
        ("commitment", "Rektor lager en plan", ("Sula",)),
        ("commitment", "NAV kjøper en buss", ("Hå",)),
        ("need", "Penger til drift", ("Sula",)),
        ("need", "Tid til møter", ("Hå",)),
    ]


def test_a_room_s_card_that_labels_others_of_the_room_is_all_the_room_s() -> None:
    text = """Bord 4 Rauma, Vestnes og Molde

Bord 4 (dette gjelder Rauma)
Hva gjør vi?
Rauma: rektor lager en plan
Vestnes - rektor kjøper en buss
Rauma og Molde lager felles kurs
"""
    found = extract(text.encode(), name="a.txt", held_on=date(2024, 3, 6)).items
    assert [item.municipalities for item in found] == [("Rauma",), ("Vestnes",), ("Rauma", "Molde")]


def test_a_part_of_a_room_that_labels_nobody_else_stays_that_part_s() -> None:
    text = "Bord 4 Rauma, Vestnes og Molde\n\nBord 4 Rauma\nHva gjør vi?\nRektor lager en plan\n"
    found = extract(text.encode(), name="a.txt", held_on=date(2024, 3, 6)).items
    assert [item.municipalities for item in found] == [("Rauma",)]
