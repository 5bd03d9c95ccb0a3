"""Items from the rows of an action table: a commitment a row, a need where the row asks for something.

Finished, dropped and struck-through rows are left out, each with a warning; any other written status comes along.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from followup.notes.column_roles import ColumnRole as Role
from followup.notes.parsing.cards import Card
from followup.notes.parsing.clauses import read_clause
from followup.notes.parsing.items import Item
from followup.notes.parsing.kinds import kind_of
from followup.notes.parsing.language import language_form_of
from followup.notes.parsing.periods import Due, find_dues, read_due
from followup.notes.parsing.roles import names_national_body
from followup.notes.parsing.said import Kind, Said
from followup.notes.parsing.tables.columns import Block
from followup.notes.parsing.tables.places_in_rows import municipalities_in_cell, municipalities_of_title
from followup.notes.parsing.tables.rows import Entry, entries_of
from followup.notes.parsing.tables.statuses import is_ticked, status_of
from followup.notes.parsing.titles import shortened, title_of, without_deadline
from followup.notes.reading.lines import Line

_ALL = re.compile(r"\s*(?:alle|samtlige|all|felles)\b.{0,20}", re.IGNORECASE)
_SHORTEST_SURE = 3


@dataclass
class TableRead:
    """What the rows of a block came to."""

    cards: list[Card] = field(default_factory=list[Card])
    items: list[Item] = field(default_factory=list[Item])
    warnings: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])


@dataclass(frozen=True)
class _Place:
    municipalities: tuple[str, ...]
    reason: str


def read_actions(block: Block, *, titles: Sequence[str], held_on: date) -> TableRead:
    """The items of a block; `titles` are the words that name the table from outside, the nearest first."""
    read = TableRead()
    above = [row.text for row in reversed(block.above)]
    whole = municipalities_of_title([*above, *titles])
    for entry in entries_of(block):
        place = _place(entry, whole, read)
        heading = ", ".join(place.municipalities) or entry.context or None
        items = _items(entry, place, block, held_on=held_on, read=read)
        read.items += items
        read.cards.append(_card(entry, heading, place))
    return read


def _place(entry: Entry, whole: tuple[str, ...], read: TableRead) -> _Place:
    """1. The row's own column; 2. the group it stands in; 3. what names the whole table."""
    written = entry.value(Role.MUNICIPALITY)
    number = entry.value(Role.NUMBER)
    if written or number:
        names, uncertain = municipalities_in_cell(written, number=number, county=entry.value(Role.COUNTY))
        if uncertain:
            choices = " or ".join(one.display_name for one in uncertain[0].entries)
            message = f"“{written}” may mean {choices}; choose the municipality."
            read.warnings.append((entry.row.number, message))
        elif not names:
            reason = "everybody" if _ALL.fullmatch(written) else "no municipality we know"
            read.warnings.append((entry.row.number, f"“{written}” is {reason}; choose the municipality."))
        return _Place(names, "heading" if names else "unplaced")
    if entry.context and (names := municipalities_of_title([entry.context])):
        return _Place(names, "heading")
    return _Place(whole, "table_title" if whole else "unplaced")


def _items(entry: Entry, place: _Place, block: Block, *, held_on: date, read: TableRead) -> list[Item]:
    what, needed = entry.value(Role.ACTION), entry.value(Role.NEED)
    status = status_of(entry.value(Role.STATUS)) if entry.value(Role.STATUS) else None
    if entry.is_struck:
        read.warnings.append(
            (entry.row.number, f"“{_short(what or needed)}” is struck through and was left out.")
        )
        return []
    if status == "done" or (entry.value(Role.DONE) and is_ticked(entry.value(Role.DONE))):
        read.warnings.append((entry.row.number, f"“{_short(what or needed)}” is finished and was left out."))
        return []
    if status == "dropped":
        read.warnings.append((entry.row.number, f"“{_short(what or needed)}” was dropped and was left out."))
        return []
    items = []
    if what:
        kind = _kind(what, entry, place)
        if kind is None:
            read.warnings.append(
                (entry.row.number, f"“{_short(what)}” says nothing to follow up and was left out.")
            )
        else:
            items.append(_item(entry, what, kind, place, block, status=status, held_on=held_on))
    if needed:
        items.append(_item(entry, needed, "need", place, block, status=None, held_on=held_on))
    return items


