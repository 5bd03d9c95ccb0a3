"""Whom a card speaks for, and how that is known.

1. Its heading names municipalities.
2. It names only its room, and another card with that room names them: the two are joined.
3. The whole document is theirs: its letterhead names them, or its list of those who were there.
4. Its labels name them ("Rauma: …", "… (Tinn)").
5. Its text, or that of another card of its room, speaks of one municipality and no other.
Else nobody can tell, and a coordinator places it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from followup.notes.parsing.places.naming import District, Named, tell_apart
from followup.notes.parsing.statements.walking import walk
from followup.notes.parsing.text.raw_cards import RawCard
from followup.people.register import find

_SEVERAL = 2
_SPOKEN_OF = re.compile(
    r"(?<!med )(?<!fra )(?<!frå )(?<!til )(?<!hos )(?<!av )(?<!som )(?<!enn )"
    r"\b([A-ZÆØÅ][\wæøåáš-]+(?:[ -](?:og )?[A-ZÆØÅ][\wæøåáš-]+)?)\s+(?:kommune|kulturskole|kulturskule)\b"
)


@dataclass(frozen=True)
class Speaker:
    """`municipalities` by display name.

    `reason` is heading, joined_by_room, letterhead, attendance, labels, spoken_of or unplaced.
    """

    municipalities: tuple[str, ...]
    reason: str
    joined_from: int | None = None
    uncertain: tuple[Named, ...] = ()
    districts: tuple[District, ...] = ()


def speakers_of(cards: Sequence[RawCard], *, whole: tuple[str, ...] = ()) -> list[Speaker]:
    """The speaker of each card, in order. `whole`: whose the document is as far as its cards do not say."""
    counties = _counties(cards)
    speakers = [_narrowed(speaker, counties) for speaker in map(_by_heading, cards)]
    _join(cards, speakers, named_by=("heading",))
    if whole:
        speakers[:1] = [_without_districts(first) for first in speakers[:1]]
        reason = "letterhead" if len(whole) == 1 else "attendance"
        _fill(speakers, [Speaker(whole, reason) for _ in _unplaced(cards, speakers)])
    _widen(cards, speakers)
    _fill(speakers, [_by_labels(card) for card in _unplaced(cards, speakers)])
    _fill(speakers, [_spoken_of(card) for card in _unplaced(cards, speakers)])
    _join(cards, speakers, named_by=("heading", "labels", "spoken_of"))
    return speakers


def _without_districts(speaker: Speaker) -> Speaker:
    """What stands at the head of minutes names the network, not a speaker: "Byggesaksnettverket Lister"."""
    return speaker if speaker.municipalities else Speaker((), "unplaced")


def _unplaced(cards: Sequence[RawCard], speakers: Sequence[Speaker]) -> list[RawCard]:
    return [card for card, speaker in zip(cards, speakers, strict=True) if not speaker.municipalities]


def _fill(speakers: list[Speaker], found: Sequence[Speaker | None]) -> None:
    """Put what was found for the unplaced cards, in order, where they stand; a district stays as it is."""
    open_places = [at for at, speaker in enumerate(speakers) if not speaker.municipalities]
    for at, speaker in zip(open_places, found, strict=True):
        if speaker is not None and not speakers[at].districts:
            speakers[at] = speaker


def _join(cards: Sequence[RawCard], speakers: list[Speaker], *, named_by: Sequence[str]) -> None:
    """Give a card that names only its room what the others of that room say, where they agree."""
    rooms: dict[str, list[int]] = defaultdict(list)
    for at, card in enumerate(cards):
        if card.room is not None:
            rooms[card.room].append(at)
    for places in rooms.values():
        named = [at for at in places if speakers[at].municipalities and speakers[at].reason in named_by]
        widest = max(named, key=lambda at: len(speakers[at].municipalities), default=None)
        if widest is not None and _agree(widest, named, speakers):
            joined = Speaker(speakers[widest].municipalities, "joined_by_room", cards[widest].lines[0].number)
            for at in places:
                if not speakers[at].municipalities and not speakers[at].districts:
                    speakers[at] = joined


def _widen(cards: Sequence[RawCard], speakers: list[Speaker]) -> None:
    """A card whose heading names some of its room, and whose labels name others of it, is all the room's."""
    widest: dict[str, Speaker] = {}
    for card, speaker in zip(cards, speakers, strict=True):
        known = widest.setdefault(card.room, speaker) if card.room else speaker
        if card.room and len(speaker.municipalities) > len(known.municipalities):
            widest[card.room] = speaker
    for at, card in enumerate(cards):
        own = frozenset(speakers[at].municipalities)
        room = widest[card.room] if card.room else speakers[at]
        others = frozenset(room.municipalities) - own
        if own and own < frozenset(room.municipalities) and _labelled(card, room.municipalities) & others:
            speakers[at] = Speaker(room.municipalities, "joined_by_room", _first_line(cards, speakers, room))


