"""Walls laid out in many ways: whom each statement is about, and what it answers. All walls are our own."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.notes.build_walls import (
    GROUPS_LISTED_FIRST,
    LABELS_ONLY,
    NAMES_WITH_COLONS_OVER_QUESTIONS,
    NOTHING_BUT_HEADINGS,
    NUMBERED_HEADINGS,
    NUMBERED_POSTS,
    ONE_QUESTION_AT_A_TIME,
    PARTED_BY_AUTHORS,
    PARTED_BY_RULES,
    SIGNED_IN_BRACKETS,
    cards_of,
    said,
)


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
