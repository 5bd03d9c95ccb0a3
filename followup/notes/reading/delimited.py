"""Tables in text: CSV with semicolons, commas or tabs, in any of the encodings a text may have."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence

from followup.notes.reading.cells import cell_text
from followup.notes.reading.document import Cell, Document, Row, Table
from followup.notes.reading.problems import EmptyFile, TableTooLarge
from followup.notes.reading.text import decoded

DELIMITERS = (";", ",", "\t", "|")
MOST_ROWS = 20_000
MOST_CELLS = 400_000
_LOOKED_AT = 60
_LARGEST_CELL = 2_000_000


def read_delimited(data: bytes, *, name: str) -> Document:
    """The table of a CSV file; row 1 is its first. Raises EmptyFile, NotText or TableTooLarge."""
    text = decoded(data, name=name).replace("\x00", " ")
    rows = tuple(
        Row(number, tuple(Cell(cell_text(cell)) for cell in cells))
        for number, cells in enumerate(_records(text, name=name), start=1)
    )
    if not any(any(row.cells) for row in rows):
        raise EmptyFile(name)
    return Document((Table(rows),))


def delimiter_of(text: str) -> str | None:
    """The sign that splits the first records into the same number of cells most often; None: no table."""
    best, most = None, 0.0
    for delimiter in DELIMITERS:
        widths = [len(record) for record in _some_records(text, delimiter) if any(record)]
        if not widths:
            continue
        width, often = Counter(widths).most_common(1)[0]
        score = often / len(widths) * min(width, 6)
        if width > 1 and score > most:
            best, most = delimiter, score
    return best


def _records(text: str, *, name: str) -> Iterator[Sequence[str]]:
    """All records, bounded: an endless table is refused before it is held."""
    cells = 0
    for number, record in enumerate(_parsed(text, delimiter_of(text) or DELIMITERS[0]), start=1):
        cells += len(record)
        if number > MOST_ROWS or cells > MOST_CELLS:
            raise TableTooLarge(name, rows=MOST_ROWS)
        yield record


def _some_records(text: str, delimiter: str) -> list[Sequence[str]]:
    records: list[Sequence[str]] = []
    for record in _parsed(text[:200_000], delimiter):
        records.append(record)
        if len(records) >= _LOOKED_AT:
            break
    return records


def _parsed(text: str, delimiter: str) -> Iterator[Sequence[str]]:
    """Records as spreadsheets write them; a stray quote is taken as it stands."""
    csv.field_size_limit(_LARGEST_CELL)
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    except csv.Error:
        return
