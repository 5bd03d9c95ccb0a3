"""What stands in a row of an action table and is nothing to follow up, and how that is told."""

import re

from followup.notes.column_roles import ColumnRole as Role
from followup.notes.parsing.grammar.clause import Clause
from followup.notes.parsing.places.naming import find_named
from followup.notes.parsing.rules.said import Verdict
from followup.notes.parsing.rules.wording import QUESTION_WORD
from followup.notes.parsing.tables.rows import Entry
from followup.notes.parsing.words.roles import names_national_body

_LONGEST_BODY = 60
_NO_ACTION = re.compile(
    r"\s*(?:(?:vi|me)\s+)?(?:avventer|avventar|venter|ventar"
    r"|(?:har\s+)?ing(?:en|a)\s+(?:nye\s+|konkrete\s+|flere\s+|fleire\s+)?(?:tiltak|plan[ae]r|aktivitet\w*|endring\w*)"
    r"|ikk[je]e? (?:be)?svart|ikkje svart|kommer tilbake|kjem tilbake|(?:se|sjå) (?:over|punkt|vedlegg)|som før"
    r"|no actions?)\b.{0,30}",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"(?:→|->|=>|[:;,–-]|\s\()\s*(?P<how>nei|utgår|utgått|gikk ut|gjekk ut|droppet|droppa|avslått|avslag"
    r"|nedstemt|strøket|avlyst|ferdig|gjort|utført|levert|i mål|done|dropped)\b"
    r"(?!\s+(?:til|innen|innan|i|den|by)\b)[^.!?]{0,40}[.!)]?\s*$",
    re.IGNORECASE,
)
"""How it went, after an arrow or a dash: "stengetid kl. 02 → nei, falt i kommunestyret"."""
_IS_DONE = re.compile(r"ferdig|gjort|utført|levert|i mål|done", re.IGNORECASE)
_OPENING_QUESTION = re.compile(
    r"\s*(?:skal|kan|bør|må|vil|har|er|should|shall|can)\s+(?:vi|me|det|en|ein|man|we|it)\b[^.!?]{0,120}\?",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:start|begyn|byrj|påbegyn|påbyrj|i gang|i arbeid|under arbeid|skal|må|vil)\w*", re.IGNORECASE
)


def why_no_action(text: str, clause: Clause, verdict: Verdict, *, has_due: bool) -> str | None:
    """Why the words of an action are none, to go after the quoted words; None where they are one."""
    if (
        verdict.rule in ("refused_or_open", "unfinished", "practical")
        or _NO_ACTION.fullmatch(text)
        or _asks(text)
    ):
        return "says nothing to follow up and was left out."
    if ended := _ENDED.search(text):
        return (
            "is finished and was left out."
            if _IS_DONE.match(ended["how"])
            else "was dropped and was left out."
        )
    if not has_due and _lies_behind(text, clause, verdict):
        return "is finished and was left out."
    return None


def is_for_others(entry: Entry) -> bool:
    """Does the column of municipalities name KS, the state or the county alone?"""
    written = entry.value(Role.MUNICIPALITY)
    return 0 < len(written) <= _LONGEST_BODY and names_national_body(written) and not find_named(written)[0]


def _asks(text: str) -> bool:
    """A question, whoever asks it: "Spørsmål fra salen: Hva skjer med …?", "Skal vi ha eget selskap?"."""
    if _OPENING_QUESTION.match(text):
        return True
    return text.rstrip().endswith("?") and bool(QUESTION_WORD.search(text.rpartition(": ")[2].strip()))


def _lies_behind(text: str, clause: Clause, verdict: Verdict) -> bool:
    """ "Nettsiden ble lansert i august", "Fraværet er gått ned": nobody has anything left to do."""
    if verdict.kind is not None or _GOES_ON.search(text):
        return False
    is_state = clause.shape == "present" and clause.verb is not None and clause.verb.bokmaal in ("være", "ha")
    return verdict.rule == "finished" or ((clause.shape == "past" or is_state) and not clause.is_negated)
