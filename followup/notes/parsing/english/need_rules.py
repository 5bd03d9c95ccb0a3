"""Rules for what a municipality says in English that it needs, wishes, or asks of KS and the state."""

import re

from followup.notes.parsing.english.clause import EnglishClause
from followup.notes.parsing.english.roles import is_doer, names_national
from followup.notes.parsing.english.subjects import is_we
from followup.notes.parsing.english.wording import ASKED_OF, LACK, REMARK, THING_LACKING, TROUBLE, WISH
from followup.notes.parsing.rules.said import Said, Verdict

_WISHES = frozenset({"must", "should", "could", "can", "ought", "would"})
_ASKS = frozenset({"ask", "urge", "encourage", "request", "expect", "want"})
_FOR_WHAT = re.compile(r"\b(?:to|for|that)\b")
_REACH = 60


def asked_of_others(said: Said, clause: EnglishClause) -> Verdict | None:
    """What KS or the state should do is a need of theirs, whoever was asked about."""
    if ASKED_OF.search(said.text) or _asks_them(said, clause):
        return Verdict("need", "wish_to_organiser")
    subject = clause.subject or ""
    if not names_national(subject) or is_doer(subject):
        return None
    is_behind = clause.shape in ("past", "perfect") or (clause.is_negated and clause.modal is None)
    is_wish = not is_behind and (clause.modal in _WISHES or said.topic == "needs")
    return Verdict("need", "wish_to_organiser") if is_wish else Verdict(None, "others_do")


def _asks_them(said: Said, clause: EnglishClause) -> bool:
    after = said.text[clause.rest :]
    asks = clause.verb is not None and clause.verb.base in _ASKS
    return asks and names_national(after[:_REACH]) and bool(_FOR_WHAT.search(after))


def lacks(said: Said, clause: EnglishClause) -> Verdict | None:
    """ "We need …", "There is a lack of …", "Interpreters are needed"."""
    if LACK.search(said.text) and not clause.is_negated:
        return Verdict("need", "says_it_lacks")
    is_thing = said.topic is None and clause.shape in ("phrase", "imperative")
    return Verdict("need", "says_it_lacks") if is_thing and THING_LACKING.search(said.text) else None


def wishes(said: Said, clause: EnglishClause) -> Verdict | None:
    """ "It would help if …", "Important to …"; a remark is none ("This is good")."""
    if WISH.search(said.text):
        return Verdict("need", "wishes")
    return Verdict(None, "remark") if REMARK.search(said.text) else None


def listed_need(said: Said, clause: EnglishClause) -> Verdict | None:
    """Anything named in answer to what is needed, if it is not a tale of how they are."""
    if said.topic != "needs":
        return None
    is_tale = clause.shape != "phrase" and clause.subject is not None and is_we(clause.subject)
    named = clause.shape in ("phrase", "imperative", "state", "present", "modal") and not is_tale
    return Verdict("need", "answers_needs") if named and not TROUBLE.search(said.text) else None
