"""What a cell of a workbook says, as a person in Norway sees it there."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from openpyxl.cell.rich_text import CellRichText, TextBlock

from followup.notes.reading.cells import cell_text
from followup.notes.reading.document import Cell

_MONTHS = (
    "januar", "februar", "mars", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "desember",
)  # fmt: skip
_ERRORS = frozenset(
    {"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#GETTING_DATA"}
)


def cell_of(cell: Any) -> Cell:
    """The words of a cell of openpyxl's, and whether all of them are struck through."""
    value = cell.value
    if value is None:
        return Cell("")
    is_struck = bool(cell.font and cell.font.strike)
    if isinstance(value, CellRichText):
        return _rich(value, is_struck=is_struck)
    words = _words(value, str(cell.number_format or ""))
    return Cell(words, is_struck=bool(words) and is_struck)


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
    """Days as 15.03.2021, and as a month or a year where the cell shows no more than that."""
    if isinstance(value, bool):
        return "ja" if value else "nei"
    if isinstance(value, date):
        return _day(value, number_format.casefold())
    if isinstance(value, float):
        return _number(value, number_format)
    text = cell_text(str(value))
    return "" if text in _ERRORS else text


def _day(value: date, number_format: str) -> str:
    shown = number_format.split(";")[0]
    if "y" in shown and "d" not in shown:
        return f"{_MONTHS[value.month - 1]} {value.year}" if "m" in shown else str(value.year)
    day = f"{value.day:02}.{value.month:02}.{value.year:04}"
    is_midnight = not isinstance(value, datetime) or value.time() == time()
    return day if is_midnight else f"{day} {value:%H:%M}"


def _number(value: float, number_format: str) -> str:
    if "%" in number_format:
        return f"{value * 100:g} %"
    return str(int(value)) if value.is_integer() else f"{value:g}".replace(".", ",")
