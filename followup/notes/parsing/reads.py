"""A statement as it was read: what it is, when it is due and who does it."""

from dataclasses import dataclass

from followup.notes.parsing.clause import Clause
from followup.notes.parsing.english.clause import EnglishClause
from followup.notes.parsing.passage import Passage
from followup.notes.parsing.periods import Due
from followup.notes.parsing.said import Verdict
from followup.notes.parsing.statements import Statement


@dataclass(frozen=True)
class Read:
    """A statement, what it was read as, and its sentences as one passage."""

    statement: Statement
    passage: Passage
    clause: Clause
    verdict: Verdict
    due: Due | None
    owner: str | None
    title_rule: str
    english: EnglishClause | None = None
