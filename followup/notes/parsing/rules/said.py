"""A statement as the rules see it, and what a rule makes of it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from followup.notes.parsing.grammar.clause import Clause
from followup.notes.parsing.text.questions import Topic

Kind = Literal["commitment", "need"]


@dataclass(frozen=True)
class Verdict:
    """What a statement is, and by which rule; kind None: it is neither."""

    kind: Kind | None
    rule: str


@dataclass(frozen=True)
class Said:
    """A statement: its words, its clause, the question it answers, and what is written beside it.

    `is_listed`: a point of a list, or set beside the municipality it is of.
    """

    text: str
    clause: Clause
    topic: Topic | None
    has_due: bool = False
    has_owner_label: bool = False
    municipalities: tuple[str, ...] = ()
    is_listed: bool = False


Rule = Callable[[Said], Verdict | None]
