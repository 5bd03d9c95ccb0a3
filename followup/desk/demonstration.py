"""The example meeting's clock, and how it is left for real work."""

from datetime import datetime, timedelta

from flask_babel import gettext as _
from sqlalchemy import select, update

from followup import clock
from followup.clock import OSLO
from followup.errors import FollowupError
from followup.extensions import db
from followup.notes.models import Meeting
from followup.people.models import Municipality

REGISTER = frozenset({"municipalities", "municipality_numbers", "municipality_names", "alembic_version"})


class NoDemonstration(FollowupError):
    """There is no demonstration to move or to leave."""

    def __init__(self) -> None:
        super().__init__(_("There is no demonstration here; nothing was changed."))


class RealMeetings(FollowupError):
    """Meetings that are not the example would be lost by leaving it."""


def next_monday_morning(now: datetime) -> datetime:
    """The first Monday 08:00 in Oslo after `now`."""
    local = now.astimezone(OSLO)
    monday = local.date() - timedelta(days=local.weekday())
    for week in (0, 1):
        day = monday + timedelta(weeks=week)
        morning = datetime(day.year, day.month, day.day, 8, tzinfo=OSLO)
        if morning > now:
            return morning
    raise AssertionError("a week has a Monday")


def forward_clock() -> datetime:
    """Move the demonstration clock to the next Monday 08:00, when reminders go; returns that instant."""
    if not clock.is_demonstration():
        raise NoDemonstration
    instant = next_monday_morning(clock.now())
    clock.forward_to(instant)
    return instant


def leave_example() -> None:
    """Delete everything but the register, and let the caller set the clock right once that is kept.

    Refused where a meeting of one's own stands beside the example: nothing real is ever deleted.
    """
    meetings = list(db.session.scalars(select(Meeting)))
    if any(not meeting.is_example for meeting in meetings):
        raise RealMeetings(
            _(
                "There are meetings here that are not the example, and leaving would delete them. Nothing was "
                "deleted. Begin in an empty data folder instead (FOLLOWUP_DATA_DIR)."
            )
        )
    nobody_said = {
        "language_form": None,
        "language_form_confirmed_at": None,
        "language_form_confirmed_by_id": None,
    }
    db.session.execute(update(Municipality).values(nobody_said))
    for table in reversed(db.metadata.sorted_tables):
        if table.name not in REGISTER:
            db.session.execute(table.delete())
    db.session.expunge_all()
