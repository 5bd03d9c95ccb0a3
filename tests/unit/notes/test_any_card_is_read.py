"""Whatever stands on a card, reading ends with proposals that quote it, never with an error."""

from hypothesis import given, settings
from hypothesis import strategies as st

from followup.notes.extracting import extract
from tests.reading.cards import HELD_ON, cards_learnt

SIGNS = (
    "",
    "-",
    "→",
    "a)",
    "2.1 ",
    "Hva:",
    "Ønske:",
    "(",
    ")",
    "?",
    "(hvem?)",
    "Sak 3",
    "T | B",
    "«",
    "…",
    "**",
)
FRAGMENTS = tuple({part for card in cards_learnt()[::40] for part in (card.question, *card.text.split("\n"))})


@st.composite
def cards(draw: st.DrawFn) -> str:
    lines = draw(
        st.lists(
            st.tuples(st.sampled_from(SIGNS), st.sampled_from(("", *FRAGMENTS))), min_size=1, max_size=12
        )
    )
    cut = draw(st.integers(0, 20))
    return "\n".join(f"{sign} {fragment[cut if sign else 0 :]}" for sign, fragment in lines)


@settings(max_examples=150, deadline=None)
@given(cards())
def test_any_card_is_read_and_what_is_proposed_stands_on_it(card: str) -> None:
    found = extract(f"Sula\n{card}".encode(), name="kort.txt", held_on=HELD_ON)
    for item in found.items:
        assert item.title and 0.3 <= item.confidence <= 0.97
        assert 1 <= item.first_line <= item.last_line <= len(found.lines)
