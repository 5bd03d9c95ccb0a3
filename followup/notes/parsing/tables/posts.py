"""A wall exported as a table: each row is a card, with its section, its subject and its text."""

from collections.abc import Iterator

from followup.notes.column_roles import ColumnRole as Role
from followup.notes.parsing.headings import read_heading
from followup.notes.parsing.marks import dialogue_at_start
from followup.notes.parsing.questions import question_at_start
from followup.notes.parsing.splitting import RawCard, card_of_lines
from followup.notes.parsing.tables.columns import Block
from followup.notes.parsing.tables.rows import Entry, entries_of
from followup.notes.reading.lines import Line


def is_wall(block: Block) -> bool:
    """Is it cards rather than actions: a text, or a subject, and neither an owner nor a deadline for each?"""
    if block.has(Role.BODY):
        return not block.has(Role.ACTION)
    return block.has(Role.SUBJECT) and not block.has(Role.ACTION, Role.NEED, Role.OWNER, Role.DUE)


def raw_cards_of(block: Block) -> Iterator[RawCard]:
    """The block's rows as cards; all lines of a card have its row's number."""
    for entry in entries_of(block):
        if not entry.is_struck:
            yield card_of_lines(_lines(entry))


def _lines(entry: Entry) -> list[Line]:
    """What is a heading first, then the question the card hangs under, then its own words.

    A section that is neither (a theme) says nothing that anybody on the card said.
    """
    number = entry.row.number
    named = [text for role in (Role.MUNICIPALITY, Role.SECTION, Role.SUBJECT) if (text := entry.value(role))]
    headings = [text for text in named if read_heading(text.split("\n")[0])]
    asked = [text for text in (entry.value(Role.SECTION),) if text not in headings and _asks(text)]
    said = [
        text for text in (entry.value(Role.SUBJECT), entry.value(Role.BODY)) if text and text not in headings
    ]
    texts = [line for text in (*headings, *asked, *said) for line in (*text.split("\n"), "")]
    return [Line(number, text) for text in texts]


def _asks(text: str) -> bool:
    return question_at_start(text) is not None or dialogue_at_start(text) is not None
