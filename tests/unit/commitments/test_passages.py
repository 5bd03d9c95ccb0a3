from hypothesis import given
from hypothesis import strategies as st

from followup.commitments.passages import AROUND, WHOLE_CARD, PassageLine, passage

LINES = ["Heading", "Vi skal lage en plan for", "kulturskolen. Rektor følger opp", "", "Noe annet"]


def quoted_in(lines: list[PassageLine]) -> list[tuple[int, str]]:
    return [(line.number, piece.text) for line in lines for piece in line.pieces if piece.is_quoted]


def test_only_the_quoted_words_are_marked_over_line_breaks_and_spaces() -> None:
    lines = passage(LINES, quote="lage en  plan for kulturskolen.", quoted=(2, 3), card=(1, 5))
    assert quoted_in(lines) == [(2, "lage en plan for"), (3, "kulturskolen.")]


def test_blank_lines_are_left_out_and_numbers_kept() -> None:
    lines = passage(LINES, quote="plan", quoted=(2, 2), card=(1, 5))
    assert [line.number for line in lines] == [1, 2, 3, 5]


def test_words_that_are_not_there_mark_the_whole_lines() -> None:
    lines = passage(LINES, quote="other words", quoted=(2, 2), card=(1, 5))
    assert quoted_in(lines) == [(2, LINES[1])]
    assert quoted_in(passage(LINES, quote="", quoted=(2, 2), card=(1, 5))) == [(2, LINES[1])]


def test_a_long_card_is_shown_around_the_quote_only() -> None:
    lines = [f"line {number}" for number in range(1, 101)]
    shown = passage(lines, quote="line 50", quoted=(50, 50), card=(1, 100))
    assert (shown[0].number, shown[-1].number) == (50 - AROUND, 50 + AROUND)
    near_the_end = passage(lines, quote="line 100", quoted=(100, 100), card=(1, 100))
    assert near_the_end[-1].number == 100
    whole = passage(lines, quote="line 5", quoted=(5, 5), card=(1, WHOLE_CARD))
    assert len(whole) == WHOLE_CARD


def test_lines_beyond_the_source_are_none() -> None:
    assert passage(["only"], quote="gone", quoted=(3, 4), card=(1, 9)) == passage(
        ["only"], quote="", quoted=(2, 2), card=(1, 1)
    )


@given(st.lists(st.text(max_size=12), min_size=1, max_size=8), st.data())
def test_no_letter_is_lost_or_added(lines: list[str], data: st.DataObject) -> None:
    first = data.draw(st.integers(1, len(lines)))
    last = data.draw(st.integers(first, len(lines)))
    shown = passage(
        lines, quote=" ".join(lines[first - 1 : last]), quoted=(first, last), card=(1, len(lines))
    )
    for line in shown:
        assert "".join(piece.text for piece in line.pieces) == lines[line.number - 1]
    marked = "".join(text for _number, text in quoted_in(shown))
    assert "".join(marked.split()) == "".join("".join(lines[first - 1 : last]).split())
