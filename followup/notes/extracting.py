"""One file of notes, read into cards and proposed items. Pure: nothing is stored and nothing is decided here."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Self

from followup.notes.parsing.cards import Card, read_cards
from followup.notes.parsing.confidence import SENTENCES
from followup.notes.parsing.items import Item, items_of
from followup.notes.parsing.periods import Due
from followup.notes.parsing.repair import Repair, repair_lines
from followup.notes.parsing.speakers import Speaker
from followup.notes.reading.formats import read_lines


@dataclass(frozen=True)
class Source:
    """The file; `sha256` is of its bytes."""

    name: str
    sha256: str
    held_on: date


@dataclass(frozen=True)
class ExtractedRepair:
    """A word put right."""

    line: int
    broken: str
    repaired: str
    confidence: float


@dataclass(frozen=True)
class ExtractedCard:
    """A card; `dialog` is 1, 2, both, other or None; `joined_from` the first line of the card that placed it."""

    first_line: int
    last_line: int
    heading: str | None
    dialog: str | None
    municipalities: tuple[str, ...]
    joined_from: int | None


@dataclass(frozen=True)
class ExtractedDue:
    """A deadline as written and as read; kind, first and last are None for open words."""

    text: str
    kind: str | None
    first: date | None
    last: date | None


@dataclass(frozen=True)
class ExtractedItem:
    """A proposed commitment or need."""

    kind: str
    title: str
    quote: str
    first_line: int
    last_line: int
    municipalities: tuple[str, ...]
    owner: str | None
    due: ExtractedDue | None
    status: str | None
    confidence: float
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Warning:
    """Something a coordinator should look at, and on which line."""

    line: int
    message: str


@dataclass(frozen=True)
class Extraction:
    """Everything read from one file."""

    source: Source
    repairs: tuple[ExtractedRepair, ...]
    cards: tuple[ExtractedCard, ...]
    items: tuple[ExtractedItem, ...]
    warnings: tuple[Warning, ...]

    def as_json(self) -> dict[str, Any]:
        """The shape that `followup extract --format json` prints, ready for `json.dumps`."""
        return {
            "source": {**asdict(self.source), "held_on": self.source.held_on.isoformat()},
            "repairs": [asdict(repair) for repair in self.repairs],
            "cards": [{**asdict(card), "municipalities": list(card.municipalities)} for card in self.cards],
            "items": [_item_as_json(item) for item in self.items],
            "warnings": [asdict(warning) for warning in self.warnings],
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        """What `as_json` gave, back again."""
        source = data["source"]
        return cls(
            source=Source(source["name"], source["sha256"], date.fromisoformat(source["held_on"])),
            repairs=tuple(ExtractedRepair(**repair) for repair in data["repairs"]),
            cards=tuple(
                ExtractedCard(**{**card, "municipalities": tuple(card["municipalities"])}) for card in data["cards"]
            ),
            items=tuple(_item_from_json(item) for item in data["items"]),
            warnings=tuple(Warning(**warning) for warning in data["warnings"]),
        )


def extract(data: bytes, *, name: str, held_on: date) -> Extraction:
    """Read a file. Raises an UnreadableFile, whose message says what to do, where it cannot be read."""
    lines, repairs = repair_lines(read_lines(data, name=name))
    cards, speakers = read_cards(lines)
    read = [items_of(card, held_on=held_on) for card in cards]
    warnings = [Warning(line, message) for _, unfinished in read for line, message in unfinished]
    warnings += _unplaced(cards, speakers)
    return Extraction(
        source=Source(name, hashlib.sha256(data).hexdigest(), held_on),
        repairs=tuple(_repair(repair) for repair in repairs),
        cards=tuple(_card(card) for card in cards),
        items=tuple(_item(item) for items, _ in read for item in items),
        warnings=tuple(sorted(warnings, key=lambda warning: warning.line)),
    )


def _unplaced(cards: Sequence[Card], speakers: Sequence[Speaker]) -> Iterator[Warning]:
    for card, speaker in zip(cards, speakers, strict=True):
        if card.role == "assignment":
            continue
        for district in speaker.districts:
            yield Warning(card.first_line, f"“{district.name}” is a district, not a municipality.")
        for named in speaker.uncertain:
            choices = " or ".join(entry.display_name for entry in named.entries)
            yield Warning(card.first_line, f"A name in the heading may mean {choices}; choose the municipality.")
        if card.role == "answer" and not card.municipalities:
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


def _item_as_json(item: ExtractedItem) -> dict[str, Any]:
    due = item.due
    return {
        **asdict(item),
        "municipalities": list(item.municipalities),
        "reasons": list(item.reasons),
        "due": due and {"text": due.text, "kind": due.kind, "from": _iso(due.first), "to": _iso(due.last)},
    }


def _item_from_json(item: dict[str, Any]) -> ExtractedItem:
    due = item["due"]
    read = due and ExtractedDue(due["text"], due["kind"], _date(due["from"]), _date(due["to"]))
    lists = {"municipalities": tuple(item["municipalities"]), "reasons": tuple(item["reasons"])}
    return ExtractedItem(**{**item, **lists, "due": read})


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
