"""Mail as rows: what to say is stored, how to say it is decided when it is sent."""

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from followup.column_types import one_of
from followup.extensions import Model

if TYPE_CHECKING:
    from followup.people.models import Person


class DeliveryStatus(StrEnum):
    """`pending > sending > sent | failed`; `skipped` had nothing to say any more; `held` waits for a person."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    SKIPPED = "skipped"
    HELD = "held"


class OutboxMessage(Model):
    """One mail to one recipient, unique by what it is about (`digest:42:2021-W03`).

    `payload` holds ids, never links, codes or names. `reason` says why it was skipped, held or failed.
    `not_before` is the first instant it may go: what waits a week longer than that is held.
    """

    __tablename__ = "outbox_messages"
    __table_args__ = (
        CheckConstraint("(sent_at IS NULL) = (delivered_via IS NULL)", name="sent_pair"),
        CheckConstraint("(claimed_at IS NULL) = (claim IS NULL)", name="claimed_pair"),
        Index("ix_outbox_messages_waiting", "status", "next_attempt_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(40), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    recipient: Mapped[str] = mapped_column(String(254))
    dedupe_key: Mapped[str] = mapped_column(String(200), unique=True)
    message_id: Mapped[str] = mapped_column(String(200), unique=True)
    payload: Mapped[dict[str, Any]]
    status: Mapped[DeliveryStatus] = mapped_column(one_of(DeliveryStatus, "status"))
    reason: Mapped[str] = mapped_column(String(200), default="")
    attempts: Mapped[int] = mapped_column(default=0)
    not_before: Mapped[datetime]
    next_attempt_at: Mapped[datetime]
    claimed_at: Mapped[datetime | None]
    claim: Mapped[str | None] = mapped_column(String(64))
    created_at: Mapped[datetime] = mapped_column(index=True)
    sent_at: Mapped[datetime | None]
    delivered_via: Mapped[str | None] = mapped_column(String(20))
    last_error: Mapped[str] = mapped_column(Text, default="")

    person: Mapped["Person | None"] = relationship()
