"""What municipalities say they need; KS answers it."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Column, ForeignKey, String, Table, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from followup.commitments.search_words import folded, made_from
from followup.extensions import Base, Model
from followup.notes.models import Card, Meeting
from followup.people.models import Municipality

need_municipalities = Table(
    "need_municipalities",
    Base.metadata,
    Column("need_id", ForeignKey("needs.id", ondelete="CASCADE"), primary_key=True),
    Column("municipality_id", ForeignKey("municipalities.id"), primary_key=True, index=True),
)


class Need(Model):
    """One need as said at a meeting; several municipalities may share it, or nobody can tell whose it is.

    `search_text` (title and quote, casefolded) is for the list's search; no two databases fold æ, ø and å alike.
    """

    __tablename__ = "needs"
    __table_args__ = (
        CheckConstraint("(accepted_at IS NULL) = (accepted_by_id IS NULL)", name="accepted_pair"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meetings.id"), index=True)
    card_id: Mapped[int | None] = mapped_column(ForeignKey("cards.id"), index=True)
    title: Mapped[str] = mapped_column(Text)
    quote: Mapped[str] = mapped_column(Text, default="")
    first_line: Mapped[int | None]
    last_line: Mapped[int | None]
    addressed_to: Mapped[str] = mapped_column(String(300), default="")
    search_text: Mapped[str] = mapped_column(Text, default=made_from(folded, "title", "quote"))
    accepted_at: Mapped[datetime | None]
    accepted_by_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))

    meeting: Mapped[Meeting] = relationship()
    card: Mapped[Card | None] = relationship()
    municipalities: Mapped[list[Municipality]] = relationship(
        secondary=need_municipalities, order_by=Municipality.sort_position
    )
