"""What was read from one file, and its JSON: the shape that `followup extract --format json` prints.

Nothing here needs the language lists, so a server can hold an extraction without holding them.
"""

from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any, Self


@dataclass(frozen=True)
class Source:
    """The file; `sha256` is of its bytes."""

    name: str
    sha256: str
    held_on: date


@dataclass(frozen=True, slots=True)
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
class ExtractedTable:
    """How the columns of a table were taken; `first_line` is where its headings stand.

    `roles` has one entry a column: what it holds (`municipality`, `action`, …), or None for one that is only kept.
    `samples` are the first rows below the headings. `is_doubtful`: a person should confirm the roles first.
    """

    first_line: int
    title: str
    headings: tuple[str, ...]
    roles: tuple[str | None, ...]
    samples: tuple[tuple[str, ...], ...]
    is_doubtful: bool


@dataclass(frozen=True)
class Extraction:
    """Everything read from one file. `lines` is the repaired text, line 1 first."""

    source: Source
    repairs: tuple[ExtractedRepair, ...]
    cards: tuple[ExtractedCard, ...]
    items: tuple[ExtractedItem, ...]
    warnings: tuple[Warning, ...]
    lines: tuple[str, ...] = field(default=(), repr=False)
    tables: tuple[ExtractedTable, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The shape that `followup extract --format json` prints, ready for `json.dumps`."""
        return {
            "source": {**asdict(self.source), "held_on": self.source.held_on.isoformat()},
            "repairs": [asdict(repair) for repair in self.repairs],
            "cards": [{**asdict(card), "municipalities": list(card.municipalities)} for card in self.cards],
            "items": [_item_as_json(item) for item in self.items],
            "warnings": [asdict(warning) for warning in self.warnings],
        }

    def as_transfer(self) -> dict[str, Any]:
        """All of it, for another process: what `as_json` gives, the lines and the tables."""
        return {
            **self.as_json(),
            "lines": list(self.lines),
            "tables": [asdict(table) for table in self.tables],
        }

    @classmethod
    def from_transfer(cls, data: dict[str, Any]) -> Self:
        """What `as_transfer` gave, back again."""
        source = data["source"]
        return cls(
            source=Source(source["name"], source["sha256"], date.fromisoformat(source["held_on"])),
            repairs=tuple(ExtractedRepair(**repair) for repair in data["repairs"]),
            cards=tuple(
                ExtractedCard(**{**card, "municipalities": tuple(card["municipalities"])})
                for card in data["cards"]
            ),
            items=tuple(_item_from_json(item) for item in data["items"]),
            warnings=tuple(Warning(**warning) for warning in data["warnings"]),
            lines=tuple(data["lines"]),
            tables=tuple(_table_from_transfer(table) for table in data["tables"]),
        )


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


def _table_from_transfer(table: dict[str, Any]) -> ExtractedTable:
    rows = {"samples": tuple(tuple(row) for row in table["samples"])}
    return ExtractedTable(
        **{**table, "headings": tuple(table["headings"]), "roles": tuple(table["roles"]), **rows}
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
