"""Meetings as the desk shows them: how far each has come, counted over drafts, commitments and needs."""

from dataclasses import dataclass

from flask_sqlalchemy.pagination import Pagination
from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import joinedload

from followup.commitments.models import Commitment, Share
from followup.desk.row_pages import paginate_rows
from followup.drafts.models import Draft, DraftState
from followup.extensions import db
from followup.needs.models import Need
from followup.notes.models import Card, Meeting, Note


@dataclass(frozen=True)
class MeetingCounts:
    """What a meeting has come to. Commitments are counted as the lists count them, one a municipality."""

    notes: int
    drafts_waiting: int
    shares: int
    municipalities: int
    needs: int


def list_meetings(*, page: int) -> Pagination:
    """Rows of (meeting, drafts waiting, shares, needs), the latest meeting first."""
    rows = select(
        Meeting,
        _count(_waiting()).label("drafts_waiting"),
        _count(_shares()).label("shares"),
        _count(_needs()).label("needs"),
    ).order_by(Meeting.held_on.desc(), Meeting.id.desc())
    total = db.session.scalar(select(func.count()).select_from(Meeting)) or 0
    return paginate_rows(rows, total=total, page=page)


def count_for(meeting: Meeting) -> MeetingCounts:
    """All of one meeting's counts at once."""
    speaking = select(func.count(Share.municipality_id.distinct())).join(Commitment)
    row = db.session.execute(
        select(
            _count(select(func.count()).select_from(Note).where(Note.meeting_id == Meeting.id)),
            _count(_waiting()),
            _count(_shares()),
            _count(speaking.where(Commitment.meeting_id == Meeting.id)),
            _count(_needs()),
        ).where(Meeting.id == meeting.id)
    ).one()
    return MeetingCounts(*row)


def list_notes(meeting: Meeting, *, page: int) -> Pagination:
    """Rows of (note, cards, drafts waiting), the latest import first, with who imported each."""
    cards = select(func.count()).select_from(Card).where(Card.note_id == Note.id)
    waiting = select(func.count()).select_from(Draft).join(Card, Card.id == Draft.card_id)
    rows = (
        select(
            Note,
            _count(cards).label("cards"),
            _count(waiting.where(Card.note_id == Note.id, Draft.state == DraftState.WAITING)).label(
                "waiting"
            ),
        )
        .where(Note.meeting_id == meeting.id)
        .options(joinedload(Note.imported_by))
        .order_by(Note.id.desc())
    )
    total = select(func.count()).select_from(Note).where(Note.meeting_id == meeting.id)
    return paginate_rows(rows, total=db.session.scalar(total) or 0, page=page)


def _waiting() -> Select[int]:
    is_waiting = Draft.state == DraftState.WAITING
    return select(func.count()).select_from(Draft).where(Draft.meeting_id == Meeting.id, is_waiting)


def _shares() -> Select[int]:
    return select(func.count()).select_from(Share).join(Commitment).where(Commitment.meeting_id == Meeting.id)


def _needs() -> Select[int]:
    return select(func.count()).select_from(Need).where(Need.meeting_id == Meeting.id)


def _count(rows: Select[int]) -> ColumnElement[int]:
    """Counted beside each row of the outer query."""
    return rows.correlate(Meeting, Note).scalar_subquery()
