"""What municipalities report, and the links they reach their page by."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from followup.column_types import one_of
from followup.commitments.models import Save, Share, Status
from followup.extensions import Model
from followup.people.models import Contact


class StatusUpdate(Model):
    """One report on one share, in one save. "Ingen endring" is an update whose status is the one before."""

    __tablename__ = "status_updates"
    __table_args__ = (
        UniqueConstraint("save_id", "share_id"),
        Index("ix_status_updates_share", "share_id", "reported_at"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    save_id: Mapped[int] = mapped_column(ForeignKey("saves.id"))
    share_id: Mapped[int] = mapped_column(ForeignKey("shares.id"))
    status: Mapped[Status] = mapped_column(one_of(Status, "status"))
    note: Mapped[str] = mapped_column(Text, default="")
    new_due_on: Mapped[date | None]
    new_due_reason: Mapped[str] = mapped_column(Text, default="")
    reported_at: Mapped[datetime] = mapped_column(index=True)

    save: Mapped[Save] = relationship()
    share: Mapped[Share] = relationship()


class UpdateLink(Model):
    """A contact's way to the municipality's page: reusable until it expires or is revoked.

    The token is derived from `public_id` and the secret key whenever it is needed; it rests nowhere.
    """

    __tablename__ = "update_links"
    __table_args__ = (CheckConstraint("expires_at > created_at", name="expires_after_created"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(String(32), unique=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]

    contact: Mapped[Contact] = relationship()
