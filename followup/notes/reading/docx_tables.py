"""Word tables as rows of cells: what is merged is repeated in all it spans, what was deleted is gone.

A table inside a cell is read inside that cell, a row of it on a line.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from followup.notes.reading.cells import plain_lines
from followup.notes.reading.document import Cell, Row
from followup.notes.reading.docx_package import W
from followup.notes.reading.docx_paragraphs import Paragraphs, blocks_of
from followup.notes.reading.docx_styles import is_on, value_of
from followup.notes.reading.problems import TableTooLarge

MOST_LINES = 40_000
_MOST_CELLS = 200_000
_MOST_SPANNED = 64


def rows_in(table: Any) -> Iterator[Any]:
    """The table's own rows, deleted ones too, not those of tables in its cells."""
    return _own(table, f"{W}tr", stop=f"{W}tc")


def cells_in(row: Any) -> Iterator[Any]:
    return _own(row, f"{W}tc", stop=f"{W}tbl")


def is_gone(row: Any) -> bool:
    """Deleted, or hidden from everybody who reads the page."""
    properties = row.find(f"{W}trPr")
    return any(is_on(properties, name) for name in ("del", "hidden"))


def is_one_column(table: Any) -> bool:
    """A frame around text rather than a table: one cell in each row."""
    return all(len(list(cells_in(row))) == 1 for row in rows_in(table))


@dataclass
class Tables:
    """Reads tables; `count` is told of each row and gives its number."""

    paragraphs: Paragraphs
    name: str
    count: Callable[[], int]
    cells: int = field(default=0)

    def rows(self, table: Any) -> Iterator[Row]:
        """Raises TableTooLarge."""
        above: list[Cell] = []
        for row in rows_in(table):
            number = self.count()
            if is_gone(row):
                continue
            above = self._spread(row, above, number=number)
            yield Row(number, tuple(above))

    def _spread(self, row: Any, above: list[Cell], *, number: int) -> list[Cell]:
        """The row's cells, each in every column it spans; one merged upwards says what stands above it."""
        properties = row.find(f"{W}trPr")
        cells = [Cell("")] * _number(value_of(properties, "gridBefore"), least=0)
        for cell in cells_in(row):
            width, goes_on = _spans(cell)
            if _is_deleted(cell):
                continue
            said = above[len(cells)] if goes_on and len(cells) < len(above) else self._cell(cell, number)
            cells += [said] * width
        cells += [Cell("")] * _number(value_of(properties, "gridAfter"), least=0)
        self.cells += len(cells)
        if self.cells > _MOST_CELLS:
            raise TableTooLarge(self.name, rows=MOST_LINES)
        return cells

    def _cell(self, cell: Any, number: int) -> Cell:
        said = list(self._said(cell, number))
        standing = plain_lines("\n".join(text for text, _ in said))
        struck = plain_lines("\n".join(left_out for _, left_out in said))
        if struck and not standing:
            return Cell(struck, is_struck=True)
        self.paragraphs.tell_struck(number, struck)
        return Cell(standing)

    def _said(self, parent: Any, number: int) -> Iterator[tuple[str, str]]:
        """Paragraph by paragraph what stands in a cell, and what in it is struck through."""
        for block in blocks_of(parent):
            if block.tag == f"{W}tbl":
                yield from self._nested(block, number)
                continue
            said = self.paragraphs.read(block, number=number, is_told=False)
            yield said.marked, said.left_out
            for box in said.boxes:
                yield from self._said(box, number)

    def _nested(self, table: Any, number: int) -> Iterator[tuple[str, str]]:
        for row in rows_in(table):
            cells = [] if is_gone(row) else [self._cell(cell, number) for cell in cells_in(row)]
            standing = " | ".join(
                " ".join(cell.text.split()) for cell in cells if cell and not cell.is_struck
            )
            yield standing, "\n".join(cell.text for cell in cells if cell.is_struck)


def _own(node: Any, tag: str, *, stop: str) -> Iterator[Any]:
    for child in node:
        if child.tag == tag:
            yield child
        elif isinstance(child.tag, str) and child.tag != stop:
            yield from _own(child, tag, stop=stop)


def _spans(cell: Any) -> tuple[int, bool]:
    """How many columns a cell spans, and whether it goes on with the one above it."""
    properties = cell.find(f"{W}tcPr")
    merged = properties.find(f"{W}vMerge") if properties is not None else None
    goes_on = merged is not None and merged.get(f"{W}val", "continue") == "continue"
    return _number(value_of(properties, "gridSpan"), least=1), goes_on


def _is_deleted(cell: Any) -> bool:
    return cell.find(f"{W}tcPr/{W}cellDel") is not None


def _number(written: str, *, least: int) -> int:
    return min(max(int(written), least), _MOST_SPANNED) if written.isdecimal() and len(written) < 6 else least
