"""The pages of a PDF made into a document: lines and rows numbered through the pages, torn sentences not parted.

A gap between blocks is a blank line that repeats the number before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from followup.notes.reading.document import Cell, Document, Notice, Prose, Row, Table
from followup.notes.reading.lines import Line
from followup.notes.reading.pdf_aligned import aligned_tables
from followup.notes.reading.pdf_blocks import Block, is_torn
from followup.notes.reading.pdf_boxes import Box
from followup.notes.reading.pdf_grids import strips_of
from followup.notes.reading.pdf_justified import put_together
from followup.notes.reading.pdf_layout import blocks_in_order
from followup.notes.reading.pdf_pieces import Piece
from followup.notes.reading.pdf_shapes import Shapes
from followup.notes.reading.pdf_stretches import Stretch
from followup.notes.reading.pdf_tables import PdfTable, ruled_tables

_LARGE_PICTURE = 0.04


@dataclass
class Page:
    """What stands on a page; y grows upwards from 0."""

    height: float
    width: float
    stretches: list[Stretch]
    shapes: Shapes


def as_document(pages: Sequence[Page]) -> Document:
    numbering = _Numbering()
    for page in pages:
        numbering.take(page)
    return numbering.document()


class _Numbering:
    """Numbers lines and rows through the pages."""

    def __init__(self) -> None:
        self.number = 0
        self.lines: list[Line] = []
        self.parts: list[Prose | Table] = []
        self.notices: list[Notice] = []
        self.last_block: Block | None = None
        self.last_lefts: tuple[float, ...] = ()
        self.pictures: list[int] = []

    def take(self, page: Page) -> None:
        tables = ruled_tables(page.shapes, page.stretches, going_on=self.last_lefts)
        rest = [one for one in page.stretches if not any(table.box.holds(one) for table in tables)]
        strips = strips_of(page.shapes.frames)
        cells = {cell for strip in strips for cell in strip}
        pieces = _pieces([one for one in rest if not one.is_struck], page, cells=cells)
        loose = [piece.lines[0] for piece in pieces if not piece.is_card]
        rules = [line.middle for line in page.shapes.lying]
        rules += [y for strip in strips for y in (strip[0].bottom, strip[0].top)]
        for table in aligned_tables(loose, going_on=self.last_lefts, rules=rules):
            tables.append(table)
            pieces = [piece for piece in pieces if piece.is_card or not table.box.holds(piece.lines[0])]
        for table in sorted(tables, key=lambda table: -table.box.top):
            self._prose([piece for piece in pieces if piece.bottom >= table.box.top - 1])
            pieces = [piece for piece in pieces if piece.bottom < table.box.top - 1]
            self._table(table)
        self._prose(pieces)
        self._tell_what_was_left_out(page, rest)

    def document(self) -> Document:
        self._end_prose()
        if self.pictures:
            message = f"Text in pictures cannot be read. Pictures left out: {len(self.pictures)}."
            self.notices.append(Notice(self.pictures[0], message))
        return Document(tuple(self.parts), tuple(self.notices))

    def _prose(self, pieces: Sequence[Piece]) -> None:
        lines = put_together([piece.lines[0] for piece in pieces if not piece.is_card])
        cards = [piece for piece in pieces if piece.is_card]
        for block in blocks_in_order([*cards, *(Piece((line,)) for line in lines)]):
            if self.lines and self.last_block and is_torn(self.last_block, block):
                self.lines[-1] = replace(self.lines[-1], text=self.lines[-1].text.rstrip())
            elif self.lines:
                self.lines.append(Line(self.number, ""))
            for at, line in enumerate(block.lines):
                self.number += 1
                self.lines.append(Line(self.number, f"{line.text} " if block.ends(at) else line.text))
            self.last_block, self.last_lefts = block, ()

    def _table(self, table: PdfTable) -> None:
        self._end_prose()
        last = self.parts[-1] if self.parts else None
        known: tuple[Row, ...] = ()
        if isinstance(last, Table) and last.rows and table.has_columns_of(self.last_lefts):
            self.parts.pop()
            known = last.rows
        rows = list(known)
        for at, cells in enumerate(table.rows):
            self.number += 1
            if at == 0 and known and _is_heading_again(known[0], cells):
                continue
            if at == 0 and known and _is_rest_of_row(known[-1], cells):
                rows[-1] = _whole_row(known[-1], cells)
                continue
            rows.append(Row(self.number, cells))
        self.parts.append(Table(tuple(rows)))
        self.last_block, self.last_lefts = None, table.lefts

    def _end_prose(self) -> None:
        if self.lines:
            self.parts.append(Prose(tuple(self.lines), marks_breaks=True))
            self.lines = []

    def _tell_what_was_left_out(self, page: Page, stretches: Sequence[Stretch]) -> None:
        at = max(self.number, 1)
        for one in stretches:
            if one.is_struck:
                self.notices.append(Notice(at, f"“{one.text}” is struck through and was left out."))
        for picture in page.shapes.pictures:
            is_large = picture.area > page.width * page.height * _LARGE_PICTURE
            behind = sum(picture.holds(one) for one in page.stretches)
            if is_large and behind <= len(page.stretches) / 2:
                self.pictures.append(at)


def _is_heading_again(heading: Row, cells: Sequence[Cell]) -> bool:
    return [cell.text for cell in heading.cells] == [cell.text for cell in cells]


def _is_rest_of_row(last: Row, cells: Sequence[Cell]) -> bool:
    """Did a page end inside a row: nothing in the first column, and what is there begins no sentence?"""
    filled = [at for at, cell in enumerate(cells) if cell]
    if cells[0] or not filled or not all(last.cells[at] for at in filled):
        return False
    return not any(cells[at].text[0].isupper() for at in filled)


def _whole_row(last: Row, cells: Sequence[Cell]) -> Row:
    pairs = zip(last.cells, cells, strict=True)
    return replace(
        last, cells=tuple(replace(one, text=f"{one.text} {rest.text}".strip()) for one, rest in pairs)
    )


def _pieces(stretches: Sequence[Stretch], page: Page, *, cells: set[Box]) -> list[Piece]:
    """Framed cards as one piece each, every other line by itself: boxes that touch are a table's cells, no cards."""
    cards: dict[Box, list[Stretch]] = {}
    pieces: list[Piece] = []
    for stretch in stretches:
        box = page.shapes.card_around(stretch, page_area=page.width * page.height)
        if box is None or box in cells:
            pieces.append(Piece((stretch,)))
        else:
            cards.setdefault(box, []).append(stretch)
    return [*pieces, *(Piece(tuple(lines), (box.left, box.right)) for box, lines in cards.items())]
