"""Short ways to a meeting with a wall of our own writing, read beforehand: no language lists in web tests."""

import hashlib
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import select

from followup.drafts.models import Draft
from followup.drafts.proposing import import_source
from followup.extensions import db
from followup.notes.extraction import Extraction
from followup.notes.importing import open_meeting
from followup.notes.models import Card, Meeting, Note
from followup.notes.sources import Source
from tests import people

HELD_ON = date(2020, 12, 4)
IMPORTED_AT = datetime(2020, 12, 7, 9, 0, tzinfo=UTC)

LINES = [
    "Wall of the example meeting",
    "Gruppe 1 Sula kommune",
    "Kommunalsjefen kallar inn til styringsdialog med kulturskulen (vår 21)",
    "Rektor lagar eit flyttbart øvingstilbod",
    "Vi treng døme frå andre kommunar",
    "",
    "Rom 9",
    "Vi lager en felles plan for utlån av instrumenter",
    "Noen burde samle erfaringer",
    "",
    "Gruppe 9 Hole, Lier",
    "Dialog 1: Kulturskolen er synlig i bygda",
]


def item(line: int, title: str, *municipalities: str, **changes: Any) -> dict[str, Any]:
    """One proposal as reading gives it."""
    return {
        "kind": "commitment",
        "title": title,
        "quote": LINES[line - 1],
        "first_line": line,
        "last_line": line,
        "municipalities": list(municipalities),
        "owner": None,
        "due": None,
        "status": None,
        "confidence": 0.9,
        "reasons": ["It says who does it."],
        **changes,
    }


def card(first: int, last: int, heading: str, *municipalities: str, **changes: Any) -> dict[str, Any]:
    """One card as reading gives it."""
    return {
        "first_line": first,
        "last_line": last,
        "heading": heading,
        "dialog": "2",
        "municipalities": list(municipalities),
        "joined_from": None,
        **changes,
    }


SPRING = {"text": "vår 21", "kind": "during", "from": "2021-03-01", "to": "2021-05-31"}
CARDS = [
    card(2, 5, "Gruppe 1 Sula kommune", "Sula"),
    card(7, 9, "Rom 9"),
    card(11, 12, "Gruppe 9 Hole, Lier", "Hole", "Lier", dialog="1"),
]
ITEMS = [
    item(3, "Kalle inn til styringsdialog", "Sula", owner="Kommunalsjefen", due=SPRING, confidence=0.95),
    item(4, "Lage eit flyttbart øvingstilbod", "Sula", owner="Rektor", confidence=0.7),
    item(5, "Døme frå andre kommunar", "Sula", kind="need"),
    item(8, "Lage en felles plan for utlån", confidence=0.8),
    item(9, "At noen samler erfaringer", kind="need"),
]
REPAIRS = [{"line": 4, "broken": "�yttbart", "repaired": "flyttbart", "confidence": 0.98}]
WARNINGS = [{"line": 7, "message": "Room 9 names no municipality."}]


def source(
    name: str = "wall.txt",
    *,
    lines: list[str] | None = None,
    cards: list[dict[str, Any]] | None = None,
    items: list[dict[str, Any]] | None = None,
) -> Source:
    """A file that was read; by default the small wall above."""
    lines = LINES if lines is None else lines
    return Source(
        name=name,
        data="\n".join(lines).encode(),
        lines=lines,
        cards=CARDS if cards is None else cards,
        items=ITEMS if items is None else items,
        repairs=REPAIRS if lines is LINES else [],
        warnings=WARNINGS if lines is LINES else [],
    )


def extraction(data: bytes, *, name: str = "wall.txt", **parts: Any) -> Extraction:
    """What reading gives of a file that holds the small wall, or the parts given (as in `source`)."""
    read = source(name, **parts)
    return Extraction.from_transfer(
        {
            "source": {
                "name": name,
                "sha256": hashlib.sha256(data).hexdigest(),
                "held_on": HELD_ON.isoformat(),
            },
            "repairs": read.repairs,
            "cards": read.cards,
            "items": read.items,
            "warnings": read.warnings,
            "lines": read.lines,
            "tables": [],
        }
    )


def meeting(name: str = "Example meeting") -> Meeting:
    """An empty meeting of 4 December 2020."""
    return open_meeting(name=name, held_on=HELD_ON, now=IMPORTED_AT)


def meeting_with_wall(name: str = "Example meeting", **changes: Any) -> Meeting:
    """A meeting with the small wall imported by Kari; flushed."""
    made = meeting(name)
    import_source(meeting=made, source=source(**changes), by=people.person(people.KARI), now=IMPORTED_AT)
    return made


def kept_meeting(**changes: Any) -> int:
    """The same, committed: its id."""
    made = meeting_with_wall(**changes)
    db.session.commit()
    return made.id


def draft(title: str) -> Draft:
    """The draft with that title."""
    return db.session.scalars(select(Draft).where(Draft.title == title)).one()


def card_headed(heading: str) -> Card:
    """The card with that heading."""
    return db.session.scalars(select(Card).where(Card.heading == heading)).one()


def only_note() -> Note:
    """The one note there is."""
    return db.session.scalars(select(Note)).one()
