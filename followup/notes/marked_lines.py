"""A source's lines as a page shows them: numbered, with repaired words told from the others. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Piece:
    """Part of a line; `broken` is what the file has in its place, None where nothing was repaired."""

    text: str
    broken: str | None = None


@dataclass(frozen=True)
class MarkedLine:
    """A line in pieces, and what reading had to say about it."""

    number: int
    pieces: tuple[Piece, ...]
    warnings: tuple[str, ...] = ()

    @property
    def is_blank(self) -> bool:
        return not any(piece.text.strip() for piece in self.pieces)


def marked_lines(
    lines: Sequence[str],
    *,
    first_line: int,
    last_line: int,
    repairs: Iterable[Mapping[str, Any]] = (),
    warnings: Iterable[Mapping[str, Any]] = (),
) -> list[MarkedLine]:
    """Lines `first_line` to `last_line` (counted from 1, both included, as far as there are any)."""
    repaired: dict[int, list[Mapping[str, Any]]] = defaultdict(list)
    for repair in repairs:
        repaired[repair["line"]].append(repair)
    said: dict[int, list[str]] = defaultdict(list)
    for warning in warnings:
        said[warning["line"]].append(warning["message"])
    numbers = range(max(first_line, 1), min(last_line, len(lines)) + 1)
    return [
        MarkedLine(number, _pieces(lines[number - 1], repaired[number]), tuple(said[number]))
        for number in numbers
    ]


def _pieces(text: str, repairs: list[Mapping[str, Any]]) -> tuple[Piece, ...]:
    """Find each repaired word after the one before it, as repairs stand in the order of the text."""
    pieces: list[Piece] = []
    at = 0
    for repair in repairs:
        found = text.find(repair["repaired"], at)
        if found < 0:
            continue
        pieces.append(Piece(text[at:found]))
        at = found + len(repair["repaired"])
        pieces.append(Piece(repair["repaired"], repair["broken"]))
    pieces.append(Piece(text[at:]))
    return tuple(piece for piece in pieces if piece.text)
