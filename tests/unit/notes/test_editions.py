"""Two exports of one wall: what stayed, what changed, what is new and what is gone."""

from hypothesis import given
from hypothesis import strategies as st

from followup.notes.editions import CardText, compare_cards, compare_quotes


def wall(*cards: tuple[str, str]) -> list[CardText]:
    return [CardText(at * 10, heading, f"{heading}\n{text}") for at, (heading, text) in enumerate(cards, 1)]


SULA = ("Sula", "Kommunalsjefen kaller inn til dialog om ungdommens hus i vår.")
GISKE = ("Giske", "Biblioteksjefen lager en plan for lesestunder sammen med barnehagene.")
HAREID = ("Hareid", "Vi trenger hjelp til å regne på hva et nytt bygg koster.")


def test_a_card_with_the_same_words_is_the_same_wherever_it_hangs() -> None:
    found = compare_cards(wall(SULA, GISKE, HAREID), wall(HAREID, SULA, GISKE))
    assert dict(found.same) == {10: 30, 20: 10, 30: 20}
    assert not (found.changed or found.new or found.gone)
    assert found.is_one_wall


def test_blanks_line_breaks_and_signs_change_nothing() -> None:
    again = ("SULA:", "Kommunalsjefen  kaller inn\ntil dialog om «ungdommens hus» i vår")
    assert compare_cards(wall(SULA), wall(again)).same == {10: 10}


def test_a_card_that_most_words_stayed_in_was_changed() -> None:
    more = ("Giske", GISKE[1] + " Planen er klar før jul.")
    found = compare_cards(wall(SULA, GISKE), wall(SULA, more))
    assert found.changed == {20: 20}
    assert found.is_one_wall


def test_under_one_heading_a_fifth_of_the_words_is_enough() -> None:
    rewritten = (
        "Giske",
        "Biblioteksjefen og barnehagene tar med lesestunder i planen som skal ut på høring.",
    )
    elsewhere = ("Volda", rewritten[1])
    assert compare_cards(wall(SULA, GISKE), wall(SULA, rewritten)).changed == {20: 20}
    assert compare_cards(wall(SULA, GISKE), wall(SULA, elsewhere)).new == (20,)


def test_what_only_one_of_them_has_is_new_or_gone() -> None:
    found = compare_cards(wall(SULA, GISKE), wall(SULA, HAREID))
    assert (found.new, found.gone) == ((20,), (20,))


def test_two_walls_of_one_meeting_are_not_editions_of_each_other() -> None:
    other = wall(("Volda", "Skolene deler sine opplegg."), ("Ørsta", "Rektorene møtes hver måned."), HAREID)
    assert not compare_cards(wall(SULA, GISKE, ("Ulstein", "Ingen ting nytt.")), other).is_one_wall
    assert not compare_cards([], []).is_one_wall


def test_of_cards_with_the_same_words_none_is_lost() -> None:
    found = compare_cards(wall(SULA, SULA), wall(SULA, SULA, SULA))
    assert found.same == {10: 10, 20: 20}
    assert found.new == (30,)


def test_quotes_are_compared_the_same_way() -> None:
    found = compare_quotes(
        {1: "Rektor lager en plan", 2: "Vi trenger penger", 3: "Vi møtes"},
        {7: "Vi trenger penger!", 8: "Rektor lager en plan før jul", 9: "Ordføreren ringer"},
    )
    assert (found.same, found.changed, found.new, found.gone) == ({7: 2}, {8: 1}, (9,), (3,))


texts = st.lists(st.text(alphabet="abc \n", max_size=12), max_size=8)


@given(texts, texts)
def test_every_card_of_both_has_exactly_one_fate(before: list[str], after: list[str]) -> None:
    earlier = [CardText(at, "", text) for at, text in enumerate(before)]
    later = [CardText(at, "", text) for at, text in enumerate(after)]
    found = compare_cards(earlier, later)
    assert sorted([*found.same, *found.changed, *found.new]) == list(range(len(after)))
    assert sorted([*found.same.values(), *found.changed.values(), *found.gone]) == list(range(len(before)))
