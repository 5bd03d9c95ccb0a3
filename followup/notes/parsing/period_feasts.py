"""Feasts and holidays, with the days that "før" and "etter" them mean in Norway."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from followup.holidays import easter_sunday
from followup.notes.parsing.period_span import DAY, Form, Span, YearReader, day, month_end, months, yearly
from followup.notes.parsing.period_words import SHARED_YEAR, compiled


def _christmas(year: int) -> Span:
    return Span(date(year, 12, 24), date(year, 12, 31), eve=date(year, 12, 24), afterwards=_january(year + 1))


def _january(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 1, 31)


def _turn_of_year(year: int) -> Span:
    last = date(year, 12, 31)
    return Span(last, last, "day", eve=last, afterwards=_january(year + 1))


def _early_in_the_year(year: int) -> Span:
    return months(year, 1, 1)


def _easter(year: int) -> Span:
    sunday = easter_sunday(year)
    return Span(sunday - 7 * DAY, sunday + DAY, eve=sunday - 4 * DAY)


def _whitsun(year: int) -> Span:
    sunday = easter_sunday(year) + timedelta(weeks=7)
    return Span(sunday - DAY, sunday + DAY)


def _from_easter(days: int) -> Callable[[int], Span]:
    return lambda year: day(easter_sunday(year) + days * DAY)


def _midsummer(year: int) -> Span:
    return Span(date(year, 6, 23), date(year, 6, 24))


def _summer(year: int) -> Span:
    """Told apart from the season: work stops before July and is taken up in August."""
    return Span(date(year, 6, 1), month_end(year, 8), eve=date(year, 6, 30), afterwards=_august(year))


def _summer_holidays(year: int) -> Span:
    return Span(date(year, 7, 1), date(year, 7, 31), eve=date(year, 6, 30), afterwards=_august(year))


def _august(year: int) -> tuple[date, date]:
    return date(year, 8, 1), date(year, 8, 31)


def _weeks(first: int, last: int) -> Callable[[int], Span]:
    return lambda year: Span(date.fromisocalendar(year, first, 1), date.fromisocalendar(year, last, 7))


_FEASTS: dict[str, tuple[str, Callable[[int], Span]]] = {
    "christmas": (r"(?:rom)?jul(?:a|en|e(?:ferien?|ferie|ferian?))?", _christmas),
    "turn of year": (r"nyttår(?:et|sskiftet)?|årss?kiftet", _turn_of_year),
    "new year": (r"nyåret", _early_in_the_year),
    "maundy thursday": (r"skj[æe]rtorsdag", _from_easter(-3)),
    "good friday": (r"langfredag", _from_easter(-2)),
    "easter": (r"påsk(?:e|en|a)(?:ferien?|ferie|ferian?|veka|uka|uken)?", _easter),
    "ascension": (r"kristi\s+himmelfart(?:s?dag)?", _from_easter(39)),
    "whitsun": (r"pins(?:e|en|a)(?:helgen?|helga)?", _whitsun),
    "midsummer": (r"st\.?\s?hans|sankthans|jonsok", _midsummer),
    "summer holidays": (r"(?:sommer|sommar|sumar|felles)?ferie(?:n|avviklingen)|(?:sommer|sommar|sumar)ferie", _summer_holidays),
    "autumn holidays": (r"(?:høst|haust)ferien?", _weeks(40, 41)),
    "winter holidays": (r"vinterferien?", _weeks(8, 9)),
}


def _read(span_of: Callable[[int], Span]) -> YearReader:
    def read(_match: re.Match[str], year: int) -> Span:
        return span_of(year)

    return read


def _form(name: str, words: str, span_of: Callable[[int], Span]) -> Form:
    pattern = compiled(rf"(?<![\w-])(?:{words})\b{SHARED_YEAR}(?![-–]?\w)")
    return Form(name, pattern, yearly(_read(span_of)), alone="led")


_SUMMER_AS_A_BREAK = Form(
    "before or after summer",
    compiled(rf"(?<=[eør]\s)(?:sommer|sommar|sumar)(?:en|an)?\b{SHARED_YEAR}(?![-–]?\w)"),
    yearly(_read(_summer)),
    alone="led",
)

FEAST_FORMS = tuple(_form(name, words, span_of) for name, (words, span_of) in _FEASTS.items())
