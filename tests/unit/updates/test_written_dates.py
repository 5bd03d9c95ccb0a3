from datetime import date

import pytest

from followup.updates.written_dates import DateProblem, read_day, same_day_ahead

TODAY = date(2021, 1, 11)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021-03-12", date(2021, 3, 12)),
        ("0021-03-12", date(2021, 3, 12)),
        ("12.3.2021", date(2021, 3, 12)),
        ("12.03.21", date(2021, 3, 12)),
        ("12. 3. 2021", date(2021, 3, 12)),
        ("12/3 2021", date(2021, 3, 12)),
        (" 2021-01-11 ", TODAY),
        ("2024-02-29", date(2024, 2, 29)),
        ("2031-12-31", date(2031, 12, 31)),
    ],
)
def test_days_are_read_as_browsers_send_and_people_write_them(text: str, day: date) -> None:
    assert read_day(text, today=TODAY) == day


@pytest.mark.parametrize("text", ["2021-02-29", "31.4.2021", "2021-13-01", "soon", "12.3", "2021"])
def test_what_is_no_day_in_the_calendar_is_told(text: str) -> None:
    assert read_day(text, today=TODAY) == DateProblem.NO_SUCH_DATE


@pytest.mark.parametrize("text", ["2021-01-10", "12.03.20", "1921-03-12"])
def test_a_day_that_has_passed_is_told(text: str) -> None:
    assert read_day(text, today=TODAY) == DateProblem.DATE_PASSED


@pytest.mark.parametrize("text", ["2032-01-01", "9999-12-31"])
def test_a_day_too_far_ahead_is_told(text: str) -> None:
    assert read_day(text, today=TODAY) == DateProblem.DATE_TOO_FAR


def test_a_year_beyond_all_calendars_is_no_day() -> None:
    assert read_day("20210-03-12", today=TODAY) == DateProblem.NO_SUCH_DATE


@pytest.mark.parametrize("text", ["", "   "])
def test_an_empty_field_is_no_day_and_no_problem(text: str) -> None:
    assert read_day(text, today=TODAY) is None


@pytest.mark.parametrize(
    ("day", "meant"),
    [
        (date(2020, 3, 12), date(2021, 3, 12)),
        (date(2020, 1, 10), date(2022, 1, 10)),
        (date(2020, 1, 11), TODAY),
        (date(2020, 2, 29), None),
    ],
)
def test_a_date_with_last_years_year_likely_means_the_next_such_day(day: date, meant: date | None) -> None:
    assert same_day_ahead(day, today=TODAY) == meant
