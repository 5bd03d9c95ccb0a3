"""Where a table's headings stand, and which column holds what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from followup.notes.column_roles import ColumnRole as Role
from followup.notes.parsing.places.naming import find_named
from followup.notes.parsing.tables.headings import asks, is_ignored, role_of
from followup.notes.parsing.tables.settling import is_agenda, settled
from followup.notes.reading.document import Row, Table

TELLS_WHAT = frozenset({Role.ACTION, Role.NEED, Role.BODY, Role.SUBJECT})
ConfirmedRoles = Mapping[int, Sequence[str | None]]
"""The roles a person gave, by the line of the headings."""

_NEAR_THE_TOP = 30
_LONGEST_HEADING = 45
_FEWEST_DIGITS = 2
_SAMPLES = 3


@dataclass(frozen=True)
class Block:
    """Rows under one row of headings; `above` are the rows before it that name the table.

    `is_doubtful`: a person should confirm the roles first. A table without headings has its first row as `header`
    and among its rows too.
    """

    header: Row
    roles: tuple[Role | None, ...]
    rows: tuple[Row, ...]
    above: tuple[Row, ...] = ()
    is_doubtful: bool = False

    @property
    def has_headings(self) -> bool:
        return not self.rows or self.rows[0] is not self.header

    @property
    def headings(self) -> tuple[str, ...]:
        texts = (cell.text if self.has_headings else "" for cell in self.header.cells)
        return tuple(" ".join(text.split()) for text in texts)

    @property
    def samples(self) -> tuple[tuple[str, ...], ...]:
        filled = (row for row in self.rows if any(row.cells))
        some = [row for row, _at in zip(filled, range(_SAMPLES), strict=False)]
        return tuple(tuple(cell.text for cell in row.cells) for row in some)

    def has(self, *roles: Role) -> bool:
        return any(role in self.roles for role in roles)


def blocks_with_headings(
    table: Table, *, held_on: date, confirmed: ConfirmedRoles | None = None
) -> list[Block]:
    """The blocks of a table, each under its headings; none where no row is one of headings."""
    given = confirmed or {}
    headers = _headers(table.rows, given)
    if not headers:
        return []
    starts = [_title_above(table.rows, at) if place else at for place, (at, _roles) in enumerate(headers)]
    blocks: list[Block] = []
    for (at, roles), start, end in zip(headers, starts, [*starts[1:], len(table.rows)], strict=True):
        above = table.rows[start:at] if blocks else table.rows[:at]
        rows = table.rows[at + 1 : end]
        if table.rows[at].number in given:
            rows = table.rows[at:end] if says_something(table.rows[at]) else rows
        else:
            roles = settled(roles, table.rows[at], rows, held_on=held_on)
        blocks.append(Block(table.rows[at], roles, rows, above))
    return [block for block in blocks if block.has(*TELLS_WHAT) and not is_agenda(block.roles, block.rows)]


def _title_above(rows: Sequence[Row], at: int) -> int:
    """Where the title of a later block begins: the row right above its headings, if it says one thing only."""
    is_title = at > 0 and len(set(told(rows[at - 1]))) == 1
    return at - 1 if is_title else at


def is_row_of_headings(row: Row) -> bool:
    """Are most of its cells headings we know, of whatever kind of table?"""
    texts = told(row)
    known = sum(1 for text in texts if is_ignored(text) or role_of(text) is not None)
    return bool(texts) and known * 2 >= len(texts)


def says_something(row: Row) -> bool:
    """Does a row say something itself (a day, a long text, a municipality) rather than name columns?"""
    if is_row_of_headings(row):
        return False
    return any(
        len(text) > _LONGEST_HEADING
        or sum(letter.isdigit() for letter in text) >= _FEWEST_DIGITS
        or any(one.is_sure and one.likeness == 100 for one in find_named(text)[0])
        for text in told(row)
        if not asks(text)
    )


def _headers(rows: Sequence[Row], confirmed: ConfirmedRoles) -> list[tuple[int, tuple[Role | None, ...]]]:
    """Rows of headings: the first near the top, and later ones that are as sure."""
    found: list[tuple[int, tuple[Role | None, ...]]] = []
    blank = 0
    for at, row in enumerate(rows):
        blank += not any(row.cells)
        if row.number in confirmed:
            roles = [Role(role) if role else None for role in confirmed[row.number]]
            found.append((at, (*roles, *[None] * len(row.cells))[: len(row.cells)]))
        elif found and not (_is_sure_header(row) or _is_header_under_title(rows, at)):
            continue
        elif (found or at - blank < _NEAR_THE_TOP) and (known := roles_of_header(row)):
            found.append((at, known))
    return found


def roles_of_header(row: Row) -> tuple[Role | None, ...] | None:
    """The roles where the row is one of headings: at least two columns known, one of them saying what."""
    texts = [cell.text for cell in row.cells]
    roles = tuple(role_of(text) for text in texts)
    distinct = {role for role in roles if role}
    filled = told(row)
    named = sum(1 for text in filled if role_of(text) or is_ignored(text) or asks(text))
    if len(distinct) >= 2 and TELLS_WHAT & distinct and named * 2 >= len(filled):
        return roles
    if len(distinct) == 1 and TELLS_WHAT & distinct and len(filled) > 1 and named == len(filled):
        return roles
    return roles if len(distinct) >= 3 and named * 3 >= len(filled) * 2 else None


def _is_sure_header(row: Row) -> bool:
    """Below other headings, only a row of nothing but headings begins another table."""
    texts = told(row)
    return len(texts) > 2 and all(role_of(text) is not None or is_ignored(text) for text in texts)


def _is_header_under_title(rows: Sequence[Row], at: int) -> bool:
    """Right below a title of its own, after a blank row, most of a row's words name columns, and none says more."""
    texts = told(rows[at])
    is_title = at > 1 and len(set(told(rows[at - 1]))) == 1 and not any(rows[at - 2].cells)
    known = sum(1 for text in texts if role_of(text) is not None or is_ignored(text))
    return is_title and len(texts) > 2 and known * 2 > len(texts) and not says_something(rows[at])


def told(row: Row) -> list[str]:
    """What the row's cells say; what a merged cell repeats is taken once."""
    texts = [cell.text for cell in row.cells]
    return [text for at, text in enumerate(texts) if text.strip() and (at == 0 or text != texts[at - 1])]
