"""Whom a sentence speaks of, among those its card speaks for: one, some, or all of them together.

1. It begins with their names, or says so right after its verb ("Videre vil Rauma …"), or writes "Rauma kommune";
   or it begins with a role at one of them ("Rektor i Rauma …").
2. It begins with "vi i Rauma", also where the card does not say whom it speaks for.
3. All of them: "Alle kommunene …", "Begge …", "Vi tre …", "Felles …", "Vi møtes igjen …".
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from followup.notes.parsing.english.roles import is_person_word, is_unit_word
from followup.notes.parsing.places.naming import find_named
from followup.notes.parsing.text.named_in_labels import named_alone
from followup.notes.parsing.words.roles import is_role

_VERB = r"(?:vil|skal|kan|må|bør|ønsker|ønskjer|ynskjer|har)"
_LEAD = r"(?:(?:[Vv]i|[Mm]e|[Oo]ss) )?(?:(?:[Ii]|[Hh]os|[Pp]å|[Ii]n|[Aa]t) )?"
_NUMBERS = {
    "begge": 2, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6,
    "both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
}  # fmt: skip
_COUNT = r"(?P<count>to|tre|fire|fem|seks)"
_COMMUNES = r"kommun(?:ene|ane|er|ar)"
_ALL = re.compile(
    rf"\s*(?:(?:alle|samtlige|samtlege)(?: (?:de|dei|disse|desse))?"
    rf"(?: {_COUNT}(?: {_COMMUNES})?| {_COMMUNES}|(?= (?:{_VERB}|tar|tek|sender|lager|lagar|gjør|gjer)\b))"
    rf"|(?P<both>begge)(?: {_COMMUNES}| to)?\b|(?:hver|kvar) (?:enkelt )?kommune\b|kommun(?:ene|ane)\b(?!"
    rf" i\b)"
    rf"|(?:vi|me|de|dei) (?:alle )?(?P<counted>to|tre|fire|fem|seks)(?: {_COMMUNES})?\b|(?:vi|me) (?:alle"
    rf"|begge)\b"
    r"|(?:vi|me)\b[^.,;:]{0,40}\b(?:alle (?:sammen|saman|to|tre|fire|fem|seks|kommun(?:ene|ane))|begge)\b"
    r"|felles\s+\w|(?:vi|me)\b[^.,;:]{0,30}\b(?:felles|hverandres?|kvarandres?)\b|(?:vi )?(?:møtes"
    r"|møtast) igjen\b)",
    re.IGNORECASE,
)
_ALL_IN_ENGLISH = re.compile(
    r"\s*(?:(?:all|each)(?: of)?(?: the| us)? (?P<count>two|three|four|five|six)\b|(?P<both>both)(?: of"
    r" us| municipalities| of the)?\b"
    r"|we (?:all )?(?P<counted>two|three|four|five|six)\b|(?:all|each) of (?:us|the municipalities)\b|we"
    r" (?:all|both)\b"
    r"|(?:all|each|every)(?: the)? (?:\w+ )?municipalit(?:y|ies)\b|the municipalities\b(?! (?:of|in)\b)"
    r"|every(?:one|body)\b"
    r"|we\b[^.,;:]{0,30}\b(?:each other|one another|together)\b|joint(?:ly)?\b)",
    re.IGNORECASE,
)
_WE_IN = re.compile(
    r"\s*(?:(?:vi|me|we) (?:i|på|frå|fra|in|at|from)|(?:in|at)(?= \S+(?: \S+)? (?:we|the|our)\b))"
    r" ([A-ZÆØÅÁ][\w-]*(?:[ -](?:og )?[A-ZÆØÅ][\w-]*){0,2})",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\s*(?:de|dei|dem|det|dette|der|han|hun|ho|kommunen|they|he|she|it|this|that|the municipality"
    r"|(?:men|så|but) (?:vi|me|we)|(?:skal|vil|må|har|kan) (?:også|òg|i tillegg|dessuten|derfor|difor))\b",
    re.IGNORECASE,
)
_LEAST_FOR_ALL = 2
_PLACE_LEAD = re.compile(r"\s*(?:(?:i|hos|på|in|at) )?", re.IGNORECASE)
_AFTER_NAME = re.compile(r"(?: \([^()]{2,20}\))?\s+(?!og\b|and\b|eller\b|kommuner)[a-zæøå]")
_LONGEST_START = 60
_EXACT = 100


def mentioned(text: str, *, among: Sequence[str]) -> tuple[str, ...]:
    """Those of the card's municipalities that a sentence speaks of; none where it does not say."""
    if among and (own := _of(text, tuple(among))):
        return own
    match = _WE_IN.match(text)
    return named_alone(match[1]) if match else _by_other_name(text, among)


