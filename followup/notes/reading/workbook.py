"""Excel workbooks: every visible sheet as a table, one after another, as a person sees them."""

import io
from collections.abc import Iterator, Mapping
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.cell import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from followup.notes.reading.document import Cell, Document, Notice, Row, Table
from followup.notes.reading.problems import DamagedFile, EmptyFile, TableTooLarge
from followup.notes.reading.workbook_cells import cell_of
from followup.notes.reading.workbook_guards import KIND, MOST_ROWS, guarded
from followup.people.workbooks import MOST_COLUMNS

MOST_SHEETS = 100
_MOST_NAMED = 12
_NOTHING = Cell("")
_Cells = Mapping[tuple[int, int], Any]


def read_workbook(data: bytes, *, name: str) -> Document:
    """The visible sheets; row k of a sheet is its row in Excel, after all rows of the sheets before it.

    Hidden sheets, rows and columns are left out, and said. Raises DamagedFile, EmptyFile, LockedFile, TableTooLarge
    or UnpacksTooLarge.
    """
    tables: list[Table] = []
    notices: list[Notice] = []
    rows = 0
    for sheet in _sheets(guarded(data, name=name), name=name):
        if sheet.sheet_state != "visible":
            notices.append(Notice(max(rows, 1), f"The sheet “{sheet.title}” is hidden and was left out."))
            continue
        cells = _cells(sheet)
        last = max((row for row, _column in cells), default=0)
        if rows + last > MOST_ROWS:
            raise TableTooLarge(name, rows=MOST_ROWS)
        table = _table(sheet, cells, last=last, after=rows)
        if any(any(row.cells) for row in table.rows):
            tables.append(table)
            notices += _hidden(sheet, cells, line=rows + 1)
        rows += last
    if not tables:
        raise EmptyFile(name)
    return Document(tuple(tables), tuple(notices))


def _sheets(data: bytes, *, name: str) -> list[Worksheet]:
    try:
        workbook = load_workbook(io.BytesIO(data), data_only=True, rich_text=True, keep_links=False)
        sheets: list[Worksheet] = [one for one in workbook.worksheets if isinstance(one, Worksheet)]
    except (BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, IndexError, AttributeError,
            SyntaxError, OSError, EOFError, OverflowError) as error:  # fmt: skip
        raise DamagedFile(name, kind=KIND) from error
    if len(sheets) > MOST_SHEETS:
        raise TableTooLarge(name, rows=MOST_ROWS)
    return sheets


def _cells(sheet: Worksheet) -> _Cells:
    """The cells there are. Asked for by rows, the sheet would make one for every place up to the last."""
    return sheet._cells


def _table(sheet: Worksheet, cells: _Cells, *, last: int, after: int) -> Table:
    """All rows of a sheet that are shown; a merged cell says the same in everything it spans."""
    hidden = _hidden_columns(sheet)
    said = {
        place: read for place, cell in cells.items() if place[1] <= MOST_COLUMNS and (read := cell_of(cell))
    }
    said |= _merged(sheet, said)
    width = max((column for _row, column in said), default=0)
    shown = [column for column in range(1, width + 1) if column not in hidden]
    rows = (number for number in range(1, last + 1) if not _is_hidden(sheet, number))
    return Table(
        tuple(Row(after + row, tuple(said.get((row, column), _NOTHING) for column in shown)) for row in rows),
        sheet.title or "",
    )


def _merged(sheet: Worksheet, said: Mapping[tuple[int, int], Cell]) -> dict[tuple[int, int], Cell]:
    spread: dict[tuple[int, int], Cell] = {}
    for span in sheet.merged_cells.ranges:
        first = said.get((span.min_row, span.min_col))
        for row in range(span.min_row, min(span.max_row, MOST_ROWS) + 1) if first else ():
            for column in range(span.min_col, min(span.max_col, MOST_COLUMNS) + 1):
                spread[row, column] = first or _NOTHING
    return spread


def _is_hidden(sheet: Worksheet, row: int) -> bool:
    return row in sheet.row_dimensions and bool(sheet.row_dimensions[row].hidden)


def _hidden_columns(sheet: Worksheet) -> set[int]:
    """By their place from 1; columns hidden together stand as one range."""
    hidden: set[int] = set()
    for dimension in sheet.column_dimensions.values():
        if dimension.hidden and dimension.min and dimension.max:
            hidden |= set(range(dimension.min, min(dimension.max, MOST_COLUMNS) + 1))
    return hidden


def _hidden(sheet: Worksheet, cells: _Cells, *, line: int) -> Iterator[Notice]:
    """What was left out of a sheet, where anything stood in it."""
    filled = [place for place, cell in cells.items() if cell.value is not None]
    columns = sorted({column for _row, column in filled} & _hidden_columns(sheet))
    rows = sorted({row for row, _column in filled if _is_hidden(sheet, row)})
    if columns:
        named = _listed([get_column_letter(column) for column in columns])
        yield Notice(line, f"Hidden columns of the sheet “{sheet.title}” were left out: {named}.")
    if rows:
        named = _listed([str(row) for row in rows])
        yield Notice(line, f"Hidden rows of the sheet “{sheet.title}” were left out: {named}.")


def _listed(names: list[str]) -> str:
    more = [f"and {len(names) - _MOST_NAMED} more"] if len(names) > _MOST_NAMED else []
    return ", ".join([*names[:_MOST_NAMED], *more])
