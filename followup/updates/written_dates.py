"""A day as a date field sends it, or as people write one (pure)."""

import re
from datetime import date
from enum import StrEnum

YEARS_AHEAD = 10

_BY_BROWSER = re.compile(r"([0-9]{4,6})-([0-9]{1,2})-([0-9]{1,2})")
_BY_HAND = re.compile(r"([0-9]{1,2})[./ -]+([0-9]{1,2})[./ -]+([0-9]{4}|[0-9]{2})")


class DateProblem(StrEnum):
    """Why what was written is no day to move a deadline to."""

    NO_SUCH_DATE = "no_such_date"
    DATE_PASSED = "date_passed"
    DATE_TOO_FAR = "date_too_far"


def read_day(text: str, *, today: date) -> date | DateProblem | None:
    """The day in `2021-03-12`, `12.3.2021` or `12.03.21`, from today to ten years ahead; None when empty."""
    text = text.strip()
    if not text:
        return None
    day = written_day(text)
    if day is None:
        return DateProblem.NO_SUCH_DATE
    if day < today:
        return DateProblem.DATE_PASSED
    return DateProblem.DATE_TOO_FAR if day.year > today.year + YEARS_AHEAD else day


def written_day(text: str) -> date | None:
    """The calendar day in the text, whenever it is; None when there is none such. Year 21 is 2021."""
    if found := _BY_BROWSER.fullmatch(text.strip()):
        year, month, day = (int(part) for part in found.groups())
    elif found := _BY_HAND.fullmatch(text.strip()):
        day, month, year = (int(part) for part in found.groups())
    else:
        return None
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def same_day_ahead(day: date, *, today: date) -> date | None:
    """The next time `day`'s month and day come round: what somebody in a new year likely meant by the old one."""
    for year in (today.year, today.year + 1):
        try:
            candidate = day.replace(year=year)
        except ValueError:
            continue
        if candidate >= today:
            return candidate
    return None
