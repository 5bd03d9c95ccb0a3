"""Rules for what is neither a commitment nor a need."""

import re

from followup.notes.parsing.said import Said, Verdict
from followup.notes.parsing.wording import QUESTION_WORD, REFUSAL, REMARK, UNFINISHED


def unsaid(said: Said) -> Verdict | None:
    """Nothing, half a sentence, a question, a refusal, or something already done."""
    text = said.text.strip()
    if not re.search(r"[^\W\d_]{2}", text) or UNFINISHED.search(text):
        return Verdict(None, "unfinished")
    if (text.endswith("?") and ": " not in text) or QUESTION_WORD.search(text):
        return Verdict(None, "question")
    return Verdict(None, "refused_or_open") if REFUSAL.search(text) else None


def only_if(said: Said) -> Verdict | None:
    """ "Hvis vi skal lykkes, må vi …": nobody has promised it."""
    return Verdict(None, "only_if") if said.clause.is_conditional else None


def remarks(said: Said) -> Verdict | None:
    """ "Dette er viktig og bra": a remark about something, not a call for it."""
    return Verdict(None, "remark") if REMARK.search(said.text) else None
