"""A document's parts in order: running text cut into cards, tables read as actions or as a wall's cards."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from followup.notes.parsing.cards import Card
from followup.notes.parsing.items import Item
from followup.notes.parsing.layout import BREAKS_ARE_MARKED
from followup.notes.parsing.splitting import RawCard, split_cards
from followup.notes.parsing.tables.actions import read_actions
from followup.notes.parsing.tables.columns import Block, blocks_of
from followup.notes.parsing.tables.posts import is_wall, raw_cards_of
from followup.notes.reading.document import Document, Prose

_LONGEST_TITLE = 90
_TITLES_NEAR = 6


@dataclass
class Parts:
    """`raw_cards` are still to be read together; cards and items of action tables are whole."""

    raw_cards: list[RawCard] = field(default_factory=list[RawCard])
    cards: list[Card] = field(default_factory=list[Card])
    items: list[Item] = field(default_factory=list[Item])
    warnings: list[tuple[int, str]] = field(default_factory=list[tuple[int, str]])
    blocks: list[tuple[Block, str]] = field(default_factory=list[tuple[Block, str]])


def read_parts(document: Document, *, held_on: date, columns: Mapping[int, Sequence[str | None]]) -> Parts:
    """Go through the document once; a table is named by what stands nearest before it."""
    found = Parts()
    before: list[str] = []
    for part in document.parts:
        if isinstance(part, Prose):
            found.raw_cards += split_cards(part.lines, width=BREAKS_ARE_MARKED if part.marks_breaks else None)
            before += _titles(part)
            continue
        titles = [part.title, *reversed(before[-_TITLES_NEAR:]), *before[:2]]
        for block in blocks_of(part, held_on=held_on, confirmed=columns):
            found.blocks.append((block, part.title))
            _read_block(block, [title for title in titles if title], found, held_on=held_on)
    return found


def _read_block(block: Block, titles: Sequence[str], found: Parts, *, held_on: date) -> None:
    if is_wall(block):
        found.raw_cards += raw_cards_of(block)
        return
    read = read_actions(block, titles=titles, held_on=held_on)
    found.cards += read.cards
    found.items += read.items
    found.warnings += read.warnings


def _titles(prose: Prose) -> Iterator[str]:
    for line in prose.lines:
        text = line.text.strip()
        if text and len(text) <= _LONGEST_TITLE:
            yield text
