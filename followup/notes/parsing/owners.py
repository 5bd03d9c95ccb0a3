"""Who is responsible, as written; never guessed. "Vi" is nobody in particular, and KS is nobody of theirs."""

import re

from followup.notes.parsing.clause import Clause
from followup.notes.parsing.clefts import bare_answer
from followup.notes.parsing.doers_beside import (
    beside,
    doer_in_later_part,
    in_brackets,
    longest_doers,
    set_apart_last,
    spoken_for,
    takes_charge_later,
)
from followup.notes.parsing.owner_times import without_times
from followup.notes.parsing.verbs import MODALS, is_finite
from followup.notes.parsing.who import WE_IN, WORD, begins_what_is_made, is_who, names_doers

_SAME_GROUP = re.compile(
    r"\b(?:bruker|brukar|nytter|nyttar)\s+((?:den\s+)?(?:samme|same|eksisterende"
    r"|eksisterande)\s+\w*(?:gruppe|team|utvalg|utval|nettverk)\w*[^.;]*)"
)
_DUTY_OF = re.compile(r"^(\w{4,}?)s\s+ansvar\s+å\s+", re.IGNORECASE)
_STARTS_WITH = re.compile(
    r"\b(?:initiativ|ansvar|bestilling)\w*\s+(?:må|bør|skal)?\s*(?:komme|kome|kommer|kjem|ligger|ligg"
    r"|ligge)\s+(?:fra|frå|hos|på|til)\s+([^,.;]+)",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:(?:hoved|hovud)?ansvar(?:lige?|lege?|shavende)?|ansv|leder|leiar|eier|utføres av"
    r"|ansvarlig (?:er|for dette er))\.?"
    r"\s*(?:[:=–-]|(?<=ig)\s+er\b|(?<=eg)\s+er\b)\s*([^,.;()]+)",
    re.IGNORECASE,
)
_BY_WHOM = re.compile(r"\bav\s+((?!at\b|å\b)[^,.;()]{3,60})")
_EVERY = re.compile(r"(?:hver|kvar|alle|begge|samtlige)\b", re.IGNORECASE)
_LONGEST = 9
_ENDS_ANSWER = re.compile(r"\s*(?:[,;:]|(?<!\bavd)(?<!\bkomm)\.(?!\w)| men | i samarbeid | sammen med )")
_AS_WHO = re.compile(r"^(?:jeg|eg|vi|me|undertegnede)\s*\(([^()]{2,60})\)?$", re.IGNORECASE)
_GETS_DONE = re.compile(
    r"\s+(?:\w+\s+)?(?:til|på plass|på beina|med|inn|ut|opp|fram|frem|gjort|gjennom|i gang|i stand|oversikt|satt|sett|laget"
    r"|laga|ansvar\w*|oppgave\w*|oppgåv\w*|i oppdrag|oppdrag\w*|kontroll|avklart|avklara)\b"
)
_COMMA = re.compile(r",\s+(?![^()]*\))")


def owner_of(
    text: str, clause: Clause, *, label: str | None, says_who: bool, units: bool = True
) -> str | None:
    """The owner a sentence or its label names. `says_who`: the sentence does no more than answer who.

    `units`: may a field of work in brackets ("(kommunikasjon)") stand for those who work in it?
    """
    led_by = spoken_for(text)
    for found in (
        label,
        who_alone(text) if says_who else None,
        in_brackets(text, units=units),
        set_apart_last(text),
        takes_charge_later(text),
        *((_subject(clause, text), led_by) if led_by else (_named_duty(text), _subject(clause, text))),
        _named_duty(text),
        _agent(text, clause),
        _group(text),
        doer_in_later_part(text),
        beside(text),
    ):
        if found:
            return found
    return None


def who_alone(text: str) -> str | None:
    """A role or a name that is the whole answer to who: "Avdelingsdirektør, men …", "Det er kulturskolen"."""
    whole = without_times(text.strip(" ."))
    if names_doers(whole):
        return whole
    answer = bare_answer(text) or _ENDS_ANSWER.split(text.strip(), maxsplit=1)[0]
    words = WORD.findall(answer)
    if not words or len(words) > _LONGEST or not is_who(answer) or re.search(r"\bsom\b|%", answer[3:]):
        return None
    if begins_what_is_made(answer) or any(word.casefold() in MODALS or is_finite(word) for word in words[1:]):
        return None
    return answer.strip()


def _subject(clause: Clause, text: str) -> str | None:
    """Who acts; not whom something is done to or who is only to get something: "Hjelpepleierne skal få kurs"."""
    gets = (
        clause.verb is not None and clause.verb.bokmaal == "få" and not _GETS_DONE.match(text[clause.rest :])
    )
    subject = None if clause.is_passive or gets else clause.subject
    if subject and (named := _AS_WHO.match(subject)) and names_doers(named[1]):
        return named[1].strip()
    if not subject:
        return None
    subject = without_times(WE_IN.sub("", re.split(r"\s+[-–]\s+|[:;]\s+", subject)[-1]))
    who = _one_of(_COMMA.split(subject)) if ", " in subject else subject
    if not who or not is_who(who) or not is_who(subject):
        return None
    return longest_doers(who) if re.search(r"\så\s|\sog$", who) else who.strip(" ;")


def _one_of(parts: list[str]) -> str | None:
    """Of what stands before a verb with commas in it: all of it where it is a list, else who it begins with."""
    whole = ", ".join(parts)
    if re.search(r"\bog\b", parts[-1]) and not parts[-1].startswith(("og ", "men ")):
        return whole
    if begins_what_is_made(parts[0]):
        return parts[-1] if names_doers(parts[-1]) else None
    return parts[0]


def _named_duty(text: str) -> str | None:
    for pattern in (_DUTY_OF, _STARTS_WITH, _BY):
        match = pattern.search(text)
        who = without_times(match[1]) if match else ""
        if who and (is_who(who) or (pattern is _BY and _EVERY.match(who))):
            return who
    return None


def _agent(text: str, clause: Clause) -> str | None:
    """By whom something is done: "utarbeides av innkjøpslederen i Sula"."""
    match = _BY_WHOM.search(text) if clause.is_passive else None
    who = without_times(match[1]) if match else ""
    return who if who and is_who(who) else None


def _group(text: str) -> str | None:
    match = _SAME_GROUP.search(text)
    return match[1].strip() if match else None
