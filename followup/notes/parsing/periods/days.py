"""Days, weekdays and ISO weeks as people write them."""

import re
from collections.abc import Iterator
from datetime import date

from followup.notes.parsing.periods.spans import DAY, Form, Span, day, full_year, yearly
from followup.notes.parsing.periods.time_words import (
    ANY_MONTH,
    ANY_WEEKDAY,
    ENGLISH_MONTH,
    NOT_A_COMPOUND,
    SHARED_YEAR,
    WEEKDAY,
    WEEKDAYS,
    any_of,
    compiled,
    lookup,
    month_number,
    right_after,
)

_ENGLISH_LEADS = right_after(
    "by", "on", "before", "until", "from", "after", "due", "due:", "than", "deadline", "deadline:"
)
"""Only after these may a month that is Norwegian too stand before its day: "by Nov 15", not "november 15 barn"."""
_ON_WEEKDAY = rf"(?:{ANY_WEEKDAY}\s*,?\s*(?:den\s+)?)?"
_MONTH_IN_FIGURES = r"(?P<month>1[0-2]|0?[1-9])(?!\d)"
_UP_TO = r"\s*(?:[-–—/+&]|og|and|to(?=\s+\d)|til(?:\s+og\s+med)?)\s*"
_NO_FIGURES_BEFORE = r"(?<![\w.,/:])(?:(?<!\d-)|(?<=\.20\d\d-))(?<!kl\s)(?<!kl\.\s)"
_NO_FIGURES_AFTER = r"(?![\w/:%]|[.,]\d|-\d\d(?![\d.])|\s*(?:%|prosent|stilling|årsverk|mill))"


def _numeric(match: re.Match[str], year: int) -> Span:
    return day(date(year, int(match["month"]), int(match["day"])))


def _named(match: re.Match[str], year: int) -> Span:
    month = month_number(match["month"])
    first = date(year, month, int(match["day"]))
    last = date(year, month, int(match["last"] or match["day"]))
    return _forwards(Span(first, last, "day" if first == last else "other"))


def _named_in_english(match: re.Match[str], year: int) -> Span:
    on = date(year, month_number(match["month"] or match["other"]), int(match["day"] or match["nth"]))
    return day(on)


def _forwards(span: Span) -> Span:
    if span.last < span.first:
        raise ValueError("days run backwards")
    return span


def _national_day(_match: re.Match[str], year: int) -> Span:
    return day(date(year, 5, 17))


def _weeks(match: re.Match[str], year: int) -> Span:
    first, last = int(match["week"]), int(match["last"] or match["week"])
    monday = date.fromisocalendar(year, first, 1)
    sunday = date.fromisocalendar(year + (last < first), last, 7)
    return Span(monday, sunday, "week" if first == last else "other")


def _week_with_short_year(match: re.Match[str], held_on: date) -> Iterator[Span]:
    """Two figures after a week's are its year, but soon after it another week: "uke 18-22"."""
    week, other = int(match["week"]), int(match["year"])
    if 0 < other - week <= _NEAR:
        for year in (held_on.year, held_on.year + 1):
            if date.fromisocalendar(year, other, 7) >= held_on:
                yield Span(date.fromisocalendar(year, week, 1), date.fromisocalendar(year, other, 7))
        return
    monday = date.fromisocalendar(full_year(match["year"], held_on.year), week, 1)
    yield Span(monday, monday + 6 * DAY, "week")


def _day_of_a_week(match: re.Match[str], year: int) -> Span:
    return day(date.fromisocalendar(year, int(match["week"]), lookup(WEEKDAYS, match["weekday"]) + 1))


def _weekday(match: re.Match[str], held_on: date) -> Iterator[Span]:
    days_ahead = (lookup(WEEKDAYS, match["weekday"]) - held_on.weekday()) % 7
    yield day(held_on + days_ahead * DAY)
    yield day(held_on + (days_ahead + 7) * DAY)


_NEAR = 8
"""Weeks within which a figure after a week's is another week."""
_WEEK = r"(?<!\w)(?:(?:uke|veke|uka|veka|uken|vika|week)(?:ne|r|s|nr\.?)?\s*(?:nr\.?\s*)?|{short})(?P<week>\d{{1,2}})"
_SHORT = r"v\.\s*|v(?=[1-9](?!\d)|[013-5]\d)|u\.\s*"
_WEEK_YEAR = r"(?:(?:\s*[,/–-])?\s*(?:i\s+|\()?(?P<year>20\d\d))?"
_WEEK_END = r"(?![\d%]|[.,]\d|[-–/]\d|\s*(?:%|timer|timar|dager|dagar))"
_LAST_WEEK = (
    rf"(?:(?:,\s*\d{{1,2}}(?!\d))*(?:{_UP_TO}|\s*eller\s*)(?:uke\s*|veke\s*)?(?P<last>\d{{1,2}})(?!\d))?"
)

