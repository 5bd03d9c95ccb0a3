"""Word documents: paragraphs and tables in the order they stand, with tracked changes read as accepted.

A line is a paragraph (empty ones count) or a row of a table. What is struck through or hidden is not read.
"""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import docx
from docx.document import Document as WordDocument
from lxml.etree import LxmlError

from followup.notes.reading.cells import cell_text
from followup.notes.reading.document import Cell, Document, Notice, Prose, Row, Table
from followup.notes.reading.docx_words import W, holds_picture, is_on, joins_next, pieces_of
from followup.notes.reading.lines import Line
from followup.notes.reading.problems import (
    DamagedFile,
    EmptyFile,
    OnlyPictures,
    TableTooLarge,
    UnpacksTooLarge,
)

KIND = "a Word document (.docx)"
MOST_UNPACKED_MEGABYTES = 60
MOST_LINES = 40_000
_MOST_SPANNED = 64
_LONGEST_HEADING = 90
_DEEPEST = 6
_LEFT_OUT = (f"{W}sectPr", f"{W}del", f"{W}moveFrom")


def read_docx(data: bytes, *, name: str) -> Document:
    """The document's body. Raises DamagedFile, EmptyFile, OnlyPictures, TableTooLarge or UnpacksTooLarge."""
    _refuse_vast(data, name=name)
    word = _opened(data, name=name)
    reading = _Reading(name, _list_styles(word), _heading_styles(word))
    for block in _blocks(word.element.body):
        reading.take(block)
    document = reading.document()
    if not any(text.strip() for text in document.texts()):
        raise OnlyPictures(name) if reading.pictures else EmptyFile(name)
    return document


