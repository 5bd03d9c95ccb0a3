"""A statement as it was read: what it is, when it is due and who does it."""

from dataclasses import dataclass

from followup.notes.parsing.english.clause import EnglishClause
from followup.notes.parsing.grammar.clause import Clause
from followup.notes.parsing.periods.dues import Due
from followup.notes.parsing.rules.said import Verdict
from followup.notes.parsing.signs.passage import Passage
from followup.notes.parsing.statements.walking import Statement


@dataclass(frozen=True)
class Read:
    """A statement, what it was read as, and its sentences as one passage.

    `likelihood` is how likely it is what `verdict` says, from 0 to 1, once it was weighed.
    """

    statement: Statement
    passage: Passage
    clause: Clause
    verdict: Verdict
    due: Due | None
    owner: str | None
    title_rule: str
    english: EnglishClause | None = None
    likelihood: float = 0.0