def _by_other_name(text: str, among: Sequence[str]) -> tuple[str, ...]:
    """The card's municipality that a sentence begins with by a name it had, or in another language."""
    lead = _PLACE_LEAD.match(text)
    start = lead.end() if lead else 0
    named = next((one for one in find_named(text[:_LONGEST_START])[0] if one.start == start), None)
    is_it = named is not None and named.is_sure and named.likeness == _EXACT and named.name in among
    return (named.name,) if named and is_it and _AFTER_NAME.match(text[named.end :]) else ()


def role_at_start(text: str, *, among: Sequence[str]) -> tuple[str, ...]:
    """The one of the card's municipalities whose role or unit a sentence begins with ("Rektor i Rauma …")."""
    match = _role_form(tuple(among)).match(text) if _names_any(text, tuple(among)) else None
    role = match["role"].rpartition("-")[2] if match else ""
    if match is None or not (is_role(role) or is_unit_word(role) or is_person_word(role)):
        return ()
    return (_full(match["names"], among),)


def goes_on_about(text: str) -> bool:
    """Does a sentence go on about whom the one before it spoke of?"""
    return bool(_GOES_ON.match(text))


def speaks_for_all(text: str, *, among: Sequence[str]) -> bool:
    """Does a sentence say that all of the card's municipalities do it together or each for itself?"""
    match = (_ALL.match(text) or _ALL_IN_ENGLISH.match(text)) if len(among) >= _LEAST_FOR_ALL else None
    if match is None:
        return False
    count = match["both"] if match["both"] else match["count"] or match["counted"]
    return count is None or _NUMBERS[count.casefold()] == len(among)


_UNIT = re.compile(r"kommune|kulturskole|kulturskule|municipality", re.IGNORECASE)


def _of(text: str, among: tuple[str, ...]) -> tuple[str, ...]:
    if not _names_any(text, among):
        return ()
    named = _pattern(among)
    for at in range(3 if _UNIT.search(text) else 2):
        for match in _form(among, at).finditer(text):
            return tuple(dict.fromkeys(_full(one, among) for one in re.findall(named, match["names"])))
    return ()


def _names_any(text: str, among: tuple[str, ...]) -> bool:
    """Does one of the names stand in the text at all? Looking so spares making a pattern for each card."""
    folded = text.casefold()
    return any(_bare(name).casefold() in folded for name in among)


def _pattern(among: tuple[str, ...]) -> str:
    return "|".join(re.escape(_bare(name)) for name in sorted(among, key=len, reverse=True))


@lru_cache(maxsize=1024)
def _form(among: tuple[str, ...], at: int) -> re.Pattern[str]:
    """The first, second or third way to name them: each is made only for a text that may hold it."""
    one = rf"(?:{_pattern(among)})"
    several = rf"(?P<names>{one}(?:(?:,\s*|\s+(?:og|and)\s+|,\s+and\s+|\s*[&/+]\s*){one})*)"
    forms = (
        (rf"\A\s*{_LEAD}{several}(?:['’]s\s+\w|(?: \([^()]{{2,20}}\))?\s+(?!og\b|and\b|kommuner|,)[a-zæøå])"),
        (rf"(?:\A[^.,;:]{{0,40}}\b{_VERB}|,\s*(?:så|og|men|at)) {several} (?!og\b)[a-zæøå]"),
        rf"(?i:\b{several}\s+(?:kommune|kulturskole|kulturskule|municipality)\b)",
    )
    return re.compile(forms[at])


@lru_cache(maxsize=1024)
def _role_form(among: tuple[str, ...]) -> re.Pattern[str]:
    one = rf"(?P<names>{_pattern(among)})\b(?!\s*(?:og|and|,|/))"
    return re.compile(rf"\s*(?:[Tt]he )?(?:\S+ ){{0,2}}?(?P<role>[\w-]+) (?:i|for|på|in|at|of) {one}")


def _full(written: str, among: Sequence[str]) -> str:
    return next(name for name in among if _bare(name).casefold() == written.casefold())


def _bare(name: str) -> str:
    return name.split(" (")[0]
