"""Items from the rows of an action table: a commitment a row, a need where the row asks for something.

Finished, dropped and struck-through rows are left out, each with a warning; any other written status comes along.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from followup.notes.column_roles import ColumnRole as Role
from followup.notes.parsing.proposals.items import Item
from followup.notes.parsing.signs.marks import room_in
from followup.notes.parsing.tables.columns import Block
from followup.notes.parsing.tables.items_of_rows import items_of_row
from followup.notes.parsing.tables.places_in_rows import (
    PlaceOfRow,
    counties_in,
    municipalities_in_cell,
    municipalities_of_title,
)
from followup.notes.parsing.tables.rows import Entry, entries_of
from followup.notes.parsing.tables.sections import WHAT_WE_NEED, questions_of
from followup.notes.parsing.walls.cards import Card
from followup.notes.reading.lines import Line

_ALL_OF = re.compile(r"\s*(?:begge|alle\s+(?P<count>to|tre|fire|fem))(?:\s+kommun\w+)?\s*", re.IGNORECASE)
_COUNTED = {"begge": 2, "to": 2, "tre": 3, "fire": 4, "fem": 5}


@dataclass
class TableRead:
    """What the rows of a block came to."""

    cards: list[Card] = field(default_factory=list[Card])
    items: list[Item] = field(default_factory=list[Item])
    warnings: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])


def read_actions(block: Block, *, whole: tuple[str, ...], held_on: date) -> TableRead:
    """The items of a block; `whole` are the municipalities that what stands around the table names."""
    read = TableRead()
    above = municipalities_of_title([row.text for row in reversed(block.above)])
    block = _of_needs(block)
    entries = list(entries_of(block))
    counties = counties_in(entry.value(Role.MUNICIPALITY) for entry in entries)
    for entry in entries:
        place = _place(entry, above or whole, counties)
        items, warnings = items_of_row(entry, place, block, held_on=held_on)
        read.items += items
        told = (*(place.warnings if items else ()), *warnings)
        read.warnings += [(entry.row.number, message) for message in told]
        read.cards.append(_card(entry, place))
    return read


def _of_needs(block: Block) -> Block:
    """A table whose title says that it holds what is needed has needs where others have actions."""
    title = block.above[-1].text.strip() if block.above else ""
    if questions_of(title) != [WHAT_WE_NEED] or block.has(Role.NEED):
        return block
    return replace(block, roles=tuple(Role.NEED if role is Role.ACTION else role for role in block.roles))


def _place(entry: Entry, whole: tuple[str, ...], counties: frozenset[str]) -> PlaceOfRow:
    """1. The row's own column; 2. the group it stands in; 3. what names the whole table."""
    written, number = entry.value(Role.MUNICIPALITY), entry.value(Role.NUMBER)
    if written or number:
        if all_of_them := _all_of(written, whole):
            return PlaceOfRow(all_of_them, "table_title")
        county = entry.value(Role.COUNTY)
        return municipalities_in_cell(written, number=number, county=county, counties=counties)
    for group in (entry.value(Role.SECTION), entry.context):
        if names := municipalities_of_title([group] if group else []):
            return PlaceOfRow(names, "heading")
    return PlaceOfRow(whole, "table_title" if whole else "unplaced")


def _all_of(written: str, whole: tuple[str, ...]) -> tuple[str, ...]:
    """Those the table is headed with, where a cell says "begge" of two or "alle tre" of three."""
    match = _ALL_OF.fullmatch(written)
    return whole if match and len(whole) == _COUNTED.get((match["count"] or "begge").casefold()) else ()


def _group(entry: Entry) -> str:
    """The room or theme a row stands under; a column of groups may hold their numbers alone."""
    section = entry.value(Role.SECTION)
    return f"Gruppe {section}" if section.isdigit() else section or entry.context


def _card(entry: Entry, place: PlaceOfRow) -> Card:
    group = _group(entry)
    heading = ", ".join(place.municipalities) if place.reason == "heading" else group
    return Card(
        first_line=entry.row.number,
        last_line=entry.row.number,
        heading=heading or ", ".join(place.municipalities) or None,
        room=room_in(group) if group else None,
        dialogue=None,
        role="answer",
        municipalities=place.municipalities,
        joined_from=None,
        reason=place.reason,
        lines=(Line(entry.row.number, entry.row.text),),
    )
