"""Tables in a PDF that no lines are drawn around: short headings on one line, and below each what it heads.

Columns of prose are no table. In a table rows begin on one line across the columns and are parted by gaps, or are
one line each; one column holds short words (who, when), the longest holds what begins with capitals; bullets under
names are lists. Two columns are a table only under headings that tables have.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import mean

from followup.notes.reading.pdf_blocks import Block, with_pitch
from followup.notes.reading.pdf_boxes import Box
from followup.notes.reading.pdf_stretches import Stretch, is_mark
from followup.notes.reading.pdf_tables import PdfTable, cell_of

_SAME = 4.0
_LONGEST_HEADING = 32
_FURTHEST = 2.6
_MOST_LINES = 4.0
_SHORT, _SHORTER = 22, 1.5
_HEADINGS = re.compile(
    r"(?:nr|nummer|sak|tema|område|mål|kommuner?|hva|kva|hvem|kven|når|korleis|hvordan|tiltak|aktivitet(?:er)?|oppgaver?"
    r"|oppgåver?|beskrivelse|ansvar(?:lige?|leg)?|hvem har ansvar(?:et)?|kven har ansvar(?:et)?|frist(?:er)?|tidsfrist"
    r"|dato|status|merknad(?:er)?|kommentar(?:er)?|oppfølging|behov|savner?|municipality|action|owner"
    r"|responsible|due|deadline)\W*",
    re.IGNORECASE,
)

Line = list[Stretch]


@dataclass(frozen=True)
class _Grid:
    lefts: tuple[float, ...]
    has_headings: bool
    records: list[list[Line]]

    def cells(self, column: int) -> list[list[Stretch]]:
        return [_in_column(record, self.lefts, column) for record in self.records]


def aligned_tables(
    stretches: Sequence[Stretch], *, going_on: Sequence[float] = (), rules: Sequence[float] = ()
) -> list[PdfTable]:
    """The tables among stretches that no card holds.

    `going_on` are the columns of the page before's last table; `rules` is how high lines lie between rows.
    """
    lines, tables, at = _lines(stretches), list[PdfTable](), 0
    while at < len(lines):
        found = _table_at(lines, at, going_on=going_on if at == 0 else (), rules=rules)
        if found is None:
            at += 1
        else:
            table, taken = found
            tables.append(table)
            at += taken
    return tables


def _lines(stretches: Sequence[Stretch]) -> list[Line]:
    lines: list[Line] = []
    for one in sorted(stretches, key=lambda one: (-one.middle, one.left)):
        if lines and abs(lines[-1][0].middle - one.middle) < one.height * 0.4:
            lines[-1].append(one)
            lines[-1].sort(key=lambda other: other.left)
        else:
            lines.append([one])
    return lines


def _table_at(
    lines: list[Line], at: int, *, going_on: Sequence[float], rules: Sequence[float]
) -> tuple[PdfTable, int] | None:
    header = lines[at]
    has_headings = _is_header(header)
    lefts = tuple(one.left for one in header) if has_headings else tuple(going_on)
    if not lefts:
        return None
    body = _aligned(lines, at + has_headings, lefts, after=header if has_headings else None)
    records = _records(body, lefts, rules)
    while records and sum(map(len, records[-1])) < 2:
        records.pop()
    grid = _Grid(lefts, has_headings, records)
    if not (_is_table(grid, header) if has_headings else _goes_on(grid)):
        return None
    taken = has_headings + sum(len(record) for record in records)
    return _as_table(grid, header, lines[at : at + taken]), taken


def _is_header(line: Line) -> bool:
    texts = [one.text for one in line]
    known = sum(bool(_HEADINGS.fullmatch(text)) for text in texts)
    if len(texts) < 2 or (len(texts) == 2 and known < 2) or len(set(texts)) < len(texts):
        return False
    return all(
        len(text) <= _LONGEST_HEADING and len(text.split()) <= 4 and text[-1] not in ".:!," for text in texts
    )


def _aligned(lines: list[Line], start: int, lefts: Sequence[float], *, after: Line | None) -> list[Line]:
    """The lines below, as long as all that stands on them begins where a column does."""
    taken: list[Line] = []
    last = after
    for line in lines[start:]:
        if last is not None and last[0].bottom - line[0].top > line[0].height * _FURTHEST:
            break
        if not all(_fits(one, lefts) for one in line):
            break
        taken.append(line)
        last = line
    return taken


def _fits(one: Stretch, lefts: Sequence[float]) -> bool:
    column = _column(one, lefts)
    if column is None:
        return False
    return column + 1 >= len(lefts) or one.right < lefts[column + 1]


def _column(one: Stretch, lefts: Sequence[float]) -> int | None:
    return next((at for at, left in enumerate(lefts) if abs(one.left - left) <= _SAME), None)


def _in_column(record: list[Line], lefts: Sequence[float], column: int) -> list[Stretch]:
    return [one for line in record for one in line if _column(one, lefts) == column]


def _records(lines: list[Line], lefts: Sequence[float], rules: Sequence[float]) -> list[list[Line]]:
    """Rows: parted by lines between them or by wider gaps, else begun by each line that fills several columns."""
    usual = _usual_gap(lines, lefts)
    slack = max(1.5, lines[0][0].height * 0.15) if lines else 0.0
    gaps = [above[0].bottom - below[0].top for above, below in pairwise(lines)]
    ruled = [_is_ruled(above, below, rules) for above, below in pairwise(lines)]
    is_spaced = usual is not None and any(gap > usual + slack for gap in gaps)
    is_keyed = any(_column(line[0], lefts) == 0 for line in lines)
    records: list[list[Line]] = []
    for at, line in enumerate(lines):
        if any(ruled):
            begins = at > 0 and ruled[at - 1]
        elif is_spaced:
            begins = at > 0 and usual is not None and gaps[at - 1] > usual + slack
        else:
            begins = len(line) > 1 and (not is_keyed or _column(line[0], lefts) == 0)
        if begins or not records:
            records.append([])
        records[-1].append(line)
    return records


def _usual_gap(lines: list[Line], lefts: Sequence[float]) -> float | None:
    """How close lines of one cell stand; None where no cell has several."""
    columns = [_in_column(lines, lefts, at) for at in range(len(lefts))]
    gaps = [above.bottom - below.top for column in columns for above, below in pairwise(column)]
    is_alike = not gaps or max(gaps) - min(gaps) < 1.5
    return None if is_alike else min(gaps)


def _is_ruled(above: Line, below: Line, rules: Sequence[float]) -> bool:
    return any(below[0].middle < y < above[0].middle for y in rules)


def _is_table(grid: _Grid, header: Line) -> bool:
    records = grid.records
    known = sum(bool(_HEADINGS.fullmatch(one.text)) for one in header)
    if len(records) < (1 if known > 1 else 2) or not _fill_columns(records):
        return False
    cells = [[_text(cell) for cell in grid.cells(at) if cell] for at in range(len(grid.lefts))]
    if not all(cells) or _are_lists(cells):
        return False
    return known > 1 or _is_uneven(cells)


def _goes_on(grid: _Grid) -> bool:
    return bool(grid.records) and _fill_columns(grid.records) and len(grid.lefts) > 2


def _fill_columns(records: list[list[Line]]) -> bool:
    """Do most rows fill several columns, in few lines? Cells may stand in the middle of a higher row."""
    several = sum(len({round(one.left / _SAME) for line in record for one in line}) > 1 for record in records)
    lines = [len({round(one.middle / 6) for line in record for one in line}) for record in records]
    return several >= len(records) * 0.75 and mean(lines) <= _MOST_LINES


def _are_lists(columns: list[list[str]]) -> bool:
    texts = [text for column in columns for text in column]
    marked = sum(is_mark(words[0]) and len(words) > 1 for text in texts if (words := text.split()))
    return marked > len(texts) * 0.3


def _is_uneven(columns: list[list[str]]) -> bool:
    """Is one column clearly of short words, and does what the longest holds begin with capitals or numbers?"""
    lengths = [mean(map(len, column)) for column in columns]
    longest = columns[lengths.index(max(lengths))]
    begun = sum(not text[0].islower() for text in longest)
    return (
        min(lengths) <= _SHORT
        and max(lengths) >= min(lengths) * _SHORTER
        and begun >= len(longest) * 0.75
        and not any(text.endswith(":") for text in columns[0])
    )


def _text(cell: Sequence[Stretch]) -> str:
    return " ".join(one.text for one in cell)


def _as_table(grid: _Grid, header: Line, lines: list[Line]) -> PdfTable:
    every = [one for line in lines for one in line]
    box = Box(
        min(one.left for one in every),
        min(one.bottom for one in every),
        max(one.right for one in every),
        max(one.top for one in every),
    )
    rows = [[[one] for one in header]] if grid.has_headings else []
    rows += [[_in_column(record, grid.lefts, at) for at in range(len(grid.lefts))] for record in grid.records]
    edges = [max((one.right for row in rows for one in row[at]), default=0) for at in range(len(grid.lefts))]
    blocks = [
        [Block(cell, edge, is_card=True) for cell, edge in zip(row, edges, strict=True)] for row in rows
    ]
    with_pitch([block for row in blocks for block in row if block.lines])
    return PdfTable(box, tuple(tuple(cell_of(block) for block in row) for row in blocks), grid.lefts)
