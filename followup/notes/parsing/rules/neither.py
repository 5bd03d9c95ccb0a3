"""Rules for what is neither a commitment nor a need."""

import re

from followup.notes.parsing.rules.refusals import is_finished, says_no, tells_what_was_done
from followup.notes.parsing.rules.said import Said, Verdict
from followup.notes.parsing.rules.wording import (
    ASKED_OF,
    PRACTICAL,
    QUESTION_WORD,
    REFUSAL,
    REMARK,
    UNFINISHED,
)
from followup.notes.parsing.text.instructions import instructs
from followup.notes.parsing.text.named_in_labels import named_alone
from followup.notes.parsing.words.roles import only_names_national_bodies

_WONDERS = re.compile(r"(?:men |eller )?(?:kanskje|mulig|mogleg|perhaps|maybe)\b[^.!]*\?", re.IGNORECASE)
_DEED_FIRST = re.compile(
    r"(?:ser på|ser nærmere på|ser nærare på|sjekker|sjekkar|undersøker|undersøkjer|avklarer|avklarar|tar opp|tek opp"
    r"|spør|hører|høyrer|vi \w+(?:er|ar)|me \w+(?:er|ar))\s"
    r"(?!vi\b|me\b|dere\b|de\b|dykk\b)[^?.!]{5,}\s[-–—]\s[^?]+\?\s*$",
    re.IGNORECASE,
)
""" "Sjekker leieavtalen – gjelder den ennå?": the deed comes first, and then what it is to find out."""
_LEADS_IN = re.compile(
    r"(?:følgende|følgjande|disse|desse|her (?:er|kommer|kjem)|dette er|the following|these)\b[^.!?]*:\s*$",
    re.IGNORECASE,
)
""" "Følgende innspill kom fram:" only says that a list comes."""
_ONLY_SUPPORTS = re.compile(r"\+ ?\d+(?:\s+(?:fra|frå|from)\s+.{2,40})?\W*$")
""" "+1", "+1 fra Sula": others want the same."""


def unsaid(said: Said) -> Verdict | None:
    """Nothing, a name, half a sentence, a question, a refusal, or something already done."""
    text = said.text.strip()
    if _ONLY_SUPPORTS.match(text) or named_alone(text) or only_names_national_bodies(text):
        return Verdict(None, "names_only")
    if not re.search(r"[^\W\d_]{2}", text) or UNFINISHED.search(text):
        return Verdict(None, "unfinished")
    if _breaks_off(said):
        return Verdict(None, "unfinished")
    if _asks(text):
        return Verdict(None, "question")
    if is_finished(text) and not said.has_due and said.topic != "needs":
        return Verdict(None, "finished")
    if says_no(text, said.clause):
        return Verdict(None, "refused_or_open")
    return Verdict(None, "refused_or_open") if REFUSAL.search(text) else None


def _breaks_off(said: Said) -> bool:
    """ "Vi må få …": dots stand where the rest should be, right after the verb."""
    dotted = re.search(r"(?:…|\.{2,})\s*$", said.text)
    return bool(
        dotted and said.clause.shape == "modal" and not re.search(r"\w", said.text[said.clause.rest :])
    )


def _asks(text: str) -> bool:
    """A question back; one that asks KS or the state for something is a wish ("Kan KS lage en mal?")."""
    if _DEED_FIRST.match(text):
        return False
    if QUESTION_WORD.search(text) or _WONDERS.match(text):
        return True
    return text.endswith("?") and ": " not in text and not ASKED_OF.search(text)


def practical(said: Said) -> Verdict | None:
    """The next meeting, who sends the record, how to write, thanks and small talk: nothing anybody follows up."""
    is_practical = PRACTICAL.search(said.text.strip()) or instructs(said.text) or _LEADS_IN.match(said.text)
    return Verdict(None, "practical") if is_practical else None


def only_if(said: Said) -> Verdict | None:
    """ "Hvis vi skal lykkes, må vi …": nobody has promised it."""
    return Verdict(None, "only_if") if said.clause.is_conditional else None


def remarks(said: Said) -> Verdict | None:
    """ "Dette er viktig og bra": a remark about something, not a call for it."""
    if said.clause.is_passive and said.clause.is_action:
        return None
    return Verdict(None, "remark") if REMARK.search(said.text) else None


def behind_them(said: Said) -> Verdict | None:
    """ "Vi har laget en plan": done, and nothing in it is still to be done."""
    return Verdict(None, "finished") if tells_what_was_done(said.text, said.clause) else None
