"""Times told from the day they were said: "om to veker", "neste måned", "til uka", "i år"."""

import re
from collections.abc import Callable, Iterator
from datetime import date

from dateutil.relativedelta import relativedelta

from followup.notes.parsing.periods.spans import DAY, Form, Span, day, months, week_of
from followup.notes.parsing.periods.time_words import (
    ENGLISH_SEASON,
    ENGLISH_SEASONS,
    NOT_A_COMPOUND,
    NUMBER,
    SEASON,
    SEASONS,
    UNIT,
    UNITS,
    compiled,
    number,
    right_after,
)

_STEPS = {
    "day": relativedelta(days=1), "week": relativedelta(weeks=1), "month": relativedelta(months=1),
    "quarter": relativedelta(months=3), "half": relativedelta(months=6), "tertial": relativedelta(months=4),
    "school_year": relativedelta(years=1), "year": relativedelta(years=1),
}  # fmt: skip


def _unit(match: re.Match[str]) -> str:
    return next(name for name in UNITS if match[f"unit_{name}"])


def _part_of(length: int) -> Callable[[date], Span]:
    def part(on: date) -> Span:
        first = (on.month - 1) // length * length + 1
        return months(on.year, first, first + length - 1, "part")

    return part


def _school_year_of(on: date) -> Span:
    year = on.year if on.month >= 8 else on.year - 1
    return Span(date(year, 8, 1), date(year + 1, 7, 31))


_CURRENT: dict[str, Callable[[date], Span]] = {
    "day": day,
    "week": week_of,
    "month": lambda on: months(on.year, on.month, on.month, "month"),
    "quarter": _part_of(3),
    "half": _part_of(6),
    "tertial": _part_of(4),
    "school_year": _school_year_of,
    "year": lambda on: months(on.year, 1, 12, "year"),
}


def _this(match: re.Match[str], held_on: date) -> Iterator[Span]:
    yield _CURRENT[_unit(match)](held_on)


def _next(match: re.Match[str], held_on: date) -> Iterator[Span]:
    current = _CURRENT[_unit(match)]
    yield current(current(held_on).last + DAY)


def _next_week(_match: re.Match[str], held_on: date) -> Iterator[Span]:
    yield week_of(held_on + 7 * DAY)


def _weekend(_match: re.Match[str], held_on: date) -> Iterator[Span]:
    """Saturday and Sunday; before it is Friday, over it the week that comes."""
    for monday in (week_of(held_on).first, week_of(held_on).last + DAY):
        week_after = (monday + 7 * DAY, monday + 13 * DAY)
        yield Span(monday + 5 * DAY, monday + 6 * DAY, eve=monday + 4 * DAY, afterwards=week_after)


def _this_year(_match: re.Match[str], held_on: date) -> Iterator[Span]:
    yield _CURRENT["year"](held_on)


def _end_of_year(_match: re.Match[str], held_on: date) -> Iterator[Span]:
    last = date(held_on.year, 12, 31)
    yield Span(last, last, "day", eve=last, is_moment=True)


def _this_season(match: re.Match[str], held_on: date) -> Iterator[Span]:
    first, last = SEASONS[match["season"].lower()]
    yield from (months(year, first, last) for year in (held_on.year, held_on.year + 1))


def _this_english_season(match: re.Match[str], held_on: date) -> Iterator[Span]:
    first, last = ENGLISH_SEASONS[match["season"].lower()]
    yield from (months(year, first, last) for year in (held_on.year, held_on.year + 1))


def _days_ahead(match: re.Match[str], held_on: date) -> Iterator[Span]:
    ahead = {"dag": 0, "kveld": 0, "morgen": 1, "morgon": 1, "overmorgen": 2, "overmorgon": 2, "tomorrow": 1}
    yield day(held_on + ahead[(match["when"] or "tomorrow").lower()] * DAY)


def _ahead(match: re.Match[str], held_on: date) -> Iterator[Span]:
    """A point so far ahead; "om 2-3 uker" is a stretch, "i løpet av to uker" begins today."""
    far = held_on + _STEPS[_unit(match)] * number(match["upto"] or match["count"])
    near = held_on + _STEPS[_unit(match)] * number(match["count"]) if match["upto"] else far
    yield Span(min(near, far), far, "day" if near == far else "other")


def _within(match: re.Match[str], held_on: date) -> Iterator[Span]:
    yield from (Span(held_on, span.last) for span in _ahead(match, held_on))


def _one_ahead(match: re.Match[str], held_on: date) -> Iterator[Span]:
    yield day(held_on + _STEPS[_unit(match)])


