"""What awaits a person, and why: one rule for the municipality's page, the reminder and the overview."""

from datetime import datetime, timedelta
from enum import StrEnum

from followup.clock import OSLO
from followup.commitments.statuses import CLOSED_STATUSES, Status
from followup.commitments.timeliness import Timeliness

NO_NEWS_DAYS = 42


class Reason(StrEnum):
    """Why something awaits an answer, the most pressing first."""

    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    STUCK = "stuck"
    NO_DUE_DATE = "no_due_date"
    NEVER_ANSWERED = "never_answered"
    NO_NEWS = "no_news"

    @property
    def place(self) -> int:
        """Its place in the order of need, 0 first."""
        return list(Reason).index(self)


_DATES_SAY = {
    Timeliness.OVERDUE: Reason.OVERDUE,
    Timeliness.DUE_SOON: Reason.DUE_SOON,
}


def awaits(
    *, status: Status, timeliness: Timeliness, answered_at: datetime | None, now: datetime
) -> Reason | None:
    """The most pressing reason why a share awaits an answer, or None. What is closed awaits nothing."""
    if status in CLOSED_STATUSES:
        return None
    if timeliness in _DATES_SAY:
        return _DATES_SAY[timeliness]
    if status == Status.STUCK:
        return Reason.STUCK
    if timeliness == Timeliness.NO_DUE_DATE:
        return Reason.NO_DUE_DATE
    if answered_at is None:
        return Reason.NEVER_ANSWERED
    return Reason.NO_NEWS if answered_at < news_since(now) else None


def news_since(now: datetime) -> datetime:
    """The instant an answer must not be older than to be news: midnight in Oslo, 41 days before today's.

    Counted in calendar days, so that an answer given late on a Monday is six weeks old on the sixth Monday
    morning, whatever clocks did between.
    """
    day = now.astimezone(OSLO).date() - timedelta(days=NO_NEWS_DAYS - 1)
    return datetime(day.year, day.month, day.day, tzinfo=OSLO)
