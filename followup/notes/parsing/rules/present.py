"""Rules for what somebody does in the present tense, meant for what comes, and for what is done."""

import re

from followup.notes.parsing.doers.owners import is_who
from followup.notes.parsing.grammar.clause import Clause
from followup.notes.parsing.grammar.subjects import THEY, doer_unknown, is_theirs, names_municipality
from followup.notes.parsing.rules.said import Said, Verdict
from followup.notes.parsing.rules.wording import AT_SOMETHING
from followup.notes.parsing.words.vocabulary import words_in
from followup.people.register import find

_HAPPENS = words_in("bruke si se oppleve gjøre ta gi kreve føle merke nevne telle måle")
"""Verbs that in the passive more often tell how things are than what is decided."""
_NO_DEED = re.compile(
    r"\W*(?:(?:går|tar|tek|bruker|brukar)\s+(?:\w+\s+){0,2}?(?:tid|penger|pengar|krefter|ressurs\w*|energi|plass)\b"
    r"|går\s+(?:\w+\s+)?(?:bra|greit|fint|godt|dårlig|dårleg|sakte|seint|tregt|trått|opp og ned|seg til|ut over"
    r"|utover)\b|kommer (?:an på|godt med)|kjem (?:an på|godt med))",
    re.IGNORECASE,
)
"""How it goes and what it takes, without anybody who does it."""
_TRADES = words_in("kjøpe leie låne reise selge pendle")
_WITH_PLACE = re.compile(r"\b(?:av|på|hos|i|fra|frå|til|mot)\s+([A-ZÆØÅÁ][\w-]+(?: [A-ZÆØÅÁ][\w-]+)?)")
_HABIT = re.compile(
    r"\b(?:hvert|kvart) (?:eneste |einaste )?år\b"
    r"|\b(?:til vanlig|til vanleg|som regel|alltid|for tiden|for tida|vanligvis|vanlegvis)\b",
    re.IGNORECASE,
)
_STANCE = re.compile(r"\s*(?:\w+\s+){0,2}?stilling til\b", re.IGNORECASE)
_IS_FELT = re.compile(r"\s*(?:\w+\s+){0,4}?(?:godt|lite|mye|mykje|at|best|sterkt)\b", re.IGNORECASE)
_IS_GIVEN = re.compile(r"\s*(?:fri|lov|betalt|lønn|løn|ros|kjeft|skryt|beskjed|høre|høyre)\b", re.IGNORECASE)
"""What somebody gets without doing anything."""
_TAKEN_UP = re.compile(
    r"(?:\s+\w+){0,2}?\s+(?:opp|med (?:i|på)|inn|i bruk|over|ut|kontakt|initiativ)\b", re.IGNORECASE
)


def acts(said: Said) -> Verdict | None:
    """ "Kommunalsjef lager …", "Vi ser på …": said in the present, meant for what comes."""
    clause = said.clause
    if clause.shape != "present" or clause.is_negated or not clause.is_action:
        return None
    if _only_tells(clause, said.text):
        return None
    if clause.is_passive:
        told = said.has_due or said.topic == "who" or clause.subject is not None
        planned = told and said.topic != "needs" and not _only_happens(clause, said.text)
        return Verdict("commitment", "planned_event") if planned else None
    theirs = is_theirs(clause) or any((clause.subject or "").startswith(name) for name in said.municipalities)
    if not theirs and (clause.subject or "").casefold() in THEY and said.has_due:
        return Verdict("commitment", "says_who_acts")
    if (
        not theirs
        and (said.topic == "who" or said.has_due)
        and doer_unknown(clause, may_be_small=said.is_listed)
    ):
        return Verdict("commitment", "somebody_acts")
    if not theirs or (
        said.topic == "needs" and not said.has_due and not (clause.subject and is_who(clause.subject))
    ):
        return None
    return Verdict("commitment", "says_who_acts")


def _only_tells(clause: Clause, text: str) -> bool:
    """How it goes, what one looks at, what one keeps an eye on: said in the present of the present."""
    verb, after = clause.verb.bokmaal if clause.verb else "", text[clause.rest :]
    if verb == "følge":
        return re.match(r"\s*(?:spent )?med (?:på|i)\b", after) is not None
    if verb in ("se", "vise", "si") and not clause.is_passive:
        return not AT_SOMETHING.search(after)
    if verb == "ta" and _STANCE.match(after):
        return True
    if verb == "få" and clause.subject:
        return _IS_GIVEN.match(after) is not None
    if clause.subject and names_municipality(clause.subject):
        return _is_how_it_is(verb, after)
    return clause.subject is None and _NO_DEED.match(text) is not None


def _is_how_it_is(verb: str, after: str) -> bool:
    """ "Fitjar kjøper vann av Bømlo", "Gran reiser dit hvert år": of a whole municipality, and nothing new."""
    places = (match[1] for match in _WITH_PLACE.finditer(after))
    is_trade = verb in _TRADES and any(find(place) for place in places)
    return is_trade or _HABIT.search(after) is not None or (verb == "merke" and bool(_IS_FELT.match(after)))


def _only_happens(clause: Clause, text: str) -> bool:
    """Does the passive tell how things are ("tas mye tid"), not of a step ("tas opp", "tekne med")?"""
    if clause.verb is None or clause.verb.bokmaal not in _HAPPENS:
        return False
    return clause.verb.bokmaal != "ta" or not _TAKEN_UP.match(text[clause.rest :])
