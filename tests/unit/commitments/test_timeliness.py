from datetime import date, timedelta

import pytest

from followup.commitments.statuses import CLOSED_STATUSES, DueKind, Status
from followup.commitments.timeliness import Timeliness, timeliness_of

TODAY = date(2021, 1, 11)


def on_day(
    distance: int | None,
    *,
    status: Status = Status.NOT_STARTED,
    kind: DueKind = DueKind.BY,
    has_started: bool = False,
) -> Timeliness:
    """The timeliness of what is due `distance` days from today."""
    due_to = None if distance is None else TODAY + timedelta(days=distance)
    return timeliness_of(
        status=status, due_kind=kind if due_to else None, due_to=due_to, today=TODAY, has_started=has_started
    )


@pytest.mark.parametrize("kind", list(DueKind))
@pytest.mark.parametrize(
    ("distance", "timeliness"),
    [
        (-400, Timeliness.OVERDUE),
        (-1, Timeliness.OVERDUE),
        (0, Timeliness.DUE_SOON),
        (1, Timeliness.DUE_SOON),
        (28, Timeliness.DUE_SOON),
        (29, Timeliness.ON_TRACK),
        (400, Timeliness.ON_TRACK),
        (None, Timeliness.NO_DUE_DATE),
    ],
)
def test_the_last_day_counts_and_soon_is_four_weeks(
    kind: DueKind, distance: int | None, timeliness: Timeliness
) -> None:
    assert on_day(distance, kind=kind) == timeliness


@pytest.mark.parametrize("status", sorted(CLOSED_STATUSES))
@pytest.mark.parametrize("distance", [-1, 0, 40, None])
def test_what_is_done_or_dropped_is_closed_whatever_the_dates(status: Status, distance: int | None) -> None:
    assert on_day(distance, status=status) == Timeliness.CLOSED


@pytest.mark.parametrize("distance", [-30, 0, 30])
def test_a_deadline_for_starting_is_met_by_being_in_progress(distance: int) -> None:
    assert on_day(distance, status=Status.IN_PROGRESS, kind=DueKind.START) == Timeliness.NO_DUE_DATE


def test_a_deadline_for_starting_that_was_met_stays_met_when_it_gets_stuck() -> None:
    assert on_day(-1, status=Status.STUCK, kind=DueKind.START, has_started=True) == Timeliness.NO_DUE_DATE


def test_getting_stuck_before_starting_does_not_meet_a_deadline_for_starting() -> None:
    assert on_day(-1, status=Status.STUCK, kind=DueKind.START) == Timeliness.OVERDUE


@pytest.mark.parametrize("kind", [DueKind.BY, DueKind.DURING])
@pytest.mark.parametrize("status", [Status.IN_PROGRESS, Status.STUCK])
def test_having_started_does_not_meet_a_deadline_for_finishing(kind: DueKind, status: Status) -> None:
    assert on_day(-1, status=status, kind=kind, has_started=True) == Timeliness.OVERDUE


def test_nothing_is_called_overdue_without_a_date() -> None:
    for status in Status:
        assert on_day(None, status=status) in (Timeliness.NO_DUE_DATE, Timeliness.CLOSED)
