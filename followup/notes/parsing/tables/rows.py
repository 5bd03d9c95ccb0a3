"""The rows of a block as people mean them: what is merged, left blank below or marked as the same, filled in."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from followup.notes.column_roles import ColumnRole as Role
from followup.notes.parsing.tables.columns import Block
from followup.notes.parsing.tables.headings import role_of
from followup.notes.reading.document import Cell, Row

_DITTO = re.compile(
    r"\s*(?:[-–—]?\s*(?:[\"“”„»«〃]|''|´´)+\s*[-–—]?|do\.?|ditto|idem|id\.?"
    r"|(?:det )?samme?(?: som (?:over|ovenfor|ovanfor)| as above)?|same(?: as above| som over)?"
    r"|som (?:over|ovenfor|ovanfor))\.?\s*",
    re.IGNORECASE,
)
_NOTHING = re.compile(
    r"[\s\-–—.…?/_]*|n/?a|ingen|ukjent|ikkje? avklar[ta]\w*|ikke avklart|avklares|avklarast|tbd|tba",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\s*(?:sum|totalt?|i alt|til sammen|tilsaman)\b.{0,20}", re.IGNORECASE)
_EXAMPLE = re.compile(r"\s*(?:eksempel|døme|example|f\.?eks)\b\s*[:.-]?", re.IGNORECASE)
_FOLLOWS_ABOVE = (Role.MUNICIPALITY, Role.NUMBER, Role.COUNTY)
_FOLLOWS_DITTO = (*_FOLLOWS_ABOVE, Role.OWNER, Role.DUE, Role.START, Role.STATUS, Role.TOPIC)


@dataclass(frozen=True)
class Entry:
    """A row that says something; `context` is the last row that only named a group of rows."""

    row: Row
    values: Mapping[Role, str]
    is_struck: bool
    context: str = ""
    cells: Mapping[Role, Cell] = field(default_factory=dict)

    def value(self, role: Role) -> str:
        """What the column says; "" also for words that say nothing is known ("?", "avklares")."""
        text = self.values.get(role, "")
        return "" if _NOTHING.fullmatch(text) else text


def entries_of(block: Block) -> Iterator[Entry]:
    """The rows below the headings that say what is to be done or needed; totals, examples and headings are none."""
    above: dict[Role, str] = {}
    context = ""
    for row in block.rows:
        cells = _by_role(row, block)
        if group := _group(row, block, cells):
            context, above = group, {}
            continue
        if not any(row.cells) or _is_header_again(row, block):
            continue
        values = {role: _filled_in(role, cell.text, above) for role, cell in cells.items()}
        above |= {role: text for role, text in values.items() if text and role in _FOLLOWS_DITTO}
        if _says_what(values):
            yield Entry(row, values, _is_struck(cells, row), context, cells)


def _by_role(row: Row, block: Block) -> dict[Role, Cell]:
    return {
        role: row.cells[at] for at, role in enumerate(block.roles) if role is not None and at < len(row.cells)
    }


def _filled_in(role: Role, text: str, above: Mapping[Role, str]) -> str:
    """A blank under a municipality means the same municipality; of the other columns only a mark says so."""
    if _DITTO.fullmatch(text) and role in _FOLLOWS_DITTO:
        return above.get(role, "")
    if not text and role in _FOLLOWS_ABOVE:
        return above.get(role, "")
    return text


def _group(row: Row, block: Block, cells: Mapping[Role, Cell]) -> str | None:
    """The words of a row that says one thing only, for the rows below it: a municipality, a theme."""
    said = [cell.text for cell in row.cells if cell]
    if not said or len(set(said)) != 1 or len(row.cells) < 2:
        return None
    if len(said) > 1:
        return said[0]
    what = [
        cell
        for role, cell in cells.items()
        if role in (Role.ACTION, Role.NEED, Role.BODY, Role.SUBJECT) and cell
    ]
    if what or block.has(Role.BODY, Role.SUBJECT):
        return None
    first = next(at for at, cell in enumerate(row.cells) if cell)
    role = block.roles[first] if first < len(block.roles) else None
    return said[0] if role not in (Role.MUNICIPALITY, Role.NUMBER) else None


def _says_what(values: Mapping[Role, str]) -> bool:
    texts = [values.get(role, "") for role in (Role.ACTION, Role.NEED, Role.BODY, Role.SUBJECT)]
    said = [text for text in texts if text and not _NOTHING.fullmatch(text) and not _TOTAL.fullmatch(text)]
    return bool(said) and not _EXAMPLE.match(said[0])


def _is_header_again(row: Row, block: Block) -> bool:
    named = [cell.text for cell in row.cells if cell]
    return (
        len(named) > 1
        and all(role_of(text) is not None for text in named)
        and len(named) * 2 > len(block.roles)
    )


def _is_struck(cells: Mapping[Role, Cell], row: Row) -> bool:
    what = [cells[role] for role in (Role.ACTION, Role.NEED, Role.BODY) if cells.get(role)]
    judged = what or [cell for cell in row.cells if cell]
    return bool(judged) and all(cell.is_struck for cell in judged)
