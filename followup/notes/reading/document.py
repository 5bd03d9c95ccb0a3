"""What every format is read into: running text and tables, in the order they stand in the document.

Line numbers are the document's own and count from 1: a line of a text or of a PDF's text, a row of a table (the
headings are a row too), a paragraph or a table's row in a DOCX. Several `Line`s may share a number: the lines
written inside one cell or one paragraph. A blank `Line` that repeats the number before it only tells of a gap.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from followup.notes.reading.lines import Line


@dataclass(frozen=True)
class Cell:
    """What a cell says, with the line breaks written in it; `is_struck` where all of it is struck through."""

    text: str
    is_struck: bool = False

    def __bool__(self) -> bool:
        return bool(self.text.strip())


@dataclass(frozen=True)
class Row:
    """A table's row on its line; a cell that spans several columns or rows is repeated in each of them."""

    number: int
    cells: tuple[Cell, ...]

    @property
    def text(self) -> str:
        """All the row says, cell by cell; what a merged cell repeats is said once."""
        said = [cell.text for cell in self.cells]
        return " | ".join(text for at, text in enumerate(said) if text and (at == 0 or text != said[at - 1]))


@dataclass(frozen=True)
class Table:
    """A table's rows; `title` is what names it from outside: the sheet, or nothing."""

    rows: tuple[Row, ...]
    title: str = ""


@dataclass(frozen=True)
class Prose:
    """Running text between tables.

    `marks_breaks`: a line the writer ended has a blank at its end, and one that was only full has none.
    """

    lines: tuple[Line, ...]
    marks_breaks: bool = False


@dataclass(frozen=True)
class Notice:
    """Something reading left out or could not see, in an English sentence, and by which line it stood."""

    line: int
    message: str


@dataclass(frozen=True)
class Document:
    """A whole document."""

    parts: tuple[Prose | Table, ...]
    notices: tuple[Notice, ...] = ()

    @property
    def tables(self) -> tuple[Table, ...]:
        return tuple(part for part in self.parts if isinstance(part, Table))

    def texts(self) -> tuple[str, ...]:
        """The text of each numbered line, line 1 first; a number nothing stands at is an empty line."""
        said: dict[int, list[str]] = {}
        for number, text in self._numbered():
            said.setdefault(number, []).append(text)
        joined = {number: "\n".join(texts).strip("\n") for number, texts in said.items()}
        return tuple(joined.get(number, "") for number in range(1, max(joined, default=0) + 1))

    def _numbered(self) -> Iterator[tuple[int, str]]:
        for part in self.parts:
            if isinstance(part, Prose):
                yield from ((line.number, line.text) for line in part.lines)
            else:
                yield from ((row.number, row.text) for row in part.rows)
