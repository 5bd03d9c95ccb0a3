"""Feasts and holidays, with the days that "før" and "etter" them mean in Norway."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from followup.holidays import easter_sunday
from followup.notes.parsing.periods.spans import (
    DAY,
    Form,
    Span,
    YearReader,
    after,
    before,
    day,
    months,
    whole_month,
    yearly,
)
from followup.notes.parsing.periods.time_words import NOT_A_COMPOUND, SHARED_YEAR, compiled


def _christmas(year: int) -> Span:
    return Span(
        date(year, 12, 24), date(year, 12, 31), eve=date(year, 12, 24), afterwards=whole_month(year + 1, 1)
    )


def _turn_of_year(year: int) -> Span:
    last = date(year, 12, 31)
    return Span(last, last, "day", eve=last, afterwards=whole_month(year + 1, 1))


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


def _summer_holidays(year: int) -> Span:
    return Span(date(year, 7, 1), date(year, 7, 31), eve=date(year, 6, 30), afterwards=whole_month(year, 8))


def _start_of_school(year: int) -> Span:
    return Span(date(year, 8, 1), date(year, 8, 31), "month", eve=date(year, 7, 31))


def _end_of_school(year: int) -> Span:
    last = date(year, 6, 30)
    return Span(last, last, "day", eve=last)


def _weeks(first: int, last: int) -> Callable[[int], Span]:
    return lambda year: Span(date.fromisocalendar(year, first, 1), date.fromisocalendar(year, last, 7))


_FEASTS: dict[str, tuple[str, Callable[[int], Span]]] = {
    "christmas": (
        r"christmas(?:\s+(?:holidays?|break))?|(?:rom)?jul(?:a|en|e(?:ferien?|feria))?",
        _christmas,
    ),
    "turn of year": (
        r"(?:the\s+)?new\s+year|(?:the\s+)?turn\s+of\s+the\s+year|nyttår(?:et|sskiftet)?"
        r"|årss?kifte(?:t)?",
        _turn_of_year,
    ),
    "new year": (r"(?:på\s+)?nyåret|(?:early\s+)?in(?:to)?\s+the\s+new\s+year", _early_in_the_year),
    "maundy thursday": (r"skj[æe]rtorsdag", _from_easter(-3)),
    "good friday": (r"langfredag", _from_easter(-2)),
    "easter": (r"easter(?:\s+(?:holidays?|break))?|påsk(?:e|en|a)(?:ferien?|feria|veka|uka|uken)?", _easter),
    "ascension": (r"kristi\s+himmelfart(?:s?dag)?", _from_easter(39)),
    "whitsun": (r"whitsun|pentecost|pins(?:e|en|a)(?:helgen?|helga)?", _whitsun),
    "midsummer": (r"st\.?\s?hans|midsummer(?:\s+eve)?|sankthans|jonsok", _midsummer),
    "summer holidays": (
        r"summer\s+(?:holidays?|break|vacation)|(?:sommer|sommar|sumar|felles)?feri(?:en|a|eavviklingen"
        r"|eavviklinga)|(?:sommer|sommar|sumar|felles)ferie",
        _summer_holidays,
    ),
    "holiday time": (r"(?:sommer|sommar)?ferietid(?:en|a)?", _summer_holidays),
    "start of school": (
        r"(?:skole|skule|barnehage|studie)start(?:en)?"
        r"|(?:the\s+)?(?:start|beginning)\s+of\s+(?:the\s+)?(?:new\s+)?(?:school(?:\s+year)?"
        r"|term)",
        _start_of_school,
    ),
    "end of school": (r"(?:skole|skule)(?:slutt(?:en)?|avslutning(?:en|a)?)", _end_of_school),
    "autumn holidays": (
        r"(?:høst|haust)feri(?:en?|a)|(?:the\s+)?(?:autumn|fall)\s+(?:holidays?"
        r"|break)",
        _weeks(40, 41),
    ),
    "winter holidays": (r"vinterferi(?:en?|a)|(?:the\s+)?winter\s+(?:holidays?|break)", _weeks(8, 9)),
}


def _read(span_of: Callable[[int], Span]) -> YearReader:
    def read(_match: re.Match[str], year: int) -> Span:
        span = span_of(year)
        return replace(span, eve=before(span), is_moment=span.grain != "month", afterwards=after(span))

    return read


def _form(name: str, words: str, span_of: Callable[[int], Span]) -> Form:
    alone = "sure" if name == "new year" else "led"
    pattern = compiled(rf"(?<![\w-])(?:{words})\b{SHARED_YEAR}{NOT_A_COMPOUND}")
    return Form(name, pattern, yearly(_read(span_of)), alone=alone)


FEAST_FORMS = tuple(_form(name, words, span_of) for name, (words, span_of) in _FEASTS.items())
