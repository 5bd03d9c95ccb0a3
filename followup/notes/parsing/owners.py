"""Who is responsible, as written; never guessed. "Vi" is nobody in particular, and KS is nobody of theirs."""

import re

from followup.notes.parsing.clauses import Clause, bare_answer
from followup.notes.parsing.given_names import is_given_name
from followup.notes.parsing.roles import is_person_role, is_role, names_national_body

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ALL_OF_A_KIND = re.compile(r"^(?:begge|alle|hver|kvar|den enkelte)\s+(?:\w+\s+)?\w*(?:skol|skul|barnehag|enhet|eining|avdeling|lærer|lærar)\w*", re.IGNORECASE)
_BRACKETS = re.compile(r"\(([^()]{2,60})\)\s*[.!]?\s*$")
_SAME_GROUP = re.compile(r"\b(?:bruker|brukar|nytter|nyttar)\s+((?:den\s+)?(?:samme|same|eksisterende|eksisterande)\s+\w*(?:gruppe|team|utvalg|utval|nettverk)\w*[^.;]*)")
_DUTY_OF = re.compile(r"^(\w{4,}?)s\s+ansvar\s+å\s+", re.IGNORECASE)
_STARTS_WITH = re.compile(
    r"\b(?:initiativ|ansvar|bestilling)\w*\s+(?:må|bør|skal)?\s*(?:komme|kome|kommer|kjem|ligger|ligg|ligge|ligg|ligge)\s+(?:fra|frå|hos|på|til)\s+([^,.;]+)",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:ansvar(?:lig|leg)?|ansv)\.?\s*[:=–-]\s*([^,.;()]+)", re.IGNORECASE)
_AGENT = re.compile(r"(?:\bv/|\bved\s)\s*([A-ZÆØÅ][^,.;()]+)")
_NOBODY = frozenset("vi me eg jeg man ein en det dette de dei den alle noen nokon ingen hvem kven han hun ho".split())
_MUNICIPALITY = re.compile(r"^\s*(?:\S+\s+)?kommun(?:en|ene|a|ane)\s*$", re.IGNORECASE)
_LONGEST = 9


def owner_of(text: str, clause: Clause, *, label: str | None, asked_who: bool) -> str | None:
    """The owner a sentence or its label names. `asked_who`: the sentence answers who takes it forward."""
    for found in (label, _in_brackets(text), _named_duty(text), _subject(clause), _group(text)):
        if found:
            return found
    return who_alone(text) if asked_who else None


def who_alone(text: str) -> str | None:
    """A role or a name that is the whole answer to who: "Avdelingsdirektør, men …", "Det er kulturskolen"."""
    answer = bare_answer(text)
    if answer is None:
        answer = re.split(r"\s*(?:[,.;:(]| men | i samarbeid | sammen med )", text.strip(), maxsplit=1)[0]
    words = _WORD.findall(answer)
    if not words or len(words) > _LONGEST or not (_is_who(answer) and _begins_as_who(words)):
        return None
    return answer.strip()


def is_who(text: str) -> bool:
    """Does a subject name a role, a unit or a person of theirs?"""
    return _is_who(text)


def _subject(clause: Clause) -> str | None:
    subject = clause.subject
    if not subject or not _is_who(subject):
        return None
    return re.split(r"\s+[-–]\s+|:\s+", subject)[-1].strip(' "')if _has_dash(subject) else subject


def _has_dash(subject: str) -> bool:
    return bool(re.search(r"\s[-–]\s|:\s", subject))


def _is_who(text: str) -> bool:
    words = _WORD.findall(text)
    if not words or len(words) > _LONGEST or names_national_body(text) or _MUNICIPALITY.match(text):
        return False
    if _ALL_OF_A_KIND.match(text):
        return True
    if words[0].casefold() in _NOBODY:
        return len(words) > 2 and words[1].casefold() == "som" and is_role(words[-1])
    return any(is_role(word) or is_person_role(word) for word in words) or is_given_name(words[0])


def _begins_as_who(words: list[str]) -> bool:
    head = words[:4]
    return any(is_role(word) or is_given_name(word) for word in head) or words[0].casefold() in ("vi", "begge", "alle")


def _in_brackets(text: str) -> str | None:
    """A person or a role at the end: "(Ingolf vår 21)"."""
    match = _BRACKETS.search(text)
    if match is None:
        return None
    words = [re.match(_WORD, word) for word in match[1].replace("/", " / ").split()]
    taken: list[str] = []
    for word in words:
        if word is None or not (is_given_name(word[0]) or is_role(word[0]) or (taken and word[0] in ("og", "for"))):
            break
        taken.append(word[0])
    return " ".join(taken).removesuffix(" og").removesuffix(" for") or None


def _named_duty(text: str) -> str | None:
    for pattern in (_DUTY_OF, _STARTS_WITH, _BY, _AGENT):
        match = pattern.search(text)
        if match and _is_who(match[1]):
            return match[1].strip()
    return None


def _group(text: str) -> str | None:
    match = _SAME_GROUP.search(text)
    return match[1].strip() if match else None
