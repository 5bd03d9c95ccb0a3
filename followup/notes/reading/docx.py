"""Word documents: paragraphs and tables in the order they stand, with tracked changes read as accepted.

A line is a paragraph (empty and deleted ones count) or a row of a table; what stands inside a cell or a text box is on
the line of its row or paragraph. Headers, footers, notes and comments are not read; what is struck through or
hidden is left out and told.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from followup.notes.reading.document import Document, Prose, Table
from followup.notes.reading.docx_package import W, open_package
from followup.notes.reading.docx_paragraphs import Paragraphs, Said, blocks_of
from followup.notes.reading.docx_styles import Styles
from followup.notes.reading.docx_tables import MOST_LINES, Tables, cells_in, is_gone, is_one_column, rows_in
from followup.notes.reading.lines import Line
from followup.notes.reading.problems import EmptyFile, OnlyPictures, TableTooLarge


def read_docx(data: bytes, *, name: str) -> Document:
    """The document's body.

    Raises DamagedFile, EmptyFile, LockedFile, OnlyPictures, TableTooLarge or UnpacksTooLarge.
    """
    package = open_package(data, name=name)
    paragraphs = Paragraphs(Styles(package.styles, package.numbering))
    reading = _Reading(name, paragraphs)
    for block in blocks_of(package.body):
        reading.take(block)
    document = reading.document()
    if not any(letter.isalnum() for text in document.texts() for letter in text):
        raise OnlyPictures(name) if paragraphs.pictures else EmptyFile(name)
    return document


@dataclass
class _Reading:
    """What was read so far; `number` is the last line's, and stands still inside a frame or a box.

    `held` are the paragraphs whose end was deleted: the next one goes on with them.
    """

    name: str
    paragraphs: Paragraphs
    number: int = 0
    is_inside: bool = False
    parts: list[Prose | Table] = field(default_factory=list[Prose | Table])
    lines: list[Line] = field(default_factory=list[Line])
    held: str = ""
    held_at: int = 0
    tables: Tables = field(init=False)

    def __post_init__(self) -> None:
        self.tables = Tables(self.paragraphs, self.name, self._count)

    def take(self, block: Any) -> None:
        if block.tag == f"{W}p":
            self._paragraph(block)
            return
        self._release()
        if is_one_column(block):
            self._frame(block)
        else:
            self._table(block)

    def document(self) -> Document:
        self._end_prose()
        return Document(tuple(self.parts), self.paragraphs.all_notices())

    def _count(self) -> int:
        """The number of the next line. Raises TableTooLarge."""
        if not self.is_inside:
            self.number += 1
        if self.number > MOST_LINES:
            raise TableTooLarge(self.name, rows=MOST_LINES)
        return self.number

    def _paragraph(self, paragraph: Any) -> None:
        said = self.paragraphs.read(paragraph, number=self._count())
        if said.goes_on:
            self.held_at = self.held_at if self.held else self.number
            self.held = _joined(self.held, said.text)
        else:
            self._say(said)
        with self._at_one_number():
            for box in said.boxes:
                for block in blocks_of(box):
                    self.take(block)

    def _say(self, said: Said) -> None:
        """A point of a list follows the one before it; all else is set apart by a blank line."""
        number = self.held_at if self.held else self.number
        text = _joined(self.held, said.text)
        self.held = ""
        is_point = said.is_point and bool(text)
        if not is_point or not self.lines or not self.lines[-1].text.startswith("• "):
            self._gap(number)
        first, *rest = text.split("\n")
        self.lines.append(Line(number, f"• {first}" if is_point else first))
        self.lines.extend(Line(number, line) for line in rest)

    def _release(self) -> None:
        """Say what was held where no paragraph follows."""
        if self.held:
            self._gap(self.held_at)
            self.lines.extend(Line(self.held_at, line) for line in self.held.split("\n"))
            self.held = ""

    def _gap(self, number: int) -> None:
        """A blank line before what stands on this one."""
        if self.lines and not self.lines[-1].is_blank:
            self.lines.append(Line(self.lines[-1].number if self.is_inside else max(number - 1, 1), ""))

    def _frame(self, table: Any) -> None:
        for row in rows_in(table):
            self._count()
            if not is_gone(row):
                with self._at_one_number():
                    for cell in cells_in(row):
                        for block in blocks_of(cell):
                            self.take(block)
                    self._release()

    def _table(self, table: Any) -> None:
        rows = tuple(self.tables.rows(table))
        if any(any(row.cells) for row in rows):
            self._end_prose()
            self.parts.append(Table(rows))

    @contextmanager
    def _at_one_number(self) -> Iterator[None]:
        was_inside, self.is_inside = self.is_inside, True
        try:
            yield
        finally:
            self.is_inside = was_inside

    def _end_prose(self) -> None:
        self._release()
        if any(not line.is_blank for line in self.lines):
            self.parts.append(Prose(tuple(self.lines)))
        self.lines = []


def _joined(one: str, other: str) -> str:
    return f"{one} {other}" if one and other else one or other
