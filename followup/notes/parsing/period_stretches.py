"""Months, seasons, parts of a year, school years and years."""

import re
from dataclasses import replace
from datetime import date

from followup.notes.parsing.period_span import Form, Span, full_year, months, whole_month, yearly
from followup.notes.parsing.period_words import (
    MONTH,
    NOT_A_COMPOUND,
    ORDINAL,
    ORDINALS,
    SEASON,
    SEASONS,
    SHARED_YEAR,
    SHORT_MONTH,
    UNITS,
    YEAR,
    compiled,
    lookup,
    month_number,
)

_PARTS_OF_YEAR = {"kv": 4, "q": 4, "t": 3, "ha": 2, "h": 2, "te": 3}
"""How many of it a year has, by the letters the word begins with."""

_TERMS = {
    ("vår", "semester"): (1, 6), ("vår", "halvår"): (1, 6), ("vår", "parten"): (3, 5),
    ("høst", "semester"): (8, 12), ("høst", "halvår"): (7, 12), ("høst", "parten"): (9, 11),
}  # fmt: skip


def _month(match: re.Match[str], year: int) -> Span:
    number = month_number(match["month"])
    return months(year, number, number, "month")


def _month_in_figures(match: re.Match[str], year: int) -> Span:
    number = int(match["number"] or match["last"])
    return months(year, number, number, "month")


def _turn_of_months(match: re.Match[str], year: int) -> Span:
    number = month_number(match["month"])
    last = months(year, number, number).last
    return Span(last, last, "day", eve=last, is_moment=True)


def _season(match: re.Match[str], year: int) -> Span:
    span = months(year, *SEASONS[match["season"].lower()])
    if span.first.month != 6:
        return span
    return replace(span, eve=date(year, 6, 30), afterwards=whole_month(year, 8))


def _season_by_letter(match: re.Match[str], year: int) -> Span:
    return months(year, *SEASONS["vår" if match["letter"].lower() == "v" else "høst"])


def _season_of_two_years(match: re.Match[str], year: int) -> Span:
    """Winter runs over the turn of the year; of a school year, autumn is in the first and spring in the second."""
    season = match["season"].lower()
    if season != "vinter":
        return months(_next_year(match["second"], year) - (season in ("høst", "haust")), *SEASONS[season])
    return Span(date(year, 12, 1), months(_next_year(match["second"], year), 2, 2).last)


def _next_year(second: str, year: int) -> int:
    if full_year(second, year) != year + 1:
        raise ValueError("not two years in a row")
    return year + 1


def _autumn_and_winter(_match: re.Match[str], year: int) -> Span:
    return months(year, 9, 12)


def _term(match: re.Match[str], year: int) -> Span:
    season = "vår" if match["season"].lower() == "vår" else "høst"
    return months(year, *_TERMS[season, match["part"].lower()])


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
    end = _next_year(match["second"], year) if match["second"] else year + 1
    return Span(date(year, 8, 1), date(end, 7, 31))


def _years(match: re.Match[str], year: int) -> Span:
    last = full_year(match["second"], year)
    if not 0 < last - year <= _MOST_YEARS:
        raise ValueError("not some years in a row")
    return Span(date(year, 1, 1), date(last, 12, 31))


def _year(_match: re.Match[str], year: int) -> Span:
    return months(year, 1, 12, "year")


