"""Tables pasted into running text: lines of cells under a line of headings, with tabs, bars or semicolons between.

Only a line of headings that are known begins one; everything else stays text.
"""

import re
from collections.abc import Iterator, Sequence

from followup.notes.parsing.tables.columns import roles_of_header
from followup.notes.reading.document import Cell, Prose, Row, Table
from followup.notes.reading.lines import Line

_RULE = re.compile(r"[\s|:+=-]*-[\s|:+=-]*")
_FEWEST_CELLS = {"\t": 2, "|": 2, ";": 3}
_MOST_BLANK = 1
_LONGEST_LINE = 20_000


def with_tables(prose: Prose) -> Iterator[Prose | Table]:
    """The text, cut where a pasted table begins and ends."""
    kept: list[Line] = []
    at = 0
    while at < len(prose.lines):
        rows, end = _table_at(prose.lines, at)
        if rows:
            yield from _text(kept, prose)
            yield Table(rows)
            kept = []
        else:
            kept.append(prose.lines[at])
        at = end
    yield from _text(kept, prose)


def _text(lines: Sequence[Line], prose: Prose) -> Iterator[Prose]:
    if lines:
        yield Prose(tuple(lines), prose.marks_breaks)


def _table_at(lines: Sequence[Line], start: int) -> tuple[tuple[Row, ...], int]:
    """The rows of a table whose headings stand at `start`, and where the text goes on."""
    for delimiter, fewest in _FEWEST_CELLS.items():
        header = _row(lines[start], delimiter)
        if len(header.cells) < fewest or roles_of_header(header) is None:
            continue
        rows, end = _rows_below(lines, start + 1, delimiter, width=len(header.cells))
        if rows:
            return (header, *rows), end
    return (), start + 1


def _rows_below(lines: Sequence[Line], at: int, delimiter: str, *, width: int) -> tuple[list[Row], int]:
    rows: list[Row] = []
    end, blank = at, 0
    while at < len(lines) and blank <= _MOST_BLANK:
        line = lines[at]
        row = _row(line, delimiter)
        if line.is_blank:
            blank += 1
        elif not (delimiter == "|" and _RULE.fullmatch(line.text)):
            if delimiter not in line.text or not 1 < len(row.cells) <= width + 1:
                break
            blank = 0
            rows.append(_of_width(row, width))
        at += 1
        end = at if not line.is_blank else end
    return rows, end


def _row(line: Line, delimiter: str) -> Row:
    text = line.text if len(line.text) <= _LONGEST_LINE else ""
    if delimiter == "|":
        text = text.strip().removeprefix("|").removesuffix("|")
    cells = (cell.strip().strip('"').strip() for cell in text.split(delimiter))
    return Row(line.number, tuple(Cell(cell) for cell in cells))


def _of_width(row: Row, width: int) -> Row:
    """Editors take blanks off a line's end, and with them the empty cells there."""
    missing = (Cell(""),) * (width - len(row.cells))
    return Row(row.number, (*row.cells, *missing)[:width])
