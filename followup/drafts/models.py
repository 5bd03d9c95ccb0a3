"""What reading a note proposes; nothing is tracked or mailed before a person accepts it."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, String, Table, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from followup.column_types import one_of
from followup.commitments.models import DueKind, Status
from followup.extensions import Base, Model
from followup.notes.models import Card, Meeting
from followup.people.models import Municipality, Person

draft_municipalities = Table(
    "draft_municipalities",
    Base.metadata,
    Column("draft_id", ForeignKey("drafts.id", ondelete="CASCADE"), primary_key=True),
    Column("municipality_id", ForeignKey("municipalities.id"), primary_key=True, index=True),
)


class DraftKind(StrEnum):
    COMMITMENT = "commitment"
    NEED = "need"


class DraftState(StrEnum):
    WAITING = "waiting"
    ACCEPTED = "accepted"
    DISCARDED = "discarded"


class Draft(Model):
    """One proposal: the words and where they stand, and what was read from them.

    `position` orders drafts on their card. `reasons` say in codes or short sentences why it was proposed.
    `is_by_hand` marks one a coordinator took from the text. Accepted, it points at what it became.
    `changed` tells of the last amendment, placing or restoring; `version` counts every change and review.
    """

    __tablename__ = "drafts"
    __table_args__ = (
        UniqueConstraint("card_id", "position"),
        CheckConstraint("(reviewed_at IS NULL) = (reviewed_by_id IS NULL)", name="reviewed_pair"),
        CheckConstraint("(changed_at IS NULL) = (changed_by_id IS NULL)", name="changed_pair"),
        CheckConstraint("(due_kind IS NULL) = (due_from IS NULL)", name="due_from_pair"),
        CheckConstraint("(due_kind IS NULL) = (due_to IS NULL)", name="due_to_pair"),
        CheckConstraint("due_from <= due_to", name="due_period_order"),
        Index("ix_drafts_waiting", "meeting_id", "state"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id"))
    card_id: Mapped[int] = mapped_column(ForeignKey("cards.id"), index=True)
    position: Mapped[int]
    kind: Mapped[DraftKind] = mapped_column(one_of(DraftKind, "kind"))
    state: Mapped[DraftState] = mapped_column(one_of(DraftState, "state"), default=DraftState.WAITING)
    title: Mapped[str] = mapped_column(Text)
    quote: Mapped[str] = mapped_column(Text)
    first_line: Mapped[int]
    last_line: Mapped[int]
    owner_written: Mapped[str] = mapped_column(String(300), default="")
    due_written: Mapped[str] = mapped_column(String(200), default="")
    due_kind: Mapped[DueKind | None] = mapped_column(one_of(DueKind, "due_kind"))
    due_from: Mapped[date | None]
    due_to: Mapped[date | None]
    status: Mapped[Status | None] = mapped_column(one_of(Status, "status"))
    confidence: Mapped[float]
    reasons: Mapped[list[str]]
    is_by_hand: Mapped[bool] = mapped_column(default=False)
    version: Mapped[int] = mapped_column(default=1)
    reviewed_at: Mapped[datetime | None]
    reviewed_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    changed_at: Mapped[datetime | None]
    changed_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    commitment_id: Mapped[int | None] = mapped_column(ForeignKey("commitments.id"))
    need_id: Mapped[int | None] = mapped_column(ForeignKey("needs.id"))
    earlier_draft_id: Mapped[int | None] = mapped_column(ForeignKey("drafts.id"), index=True)
    gone_note_id: Mapped[int | None] = mapped_column(ForeignKey("notes.id"))

    earlier_draft: Mapped["Draft | None"] = relationship(remote_side=[id])

    meeting: Mapped[Meeting] = relationship()
    card: Mapped[Card] = relationship()
    reviewed_by: Mapped[Person | None] = relationship(foreign_keys=[reviewed_by_id])
    changed_by: Mapped[Person | None] = relationship(foreign_keys=[changed_by_id])
    municipalities: Mapped[list[Municipality]] = relationship(
        secondary=draft_municipalities, order_by=Municipality.sort_position
    )
