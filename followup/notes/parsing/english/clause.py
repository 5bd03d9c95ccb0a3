"""An English sentence as far as it is read: the shape of its main clause, its subject and its verb."""

from dataclasses import dataclass
from typing import Literal

from followup.notes.parsing.english.verbs import EnglishVerb

Shape = Literal["modal", "present", "imperative", "to", "past", "perfect", "state", "phrase"]


@dataclass(frozen=True)
class EnglishClause:
    """The main clause. `rest` is where the text after the main verb begins; `subject` is as written, or None.

    `modal` is will, must, can …, or what comes to the same ("is to", "would like").
    """

    shape: Shape
    subject: str | None = None
    verb: EnglishVerb | None = None
    rest: int = 0
    modal: str | None = None
    is_negated: bool = False
    is_conditional: bool = False
    is_passive: bool = False

    @property
    def is_action(self) -> bool:
        return self.verb is not None and self.verb.sort == "action"
