"""The words for times, bokmål and nynorsk side by side and English after them, and the pattern pieces made of them."""

import re
from collections.abc import Iterable

MONTHS = {
    "januar": 1, "februar": 2, "mars": 3, "april": 4, "mai": 5, "juni": 6, "juli": 7, "august": 8,
    "september": 9, "oktober": 10, "november": 11, "desember": 12,
}  # fmt: skip

ENGLISH_MONTHS = {"january": 1, "february": 2, "july": 7, "october": 10, "december": 12}
NAMES_AND_MONTHS = {"march": 3, "may": 5, "june": 6}
"""English months that are names and verbs as well."""

SHORT_MONTHS = {
    "jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "sept": 9, "okt": 10, "nov": 11, "des": 12,
    "oct": 10, "dec": 12,
}  # fmt: skip

SEASONS = {
    "vår": (3, 5), "sommer": (6, 8), "sommar": (6, 8), "sumar": (6, 8),
    "høst": (9, 11), "haust": (9, 11), "vinter": (1, 2),
}  # fmt: skip
"""First and last month; winter is January and February of the year it is named by."""

ENGLISH_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (1, 2)}

WEEKDAYS = {
    "mandag": 0, "måndag": 0, "tirsdag": 1, "tysdag": 1, "onsdag": 2, "torsdag": 3, "fredag": 4,
    "lørdag": 5, "laurdag": 5, "søndag": 6, "sundag": 6,
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
}  # fmt: skip

SHORT_WEEKDAYS = (
    "man",
    "tir",
    "tirs",
    "tys",
    "ons",
    "tor",
    "tors",
    "fre",
    "fred",
    "lør",
    "lau",
    "søn",
    "sun",
)

ORDINALS = {
    "1": 1, "første": 1, "fyrste": 1, "2": 2, "andre": 2, "annet": 2, "anna": 2,
    "3": 3, "tredje": 3, "4": 4, "fjerde": 4, "siste": -1,
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
}  # fmt: skip

NUMBERS = {
    "en": 1, "én": 1, "ein": 1, "ei": 1, "et": 1, "ett": 1, "eit": 1, "eitt": 1,
    "to": 2, "et par": 2, "eit par": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6,
    "sju": 7, "syv": 7, "åtte": 8, "ni": 9, "ti": 10,
    "tolv": 12, "fjorten": 14, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
}  # fmt: skip

UNITS = {
    "day": r"dag(?:er|ar|ene|ane)?|døgn|days?",
    "week": r"uk(?:er?|en|ene|a)|vek(?:er?|ene|a)|vik[ea]|weeks?",
    "month": r"måned(?:en|er|ene)?|månad(?:en|er|ar|ene|ane)?|mndr?\.?|months?",
    "quarter": r"kvartal(?:et)?|quarters?",
    "half": r"halv(?:t\s+)?år(?:et)?",
    "tertial": r"tertial(?:et)?",
    "school_year": r"(?:(?:kultur)?(?:skole|skule|barnehage)år(?:et)?|school\s+year)",
    "year": r"år(?:et|ene|a)?|years?",
}


def any_of(words: Iterable[str]) -> str:
    """Alternatives of a table's words, the longest first; their blanks match any white space."""
    listed = sorted(words, key=len, reverse=True)
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in listed) + ")"


def right_after(*words: str) -> str:
    """Only where one of some words stands before, a blank or two apart."""
    return "(?:" + "|".join(rf"(?<=\b{word}\s)|(?<=\b{word}\s\s)" for word in words) + ")"


def compiled(pattern: str) -> re.Pattern[str]:
    """One way to compile them all: case never matters; runs of blanks are bounded, so that none takes long."""
    bounded = pattern
    for run, bound in ((r"\s*", r"\s{0,20}"), (r"\s+", r"\s{1,20}"), (r"\s?", r"\s{0,3}")):
        bounded = bounded.replace(run, bound)
    return re.compile(bounded, re.IGNORECASE)


_CLOSED = r"(?=\s*(?:\Z|[(),;:!?/]|\.(?!\d)|[-–—](?!\s*(?:år|\d)))|\s+(?:og|eller|til|av|ved|and|or|by)\b)"
"""What may follow a year of two figures, so that "vår 21 elever" is not the spring of 2021."""

YEAR = (
    r"(?:(?:\s*,)?\s*(?:\bi\s+|\bav\s+|\bof\s+|\bår\s+|\()?['’-]?(?P<year>20\d\d(?!\d|\.\d)|[1-9]\d"
    + _CLOSED
    + r"))"
)
SHARED_YEAR = rf"{YEAR}?"

MONTH = any_of(MONTHS | ENGLISH_MONTHS)
SHORT_MONTH = any_of(SHORT_MONTHS)
NAME_AND_MONTH = any_of(NAMES_AND_MONTHS)
ENGLISH_MONTH = any_of(ENGLISH_MONTHS | NAMES_AND_MONTHS)
ENGLISH_SEASON = any_of(ENGLISH_SEASONS)
ANY_MONTH = rf"(?:(?:{MONTH}|{NAME_AND_MONTH})\b|{SHORT_MONTH}\b\.?)"
SEASON = any_of(SEASONS)
WEEKDAY = any_of(WEEKDAYS)
ANY_WEEKDAY = rf"(?:{WEEKDAY}|{any_of(SHORT_WEEKDAYS)}\b\.?)"
ORDINAL = any_of(ORDINALS)
NOT_A_COMPOUND = rf"(?!\w|[-–](?!{MONTH}|{SHORT_MONTH}\b|{SEASON}|{WEEKDAY}|uke|veke|\d)\w|[-–]\s+og\b)"
"""What must not follow, so that "mai-toget" is no month; "mars-april" is a range."""

NUMBER = rf"(?:\d{{1,2}}|{any_of(NUMBERS)})"
UNIT = "(?:" + "|".join(f"(?P<unit_{name}>{words})" for name, words in UNITS.items()) + ")"


def lookup(table: dict[str, int], word: str) -> int:
    """A table's value of a word in any case, spacing and with or without its full stop."""
    return table[re.sub(r"\s+", " ", word.lower().rstrip("."))]


def number(word: str) -> int:
    """A count in figures or in words."""
    return int(word) if word.isdigit() else lookup(NUMBERS, word)


def month_number(word: str) -> int:
    """The month a full or short name stands for."""
    return lookup(MONTHS | ENGLISH_MONTHS | NAMES_AND_MONTHS | SHORT_MONTHS, word)
