"""What is part of a date is no owner: times cut off who is named beside them."""

import re

from followup.notes.parsing.periods.time_words import (
    ENGLISH_MONTHS,
    ENGLISH_SEASONS,
    MONTHS,
    SEASONS,
    SHORT_MONTHS,
    WEEKDAYS,
    any_of,
)

_LEAD = (
    r"(?:innen|innan|inna|før|frist|tidsfrist|søknadsfrist|i\s+løpet\s+av|ila\.?|senest|seinast|etter|til|fra|frå|i|på|om"
    r"|medio|ultimo|primo|ferdig|klar|klart|starter|startar|oppstart|start|den|neste|denne|utgangen\s+av|starten\s+av"
    r"|slutten\s+av|begynnelsen\s+av|over|rundt|by|before|in|during|from|until|og\s+med|mot|veke|uke)"
)
_NAMED = (
    rf"(?:{any_of(MONTHS)}|{any_of(SHORT_MONTHS)}\b\.?|{any_of(ENGLISH_MONTHS)}"
    rf"|{any_of(SEASONS)}(?:en|a|ferien|ferie|avslutning\w*)?|{any_of(ENGLISH_SEASONS)}|{any_of(WEEKDAYS)}(?:er|ar)?"
    r"|uke|veke|week|kvartal|halvår|tertial|påske\w*|jul\w*|nyttår\w*|årsskiftet|skole\w*start|skule\w*start|Q[1-4]"
    r"|[iI] ?(?:dag|morgen|morgon|kveld)|uka|veka|måned\w*|månad\w*|året?|neste (?:møte|samling)\w*)"
)
_GRADE = r"(?!\d*\.?(?:\s*[-–]\s*\d+\.?)?\s*(?:trinn|klasse|steg|årstrinn|etasje))"
_DAY = rf"(?:\d{{1,2}}[./]\s?\d{{1,2}}\.?(?:[./]?\d{{2,4}})?|{_GRADE}\d{{1,2}}\.?|\d{{4}})"
_TAIL = re.compile(
    rf"(?!\s+vår\b)[\s,;–(-]+(?:{_LEAD}\s+){{0,4}}(?:{_LEAD}\s+{_DAY}"
    rf"|\d{{1,2}}\.?\s*{_NAMED}|{_NAMED}|\d{{1,2}}[./]\s?\d{{1,2}}|(?:19|20)\d\d)"
    r"(?![\w-]).*$",
    re.DOTALL,
)
_HEAD = re.compile(
    rf"^(?:(?i:{_LEAD}|klart?|frist)\b:?\s+){{0,5}}"
    rf"(?:\d{{1,2}}\.?\s*{_NAMED}|(?:[Uu]ke|[Vv]eke)\s+\d+|{_NAMED}|\d{{1,2}}[./]\s?\d{{1,2}}\.?)(?:\s+(?:19|20)\d\d)?"
    r"[\s.,:;–-]+(?=\w)"
)
_ONLY = re.compile(rf"(?>(?:{_LEAD}|{_NAMED}|{_DAY}|\d+|av|-|–)(?!\w)[\s.,:;]*)++", re.IGNORECASE)


def without_times(text: str) -> str:
    """Who is named, without the day before or after: "Anders Lie innen 8" is "Anders Lie"."""
    return _TAIL.sub("", _HEAD.sub("", text.strip())).strip(" ,;:–-")


def is_only_time(text: str) -> bool:
    """Is there nothing but when: "innen 1. mai", "juni", "søknadsfrist 15/3"?"""
    return _ONLY.fullmatch(text.strip(" ,.;:–-()")) is not None
