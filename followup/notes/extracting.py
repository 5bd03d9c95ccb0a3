"""One file of notes, read into cards and proposed items. Pure: nothing is stored and nothing is decided here."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from followup.notes.extraction import (
    ExtractedCard,
    ExtractedDue,
    ExtractedItem,
    ExtractedRepair,
    ExtractedTable,
    Extraction,
    Source,
    Warning,
)
from followup.notes.parsing.english.telling import mostly_english
from followup.notes.parsing.minutes.reading import Minutes, narrowed_by_people, place_items, read_minutes
from followup.notes.parsing.parts import Parts, read_parts
from followup.notes.parsing.periods.dues import Due
from followup.notes.parsing.proposals.confidence import SENTENCES
from followup.notes.parsing.proposals.items import Item, items_of
from followup.notes.parsing.repairs.repair import Repair, repair_document
from followup.notes.parsing.tables.columns import Block
from followup.notes.parsing.tables.joining import joined_by_room
from followup.notes.parsing.walls.cards import Card, read_cards
from followup.notes.parsing.walls.speakers import Speaker
from followup.notes.reading.document import Document, Prose
from followup.notes.reading.formats import read_document

__all__ = ["Extraction", "cards_of", "extract"]

ColumnRoles = Mapping[int, Sequence[str | None]]
Progress = Callable[[float], object]


def extract(
    data: bytes,
    *,
    name: str,
    held_on: date,
    columns: ColumnRoles | None = None,
    progress: Progress = lambda _share: None,
) -> Extraction:
    """Read a file. Raises an UnreadableFile, whose message says what to do, where it cannot be read.

    `columns` are the roles a person gave a table's columns, by the line of its headings.
    `progress` is told now and then which share of the work, from 0 to 1, is done.
    """
    read = _read(data, name=name, held_on=held_on, columns=columns or {}, progress=progress)
    found, minutes, cards, document = read.parts, read.minutes, read.cards, read.document
    progress(0.5)
    warnings = [Warning(line, message) for line, message in found.warnings]
    rows, row_items = joined_by_room(found.cards, found.items, cards)
    items = place_items(row_items, minutes)
    unplaced: list[Warning] = []
    is_in_english = mostly_english(document.texts())
    for at, card in enumerate(cards, start=1):
        said, left_out = items_of(card, held_on=held_on, among_english=is_in_english)
        items += said
        unplaced += _unplaced(card, read.speakers[at - 1], said)
        warnings += [Warning(line, message) for line, message in left_out]
        progress(0.5 + 0.5 * at / len(cards))
    items = narrowed_by_people(items, minutes)
    notices = [Warning(notice.line, notice.message) for notice in document.notices]
    return Extraction(
        source=Source(name, hashlib.sha256(data).hexdigest(), held_on),
        repairs=tuple(_repair(repair) for repair in read.repairs),
        cards=tuple(_card(card) for card in sorted([*cards, *rows], key=lambda card: card.first_line)),
        items=tuple(_item(item) for item in sorted(items, key=lambda item: item.first_line)),
        warnings=tuple(sorted([*notices, *unplaced, *warnings], key=lambda warning: warning.line)),
        lines=document.texts(),
        tables=tuple(_table(block, title) for block, title in found.blocks),
    )


def cards_of(data: bytes, *, name: str, held_on: date) -> tuple[tuple[Card, ...], Document]:
    """What people said on cards, before it is proposed as anything, and the document; rows of tables are none."""
    read = _read(data, name=name, held_on=held_on, columns={}, progress=lambda _share: None)
    return read.cards, read.document


@dataclass(frozen=True)
class _Read:
    """A file as far as it is read before anything is proposed of it."""

    document: Document
    repairs: tuple[Repair, ...]
    minutes: Minutes
    parts: Parts
    cards: tuple[Card, ...]
    speakers: tuple[Speaker, ...]


def _read(data: bytes, *, name: str, held_on: date, columns: ColumnRoles, progress: Progress) -> _Read:
    document, repairs = repair_document(read_document(data, name=name))
    progress(0.3)
    minutes = read_minutes(document)
    found = read_parts(minutes.document, held_on=held_on, columns=columns, name=name)
    beside_tables = bool(found.cards) and not any(isinstance(part, Prose) for part in minutes.document.parts)
    cards, speakers = read_cards(found.raw_cards, whole=minutes.whole, beside_tables=beside_tables)
    return _Read(document, tuple(repairs), minutes, found, cards, speakers)


def _unplaced(card: Card, speaker: Speaker, said: Sequence[Item]) -> Iterator[Warning]:
    """What a coordinator must know of whom a card speaks for; `said` are its items, each perhaps placed by itself."""
    if card.role == "assignment":
        return
    for district in speaker.districts:
        yield Warning(card.first_line, f"“{district.name}” is a district, not a municipality.")
    for named in speaker.uncertain:
        choices = " or ".join(entry.display_name for entry in named.entries)
        yield Warning(card.first_line, f"A name in the heading may mean {choices}; choose the municipality.")
    is_placed = bool(said) and all(item.municipalities for item in said)
    if card.role == "answer" and not card.municipalities and not is_placed:
        room = f"Room {card.room}" if card.room else "This card"
        yield Warning(card.first_line, f"{room} names no municipality, and no other card places it.")


def _repair(repair: Repair) -> ExtractedRepair:
    return ExtractedRepair(repair.line, repair.broken, repair.repaired, repair.confidence)


def _card(card: Card) -> ExtractedCard:
    return ExtractedCard(
        card.first_line, card.last_line, card.heading, card.dialogue, card.municipalities, card.joined_from
    )


def _item(item: Item) -> ExtractedItem:
    return ExtractedItem(
        kind=item.kind,
        title=item.title,
        quote=item.quote,
        first_line=item.first_line,
        last_line=item.last_line,
        municipalities=item.municipalities,
        owner=item.owner,
        due=_due(item.due),
        status=item.status,
        confidence=item.confidence,
        reasons=tuple(SENTENCES.get(code, code) for code in item.reasons),
    )


def _due(due: Due | None) -> ExtractedDue | None:
    return ExtractedDue(due.text, due.kind, due.first, due.last) if due else None


def _table(block: Block, title: str) -> ExtractedTable:
    return ExtractedTable(
        first_line=block.header.number,
        title=title,
        headings=block.headings,
        roles=tuple(role.value if role else None for role in block.roles),
        samples=block.samples,
        is_doubtful=block.is_doubtful,
    )
