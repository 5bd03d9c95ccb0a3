"""When each contact is next reminded, and which digests there have been."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from followup.column_types import one_of
from followup.extensions import Model
from followup.notes.models import Meeting
from followup.outbox.models import OutboxMessage
from followup.people.models import Contact, Person


class DigestState(StrEnum):
    """`composed` went to the outbox; `merged` fell on the same morning as another; `empty` had nothing to say."""

    COMPOSED = "composed"
    MERGED = "merged"
    EMPTY = "empty"


class ReminderSchedule(Model):
    """When one contact is next due a digest about one meeting: an instant, stored, never worked out twice."""

    __tablename__ = "reminder_schedules"
    __table_args__ = (UniqueConstraint("contact_id", "meeting_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"))
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id"), index=True)
    next_due_at: Mapped[datetime] = mapped_column(index=True)
    created_at: Mapped[datetime]

    contact: Mapped[Contact] = relationship()
    meeting: Mapped[Meeting] = relationship()


class Digest(Model):
    """One person's digest for one ISO week; the unique key is what makes it exactly one."""

    __tablename__ = "digests"
    __table_args__ = (UniqueConstraint("kind", "person_id", "period"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(20), default="digest")
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    period: Mapped[str] = mapped_column(String(8))
    state: Mapped[DigestState] = mapped_column(one_of(DigestState, "state"))
    due_at: Mapped[datetime]
    composed_at: Mapped[datetime]
    outbox_message_id: Mapped[int | None] = mapped_column(ForeignKey("outbox_messages.id"))

    person: Mapped[Person] = relationship()
    message: Mapped[OutboxMessage | None] = relationship()
    parts: Mapped[list["DigestPart"]] = relationship(back_populates="digest")


class DigestPart(Model):
    """What a digest spoke of: one municipality's shares of one meeting. From it we know who was ever asked."""

    __tablename__ = "digest_parts"
    __table_args__ = (Index("ix_digest_parts_municipality", "municipality_id", "meeting_id"),)

    digest_id: Mapped[int] = mapped_column(ForeignKey("digests.id", ondelete="CASCADE"), primary_key=True)
    municipality_id: Mapped[int] = mapped_column(ForeignKey("municipalities.id"), primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id"), primary_key=True)

    digest: Mapped[Digest] = relationship(back_populates="parts")