def _first_line(cards: Sequence[RawCard], speakers: Sequence[Speaker], speaker: Speaker) -> int:
    return next(card.lines[0].number for card, one in zip(cards, speakers, strict=True) if one is speaker)


def _labelled(card: RawCard, municipalities: tuple[str, ...]) -> frozenset[str]:
    found = walk(card.body, dialogue=None, municipalities=municipalities, width=card.width, numbers_ask=False)
    return frozenset(found.labelled)


def _agree(widest: int, named: Sequence[int], speakers: Sequence[Speaker]) -> bool:
    """Do all say the same of their room, or some of what the one says that names most?"""
    most = frozenset(speakers[widest].municipalities)
    return all(frozenset(speakers[at].municipalities) <= most for at in named)


def _by_heading(card: RawCard) -> Speaker:
    named = tell_apart([one for heading in card.headings for one in heading.named])
    districts = tuple(district for heading in card.headings for district in heading.districts)
    sure = tuple(dict.fromkeys(one.name for one in named if one.is_sure))
    uncertain = tuple(one for one in named if not one.is_sure)
    return Speaker(sure, "heading" if sure else "unplaced", uncertain=uncertain, districts=districts)


def _counties(cards: Sequence[RawCard]) -> frozenset[str]:
    """The counties that several of the wall's headings name municipalities of."""
    named = {
        one.name: one.entries[0].county
        for card in cards
        for heading in card.headings
        for one in heading.named
        if one.is_sure
    }
    return frozenset(county for county, times in Counter(named.values()).items() if times >= _SEVERAL)


def _narrowed(speaker: Speaker, counties: frozenset[str]) -> Speaker:
    """Of two that share a name, the one that lies where the other cards' municipalities do, and the other does not."""
    if not speaker.uncertain:
        return speaker
    near = [_near(one, counties) for one in speaker.uncertain]
    sure = tuple(one.name for one in near if one.is_sure)
    named = (*speaker.municipalities, *sure)
    left = tuple(one for one in near if not one.is_sure)
    return replace(speaker, municipalities=named, reason="heading", uncertain=left) if sure else speaker


def _near(named: Named, counties: frozenset[str]) -> Named:
    entries = tuple(entry for entry in named.entries if entry.county in counties)
    return replace(named, entries=entries) if len(entries) == 1 else named


def _by_labels(card: RawCard) -> Speaker | None:
    found = walk(card.body, dialogue=None, municipalities=(), width=card.width, numbers_ask=False)
    named = tuple(dict.fromkeys([*found.labelled, *found.subjects]))
    return Speaker(named, "labels") if found.labelled else None


def _spoken_of(card: RawCard) -> Speaker | None:
    if not card.headings:
        return None
    names = {match[1] for line in card.body for match in _SPOKEN_OF.finditer(line.text)}
    entries = {entry.display_name for name in names for entry in find(name) if len(find(name)) == 1}
    return Speaker(tuple(entries), "spoken_of") if len(entries) == 1 else None
