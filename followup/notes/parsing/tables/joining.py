"""Rows of an action table that name only their room, joined to the card that names the room's municipalities."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from followup.notes.parsing.proposals.items import Item
from followup.notes.parsing.walls.cards import Card

_JOINED = "joined_by_room"


def joined_by_room(
    rows: Sequence[Card], items: Sequence[Item], cards: Sequence[Card]
) -> tuple[list[Card], list[Item]]:
    """The rows' cards and items with the municipalities of their rooms, where the wall's cards agree on them."""
    rooms = _rooms(cards)
    joined = [_joined(row, rooms) for row in rows]
    placed = {row.first_line: row for row in joined if row.reason == _JOINED}
    return joined, [_placed(item, placed) for item in items]


def _rooms(cards: Sequence[Card]) -> dict[str, Card]:
    """The first card of each room whose cards all name the same municipalities."""
    found: dict[str, list[Card]] = defaultdict(list)
    for card in cards:
        if card.room and card.municipalities:
            found[card.room].append(card)
    return {
        room: named[0]
        for room, named in found.items()
        if len({frozenset(card.municipalities) for card in named}) == 1
    }


def _joined(row: Card, rooms: dict[str, Card]) -> Card:
    named = rooms.get(row.room or "")
    if named is None or row.municipalities:
        return row
    return replace(row, municipalities=named.municipalities, joined_from=named.first_line, reason=_JOINED)


def _placed(item: Item, placed: dict[int, Card]) -> Item:
    row = placed.get(item.first_line)
    if row is None or item.municipalities:
        return item
    reasons = (*(reason for reason in item.reasons if reason != "unplaced"), _JOINED)
    return replace(item, municipalities=row.municipalities, reasons=reasons)
