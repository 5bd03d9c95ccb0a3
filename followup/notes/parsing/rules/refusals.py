"""What is finished, and what is said no to, in bokmål and nynorsk: neither is followed up, and both are told."""

import re

from followup.notes.parsing.grammar.clause import Clause
from followup.notes.parsing.words.verbs import verb_of

_DONE = (
    r"(?:gjennomført|utført|fullført|ferdig|ferdigstilt|avsluttet|avslutta|gjort|levert"
    r"|på plass|i mål|i orden|done|completed|finished)"
)
_IS_DONE = re.compile(
    rf"^(?:(?:dette|det|alt|saken|saka|planen|arbeidet)\s+)?(?:(?:er|ble|blei|vart|is|was)\s+)?"
    rf"(?:(?:allerede|allereie|alt|nå|no|already)\s+)?{_DONE}\b(?!\s+(?:\w+\s+)?(?:må|skal|bør|innen))",
    re.IGNORECASE,
)
_ALREADY = re.compile(
    r"\b(?:er|har|ble|blei|vart|hev)\s+(?:allerede|allereie|nylig|nyleg|nettopp)\b", re.IGNORECASE
)
_ALREADY_NOW = re.compile(r"\b(?:allerede|allereie|already)\s*[.!)]*$", re.IGNORECASE)
_HAS = re.compile(
    r"^(?:[^,.;:]{1,60}?\s)?(?:har|hev|have|has)\s+(?!ikke|ikkje)(\w+(?:\s+\w+)?)\b", re.IGNORECASE
)
_NOTHING_MORE = re.compile(
    r"^(?:ingen|ikke noen|ikkje nokon|ikkje nokre|no)\s+(?:\w+\s+)?"
    r"(?:behov|ønsker|ønske|ynske|innspill|innspel|planer|planar|tiltak|needs)\b"
    r"|(?:^|: )(?:ikke noe|ikkje noko|intet|inkje|lite|ingenting)\s+(?:\w+\s+)?"
    r"(?:nytt|ennå|enno|enda|endå|foreløpig|førebels|så langt|spesielt|særskilt|særlig|særleg)\W*$"
    r"|^(?:none|nothing|nei takk)\b|^(?:vi |me )?(?:avventer|avventar|takker nei|takkar nei)\b(?:\s+\w+){0,4}\s*[.!]?$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\b(?:skal|må|vil|men)\s+\w", re.IGNORECASE)
"""What lies behind them is only where they begin: "… er allerede i gang, men skal utvides"."""
_LACK_OF = re.compile(r"^ingen\s+(?:\w+\s+){0,3}(?:ennå|enno|så langt)\b", re.IGNORECASE)
_GIVES_NONE = re.compile(r"^\s*(?:ingen|ikke|ikkje|ingenting)\b", re.IGNORECASE)


def is_finished(text: str) -> bool:
    """ "Gjennomført i fjor", "Dette er alt på plass", "Planen er allerede vedtatt"."""
    is_done = _IS_DONE.match(text) or _ALREADY.search(text) or _ALREADY_NOW.search(text)
    return bool(is_done) and not _GOES_ON.search(text)


def tells_what_was_done(text: str, clause: Clause) -> bool:
    """ "Vi har laget en plan", "Vi satte i gang i 2019": a deed, and it lies behind them."""
    if clause.is_negated:
        return False
    after = _HAS.match(text)
    verbs = [verb_of(word) for word in after[1].split()] if after else []
    if any(verb and verb.form == "participle" and verb.sort == "action" for verb in verbs):
        return True
    return clause.shape == "past" and clause.is_action


def says_no(text: str, clause: Clause) -> bool:
    """ "Ingen behov", "Rektor lager ingen plan", "Vi avventer"."""
    if _NOTHING_MORE.search(text) or _LACK_OF.search(text):
        return True
    return clause.shape == "present" and clause.is_action and bool(_GIVES_NONE.match(text[clause.rest :]))
