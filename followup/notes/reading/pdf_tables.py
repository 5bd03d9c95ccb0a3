"""Ruled tables in a PDF: cells are what the lines drawn around them hold."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from followup.notes.reading.cells import cell_text
from followup.notes.reading.document import Cell
from followup.notes.reading.pdf_blocks import Block, rows_of, with_pitch
from followup.notes.reading.pdf_boxes import Box
from followup.notes.reading.pdf_shapes import Shapes
from followup.notes.reading.pdf_stretches import Stretch

_SAME = 3.0
_FEWEST_COLUMNS, _FEWEST_ROWS = 2, 2


@dataclass(frozen=True)
class PdfTable:
    """A table's frame, its cells row by row from the top, and where its columns begin."""

    box: Box
    rows: tuple[tuple[Cell, ...], ...]
    lefts: tuple[float, ...]

    def has_columns_of(self, lefts: Sequence[float]) -> bool:
        return len(lefts) == len(self.lefts) and all(
            abs(one - other) <= 2 * _SAME for one, other in zip(lefts, self.lefts, strict=True)
        )


def ruled_tables(
    shapes: Shapes, stretches: Sequence[Stretch], *, going_on: Sequence[float] = ()
) -> list[PdfTable]:
    """The tables of a page whose lines make a grid of at least two rows and two columns.

    One row is enough where it has the columns of the table the page before ended with (`going_on`).
    """
    tables = [_table(cells, stretches) for cells in _grids(_cells(shapes))]
    return [
        table
        for table in tables
        if sum(any(row) for row in table.rows) >= _FEWEST_ROWS
        or (any(any(row) for row in table.rows) and table.has_columns_of(going_on))
    ]


def _cells(shapes: Shapes) -> list[Box]:
    """Frames of cells: drawn as boxes, or as lines between which the cells stand."""
    return [*_cells_of_lines(shapes), *shapes.frames]


def _cells_of_lines(shapes: Shapes) -> list[Box]:
    cells: list[Box] = []
    ys = _distinct([(line.bottom + line.top) / 2 for line in shapes.lying])
    xs = _distinct([(line.left + line.right) / 2 for line in shapes.standing])
    if len(xs) < _FEWEST_COLUMNS + 1 or len(ys) < 2 or len(xs) * len(ys) > 20_000:
        return []
    for bottom, top in itertools.pairwise(ys):
        left = None
        for x in xs:
            if not _stands(shapes.standing, x, bottom, top):
                continue
            if left is not None and _lies(shapes.lying, top, left, x):
                cells.append(Box(left, bottom, x, top))
            left = x
    return cells


def _stands(lines: Sequence[Box], x: float, bottom: float, top: float) -> bool:
    middle = (bottom + top) / 2
    return any(
        abs((line.left + line.right) / 2 - x) <= _SAME and line.bottom - _SAME <= middle <= line.top + _SAME
        for line in lines
    )


def _lies(lines: Sequence[Box], y: float, left: float, right: float) -> bool:
    middle = (left + right) / 2
    return any(
        abs((line.bottom + line.top) / 2 - y) <= _SAME and line.left - _SAME <= middle <= line.right + _SAME
        for line in lines
    )


def _grids(cells: Sequence[Box]) -> list[list[Box]]:
    """Groups of cells that touch each other and stand in rows and columns."""
    rows: dict[tuple[int, int], list[Box]] = {}
    for cell in cells:
        if cell.width > 12 and cell.height > 8:
            rows.setdefault((round(cell.top / _SAME), round(cell.bottom / _SAME)), []).append(cell)
    strips = []
    for row in rows.values():
        row.sort(key=lambda cell: cell.left)
        distinct = [cell for at, cell in enumerate(row) if at == 0 or cell.left - row[at - 1].left > _SAME]
        if len(distinct) >= _FEWEST_COLUMNS and all(
            abs(one.right - other.left) <= _SAME for one, other in itertools.pairwise(distinct)
        ):
            strips.append(distinct)
    strips.sort(key=lambda row: -row[0].top)
    grids: list[list[list[Box]]] = []
    for strip in strips:
        last = grids[-1][-1] if grids else None
        if last and abs(last[0].bottom - strip[0].top) <= _SAME and _same_columns(last, strip):
            grids[-1].append(strip)
        else:
            grids.append([strip])
    return [[cell for strip in grid for cell in strip] for grid in grids]


def _same_columns(one: Sequence[Box], other: Sequence[Box]) -> bool:
    return abs(one[0].left - other[0].left) <= _SAME and abs(one[-1].right - other[-1].right) <= _SAME


def _table(cells: Sequence[Box], stretches: Sequence[Stretch]) -> PdfTable:
    box = Box(
        min(cell.left for cell in cells),
        min(cell.bottom for cell in cells),
        max(cell.right for cell in cells),
        max(cell.top for cell in cells),
    )
    lefts = _distinct([cell.left for cell in cells])
    tops = sorted(_distinct([cell.top for cell in cells]), reverse=True)
    blocks = {cell: _block(cell, stretches) for cell in cells}
    with_pitch([block for block in blocks.values() if block.lines])
    grid = [[Cell("") for _ in lefts] for _ in tops]
    for cell, block in blocks.items():
        row = _nearest(tops, cell.top)
        for column, left in enumerate(lefts):
            if cell.left - _SAME <= left < cell.right - _SAME:
                grid[row][column] = cell_of(block)
    return PdfTable(box, tuple(tuple(row) for row in grid), tuple(lefts))


def _block(cell: Box, stretches: Sequence[Stretch]) -> Block:
    """The cell's lines; its words keep the same distance from both sides."""
    inside = sorted((one for one in stretches if cell.holds(one)), key=lambda one: (-one.middle, one.left))
    left = min((one.left for one in inside), default=cell.left)
    return Block(rows_of(inside), cell.right - max(left - cell.left, 0), is_card=True)


def cell_of(block: Block) -> Cell:
    """A cell's words: a line that was full goes on in the next; what is struck out counts where all of it is."""
    standing = [line for line in block.lines if not line.is_struck]
    if not standing:
        return Cell(cell_text(" ".join(line.text for line in block.lines)), is_struck=bool(block.lines))
    kept = Block(standing, block.edge, block.is_card, block.pitch)
    ends = ["\n" if kept.ends(at) or line.text.endswith("-") else " " for at, line in enumerate(standing)]
    return Cell(cell_text("".join(f"{line.text}{end}" for line, end in zip(standing, ends, strict=True))))


def _distinct(values: Sequence[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _SAME:
            found.append(value)
    return found


def _nearest(values: Sequence[float], value: float) -> int:
    return min(range(len(values)), key=lambda at: abs(values[at] - value))
