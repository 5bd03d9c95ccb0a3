"""A table in a file, CSV or Excel workbook, as rows of cells (pure).

Row n of the file is item n - 1 here, empty rows included, so that a report names the row the person sees.
"""

import codecs
import csv
import io
from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import PurePath

from followup.people.cells import clean

Grid = list[list[str]]
IsHeader = Callable[[Sequence[str]], bool]

MEGABYTES = 5
MOST_ROWS = 5000
NEAR_THE_TOP = 20
"""In which of the first rows the columns' headings may stand."""

DELIMITERS = (";", "\t", ",")
_TEXT_NAMES = ("", ".csv", ".tsv", ".tab", ".txt")
_WORKBOOK_NAMES = (".xlsx", ".xlsm")
_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LAYOUT = frozenset("\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f")


class Fault(StrEnum):
    """What can be wrong with a whole file."""

    EMPTY = "empty"
    WRONG_TYPE = "wrong_type"
    NOT_TEXT = "not_text"
    DAMAGED_WORKBOOK = "damaged_workbook"
    OLD_OR_LOCKED_WORKBOOK = "old_or_locked_workbook"
    TOO_LARGE = "too_large"
    TOO_MANY_ROWS = "too_many_rows"
    OPEN_QUOTE = "open_quote"
    NO_HEADINGS = "no_headings"
    NO_ROWS = "no_rows"


class UnreadableTable(Exception):
    """The file holds no table that can be read; `row` is where, when it is known."""

    def __init__(self, fault: Fault, *, row: int | None = None) -> None:
        super().__init__(fault)
        self.fault = fault
        self.row = row


def read_table(data: bytes, *, name: str, is_header: IsHeader) -> Grid:
    """The rows of the file. Raises UnreadableTable.

    `is_header` knows a row of headings; it decides between delimiters, and between the sheets of a workbook.
    """
    if len(data) > MEGABYTES * 1024 * 1024:
        raise UnreadableTable(Fault.TOO_LARGE)
    if not data.strip(b"\x00 \t\r\n"):
        raise UnreadableTable(Fault.EMPTY)
    grid = _read(data, PurePath(name).suffix.lower(), is_header)
    if len(grid) > MOST_ROWS:
        raise UnreadableTable(Fault.TOO_MANY_ROWS)
    if not any(any(row) for row in grid):
        raise UnreadableTable(Fault.EMPTY)
    return grid


def has_header(grid: Grid, is_header: IsHeader) -> bool:
    """True where a row of headings stands near the top."""
    return any(is_header(row) for row in grid[:NEAR_THE_TOP])


def as_csv(grid: Grid) -> str:
    """The rows as text that `read_table` reads back as the same rows."""
    text = io.StringIO()
    csv.writer(text, delimiter=DELIMITERS[0]).writerows(grid)
    return text.getvalue()


def _read(data: bytes, suffix: str, is_header: IsHeader) -> Grid:
    if data.startswith(_OLD_OFFICE):
        raise UnreadableTable(Fault.OLD_OR_LOCKED_WORKBOOK)
    if suffix not in (*_TEXT_NAMES, *_WORKBOOK_NAMES):
        raise UnreadableTable(Fault.WRONG_TYPE)
    if data.startswith(_ZIP):
        from followup.people.workbooks import read_sheets

        sheets = read_sheets(data)
        return next((grid for grid in sheets if has_header(grid, is_header)), sheets[0])
    if suffix in _WORKBOOK_NAMES:
        raise UnreadableTable(Fault.DAMAGED_WORKBOOK)
    return _read_text(_decoded(data), is_header)


def _decoded(data: bytes) -> str:
    """UTF-8 with or without a byte order mark, UTF-16 with one, or Windows-1252."""
    try:
        text = data.decode("utf-16" if data.startswith(_UTF16_MARKS) else "utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    unreadable = sum(letter < " " and letter not in _LAYOUT for letter in text) + text.count("\ufffd")
    if "\x00" in text or unreadable * 200 > len(text):
        raise UnreadableTable(Fault.NOT_TEXT)
    return text


def _read_text(text: str, is_header: IsHeader) -> Grid:
    """Split by the first delimiter under which headings are found, else by the semicolon of Norwegian Excel."""
    fault: UnreadableTable | None = None
    for delimiter in DELIMITERS:
        try:
            grid = _split(text, delimiter)
        except UnreadableTable as error:
            fault = fault or error
            continue
        if has_header(grid, is_header):
            return grid
    if fault:
        raise fault
    return _split(text, DELIMITERS[0])


def _split(text: str, delimiter: str) -> Grid:
    grid: Grid = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for row in reader:
            grid.append([clean(cell) for cell in row])
            if len(grid) > MOST_ROWS:
                break
    except csv.Error as error:
        raise UnreadableTable(Fault.OPEN_QUOTE, row=len(grid) + 1) from error
    return grid
