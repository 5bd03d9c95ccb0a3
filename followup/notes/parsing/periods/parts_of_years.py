"""Quarters, thirds and halves of a year, school years and years."""

import re
from datetime import date

from followup.notes.parsing.periods.spans import Form, Span, full_year, months, next_year, yearly
from followup.notes.parsing.periods.time_words import (
    NOT_A_COMPOUND,
    ORDINAL,
    ORDINALS,
    SHARED_YEAR,
    UNITS,
    compiled,
    lookup,
)

_PARTS_OF_YEAR = {"kv": 4, "q": 4, "t": 3, "ha": 2, "h": 2, "te": 3}
"""How many of it a year has, by the letters the word begins with."""


def _part_of_year(match: re.Match[str], year: int) -> Span:
    kind = match["kind"].lower()
    parts = _PARTS_OF_YEAR.get(kind[:2]) or _PARTS_OF_YEAR[kind[0]]
    nth = lookup(ORDINALS, match["nth"])
    upto = lookup(ORDINALS, match["upto"] or match["nth"])
    return _numbered_parts(year, parts, nth if nth > 0 else parts, upto if upto > 0 else parts)


def _numbered_parts(year: int, parts: int, nth: int, upto: int) -> Span:
    if not nth <= upto <= parts:
        raise ValueError("no such part of a year")
    length = 12 // parts
    return months(year, (nth - 1) * length + 1, upto * length, "part")


def _school_year(match: re.Match[str], year: int) -> Span:
    end = next_year(match["second"], year) if match["second"] else year + 1
    return Span(date(year, 8, 1), date(end, 7, 31))


def _years(match: re.Match[str], year: int) -> Span:
    last = full_year(match["second"], year)
    if not 0 < last - year <= _MOST_YEARS:
        raise ValueError("not some years in a row")
    return Span(date(year, 1, 1), date(last, 12, 31))


def _year(_match: re.Match[str], year: int) -> Span:
    return months(year, 1, 12, "year")


_MOST_YEARS = 4
_ONE_OR_TWO_YEARS = r"(?P<year>20\d\d|\d\d)(?:\s*[/–-]\s*(?P<second>20\d\d|\d\d))?(?!\d)"
_NTH = rf"(?<![\w.,/])(?P<nth>{ORDINAL})\.?(?:\s*(?:[-–/]|og|til)\s*(?P<upto>{ORDINAL})\.?)?\s*"
_PART = (
    r"(?P<kind>kvartal|quarter|half(?=\s+of\s+20)|kv\.?|halvår|halv\s+år"
    r"|halvdel(?:en)?(?=\s+(?:av\s+)?(?:20)?\d\d(?!\d))|tertial)(?:et)?(?!\w)"
)
_OF_YEAR = rf"(?:\s+(?:av|of))?{SHARED_YEAR}"

PART_FORMS = (
    Form(
        "part of year",
        compiled(rf"{_NTH}{_PART}{_OF_YEAR}{NOT_A_COMPOUND}"),
        yearly(_part_of_year),
        alone="led",
    ),
    Form(
        "short part of year",
        compiled(rf"(?<!\w)(?P<kind>[qh])(?P<nth>[1-4])(?P<upto>)\b{SHARED_YEAR}"),
        yearly(_part_of_year),
        alone="led",
    ),
    Form(
        "part of year by its number",
        compiled(
            rf"(?<!\w)(?P<kind>kvartal|tertial|halvår)\s+(?P<nth>[1-4])(?P<upto>)(?![\w/]|[.,]\d){SHARED_YEAR}"
        ),
        yearly(_part_of_year),
        alone="led",
    ),
    Form(
        "part of year by its letter",
        compiled(rf"(?<![\w.,/-])(?P<nth>[1-4])\s?(?P<kind>[qh])(?P<upto>)(?!\w){SHARED_YEAR}"),
        yearly(_part_of_year),
        alone="field",
        year_is_proof=False,
    ),
    Form(
        "short tertial",
        compiled(rf"(?<!\w)(?P<kind>t)(?P<nth>[1-3])(?P<upto>)\b{SHARED_YEAR}"),
        yearly(_part_of_year),
        alone="field",
        year_is_proof=False,
    ),
    Form(
        "part of year after the year",
        compiled(r"(?<![\w-])(?P<year>20\d\d)[\s,-]{0,3}(?P<kind>[qht])(?P<nth>[1-4])(?P<upto>)(?!\w)"),
        yearly(_part_of_year),
    ),
    Form(
        "school year by its years",
        compiled(r"(?<![\w.,/-])(?P<year>20\d\d)\s?/\s?(?P<second>20\d\d|\d\d)(?![\w/-])"),
        yearly(_school_year),
        alone="field",
        year_is_proof=False,
    ),
    Form(
        "years",
        compiled(r"(?<![\w.,/-])(?P<year>20\d\d)\s?[-–]\s?(?P<second>20\d\d)(?![\w/-])"),
        yearly(_years),
        alone="field",
        year_is_proof=False,
    ),
    Form(
        "school year",
        compiled(rf"(?<!\w){UNITS['school_year']}\s+{_ONE_OR_TWO_YEARS}"),
        yearly(_school_year),
        alone="led",
    ),
    Form(
        "year",
        compiled(r"(?<![\w.,/–-])(?:år\s+)?(?P<year>20\d\d)(?![\w/]|\s*[-–]|[.,]\d)"),
        yearly(_year),
        alone="year",
        leads=frozenset({"i", "in"}),
        year_is_proof=False,
    ),
)
