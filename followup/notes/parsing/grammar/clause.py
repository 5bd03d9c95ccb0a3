"""A clause, as far as the rules of `kinds` need to know it."""

from dataclasses import dataclass
from typing import Literal

from followup.notes.parsing.words.verbs import Verb

Shape = Literal["modal", "present", "infinitive", "participle", "past", "cleft", "phrase"]


@dataclass(frozen=True)
class Clause:
    """The main clause. `rest` is where the text after the main verb begins; `subject` is as written, or None."""

    shape: Shape
    subject: str | None
    verb: Verb | None
    written: str
    rest: int
    modal: str | None = None
    is_negated: bool = False
    is_conditional: bool = False
    is_passive: bool = False

    @property
    def is_action(self) -> bool:
        return self.verb is not None and self.verb.sort == "action"

    @property
    def is_state(self) -> bool:
        return self.verb is None or self.verb.sort == "state"
