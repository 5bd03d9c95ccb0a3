"""Actions written as blocks of "Tiltak: …", "Kommune: …", "Frist: …" on lines of their own, read as a table's rows.

1. A line with a known heading before a colon says one thing of an action; the lines under it without one go on.
2. A blank line, or a heading that the block has had, begins the next block.
3. One block is a table where it names what is to be done and two things besides; several where each names what.

Everything else stays text. A row stands on the line of its action.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from followup.notes.column_roles import ColumnRole as Role
from followup.notes.parsing.signs.marks import bullet_at_start, letter_at_start, point_at_start
from followup.notes.parsing.tables.headings import is_weak, role_of
from followup.notes.parsing.text.minutes_words import formality_of
from followup.notes.reading.document import Cell, Prose, Row, Table
from followup.notes.reading.lines import Line

_PAIR = re.compile(r"\s*(?:\d{1,2}[.)]\s+)?([A-ZÆØÅa-zæøå][^:\n]{1,30}?)\s*:(?:\s+|$)")
_EMPHASIS = re.compile(r"\*\*|__")
_FOLLOWED = frozenset({Role.OWNER, Role.DUE, Role.START, Role.STATUS, Role.DONE})
_WHAT = frozenset({Role.ACTION, Role.NEED})
_KNOWN = frozenset({*_FOLLOWED, *_WHAT, Role.MUNICIPALITY, Role.NOTE})
_FEWEST_PAIRS = 3
_LONGEST_VALUE = 2000


@dataclass
class _Block:
    """One action's pairs: for each role its heading as written and what stands there, and the action's line."""

    headings: dict[Role, str] = field(default_factory=dict[Role, str])
    values: dict[Role, list[str]] = field(default_factory=dict[Role, list[str]])
    line: int = 0

    @property
    def is_action(self) -> bool:
        """Does it name what is to be done, and who, when, where or how it goes?"""
        return any(self.values.get(role) for role in _WHAT) and bool(self._besides)

    @property
    def is_full(self) -> bool:
        return self.is_action and len(self.values) >= _FEWEST_PAIRS

    @property
    def _besides(self) -> set[Role]:
        return set(self.values) & (_FOLLOWED | {Role.MUNICIPALITY})


def with_key_values(prose: Prose) -> Iterator[Prose | Table]:
    """The text, cut where blocks of pairs begin and end."""
    lines, kept, at = prose.lines, list[Line](), 0
    while at < len(lines):
        blocks, end = ([], at) if lines[at].is_blank else _blocks_at(lines, at)
        if blocks and (all(block.is_full for block in blocks) or _are_alike(blocks)):
            if kept:
                yield Prose(tuple(kept), prose.marks_breaks)
            yield _table(blocks)
            kept = []
        else:
            end = at + 1
            kept.append(lines[at])
        at = end
    if kept:
        yield Prose(tuple(kept), prose.marks_breaks)


def _are_alike(blocks: Sequence[_Block]) -> bool:
    return len(blocks) > 1 and all(block.is_action for block in blocks)


def _blocks_at(lines: Sequence[Line], start: int) -> tuple[list[_Block], int]:
    """The blocks that begin at a line, and where the text goes on."""
    blocks: list[_Block] = []
    at = end = start
    last: Role | None = None
    gap = True
    while at < len(lines):
        line = lines[at]
        pair = None if line.is_blank else _pair(line.text)
        if line.is_blank:
            gap, last = True, None
        elif pair is not None:
            if gap or not blocks or pair[0] in blocks[-1].values:
                if blocks and not blocks[-1].is_action:
                    break
                blocks.append(_Block())
            last, gap = pair[0], False
            _add(blocks[-1], pair, line)
            end = at + 1
        elif last is None or not _goes_on(line.text):
            break
        else:
            blocks[-1].values[last].append(line.text.strip())
            end = at + 1
        at += 1
    if blocks and not blocks[-1].is_action:
        blocks, end = blocks[:-1], blocks[-1].line and _line_at(lines, blocks[-1].line)
    return blocks, end


def _line_at(lines: Sequence[Line], number: int) -> int:
    return next(at for at, line in enumerate(lines) if line.number == number)


def _pair(text: str) -> tuple[Role, str, str] | None:
    text = _EMPHASIS.sub("", text[:_LONGEST_VALUE])
    text = text[bullet_at_start(text) :]
    match = _PAIR.match(text)
    role = role_of(match[1]) if match and formality_of(text) is None else None
    if match is None or role is None or role not in _KNOWN or _titles_decisions(match[1]):
        return None
    return role, match[1].strip(), text[match.end() :].strip()


def _titles_decisions(heading: str) -> bool:
    """What minutes write over what they decided, in whole sentences: "Vedtak:", "Konklusjon:"."""
    return is_weak(heading) and not re.match(
        r"(?:hva|kva|what|steg|hvem|kven|when|n)", heading, re.IGNORECASE
    )


def _add(block: _Block, pair: tuple[Role, str, str], line: Line) -> None:
    role, heading, value = pair
    if not block.line or role in _WHAT:
        block.line = line.number
    block.headings[role] = heading
    block.values[role] = [value] if value else []


def _goes_on(text: str) -> bool:
    """A line that belongs to the value above: no heading of its own, no bullet and no point."""
    is_point = (
        bool(bullet_at_start(text)) or point_at_start(text) is not None or letter_at_start(text) is not None
    )
    return not is_point and not re.match(r"\s*\S[^:]{0,40}:\s*$", text)


def _table(blocks: Sequence[_Block]) -> Table:
    headings: dict[Role, str] = {}
    for block in blocks:
        for role, heading in block.headings.items():
            headings.setdefault(role, heading)
    header = Row(blocks[0].line, tuple(Cell(heading) for heading in headings.values()))
    rows = (
        Row(block.line, tuple(Cell(" ".join(block.values.get(role, []))) for role in headings))
        for block in blocks
    )
    return Table((header, *rows))
