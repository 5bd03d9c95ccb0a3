"""A later export of a wall that is there: what is new and changed is proposed, what is gone is said, all else stays.

Nothing a person did is overwritten: drafts, commitments and needs from the earlier export stay as they are, and
what the wall says now is proposed beside them.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import selectinload, undefer

from followup.drafts.journal import hold_review
from followup.drafts.models import Draft, DraftState
from followup.drafts.proposing import EditionCounts, ImportCounts, counts_of, import_source, propose
from followup.extensions import db
from followup.notes.editions import CardText, Comparison, compare_cards, compare_quotes, words_of_card
from followup.notes.importing import import_note
from followup.notes.models import Card, Meeting, Note
from followup.notes.sources import Source
from followup.people.models import Person

MOST_COMPARED = 20
"""With how many of a meeting's notes, the latest first, a new one is compared."""

Item = Mapping[str, Any]


@dataclass(frozen=True)
class Edition:
    """An earlier note, and what became of its cards; keys are the cards' first lines in their own note."""

    earlier: Note
    cards: Comparison

    @property
    def counts(self) -> EditionCounts:
        return EditionCounts(
            same=len(self.cards.same),
            changed=len(self.cards.changed),
            new=len(self.cards.new),
            gone=len(self.cards.gone),
        )


def find_edition(meeting: Meeting, source: Source) -> Edition | None:
    """The note of the meeting that `source` is a later export of: the one most of whose cards are the same."""
    later = _texts_of_source(source)
    found = [Edition(note, compare_cards(_texts_of_note(note), later)) for note in _latest_editions(meeting)]
    walls = (edition for edition in found if edition.cards.is_one_wall)
    return max(walls, key=lambda edition: len(edition.cards.same), default=None)


def import_into(
    meeting: Meeting, *, source: Source, by: Person | None, now: datetime
) -> tuple[Note, ImportCounts]:
    """Take a source in: as a later edition where it is one, else as a new source. Raises NoteImportedAlready."""
    edition = find_edition(meeting, source)
    if edition is None:
        return import_source(meeting=meeting, source=source, by=by, now=now)
    return import_edition(edition, source=source, by=by, now=now)


def import_edition(
    edition: Edition, *, source: Source, by: Person | None, now: datetime
) -> tuple[Note, ImportCounts]:
    """Keep the later export, and propose what stands on its new and changed cards and was not proposed before.

    1. A card that is the same has nothing new to say: what came of it stays with the earlier export.
    2. On a changed card, a quote that is the same is left out; one that is alike is proposed beside what it was.
    3. A draft nobody has touched is replaced by what its words have become; reviewing waits meanwhile.
    4. What no longer stands on the wall is marked, and stays.

    Raises NoteImportedAlready.
    """
    hold_review(edition.earlier.meeting_id)
    note = import_note(meeting=edition.earlier.meeting, source=source, by=by, now=now)
    note.edition_of = edition.earlier
    standing = standing_drafts(edition.earlier)
    pairs = _pair_cards(note, edition)
    fates = _fates(edition, source, pairs, standing)
    drafts = propose(note, [fate.item for fate in fates if fate.is_proposed])
    _link(drafts, [fate for fate in fates if fate.is_proposed])
    _mark_gone(note, edition, fates, standing)
    db.session.flush()
    return note, replace(counts_of(source, drafts), edition=edition.counts)


@dataclass(frozen=True)
class _Fate:
    """An item of the later export, and the earlier draft that said nearly the same."""

    item: Item
    is_proposed: bool
    earlier: Draft | None = None


def _latest_editions(meeting: Meeting) -> Sequence[Note]:
    """The meeting's notes that no later export has taken the place of, with their cards."""
    later = select(Note.edition_of_id).where(Note.edition_of_id.is_not(None))
    return db.session.scalars(
        select(Note)
        .where(Note.meeting_id == meeting.id, Note.id.not_in(later))
        .options(undefer(Note.lines), selectinload(Note.cards).selectinload(Card.municipalities))
        .order_by(Note.id.desc())
        .limit(MOST_COMPARED)
    ).all()


def _texts_of_note(note: Note) -> list[CardText]:
    return [_text(card.first_line, card.last_line, card.heading, note.lines) for card in note.cards]


def _texts_of_source(source: Source) -> list[CardText]:
    return [
        _text(card["first_line"], card["last_line"], card["heading"] or "", source.lines)
        for card in source.cards
    ]


def _text(first: int, last: int, heading: str, lines: Sequence[str]) -> CardText:
    return CardText(first, heading, words_of_card(lines[first - 1 : last]))


