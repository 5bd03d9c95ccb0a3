"""Rules for what somebody does in the present tense, meant for what comes, and for what is done."""

import re

from followup.notes.parsing.clause import Clause
from followup.notes.parsing.owners import is_who
from followup.notes.parsing.said import Said, Verdict
from followup.notes.parsing.subjects import THEY, doer_unknown, is_theirs
from followup.notes.parsing.vocabulary import words_in
from followup.notes.parsing.wording import AT_SOMETHING

_HAPPENS = words_in("bruke si se oppleve gjøre ta gi kreve føle merke nevne telle måle")
"""Verbs that in the passive more often tell how things are than what is decided."""
_TAKEN_UP = re.compile(
    r"(?:\s+\w+){0,2}?\s+(?:opp|med (?:i|på)|inn|i bruk|over|ut|kontakt|initiativ)\b", re.IGNORECASE
)


def acts(said: Said) -> Verdict | None:
    """ "Kommunalsjef lager …", "Vi ser på …": said in the present, meant for what comes."""
    clause = said.clause
    if clause.shape != "present" or clause.is_negated or not clause.is_action:
        return None
    if (
        clause.verb
        and clause.verb.bokmaal == "følge"
        and re.match(r"\s*(?:spent )?med (?:på|i)\b", said.text[clause.rest :])
    ):
        return None
    if clause.is_passive:
        told = said.has_due or said.topic == "who" or clause.subject is not None
        planned = told and said.topic != "needs" and not _only_happens(clause, said.text)
        return Verdict("commitment", "planned_event") if planned else None
    if (
        clause.verb
        and clause.verb.bokmaal in ("se", "vise", "si")
        and not AT_SOMETHING.search(said.text[clause.rest :])
    ):
        return None
    theirs = is_theirs(clause) or any((clause.subject or "").startswith(name) for name in said.municipalities)
    if not theirs and (clause.subject or "").casefold() in THEY and said.has_due:
        return Verdict("commitment", "says_who_acts")
    if not theirs and (said.topic == "who" or said.has_due) and doer_unknown(clause):
        return Verdict("commitment", "somebody_acts")
    if not theirs or (
        said.topic == "needs" and not said.has_due and not (clause.subject and is_who(clause.subject))
    ):
        return None
    return Verdict("commitment", "says_who_acts")


def _only_happens(clause: Clause, text: str) -> bool:
    """Does the passive tell how things are ("tas mye tid"), not of a step ("tas opp", "tekne med")?"""
    if clause.verb is None or clause.verb.bokmaal not in _HAPPENS:
        return False
    return clause.verb.bokmaal != "ta" or not _TAKEN_UP.match(text[clause.rest :])
