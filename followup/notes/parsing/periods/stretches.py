"""Months, seasons and terms."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from followup.notes.parsing.periods.spans import (
    Form,
    Span,
    day,
    full_year,
    months,
    next_year,
    possible,
    whole_month,
    written_year,
    yearly,
)
from followup.notes.parsing.periods.time_words import (
    ENGLISH_SEASON,
    ENGLISH_SEASONS,
    MONTH,
    NAME_AND_MONTH,
    NOT_A_COMPOUND,
    SEASON,
    SEASONS,
    SHARED_YEAR,
    SHORT_MONTH,
    YEAR,
    compiled,
    month_number,
)

_YEARS_AHEAD = 3
_TERMS = {
    ("vår", "semester"): (1, 6), ("vår", "halvår"): (1, 6), ("vår", "parten"): (3, 5),
    ("høst", "semester"): (8, 12), ("høst", "halvår"): (7, 12), ("høst", "parten"): (9, 11),
}  # fmt: skip


def _month(match: re.Match[str], year: int) -> Span:
    number = month_number(match["month"])
    return months(year, number, number, "month")


def _month_or_day(match: re.Match[str], held_on: date) -> Iterator[Span]:
    """Two figures after a month are its year, unless that lies behind: then they are its day ("Nov 15" in 2025)."""
    written = written_year(match)
    if written is None or len(written) > 2 or full_year(written, held_on.year) >= held_on.year - 1:
        yield from yearly(_month)(match, held_on)
        return
    for year in range(held_on.year, held_on.year + _YEARS_AHEAD):
        found = possible(_day_after_month, match, year)
        if found is not None and found.last >= held_on:
            yield found


def _day_after_month(match: re.Match[str], year: int) -> Span:
    return day(date(year, month_number(match["month"]), int(match["year"])))


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


def _english_season(match: re.Match[str], year: int) -> Span:
    span = months(year, *ENGLISH_SEASONS[match["season"].lower()])
    return (
        replace(span, eve=date(year, 6, 30), afterwards=whole_month(year, 8))
        if span.first.month == 6
        else span
    )


def _season_by_letter(match: re.Match[str], year: int) -> Span:
    return months(year, *SEASONS["vår" if match["letter"].lower() == "v" else "høst"])


def _season_of_two_years(match: re.Match[str], year: int) -> Span:
    """Winter runs over the turn of the year; of a school year, autumn is in the first and spring in the second."""
    season = match["season"].lower()
    if season != "vinter":
        return months(next_year(match["second"], year) - (season in ("høst", "haust")), *SEASONS[season])
    return Span(date(year, 12, 1), months(next_year(match["second"], year), 2, 2).last)


def _autumn_and_winter(_match: re.Match[str], year: int) -> Span:
    return months(year, 9, 12)


def _term(match: re.Match[str], year: int) -> Span:
    season = "vår" if match["season"].lower() == "vår" else "høst"
    return months(year, *_TERMS[season, match["part"].lower()])


_EARLY_OR_LATE = r"(?:(?:tidlig|tidleg|sein|seint|sen|sent)(?:\s+(?:i|på|om))?\s*)?"
_DEFINITE = r"(?:en|a|an|(?:(?<=[ng]høst)|(?<=[ng]haust))es)?"
_TWO_YEARS = r"(?P<year>20\d\d|\d\d)\s*[/–-]\s*(?P<second>20\d\d|\d\d)(?!\d)"
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
        "English season with its year",
        compiled(rf"(?<!\w)(?:the\s+)?(?P<season>{ENGLISH_SEASON}){YEAR}"),
        yearly(_english_season),
        leads=frozenset({"in"}),
    ),
    Form(
        "English season",
        compiled(
            rf"(?<!\w)(?:the\s+|(?!spring"
            rf"|fall)(?<!this\s)(?<!coming\s))(?P<season>{ENGLISH_SEASON}){NOT_A_COMPOUND}"
        ),
        yearly(_english_season),
        alone="spoken",
        leads=frozenset({"in"}),
    ),
    Form(
        "English month that is a name",
        compiled(rf"(?<!\w)(?P<month>{NAME_AND_MONTH})\b{SHARED_YEAR}{NOT_A_COMPOUND}"),
        _month_or_day,
        alone="spoken",
        leads=frozenset({"in"}),
    ),
    Form(
        "season by its letter",
        compiled(r"(?<!\w)(?P<letter>[vh])(?:\s?[-–]\s?|\s+(?=20))?(?P<year>(?:20)?2\d)(?!\w)"),
        yearly(_season_by_letter),
        alone="letter",
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
        _month_or_day,
        alone="led",
    ),
    Form(
        "month in figures",
        compiled(
            r"(?<![\w.,/-])(?:(?P<number>\d\d?)[./-](?=20)|(?=20\d\d-\d\d))(?P<year>20\d\d)(?(number)"
            r"|-(?P<last>\d\d))(?![\w/.-])"
        ),
        yearly(_month_in_figures),
        alone="innen",
        year_is_proof=False,
    ),
    Form(
        "short month",
        compiled(
            rf"(?<!\w)(?P<month>(?:(?<=jun[/–-])|(?!jul\b)"
            rf"|(?=jul[/–-]aug)){SHORT_MONTH})\b\.?{SHARED_YEAR}{NOT_A_COMPOUND}"
        ),
        _month_or_day,
        alone="innen",
    ),
    Form(
        "month and short year in figures",
        compiled(r"(?<![\w.,/-])(?P<number>0[1-9]|1[0-2])[./-](?P<year>2\d)(?P<last>)(?![\w/-]|[.,]\d)"),
        yearly(_month_in_figures),
        alone="field",
        year_is_proof=False,
    ),
)
