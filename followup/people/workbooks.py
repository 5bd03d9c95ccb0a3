"""The sheets of an Excel workbook as rows of cells (pure).

The reader makes room for every cell up to the last one, so that one stray cell in the far corner of a sheet
(XFD1048576) would ask for more memory than there is: the far corner is looked up before anything is read.
"""

import io
import re
import zipfile
import zlib

from python_calamine import CalamineError, CalamineWorkbook

from followup.people.cells import words_of
from followup.people.tables import MOST_ROWS, Fault, Grid, UnreadableTable

MOST_COLUMNS = 200
MOST_UNPACKED = 60 * 1024 * 1024
MOST_SHEETS = 10

_ATTRIBUTES = rb"""((?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+)>"""
"""The rest of a tag, gone through once: a tag that never ends must not be looked for from every place again."""

_CELL = re.compile(rb"<(?:\w+:)?c\b" + _ATTRIBUTES)
_ROW = re.compile(rb"<(?:\w+:)?row\b" + _ATTRIBUTES)
_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Z]+)([0-9]+)["']""")
_NUMBER = re.compile(rb"""\br\s*=\s*["']([0-9]+)["']""")


def read_sheets(data: bytes) -> list[Grid]:
    """The rows of each sheet that has any, at least one grid. Raises UnreadableTable."""
    refuse_vast(data)
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(data))
        grids = [_rows(workbook, index) for index in range(min(len(workbook.sheet_names), MOST_SHEETS))]
    except (CalamineError, ValueError, OSError) as error:
        raise UnreadableTable(Fault.DAMAGED_WORKBOOK) from error
    return [grid for grid in grids if grid] or [[]]


def _rows(workbook: CalamineWorkbook, index: int) -> Grid:
    sheet = workbook.get_sheet_by_index(index)
    return [[words_of(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]


def refuse_vast(data: bytes, *, most_rows: int = MOST_ROWS) -> None:
    """Raises UnreadableTable for what is no workbook, or would unpack into more than anybody writes."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            if "xl/workbook.xml" not in parts.namelist():
                raise UnreadableTable(Fault.WRONG_TYPE)
            if sum(part.file_size for part in parts.infolist()) > MOST_UNPACKED:
                raise UnreadableTable(Fault.TOO_LARGE)
            for part in parts.namelist():
                _refuse_far_corner(parts.read(part), most_rows)
    except (zipfile.BadZipFile, zlib.error, ValueError, RuntimeError, EOFError, OSError) as error:
        raise UnreadableTable(Fault.DAMAGED_WORKBOOK) from error


def _refuse_far_corner(sheet: bytes, most_rows: int) -> None:
    """Cells that only carry a format are passed over, as the reader does.

    Where a cell does not say where it stands, its row does.
    """
    is_placed = True
    for cell in _CELL.finditer(sheet):
        if cell[1].endswith(b"/"):
            continue
        place = _PLACE.search(cell[1])
        is_placed = is_placed and place is not None
        if place and (int(place[2]) > most_rows or _column(place[1]) > MOST_COLUMNS):
            raise UnreadableTable(Fault.TOO_MANY_ROWS)
    if not is_placed and any(_row_number(row[1]) > most_rows for row in _ROW.finditer(sheet)):
        raise UnreadableTable(Fault.TOO_MANY_ROWS)


def _row_number(attributes: bytes) -> int:
    number = _NUMBER.search(attributes)
    return int(number[1]) if number else 0


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters[:4]:
        number = number * 26 + letter - ord("A") + 1
    return number
