"""What is looked up in a workbook's parts before it is opened, so that nothing in it can ask for more than there is.

The library that reads it makes room for every cell that is named anywhere: by a format, a merged range, a link.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from followup.notes.reading.problems import DamagedFile, LockedFile, TableTooLarge, UnpacksTooLarge
from followup.people.tables import Fault, UnreadableTable
from followup.people.workbooks import MOST_COLUMNS, refuse_vast

MOST_ROWS = 20_000
MOST_CELLS = 400_000
MOST_UNPACKED_MEGABYTES = 60
KIND = "an Excel workbook (.xlsx)"

_IS_SHEET = re.compile(rb"<(?:\w+:)?sheetData[\s/>]")
_DECLARES = re.compile(rb"<!(?:ENTITY|DOCTYPE)")
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_CELL_PLACE = re.compile(rb"""<(?:\w+:)?c\s[^<>]{0,200}?\br=["']([A-Z]{1,3})([0-9]{1,7})["']""")
_ROW_PLACE = re.compile(rb"""<(?:\w+:)?row\s[^<>]{0,200}?\br=["']([0-9]{1,7})["']""")
_SPAN = re.compile(
    rb"""<(?:\w+:)?(?:mergeCell|hyperlink)\s[^<>]{0,400}?\bref=["']\$?([A-Z]{1,3})\$?([0-9]{1,7}):\$?([A-Z]{1,3})\$?([0-9]{1,7})["']"""
)
_EMPTY_CELL = re.compile(rb"<(?:\w+:)?c(?:\s[^<>]{0,400})?/>")
_EMPTY_ROW = re.compile(rb"<(?:\w+:)?row(?:\s[^<>]{0,400})?(?:/>|>\s*</(?:\w+:)?row>)")


def guarded(data: bytes, *, name: str) -> bytes:
    """The workbook, safe to open; without cells and rows that only carry a format, where there are too many of them.

    Raises DamagedFile, LockedFile, TableTooLarge or UnpacksTooLarge.
    """
    try:
        refuse_vast(data, most_rows=MOST_ROWS)
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            if any(part.flag_bits & 0x1 for part in parts.infolist()):
                raise LockedFile(name)
            sheets = list(_sheets(parts, name=name))
            if (
                sum(_cells_spanned(sheet) + len(_CELL.findall(_without_format(sheet))) for sheet in sheets)
                > MOST_CELLS
            ):
                raise TableTooLarge(name, rows=MOST_ROWS)
            return _slimmed(parts) if any(_reaches_far(sheet) for sheet in sheets) else data
    except UnreadableTable as fault:
        raise _as_refusal(fault.fault, name=name) from fault
    except (zipfile.BadZipFile, zlib.error, ValueError, RuntimeError, EOFError, OSError) as error:
        raise DamagedFile(name, kind=KIND) from error


def _as_refusal(fault: Fault, *, name: str) -> Exception:
    if fault is Fault.TOO_LARGE:
        return UnpacksTooLarge(name, megabytes=MOST_UNPACKED_MEGABYTES)
    return (
        TableTooLarge(name, rows=MOST_ROWS) if fault is Fault.TOO_MANY_ROWS else DamagedFile(name, kind=KIND)
    )


def _sheets(parts: zipfile.ZipFile, *, name: str) -> Iterator[bytes]:
    """The parts that hold cells, whatever they are called."""
    for part in parts.namelist():
        data = b"" if "/media/" in part else parts.read(part)
        if _DECLARES.search(data):
            raise DamagedFile(name, kind=KIND)
        if _IS_SHEET.search(data):
            yield data


def _cells_spanned(sheet: bytes) -> int:
    spans = _SPAN.findall(sheet)
    return sum((int(d) - int(b) + 1) * (_column(c) - _column(a) + 1) for a, b, c, d in spans)


def _reaches_far(sheet: bytes) -> bool:
    """Are there more formatted cells or rows than anybody writes in?"""
    if len(_CELL.findall(sheet)) > MOST_CELLS:
        return True
    rows = (int(row) for row in _ROW_PLACE.findall(sheet))
    return any(row > MOST_ROWS for row in rows) or any(
        int(row) > MOST_ROWS or _column(column) > MOST_COLUMNS for column, row in _CELL_PLACE.findall(sheet)
    )


def _without_format(sheet: bytes) -> bytes:
    return _EMPTY_ROW.sub(b"", _EMPTY_CELL.sub(b"", sheet))


def _slimmed(parts: zipfile.ZipFile) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as slim:
        for part in parts.namelist():
            data = parts.read(part)
            slim.writestr(part, _without_format(data) if _IS_SHEET.search(data) else data)
    return kept.getvalue()


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
