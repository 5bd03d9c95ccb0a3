"""Where a table's headings stand, and which column holds what; in doubt a person is asked."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from followup.notes.column_roles import ColumnRole as Role
from followup.notes.parsing.periods import read_due
from followup.notes.parsing.places import find_named
from followup.notes.parsing.tables.headings import is_ignored, role_of
from followup.notes.reading.document import Row, Table

TELLS_WHAT = frozenset({Role.ACTION, Role.NEED, Role.BODY, Role.SUBJECT})
_NEAR_THE_TOP = 25
_SAMPLES = 3
_LOOKED_AT = 30


@dataclass(frozen=True)
class Block:
    """Rows under one row of headings; `above` are the rows before it that name the table."""

    header: Row
    roles: tuple[Role | None, ...]
    rows: tuple[Row, ...]
    above: tuple[Row, ...] = ()
    is_doubtful: bool = False

    @property
    def samples(self) -> tuple[tuple[str, ...], ...]:
        filled = [row for row in self.rows if any(row.cells)][:_SAMPLES]
        return tuple(tuple(cell.text for cell in row.cells) for row in filled)

    def has(self, *roles: Role) -> bool:
        return any(role in self.roles for role in roles)


def blocks_of(
    table: Table, *, held_on: date, confirmed: Mapping[int, Sequence[str | None]] | None = None
) -> list[Block]:
    """The blocks of a table, each under its headings; none for a table that is no list of actions or cards.

    `confirmed` are the roles a person gave, by the line of the headings.
    """
    headers = _headers(table.rows, confirmed or {})
    if not headers:
        doubtful = _without_headings(table.rows, held_on=held_on)
        return [doubtful] if doubtful else []
    ends = [at for at, _roles in headers[1:]] + [len(table.rows)]
    blocks = []
    for (at, roles), end in zip(headers, ends, strict=True):
        above = table.rows[:at] if at == headers[0][0] else ()
        header = table.rows[at]
        is_confirmed = header.number in (confirmed or {})
        settled = roles if is_confirmed else _settled(roles, table.rows[at + 1 : end], held_on=held_on)
        blocks.append(
            Block(
                header,
                settled,
                tuple(table.rows[at + 1 : end]),
                tuple(above),
                is_doubtful=not is_confirmed and not TELLS_WHAT & set(settled),
            )
        )
    return blocks


def _headers(
    rows: Sequence[Row], confirmed: Mapping[int, Sequence[str | None]]
) -> list[tuple[int, tuple[Role | None, ...]]]:
    """Rows of headings: the first near the top, and later ones that are as sure."""
    found: list[tuple[int, tuple[Role | None, ...]]] = []
    for at, row in enumerate(rows):
        if row.number in confirmed:
            given = [Role(role) if role else None for role in confirmed[row.number]]
            found.append((at, _of_width(given, len(row.cells))))
        elif _may_be_header(row, at, is_first=not found) and (roles := _roles_of_header(row)):
            found.append((at, roles))
    return found


def _roles_of_header(row: Row) -> tuple[Role | None, ...] | None:
    """The roles where the row is one of headings: at least two columns known, one of them saying what."""
    texts = [cell.text for cell in row.cells]
    roles = tuple(role_of(text) for text in texts)
    filled = [text for at, text in enumerate(texts) if text and (at == 0 or text != texts[at - 1])]
    known = [role for role, text in zip(roles, texts, strict=True) if role and text]
    distinct = set(known)
    named = sum(1 for text in filled if role_of(text) or is_ignored(text))
    if len(distinct) >= 2 and TELLS_WHAT & distinct and named * 2 >= len(filled):
        return roles
    if len(distinct) >= 3 and named * 3 >= len(filled) * 2:
        return roles
    return None


def _may_be_header(row: Row, at: int, *, is_first: bool) -> bool:
    """The first headings stand near the top; below them only a row of nothing but headings begins another table."""
    if is_first:
        return at < _NEAR_THE_TOP
    texts = [cell.text for cell in row.cells if cell]
    return len(texts) > 2 and all(role_of(text) is not None or is_ignored(text) for text in texts)


def _settled(roles: Sequence[Role | None], rows: Sequence[Row], *, held_on: date) -> tuple[Role | None, ...]:
    """One column for each role. Of several, the first that is filled; "Ferdig" with dates in it is a deadline."""
    settled: list[Role | None] = list(roles)
    for at, role in enumerate(settled):
        if role is Role.DONE and Role.DUE not in settled and _holds_days(rows, at, held_on=held_on):
            settled[at] = Role.DUE
    for role in set(settled) - {None}:
        places = [at for at, one in enumerate(settled) if one is role]
        kept = max(places, key=lambda at: (_filled(rows, at) * 2 >= _filled_most(rows, places), -at))
        for at in places:
            if at != kept and not _repeats(rows, at, kept):
                settled[at] = Role.NOTE if role is Role.ACTION and Role.NOTE not in settled else None
            elif at != kept:
                settled[at] = None
    if Role.ACTION not in settled and Role.NEED not in settled and Role.BODY not in settled:
        settled = _with_topic_as_action(settled)
    return tuple(settled)


def _with_topic_as_action(roles: list[Role | None]) -> list[Role | None]:
    """Where nothing else says what is to be done, and somebody is to do it by some day, the goal or remark does."""
    if not {Role.OWNER, Role.DUE} & set(roles):
        return roles
    for role in (Role.SUBJECT, Role.TOPIC, Role.NOTE):
        if role in roles:
            return [Role.ACTION if one is role else one for one in roles]
    return roles


def _without_headings(rows: Sequence[Row], *, held_on: date) -> Block | None:
    """A table nobody gave headings: guessed from what the columns hold, for a person to confirm."""
    filled = [row for row in rows if any(row.cells)]
    if len(filled) < 2 or _is_of_known_kind(filled[0]):
        return None
    width = max(len(row.cells) for row in filled)
    looked_at = filled[:_LOOKED_AT]
    roles: list[Role | None] = [None] * width
    for at in range(width):
        texts = [row.cells[at].text for row in looked_at if at < len(row.cells) and row.cells[at]]
        if texts and sum(_is_place(text) for text in texts) * 2 > len(texts):
            roles[at] = Role.MUNICIPALITY
        elif _holds_days(looked_at, at, held_on=held_on):
            roles[at] = Role.DUE
    lengths = Counter({at: _letters(looked_at, at) for at in range(width) if roles[at] is None})
    if not lengths or lengths.most_common(1)[0][1] < 12 * len(looked_at):
        return None
    roles[lengths.most_common(1)[0][0]] = Role.ACTION
    first = filled[0]
    below = tuple(row for row in rows if row.number > first.number)
    return Block(first, tuple(roles), below, is_doubtful=True)


def _is_of_known_kind(header: Row) -> bool:
    """A list of people, an agenda: all its headings are known, and none of them says what is to be done."""
    texts = [cell.text for cell in header.cells if cell]
    return bool(texts) and sum(is_ignored(text) or role_of(text) is not None for text in texts) * 2 >= len(
        texts
    )


def _is_place(text: str) -> bool:
    named, _districts = find_named(text)
    return bool(named) and len(text) < 60


def _holds_days(rows: Sequence[Row], at: int, *, held_on: date) -> bool:
    texts = [row.cells[at].text for row in rows if at < len(row.cells) and row.cells[at]][:_LOOKED_AT]
    return bool(texts) and sum(read_due(text, held_on=held_on) is not None for text in texts) * 2 > len(texts)


def _filled(rows: Sequence[Row], at: int) -> int:
    return sum(1 for row in rows if at < len(row.cells) and row.cells[at])


def _filled_most(rows: Sequence[Row], places: Sequence[int]) -> int:
    return max(_filled(rows, at) for at in places)


def _repeats(rows: Sequence[Row], at: int, kept: int) -> bool:
    """Is a column only the rest of a merged one?"""
    return all(len(row.cells) <= max(at, kept) or row.cells[at] == row.cells[kept] for row in rows)


def _letters(rows: Sequence[Row], at: int) -> int:
    return sum(len(row.cells[at].text) for row in rows if at < len(row.cells))


def _of_width(roles: Sequence[Role | None], width: int) -> tuple[Role | None, ...]:
    return (*roles, *[None] * width)[:width]
