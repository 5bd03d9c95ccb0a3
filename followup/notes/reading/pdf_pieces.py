"""What a page is put in order of: lines, and framed cards with all their lines; and what only looks like columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from followup.notes.reading.pdf_stretches import Stretch

_LONGEST_LABEL, _LONGEST_NAME = 14, 30
_NARROW = 0.35
_MOST_BESIDE = 0.4


@dataclass(frozen=True)
class Piece:
    """What is read as one: a line, or a framed card with all its lines; `frame` is the card's left and right edge."""

    lines: tuple[Stretch, ...]
    frame: tuple[float, float] | None = None

    @property
    def left(self) -> float:
        return min(line.left for line in self.lines)

    @property
    def right(self) -> float:
        return max(line.right for line in self.lines)

    @property
    def top(self) -> float:
        return max(line.top for line in self.lines)

    @property
    def bottom(self) -> float:
        return min(line.bottom for line in self.lines)

    @property
    def is_card(self) -> bool:
        return self.frame is not None

    @property
    def edge(self) -> float:
        """How far to the right its lines may go: a card's words keep the same distance from both sides."""
        return self.frame[1] - max(self.left - self.frame[0], 0) if self.frame else self.right


def are_cells(left: list[Piece], right: list[Piece]) -> bool:
    """Do short words stand on the left, each beside what belongs to it ("Frist:   1. mai")?"""
    if any(piece.is_card for piece in (*left, *right)):
        return False
    labels = [piece.lines[0] for piece in left]
    if sum(len(line.text) for line in labels) / len(labels) > _LONGEST_LABEL:
        return False
    beside = sum(
        any(abs(line.middle - piece.lines[0].middle) < line.height * 0.4 for piece in right)
        for line in labels
    )
    return beside >= len(labels) * 0.8 and any(line.text.endswith(":") for line in labels)


def are_entries(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Do a few short names stand on the left, and what each says on the right, from the name's line on?"""
    if len(left) < 2 or any(piece.is_card for piece in (*left, *right)):
        return False
    width = max(piece.right for piece in right) - min(piece.left for piece in left)
    is_narrow = max(piece.right for piece in left) - min(piece.left for piece in left) <= width * _NARROW
    if not is_narrow or not all(_is_name(piece.lines[0].text) for piece in left):
        return False
    is_one_column = not any(_are_beside(one, other) for one, other in pairwise(_from_top(right)))
    return is_one_column and all(any(_are_beside(name, piece) for piece in right) for name in left)


def _is_name(text: str) -> bool:
    return len(text) <= _LONGEST_NAME and text[0].isupper() and text[-1] not in ".,;!?-"


def _from_top(pieces: Sequence[Piece]) -> list[Piece]:
    return sorted(pieces, key=lambda piece: -piece.top)


def entries_of(left: Sequence[Piece], right: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Each name, and then what stands beside it and below, down to the next one."""
    names = _from_top(left)
    for at, name in enumerate(names):
        until = names[at + 1].top if at + 1 < len(names) else float("-inf")
        top = float("inf") if at == 0 else name.top
        yield [name]
        yield [piece for piece in right if until < (piece.top + piece.bottom) / 2 <= top]


def _are_beside(one: Piece, other: Piece) -> bool:
    line, beside = one.lines[0], other.lines[0]
    return abs(line.middle - beside.middle) < line.height * _MOST_BESIDE