def standing_drafts(note: Note, *, as_before: Note | None = None) -> dict[int, list[Draft]]:
    """For each card of the note (by its first line) the drafts that still tell what it says.

    Those of earlier editions are with them. `as_before` a later edition: as they stood before it was taken in.
    """
    by_card: dict[int, list[Draft]] = defaultdict(list)
    replaced: set[int] = set()
    for draft in db.session.scalars(_drafts_of_editions(note)):
        if draft.gone_note_id is None or (as_before and draft.gone_note_id >= as_before.id):
            by_card[draft.card_id].append(draft)
            replaced.add(draft.earlier_draft_id or 0)
    standing: dict[int, list[Draft]] = {}
    for card in note.cards:
        drafts = [draft for card_id in _card_and_its_earlier(card) for draft in by_card[card_id]]
        standing[card.first_line] = [draft for draft in drafts if draft.id not in replaced]
    return standing


def _drafts_of_editions(note: Note) -> Select[Draft]:
    """All drafts of a note and of what it is a later export of, as they stand now, whatever was read before."""
    notes: list[int] = []
    at: Note | None = note
    while at is not None:
        notes.append(at.id)
        at = at.edition_of
    drafts = select(Draft).join(Card).where(Card.note_id.in_(notes)).order_by(Draft.id)
    return drafts.options(selectinload(Draft.municipalities)).execution_options(populate_existing=True)


def _card_and_its_earlier(card: Card | None) -> list[int]:
    ids: list[int] = []
    while card is not None:
        ids.append(card.id)
        card = card.earlier_card
    return ids


def _pair_cards(note: Note, edition: Edition) -> dict[int, Card]:
    """Tell each card of the later export which one it was; whom a person placed it with stays known.

    Returns the earlier cards by the later ones' first lines.
    """
    earlier = {card.first_line: card for card in edition.earlier.cards}
    pairs: dict[int, Card] = {}
    for card in note.cards:
        key = edition.cards.same.get(card.first_line, edition.cards.changed.get(card.first_line))
        if key is None:
            continue
        card.earlier_card = pairs[card.first_line] = earlier[key]
        card.is_changed = card.first_line in edition.cards.changed
        if not card.municipalities:
            card.municipalities = list(earlier[key].municipalities)
    db.session.flush()
    return pairs


def _fates(
    edition: Edition, source: Source, pairs: Mapping[int, Card], standing: Mapping[int, list[Draft]]
) -> list[_Fate]:
    fates: list[_Fate] = []
    for first_line, items in _items_by_card(source).items():
        if first_line in edition.cards.same:
            continue
        if first_line not in pairs:
            fates += [_Fate(item, is_proposed=True) for item in items]
            continue
        card = pairs[first_line]
        fates += _fates_on_changed_card(items, standing[card.first_line], card)
    return fates


def _fates_on_changed_card(items: Sequence[Item], before: Sequence[Draft], card: Card) -> list[_Fate]:
    drafts = {draft.id: draft for draft in before}
    found = compare_quotes(
        {draft.id: draft.quote for draft in before}, {at: item["quote"] for at, item in enumerate(items)}
    )
    names = [municipality.name for municipality in card.municipalities]
    fates = []
    for at, item in enumerate(items):
        placed = item if item["municipalities"] else {**item, "municipalities": names}
        earlier = drafts.get(found.same.get(at, found.changed.get(at, 0)))
        fates.append(_Fate(placed, is_proposed=at not in found.same, earlier=earlier))
    return fates


def _items_by_card(source: Source) -> dict[int, list[Item]]:
    """The items under the first line of the card they stand on."""
    starts = sorted(card["first_line"] for card in source.cards)
    by_card: dict[int, list[Item]] = {first: [] for first in starts}
    for item in sorted(source.items, key=lambda item: (item["first_line"], item["last_line"])):
        by_card[starts[max(bisect_right(starts, item["first_line"]) - 1, 0)]].append(item)
    return by_card


def _link(drafts: Iterable[Draft], fates: Iterable[_Fate]) -> None:
    """Put each new draft beside the one whose words it changed; one nobody touched gives it its place beside others."""
    for draft, fate in zip(drafts, _in_order(fates), strict=True):
        if fate.earlier is None:
            continue
        if _is_untouched(fate.earlier):
            draft.earlier_draft_id = fate.earlier.earlier_draft_id
            db.session.delete(fate.earlier)
        else:
            draft.earlier_draft = fate.earlier


def _in_order(fates: Iterable[_Fate]) -> list[_Fate]:
    return sorted(fates, key=lambda fate: (fate.item["first_line"], fate.item["last_line"]))


def _mark_gone(
    note: Note, edition: Edition, fates: Sequence[_Fate], standing: Mapping[int, list[Draft]]
) -> None:
    kept = {fate.earlier.id for fate in fates if fate.earlier is not None}
    for first_line in (*edition.cards.gone, *edition.cards.changed.values()):
        for draft in standing[first_line]:
            if draft.id not in kept:
                draft.gone_note_id = note.id


def _is_untouched(draft: Draft) -> bool:
    return draft.state is DraftState.WAITING and draft.version == 1 and draft.changed_by_id is None
