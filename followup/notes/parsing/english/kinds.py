"""Commitment, need or neither, of what is said in English: the same questions as the rules for Norwegian ask.

Each rule has a name, which becomes the reason shown. The first that applies decides.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from followup.notes.parsing.english.clause import EnglishClause
from followup.notes.parsing.english.clauses import read_english
from followup.notes.parsing.english.deed_rules import acts, listed_step, must_or_will, settled, to_do
from followup.notes.parsing.english.need_rules import asked_of_others, lacks, listed_need, wishes
from followup.notes.parsing.english.neither_rules import behind, refused, unsaid
from followup.notes.parsing.rules.said import Said, Verdict

_RULES: tuple[Callable[[Said, EnglishClause], Verdict | None], ...] = (
    unsaid,
    asked_of_others,
    refused,
    behind,
    lacks,
    must_or_will,
    acts,
    to_do,
    settled,
    wishes,
    listed_need,
    listed_step,
)
_TAIL = re.compile(
    r"(?:[,;]|\s[-–]|\.)?\s+(?:but|and|so)\s+(?:we\s+|they\s+|it\s+)?(?=(?:will|must|shall|plan to|intend to"
    r"|have to|need to|are going to|is going to|(?:therefore|now|instead) will)\b)|[;]\s+",
    re.IGNORECASE,
)
_IS_ALL = ("practical", "question", "only_if")


def english_kind(said: Said) -> Verdict:
    """What a statement is; where its first part is neither, what follows "and will" or a semicolon may be a deed."""
    said = replace(said, text=said.text.strip())
    verdict = _kind(said, read_english(said.text))
    if verdict.kind is not None or verdict.rule in _IS_ALL:
        return verdict
    for match in _TAIL.finditer(said.text):
        tail = said.text[match.end() :]
        clause = read_english(tail)
        found = _kind(replace(said, text=tail), clause) if clause.shape in ("modal", "present") else verdict
        if found.kind == "commitment":
            return found
    return verdict


def _kind(said: Said, clause: EnglishClause) -> Verdict:
    for rule in _RULES:
        if verdict := rule(said, clause):
            return verdict
    return Verdict(None, "nothing_to_do")
