"""Which words a later export changed in a card, shown to whoever decides about it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.notes.editions import words_of_card
from followup.notes.word_changes import MOST_WORDS, Stretch, changed_words


def marked(stretches: tuple[Stretch, ...]) -> str:
    return "".join(f"[{stretch.text}]" if stretch.is_changed else stretch.text for stretch in stretches)


@pytest.mark.parametrize(
    ("before", "now", "marked_before", "marked_now"),
    [
        ("møte i mai", "møte i juni", "møte i [mai]", "møte i [juni]"),
        ("møte i mai", "møte med Ola i mai", "møte i mai", "møte [med Ola] i mai"),
        ("Sula\nLage plan\nRinge Ola", "Sula\nLage plan", "Sula\nLage plan\n[Ringe Ola]", "Sula\nLage plan"),
        ("", "alt er nytt", "", "alt er nytt"),
        ("alt er borte", "", "alt er borte", ""),
    ],
)
def test_what_is_only_in_one_of_two_texts_is_marked(
    before: str, now: str, marked_before: str, marked_now: str
) -> None:
    one, other = changed_words(before, now)
    assert (marked(one), marked(other)) == (marked_before, marked_now)


@given(st.text(alphabet="ab \n", max_size=40), st.text(alphabet="ab \n", max_size=40))
def test_marking_changes_no_letter(before: str, now: str) -> None:
    one, other = changed_words(before, now)
    assert "".join(stretch.text for stretch in one) == before
    assert "".join(stretch.text for stretch in other) == now


def test_texts_too_long_to_compare_are_shown_without_marks() -> None:
    long = "ord " * (2 * MOST_WORDS)
    assert changed_words(long, f"{long} til") == ((Stretch(long, False),), (Stretch(f"{long} til", False),))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Sula | Lage plan | Ola | 2026-11-20 10:12:40 UTC | 3", "Sula\nLage plan\nOla"),
        ("Sula | Lage plan | 20.11.2026 kl. 10.12", "Sula\nLage plan"),
        ("1 | Sula | Lage plan | 20.11.2026", "1\nSula\nLage plan\n20.11.2026"),
        ("Møte 20.11.2026 10:12 på rådhuset", "Møte 20.11.2026 10:12 på rådhuset"),
    ],
)
def test_when_a_post_was_written_and_how_many_liked_it_is_not_what_it_says(line: str, words: str) -> None:
    assert words_of_card([line]) == words
