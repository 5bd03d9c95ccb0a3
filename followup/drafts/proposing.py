"""What reading a source proposes, kept as drafts that wait for a person."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any, Self

from followup.commitments.models import DueKind, Status
from followup.drafts.models import Draft, DraftKind
from followup.extensions import db
from followup.notes.importing import import_note, municipalities_named
from followup.notes.models import Card, Meeting, Note
from followup.notes.sources import Source
from followup.people.models import Municipality, Person


@dataclass(frozen=True)
class EditionCounts:
    """What became of the cards of the export before, and how many there are anew."""

    same: int
    changed: int
    new: int
    gone: int


@dataclass(frozen=True)
class ImportCounts:
    """What one import added; `edition` tells of a later export of a wall that was there."""

    cards: int
    commitments: int
    needs: int
    without_municipality: int
    repairs: int
    warnings: int
    edition: EditionCounts | None = None

    def as_dict(self) -> dict[str, Any]:
        counts = asdict(self)
        return counts if self.edition else {key: value for key, value in counts.items() if key != "edition"}

    @classmethod
    def from_dict(cls, counts: Mapping[str, Any]) -> Self:
        """What `as_dict` gave, back again."""
        edition = counts.get("edition")
        return cls(**{**counts, "edition": EditionCounts(**edition) if edition else None})


NOTHING = ImportCounts(cards=0, commitments=0, needs=0, without_municipality=0, repairs=0, warnings=0)


def import_source(
    *, meeting: Meeting, source: Source, by: Person | None, now: datetime
) -> tuple[Note, ImportCounts]:
    """Keep a source and propose what was read from it. Raises NoteImportedAlready."""
    note = import_note(meeting=meeting, source=source, by=by, now=now)
    drafts = propose(note, source.items)
    return note, counts_of(source, drafts)


def counts_of(source: Source, drafts: Sequence[Draft]) -> ImportCounts:
    """What a source holds, and what was proposed from it."""
    return ImportCounts(
        cards=len(source.cards),
        commitments=sum(1 for draft in drafts if draft.kind is DraftKind.COMMITMENT),
        needs=sum(1 for draft in drafts if draft.kind is DraftKind.NEED),
        without_municipality=sum(1 for draft in drafts if not draft.municipalities),
        repairs=len(source.repairs),
        warnings=len(source.warnings),
    )


def propose(note: Note, items: Sequence[Mapping[str, Any]]) -> list[Draft]:
    """A waiting draft for each item, on the card its first line stands on, in the order of the lines."""
    known = municipalities_named({name for item in items for name in item["municipalities"]})
    cards = sorted(note.cards, key=lambda card: card.first_line)
    starts = [card.first_line for card in cards]
    places: dict[int, int] = {}
    drafts: list[Draft] = []
    for item in sorted(items, key=lambda item: (item["first_line"], item["last_line"])):
        card = cards[max(bisect_right(starts, item["first_line"]) - 1, 0)]
        places[card.id] = places.get(card.id, 0) + 1
        drafts.append(_draft(note, card, item, known, position=places[card.id]))
    db.session.add_all(drafts)
    db.session.flush()
    return drafts


def _draft(
    note: Note, card: Card, item: Mapping[str, Any], known: Mapping[str, Municipality], *, position: int
) -> Draft:
    due = item["due"] or {"text": "", "kind": None, "from": None, "to": None}
    return Draft(
        meeting=note.meeting,
        card=card,
        position=position,
        kind=DraftKind(item["kind"]),
        title=item["title"],
        quote=item["quote"],
        first_line=item["first_line"],
        last_line=item["last_line"],
        owner_written=(item["owner"] or "")[:300],
        due_written=due["text"][:200],
        due_kind=DueKind(due["kind"]) if due["kind"] else None,
        due_from=_day(due["from"]),
        due_to=_day(due["to"]),
        status=Status(item["status"]) if item["status"] else None,
        confidence=item["confidence"],
        reasons=list(item["reasons"]),
        municipalities=[known[name] for name in item["municipalities"] if name in known],
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
