"""Commitment, need, or neither: by the question a statement answers, its grammar and what its verb asks for.

Each rule has a name, which becomes the reason shown. The first that applies decides.
"""

from followup.notes.parsing.rules.answered import answered, begins_then, into_plan, still_to_do, unit_acts
from followup.notes.parsing.rules.by_form import told_by_form
from followup.notes.parsing.rules.deeds import (
    answers_who,
    dated,
    decided,
    listed_step,
    moved,
    must_act,
    named_beside,
    obliged,
    planned,
    somebody_acts_after,
    to_come,
    to_do,
)
from followup.notes.parsing.rules.needs import asked_of_others, calls_important, lacks, listed_need, wishes
from followup.notes.parsing.rules.neither import behind_them, only_if, practical, remarks, unsaid
from followup.notes.parsing.rules.others import goes_on, others_deed, quoted, talked
from followup.notes.parsing.rules.present import acts
from followup.notes.parsing.rules.said import Rule, Said, Verdict

_RULES: tuple[Rule, ...] = (
    unsaid,
    practical,
    talked,
    quoted,
    goes_on,
    others_deed,
    asked_of_others,
    answers_who,
    only_if,
    answered,
    still_to_do,
    into_plan,
    lacks,
    wishes,
    remarks,
    calls_important,
    must_act,
    acts,
    begins_then,
    unit_acts,
    to_do,
    planned,
    obliged,
    decided,
    listed_need,
    somebody_acts_after,
    dated,
    listed_step,
    moved,
    to_come,
    told_by_form,
    named_beside,
    behind_them,
)


def kind_of(said: Said) -> Verdict:
    """What a statement is."""
    for rule in _RULES:
        verdict = rule(said)
        if verdict is not None:
            return verdict
    return Verdict(None, "nothing_to_do")
