"""Tables in text: CSV with semicolons, commas or tabs, in any of the encodings a text may have."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from followup.notes.reading.cells import cell_text
from followup.notes.reading.document import Cell, Document, Row, Table
from followup.notes.reading.problems import EmptyFile, FileTooLarge, NotText, TableTooLarge
from followup.notes.reading.text import MAX_MEGABYTES, decoded, is_rubbish

DELIMITERS = (";", "\t", ",", "|")
MOST_ROWS = 20_000
MOST_CELLS = 400_000
_LOOKED_AT = 60
_LOOKED_INTO = 200_000
_LARGEST_CELL = 2_000_000
_SAYS_DELIMITER = re.compile(r"\s*\"?sep=(.)\"?\s*\r?\n")
_MOST_COUNTED = 6
_MOST_LINES = 400
_UNCLOSED = "unexpected end of data"


def read_delimited(data: bytes, *, name: str) -> Document:
    """The table of a CSV file; row 1 is its first. Raises EmptyFile, FileTooLarge, NotText or TableTooLarge."""
    if len(data) > MAX_MEGABYTES * 1024 * 1024:
        raise FileTooLarge(name, megabytes=MAX_MEGABYTES)
    text = decoded(data, name=name)
    if is_rubbish(text):
        raise NotText(name)
    rows = rows_of(text, name=name)
    if not any(any(row.cells) for row in rows):
        raise EmptyFile(name)
    return Document((Table(rows),))


def rows_of(text: str, *, name: str, delimiter: str | None = None, first: int = 1) -> tuple[Row, ...]:
    """The records of a text, the first numbered `first`. Raises TableTooLarge."""
    text = text.replace("\x00", " ")
    if said := _SAYS_DELIMITER.match(text):
        text, delimiter = text[said.end() :], said[1]
    records = _records(text, delimiter or delimiter_of(text) or DELIMITERS[0], name=name)
    return tuple(
        Row(number, tuple(Cell(cell_text(cell)) for cell in cells))
        for number, cells in enumerate(records, start=first)
    )


def delimiter_of(text: str) -> str | None:
    """The sign that splits the first records into the same number of cells most often; None: no table."""
    best, most = None, 0.0
    for delimiter in DELIMITERS:
        widths = [len(record) for record in _some_records(text, delimiter) if any(record)]
        if not widths:
            continue
        width, often = Counter(widths).most_common(1)[0]
        score = often / len(widths) * min(width, _MOST_COUNTED)
        if width > 1 and score > most:
            best, most = delimiter, score
    return best


def _records(text: str, delimiter: str, *, name: str) -> Iterator[Sequence[str]]:
    """All records, bounded: an endless table is refused before it is held.

    A quote that is never closed would swallow all that follows it: then quotes are signs like any other.
    """
    cells = 0
    quoting = csv.QUOTE_MINIMAL if _quotes_close(text, delimiter) else csv.QUOTE_NONE
    try:
        for number, record in enumerate(_parsed(text, delimiter, quoting=quoting), start=1):
            cells += len(record)
            if number > MOST_ROWS or cells > MOST_CELLS:
                raise TableTooLarge(name, rows=MOST_ROWS)
            yield record
    except csv.Error as error:
        raise TableTooLarge(name, rows=MOST_ROWS) from error


def _quotes_close(text: str, delimiter: str) -> bool:
    """Does no quoted cell run on over more lines than anybody writes in one?"""
    try:
        for number, record in enumerate(_parsed(text, delimiter), start=1):
            if number > MOST_ROWS:
                break
            if any(cell.count("\n") > _MOST_LINES for cell in record if len(cell) > _MOST_LINES):
                return False
    except csv.Error:
        return False
    return _UNCLOSED not in _strict_fault(text, delimiter)


def _strict_fault(text: str, delimiter: str) -> str:
    """What a strict reader says of the text; it tells a quote that is open at the end."""
    try:
        for _record in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            pass
    except csv.Error as error:
        return str(error)
    return ""


def _some_records(text: str, delimiter: str) -> list[Sequence[str]]:
    records: list[Sequence[str]] = []
    try:
        for record in _parsed(text[:_LOOKED_INTO], delimiter):
            records.append(record)
            if len(records) >= _LOOKED_AT:
                break
    except csv.Error:
        return records
    return records


def _parsed(text: str, delimiter: str, *, quoting: int = csv.QUOTE_MINIMAL) -> Iterator[Sequence[str]]:
    csv.field_size_limit(_LARGEST_CELL)
    yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=quoting)  # type: ignore[arg-type]