def _half_a_year_ahead(_match: re.Match[str], held_on: date) -> Iterator[Span]:
    yield day(held_on + _STEPS["half"])


_COUNT = rf"(?!today)(?P<count>{NUMBER})(?:\s*(?:[-–/]|til|eller)\s*(?P<upto>{NUMBER}))?\s*{UNIT}(?!\w)"
_NEXT = r"(?:neste|next|the\s+coming|komande|kommende|førstkommende|fyrstkomande|førstkomande)"
_THIS = r"(?:the\s+current|denne|dette|inneværende|inneverande)"
_DEFINITE = r"(?=\w+(?:a|en|et|an)(?!\w))"

RELATIVE_FORMS = (
    Form("half a year ahead", compiled(r"(?<!\w)om\s+e(?:t|it)\s+halv(?:t\s*)?år(?!\w)"), _half_a_year_ahead),
    Form("so far ahead", compiled(rf"(?<!\w)(?:om|in)\s+(?:ca\.?\s+)?{_COUNT}"), _ahead),
    Form(
        "within so long",
        compiled(
            rf"(?<!\w)(?:i\s*l(?:ø|au)pet\s+av|during|over(?=\s+the\s+next))\s+(?:(?:de|dei"
            rf"|the)\s+(?:neste|next)\s+)?{_COUNT}"
        ),
        _within,
    ),
    Form("so long", compiled(rf"(?<!\w){_COUNT}"), _ahead, alone="innen"),
    Form(
        "within one",
        compiled(rf"{right_after('within')}(?P<count>an?)(?P<upto>)\s+{UNIT}(?!\w)"),
        _one_ahead,
    ),
    Form("next unit", compiled(rf"(?<!\w){_NEXT}\s+{UNIT}{NOT_A_COMPOUND}"), _next),
    Form(
        "this unit in English",
        compiled(rf"(?<!\w)(?:later\s+)?this\s+(?=[a-z]){UNIT}(?!['’]s){NOT_A_COMPOUND}"),
        _this,
    ),
    Form(
        "this season in English",
        compiled(
            rf"(?<!\w)(?:later\s+)?this\s+(?:coming\s+)?(?P<season>{ENGLISH_SEASON})(?!['’]s){NOT_A_COMPOUND}"
        ),
        _this_english_season,
        alone="season",
    ),
    Form(
        "the unit in English",
        compiled(
            rf"{right_after('the')}(?=week|month|quarter|year"
            rf"|school){UNIT}(?!['’]s){NOT_A_COMPOUND}(?!\s+(?:of|in|ahead|before|after)\b)"
        ),
        _this,
        alone="led",
        leads=frozenset(),
    ),
    Form("this unit", compiled(rf"(?<!\w){_THIS}\s+{UNIT}{NOT_A_COMPOUND}"), _this, alone="last"),
    Form("coming week", compiled(r"(?<!\w)til\s+(?:uka|uken|veka|vika)" + NOT_A_COMPOUND), _next_week),
    Form(
        "the unit",
        compiled(rf"(?<!\w){_DEFINITE}{UNIT}{NOT_A_COMPOUND}(?!\s+(?:i|før|etter|av)\b)"),
        _this,
        alone="led",
        leads=frozenset(),
    ),
    Form(
        "weekend",
        compiled(rf"(?<!\w)(?:helg(?:a|en)|(?<=neste\s)helg){NOT_A_COMPOUND}"),
        _weekend,
        alone="spoken",
        leads=frozenset(),
    ),
    Form("this year", compiled(r"(?<!\w)i\s+år(?!\w)"), _this_year, alone="fenced"),
    Form(
        "end of the year",
        compiled(
            r"(?<!\w)(?:årsslutt(?:en)?|årets\s+slutt|year[-\s]end"
            r"|end\s+of\s+year)(?!\w)"
        ),
        _end_of_year,
    ),
    Form(
        "this season",
        compiled(rf"(?<!\w)i\s+(?P<season>(?!vår){SEASON}){NOT_A_COMPOUND}"),
        _this_season,
        alone="season",
    ),
    Form(
        "this spring", compiled(rf"(?<!\w)i\s+(?P<season>vår){NOT_A_COMPOUND}"), _this_season, alone="fenced"
    ),
    Form("today", compiled(r"(?<!\w)i\s+(?P<when>dag|kveld)(?!\w)"), _days_ahead, alone="fenced"),
    Form(
        "tomorrow",
        compiled(r"(?<!\w)(?:i\s+(?P<when>(?:over)?morg[eo]n)|(?P<english>tomorrow))(?!\w)"),
        _days_ahead,
    ),
)
