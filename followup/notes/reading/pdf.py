"""PDF: each page's words in the order a person reads them, as lines numbered through the pages.

A gap between blocks is a blank line that repeats the number before it. What is printed on every page (a running
head, the page's number) is no part of the notes. Ruled tables are read as tables.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as raw

from followup.notes.reading.cells import cell_text
from followup.notes.reading.document import Cell, Document, Notice, Prose, Row, Table
from followup.notes.reading.lines import Line
from followup.notes.reading.pdf_boxes import Box
from followup.notes.reading.pdf_guards import refuse_vast
from followup.notes.reading.pdf_layout import Piece, blocks_in_order
from followup.notes.reading.pdf_letters import letters_of
from followup.notes.reading.pdf_shapes import Shapes, shapes_of
from followup.notes.reading.pdf_stretches import Stretch, stretches_of, with_dots
from followup.notes.reading.pdf_tables import RuledTable, ruled_tables
from followup.notes.reading.problems import (
    DamagedFile,
    EmptyFile,
    FileTooLarge,
    LockedFile,
    OnlyPictures,
    TooManyPages,
    UnreadableFile,
)

KIND = "a PDF file"
MOST_PAGES = 600
MOST_LETTERS = 3_000_000
MOST_LETTERS_ON_A_PAGE = 60_000
_PAGE_NUMBER = re.compile(
    r"(?:(?:side|page|s\.|p\.)\s*)?\d{1,4}(?:\s*(?:av|of|/|\|)\s*\d{1,4})?|[-–]\s*\d{1,4}\s*[-–]",
    re.IGNORECASE,
)
_MARGIN = 0.09
_LARGE_PICTURE = 0.2


@dataclass
class Page:
    """What stands on a page; y grows upwards from 0."""

    height: float
    width: float
    stretches: list[Stretch]
    shapes: Shapes
    tables: list[RuledTable]


def read_pdf(data: bytes, *, name: str) -> Document:
    """The text of all pages. Raises an UnreadableFile that says what is wrong."""
    refuse_vast(data, name=name)
    document = _opened(data, name=name)
    try:
        if len(document) > MOST_PAGES:
            raise TooManyPages(name, pages=MOST_PAGES)
        pages = list(_pages(document, name=name))
    except pypdfium2.PdfiumError as error:
        raise DamagedFile(name, kind=KIND) from error
    finally:
        document.close()
    read = _as_document(_without_running_heads(pages))
    if not any(letter.isalnum() for text in read.texts() for letter in text):
        raise _empty(pages, name=name)
    return read


def _empty(pages: Sequence[Page], *, name: str) -> UnreadableFile:
    return OnlyPictures(name) if any(page.shapes.pictures for page in pages) else EmptyFile(name)


def _opened(data: bytes, *, name: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).casefold() or raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD:
            raise LockedFile(name) from error
        raise DamagedFile(name, kind=KIND) from error


def _pages(document: pypdfium2.PdfDocument, *, name: str) -> Iterator[Page]:
    letters = 0
    for page in document:
        textpage = page.get_textpage()
        letters += textpage.count_chars()
        if letters > MOST_LETTERS:
            raise FileTooLarge(name, megabytes=MOST_LETTERS // 1_000_000)
        signs, turn = letters_of(textpage, page.get_bbox(), most=MOST_LETTERS_ON_A_PAGE)
        shapes = shapes_of(page, turn)
        stretches = with_dots(stretches_of(signs, shapes.fences, shapes.struck(signs)), shapes.dots)
        yield Page(turn.height, turn.width, stretches, shapes, ruled_tables(shapes, stretches))
        textpage.close()
        page.close()


def _without_running_heads(pages: list[Page]) -> list[Page]:
    """Leave out page numbers, and what stands at one place near the top or bottom of half of the pages."""
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        seen.update({_place(stretch) for stretch in page.stretches if _is_in_margin(stretch, page)})
    often = max(2, (len(pages) + 1) // 2)
    for page in pages:
        page.stretches = [
            stretch
            for stretch in page.stretches
            if not _is_in_margin(stretch, page)
            or (seen[_place(stretch)] < often and not _PAGE_NUMBER.fullmatch(stretch.text))
        ]
    return pages


def _is_in_margin(stretch: Stretch, page: Page) -> bool:
    return stretch.middle < page.height * _MARGIN or stretch.middle > page.height * (1 - _MARGIN)


def _place(stretch: Stretch) -> tuple[str, int]:
    return re.sub(r"\d+", "#", stretch.text), round(stretch.middle / 4)


def _as_document(pages: Sequence[Page]) -> Document:
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

    def take(self, page: Page) -> None:
        rest = [one for one in page.stretches if not any(table.box.holds(one) for table in page.tables)]
        standing = [one for one in rest if not one.is_struck]
        pieces = _pieces(standing, page)
        above = sorted(page.tables, key=lambda table: -table.box.top)
        for table in above:
            self._prose([piece for piece in pieces if piece.bottom >= table.box.top])
            pieces = [piece for piece in pieces if piece.bottom < table.box.top]
            self._table(table)
        self._prose(pieces)
        for one in rest:
            if one.is_struck:
                message = f"“{one.text}” is struck through and was left out."
                self.notices.append(Notice(max(self.number, 1), message))
        for picture in page.shapes.pictures:
            if picture.area > page.width * page.height * _LARGE_PICTURE:
                message = "1 pictures were not read: text in pictures cannot be."
                self.notices.append(Notice(max(self.number, 1), message))

    def document(self) -> Document:
        self._end_prose()
        return Document(tuple(self.parts), tuple(self.notices))

    def _prose(self, pieces: Sequence[Piece]) -> None:
        for block in blocks_in_order(pieces):
            if self.lines:
                self.lines.append(Line(self.number, ""))
            for at, line in enumerate(block.lines):
                self.number += 1
                self.lines.append(Line(self.number, f"{line.text} " if block.ends(at) else line.text))

    def _table(self, table: RuledTable) -> None:
        self._end_prose()
        rows = []
        for cells in table.rows:
            self.number += 1
            rows.append(Row(self.number, tuple(Cell(cell_text(text)) for text in cells)))
        last = self.parts[-1] if self.parts else None
        if isinstance(last, Table) and last.rows and len(last.rows[0].cells) == len(rows[0].cells):
            self.parts[-1] = Table((*last.rows, *rows), last.title)
        else:
            self.parts.append(Table(tuple(rows)))

    def _end_prose(self) -> None:
        if self.lines:
            self.parts.append(Prose(tuple(self.lines), marks_breaks=True))
            self.lines = []


def _pieces(stretches: Sequence[Stretch], page: Page) -> list[Piece]:
    """Framed cards as one piece each, every other line by itself."""
    cards: dict[Box, list[Stretch]] = {}
    pieces: list[Piece] = []
    for stretch in stretches:
        box = page.shapes.card_around(stretch, page_area=page.width * page.height)
        if box is None:
            pieces.append(Piece((stretch,)))
        else:
            cards.setdefault(box, []).append(stretch)
    return [*pieces, *(Piece(tuple(lines), (box.left, box.right)) for box, lines in cards.items())]
