"""Sentences that only say more about the one before them: who, or when ("Frist: 15/10.", "Åpning høsten 2025")."""

import re
from datetime import date

from followup.notes.parsing.periods.dues import find_dues

_LABELLED = re.compile(
    r"(?:frist|tidsfrist|ansvar(?:lig|leg)?|ansv|når|hvem|kven)\b\.?\s*(?:[:=–-]|er\b|\d|innen\b)"
    r"|(?:(?:prosjekt)?(?:leder|leiar|koordinator)|kontakt(?:person)?)\s*[:=]"
    r"|(?:responsible(?: person)?|owner|lead|deadline|due(?: date)?|by when|who|when)\s*(?::|is\b|\d)"
    r"|[^,.;:]{2,60} (?:is|are|will be) (?:responsible|in charge)(?: (?:for|of) (?:this|it"
    r"|that))?\s*[.!]?\s*$"
    r"|(?:deadline|due) (?:by |on |in )?\w+(?: \w+)?\s*[.!]?\s*$",
    re.IGNORECASE,
)
_REFERS = re.compile(
    r"(?:det|dette|kurset|møtet|samlinga|samlingen|opninga|åpningen|arbeidet)\b", re.IGNORECASE
)
_READY = re.compile(
    r"(?:(?:skal|må) (?:være|vere) |(?:gjort|gjert) )?"
    r"(?:ferdig|klart?|klare|på plass|levert|ferdigstilt|i drift|i gang)\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*\([^()]*\)(?=\W*\Z)")
_SMALL = frozenset({"in", "on", "at", "by", "from", "the", "this", "it", "is"})
_MOST_WORDS = 8
_MOST_BESIDE = 1
_MOST_BESIDE_READY = 3
_MOST_BESIDE_REFERRING = 5


def is_particular(text: str, *, held_on: date) -> bool:
    """Does a sentence only label who or when, or give a day for what was said before it?"""
    if _LABELLED.match(text):
        return True
    text = _ASIDE.sub("", text)
    if len(text.split()) > _MOST_WORDS or text.rstrip().endswith("?"):
        return False
    dues = find_dues(text, held_on=held_on)
    if len(dues) != 1:
        return False
    words = re.findall(r"[^\W\d_]{2,}", text[: dues[0].start] + " " + text[dues[0].end :])
    beside = [word for word in words if word.casefold() not in _SMALL]
    if _READY.match(text):
        return len(beside) <= _MOST_BESIDE_READY
    return len(beside) <= (_MOST_BESIDE_REFERRING if _REFERS.match(text) else _MOST_BESIDE)
