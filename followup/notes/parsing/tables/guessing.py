"""Tables whose headings do not say what the columns hold: told by what stands in them, or left for a person.

1. A list of people, an agenda or a budget is nothing to follow up.
2. One column of text (beside municipalities, names, times) is a wall, a row a card.
3. Several columns of questions are the answers to a form.
4. Anything else is guessed, and a person is asked to confirm the guess.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from followup.notes.column_roles import ColumnRole as Role
from followup.notes.parsing.grammar.who import is_who
from followup.notes.parsing.tables.columns import Block, is_row_of_headings, says_something, told
from followup.notes.parsing.tables.headings import asks, is_ignored, role_of
from followup.notes.parsing.tables.settling import first_cells, holds_days, holds_places, letters_in
from followup.notes.reading.document import Row, Table

_FEWEST_LETTERS = 8
_FEWEST_LETTERS_BESIDE_PROSE = 14
_FEWEST_ROWS = 2
_LONGEST_OWNER = 50
_NAMES_A_CARD = frozenset({Role.MUNICIPALITY, Role.NUMBER, Role.COUNTY, Role.SECTION, Role.TOPIC, Role.NOTE})


@dataclass(frozen=True)
class _Guess:
    roles: tuple[Role | None, ...]
    texts: tuple[int, ...]


class Surroundings(Enum):
    """What a file has beside a table: nothing but tables like it, tables with headings we know, or running text."""

    NOTHING = auto()
    TABLES = auto()
    TEXT = auto()


def guess(table: Table, *, held_on: date, stands: Surroundings) -> Block | None:
    """A block, doubtful or not; None where there is nothing to follow up.

    Among running text, and under headings most of which are known, only what looks like actions is asked about;
    among tables with headings, only what names a municipality, or what is to be done or needed.
    """
    header = next((row for row in table.rows if len(told(row)) > 1), None)
    if header is None:
        return None
    at = table.rows.index(header)
    has_headings = not says_something(header)
    rows = table.rows[at + 1 :] if has_headings else table.rows[at:]
    if sum(1 for row in rows if any(row.cells)) < (1 if has_headings else _FEWEST_ROWS):
        return None
    found = _guessed(header if has_headings else None, rows, held_on=held_on)
    settled = _sure(header, found) if has_headings else None
    if settled is not None:
        return Block(header, settled, rows, table.rows[:at])
    if is_row_of_headings(header):
        stands = Surroundings.TEXT
    if not _is_worth_asking(found, rows, stands=stands):
        return None
    return Block(header, _with_text(found, rows), rows, table.rows[:at], is_doubtful=True)


def _guessed(header: Row | None, rows: Sequence[Row], *, held_on: date) -> _Guess:
    width = max(len(row.cells) for row in rows)
    roles: list[Role | None] = [None] * width
    texts: list[int] = []
    for at in range(width):
        heading = header.cells[at].text if header and at < len(header.cells) else ""
        roles[at] = role_of(heading) or _by_cells(rows, at, held_on=held_on)
        if roles[at] is None and not is_ignored(heading) and letters_in(rows, at) > 0:
            texts.append(at)
    long = [at for at in texts if letters_in(rows, at) >= _FEWEST_LETTERS]
    once = tuple(role if role not in roles[:at] else None for at, role in enumerate(roles))
    return _Guess(once, tuple(long or texts))


def _by_cells(rows: Sequence[Row], at: int, *, held_on: date) -> Role | None:
    if holds_places(rows, at):
        return Role.MUNICIPALITY
    if holds_days(rows, at, held_on=held_on) and letters_in(rows, at) < 2 * _FEWEST_LETTERS:
        return Role.DUE
    texts = first_cells(rows, at)
    owners = sum(1 for text in texts if len(text) <= _LONGEST_OWNER and is_who(text))
    return Role.OWNER if texts and owners * 2 > len(texts) else None


def _sure(header: Row, found: _Guess) -> tuple[Role | None, ...] | None:
    """The roles where headings leave one reading: a wall's text, or the questions of a form."""
    if {role for role in found.roles if role} - _NAMES_A_CARD:
        return None
    asked = [at for at in found.texts if at < len(header.cells) and asks(header.cells[at].text)]
    if len(found.texts) == 1 and (is_row_of_headings(header) or Role.MUNICIPALITY in found.roles or asked):
        return tuple(Role.BODY if at in found.texts else role for at, role in enumerate(found.roles))
    if asked:
        return tuple(Role.BODY if at == asked[0] else role for at, role in enumerate(found.roles))
    return None


def _is_worth_asking(found: _Guess, rows: Sequence[Row], *, stands: Surroundings) -> bool:
    if stands is Surroundings.NOTHING:
        return bool(found.texts)
    if stands is Surroundings.TABLES and {Role.MUNICIPALITY, Role.ACTION, Role.NEED} & set(found.roles):
        return bool(found.texts or {Role.ACTION, Role.NEED} & set(found.roles))
    known = {Role.MUNICIPALITY, Role.DUE, Role.OWNER} & set(found.roles)
    long_enough = any(letters_in(rows, at) >= _FEWEST_LETTERS_BESIDE_PROSE for at in found.texts)
    return len(known) >= 2 and long_enough


def _with_text(found: _Guess, rows: Sequence[Row]) -> tuple[Role | None, ...]:
    """The column with most to read is what is to be done, where none says it."""
    if {Role.ACTION, Role.NEED} & set(found.roles):
        return found.roles
    longest = max(found.texts, key=lambda at: letters_in(rows, at))
    return tuple(Role.ACTION if at == longest else role for at, role in enumerate(found.roles))