_MOST_YEARS = 4
_EARLY_OR_LATE = r"(?:(?:tidlig|tidleg|sein|seint|sen|sent)(?:\s+(?:i|på|om))?\s*)?"
_DEFINITE = r"(?:en|a|an)?"
_TWO_YEARS = r"(?P<year>20\d\d|\d\d)\s*[/–-]\s*(?P<second>20\d\d|\d\d)(?!\d)"
_ONE_OR_TWO_YEARS = r"(?P<year>20\d\d|\d\d)(?:\s*[/–-]\s*(?P<second>20\d\d|\d\d))?(?!\d)"
_NTH = rf"(?<![\w.,/])(?P<nth>{ORDINAL})\.?(?:\s*(?:[-–/]|og|til)\s*(?P<upto>{ORDINAL})\.?)?\s*"
_PART = r"(?P<kind>kvartal|kv\.|halvår|halv\s+år|halvdel(?:en)?(?=\s+(?:av\s+)?(?:20)?\d\d(?!\d))|tertial)(?:et)?(?!\w)"
_OF_YEAR = rf"(?:\s+av)?{SHARED_YEAR}"
_SEASON_WORD = rf"(?<!\w){_EARLY_OR_LATE}(?P<season>{SEASON})"

STRETCH_FORMS = (
    Form(
        "season of two years",
        compiled(rf"(?<!\w){_EARLY_OR_LATE}(?P<season>{SEASON}){_DEFINITE}\s+{_TWO_YEARS}"),
        yearly(_season_of_two_years),
    ),
    Form(
        "autumn and winter",
        compiled(rf"(?<!\w)(?:høst|haust){_DEFINITE}\s*(?:[-–/]|og)\s*vinter{_DEFINITE}{YEAR}"),
        yearly(_autumn_and_winter),
    ),
    Form(
        "season",
        compiled(rf"{_SEASON_WORD}{_DEFINITE}(?:{YEAR}|(?<!vår)\b{NOT_A_COMPOUND})"),
        yearly(_season),
        alone="led",
        leads=frozenset({"på"}),
    ),
    Form(
        "season by its letter",
        compiled(r"(?<!\w)(?P<letter>[vh])(?:\s?[-–]\s?)?(?P<year>(?:20)?2\d)(?!\w)"),
        yearly(_season_by_letter),
        alone="innen",
        year_is_proof=False,
    ),
    Form(
        "spring alone",
        compiled(rf"(?<!\w){_EARLY_OR_LATE}(?P<season>vår)\b{NOT_A_COMPOUND}"),
        yearly(_season),
        alone="fenced",
    ),
    Form(
        "term",
        compiled(
            r"(?<!\w)(?P<season>vår|høst|haust)(?P<part>semester|halvår|parten)(?:et)?\b"
            rf"{SHARED_YEAR}{NOT_A_COMPOUND}"
        ),
        yearly(_term),
        alone="led",
    ),
    Form(
        "turn of months",
        compiled(rf"(?<!\w)måneds?skiftet\s+(?P<month>{MONTH})\s*[-–/]\s*{MONTH}{SHARED_YEAR}"),
        yearly(_turn_of_months),
    ),
    Form(
        "month",
        compiled(rf"(?<!\w)(?P<month>{MONTH})(?:\s*måne?d|\s+månad)?\b{SHARED_YEAR}{NOT_A_COMPOUND}"),
        yearly(_month),
        alone="led",
    ),
    Form(
        "month in figures",
        compiled(
            r"(?<![\w.,/-])(?:(?P<number>\d\d?)[./-](?=20)|(?=20\d\d-\d\d))(?P<year>20\d\d)(?(number)|-(?P<last>\d\d))(?![\w/.-])"
        ),
        yearly(_month_in_figures),
        alone="innen",
        year_is_proof=False,
    ),
    Form(
        "short month",
        compiled(
            rf"(?<!\w)(?P<month>(?:(?<=jun[/–-])|(?!jul\b)|(?=jul[/–-]aug)){SHORT_MONTH})\b\.?{SHARED_YEAR}{NOT_A_COMPOUND}"
        ),
        yearly(_month),
        alone="innen",
    ),
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
        "month and short year in figures",
        compiled(r"(?<![\w.,/-])(?P<number>0[1-9]|1[0-2])[./-](?P<year>2\d)(?P<last>)(?![\w/-]|[.,]\d)"),
        yearly(_month_in_figures),
        alone="field",
        year_is_proof=False,
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
        leads=frozenset({"i"}),
        year_is_proof=False,
    ),
)
