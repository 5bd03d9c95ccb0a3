"""Who is responsible, as written; never guessed. "Vi" is nobody in particular, and KS is nobody of theirs."""

import re

from followup.notes.parsing.clause import Clause
from followup.notes.parsing.clefts import bare_answer
from followup.notes.parsing.given_names import is_given_name
from followup.notes.parsing.given_names import may_be_name as _may_be_name
from followup.notes.parsing.roles import is_role, names_national_body
from followup.notes.parsing.verbs import MODALS, is_finite, present_by_ending
from followup.notes.parsing.vocabulary import words_in
from followup.people.register import find

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ALL_OF_A_KIND = re.compile(
    r"^(?:begge|alle|hver|kvar|den enkelte)\s+(?:\w+\s+)?\w*(?:skol|skul|barnehag|enhet|eining|avdeling"
    r"|lær[ea]r)\w*",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\(([^()]{2,60})\)\s*[.!]?\s*$")
_SAME_GROUP = re.compile(
    r"\b(?:bruker|brukar|nytter|nyttar)\s+((?:den\s+)?(?:samme|same|eksisterende"
    r"|eksisterande)\s+\w*(?:gruppe|team|utvalg|utval|nettverk)\w*[^.;]*)"
)
_DUTY_OF = re.compile(r"^(\w{4,}?)s\s+ansvar\s+å\s+", re.IGNORECASE)
_STARTS_WITH = re.compile(
    r"\b(?:initiativ|ansvar|bestilling)\w*\s+(?:må|bør|skal)?\s*(?:komme|kome|kommer|kjem|ligger|ligg"
    r"|ligge|ligg|ligge)\s+(?:fra|frå|hos|på|til)\s+([^,.;]+)",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:(?:hoved|hovud)?ansvar(?:lige?|lege?|shavende)?|ansv|leder|leiar|eier|utføres av"
    r"|ansvarlig (?:er|for dette er))\.?"
    r"\s*(?:[:=–-]|(?<=ig)\s+er\b|(?<=eg)\s+er\b)\s*([^,.;()]+)",
    re.IGNORECASE,
)
_AGENT = re.compile(r"(?:\bv/|\bved\s|@)\s*([A-ZÆØÅ][^,.;()]+)")
_ROLE_BY = re.compile(
    r"\bved\s+([a-zæøå-]*(?:leder|leiar|sjef|koordinator|rådgiver|rådgjevar"
    r"|rektor)(?:en)?(?:\s+[A-ZÆØÅ][a-zæøå]+)*)\s*[.)]?\s*$"
)
_NOBODY = words_in(
    """
    vi me eg jeg man ein en det dette de dei den alle noen nokon ingen hvem kven han hun ho
    """
)
_MUNICIPALITY = re.compile(r"^\s*(?:\S+\s+)?kommun(?:en|ene|a|ane)\s*$", re.IGNORECASE)
_LONGEST = 9
_PARTS = re.compile(r"\s*[,;]\s+|\s+[-–—]\s+|\s+(?:så|men|mens)\s+|,?\s+og\s+(?=[A-ZÆØÅ])|\.\s+")
_SET_APART = re.compile(r"\s*[,;]\s+|\s+[-–—]\s+|:\s+(?=[a-zæøå])")
_ELLIPTIC = re.compile(r"\b\w+-\s+(?=og\b)")
_BY_WHOM = re.compile(r"\bav\s+((?!at\b|å\b)[^,.;()]{3,60})")
_UP_TO_TIME = re.compile(
    r"\s+(?:innen|innan|i løpet|i (?=jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)|før|etter|til|til|på)\b.*$"
)
_EVERY = re.compile(r"(?:hver|kvar|alle|begge|samtlige)\b", re.IGNORECASE)
_WE_IN = re.compile(r"^(?:vi|me)\s+(?:i|på|ved)\s+", re.IGNORECASE)
_JOINS = words_in("og i på ved for i/ + & samt leder leiar")
_HOLDS = words_in("har hev er leder leier")
_AFTER_HEAD = re.compile(
    r"\s+(?:med|for|om|som|til|på|i|av|ved|hos|fra|frå|mot|rundt|mellom)\b|\s*[.;:(]"
    r"|,\s(?!.*\bog\b)|,\s+(?:men|og da)\b"
)
_WE_AS = re.compile(r"^(?:vi|me)\s+(?:som|i|på|ved)\s+(\w+)$", re.IGNORECASE)


def owner_of(text: str, clause: Clause, *, label: str | None, says_who: bool) -> str | None:
    """The owner a sentence or its label names. `says_who`: the sentence does no more than answer who."""
    alone = who_alone(text) if says_who else None
    last = doer_in_later_part(text)
    named = (
        (_named_duty(text), _subject(clause))
        if _AGENT.search(text) is None
        else (_subject(clause), _named_duty(text))
    )
    for found in (
        label,
        alone,
        _in_brackets(text),
        *named,
        _agent(text, clause),
        _group(text),
        last,
        _beside(text),
    ):
        if found:
            return found
    return None


def who_alone(text: str) -> str | None:
    """A role or a name that is the whole answer to who: "Avdelingsdirektør, men …", "Det er kulturskolen"."""
    answer = bare_answer(text)
    if answer is None:
        answer = re.split(r"\s*(?:[,.;:]| men | i samarbeid | sammen med )", text.strip(), maxsplit=1)[0]
    words = _WORD.findall(answer)
    if not words or len(words) > _LONGEST or not _is_who(answer) or re.search(r"\bsom\b", answer[3:]):
        return None
    if any(word.casefold() in MODALS or is_finite(word) for word in words[1:]):
        return None
    return answer.strip()


def doer_in_later_part(text: str) -> str | None:
    """Who does it, where that stands after a comma, a dash or "og": "…, kjøkkensjef Kari leder det"."""
    for part in _PARTS.split(text)[1:]:
        words = list(_WORD.finditer(part))
        for word in words[1:9]:
            phrase = part[: word.start()].strip(" ,:").removeprefix("og ")
            if not (_acts(word[0]) or (_is_who(phrase) and present_by_ending(word[0]))):
                continue
            found = next((who for who in _ends_of(phrase) if _is_who(who) and _begins_as_doer(who)), None)
            if found:
                return found
            break
    return None


def _acts(word: str) -> bool:
    folded = word.casefold()
    return is_finite(word) or folded in _HOLDS or folded in MODALS


def _ends_of(phrase: str) -> list[str]:
    """The whole phrase before a verb, and what stands after its last "og"."""
    return [phrase, *re.split(r"\bog\s+", phrase)[1:][-1:]]


def _beside(text: str) -> str | None:
    """A role set between commas, or last of all: "teste varsling, servicekontoret, i sommer"."""
    for part in _SET_APART.split(text)[1:]:
        bare = part.strip(" .!;:")
        words = _WORD.findall(_ELLIPTIC.sub("", bare))
        if 1 <= len(words) <= 6 and not any(is_finite(word) for word in words) and _is_who(bare):
            names = (
                is_role(word) or is_given_name(word) or word in _JOINS or word[0].isupper() for word in words
            )
            if all(names):
                return bare
    return None


def _begins_as_doer(phrase: str) -> bool:
    first = _WORD.search(phrase)
    word = first[0] if first else ""
    return (bool(word) and is_role(word)) or is_given_name(word) or _may_be_name(word) or word[0].isupper()


def is_who(text: str) -> bool:
    """Does a subject name a role, a unit or a person of theirs?"""
    return _is_who(text)


def _subject(clause: Clause) -> str | None:
    subject = None if clause.is_passive else clause.subject
    if not subject or not _is_who(subject):
        return None
    subject = _WE_IN.sub("", subject)
    after_dash = re.split(r"\s+[-–]\s+|[:;]\s+", subject)[-1].strip()
    return re.split(r",\s+men\b|,\s(?!.*\bog\b)", after_dash)[0].strip(" ;") or None


def _is_who(text: str) -> bool:
    words = _WORD.findall(text)
    if not words or len(words) > _LONGEST or names_national_body(text) or _MUNICIPALITY.match(text):
        return False
    if _ALL_OF_A_KIND.match(text):
        return True
    if words[0].casefold() in _NOBODY:
        as_what = _WE_AS.match(text.strip())
        within = _WE_IN.sub("", text.strip())
        return (as_what is not None and is_role(as_what[1])) or (within != text.strip() and _is_who(within))
    heads = _heads(text)
    return any(is_role(word) for word in heads) or any(is_given_name(word) for word in heads[:3])


def _heads(text: str) -> list[str]:
    """The words of a noun phrase up to what is only said about it, after a dash where there is one."""
    phrase = re.split(r"\s+[-–]\s+|:\s+", text.strip())[-1]
    return _WORD.findall(_AFTER_HEAD.split(phrase, maxsplit=1)[0])


def _names_places(text: str) -> bool:
    """Municipalities in brackets say whose it is, not who does it."""
    parts = [part.strip() for part in re.split(r"[,/&]|\bog\b", text) if part.strip()]
    return bool(parts) and all(find(part) for part in parts)


def _in_brackets(text: str) -> str | None:
    """A person or a role at the end: "(Turid mai 24)"."""
    match = _BRACKETS.search(text)
    if match is None or _names_places(match[1]):
        return None
    words = [re.match(_WORD, word) for word in match[1].replace("/", " / ").split()]
    taken: list[str] = []
    for word in words:
        if word is None or not (
            _may_be_name(word[0]) or is_role(word[0]) or (taken and word[0] in ("og", "for"))
        ):
            break
        taken.append(word[0])
    return " ".join(taken).removesuffix(" og").removesuffix(" for") or None


def _named_duty(text: str) -> str | None:
    for pattern in (_DUTY_OF, _STARTS_WITH, _BY, _AGENT, _ROLE_BY):
        match = pattern.search(text)
        if match and (_is_who(match[1]) or (pattern is _BY and _EVERY.match(match[1]))):
            return match[1].strip()
    return None


def _agent(text: str, clause: Clause) -> str | None:
    """By whom something is done: "utarbeides av innkjøpslederen i Sula"."""
    match = _BY_WHOM.search(text) if clause.is_passive else None
    if match is None:
        return None
    who = _UP_TO_TIME.sub("", match[1]).strip()
    return who if _is_who(who) else None


def _group(text: str) -> str | None:
    match = _SAME_GROUP.search(text)
    return match[1].strip() if match else None
