"""What a later export of a wall changes, card by card, beside what a coordinator had decided."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import selectinload, undefer

from followup.drafts.editions import standing_drafts
from followup.drafts.models import Draft
from followup.drafts.taking_in import edition_of, source_of
from followup.extensions import db
from followup.notes.editions import words_of_card
from followup.notes.models import Card, Note, Upload
from followup.notes.word_changes import Stretch, changed_words

_Any = TypeVar("_Any")

MOST_SHOWN = 100
"""Of each list; the counts tell of all."""


@dataclass(frozen=True)
class CardChange:
    """A card before and now, and what was made of it; `card_id` is the new one's, once it is taken in."""

    heading: str
    before: str
    now: str
    drafts: Sequence[Draft] = ()
    card_id: int | None = None

    @property
    def stretches(self) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
        """Both texts, with what is only in one of them marked."""
        return changed_words(self.before, self.now)


@dataclass(frozen=True)
class Changes:
    """The later export beside the earlier one; each list in the order of the wall, at most MOST_SHOWN long."""

    earlier: Note
    same: int
    changed: Sequence[CardChange]
    new: Sequence[CardChange]
    gone: Sequence[CardChange]
    counts: Mapping[str, int]


def changes_of_upload(upload: Upload) -> Changes | None:
    """What taking the upload in as a later export would show; None where it is none (any more)."""
    edition = edition_of(upload)
    if edition is None:
        return None
    source, cards = source_of(upload), edition.cards
    before = {card.first_line: card for card in edition.earlier.cards}
    now = {card["first_line"]: card for card in source.cards}
    drafts = standing_drafts(edition.earlier)

    def words(key: int) -> str:
        return _words(source.lines, now[key]["first_line"], now[key]["last_line"])

    return Changes(
        earlier=edition.earlier,
        same=len(cards.same),
        changed=[
            CardChange(now[key]["heading"] or "", _text(before[old]), words(key), drafts[old])
            for key, old in _first(sorted(cards.changed.items()))
        ],
        new=[CardChange(now[key]["heading"] or "", "", words(key)) for key in _first(cards.new)],
        gone=[
            CardChange(before[key].heading, _text(before[key]), "", drafts[key]) for key in _first(cards.gone)
        ],
        counts={"changed": len(cards.changed), "new": len(cards.new), "gone": len(cards.gone)},
    )


def changes_of_note(note: Note) -> Changes | None:
    """What a later export that was taken in changed; None for a note that is none."""
    if note.edition_of is None:
        return None
    earlier = _with_cards(note.edition_of)
    cards = _with_cards(note).cards
    drafts = standing_drafts(earlier, as_before=note)
    kept = {card.earlier_card_id for card in cards}
    changed = [card for card in cards if card.is_changed]
    new = [card for card in cards if card.earlier_card_id is None]
    gone = [card for card in earlier.cards if card.id not in kept]
    return Changes(
        earlier=earlier,
        same=len(cards) - len(changed) - len(new),
        changed=[_changed(card, drafts) for card in _first(changed)],
        new=[CardChange(card.heading, "", _text(card), (), card.id) for card in _first(new)],
        gone=[CardChange(card.heading, _text(card), "", drafts[card.first_line]) for card in _first(gone)],
        counts={"changed": len(changed), "new": len(new), "gone": len(gone)},
    )


def _changed(card: Card, drafts: Mapping[int, Sequence[Draft]]) -> CardChange:
    before = card.earlier_card
    if before is None:
        raise LookupError(card.id)
    return CardChange(card.heading, _text(before), _text(card), drafts[before.first_line], card.id)


def _with_cards(note: Note) -> Note:
    statement = select(Note).where(Note.id == note.id)
    everything = (undefer(Note.lines), selectinload(Note.cards).selectinload(Card.earlier_card))
    return db.session.scalars(statement.options(*everything)).one()


def _text(card: Card) -> str:
    return _words(card.note.lines, card.first_line, card.last_line)


def _words(lines: Sequence[str], first: int, last: int) -> str:
    return words_of_card(lines[first - 1 : last])


def _first(items: Iterable[_Any]) -> list[_Any]:
    return list(items)[:MOST_SHOWN]
