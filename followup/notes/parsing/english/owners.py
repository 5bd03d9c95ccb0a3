"""Who is responsible, as written in English; never guessed. "We" is nobody in particular, a municipality no owner."""

import re

from followup.notes.parsing.english.clause import EnglishClause
from followup.notes.parsing.english.clauses import read_english
from followup.notes.parsing.english.roles import is_doer, names_national
from followup.notes.parsing.english.subjects import names_municipality

_WHO = r"((?:the\s+)?[^,.;:()]{2,60}?)"
_STOPS = (
    r"(?=\s*(?:[,.;()]|\s[-–]\s|\s(?:by|before|within|no later|due|deadline|from|in (?:week|q\d|jan"
    r"|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))\b|$))"
)
_LABELLED = re.compile(
    r"\b(?:responsib(?:le|ility)(?: person)?|owners?|lead(?:er)?|who|action(?: on| by)?|assigned to"
    r"|contact person|led by|headed by"
    r"|carried out by|done by|run by|coordinated by|organised by|managed by|handled by|taken care of by"
    r"|drafted by|prepared by|taken by)"
    rf"\s*(?:is\b|are\b|[:=–-]|(?<=by)|(?<=to)|(?<=on))\s*{_WHO}{_STOPS}",
    re.IGNORECASE,
)
_IN_CHARGE = re.compile(
    r"(?:^|[,;.]\s+|\s[-–]\s+|\band\s+|\bwith\s+)((?:the\s+)?[^,.;:()]{2,60}?)\s+(?:will be |is |are "
    r"|being )?(?:responsible|in charge|in the lead|as (?:lead|owner))\b",
    re.IGNORECASE,
)
_BY_WHOM = re.compile(rf"\bby\s+{_WHO}{_STOPS}", re.IGNORECASE)
_BRACKETS = re.compile(
    r"\(([^()]{2,60})\)\s*(?:[.!;]|$|,?\s*(?:by|before|in|due|deadline|within|from|no later)\b)"
)
"""Brackets at the end, or before the day: "(Ragnhild), by 1 May"."""
_PARTS = re.compile(r"\s*[,;:]\s+|\s+[-–—]\s+|\.\s+|,?\s+(?:and|but|so|while)\s+(?=the\s|[A-ZÆØÅ])")


def english_owner(text: str, clause: EnglishClause | None = None) -> str | None:
    """Who will do it: a label or "led by", the subject, who stands in brackets or after a comma."""
    clause = clause or read_english(text)
    return (
        doer_of(text) or _agent(text, clause) or _subject(clause) or _in_brackets(text) or doer_beside(text)
    )


def doer_of(text: str) -> str | None:
    """ "Responsible: the IT manager", "led by HR", "…, the climate adviser is in charge"."""
    for pattern in (_LABELLED, _IN_CHARGE):
        for match in pattern.finditer(text):
            if who := _who(match[1]):
                return who
    return None


def doer_beside(text: str) -> str | None:
    """A role set between commas or last ("…, internal audit, spring 2026"), or what somebody does after a comma."""
    for part in _PARTS.split(text)[1:]:
        bare = part.strip(" .!;:")
        if len(bare.split()) <= 6 and (who := _who(bare)):
            return who
        clause = read_english(part)
        if clause.shape in ("present", "modal", "to") and (who := _subject(clause)):
            return who
    return None


def _agent(text: str, clause: EnglishClause) -> str | None:
    """By whom something is done: "Sirens will be tested by the emergency coordinator"."""
    if not clause.is_passive:
        return None
    return next((who for match in _BY_WHOM.finditer(text) if (who := _who(match[1]))), None)


def _subject(clause: EnglishClause) -> str | None:
    is_doing = clause.shape in ("modal", "present", "to", "state") and not clause.is_passive
    subject = clause.subject if is_doing else None
    if subject is None:
        return None
    return (
        _who(subject) or _who(re.sub(r"^we (?:in|at) ", "", subject)) if subject.casefold() != "we" else None
    )


def _in_brackets(text: str) -> str | None:
    for match in _BRACKETS.finditer(text):
        part = next((part for part in re.split(r"\s*[,;]\s*", match[1]) if _who(part)), None)
        if part:
            return _who(part)
    return None


def _who(written: str) -> str | None:
    bare = written.strip(" .,:;–-")
    bare = re.sub(r"^(?:and|with|by|to)\s+", "", bare)
    if not bare or not is_doer(bare) or names_municipality(bare) or names_national(bare):
        return None
    return bare
