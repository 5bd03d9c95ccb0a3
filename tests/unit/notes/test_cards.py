"""Where cards begin and end, which dialogue they answer and whom they speak for. The wall is our own."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup.notes.parsing.walls.cards import Card, read_cards
from followup.notes.parsing.walls.dialogues import Voice, decide
from followup.notes.parsing.walls.splitting import split_cards
from followup.notes.reading.lines import numbered

WALL = """\
Byrom for alle
Dialog1: Det vi har hørt
Hva er relevant for oss?
Hva er viktige rammer og verdier?
Velg en som noterer i Padlet

Dialogoppgave 2 Veien fram
Hvem tar ballen videre når hos oss?
Hva trenger vi i et arbeid for byrom?

Rom 7 Skien, Siljan og
Porsgrunn
Hva er relevant for oss?
Alt er relevant, særlig benker og trær i gatene våre.

Hva er viktige rammer og verdier?
Skien: Trygghet

Referat fra Hol og Ål
1.
Vi vil ha lys i parken.

2. Samarbeid

1.
Lekeplasser

Rom 7
Hvem tar ballen videre når hos oss?
Siljan:
- Parksjefen lager en plan

Hva trenger vi?
- Penger

Hvem tar ballen videre når hos oss?
Ordføreren følger opp (Tinn)

Tinn kulturskole

Hol og Ål
Sette ut benker

------------

