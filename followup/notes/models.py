"""Meetings, and what was written at them."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Column,
    ForeignKey,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from followup.column_types import one_of
from followup.extensions import Base, Model
from followup.people.models import Language, Municipality, Person


class MeetingState(StrEnum):
    """No mail leaves while preparing; follow-up is started, and closed, by a person."""

    PREPARING = "preparing"
    FOLLOWING = "following"
    CLOSED = "closed"


class Meeting(Model):
    """A dialogue meeting the notes come from; `held_on` is what deadlines without a year are read against."""

    __tablename__ = "meetings"
    __table_args__ = (
        CheckConstraint("(started_at IS NULL) = (started_by_id IS NULL)", name="started_pair"),
        CheckConstraint("(closed_at IS NULL) = (closed_by_id IS NULL)", name="closed_pair"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200), unique=True)
    theme: Mapped[str] = mapped_column(String(200), default="")
    held_on: Mapped[date]
    language: Mapped[Language] = mapped_column(one_of(Language, "language"), default=Language.BOKMAL)
    state: Mapped[MeetingState] = mapped_column(one_of(MeetingState, "state"), default=MeetingState.PREPARING)
    is_example: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]
    started_at: Mapped[datetime | None]
    started_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    closed_at: Mapped[datetime | None]
    closed_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))

    notes: Mapped[list["Note"]] = relationship(back_populates="meeting", order_by="Note.id")


class Note(Model):
    """One source document: its bytes as they came, its lines as they were read, and what was repaired.

    `lines` is the repaired text, one string a line (line 1 first); `repairs` are dicts with line, broken,
    repaired and confidence, so the original words can always be shown.
    """

    __tablename__ = "notes"
    __table_args__ = (UniqueConstraint("meeting_id", "sha256"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id"), index=True)
    file_name: Mapped[str] = mapped_column(String(255))
    sha256: Mapped[str] = mapped_column(String(64))
    original: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    lines: Mapped[list[str]] = mapped_column(JSON, deferred=True)
    repairs: Mapped[list[Any]] = mapped_column(JSON, deferred=True)
    warnings: Mapped[list[Any]] = mapped_column(JSON, deferred=True)
    imported_at: Mapped[datetime]
    imported_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))

    imported_by: Mapped[Person | None] = relationship()
    meeting: Mapped[Meeting] = relationship(back_populates="notes")
    cards: Mapped[list["Card"]] = relationship(back_populates="note", order_by="Card.first_line")


card_municipalities = Table(
    "card_municipalities",
    Base.metadata,
    Column("card_id", ForeignKey("cards.id", ondelete="CASCADE"), primary_key=True),
    Column("municipality_id", ForeignKey("municipalities.id"), primary_key=True, index=True),
)


class Card(Model):
    """One card on the wall: lines `first_line` to `last_line` of its note, counted from 1, both included.

    `dialog` is `1`, `2`, `both`, `other` or None; `joined_from_line` is the first line of the card that named
    the room's municipalities.
    """

    __tablename__ = "cards"
    __table_args__ = (UniqueConstraint("note_id", "first_line"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    note_id: Mapped[int] = mapped_column(ForeignKey("notes.id"), index=True)
    first_line: Mapped[int]
    last_line: Mapped[int]
    heading: Mapped[str] = mapped_column(Text, default="")
    dialog: Mapped[str | None] = mapped_column(String(10))
    joined_from_line: Mapped[int | None]

    note: Mapped[Note] = relationship(back_populates="cards")
    municipalities: Mapped[list[Municipality]] = relationship(
        secondary=card_municipalities, order_by=Municipality.sort_position
    )
