from datetime import UTC, datetime

import pytest

from followup.commitments.awaiting import Reason, awaits
from followup.commitments.statuses import Status
from followup.commitments.timeliness import Timeliness

NOW = datetime(2021, 1, 11, 7, 0, tzinfo=UTC)
"""Monday 08:00 in Oslo."""
NEWS = datetime(2021, 1, 4, 12, 0, tzinfo=UTC)


def why(
    timeliness: Timeliness,
    *,
    status: Status = Status.IN_PROGRESS,
    answered_at: datetime | None = NEWS,
    now: datetime = NOW,
) -> Reason | None:
    return awaits(status=status, timeliness=timeliness, answered_at=answered_at, now=now)


@pytest.mark.parametrize(
    ("timeliness", "status", "answered_at", "reason"),
    [
        (Timeliness.OVERDUE, Status.STUCK, None, Reason.OVERDUE),
        (Timeliness.DUE_SOON, Status.STUCK, None, Reason.DUE_SOON),
        (Timeliness.ON_TRACK, Status.STUCK, None, Reason.STUCK),
        (Timeliness.NO_DUE_DATE, Status.STUCK, None, Reason.STUCK),
        (Timeliness.NO_DUE_DATE, Status.IN_PROGRESS, None, Reason.NO_DUE_DATE),
        (Timeliness.ON_TRACK, Status.NOT_STARTED, None, Reason.NEVER_ANSWERED),
        (Timeliness.ON_TRACK, Status.NOT_STARTED, NEWS, None),
    ],
)
def test_the_most_pressing_reason_is_told(
    timeliness: Timeliness, status: Status, answered_at: datetime | None, reason: Reason | None
) -> None:
    assert why(timeliness, status=status, answered_at=answered_at) == reason


@pytest.mark.parametrize("status", [Status.DONE, Status.DROPPED])
@pytest.mark.parametrize("answered_at", [None, NEWS, datetime(2020, 1, 1, tzinfo=UTC)])
def test_what_is_closed_awaits_nothing(status: Status, answered_at: datetime | None) -> None:
    assert why(Timeliness.CLOSED, status=status, answered_at=answered_at) is None


@pytest.mark.parametrize(
    ("answered_at", "reason"),
    [
        (datetime(2020, 11, 30, 22, 59, tzinfo=UTC), Reason.NO_NEWS),
        (datetime(2020, 11, 29, 23, 0, tzinfo=UTC), Reason.NO_NEWS),
        (datetime(2020, 11, 30, 23, 0, tzinfo=UTC), None),
    ],
)
def test_six_weeks_without_news_are_counted_in_calendar_days(
    answered_at: datetime, reason: Reason | None
) -> None:
    """42 days before Monday 11 January 2021 is Monday 30 November, which ended at 23:00 UTC."""
    assert why(Timeliness.ON_TRACK, answered_at=answered_at) == reason


def test_six_weeks_are_six_weeks_when_summer_time_begins_between() -> None:
    now = datetime(2021, 4, 12, 6, 0, tzinfo=UTC)
    late_on_the_day = datetime(2021, 3, 1, 22, 59, tzinfo=UTC)
    assert why(Timeliness.ON_TRACK, answered_at=late_on_the_day, now=now) == Reason.NO_NEWS
    day_after = datetime(2021, 3, 1, 23, 0, tzinfo=UTC)
    assert why(Timeliness.ON_TRACK, answered_at=day_after, now=now) is None


def test_reasons_are_in_the_order_of_need() -> None:
    assert [reason.place for reason in Reason] == list(range(6))
    first, *_between, last = Reason
    assert (first, last) == (Reason.OVERDUE, Reason.NO_NEWS)
