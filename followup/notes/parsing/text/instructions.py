"""What organisers tell those who write on a wall: how to write, where to hang it, who tells it to the others."""

import re

from followup.notes.parsing.words.roles import names_national_body

_LEAD = r"(?:(?:ikke|ikkje|aldri|vennligst|ver venleg og|husk å|hugs å|gjerne|dere|de|så|please|don't|do not)\s+)*"
_WRITE = r"(?:skriv|noter|før opp|fyll (?:inn|ut)|write|note)"
_DO = (
    r"(?:skriv\w*|noter\w*|lim\w*|heng\w*|legg\w*|sett\w*|marker\w*|fyll\w*|svar\w*|bruk\w*|start\w*|begynn\w*|byrj\w*"
    r"|diskuter\w*|snakk\w*|drøft\w*|oppsummer\w*|trykk\w*|klikk\w*|del|velg|vel|flytt\w*|stem\w*|write|use|put|add)"
)
_THINGS = (
    r"(?:lapp(?:en|ar|er|ane|ene|ar)?|post-?its?|kommunenavn\w*|kommunenamn\w*|kommunens navn|gruppenavn\w*"
    r"|gruppenamn\w*|gruppenummer\w*|na[vm]n på (?:kommunen|gruppa|gruppen)|veggen|padlet\w*|tavl[ea]\w*"
    r"|flippover\w*|kolonne\w*|stikkord\w*|plusstegn\w*|chatten|skjemaet|sticky notes?|the wall|the column)"
)
_ONE = r"(?:én|en|ein|ei|ett|eitt|eit|et|one)"
_BIT = r"(?:forslag|lapp|ting|tiltak|idé|ide|punkt|poeng|setning|svar|behov|tanke|idea|note|action)"
_EACH = r"(?:per|pr\.?|på (?:hver|kvar)|om gangen|om gongen|i hver|i kvar|each)"
_INSTRUCTS = re.compile(
    rf"\s*(?:{_LEAD}{_DO}\b[^.!?]*\b{_THINGS}\b"
    rf"|{_LEAD}{_WRITE}\s+(?:gjerne\s+)?(?:kort|kortfattet|tydelig|tydeleg|kommune[nr]?\b(?:,| og)|kommunen\b|navn\w*"
    r"|namn\w*|hvem|kven|hva|kva|hvilke\w*|kva for|her\b|under\b|short|clearly|your)"
    rf"|{_LEAD}(?:{_DO}\s+)?{_ONE}\s+{_BIT}\s+{_EACH}\b"
    r"|(?:velg|vel|pek ut|utnevn|pick) (?:en|ein|ei|a) (?:ordstyrer|ordstyrar|sekretær|referent|gruppeleder|gruppeleiar"
    r"|note taker)\b)",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s*(?:,|/|&|\bog\b|\band\b)\s*", re.IGNORECASE)
_LONGEST_SENDER = 60


def instructs(text: str) -> bool:
    """Does a sentence tell how to write on the wall ("Skriv ett forslag per lapp!")? "Skriv en søknad" does not."""
    return bool(_INSTRUCTS.match(text))


def is_sender(text: str) -> bool:
    """Nothing but KS, the state and their like, as organisers sign their card."""
    parts = [part for part in _JOINED.split(text.strip(" .!–-")) if part]
    return 0 < len(text) <= _LONGEST_SENDER and bool(parts) and all(_is_body(part) for part in parts)


def _is_body(part: str) -> bool:
    return len(part.split()) <= 2 and names_national_body(part)
