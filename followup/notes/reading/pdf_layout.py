"""In which order a page is read: what stands in one column before what stands in the next.

A region is cut, again and again:

1. where an empty strip from its top to its bottom parts it into columns, the left one first;
2. where a strip is crossed by a few lines only (a heading over several columns), at those lines, from the top;
3. else it is one column, read from the top.

A strip between bullets and their text, or between the cells of a row, is none.
"""

from collections.abc import Sequence
from itertools import groupby

from followup.notes.reading.pdf_blocks import Block, blocks_of, with_pitch
from followup.notes.reading.pdf_pieces import Piece, are_cells, are_entries, entries_of
from followup.notes.reading.pdf_stretches import Stretch, is_mark

_NARROWEST_STRIP = 7.0
_NARROWEST_COLUMN = 45.0
_STEP = 2.0
_FEW_CROSSING, _MOST_CROSSING = 0.35, 0.7
_MOST_BANDS = 4
_LARGER = 1.1
_DEEPEST = 12
_FEWEST_LINES = 2


def blocks_in_order(pieces: Sequence[Piece]) -> list[Block]:
    """The lines of a page, block by block, in reading order."""
    blocks: list[Block] = []
    for column in _columns(list(pieces), depth=0):
        of_column = _blocks_of_column(column)
        of_column[0].is_first = of_column[-1].is_last = True
        blocks += of_column
    with_pitch(blocks)
    return blocks


def _columns(pieces: list[Piece], *, depth: int) -> list[list[Piece]]:
    if len(pieces) < 2 or depth > _DEEPEST:
        return [pieces] if pieces else []
    strip = _widest_strip(pieces)
    if strip is None:
        return [pieces]
    over = [piece for piece in pieces if piece.left < strip < piece.right]
    crossing = [*_with_last_lines(over, pieces), *_headings_between(pieces, strip, over=over)]
    if not crossing:
        left = [piece for piece in pieces if piece.right <= strip]
        right = [piece for piece in pieces if piece.left >= strip]
        if are_entries(left, right):
            return list(entries_of(left, right))
        return [*_columns(left, depth=depth + 1), *_columns(right, depth=depth + 1)]
    return _in_bands(pieces, crossing, depth=depth)


def _with_last_lines(crossing: list[Piece], pieces: list[Piece]) -> list[Piece]:
    """The lines over a strip, with the short last line of their paragraph, which does not reach over it."""
    whole = list(crossing)
    for above in whole:
        for piece in pieces if not above.is_card else ():
            if piece not in whole and _ends_paragraph(above, piece) and not _has_beside(piece, pieces):
                whole.append(piece)
    return whole


def _headings_between(pieces: list[Piece], strip: float, *, over: list[Piece]) -> list[Piece]:
    """Short lines in larger type that nothing stands beside, where columns end and new ones begin."""
    sizes = sorted(line.height for piece in pieces for line in piece.lines)
    large = sizes[len(sizes) // 2] * _LARGER
    alone = [
        piece
        for piece in pieces
        if piece not in over
        and not piece.is_card
        and piece.lines[0].height >= large
        and not _has_beside(piece, pieces)
    ]
    return [piece for piece in alone if _parts_bands(piece, pieces, strip)]


def _parts_bands(heading: Piece, pieces: list[Piece], strip: float) -> bool:
    """Does something stand on the other side of the strip both above the heading and below it?"""
    others = [
        piece
        for piece in pieces
        if (piece.right <= strip) != (heading.right <= strip) and piece is not heading
    ]
    above = any(piece.bottom >= heading.top - 1 for piece in others)
    return above and any(piece.top <= heading.bottom + 1 for piece in others)


def _ends_paragraph(above: Piece, piece: Piece) -> bool:
    size = above.top - above.bottom
    return (
        not piece.is_card
        and abs(piece.left - above.left) < _STEP
        and abs(piece.top - piece.bottom - size) < size * 0.1
        and -size * 0.3 <= above.bottom - piece.top <= size * 0.5
    )


def _has_beside(piece: Piece, pieces: list[Piece]) -> bool:
    """Does something else reach into the height of its line?"""
    return any(
        other.bottom < piece.top - 1 and other.top > piece.bottom + 1
        for other in pieces
        if other is not piece
    )


def _in_bands(pieces: list[Piece], crossing: list[Piece], *, depth: int) -> list[list[Piece]]:
    """What stands above the first crossing line, that line, what stands above the next, and so on."""
    rest = [piece for piece in pieces if piece not in crossing]
    columns: list[list[Piece]] = []
    for line in sorted(crossing, key=lambda one: -one.top):
        above = [piece for piece in rest if (piece.top + piece.bottom) / 2 > line.top]
        rest = [piece for piece in rest if piece not in above]
        columns += _columns(above, depth=depth + 1)
        if columns and columns[-1][-1] in crossing and not above:
            columns[-1].append(line)
        else:
            columns.append([line])
    return [*columns, *_columns(rest, depth=depth + 1)]


def _widest_strip(pieces: list[Piece]) -> float | None:
    """The middle of the strip that parts the region: crossed by the fewest lines, and widest; None: one column."""
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    few = range(int(len(pieces) * _FEW_CROSSING) + 1)
    for allowed in (*few, int(len(pieces) * _MOST_CROSSING)):
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
    return _crossing_bands(pieces, middle) <= _MOST_BANDS and not are_cells(left, right)


def _crossing_bands(pieces: list[Piece], strip: float) -> int:
    """How many times lines over the strip come between the columns: a heading of two lines comes once."""
    from_top = sorted(pieces, key=lambda piece: -piece.top)
    return sum(
        is_over for is_over, _ in groupby(from_top, key=lambda piece: piece.left < strip < piece.right)
    )


def _is_column(side: list[Piece]) -> bool:
    lines = [line for piece in side for line in piece.lines]
    if len({round(line.middle / 3) for line in lines}) < _FEWEST_LINES or all(
        is_mark(line.text) for line in lines
    ):
        return False
    return max(line.right for line in lines) - min(line.left for line in lines) >= _NARROWEST_COLUMN


def _blocks_of_column(column: list[Piece]) -> list[Block]:
    """Blocks of a column from the top: a card by itself, lines as long as no gap parts them."""
    blocks: list[Block] = []
    edge = max(piece.right for piece in column)
    lines: list[Stretch] = []
    for piece in sorted(column, key=lambda one: (-round(one.top, 0), one.left)):
        if not piece.is_card:
            lines.append(piece.lines[0])
            continue
        blocks += blocks_of(lines, edge=edge, is_card=False)
        lines = []
        inside = sorted(piece.lines, key=lambda one: (-one.middle, one.left))
        blocks += blocks_of(inside, edge=piece.edge, is_card=True)
    return [*blocks, *blocks_of(lines, edge=edge, is_card=False)]
