"""Stretches of days, and what a pattern that reads one is."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Span:
    """The days words cover; `grain` says how coarse: day, week, month, year or other.

    `eve` is the last day of "før X" where usage has its own (summer: 30 June), and `is_moment` says that
    "til X" and "innen X" mean the eve as well (Christmas: 24 December). `afterwards` are the days of
    "etter X" where they are not simply the rest of the month.
    """

    first: date
    last: date
    grain: str = "other"
    eve: date | None = None
    is_moment: bool = False
    afterwards: tuple[date, date] | None = None


Candidates = Callable[[re.Match[str], date], Iterable[Span]]
YearReader = Callable[[re.Match[str], int], Span | None]


@dataclass(frozen=True)
class Form:
    """One way of writing a time.

    `alone` says what it takes to be a deadline inside prose: "sure" nothing more, "led" a preposition
    before it or brackets around it, "spoken" the preposition alone (it is a name too), "year" the same with
    a promise in it, "figures" one that leaves no doubt, "innen" that very word, "season" that it lies ahead,
    "fenced" brackets that hold nothing else, "field" to be typed in a field. `leads` are the small words
    ("i", "på", "den") that count as such a preposition; a written year is proof enough unless
    `year_is_proof` is off.
    """

    name: str
    pattern: re.Pattern[str]
    candidates: Candidates
    alone: str = "sure"
    leads: frozenset[str] = frozenset({"i", "på", "den", "in", "on"})
    year_is_proof: bool = True


def full_year(figures: str, near: int) -> int:
    """2021 for "2021", and for "21" in the century of a year near it."""
    return int(figures) if len(figures) == 4 else near // 100 * 100 + int(figures)


def next_year(second: str, year: int) -> int:
    """The year of "21/22" that comes second; ValueError where it is not the very next."""
    if full_year(second, year) != year + 1:
        raise ValueError("not two years in a row")
    return year + 1


def written_year(match: re.Match[str]) -> str | None:
    """The year a match carries, as written."""
    return match.groupdict().get("year")


def yearly(read: YearReader) -> Candidates:
    """Candidates of what returns every year: the written year's alone, else one a year."""

    def candidates(match: re.Match[str], held_on: date) -> Iterator[Span]:
        written = written_year(match)
        years = [full_year(written, held_on.year)] if written else range(held_on.year - 1, held_on.year + 9)
        for year in years:
            span = possible(read, match, year)
            if span is not None:
                yield span

    return candidates


def possible(read: YearReader, match: re.Match[str], year: int) -> Span | None:
    """The span of a year, or None where the calendar has no such day or week."""
    try:
        return read(match, year)
    except (ValueError, OverflowError):
        return None


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def months(year: int, first: int, last: int, grain: str = "other") -> Span:
    """Whole months of one year."""
    return Span(date(year, first, 1), month_end(year, last), grain)


def whole_month(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    return date(year, month, 1), month_end(year, month)


def day(on: date) -> Span:
    """A single day."""
    return Span(on, on, "day")


def week_of(on: date) -> Span:
    """The ISO week, Monday to Sunday, that holds a day."""
    monday = on - on.weekday() * DAY
    return Span(monday, monday + 6 * DAY, "week")


def after(span: Span) -> tuple[date, date]:
    """The days of "etter X": from the day after it to the end of that month."""
    if span.afterwards:
        return span.afterwards
    first = span.last + DAY
    return first, month_end(first.year, first.month)


def before(span: Span) -> date:
    """The last day of "før X"."""
    return span.eve or span.first - DAY
