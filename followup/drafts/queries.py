"""What the review workbench and the commands ask of drafts and their cards."""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, Select, and_, case, func, select, tuple_
from sqlalchemy.orm import joinedload, selectinload, undefer

from followup.drafts.models import Draft, DraftState
from followup.extensions import db
from followup.notes.models import Card, Meeting, Note
from followup.notes.parsing.signs.rooms import room_in

MOST_OF_A_ROOM = 200
"""Cards that nobody has placed, looked through for those of one room."""


class Show(StrEnum):
    """Which of a meeting's cards the workbench walks through."""

    WAITING = "waiting"
    UNPLACED = "unplaced"
    ALL = "all"


@dataclass(frozen=True)
class Progress:
    """How far the review of a meeting has come, in cards and in drafts."""

    cards: int
    cards_with_drafts: int
    cards_waiting: int
    cards_unplaced: int
    drafts: int
    drafts_waiting: int

    @property
    def drafts_reviewed(self) -> int:
        return self.drafts - self.drafts_waiting

    def count(self, show: Show) -> int:
        """The number of cards that `show` walks through."""
        return {
            Show.WAITING: self.cards_waiting,
            Show.UNPLACED: self.cards_unplaced,
            Show.ALL: self.cards,
        }[show]


def find_draft(draft_id: int) -> Draft | None:
    """A draft with its card, note and meeting."""
    route = joinedload(Draft.card).joinedload(Card.note).joinedload(Note.meeting)
    return db.session.scalar(
        select(Draft).where(Draft.id == draft_id).options(route, joinedload(Draft.reviewed_by))
    )


def find_card(card_id: int) -> Card | None:
    """A card with whom it speaks for, its note's lines, repairs and warnings, and its meeting."""
    note = joinedload(Card.note)
    return db.session.scalar(
        select(Card)
        .where(Card.id == card_id)
        .options(
            note.joinedload(Note.meeting),
            note.options(undefer(Note.lines), undefer(Note.repairs), undefer(Note.warnings)),
            selectinload(Card.municipalities),
        )
    )


def find_card_at(note: Note, first_line: int) -> Card | None:
    return db.session.scalar(select(Card).where(Card.note_id == note.id, Card.first_line == first_line))


def first_card_id(meeting: Meeting, show: Show) -> int | None:
    """Where a walk through the cards begins."""
    return db.session.scalar(_cards(meeting, show).order_by(Card.note_id, Card.first_line).limit(1))


def neighbours(meeting: Meeting, card: Card, show: Show) -> tuple[int | None, int | None]:
    """The cards before and after `card` on the walk, also when `card` itself is no longer on it."""
    place = tuple_(Card.note_id, Card.first_line)
    here = (card.note_id, card.first_line)
    before = _cards(meeting, show).where(place < here).order_by(Card.note_id.desc(), Card.first_line.desc())
    after = _cards(meeting, show).where(place > here).order_by(Card.note_id, Card.first_line)
    return db.session.scalar(before.limit(1)), db.session.scalar(after.limit(1))


def progress(meeting: Meeting) -> Progress:
    """All the workbench's counts at once."""
    per_card = (
        select(
            Draft.card_id,
            func.count().label("drafts"),
            func.count().filter(Draft.state == DraftState.WAITING).label("waiting"),
            func.count().filter(_is_unplaced()).label("unplaced"),
        )
        .where(Draft.meeting_id == meeting.id)
        .group_by(Draft.card_id)
        .subquery()
    )
    row = db.session.execute(
        select(
            func.count(case((~_is_said_again(), 1))),
            func.count(per_card.c.card_id),
            func.count(case((per_card.c.waiting > 0, 1))),
            func.count(case((per_card.c.unplaced > 0, 1))),
            func.coalesce(func.sum(per_card.c.drafts), 0),
            func.coalesce(func.sum(per_card.c.waiting), 0),
        )
        .join(Note, Note.id == Card.note_id)
        .outerjoin(per_card, per_card.c.card_id == Card.id)
        .where(Note.meeting_id == meeting.id)
    ).one()
    return Progress(*(int(number) for number in row))


def list_cards_of_room(card: Card) -> list[Card]:
    """Other cards of the meeting that name the same room and that nobody has placed either."""
    unplaced = (
        select(Card)
        .join(Note, Note.id == Card.note_id)
        .where(Note.meeting_id == card.note.meeting_id, Card.id != card.id, ~Card.municipalities.any())
        .order_by(Card.note_id, Card.first_line)
        .limit(MOST_OF_A_ROOM)
    )
    room = room_in(card.heading)
    return [other for other in db.session.scalars(unplaced) if room and room_in(other.heading) == room]


def list_drafts_of_card(card: Card) -> list[Draft]:
    """A card's drafts in the order of its text, with whose they are and who did what to them."""
    return list(
        db.session.scalars(
            select(Draft)
            .where(Draft.card_id == card.id)
            .options(
                selectinload(Draft.municipalities),
                joinedload(Draft.reviewed_by),
                joinedload(Draft.changed_by),
                joinedload(Draft.earlier_draft).options(
                    joinedload(Draft.reviewed_by), joinedload(Draft.changed_by)
                ),
            )
            .order_by(Draft.first_line, Draft.last_line, Draft.position)
        )
    )


def has_waiting(card_id: int) -> bool:
    """True while something on the card waits for a person."""
    waiting = select(Draft.id).where(Draft.card_id == card_id, Draft.state == DraftState.WAITING)
    return db.session.scalar(waiting.limit(1)) is not None


def list_waiting(meeting: Meeting) -> list[Draft]:
    """A meeting's waiting drafts in the order of its notes."""
    return list(
        db.session.scalars(
            select(Draft)
            .join(Card)
            .where(Draft.meeting_id == meeting.id, Draft.state == DraftState.WAITING)
            .options(selectinload(Draft.municipalities), joinedload(Draft.card), joinedload(Draft.meeting))
            .order_by(Card.note_id, Card.first_line, Draft.position)
        )
    )


def _cards(meeting: Meeting, show: Show) -> Select[int]:
    cards = select(Card.id).join(Note, Note.id == Card.note_id).where(Note.meeting_id == meeting.id)
    if show is Show.ALL:
        return cards.where(~_is_said_again())
    wanted = Draft.state == DraftState.WAITING if show is Show.WAITING else _is_unplaced()
    return cards.where(select(Draft.id).where(Draft.card_id == Card.id, wanted).exists())


def _is_said_again() -> ColumnElement[bool]:
    """A card of a later export that is the same as before: what came of it stands with the earlier one."""
    return and_(Card.earlier_card_id.is_not(None), Card.is_changed.is_(False))


def _is_unplaced() -> ColumnElement[bool]:
    return and_(Draft.state == DraftState.WAITING, ~Draft.municipalities.any())
