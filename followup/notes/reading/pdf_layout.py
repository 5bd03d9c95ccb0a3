"""In which order a page is read: what stands in one column before what stands in the next.

A region is cut, again and again:

1. where an empty strip from its top to its bottom parts it into columns, the left one first;
2. where a strip is crossed by a few lines only (a heading over several columns), at those lines, from the top;
3. else it is one column, read from the top.

A strip between bullets and their text, or between the cells of a row, is none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from followup.notes.reading.pdf_letters import Stretch

_NARROWEST_STRIP = 7.0
_NARROWEST_COLUMN = 45.0
_STEP = 2.0
_MOST_CROSSING = 0.12
_DEEPEST = 12
_FEWEST_LINES = 2
_BLOCK_GAP = 0.75
_MARK = re.compile(r"(?:[-–—•●▪►>*·○o]|\d{1,2}[.)]|[a-z][.)])", re.IGNORECASE)


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


@dataclass
class Block:
    """Lines that stand right below each other, and how far to the right they may go."""

    lines: list[Stretch]
    edge: float

    def is_full(self, at: int) -> bool:
        """Was a line broken only because the next one's first word had no room on it?"""
        line, following = self.lines[at], self.lines[at + 1]
        first_word = following.text.split(maxsplit=1)[0]
        room = (following.right - following.left) / max(len(following.text), 1)
        return line.right + room * (len(first_word) + 1) * 0.96 > self.edge


def blocks_in_order(pieces: Sequence[Piece]) -> list[Block]:
    """The lines of a page, block by block, in reading order."""
    blocks: list[Block] = []
    for column in _columns(list(pieces), depth=0):
        blocks += _blocks_of_column(column)
    return blocks


def _columns(pieces: list[Piece], *, depth: int) -> list[list[Piece]]:
    if len(pieces) < 2 or depth > _DEEPEST:
        return [pieces] if pieces else []
    strip = _widest_strip(pieces)
    if strip is None:
        return [pieces]
    crossing = [piece for piece in pieces if piece.left < strip < piece.right]
    if not crossing:
        left = [piece for piece in pieces if piece.right <= strip]
        right = [piece for piece in pieces if piece.left >= strip]
        return [*_columns(left, depth=depth + 1), *_columns(right, depth=depth + 1)]
    return _in_bands(pieces, crossing, depth=depth)


def _in_bands(pieces: list[Piece], crossing: list[Piece], *, depth: int) -> list[list[Piece]]:
    """What stands above the first crossing line, that line, what stands above the next, and so on."""
    rest = [piece for piece in pieces if piece not in crossing]
    columns: list[list[Piece]] = []
    for line in sorted(crossing, key=lambda one: -one.top):
        above = [piece for piece in rest if (piece.top + piece.bottom) / 2 > line.top]
        rest = [piece for piece in rest if piece not in above]
        columns += _columns(above, depth=depth + 1)
        if columns and columns[-1][-1] in crossing:
            columns[-1].append(line)
        else:
            columns.append([line])
    return [*columns, *_columns(rest, depth=depth + 1)]


def _widest_strip(pieces: list[Piece]) -> float | None:
    """The middle of the widest strip that parts the region, crossed by nothing or by a few lines; None: one column."""
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    most = max(1, int(len(pieces) * _MOST_CROSSING)) if len(pieces) > 3 else 0
    for allowed in (0, most) if most else (0,):
        strips = [
            strip
            for strip in _strips(pieces, left, right, allowed=allowed)
            if strip[1] - strip[0] >= _NARROWEST_STRIP and _parts_columns(pieces, strip)
        ]
        if strips:
            start, end = max(strips, key=lambda strip: strip[1] - strip[0])
            return (start + end) / 2
    return None


