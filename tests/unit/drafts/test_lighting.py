"""Which words of the text each draft was taken from."""

from dataclasses import dataclass

import pytest

from followup.drafts.lighting import LitLine, line_of_words, lit_lines
from followup.notes.marked_lines import marked_lines

LINES = [
    "Sula kommune",
    "Rektor lagar ein plan (vår 21) og",
    "kallar inn flyttbart øving. Rektor lagar ein",
    "ny plan hausten 2021",
]


@dataclass(frozen=True)
class Said:
    """A draft, as far as lighting is concerned."""

    id: int
    quote: str
    first_line: int
    last_line: int
    due_written: str = ""


def lit(*drafts: Said, repairs: tuple[dict[str, object], ...] = ()) -> list[LitLine]:
    return lit_lines(marked_lines(LINES, first_line=1, last_line=4, repairs=repairs), drafts)


def words_of(draft_id: int, lines: list[LitLine]) -> list[str]:
    """What is lit for a draft, line by line."""
    found = ("".join(piece.text for piece in line.pieces if draft_id in piece.drafts) for line in lines)
    return [words for words in found if words]


def dues(lines: list[LitLine]) -> list[str]:
    return [piece.text for line in lines for piece in line.pieces if piece.is_due]


def test_the_words_of_a_draft_are_lit_where_they_stand() -> None:
    lines = lit(Said(7, "Rektor lagar ein plan", 2, 2))
    assert words_of(7, lines) == ["Rektor lagar ein plan"]
    assert ["".join(piece.text for piece in line.pieces) for line in lines] == LINES


def test_words_over_several_lines_are_lit_on_each() -> None:
    lines = lit(Said(7, "Rektor lagar ein ny plan hausten 2021", 3, 4))
    assert words_of(7, lines) == ["Rektor lagar ein", "ny plan hausten 2021"]


def test_the_same_words_elsewhere_stay_dark() -> None:
    lines = lit(Said(7, "Rektor lagar ein", 3, 4))
    assert [line.number for line in lines if any(piece.drafts for piece in line.pieces)] == [3]


def test_words_two_drafts_share_belong_to_both() -> None:
    lines = lit(Said(7, "Rektor lagar ein plan", 2, 2), Said(8, "ein plan (vår 21)", 2, 2))
    assert words_of(7, lines) == ["Rektor lagar ein plan"] and words_of(8, lines) == ["ein plan (vår 21)"]
    assert any(piece.drafts == (7, 8) and piece.text == "ein plan" for piece in lines[1].pieces)


def test_a_read_deadline_is_marked_at_its_draft_only() -> None:
    assert dues(lit(Said(7, "Rektor lagar ein plan (vår 21)", 2, 2, "vår 21"))) == ["vår 21"]
    assert dues(lit(Said(7, "Rektor lagar ein plan", 2, 2))) == []
    assert dues(lit(Said(7, "Rektor lagar ein", 3, 4, "vår 21"))) == []


def test_a_repaired_word_stays_marked_within_lit_words() -> None:
    repair = {"line": 3, "broken": "\ufffdyttbart", "repaired": "flyttbart", "confidence": 0.9}
    lines = lit(Said(7, "kallar inn flyttbart øving.", 3, 3), repairs=(repair,))
    (piece,) = [piece for piece in lines[2].pieces if piece.broken]
    assert (piece.text, piece.broken, piece.drafts) == ("flyttbart", "\ufffdyttbart", (7,))


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("rektor LAGAR ein plan", ["Rektor lagar ein plan"]),
        ("Rektor   lagar\n ein plan", ["Rektor lagar ein plan"]),
        ("Rektor lagar plan", ["Rektorlagarplan"]),
        ("Noko heilt anna", []),
        ("", []),
    ],
)
def test_words_are_found_whatever_lies_between_them(quote: str, expected: list[str]) -> None:
    assert words_of(7, lit(Said(7, quote, 2, 2))) == expected


def test_lines_that_are_not_shown_light_nothing() -> None:
    assert words_of(7, lit(Said(7, "Rektor", 40, 41, "vår"))) == []


def test_each_word_of_a_quote_has_its_line() -> None:
    assert line_of_words("og kallar inn", LINES[1:3], 2) == [("og", 2), ("kallar", 3), ("inn", 3)]
    assert line_of_words("nowhere kallar", LINES[1:3], 2) == [("nowhere", 2), ("kallar", 3)]
