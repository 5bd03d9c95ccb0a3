"""Who is responsible, as written; never guessed. "Vi" is nobody in particular, and KS is nobody of theirs."""

import re

from followup.notes.parsing.doers.beside import (
    acts,
    beside,
    doer_in_later_part,
    in_brackets,
    longest_doers,
    set_apart_last,
    spoken_for,
    takes_charge_later,
)
from followup.notes.parsing.doers.by_form import doer_by_form, shortest_doer
from followup.notes.parsing.doers.times_apart import without_times
from followup.notes.parsing.grammar.clause import Clause
from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.grammar.clefts import bare_answer
from followup.notes.parsing.grammar.reported import told_deed_at
from followup.notes.parsing.grammar.who import WE_IN, WORD, begins_what_is_made, is_who, names_doers
from followup.notes.parsing.words.roles import is_person_role
from followup.notes.parsing.words.verbs import MODALS, is_finite
from followup.people.register import find

_SAME_GROUP = re.compile(
    r"\b(?:bruker|brukar|nytter|nyttar)\s+((?:den\s+)?(?:samme|same|eksisterende"
    r"|eksisterande)\s+\w*(?:gruppe|team|utvalg|utval|nettverk)\w*[^.;]*)"
)
_DUTY_OF = re.compile(r"^(\w{4,}?)s\s+ansvar\s+å\s+", re.IGNORECASE)
_STARTS_WITH = re.compile(
    r"\b(?:initiativ|(?:hoved|hovud)?ansvar|bestilling)\w*\s+(?:må|bør|skal)?\s*(?:komme|kome|kommer|kjem|ligger|ligg"
    r"|ligge)\s+(?:fra|frå|hos|på|til)\s+([^,.;]+)",
    re.IGNORECASE,
)
_SPAN = r"(?:[^,.;()]|(?<=\b[A-ZÆØÅ])\.|(?<=\w)\.(?=\w))"
_BY = re.compile(
    r"\b(?:(?:hoved|hovud)?ansvar(?:lige?|lege?|shavende)?|ansv|leder|leiar|eier|utføres av|utføres|utførast"
    r"|kontakt(?:person)?|oppfølging|oppfølgjing|hvem|kven|koordinator|prosjektleder|prosjektleiar"
    r"|ansvarlig (?:er|for dette er))\.?"
    rf"\s*(?:[:=–-]|(?<=ig)\s+er\b|(?<=eg)\s+er\b)\s*({_SPAN}+)",
    re.IGNORECASE,
)
_CHARGED = re.compile(
    rf"(?:^|[.,;(–-]\s*)(?:ansv\.?|ansvarlig|ansvarleg|ansvar)\s+(?!for\b|er\b|i\b|på\b)({_SPAN}{{3,60}})",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:ber|bedt|ba|bad|utfordrer|utfordrar|gir|gjev|gitt|gjeve)\s+([^,.;:]{3,40}?)\s+"
    r"(?:om\s+å|i\s+oppdrag|(?:hoved|hovud)?ansvar\w*\s+for|å)\s"
)
_OF_ALL = re.compile(
    r"(?:(?:hver|kvar|alle|begge|samtlige|vi|me|de|dei|man|ein|det)\b|kommun|$)", re.IGNORECASE
)
_BY_WHOM = re.compile(rf"\bav\s+(?=((?!at\b|å\b){_SPAN}{{3,60}}))")
_EVERY = re.compile(r"(?:hver|kvar|alle|begge|samtlige)\b", re.IGNORECASE)
_GREETING = re.compile(r"\s*(?:(?:med )?(?:vennlig )?hilsen|helsing|mvh|vh)\b[.:,]?\s*", re.IGNORECASE)
_MOST_IN_NAME = 4
_LONGEST = 9
_LONGEST_LEAD_IN = 45
_ENDS_ANSWER = re.compile(
    r"\s*(?:[,;:]|(?<!\bavd)(?<!\bkomm)\.(?!\w)| men | i samarbeid | sammen med )(?![^()]{0,120}\))"
)
_GREETING = re.compile(
    r"^(?:mvh\b\.?|(?:med )?(?:vennlig|vennleg|beste|mange)? ?(?:hilsen|helsing|hilsning)(?:ar|er)?\b)[\s,:–-]*(?=\w)",
    re.IGNORECASE,
)
_AS_WHO = re.compile(r"^(?:jeg|eg|vi|me|undertegnede)\s*\(([^()]{2,60})\)?$", re.IGNORECASE)
_GETS_DONE = re.compile(
    r"\s+(?:\w+\s+)?(?:til|på plass|på beina|med|inn|ut|opp|fram|frem|gjort|gjennom|i gang|i stand|oversikt|satt|sett"
    r"|laget|laga|ansvar\w*|oppgave\w*|oppgåv\w*|i oppdrag|oppdrag\w*|kontroll|avklart|avklara)\b"
)
_LED_BY = re.compile(r"(.{2,60}?)\s*,?\s*\bv/\s*(.{2,50})$")
_NOT_WHAT = re.compile(
    r"\s*(?:[.,!]|\Z|(?:i|på|fra|frå|for|til|kl|over|etter|før|igjen|innen|innan|der|hver|kvar|\d\S*)\b)"
)
_HAS_OPEN = re.compile(r"^\s*(?:alltid |også |òg )?(?:åpent|ope|opent|stengt)\b")
_LEADS_IN = re.compile(r"^v/\s*", re.IGNORECASE)
_COMMA = re.compile(r",\s+(?![^()]{0,120}\))")