def _strips(pieces: list[Piece], left: float, right: float, *, allowed: int) -> list[tuple[float, float]]:
    """Stretches of the width over which at most `allowed` pieces stand."""
    cells = int((right - left) / _STEP) + 1
    covered = [0] * (cells + 1)
    for piece in pieces:
        covered[max(int((piece.left - left) / _STEP), 0)] += 1
        covered[min(int((piece.right - left) / _STEP) + 1, cells)] -= 1
    strips: list[tuple[float, float]] = []
    start, count = None, 0
    for cell in range(cells):
        count += covered[cell]
        if count <= allowed and start is None:
            start = cell
        elif count > allowed and start is not None:
            strips.append((left + start * _STEP, left + cell * _STEP))
            start = None
    return [strip for strip in strips if strip[0] > left]


def _parts_columns(pieces: list[Piece], strip: tuple[float, float]) -> bool:
    middle = (strip[0] + strip[1]) / 2
    left = [piece for piece in pieces if piece.right <= middle]
    right = [piece for piece in pieces if piece.left >= middle]
    if not (_is_column(left) and _is_column(right)):
        return False
    return not _are_cells(left, right)


def _is_column(side: list[Piece]) -> bool:
    lines = [line for piece in side for line in piece.lines]
    if len(lines) < _FEWEST_LINES or all(_MARK.fullmatch(line.text) for line in lines):
        return False
    return max(line.right for line in lines) - min(line.left for line in lines) >= _NARROWEST_COLUMN


def _are_cells(left: list[Piece], right: list[Piece]) -> bool:
    """Do short words stand on the left, each beside what belongs to it ("Frist:   1. mai")?"""
    if any(piece.is_card for piece in (*left, *right)):
        return False
    labels = [piece.lines[0] for piece in left]
    if sum(len(line.text) for line in labels) / len(labels) > 14:
        return False
    beside = sum(
        any(abs(line.middle - piece.lines[0].middle) < line.height * 0.4 for piece in right)
        for line in labels
    )
    return beside >= len(labels) * 0.8 and any(line.text.endswith(":") for line in labels)


def _blocks_of_column(column: list[Piece]) -> list[Block]:
    """Blocks of a column from the top: a card by itself, lines as long as no gap parts them."""
    blocks: list[Block] = []
    edge = max(piece.right for piece in column)
    lines: list[Stretch] = []
    for piece in sorted(column, key=lambda one: (-round(one.top, 0), one.left)):
        if not piece.is_card:
            lines.append(piece.lines[0])
            continue
        blocks += _lines_by_gaps(lines, edge=edge)
        lines = []
        blocks += _lines_by_gaps(
            sorted(piece.lines, key=lambda one: (-one.middle, one.left)), edge=piece.edge
        )
    return [*blocks, *_lines_by_gaps(lines, edge=edge)]


def _lines_by_gaps(lines: list[Stretch], *, edge: float) -> list[Block]:
    blocks: list[Block] = []
    for row in rows_of(lines):
        if blocks and _goes_on(blocks[-1].lines[-1], row):
            blocks[-1].lines.append(row)
        else:
            blocks.append(Block([row], edge))
    return blocks


def rows_of(lines: Sequence[Stretch]) -> list[Stretch]:
    """Stretches of one line as one: a bullet or a number set apart from its words stands before them."""
    rows: list[Stretch] = []
    for line in lines:
        last = rows[-1] if rows else None
        if last and abs(last.middle - line.middle) < min(last.height, line.height) * 0.4:
            first, second = (last, line) if last.left <= line.left else (line, last)
            rows[-1] = Stretch(
                f"{first.text} {second.text}",
                first.left,
                max(first.right, second.right),
                min(first.bottom, second.bottom),
                max(first.top, second.top),
            )
        else:
            rows.append(line)
    return rows


def _goes_on(last: Stretch, line: Stretch) -> bool:
    """Does a line stand right below the one before it, in type of about the same size?"""
    size = min(last.height, line.height)
    if abs(last.height - line.height) > max(last.height, line.height) * 0.25:
        return False
    return last.bottom - line.top <= size * _BLOCK_GAP
