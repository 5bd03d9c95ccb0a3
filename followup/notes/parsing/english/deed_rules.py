"""Rules for what somebody does, must or will do, said in English."""

import re

from followup.notes.parsing.english.clause import EnglishClause
from followup.notes.parsing.english.owners import doer_beside, doer_of
from followup.notes.parsing.english.roles import is_doer
from followup.notes.parsing.english.subjects import NOBODY, is_ours, is_thing
from followup.notes.parsing.english.verb_lists import HAPPENINGS, NOT_A_DEED
from followup.notes.parsing.english.wording import (
    DECIDED,
    EVENT,
    IN_CHARGE,
    RESPONSIBLE_FOR,
    SEE_TO,
    TELLS_READERS,
    THOROUGHLY,
    TROUBLE,
)
from followup.notes.parsing.rules.said import Said, Verdict

_MUST = frozenset({"must", "should", "ought"})
_SETS = frozenset({"plan", "schedule", "set", "arrange"})


def must_or_will(said: Said, clause: EnglishClause) -> Verdict | None:
    """ "We will …", "HR must …", "We also need to …"; what must be done by nobody in particular is a need."""
    if clause.shape != "modal":
        return None
    if clause.modal == "would like":
        return _wished(said, clause)
    if (clause.subject or "").casefold() in NOBODY or clause.modal == "would":
        return None
    if clause.is_passive:
        is_called_for = clause.modal in _MUST or said.topic == "needs"
        return Verdict("need", "must_be_done") if is_called_for else Verdict("commitment", "shall_be_done")
    if said.topic == "needs" and _only_calls_for(clause):
        return Verdict("need", "answers_needs")
    if not clause.is_action:
        return _will_be(said, clause)
    if is_ours(clause):
        return Verdict("commitment", "must_or_will_act")
    return Verdict("need", "others_must") if clause.modal in _MUST else Verdict("commitment", "shall_be_done")


def _only_calls_for(clause: EnglishClause) -> bool:
    """Said to what is needed, "should" and "could" promise nothing, unless somebody of theirs is named."""
    softly = clause.modal in _MUST | {"could", "can"} and not is_doer(clause.subject or "")
    return clause.verb is None or clause.subject is None or softly


def _will_be(said: Said, clause: EnglishClause) -> Verdict | None:
    """ "We will have a course", "Sel will be the host", "The mayor will see to it"."""
    verb, after = clause.verb.base if clause.verb else "", said.text[clause.rest :]
    if not is_ours(clause):
        return Verdict("need", "must_be_so") if clause.modal in _MUST and verb else None
    if verb == "have" or (verb == "see" and SEE_TO.match(after)):
        return Verdict("commitment", "will_have")
    is_charged = verb == "be" and RESPONSIBLE_FOR.match(after)
    return Verdict("commitment", "must_or_will_act") if is_charged else None


def _wished(said: Said, clause: EnglishClause) -> Verdict:
    """What they wish to do is a commitment where it is asked what they will do; a thing they wish is a need."""
    acts = said.topic == "who" and clause.is_action and is_ours(clause)
    return Verdict("commitment", "wishes_to_act") if acts else Verdict("need", "wishes")


def acts(said: Said, clause: EnglishClause) -> Verdict | None:
    """ "HR takes this", "Both of us write …", "We are setting up …"."""
    if clause.shape != "present" or clause.verb is None or not clause.is_action:
        return None
    subject = clause.subject or ""
    is_promised = said.has_due or is_doer(subject) or THOROUGHLY.match(said.text[clause.rest :])
    if clause.verb.base in NOT_A_DEED and not is_promised:
        return None
    if is_ours(clause) and (said.topic != "needs" or is_doer(subject) or said.has_due):
        return Verdict("commitment", "says_who_acts")
    is_told = (said.topic == "who" or said.has_due) and said.topic != "needs"
    is_nobody = subject.casefold() in NOBODY or is_thing(subject) or clause.verb.base in HAPPENINGS
    return Verdict("commitment", "somebody_acts") if is_told and not is_nobody else None


def to_do(said: Said, clause: EnglishClause) -> Verdict | None:
    """ "Translate the checklist", "HR to review the plan": a list of things to do."""
    if clause.shape == "to":
        return Verdict("commitment", "must_or_will_act")
    if clause.shape != "imperative" or clause.verb is None or said.topic == "needs":
        return None
    is_deed = clause.is_action or (clause.verb.base in ("have", "be", "see") and said.topic == "who")
    is_told = said.topic == "who" or said.is_listed or said.has_due
    to_readers = said.topic is None and clause.verb.base in TELLS_READERS
    return Verdict("commitment", "to_do_list") if is_deed and is_told and not to_readers else None


def settled(said: Said, clause: EnglishClause) -> Verdict | None:
    """ "The head of HR is responsible", "A course is planned for May", "It was agreed to …"."""
    if said.topic == "needs" or clause.shape not in ("state", "past", "perfect"):
        return None
    if clause.shape == "state" and IN_CHARGE.search(said.text) and is_ours(clause):
        return Verdict("commitment", "says_who_acts")
    if clause.shape == "state" and clause.is_passive and clause.verb and clause.verb.base in _SETS:
        return Verdict("commitment", "planned_event")
    return Verdict("commitment", "decided") if DECIDED.search(said.text) else None


def listed_step(said: Said, clause: EnglishClause) -> Verdict | None:
    """A step named without a verb: with who does it, with its day, or in a list under the question who."""
    if said.topic == "needs" or clause.shape not in ("phrase", "imperative"):
        return None
    if said.topic == "who" and said.has_owner_label:
        return Verdict("commitment", "named_beside")
    if (said.topic == "who" or said.has_due) and (doer_of(said.text) or doer_beside(said.text)):
        return Verdict("commitment", "says_who_acts")
    if said.has_due and (said.topic == "who" or EVENT.search(said.text)):
        return Verdict("commitment", "planned_event")
    words = re.findall(r"[^\W\d_]{2,}", said.text)
    is_step = said.is_listed and 2 <= len(words) <= 14 and not said.text.endswith((":", "!"))
    told = said.topic == "who" and is_step and not TROUBLE.search(said.text)
    return Verdict("commitment", "listed_step") if told else None
