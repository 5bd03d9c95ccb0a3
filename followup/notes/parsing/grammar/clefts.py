"""Sentences that name somebody first of all: "Det er X som …", "X som …", "Xs ansvar å …", "Det er X"."""

import re

from followup.notes.parsing.grammar.clause import Clause
from followup.notes.parsing.words.verbs import MODALS, infinitive_of, present_of, verb_of

_CLEFT = re.compile(
    r"(?:(?:likevel|men|og|altså|da|her|hos oss|nå|(?:i|på|hos|for)\s+[A-ZÆØÅ]\S+(?:\s+kommune)?)\s+)?"
    r"(?:det\s+(?:er|blir|vert|må være|bør være)|(?:er|blir)\s+det)\s+((?:vi|me)\s+som\s+\w+|.{2,70}?)"
    r"\s+som\s+(?:\w+\s+){0,2}?(?=(\S+))",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"([^,.;:]{3,60}?)\s+som\s+(\S+)", re.IGNORECASE)
_DUTY = re.compile(r"(\w{4,}?)s\s+ansvar\s+(?:er\s+)?å\s+(\w+)", re.IGNORECASE)
_IT_IS = re.compile(
    r"(?:det\s+(?:er|blir|vert|må være|bør være))\s+([^,.;:]{2,50}?)\s*[.!]?\s*$", re.IGNORECASE
)


def cleft(text: str) -> Clause | None:
    """ "Det er X som …": who, and what they do."""
    match = _CLEFT.match(text)
    if match is None or re.search(r"\b(?:hvis|at|når|om|dersom)\b", match[1]):
        return None
    verb = verb_of(match[2]) if match[2].casefold() not in MODALS else None
    written = match[2].strip(".,!")
    return Clause("cleft", match[1].strip(), verb, written, match.end() + len(match[2]))


def duty(text: str) -> Clause | None:
    """ "Rektors ansvar å drøfte …": who, and what, without a finite verb."""
    match = _DUTY.match(text)
    verb = infinitive_of(match[2]) if match else None
    return Clause("cleft", match[1], verb, match[2], match.end()) if match and verb else None


def relative(text: str) -> Clause | None:
    """ "Parksjefen som leder dugnaden": nothing finite but what follows som."""
    match = _RELATIVE.match(text)
    verb = present_of(match[2].strip(".,!")) if match else None
    if match is None or verb is None:
        return None
    return Clause("cleft", match[1].strip(), verb, match[2], match.end())


def bare_answer(text: str) -> str | None:
    """Who, where a sentence says no more than "Det er …"."""
    match = _IT_IS.match(text)
    return match[1] if match else None