def owner_of(
    text: str, clause: Clause, *, label: str | None, says_who: bool, units: bool = True
) -> str | None:
    """The owner a sentence or its label names. `says_who`: the sentence does no more than answer who.

    `units`: may a field of work in brackets ("(kommunikasjon)") stand for those who work in it?
    """
    led_by, later = spoken_for(text), doer_in_later_part(text)
    only_has = clause.verb is not None and clause.verb.sort == "state" and clause.shape == "modal"
    for found in (
        _LEADS_IN.sub("", label) if label else None,
        doer_by_form(text),
        who_alone(text) if says_who else None,
        in_brackets(text, units=units),
        set_apart_last(text),
        _asked(text),
        _who_decided(text, clause),
        takes_charge_later(text),
        later if only_has or (clause.shape == "past" and ";" in text) else None,
        *((_subject(clause, text), led_by) if led_by else (_named_duty(text), _subject(clause, text))),
        _named_duty(text),
        _agent(text, clause),
        _group(text),
        later,
        _after_lead_in(text),
        beside(text),
    ):
        if found:
            return found
    return None


def only_names_who(text: str) -> bool:
    """Is a sentence a role or a person and no more: "Rektor.", "Trond, ingeniør", "Prosjektleder bygg"?"""
    words = WORD.findall(text)
    is_short = 1 <= len(words) <= _MOST_IN_NAME and not text.rstrip().endswith(("?", ":", "!"))
    return (
        is_short
        and not any(is_finite(word) or word.casefold() in MODALS for word in words)
        and bool(who_alone(text))
    )


def signer(text: str) -> str:
    """Who signs, without the greeting: "Mvh Åshild, rådgiver"."""
    return _GREETING.sub("", text).rstrip(" .")


def who_alone(text: str) -> str | None:
    """A role or a name that is the whole answer to who: "Avdelingsdirektør, men …", "Det er kulturskolen"."""
    text = _LEADS_IN.sub("", _GREETING.sub("", text.strip()))
    whole = without_times(text)
    if names_doers(whole):
        return whole
    answer = bare_answer(text) or _ENDS_ANSWER.split(text.strip(), maxsplit=1)[0]
    words = WORD.findall(answer)
    if (
        not words
        or len(words) > _LONGEST
        or not is_who(answer)
        or re.search(r"\bsom\b|%|\s[-–]\s", answer[3:])
    ):
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
    if not subject or _is_open(clause, text):
        return None
    if (led := _LED_BY.match(subject)) and names_doers(led[2]):
        return led[2].strip() if find(led[1].removesuffix(" kommune")) else subject
    if text[clause.rest :].lstrip().startswith(subject):
        subject = shortest_doer(subject) or subject
    subject = without_times(WE_IN.sub("", re.split(r"\s+[-–]\s+|[:;]\s+", subject)[-1]))
    who = _one_of(_COMMA.split(subject)) if ", " in subject else subject
    if not who or not _is_who(who) or not _is_who(subject):
        return None
    return longest_doers(who) if re.search(r"\så\s|\sog$", who) else who.strip(" ;")


def _is_who(text: str) -> bool:
    return is_who(text) or (text.isupper() and is_who(text.title()))


def _is_open(clause: Clause, text: str) -> bool:
    """ "Skoglia barnehage åpner i mai", "klubben skal ha åpent": of a place, not of who does it."""
    opens = clause.verb is not None and clause.verb.bokmaal in ("åpne", "stenge")
    after = text[clause.rest :]
    return bool((opens and _NOT_WHAT.match(after)) or _HAS_OPEN.search(after[:20])) and not any(
        is_person_role(word) for word in WORD.findall(clause.subject or "")
    )


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
    charged = _CHARGED.search(text)
    who = without_times(charged[1]) if charged else ""
    return who if names_doers(who) else None


def _asked(text: str) -> str | None:
    """ "Rådmannen har bedt økonomisjefen om å regne på det": whom somebody is asked or charged to."""
    match = _ASKED.search(text)
    return match[1].strip() if match and names_doers(match[1]) else None


def _who_decided(text: str, clause: Clause) -> str | None:
    """ "Skolesjefen har sagt at hver skole skal …": who answers for what all, or nobody in particular, are to do."""
    deed = told_deed_at(text)
    verb = next((word for word in WORD.finditer(text[:deed]) if word.start() and acts(word[0])), None)
    who = text[: verb.start()].strip(" ,") if verb else ""
    return who if _OF_ALL.match(clause.subject or "") and who and is_who(who) else None


def _after_lead_in(text: str) -> str | None:
    """Who acts after a colon: "Neste: Anleggsforvalteren prioriterer de verste"."""
    before, colon, said = text.partition(": ")
    clause = read_clause(said) if colon and len(before) <= _LONGEST_LEAD_IN else None
    is_first = clause is not None and clause.subject is not None and said.startswith(clause.subject)
    return _subject(clause, said) if clause and is_first and clause.shape in ("present", "modal") else None


def _agent(text: str, clause: Clause) -> str | None:
    """By whom something is done: "utarbeides av innkjøpslederen i Sula"."""
    told = [without_times(match[1]) for match in _BY_WHOM.finditer(text)] if clause.is_passive else []
    return next((who for who in told if who and is_who(who)), None)


def _group(text: str) -> str | None:
    match = _SAME_GROUP.search(text)
    return match[1].strip() if match else None