Bord 12
Vi lager en plan
"""


def cards_of(text: str) -> tuple[Card, ...]:
    return read_cards(split_cards(numbered(text)))[0]


@pytest.fixture(scope="module")
def cards() -> dict[int, Card]:
    return {card.first_line: card for card in cards_of(WALL)}


def line_of(words: str, *, after: int = 0) -> int:
    lines = WALL.split("\n")
    return next(number for number, line in enumerate(lines, 1) if number > after and line.startswith(words))


def test_the_walls_title_and_the_organisers_questions_are_no_answers(cards: dict[int, Card]) -> None:
    for words in ("Byrom for alle", "Dialog1", "Dialogoppgave 2"):
        card = cards[line_of(words)]
        assert (card.role, card.dialogue, card.municipalities) == ("assignment", "other", ())


def test_a_heading_may_take_two_lines(cards: dict[int, Card]) -> None:
    card = cards[line_of("Rom 7 Skien")]
    assert card.heading == "Rom 7 Skien, Siljan og Porsgrunn"
    assert card.municipalities == ("Skien", "Siljan", "Porsgrunn")


def test_blank_lines_stand_inside_cards_too(cards: dict[int, Card]) -> None:
    card = cards[line_of("Rom 7 Skien")]
    assert card.last_line == line_of("Skien: Trygghet")
    assert card.dialogue == "1"


def test_numbers_that_begin_again_begin_a_new_card(cards: dict[int, Card]) -> None:
    first = line_of("Referat fra")
    again = line_of("1.", after=line_of("2. Samarbeid"))
    assert cards[first].last_line == line_of("2. Samarbeid")
    assert cards[again].municipalities == ()
    assert cards[again].dialogue == "1"


def test_a_card_that_names_only_its_room_is_joined_to_the_one_that_names_its_municipalities(
    cards: dict[int, Card],
) -> None:
    card = cards[line_of("Rom 7", after=line_of("Rom 7 Skien"))]
    assert card.municipalities == ("Skien", "Siljan", "Porsgrunn")
    assert card.joined_from == line_of("Rom 7 Skien")
    assert card.reason == "joined_by_room"
    assert card.dialogue == "2"


def test_a_question_the_card_has_had_begins_a_new_card(cards: dict[int, Card]) -> None:
    again = line_of("Hvem tar ballen videre", after=line_of("Hva trenger vi?"))
    card = cards[again]
    assert (card.heading, card.municipalities, card.reason) == (None, ("Tinn",), "labels")


def test_a_card_with_nothing_but_its_heading_is_empty(cards: dict[int, Card]) -> None:
    card = cards[line_of("Tinn kulturskole")]
    assert (card.role, card.dialogue) == ("empty", "other")


def test_a_group_that_answered_the_first_dialogue_elsewhere_answers_the_second_here(
    cards: dict[int, Card],
) -> None:
    card = cards[line_of("Hol og Ål")]
    assert card.dialogue == "2"
    assert [one.sentence.text for one in card.answers_to_next_steps] == ["Sette ut benker"]


def test_a_room_nobody_can_place_stays_unplaced(cards: dict[int, Card]) -> None:
    card = cards[line_of("Bord 12")]
    assert (card.municipalities, card.reason, card.joined_from) == ((), "unplaced", None)


def test_a_label_narrows_what_follows_it_until_the_next_question(cards: dict[int, Card]) -> None:
    card = cards[line_of("Rom 7", after=line_of("Rom 7 Skien"))]
    whom = {one.sentence.text: one.municipalities for one in card.statements}
    assert whom == {"Parksjefen lager en plan": ("Siljan",), "Penger": ("Skien", "Siljan", "Porsgrunn")}


def test_of_a_card_that_answers_both_only_the_second_part_counts() -> None:
    (card,) = cards_of(
        "Tinn\nDialog 1\n1. Alt er bra\n2. Ro\n\nDialog 2\n1. Hvem tar ballen videre?\nVi lager en plan"
    )
    assert card.dialogue == "both"
    assert [one.sentence.text for one in card.answers_to_next_steps] == ["Vi lager en plan"]


def test_a_document_without_two_dialogues_is_read_as_it_is() -> None:
    (card,) = cards_of("Tinn\nTiltak:\n1. Lage en plan\n2. Kjøpe benker")
    assert card.dialogue == "2"
    assert [one.topic for one in card.statements] == ["who", "who"]


def test_two_questions_with_no_answer_between_are_answered_together() -> None:
    (card,) = cards_of("Tinn\nHvem tar ballen?\nHva trenger vi?\nVi lager en plan")
    assert [(one.topic, one.dialogue) for one in card.statements] == [(None, "2")]


def test_a_card_known_only_by_being_spoken_of_says_so() -> None:
    (card,) = cards_of("Rom 3\nTiltak:\nVi vil at Tinn kommune skal lage en plan")
    assert (card.municipalities, card.reason) == (("Tinn",), "spoken_of")


def test_a_municipality_spoken_of_as_somebody_else_is_not_the_speaker() -> None:
    (card,) = cards_of("Rom 3\nTiltak:\nRektor tar kontakt med Tinn kommune")
    assert card.municipalities == ()


def test_lines_in_larger_type_begin_a_card() -> None:
    body = "Vi lager en lang plan for alle parkene våre og setter av tid"
    large = "Gode benker og trær er helt\navgjørende for å få flere\nut i byen."
    text = f"Tinn\nTiltak:\n{body}\nog mer\n{body}\n{body}\n\n{large}\n{body}"
    assert len(cards_of(text)) == 2


def test_a_strong_heading_begins_a_card_without_a_blank_line() -> None:
    assert len(cards_of("Rom 1 Tinn\nVi lager en plan.\nRom 2 Hol\nVi lager en park.")) == 2


@pytest.mark.parametrize(
    ("dialogues", "decided"),
    [
        (["1", None, "1", "2"], ["1", "1", "1", "2"]),
        (["1", "2", None], ["1", "2", "2"]),
        ([None, "1", "2"], ["1", "1", "2"]),
        (["both", None, "1", "2"], ["both", "1", "1", "2"]),
        (["both", None, "2"], ["both", None, "2"]),
        (["2", None, "2"], ["2", None, "2"]),
        ([None, None], [None, None]),
    ],
)
def test_open_cards_go_with_their_neighbours_on_the_wall(
    dialogues: list[str | None], decided: list[str | None]
) -> None:
    assert decide([Voice(dialogue, None, frozenset()) for dialogue in dialogues]) == decided


def test_the_other_card_of_a_group_comes_before_the_neighbours() -> None:
    group = frozenset({"Tinn"})
    voices = [
        Voice("2", None, frozenset()),
        Voice(None, None, group),
        Voice("2", None, group),
        Voice("1", "4", frozenset()),
    ]
    assert decide(voices)[1] == "1"


HEADINGS = ["Rom 3", "Rom 3 Tinn", "Hol og Ål", "1.", "2.", "Dialog 1", "Dialog 2", "----", "Kari og Ola"]
ANSWERS = ["", "- plan", "Vi lager en plan.", "Hvem tar ballen?", "Hva trenger vi?", "Tinn: ja", "og mer"]
LINES = st.sampled_from([*HEADINGS, *ANSWERS, "Hva er relevant?"])


@settings(deadline=None)
@given(st.lists(LINES, max_size=30))
def test_cards_never_overlap_and_hold_every_line_that_says_something(lines: list[str]) -> None:
    cards = cards_of("\n".join(lines))
    assert all(one.last_line < other.first_line for one, other in pairwise(cards))
    held = {line.number for card in cards for line in card.lines}
    assert held == {number for number, line in enumerate(lines, 1) if line and line != "----"}
    assert all(card.dialogue in ("1", "2", "both", "other", None) for card in cards)
