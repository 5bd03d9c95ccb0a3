"""By when a row of an action table is due: its own column, how that is headed, and what the action itself says."""

import re
from dataclasses import replace
from datetime import date

from followup.notes.column_roles import ColumnRole as Role
from followup.notes.parsing.periods.dues import Due, find_dues, read_due
from followup.notes.parsing.tables.columns import Block
from followup.notes.parsing.tables.rows import Entry
from followup.notes.parsing.words.vocabulary import words_in

_NAMES_LATEST_DAY = re.compile(r"\b(?:innen|innan|senest|seinast|before|by|no later than)\b", re.IGNORECASE)
_LEADS = words_in(
    "i på til fra frå om over etter før innen innan medio ultimo primo under gjennom in during from on over"
)


def due_in_row(quote: str, entry: Entry, block: Block, *, beside: str, held_on: date) -> Due | None:
    """The deadline's column, else the start's, else what stands `beside` the owner or in the words themselves."""
    written = " ".join(entry.value(Role.DUE).split())
    if written:
        read = read_due(written, held_on=held_on) or Due(written, None, None, None)
        return _of_kind(read, quote, block, held_on=held_on)
    if start := " ".join(entry.value(Role.START).split()):
        read = read_due(start, held_on=held_on)
        return Due(start, "start", read.first, read.last) if read and read.kind else read
    if (done := entry.value(Role.DONE)) and is_to_come(done, held_on=held_on):
        return read_due(" ".join(done.split()), held_on=held_on)
    found = find_dues(beside, held_on=held_on) or find_dues(quote, held_on=held_on)
    return found[0].due if found else None


def _of_kind(due: Due, quote: str, block: Block, *, held_on: date) -> Due:
    """The kind as the action's own words have it ("Starter 1. oktober"), or the heading ("Ferdig innen")."""
    said = next(
        (found.due for found in find_dues(quote, held_on=held_on) if found.due.first == due.first), None
    )
    if said is not None and said.kind == "start" and due.kind is not None:
        return replace(due, kind="start")
    at = block.roles.index(Role.DUE)
    heading = block.headings[at] if at < len(block.headings) else ""
    is_bare = due.kind == "during" and due.text.split()[0].casefold() not in _LEADS
    if is_bare and _NAMES_LATEST_DAY.search(heading):
        return replace(due, kind="by", first=due.last)
    return due


def is_to_come(text: str, *, held_on: date) -> bool:
    """Does a cell name a day that has not come yet?"""
    due = read_due(text, held_on=held_on)
    return due is not None and due.last is not None and due.last > held_on