def _kind(what: str, entry: Entry, place: _Place) -> Kind | None:
    """A row in a table of actions is one, unless its words refuse, or it is for KS or the state to do."""
    if names_national_body(entry.value(Role.OWNER)) and not re.search(r",|/|\bog\b", entry.value(Role.OWNER)):
        return "need"
    verdict = kind_of(Said(what, read_clause(what), "who", False, False, place.municipalities))
    if verdict.rule in ("refused_or_open", "unfinished"):
        return None
    return "need" if verdict.rule == "wish_to_organiser" else "commitment"


def _item(
    entry: Entry, words: str, kind: Kind, place: _Place, block: Block, *, status: str | None, held_on: date
) -> Item:
    quote = " ".join(words.split())
    due = _due(entry, quote, held_on=held_on) if kind == "commitment" else None
    owner = _owner(entry, held_on=held_on) if kind == "commitment" else None
    return Item(
        kind=kind,
        title=without_deadline(_title(quote, kind), due),
        quote=quote,
        first_line=entry.row.number,
        last_line=entry.row.number,
        municipalities=place.municipalities,
        owner=owner,
        due=due,
        confidence=_confidence(quote, kind, place, block, has_owner=bool(owner), has_due=due is not None),
        reasons=_reasons(kind, place, block, owner=owner, due=due),
        status=status,
    )


def _owner(entry: Entry, *, held_on: date) -> str | None:
    """As written; a deadline written in the same column is none of it."""
    written = " ".join(entry.value(Role.OWNER).split())
    found = [] if entry.value(Role.DUE) else find_dues(written, held_on=held_on)
    if found:
        written = (written[: found[0].start] + written[found[0].end :]).strip(" ,;.()–-/") or ""
    return re.sub(r"^(?:ansvar(?:lig|leg)?|ansv)\.?\s*:\s*", "", written, flags=re.IGNORECASE) or None


def _due(entry: Entry, quote: str, *, held_on: date) -> Due | None:
    """The deadline's column, else the start's, else what the words themselves say."""
    written = " ".join(entry.value(Role.DUE).split())
    if written:
        return read_due(written, held_on=held_on) or Due(written, None, None, None)
    if start := " ".join(entry.value(Role.START).split()):
        read = read_due(start, held_on=held_on)
        return Due(start, "start", read.first, read.last) if read and read.kind else read
    beside = " ".join(entry.value(Role.OWNER).split())
    found = find_dues(beside, held_on=held_on) or find_dues(quote, held_on=held_on)
    return found[0].due if found else None


def _title(quote: str, kind: Kind) -> str:
    """A sentence gets a short imperative; a few words stand as they are."""
    clause = read_clause(quote)
    if clause.shape == "phrase":
        return shortened(quote[:1].upper() + quote[1:])
    rule = "to_do_list" if kind == "commitment" else "says_it_lacks"
    return title_of(quote, clause, rule=rule, language=language_form_of(quote) or "nb")


def _confidence(
    quote: str, kind: Kind, place: _Place, block: Block, *, has_owner: bool, has_due: bool
) -> float:
    value = 0.88 if kind == "commitment" else 0.86
    value += 0.04 * has_owner + 0.04 * has_due
    value -= 0.0 if place.municipalities else 0.12
    value -= 0.3 if block.is_doubtful else 0.0
    value -= 0.1 if len(re.findall(r"\w", quote)) < _SHORTEST_SURE * 2 else 0.0
    return round(min(0.97, max(0.3, value)), 2)


def _reasons(
    kind: Kind, place: _Place, block: Block, *, owner: str | None, due: Due | None
) -> tuple[str, ...]:
    codes = ["table_row" if kind == "commitment" else "table_need"]
    codes.append("doubtful_columns" if block.is_doubtful else "clear_columns")
    if kind == "commitment":
        codes.append("owner" if owner else "no_owner")
    if due is not None:
        codes.append("due" if due.kind else "open_due")
    if place.reason != "heading":
        codes.append(place.reason)
    return tuple(codes)


def _card(entry: Entry, heading: str | None, place: _Place) -> Card:
    return Card(
        first_line=entry.row.number,
        last_line=entry.row.number,
        heading=heading,
        room=None,
        dialogue=None,
        role="answer",
        municipalities=place.municipalities,
        joined_from=None,
        reason=place.reason,
        lines=(Line(entry.row.number, entry.row.text),),
    )


def _short(text: str) -> str:
    return shortened(" ".join(text.split()))
