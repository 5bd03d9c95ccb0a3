"""Excel workbooks: every visible sheet as a table, one after another, as a person sees them."""

import io
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from followup.notes.reading.cells import cell_text
from followup.notes.reading.document import Cell, Document, Notice, Row, Table
from followup.notes.reading.problems import DamagedFile, EmptyFile, TableTooLarge, UnpacksTooLarge
from followup.people.tables import Fault, UnreadableTable
from followup.people.workbooks import MOST_COLUMNS, refuse_vast

MOST_ROWS = 20_000
MOST_SHEETS = 40
KIND = "an Excel workbook (.xlsx)"


def read_workbook(data: bytes, *, name: str) -> Document:
    """The visible sheets; row k of a sheet is its row in Excel, after all rows of the sheets before it.

    Raises DamagedFile, EmptyFile, TableTooLarge or UnpacksTooLarge.
    """
    _refuse_unreadable(data, name=name)
    tables: list[Table] = []
    notices: list[Notice] = []
    rows = 0
    for sheet in _sheets(data, name=name):
        if sheet.sheet_state != "visible":
            notices.append(Notice(max(rows, 1), f"The sheet “{sheet.title}” is hidden and was left out."))
            continue
        table = _table(sheet, after=rows)
        rows += sheet.max_row
        if rows > MOST_ROWS:
            raise TableTooLarge(name, rows=MOST_ROWS)
        if any(any(row.cells) for row in table.rows):
            tables.append(table)
    if not tables:
        raise EmptyFile(name)
    return Document(tuple(tables), tuple(notices))


def _refuse_unreadable(data: bytes, *, name: str) -> None:
    try:
        refuse_vast(data, most_rows=MOST_ROWS)
    except UnreadableTable as fault:
        if fault.fault is Fault.TOO_LARGE:
            raise UnpacksTooLarge(name, megabytes=60) from fault
        if fault.fault is Fault.TOO_MANY_ROWS:
            raise TableTooLarge(name, rows=MOST_ROWS) from fault
        raise DamagedFile(name, kind=KIND) from fault


def _sheets(data: bytes, *, name: str) -> list[Worksheet]:
    try:
        workbook = load_workbook(io.BytesIO(data), data_only=True, rich_text=True, keep_links=False)
        sheets: list[Worksheet] = [one for one in workbook.worksheets if isinstance(one, Worksheet)]
        return sheets[:MOST_SHEETS]
    except (BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, IndexError, AttributeError,
            SyntaxError, OSError, EOFError) as error:  # fmt: skip
        raise DamagedFile(name, kind=KIND) from error


def _table(sheet: Worksheet, *, after: int) -> Table:
    """All rows of a sheet; a merged cell says the same in everything it spans."""
    spread = _merged(sheet)
    rows: list[Row] = []
    for number, cells in enumerate(sheet.iter_rows(max_col=min(sheet.max_column, MOST_COLUMNS)), start=1):
        read = [spread.get((number, at)) or _cell(cell) for at, cell in enumerate(cells, start=1)]
        rows.append(Row(after + number, tuple(read)))
    return Table(tuple(rows), sheet.title or "")


def _merged(sheet: Worksheet) -> dict[tuple[int, int], Cell]:
    spread: dict[tuple[int, int], Cell] = {}
    for span in sheet.merged_cells.ranges:
        first = _cell(sheet.cell(span.min_row, span.min_col))
        for row in range(span.min_row, min(span.max_row, MOST_ROWS) + 1):
            for column in range(span.min_col, min(span.max_col, MOST_COLUMNS) + 1):
                spread[row, column] = first
    return spread


def _cell(cell: Any) -> Cell:
    value = cell.value
    if value is None:
        return Cell("")
    if isinstance(value, CellRichText):
        return _rich(value, is_struck=bool(cell.font and cell.font.strike))
    words = _words(value, str(cell.number_format or ""))
    return Cell(words, is_struck=bool(words and cell.font and cell.font.strike))


def _rich(value: CellRichText, *, is_struck: bool) -> Cell:
    """A cell in several types: what is struck through is not read, unless all of it is."""
    pieces = list(_pieces(value, is_struck=is_struck))
    standing = cell_text("".join(text for text, struck in pieces if not struck))
    if standing:
        return Cell(standing)
    words = cell_text("".join(text for text, _struck in pieces))
    return Cell(words, is_struck=bool(words))


def _pieces(value: CellRichText, *, is_struck: bool) -> Iterator[tuple[str, bool]]:
    for piece in value:
        if isinstance(piece, TextBlock):
            yield piece.text or "", bool(piece.font and piece.font.strike)
        else:
            yield str(piece), is_struck


def _words(value: Any, number_format: str) -> str:
    """What stands in the cell as Excel shows it in Norway: days as 15.03.2021."""
    if isinstance(value, bool):
        return "ja" if value else "nei"
    if isinstance(value, datetime):
        return value.strftime("%d.%m.%Y") if value.time() == time() else value.strftime("%d.%m.%Y %H:%M")
    if isinstance(value, date):
        return value.strftime("%d.%m.%Y")
    if isinstance(value, float):
        return _number(value, number_format)
    text = cell_text(str(value))
    return "" if text.startswith("#") and text.rstrip("!?/A0").isupper() and len(text) < 9 else text


def _number(value: float, number_format: str) -> str:
    if "%" in number_format:
        return f"{value * 100:g} %"
    return str(int(value)) if value.is_integer() else f"{value:g}".replace(".", ",")