def _refuse_vast(data: bytes, *, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            size = sum(
                part.file_size for part in parts.infolist() if part.filename.endswith((".xml", ".rels"))
            )
            if size > MOST_UNPACKED_MEGABYTES * 1024 * 1024:
                raise UnpacksTooLarge(name, megabytes=MOST_UNPACKED_MEGABYTES)
            if "word/document.xml" not in parts.namelist():
                raise DamagedFile(name, kind=KIND)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise DamagedFile(name, kind=KIND) from error


def _opened(data: bytes, *, name: str) -> WordDocument:
    try:
        return docx.Document(io.BytesIO(data))
    except (LxmlError, zipfile.BadZipFile, KeyError, ValueError, TypeError, AttributeError, OSError, EOFError,
            RuntimeError) as error:  # fmt: skip
        raise DamagedFile(name, kind=KIND) from error


def _list_styles(word: WordDocument) -> set[str]:
    """Ids of styles whose paragraphs are points of a list."""
    return {
        style.style_id
        for style in word.styles
        if (style.name or "").casefold().startswith(("list", "liste", "punkt"))
        or style.element.find(f".//{W}numPr") is not None
    } - _heading_styles(word)


def _heading_styles(word: WordDocument) -> set[str]:
    names = ("heading", "overskrift", "title", "tittel", "subtitle", "undertittel")
    return {style.style_id for style in word.styles if (style.name or "").casefold().startswith(names)}


def _blocks(parent: Any, depth: int = 0) -> Iterator[Any]:
    """Paragraphs and tables, those inside content controls and inserted parts too."""
    for child in parent:
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif isinstance(child.tag, str) and child.tag not in _LEFT_OUT and depth < _DEEPEST:
            yield from _blocks(child, depth + 1)


@dataclass
class _Reading:
    """What was read so far; `number` is the last line's."""

    name: str
    list_styles: set[str]
    heading_styles: set[str]
    number: int = 0
    pictures: int = 0
    parts: list[Prose | Table] = field(default_factory=list[Prose | Table])
    lines: list[Line] = field(default_factory=list[Line])
    notices: list[Notice] = field(default_factory=list[Notice])
    held: str | None = None
    held_at: int = 0

    def take(self, block: Any) -> None:
        if block.tag == f"{W}tbl":
            self._table(block)
        else:
            self._paragraph(block)
        if self.number > MOST_LINES:
            raise TableTooLarge(self.name, rows=MOST_LINES)

    def document(self) -> Document:
        self._end_prose()
        if self.pictures:
            notice = f"{self.pictures} pictures were not read: text in pictures cannot be."
            self.notices.append(Notice(1, notice))
        return Document(tuple(self.parts), tuple(self.notices))

    def _paragraph(self, paragraph: Any) -> None:
        self.number += 1
        self.pictures += holds_picture(paragraph)
        text, struck = _standing(paragraph)
        if struck:
            self.notices.append(Notice(self.number, f"“{struck}” is struck through and was left out."))
        number = self.number
        if self.held is not None:
            text, number = f"{self.held}{text}", self.held_at
            self.held = None
        if joins_next(paragraph):
            self.held, self.held_at = text, number
            return
        self._say(paragraph, text, number)

    def _say(self, paragraph: Any, text: str, number: int) -> None:
        """A point of a list follows the one before it; all else is set apart by a blank line."""
        is_point = self._is_point(paragraph) and bool(text)
        if not is_point or not self.lines or not self.lines[-1].text.startswith("• "):
            self.lines.append(Line(max(number - 1, 1), ""))
        lines = text.split("\n") or [""]
        marked = [f"• {lines[0]}", *lines[1:]] if is_point else lines
        self.lines.extend(Line(number, line) for line in marked)
        if self._is_heading(paragraph, text):
            self.lines.append(Line(number, ""))

    def _is_point(self, paragraph: Any) -> bool:
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return False
        numbering = properties.find(f"{W}numPr/{W}numId")
        if numbering is not None:
            return numbering.get(f"{W}val") != "0" and self._style(paragraph) not in self.heading_styles
        return self._style(paragraph) in self.list_styles

    def _is_heading(self, paragraph: Any, text: str) -> bool:
        if self._style(paragraph) in self.heading_styles:
            return True
        said = [piece for piece in pieces_of(paragraph) if piece.text.strip()]
        return bool(said) and len(text) <= _LONGEST_HEADING and all(piece.is_bold for piece in said)

    def _style(self, paragraph: Any) -> str:
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        return "" if style is None else style.get(f"{W}val", "")

    def _table(self, table: Any) -> None:
        self._end_prose()
        rows = list(self._rows(table))
        if rows and all(len(row.cells) == 1 for row in rows):
            lines = [Line(row.number, line) for row in rows for line in (*row.text.split("\n"), "")]
            self.parts.append(Prose(tuple(lines)))
        elif rows:
            self.parts.append(Table(tuple(rows)))

    def _rows(self, table: Any) -> Iterator[Row]:
        above: list[Cell] = []
        for row in table.iter(f"{W}tr"):
            if _table_of(row) is not table or is_on(row.find(f"{W}trPr"), "del"):
                continue
            self.number += 1
            cells: list[Cell] = []
            for cell in _cells(row):
                cells.extend(self._spread(cell, above, at=len(cells)))
            above = cells
            yield Row(self.number, tuple(cells))

    def _spread(self, cell: Any, above: list[Cell], *, at: int) -> list[Cell]:
        """A cell in every column it spans; one merged upwards says what stands above it."""
        properties = cell.find(f"{W}tcPr")
        span = properties.find(f"{W}gridSpan") if properties is not None else None
        width = int(span.get(f"{W}val", "1")) if span is not None and span.get(f"{W}val", "").isdigit() else 1
        merged = properties.find(f"{W}vMerge") if properties is not None else None
        goes_on = merged is not None and merged.get(f"{W}val", "continue") == "continue"
        said = above[at] if goes_on and at < len(above) else self._cell(cell)
        return [said] * min(max(width, 1), _MOST_SPANNED)

    def _cell(self, cell: Any) -> Cell:
        texts, struck = [], []
        for paragraph in cell.iter(f"{W}p"):
            self.pictures += holds_picture(paragraph)
            text, left_out = _standing(paragraph)
            mark = "• " if self._is_point(paragraph) and text else ""
            texts.append(mark + text)
            struck.append(left_out)
        standing = cell_text("\n".join(texts))
        if not standing and any(struck):
            return Cell(cell_text("\n".join(struck)), is_struck=True)
        return Cell(standing)

    def _end_prose(self) -> None:
        if self.lines:
            self.parts.append(Prose(tuple(self.lines)))
            self.lines = []


def _table_of(row: Any) -> Any:
    parent = row.getparent()
    while parent is not None and parent.tag != f"{W}tbl":
        parent = parent.getparent()
    return parent


def _cells(row: Any) -> Iterator[Any]:
    """The row's own cells, those in content controls too."""
    for child in row:
        if child.tag == f"{W}tc":
            yield child
        elif isinstance(child.tag, str) and child.tag not in (f"{W}trPr", f"{W}tblPrEx"):
            yield from (cell for cell in child.iter(f"{W}tc"))


def _standing(paragraph: Any) -> tuple[str, str]:
    """What stands in a paragraph, and what in it is struck through."""
    pieces = list(pieces_of(paragraph))
    standing = cell_text("".join(piece.text for piece in pieces if not piece.is_struck))
    return standing, cell_text("".join(piece.text for piece in pieces if piece.is_struck))