DAY_FORMS = (
    Form(
        "iso day",
        compiled(r"(?<![\d-])(?P<year>20\d\d)(?P<mark>[-/.])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)"),
        yearly(_numeric),
    ),
    Form(
        "day in figures with year",
        compiled(
            rf"{_NO_FIGURES_BEFORE}(?P<day>\d{{1,2}})(?:\.\s?(?P<month>\d{{1,2}})(?:\.\s?|\s|\s?[-–]\s?)"
            r"(?P<year>20\d\d|\d\d)(?!\w|[.:]\d))"
        ),
        yearly(_numeric),
    ),
    Form(
        "day with slashes and year",
        compiled(
            rf"{_NO_FIGURES_BEFORE}(?P<day>\d{{1,2}})[/-](?P<month>\d{{1,2}})(?:\s?[/-]\s?|\s)"
            r"(?P<year>20\d\d|(?<=[/-])\d\d)(?![\w/]|[.:]\d)"
        ),
        yearly(_numeric),
    ),
    Form(
        "weekday and day in figures",
        compiled(
            rf"(?<!\w){ANY_WEEKDAY}\s*,?\s+(?:den\s+)?(?P<day>\d{{1,2}})(?:\.\s?|/){_MONTH_IN_FIGURES}"
            rf"(?:\s?[./-]\s?(?P<year>20\d\d|[12]\d)(?!\d)|\.?{_NO_FIGURES_AFTER})"
        ),
        yearly(_numeric),
    ),
    Form(
        "day in figures",
        compiled(
            rf"{_NO_FIGURES_BEFORE}(?!24/7)(?P<day>\d{{1,2}})(?:\.\s?|/){_MONTH_IN_FIGURES}\.?{_NO_FIGURES_AFTER}"
        ),
        yearly(_numeric),
        alone="figures",
        leads=frozenset({"den"}),
    ),
    Form(
        "national day",
        compiled(r"(?<![\d.,/-])17\.\s*mai(?!\s*['’-]?\d)" + NOT_A_COMPOUND),
        yearly(_national_day),
        alone="named day",
    ),
    Form(
        "named day",
        compiled(
            rf"(?<!\w){_ON_WEEKDAY}(?:den\s+)?(?<![\d.,/-])(?P<day>\d{{1,2}})(?:\s?\.|st\b|nd\b|rd\b|th\b)?"
            rf"(?:{_UP_TO}(?P<last>\d{{1,2}})(?:\s?\.)?)?(?:\s*|[-/]"
            rf"|\s+of\s+)(?P<month>{ANY_MONTH}){SHARED_YEAR}{NOT_A_COMPOUND}"
        ),
        yearly(_named),
    ),
    Form(
        "day after an English month",
        compiled(
            rf"(?<!\w)(?P<month>{ENGLISH_MONTH})\s+(?P<day>\d{{1,2}})(?P<last>)(?:st|nd|rd|th)?(?![\w%]|[.:]\d)"
            rf"(?:,?\s*(?P<year>20\d\d))?"
        ),
        yearly(_named),
    ),
    Form(
        "day after a month led in English",
        compiled(
            rf"(?:{_ENGLISH_LEADS}(?P<month>{ANY_MONTH})\s+(?P<day>\d{{1,2}})(?P<last>)(?:st|nd|rd|th)?"
            rf"|(?<!\w)(?P<other>{ANY_MONTH})\s+(?P<nth>\d{{1,2}})(?:st|nd|rd|th))(?![\w%]|[.:]\d)"
            rf"(?:,?\s*(?P<year>20\d\d))?"
        ),
        yearly(_named_in_english),
    ),
    Form(
        "day of a week",
        compiled(
            rf"(?<!\w)(?P<weekday>{WEEKDAY})(?:en)?\s+(?:i\s+)?"
            + _WEEK.format(short="(?!)")
            + _WEEK_YEAR
            + _WEEK_END
        ),
        yearly(_day_of_a_week),
    ),
    Form(
        "week with short year",
        compiled(_WEEK.format(short=_SHORT) + r"\s*[/-]\s*(?P<year>2[0-9])(?!\d)"),
        _week_with_short_year,
        alone="innen",
        year_is_proof=False,
    ),
    Form(
        "week by a letter",
        compiled(r"(?<![\w-])u\s?(?P<week>\d{1,2})(?P<last>)(?![\w/–-]|[.,]\d)"),
        yearly(_weeks),
        alone="field",
    ),
    Form("week", compiled(_WEEK.format(short="(?!)") + _LAST_WEEK + _WEEK_YEAR + _WEEK_END), yearly(_weeks)),
    Form(
        "shortened week",
        compiled(_WEEK.format(short=_SHORT) + _LAST_WEEK + _WEEK_YEAR + _WEEK_END),
        yearly(_weeks),
        alone="led",
    ),
    Form(
        "weekday",
        compiled(rf"(?<!\w)(?P<weekday>{any_of(WEEKDAYS)})(?:en)?\b{NOT_A_COMPOUND}"),
        _weekday,
        alone="led",
    ),
)
