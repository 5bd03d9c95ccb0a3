import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.commitments.search_words import folded, terms_of, title_order


def test_words_are_found_whatever_their_case_and_spacing() -> None:
    assert folded("  ØVING ", "på\nÅS") == "øving på ås"
    assert terms_of(" Øving  PÅ ") == ["øving", "på"]
    assert terms_of("   ") == []


@pytest.mark.parametrize(
    "titles",
    [
        ["Arbeid", "Besøk", "Plan", "Ære", "Øving", "Åpning"],
        ["Plan", "Plan A", "Planen", "planlegge"],
        ["10 møter", "Ti møter"],
    ],
)
def test_titles_stand_in_the_norwegian_alphabet(titles: list[str]) -> None:
    assert sorted(reversed(titles), key=title_order) == titles


@given(st.text())
def test_a_title_s_order_is_digits_that_fit(title: str) -> None:
    order = title_order(title)
    assert len(order) <= 80
    assert order == "" or (order.isascii() and order.isdecimal())
