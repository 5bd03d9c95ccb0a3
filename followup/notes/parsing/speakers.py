"""Whom a card speaks for, and how that is known.

1. Its heading names municipalities.
2. It names only its room, and another card with that room names them: the two are joined.
3. Its labels name them ("Orkland: …", "… (Inderøy)").
4. Its text, or that of another card of its room, speaks of one municipality and no other.
Else nobody can tell, and a coordinator places it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from followup.notes.parsing.places import District, Named
from followup.notes.parsing.splitting import RawCard
from followup.notes.parsing.statements import walk
from followup.people.register import find

_SPOKEN_OF = re.compile(
    r"\b([A-ZÆØÅ][\wæøåáš-]+(?:[ -](?:og )?[A-ZÆØÅ][\wæøåáš-]+)?)\s+(?:kommune|kulturskole|kulturskule)\b"
)


@dataclass(frozen=True)
class Speaker:
    """`municipalities` by display name; `reason` is heading, joined_by_room, labels, spoken_of or unplaced."""

    municipalities: tuple[str, ...]
    reason: str
    joined_from: int | None = None
    uncertain: tuple[Named, ...] = ()
    districts: tuple[District, ...] = ()


def speakers_of(cards: Sequence[RawCard], *, width: int) -> list[Speaker]:
    """The speaker of each card, in order."""
    speakers = [_by_heading(card) for card in cards]
    for at, speaker in enumerate(speakers):
        if not speaker.municipalities:
            labelled = _by_labels(cards[at], width=width)
            speakers[at] = _joined(at, cards, speakers) or labelled or speaker
    for step in (_spoken_of, _joined_to_spoken_of):
        for at, speaker in enumerate(speakers):
            if not speaker.municipalities and not speaker.districts:
                speakers[at] = step(at, cards, speakers) or speaker
    return speakers


def _by_heading(card: RawCard) -> Speaker:
    named = [one for heading in card.headings for one in heading.named]
    districts = tuple(district for heading in card.headings for district in heading.districts)
    sure = tuple(dict.fromkeys(one.name for one in named if one.is_sure))
    uncertain = tuple(one for one in named if not one.is_sure)
    return Speaker(sure, "heading" if sure else "unplaced", uncertain=uncertain, districts=districts)


def _joined(at: int, cards: Sequence[RawCard], speakers: Sequence[Speaker]) -> Speaker | None:
    """The municipalities another card gives for this card's room, where all that give any give the same."""
    room = _room(cards[at])
    if room is None:
        return None
    others = [
        i
        for i, card in enumerate(cards)
        if i != at and _room(card) == room and speakers[i].reason == "heading"
    ]
    if len({frozenset(speakers[i].municipalities) for i in others}) != 1:
        return None
    other = others[0]
    return Speaker(speakers[other].municipalities, "joined_by_room", cards[other].lines[0].number)


def _by_labels(card: RawCard, *, width: int) -> Speaker | None:
    found = walk(card.body, dialogue=None, municipalities=(), width=width, numbers_ask=False)
    return Speaker(tuple(dict.fromkeys(found.labelled)), "labels") if found.labelled else None


def _spoken_of(at: int, cards: Sequence[RawCard], speakers: Sequence[Speaker]) -> Speaker | None:
    if not cards[at].headings:
        return None
    names = {match[1] for line in cards[at].body for match in _SPOKEN_OF.finditer(line.text)}
    entries = {entry.display_name for name in names for entry in find(name) if len(find(name)) == 1}
    return Speaker(tuple(entries), "spoken_of") if len(entries) == 1 else None


def _joined_to_spoken_of(at: int, cards: Sequence[RawCard], speakers: Sequence[Speaker]) -> Speaker | None:
    room = _room(cards[at])
    others = [
        i
        for i, card in enumerate(cards)
        if i != at and room and _room(card) == room and speakers[i].municipalities
    ]
    if len({frozenset(speakers[i].municipalities) for i in others}) != 1:
        return None
    return Speaker(speakers[others[0]].municipalities, "joined_by_room", cards[others[0]].lines[0].number)


def _room(card: RawCard) -> str | None:
    return next((heading.room for heading in card.headings if heading.room), None)
