"""Statements that only make sense together are one item: a name and what it does, a call and who answers it."""

import re
from dataclasses import replace
from datetime import date

from followup.notes.parsing.grammar.clefts import bare_answer
from followup.notes.parsing.proposals.reads import Read
from followup.notes.parsing.proposals.supplements import narrows, says_only_who, takes_up

_TIME_AFTER = (
    r"(?:\s+(?:innen|innan|før|føre|etter|i|på|til|senest|seinast|neste|denne)\b[^,;:]{2,30}?)?\s*[.!]?$"
)
_TAKES_IT_ON = re.compile(
    rf"\b(?:(?:tar|tek) (?:kontakt|telefonen)|ringer|ringjer|purrer|purrar){_TIME_AFTER}"
    r"|\b(?:ta|tar|tek|ha|har)\s+(?:på seg\s+)?(?:dette |det )?(?:initiativ|ansvar|ball|føring"
    r"|styring)\w*\s*[.!]?$"
    r"|\b(?:tar|tek|gjør|gjer|ordner|ordnar|leder|leiar|leier)\s+(?:det|dette|den|dei|de)\b"
    r"|\b(?:kan|vil|skal) (?:bidra|hjelpe(?: til)?|delta|være med|vere med)\s*[.!]?$"
    r"|\b(?:takes?|leads?|does|handles?|coordinates?|drives?|follows? up|heads?) (?:this|it|that|these"
    r"|the work|the lead|up on (?:this|it))\b"
    r"|\b(?:is|are|will be) (?:responsible|in charge)\b"
)


def merged(read: list[Read], *, held_on: date) -> list[Read]:
    """Statements that only make sense together are one: a name and what it does, a call and who answers it."""
    found: list[Read] = []
    for one in read:
        before = found[-1] if found else None
        if before and _says_more(before, one):
            found[-1] = replace(one, passage=before.passage.followed_by(one.passage))
        elif before and _says_who(before, one):
            whole = before.passage.followed_by(one.passage)
            due = before.due or one.due
            found[-1] = replace(before, passage=whole, owner=one.owner, due=due, verdict=one.verdict)
        elif before and _supplements(before, one, held_on=held_on):
            found[-1] = replace(
                before,
                passage=before.passage.followed_by(one.passage),
                owner=before.owner or one.owner,
                due=before.due or one.due,
            )
        else:
            found.append(one)
    return found


def _says_more(before: Read, one: Read) -> bool:
    """Is the one before only a name ("Det er X", "Kari: …") and this one what that X does?"""
    labelled = before.verdict.rule == "named_beside"
    if labelled and before.statement.owner and one.verdict.kind:
        return one.statement.owner == before.statement.owner and not one.statement.label
    return bool(bare_answer(before.statement.sentence.text)) and _same_owner(before, one)


def _says_who(before: Read, one: Read) -> bool:
    """Does this sentence only say who should do what the one before it called for?"""
    if not (one.verdict.kind == "commitment" and one.owner and before.owner is None):
        return False
    if not (
        before.verdict.kind or (before.verdict.rule == "nothing_to_do" and before.clause.shape == "phrase")
    ):
        return False
    same = before.statement.unit == one.statement.unit and before.statement.topic == one.statement.topic
    return (
        same and before.statement.topic != "needs" and bool(_TAKES_IT_ON.search(one.statement.sentence.text))
    )


def _supplements(before: Read, one: Read, *, held_on: date) -> bool:
    """Does this sentence only add who, when, where or how to the item before it? Two days or two doers are two."""
    first, second = before.statement, one.statement
    if before.verdict.kind is None or (first.unit, first.topic) != (second.unit, second.topic):
        return False
    if one.english or second.label or second.municipalities != first.municipalities:
        return False
    if (before.due and one.due) or (before.owner and one.owner and before.owner != one.owner):
        return False
    text, is_deed = second.sentence.text.strip(), before.verdict.kind == "commitment"
    if narrows(text, one.clause):
        return True
    if is_deed and says_only_who(text, one.clause, held_on=held_on):
        return True
    return takes_up(text, one.clause, first.sentence.text) if is_deed or one.verdict.kind == "need" else False


def _same_owner(one: Read, other: Read) -> bool:
    if not (
        one.owner and other.owner and other.verdict.kind and one.statement.topic == other.statement.topic
    ):
        return False
    same_place = one.statement.municipalities == other.statement.municipalities
    return same_place and one.owner.casefold()[:6] == other.owner.casefold()[:6]
