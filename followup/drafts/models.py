"""What reading a note proposes; nothing is tracked or mailed before a person accepts it."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Column, ForeignKey, Index, String, Table, Text, UniqueConstraint
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


class StepKind(StrEnum):
    """What one press on the workbench decided."""

    ACCEPT = "accept"
    ACCEPT_MANY = "accept_many"
    DISCARD = "discard"
    RESTORE = "restore"
    AMEND = "amend"
    TURN = "turn"
    ADD = "add"
    PLACE = "place"
    MOVE = "move"
    SPLIT = "split"
    MERGE = "merge"
    TAKE_OVER = "take_over"
    UNDO = "undo"


class Draft(Model):
    """One proposal: the words and where they stand, and what was read from them.

    `position` orders drafts on their card. `reasons` say in codes or short sentences why it was proposed.
    `is_by_hand` marks one a coordinator took from the text. Accepted, it points at what it became.
    `changed` tells of the last amendment, placing or restoring; `version` counts every change and review.
    One that was merged into another is discarded and points at it (`merged_into_id`).
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
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("drafts.id"), index=True)

    earlier_draft: Mapped["Draft | None"] = relationship(remote_side=[id], foreign_keys=[earlier_draft_id])

    meeting: Mapped[Meeting] = relationship()
    card: Mapped[Card] = relationship()
    reviewed_by: Mapped[Person | None] = relationship(foreign_keys=[reviewed_by_id])
    changed_by: Mapped[Person | None] = relationship(foreign_keys=[changed_by_id])
    municipalities: Mapped[list[Municipality]] = relationship(
        secondary=draft_municipalities, order_by=Municipality.sort_position
    )


class ReviewStep(Model):
    """One decision in the journal of a meeting's review, never altered: who took it, when, and what it touched.

    `subject` is the title of the draft (or the heading of the card) it was about. `cards` holds, of cards that
    were placed, id and municipality ids `before` and `after`. An undo is a step of its own that points at what it
    takes back (`undoes_id`), which can happen once.
    """

    __tablename__ = "review_steps"
    __table_args__ = (Index("ix_review_steps_meeting", "meeting_id", "id"), UniqueConstraint("undoes_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id"))
    card_id: Mapped[int | None] = mapped_column(ForeignKey("cards.id"))
    kind: Mapped[StepKind] = mapped_column(one_of(StepKind, "kind"))
    subject: Mapped[str] = mapped_column(Text, default="")
    cards: Mapped[list[Any]] = mapped_column(default=list)
    undoes_id: Mapped[int | None] = mapped_column(ForeignKey("review_steps.id"))
    taken_at: Mapped[datetime]
    taken_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))

    taken_by: Mapped[Person | None] = relationship()
    undoes: Mapped["ReviewStep | None"] = relationship(remote_side=[id])
    drafts: Mapped[list["StepDraft"]] = relationship(
        back_populates="step", order_by="StepDraft.draft_id", passive_deletes=True
    )


class StepDraft(Model):
    """A draft as it was before a step (`before`: plain values; None where the step made it), and its versions."""

    __tablename__ = "review_step_drafts"

    step_id: Mapped[int] = mapped_column(ForeignKey("review_steps.id", ondelete="CASCADE"), primary_key=True)
    draft_id: Mapped[int] = mapped_column(
        ForeignKey("drafts.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    version_before: Mapped[int] = mapped_column(default=0)
    version_after: Mapped[int]

    step: Mapped[ReviewStep] = relationship(back_populates="drafts")
