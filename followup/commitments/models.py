"""Commitments, the shares municipalities have in them, and everything that ever happened to them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from followup.column_types import one_of
from followup.commitments.search_words import folded, made_from, title_order
from followup.commitments.statuses import DueKind, Status
from followup.commitments.timeliness import Timeliness, timeliness_of
from followup.extensions import Model
from followup.notes.models import Card, Meeting
from followup.people.models import Contact, Municipality, Person, Respondent


class Commitment(Model):
    """Somebody does something: one text, one source, one due; each municipality has its own share.

    `title` is ours; `quote` and its lines are the source's and never change. `due_written` is what they said
    ("vår 21"), for ever; the period beside it is how it was read, and moves when a new date is given
    (`due_moved_at`). No period (all three None) means no due date. `title_order` is the title's place in the
    Norwegian alphabet, as digits that every database sorts alike. `search_text` (title and quote) is casefolded
    for the list's search: no two databases fold æ, ø and å alike.
    """

    __tablename__ = "commitments"
    __table_args__ = (
        CheckConstraint("(due_kind IS NULL) = (due_from IS NULL)", name="due_from_pair"),
        CheckConstraint("(due_kind IS NULL) = (due_to IS NULL)", name="due_to_pair"),
        CheckConstraint("due_from <= due_to", name="due_period_order"),
        CheckConstraint(
            "(due_confirmed_at IS NULL) = (due_confirmed_by_id IS NULL)", name="due_confirmed_pair"
        ),
        Index("ix_commitments_due", "due_to", "id"),
        Index("ix_commitments_title_order", "title_order", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id"), index=True)
    card_id: Mapped[int | None] = mapped_column(ForeignKey("cards.id"), index=True)
    title: Mapped[str] = mapped_column(Text)
    title_order: Mapped[str] = mapped_column(String(80), default=made_from(title_order, "title"))
    quote: Mapped[str] = mapped_column(Text, default="")
    first_line: Mapped[int | None]
    last_line: Mapped[int | None]
    due_written: Mapped[str] = mapped_column(String(200), default="")
    due_kind: Mapped[DueKind | None] = mapped_column(one_of(DueKind, "due_kind"))
    due_from: Mapped[date | None]
    due_to: Mapped[date | None]
    due_confirmed_at: Mapped[datetime | None]
    due_confirmed_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    due_moved_at: Mapped[datetime | None]
    search_text: Mapped[str] = mapped_column(Text, default=made_from(folded, "title", "quote"))
    created_at: Mapped[datetime]
    version: Mapped[int] = mapped_column(default=1)

    meeting: Mapped[Meeting] = relationship()
    card: Mapped[Card | None] = relationship()
    due_confirmed_by: Mapped[Person | None] = relationship()
    shares: Mapped[list["Share"]] = relationship(back_populates="commitment", order_by="Share.id")


class Share(Model):
    """One municipality's own part of a commitment: status, owner, last answer and version.

    `owner_written` is who they said ("Kommunalsjef"); `owner_contact_id` is that person, once known.
    `answered_at` is the last time the municipality itself said anything, None while it never has.
    `started_at` is when it was first in progress, None again when it is put back to not started: a deadline
    for starting stays met while it is stuck. `search_text` (owner, note) and `owner_text` are
    casefolded like the commitment's.
    """

    __tablename__ = "shares"
    __table_args__ = (
        UniqueConstraint("commitment_id", "municipality_id"),
        Index("ix_shares_municipality", "municipality_id", "status"),
        Index("ix_shares_status", "status", "commitment_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    commitment_id: Mapped[int] = mapped_column(ForeignKey("commitments.id"))
    municipality_id: Mapped[int] = mapped_column(ForeignKey("municipalities.id"))
    status: Mapped[Status] = mapped_column(one_of(Status, "status"), default=Status.NOT_STARTED)
    owner_written: Mapped[str] = mapped_column(String(300), default="")
    owner_contact_id: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"), index=True)
    latest_note: Mapped[str] = mapped_column(Text, default="")
    answered_at: Mapped[datetime | None] = mapped_column(index=True)
    status_changed_at: Mapped[datetime | None]
    started_at: Mapped[datetime | None]
    search_text: Mapped[str] = mapped_column(Text, default=made_from(folded, "owner_written", "latest_note"))
    owner_text: Mapped[str] = mapped_column(String(600), default=made_from(folded, "owner_written"))
    version: Mapped[int] = mapped_column(default=1)

    commitment: Mapped[Commitment] = relationship(back_populates="shares")
    municipality: Mapped[Municipality] = relationship()
    owner_contact: Mapped[Contact | None] = relationship()

    def timeliness_on(self, today: date) -> Timeliness:
        """What dates say of this share on a day; `queries.timeliness_is` is its twin in SQL."""
        return timeliness_of(
            status=self.status,
            due_kind=self.commitment.due_kind,
            due_to=self.commitment.due_to,
            has_started=self.started_at is not None,
            today=today,
        )


class Save(Model):
    """One press on a save button, or one run of a command: who, when, and from where.

    `nonce` comes from the form and is unique, so a form sent twice counts once. `by_id` is a person's row;
    `respondent_id` tells who answered on a contact's behalf.
    """

    __tablename__ = "saves"

    id: Mapped[int] = mapped_column(primary_key=True)
    nonce: Mapped[str] = mapped_column(String(64), unique=True)
    via: Mapped[str] = mapped_column(String(20))
    by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    respondent_id: Mapped[int | None] = mapped_column(ForeignKey("respondents.id"))
    saved_at: Mapped[datetime] = mapped_column(index=True)

    by: Mapped[Person | None] = relationship()
    respondent: Mapped[Respondent | None] = relationship()


class CommitmentEvent(Model):
    """One change, never altered: what it was before, what it is after, and which save it belonged to.

    `kind` is `opened`, `status`, `note`, `owner`, `due`, `title`, `municipality` or `confirmed`; `share_id`
    is None for what concerns the whole commitment. `before` and `after` hold plain values, and rows by their
    id, never a person's name. `version` is the share's (or the commitment's) after the change.
    """

    __tablename__ = "commitment_events"
    __table_args__ = (Index("ix_commitment_events_history", "commitment_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    save_id: Mapped[int] = mapped_column(ForeignKey("saves.id"), index=True)
    commitment_id: Mapped[int] = mapped_column(ForeignKey("commitments.id"))
    share_id: Mapped[int | None] = mapped_column(ForeignKey("shares.id"), index=True)
    kind: Mapped[str] = mapped_column(String(20))
    version: Mapped[int]
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    after: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))

    save: Mapped[Save] = relationship()
    share: Mapped[Share | None] = relationship()
    commitment: Mapped[Commitment] = relationship()
