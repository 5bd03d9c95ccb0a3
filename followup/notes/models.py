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
    false,
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
    repaired and confidence, so the original words can always be shown. `edition_of` is the earlier export of the
    same wall that this one came after.
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
    edition_of_id: Mapped[int | None] = mapped_column(ForeignKey("notes.id"), index=True)

    imported_by: Mapped[Person | None] = relationship()
    edition_of: Mapped["Note | None"] = relationship(remote_side=[id])
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
    the room's municipalities. In a later export `earlier_card` is the card it was, changed or not.
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
    earlier_card_id: Mapped[int | None] = mapped_column(ForeignKey("cards.id"), index=True)
    is_changed: Mapped[bool] = mapped_column(default=False, server_default=false())

    earlier_card: Mapped["Card | None"] = relationship(remote_side=[id])
    note: Mapped[Note] = relationship(back_populates="cards")
    municipalities: Mapped[list[Municipality]] = relationship(
        secondary=card_municipalities, order_by=Municipality.sort_position
    )


class UploadState(StrEnum):
    """What an uploaded file waits for: to be read, a person's word on its columns or its edition, or nothing."""

    READING = "reading"
    COLUMNS = "columns"
    EDITION = "edition"
    IMPORTED = "imported"
    REFUSED = "refused"


class Upload(Model):
    """A file on its way in: kept apart from the notes until all of it can be taken in, and forgotten after a day.

    It belongs to a meeting, or brings a new one along (`new_meeting`: name, theme, held_on, language), which is
    opened when the file is taken in. `progress` is per cent. `columns` are the roles a person confirmed, by the
    line of a table's headings. `read` is the extraction while a person is asked. `problem` says why it was refused
    (kind and message, and the name it speaks of), `counts` what taking it in added. `beat_at` tells whether anybody
    still reads it.
    """

    __tablename__ = "uploads"
    __table_args__ = (
        CheckConstraint("meeting_id IS NOT NULL OR new_meeting IS NOT NULL", name="has_meeting"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meetings.id"), index=True)
    new_meeting: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    file_name: Mapped[str] = mapped_column(String(255))
    sha256: Mapped[str] = mapped_column(String(64))
    data: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    state: Mapped[UploadState] = mapped_column(one_of(UploadState, "state"), default=UploadState.READING)
    progress: Mapped[int] = mapped_column(default=0)
    columns: Mapped[dict[str, Any]] = mapped_column(default=dict)
    read: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True), deferred=True)
    problem: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    counts: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    note_id: Mapped[int | None] = mapped_column(ForeignKey("notes.id"))
    created_at: Mapped[datetime]
    created_by_id: Mapped[int] = mapped_column(ForeignKey("people.id"))
    beat_at: Mapped[datetime]

    meeting: Mapped[Meeting | None] = relationship()
    note: Mapped[Note | None] = relationship()
    created_by: Mapped[Person] = relationship()
