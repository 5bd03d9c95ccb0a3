"""Rules for what a municipality says it needs."""

import re

from followup.notes.parsing.grammar.clause import Clause
from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.grammar.subjects import WE, is_theirs, names_municipality
from followup.notes.parsing.rules.said import Said, Verdict
from followup.notes.parsing.rules.wording import (
    ASKED_OF,
    IMPORTANT,
    IMPORTANT_TO,
    LACK,
    THING_LACKING,
    TO_SOMEBODY,
    TROUBLE,
    WISH,
    WISH_SOFTLY,
    WISH_TO_ACT,
)
from followup.notes.parsing.words.clause_words import ADVERBIALS, PRONOUNS
from followup.notes.parsing.words.roles import names_national_body
from followup.notes.parsing.words.verbs import is_finite

_NOTHING = frozenset({"ikke", "ikkje", "ingen", "inga", "ingenting"})
_PREPOSITIONS = frozenset(
    {"på", "om", "for", "til", "med", "av", "i", "fra", "frå", "hos", "mot", "uten", "utan"}
)
_OF_THINGS = frozenset({"mellom", "under"})
_JOINT = re.compile(
    r"\s*[,:;(–—]|\s-\s|\s(?:som|at|når|slik at|så|der|hvor|hvis|viss|dersom|fordi|mens|medan|før|enn|om|kva|hva"
    r"|korleis|hvordan)\s",
    re.IGNORECASE,
)
"""What is said after one of these only tells more of the thing named before it."""
_ONES = frozenset({"noen", "nokon", "en", "ein"})
_ASKS_HELP = re.compile(
    r"\b(?:ber|bed|spør) (?:\w+ )?om (?:\w+ )?(?:hjelp|bistand|støtte|stønad|drahjelp|assistanse"
    r"|avlastning|avlasting)\b",
    re.IGNORECASE,
)


def asked_of_others(said: Said) -> Verdict | None:
    """What KS or the state should do is a need of theirs, whoever was asked about."""
    if ASKED_OF.search(said.text):
        return Verdict("need", "wish_to_organiser")
    if not names_national_body(said.text):
        return None
    if said.clause.verb and said.clause.verb.bokmaal == "be" and _bids_them(said):
        return Verdict("need", "wish_to_organiser")
    addressed = names_national_body(said.clause.subject or "") or TO_SOMEBODY.search(said.text)
    lacks_that = LACK.search(said.text) and " at " in said.text
    begins = said.topic != "who" and names_national_body(" ".join(said.text.split()[:3]))
    if addressed or lacks_that or (begins and said.clause.shape in ("phrase", "modal")):
        return Verdict("need", "wish_to_organiser")
    return None


def _bids_them(said: Said) -> bool:
    """ "Vi ber KS om …", "Ber departementet avklare …", "Møtet ber KS arbeide for …"."""
    after = said.text[said.clause.rest :]
    return bool(re.search(r"\bom\b", said.text)) or names_national_body(" ".join(after.split()[:2]))


def lacks(said: Said) -> Verdict | None:
    """ "Vi trenger …", "Mangler …", "Behov for …"."""
    if _ASKS_HELP.search(said.text) and not said.has_due:
        return Verdict("need", "says_it_lacks")
    if LACK.search(said.text) and not said.clause.is_negated:
        return Verdict("need", "says_it_lacks")
    if said.topic is None and THING_LACKING.search(said.text) and said.clause.shape in ("phrase", "cleft"):
        return Verdict("need", "says_it_lacks")
    if WISH_SOFTLY.search(said.text) and (said.topic in ("needs", None) or "hatt" in said.text):
        return Verdict("need", "wishes")
    return None


def wishes(said: Said) -> Verdict | None:
    """What they wish: to act, said to the question who, is a commitment; anything else a need."""
    match = WISH_TO_ACT.search(said.text)
    is_asked = said.topic == "who" or (said.topic is None and (said.has_due or said.is_listed))
    if match and is_asked and (said.clause.subject is None or is_theirs(said.clause)):
        return Verdict("commitment", "wishes_to_act")
    if WISH.search(said.text) and (said.clause.verb is None or said.clause.verb.sort == "wish" or match):
        subject = said.clause.subject
        if (
            subject
            and said.topic != "needs"
            and subject.casefold() not in WE
            and not names_municipality(subject)
        ):
            return Verdict(None, "somebody_wishes")
        return Verdict("need", "wishes")
    return None


def calls_important(said: Said) -> Verdict | None:
    """ "Viktig å …", "X må ha …"."""
    if said.topic == "who" and re.match(r"det må (?:være|vere)\b", said.text, re.IGNORECASE):
        return Verdict(None, "comment")
    important = IMPORTANT if said.topic == "needs" else IMPORTANT_TO
    if important.search(said.text) and (said.clause.is_state or said.clause.shape == "phrase"):
        return Verdict("need", "calls_it_important")
    return None


def listed_need(said: Said) -> Verdict | None:
    """Anything named in answer to what is needed, if it is not a tale of how things are."""
    if said.topic != "needs":
        return None
    return Verdict("need", "answers_needs") if _names_thing(said) and not TROUBLE.search(said.text) else None


def _names_thing(said: Said) -> bool:
    """Is something named ("Fagfolk, i små kommuner har vi ingen", "At noen …"), and not told how somebody is?"""
    first = re.match(r"\W*([^\W\d_]+)", said.text)
    if first is None or first[1].casefold() in _NOTHING:
        return False
    clause = said.clause
    if clause.shape in ("phrase", "participle", "infinitive") or _is_noun_after_all(clause):
        return True
    if clause.shape == "past" and clause.subject is None and clause.written not in ("har", "hadde", "var"):
        return True
    named = _JOINT.split(said.text, maxsplit=1)[0]
    begins = first[1].casefold()
    if begins in (ADVERBIALS - _OF_THINGS) | (PRONOUNS - _ONES) or is_finite(first[1]):
        return False
    return read_clause(named).shape in ("phrase", "infinitive", "participle", "cleft")


def _is_noun_after_all(clause: Clause) -> bool:
    """ "Gode eksempler på avtaler": what follows a preposition is no verb, though it could be one."""
    before = (clause.subject or "").split()
    return clause.shape == "present" and len(before) > 1 and before[-1].casefold() in _PREPOSITIONS
