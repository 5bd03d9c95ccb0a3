"""The rows of a block as people mean them: what is merged, left blank below or marked as the same, filled in."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from followup.notes.column_roles import ColumnRole as Role
from followup.notes.parsing.tables.columns import Block
from followup.notes.parsing.tables.doers import municipality_and_owner, names_only_who
from followup.notes.parsing.tables.headings import asks, role_of
from followup.notes.parsing.tables.sections import WHAT_WE_DO, WHAT_WE_NEED, questions_of
from followup.notes.parsing.text.headings import read_heading
from followup.notes.reading.document import Cell, Row

_DITTO = re.compile(
    r"\s*(?:[-–—]{0,6}\s*(?:[\"“”„»«〃]|''|´´|``){1,3}\s*[-–—]{0,6}|do\.?|ditto|idem|id\."
    r"|(?:det )?samme(?: som (?:over|ovenfor|ovanfor))?|same(?: as above| som over)?|som (?:over|ovenfor|ovanfor)"
    r"|⬇|↓|↑)\.?\s*",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"[\s\-–—.…?/_]{0,20}|x{2,}|n/?a|n\.a\.|ingen|ukjent|tbd|tba|null|none", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"(?:se|sjå|jf\.?|jfr\.?|see)\s+(?:(?:forrige|førre|neste|annen|anna|over|ovenfor|ovanfor|under|venstre|previous|other|above"
    r"|tiltak|merknad|kommentar|tekst|beskrivelse|skildring|kolonne|rute|rad|punkt|pkt|left|text)\b[.\s]*){1,3}"
    r"(?:til (?:venstre|høyre|høgre))?\d{0,3}",
    re.IGNORECASE,
)
"""A cell that only points to another one: "Se forrige rute", "sjå tiltak"."""
_NOBODY = re.compile(
    r"(?:(?:enno|ennå)\s+)?(?:ikke|ikkje|u)\s?(?:avklar|bestem|avgjor|satt|sett|utpek|peika|fordel)\w*(?:\s.{0,20})?"
    r"|(?:må |skal )?(?:avklares|avklarast|bestemmes|avgjøres|avgjerast|fordeles|fordelast)(?:\s.{0,20})?|vakant"
    r"|ledig",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\s*(?:del)?(?:sum|totalt?|i alt|til sammen|tilsaman|antall)\b.{0,20}", re.IGNORECASE)
_EXAMPLE = re.compile(
    r"\s*\(?(?:(?:eksempel|døme|example)(?:rad|tiltak|row)?\s*(?:\d\s*)?\)?\s*(?:[:.–-]|på (?:ut)?fylling|på tiltak|$)"
    r"|(?:f\.?\s?eks|e\.?g|t\.?d)\.?\s*:)",
    re.IGNORECASE,
)
_TEMPLATE = re.compile(
    r"\s*(?:\[.{0,80}\]|<.{0,80}>|(?:skriv|fyll|sett) inn\b.{0,80}|klikk (?:her|eller)\b.{0,80})\s*",
    re.IGNORECASE,
)
_THEME = re.compile(
    r"\s*(?:(?:hoved|hovud|del)?(?:tema|mål)|(?:inn)?satsingsområde|innsatsområde|fokusområde|område|kategori|topic|theme"
    r"|goal|area|del|fase|phase)\b\s*(?:\d+|[A-H]\b)?\s*[:.–-]",
    re.IGNORECASE,
)
_ASKS_NOTHING = re.compile(
    r"(?:annet|anna|andre ting|kommentar\w*|merknad\w*|other|comments?)\W*", re.IGNORECASE
)
_FOLLOWS_ABOVE = (Role.MUNICIPALITY, Role.NUMBER, Role.COUNTY)
_FOLLOWS_DITTO = (*_FOLLOWS_ABOVE, Role.OWNER, Role.DUE, Role.START, Role.STATUS, Role.TOPIC, Role.SECTION)
_LONGEST_FIELD = 500
_UNSETTLED = (Role.OWNER, Role.DUE, Role.START)
WHAT = (Role.ACTION, Role.NEED, Role.BODY, Role.SUBJECT)


@dataclass(frozen=True)
class Entry:
    """A row that says something; `context` is the last row that only named a group of rows."""

    row: Row
    values: Mapping[Role, str]
    is_struck: bool
    context: str = ""

    def value(self, role: Role) -> str:
        """What the column says; "" also for signs that nothing is known ("?", "-", "avklares")."""
        text = self.values.get(role, "")
        text = text if role in WHAT else text[:_LONGEST_FIELD]
        nothing = _NOTHING.fullmatch(text) or _ELSEWHERE.fullmatch(text.strip())
        nothing = nothing or (role in _UNSETTLED and _NOBODY.fullmatch(text))
        return "" if nothing else text

    def points_elsewhere(self, role: Role) -> bool:
        """Does the cell only say where else to look?"""
        return _ELSEWHERE.fullmatch(self.values.get(role, "").strip()) is not None


def entries_of(block: Block) -> Iterator[Entry]:
    """The rows below the headings that say what is to be done or needed; totals, examples and headings are none."""
    above: dict[Role, str] = {}
    context, before = "", None
    for row in block.rows:
        cells = _by_role(row, block)
        group = _group(row, block, cells)
        if group is not None:
            context = group
            above = {} if read_heading(group) else above
        if group is not None or not any(row.cells) or _is_header_again(row, block):
            continue
        values = _by_question(_answered(_filled_in(cells, above), row, block))
        above |= {
            role: text
            for role, text in values.items()
            if role in _FOLLOWS_ABOVE or (text and role in _FOLLOWS_DITTO)
        }
        if _says_what(values, row) and values != before:
            yield Entry(row, _who_there(values), _is_struck(cells, row), context)
        before = values


def _by_role(row: Row, block: Block) -> dict[Role, Cell]:
    return {
        role: row.cells[at] for at, role in enumerate(block.roles) if role is not None and at < len(row.cells)
    }


def _filled_in(cells: Mapping[Role, Cell], above: Mapping[Role, str]) -> dict[Role, str]:
    """What each column says. A mark says that it is as above; a blank does so where the whole place is blank."""
    same_place = all(_is_blank(cells[role].text) for role in _FOLLOWS_ABOVE if role in cells)
    values: dict[Role, str] = {}
    for role, cell in cells.items():
        follows = role in _FOLLOWS_DITTO and _DITTO.fullmatch(cell.text)
        blank_place = same_place and role in _FOLLOWS_ABOVE and not cell
        values[role] = above.get(role, "") if follows or blank_place else cell.text
    return {role: "" if _only_reaches_into(role, text, values) else text for role, text in values.items()}


def _answered(values: dict[Role, str], row: Row, block: Block) -> dict[Role, str]:
    """A question where actions stand, and its answer beside it: "Hva trenger dere fra andre? | Flere kurs"."""
    asked = values.get(Role.ACTION, "").strip()
    if not asked.endswith("?") or not asks(asked):
        return values
    others = (
        cell.text for cell, role in zip(row.cells, block.roles, strict=False) if role not in _FOLLOWS_ABOVE
    )
    beside = [text for text in dict.fromkeys(others) if text.strip() and text.strip() != asked]
    if not beside:
        return values
    role = {WHAT_WE_NEED: Role.NEED, WHAT_WE_DO: Role.ACTION}.get(next(iter(questions_of(asked)), ""))
    kept = {one: text for one, text in values.items() if one in _FOLLOWS_ABOVE}
    return {**kept, role: "\n".join(beside)} if role else kept


def _by_question(values: dict[Role, str]) -> dict[Role, str]:
    """What stands in a row of the column "Svar" is what the question beside it asks for, if it asks for either."""
    asked = values.get(Role.SECTION, "").strip()
    answer = values.get(Role.ACTION, "")
    if not answer or not (_ASKS_NOTHING.fullmatch(asked) or asks(asked)):
        return values
    asked_for = questions_of(asked)
    if asked_for == [WHAT_WE_NEED] and not values.get(Role.NEED):
        return {**values, Role.ACTION: "", Role.NEED: answer}
    return values if WHAT_WE_DO in asked_for else {**values, Role.ACTION: ""}


def _who_there(values: Mapping[Role, str]) -> dict[Role, str]:
    """Where the municipalities stand in the column of who does it, the two told apart."""
    written = values.get(Role.MUNICIPALITY, "")
    if Role.OWNER in values or not written:
        return dict(values)
    place, owner = municipality_and_owner(written) or (
        ("", written) if names_only_who(written) else (written, "")
    )
    return {**values, Role.MUNICIPALITY: place, Role.OWNER: owner} if owner else dict(values)


def _only_reaches_into(role: Role, text: str, values: Mapping[Role, str]) -> bool:
    """Is a cell only the rest of one that is merged over the columns of what to do and of who or when?"""
    return role not in WHAT and bool(text) and text == values.get(Role.ACTION)


def _is_blank(text: str) -> bool:
    return not text.strip() or _DITTO.fullmatch(text) is not None


def _group(row: Row, block: Block, cells: Mapping[Role, Cell]) -> str | None:
    """The words of a row that says one thing only, for the rows below it: a municipality, a theme."""
    said = [cell.text for cell in row.cells if cell]
    if not said or len(set(said)) != 1 or len(row.cells) < 2:
        return None
    if len(said) > 1:
        return said[0]
    role = next((role for role, cell in cells.items() if cell), None)
    if role in (Role.MUNICIPALITY, Role.NUMBER) or block.has(Role.BODY, Role.SUBJECT):
        return None
    if role in (Role.ACTION, Role.NEED):
        return said[0] if _names_a_group(said[0]) else None
    return said[0]


def _names_a_group(text: str) -> bool:
    """Does the only cell of a row, where actions stand, name a theme or a municipality instead?"""
    if _THEME.match(text) or (text.isupper() and len(text) > 3) or text.rstrip().endswith(":"):
        return True
    heading = read_heading(text)
    return heading is not None and (heading.has_places or heading.room is not None)


def _says_what(values: Mapping[Role, str], row: Row) -> bool:
    texts = [text for role in WHAT if (text := values.get(role, "")) and not _NOTHING.fullmatch(text)]
    first = next((cell.text for cell in row.cells if cell), "")
    is_none = _TOTAL.fullmatch(first) or _EXAMPLE.match(first) or _EXAMPLE.match(texts[0] if texts else "")
    return bool(texts) and not is_none and not all(_TEMPLATE.fullmatch(text) for text in texts)


def _is_header_again(row: Row, block: Block) -> bool:
    if [cell.text for cell in row.cells] == [cell.text for cell in block.header.cells]:
        return block.has_headings
    named = [cell.text for cell in row.cells if cell]
    known = all(role_of(text) is not None for text in named)
    return len(named) > 1 and known and len(named) * 2 > len(block.roles)


def _is_struck(cells: Mapping[Role, Cell], row: Row) -> bool:
    what = [cells[role] for role in WHAT if cells.get(role)]
    judged = what or [cell for cell in row.cells if cell]
    return bool(judged) and all(cell.is_struck for cell in judged)
