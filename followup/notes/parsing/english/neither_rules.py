"""Rules for what is said in English and is neither a commitment nor a need."""

import re

from followup.notes.parsing.english.clause import EnglishClause
from followup.notes.parsing.english.wording import (
    ASKED_OF,
    DECIDED,
    DONE,
    DOUBT,
    PRACTICAL,
    QUESTION_WORD,
    REFUSAL,
)
from followup.notes.parsing.rules.said import Said, Verdict

_IN_BRACKETS = re.compile(r"\([^()]*\)")
_BUT_NOT = re.compile(r",\s+not\s")


def unsaid(said: Said, clause: EnglishClause) -> Verdict | None:
    """Nothing at all, an arrangement, a question, or "if we get the money"."""
    if not re.search(r"[^\W\d_]{2}", said.text):
        return Verdict(None, "unfinished")
    if PRACTICAL.search(said.text):
        return Verdict(None, "practical")
    if said.text.endswith("?") or QUESTION_WORD.search(said.text):
        is_request = ASKED_OF.search(said.text) or (said.topic == "needs" and ": " in said.text)
        return Verdict("need", "wish_to_organiser") if is_request else Verdict(None, "question")
    return Verdict(None, "only_if") if clause.is_conditional and said.topic != "needs" else None


def refused(said: Said, clause: EnglishClause) -> Verdict | None:
    """ "We will not …", "We might …"; what stands in brackets or after ", not" is beside the point."""
    bare = _IN_BRACKETS.sub("", _BUT_NOT.split(said.text)[0])
    says_no = REFUSAL.search(bare) or (clause.is_negated and said.topic != "needs")
    is_open = DOUBT.search(bare) or clause.modal in ("may", "might")
    return Verdict(None, "refused_or_open") if says_no or is_open else None


def behind(said: Said, clause: EnglishClause) -> Verdict | None:
    """ "Rana stopped its trial", "We have hired …"; what was agreed is still to be done."""
    if clause.shape in ("past", "perfect"):
        is_settled = DECIDED.search(said.text) and not DONE.search(said.text)
        return None if is_settled else Verdict(None, "finished")
    is_so = clause.shape in ("state", "phrase") or (clause.shape == "present" and not clause.is_action)
    return Verdict(None, "finished") if is_so and DONE.search(said.text) else None
