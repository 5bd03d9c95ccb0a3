"""Where a quote stands among the lines of its source: the words around it, and what of them is quoted. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

WHOLE_CARD = 24
"""A card of up to so many lines is shown whole."""
AROUND = 6
"""Of a longer one, so many lines before and after."""


@dataclass(frozen=True)
class Piece:
    """Part of a line."""

    text: str
    is_quoted: bool = False


@dataclass(frozen=True)
class PassageLine:
    """A line of the source by its number."""

    number: int
    pieces: tuple[Piece, ...]


def passage(
    lines: Sequence[str],
    *,
    quote: str,
    quoted: tuple[int, int],
    card: tuple[int, int],
) -> list[PassageLine]:
    """The lines around a quote; `quoted` and `card` are first and last line, counted from 1, both included.

    Blank lines are left out. What is quoted is found whatever the spaces and line breaks; where the words are not
    there (they were repaired after), the quoted lines are marked whole.
    """
    first, last = card
    if last - first + 1 > WHOLE_CARD:
        first, last = max(first, quoted[0] - AROUND), min(last, quoted[1] + AROUND)
    marks = _marks(lines, quote, quoted)
    return [
        PassageLine(number, _pieces(lines[number - 1], marks.get(number)))
        for number in range(max(first, 1), min(last, len(lines)) + 1)
        if lines[number - 1].strip()
    ]


def _marks(lines: Sequence[str], quote: str, quoted: tuple[int, int]) -> dict[int, tuple[int, int]]:
    """The columns quoted in each quoted line, as (start, end)."""
    letters = [
        (number, column, letter)
        for number in range(quoted[0], min(quoted[1], len(lines)) + 1)
        for column, letter in enumerate(lines[number - 1])
        if not letter.isspace()
    ]
    wanted = "".join(quote.split())
    start = "".join(letter for _number, _column, letter in letters).find(wanted) if wanted else -1
    found = letters[start : start + len(wanted)] if start >= 0 else letters
    marks: dict[int, tuple[int, int]] = {}
    for number, column, _letter in found:
        begin, _end = marks.get(number, (column, column))
        marks[number] = (begin, column + 1)
    return marks


def _pieces(line: str, mark: tuple[int, int] | None) -> tuple[Piece, ...]:
    if mark is None:
        return (Piece(line),)
    start, end = mark
    pieces = (Piece(line[:start]), Piece(line[start:end], is_quoted=True), Piece(line[end:]))
    return tuple(piece for piece in pieces if piece.text)
