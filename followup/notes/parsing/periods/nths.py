"""The first Monday, the second week, the last Friday of a month."""

import re
from collections.abc import Iterator
from datetime import date

from followup.notes.parsing.periods.spans import DAY, Form, Span, day, month_end, yearly
from followup.notes.parsing.periods.time_words import (
    ANY_MONTH,
    NOT_A_COMPOUND,
    ORDINAL,
    ORDINALS,
    SHARED_YEAR,
    WEEKDAY,
    WEEKDAYS,
    compiled,
    lookup,
    month_number,
)


def _nth_weekday(match: re.Match[str], year: int, weekday: int) -> date:
    """The nth such weekday of a month; ValueError where the month has no such one."""
    month, nth = month_number(match["month"]), lookup(ORDINALS, match["nth"])
    first, last = date(year, month, 1), month_end(year, month)
    if nth < 0:
        return last - (last.weekday() - weekday) % 7 * DAY
    return first + ((weekday - first.weekday()) % 7 + 7 * (nth - 1)) * DAY


def _weekday_of_month(match: re.Match[str], year: int) -> Span:
    return day(_nth_weekday(match, year, lookup(WEEKDAYS, match["weekday"])))


def _week_of_month(match: re.Match[str], year: int) -> Span:
    """A week belongs to the month its Monday is in."""
    monday = _nth_weekday(match, year, 0)
    return Span(monday, monday + 6 * DAY, "week")


def _weekday_and_day(match: re.Match[str], held_on: date) -> Iterator[Span]:
    """ "Tirsdag 20.": the next such day of a month that is such a weekday; a slip in one of them keeps the day."""
    number, weekday = int(match["day"]), lookup(WEEKDAYS, match["weekday"])
    ahead = [on for on in (held_on + DAY * days for days in range(_DAYS_AHEAD)) if on.day == number]
    yield from (day(on) for on in sorted(ahead, key=lambda on: (on.weekday() != weekday, on)))


_DAYS_AHEAD = 62
_NTH = rf"(?<![\w.,/])(?:den\s+)?(?P<nth>{ORDINAL})\.?\s+"
_OF_MONTH = rf"\s+(?:i|av|of|in)\s+(?P<month>{ANY_MONTH}){SHARED_YEAR}{NOT_A_COMPOUND}"

NTH_FORMS = (
    Form(
        "weekday and day",
        compiled(
            rf"(?<!\w)(?P<weekday>{WEEKDAY})\s*,?\s+(?:den\s+)?(?P<day>[12]?\d|3[01])\.(?!\s?\d|\s?{ANY_MONTH}\b|\w)"
        ),
        _weekday_and_day,
    ),
    Form(
        "weekday of a month",
        compiled(rf"{_NTH}(?P<weekday>{WEEKDAY})(?:en)?{_OF_MONTH}"),
        yearly(_weekday_of_month),
    ),
    Form(
        "week of a month",
        compiled(rf"{_NTH}(?:uke|uka|uken|veke|veka|vika|week){_OF_MONTH}"),
        yearly(_week_of_month),
    ),
)
