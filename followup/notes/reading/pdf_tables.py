"""Ruled tables in a PDF: cells are what the lines drawn around them hold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from followup.notes.reading.cells import cell_text
from followup.notes.reading.document import Cell
from followup.notes.reading.pdf_blocks import Block, rows_of, with_pitch
from followup.notes.reading.pdf_boxes import Box
from followup.notes.reading.pdf_grids import SAME, Ruled, distinct, grids_of
from followup.notes.reading.pdf_shapes import Shapes
from followup.notes.reading.pdf_stretches import Stretch

_FEWEST_ROWS = 2


@dataclass(frozen=True)
class PdfTable:
    """A table's frame, its cells row by row from the top, and where its columns begin."""

    box: Box
    rows: tuple[tuple[Cell, ...], ...]
    lefts: tuple[float, ...]

    def has_columns_of(self, lefts: Sequence[float]) -> bool:
        return len(lefts) == len(self.lefts) and all(
            abs(one - other) <= 2 * SAME for one, other in zip(lefts, self.lefts, strict=True)
        )


def ruled_tables(
    shapes: Shapes, stretches: Sequence[Stretch], *, going_on: Sequence[float] = ()
) -> list[PdfTable]:
    """The tables of a page whose lines make a grid of at least two rows and two columns.

    One row is enough where it has the columns of the table the page before ended with (`going_on`).
    """
    whole = Ruled(shapes).whole
    grids = grids_of([*whole, *shapes.frames])
    tables = [_table({cell: whole.get(cell, cell) for cell in grid}, stretches) for grid in grids]
    return [
        table
        for table in tables
        if sum(any(row) for row in table.rows) >= _FEWEST_ROWS
        or (any(any(row) for row in table.rows) and table.has_columns_of(going_on))
    ]


def _table(cells: Mapping[Box, Box], stretches: Sequence[Stretch]) -> PdfTable:
    """The table of cells, each with all of the cell it is a piece of."""
    box = Box(
        min(cell.left for cell in cells),
        min(cell.bottom for cell in cells),
        max(cell.right for cell in cells),
        max(cell.top for cell in cells),
    )
    lefts = distinct([cell.left for cell in cells])
    tops = sorted(distinct([cell.top for cell in cells]), reverse=True)
    blocks = {cell: _block(whole, stretches) for cell, whole in cells.items()}
    with_pitch([block for block in blocks.values() if block.lines])
    grid = [[Cell("") for _ in lefts] for _ in tops]
    for cell, block in blocks.items():
        row = _nearest(tops, cell.top)
        for column, left in enumerate(lefts):
            if cell.left - SAME <= left < cell.right - SAME:
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


def _nearest(values: Sequence[float], value: float) -> int:
    return min(range(len(values)), key=lambda at: abs(values[at] - value))
