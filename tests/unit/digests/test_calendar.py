"""When digests go out."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from followup.digests.calendar import (
    IsoWeek,
    is_ordinary_weekday,
    is_quiet,
    latest_slot,
    may_make_up,
    next_slot,
    period_of,
    periods_merged_into,
    slot_of_week,
    week_of,
)

OSLO = ZoneInfo("Europe/Oslo")


def oslo(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=OSLO)


@pytest.mark.parametrize(
    ("week", "goes_out"),
    [
        pytest.param(IsoWeek(2021, 2), "2021-01-11T08:00", id="an ordinary Monday"),
        pytest.param(IsoWeek(2021, 12), "2021-03-22T08:00", id="the Monday before Easter"),
        pytest.param(IsoWeek(2021, 13), "2021-04-12T08:00", id="the Monday before Maundy Thursday joins"),
        pytest.param(IsoWeek(2021, 14), "2021-04-12T08:00", id="Easter Monday joins the Monday after"),
        pytest.param(IsoWeek(2021, 15), "2021-04-12T08:00", id="the Monday after Easter"),
        pytest.param(IsoWeek(2000, 17), "2000-05-02T08:00", id="Easter joins 1 May, which moves to Tuesday"),
        pytest.param(IsoWeek(2021, 20), "2021-05-18T08:00", id="17 May on a Monday moves to Tuesday"),
        pytest.param(IsoWeek(2021, 21), "2021-05-25T08:00", id="Whit Monday moves to Tuesday"),
        pytest.param(
            IsoWeek(2005, 20), "2005-05-18T08:00", id="Whit Monday before 17 May moves to Wednesday"
        ),
        pytest.param(IsoWeek(2023, 18), "2023-05-02T08:00", id="1 May on a Monday moves to Tuesday"),
        pytest.param(IsoWeek(2021, 26), "2021-06-28T08:00", id="the last Monday of June"),
        pytest.param(IsoWeek(2021, 27), "2021-08-02T08:00", id="the first Monday of July"),
        pytest.param(IsoWeek(2021, 30), "2021-08-02T08:00", id="the last Monday of July"),
        pytest.param(IsoWeek(2022, 31), "2022-08-01T08:00", id="1 August is no longer July"),
        pytest.param(IsoWeek(2024, 27), "2024-08-05T08:00", id="1 July is July"),
        pytest.param(IsoWeek(2020, 51), "2020-12-14T08:00", id="the Monday before Christmas"),
        pytest.param(IsoWeek(2020, 52), "2020-12-21T08:00", id="21 December is not yet quiet"),
        pytest.param(IsoWeek(2019, 52), "2020-01-06T08:00", id="23 December joins"),
        pytest.param(IsoWeek(2020, 1), "2020-01-06T08:00", id="30 December joins the same morning"),
        pytest.param(IsoWeek(2020, 53), "2021-01-04T08:00", id="week 53 joins the new year's first"),
        pytest.param(IsoWeek(2017, 1), "2017-01-09T08:00", id="2 January joins"),
        pytest.param(IsoWeek(2022, 1), "2022-01-03T08:00", id="3 January is no longer quiet"),
        pytest.param(IsoWeek(2024, 9), "2024-02-26T08:00", id="the week of a leap day"),
    ],
)
def test_every_week_has_its_morning(week: IsoWeek, goes_out: str) -> None:
    assert slot_of_week(week) == oslo(goes_out)


@pytest.mark.parametrize(
    ("week", "instant"),
    [
        pytest.param(IsoWeek(2021, 12), "2021-03-22T07:00", id="winter, the week before the change"),
        pytest.param(IsoWeek(2024, 14), "2024-04-08T06:00", id="summer, the Monday after an Easter change"),
        pytest.param(IsoWeek(2022, 13), "2022-03-28T06:00", id="the morning after spring forward"),
        pytest.param(IsoWeek(2021, 43), "2021-10-25T06:00", id="the last summer Monday"),
        pytest.param(IsoWeek(2021, 44), "2021-11-01T07:00", id="the morning after fall back"),
    ],
)
def test_eight_in_the_morning_is_eight_on_the_wall_across_summer_time(week: IsoWeek, instant: str) -> None:
    assert slot_of_week(week) == datetime.fromisoformat(instant).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("after", "comes"),
    [
        ("2021-01-11T07:59", "2021-01-11T08:00"),
        ("2021-01-11T08:00", "2021-01-18T08:00"),
        ("2021-01-17T23:59", "2021-01-18T08:00"),
        ("2021-03-22T08:00", "2021-04-12T08:00"),
        ("2021-05-17T12:00", "2021-05-18T08:00"),
        ("2021-05-18T08:00", "2021-05-25T08:00"),
        ("2021-06-28T08:00", "2021-08-02T08:00"),
        ("2021-12-20T08:00", "2022-01-03T08:00"),
        ("2020-12-21T08:00", "2021-01-04T08:00"),
    ],
)
def test_the_next_slot_lies_after_the_instant(after: str, comes: str) -> None:
    assert next_slot(oslo(after)) == oslo(comes)


@pytest.mark.parametrize(
    ("at", "slot"),
    [
        ("2021-01-11T08:00", "2021-01-11T08:00"),
        ("2021-01-11T07:59", "2021-01-04T08:00"),
        ("2021-01-13T15:00", "2021-01-11T08:00"),
        ("2021-05-18T07:00", "2021-05-10T08:00"),
        ("2021-07-20T10:00", "2021-06-28T08:00"),
        ("2021-04-06T10:00", "2021-03-22T08:00"),
    ],
)
def test_a_late_run_works_for_the_slot_that_was_last(at: str, slot: str) -> None:
    assert latest_slot(oslo(at)) == oslo(slot)


@pytest.mark.parametrize(
    ("instant", "period"),
    [
        ("2021-01-03T23:59", "2020-W53"),
        ("2021-01-04T00:00", "2021-W01"),
        ("2019-12-30T08:00", "2020-W01"),
        ("2026-11-23T08:00", "2026-W48"),
    ],
)
def test_a_period_is_the_iso_week_in_oslo(instant: str, period: str) -> None:
    assert period_of(oslo(instant)) == period


def test_a_period_is_told_by_oslos_day_not_by_utc() -> None:
    assert period_of(datetime(2021, 1, 10, 23, 30, tzinfo=UTC)) == "2021-W02"


def test_weeks_of_one_morning_are_merged_into_the_last() -> None:
    assert periods_merged_into(oslo("2021-08-02T08:00"), since=oslo("2021-06-28T08:00")) == [
        "2021-W27",
        "2021-W28",
        "2021-W29",
        "2021-W30",
    ]


def test_weeks_before_somebody_was_followed_are_not_merged() -> None:
    assert periods_merged_into(oslo("2021-08-02T08:00"), since=oslo("2021-07-21T12:00")) == ["2021-W30"]


def test_an_ordinary_week_merges_nothing() -> None:
    assert periods_merged_into(oslo("2021-01-18T08:00"), since=oslo("2021-01-11T08:00")) == []


def test_mondays_slept_over_are_merged_into_the_one_that_makes_up_for_them() -> None:
    assert periods_merged_into(oslo("2021-02-01T08:00"), since=oslo("2021-01-04T08:00")) == [
        "2021-W02",
        "2021-W03",
        "2021-W04",
    ]


@pytest.mark.parametrize(
    ("now", "may"),
    [
        ("2021-01-11T08:00", True),
        ("2021-01-16T23:00", True),
        ("2021-06-30T12:00", True),
        ("2021-07-01T00:00", False),
        ("2021-08-01T12:00", False),
        ("2021-08-02T08:00", True),
        ("2021-03-28T12:00", True),
        ("2021-03-29T08:00", False),
        ("2021-04-06T08:00", False),
        ("2021-04-12T07:59", False),
        ("2021-04-12T08:00", True),
        ("2020-12-23T08:00", False),
        ("2021-01-03T12:00", False),
    ],
)
def test_a_slot_slept_over_is_made_up_for_unless_a_quiet_time_has_begun(now: str, may: bool) -> None:
    assert may_make_up(oslo(now)) is may


@given(
    some.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2080, 1, 1), timezones=some.just(UTC))
)
def test_every_slot_is_an_ordinary_weekday_at_eight_and_the_next_is_the_nearest(at: datetime) -> None:
    slot = next_slot(at)
    local = slot.astimezone(OSLO)
    assert is_ordinary_weekday(local.date()) and not is_quiet(local.date())
    assert (local.hour, local.minute, local.second) == (8, 0, 0)
    assert latest_slot(at) <= at < slot
    assert next_slot(latest_slot(at)) == slot
    assert local.isoweekday() <= 3


@given(some.dates(min_value=date(2000, 1, 1), max_value=date(2080, 1, 1)))
def test_no_week_is_dropped_and_none_goes_out_early(day: date) -> None:
    week = IsoWeek(*day.isocalendar()[:2])
    slot = slot_of_week(week)
    assert slot.astimezone(OSLO).date() >= week.monday
    assert slot_of_week(week_of(slot)) == slot
    assert slot - datetime.combine(week.monday, datetime.min.time(), tzinfo=OSLO) < timedelta(days=37)
