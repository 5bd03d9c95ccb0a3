"""A need is written down when a coordinator accepts that somebody said it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from followup.extensions import db
from followup.needs.models import Need
from followup.notes.models import Card, Meeting
from followup.people.models import Municipality, Person


def record_need(
    *,
    meeting: Meeting,
    title: str,
    municipalities: Sequence[Municipality],
    by: Person,
    now: datetime,
    quote: str = "",
    first_line: int | None = None,
    last_line: int | None = None,
    card: Card | None = None,
    addressed_to: str = "",
) -> Need:
    """A need with its source; `municipalities` may be empty, where nobody can tell whose it is."""
    need = Need(
        meeting=meeting,
        card=card,
        title=title,
        quote=quote,
        first_line=first_line,
        last_line=last_line,
        addressed_to=addressed_to,
        accepted_at=now,
        accepted_by_id=by.id,
        municipalities=list(municipalities),
    )
    db.session.add(need)
    db.session.flush()
    return need


def withdraw_needs(need_ids: Sequence[int]) -> None:
    """Let these needs be as if never written down."""
    for need in db.session.scalars(select(Need).where(Need.id.in_(need_ids))):
        db.session.delete(need)
    db.session.flush()
