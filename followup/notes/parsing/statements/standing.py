"""Where a walk through a card stands: in which dialogue, under which question and label, whom it last spoke of."""

from dataclasses import dataclass

from followup.notes.parsing.signs.passage import Passage
from followup.notes.parsing.text.assignment import NO_ASSIGNMENT, Assignment
from followup.notes.parsing.text.labels import Label
from followup.notes.parsing.text.questions import Topic

NOTHING = Passage("", ())


@dataclass
class Standing:
    """Where the walk is."""

    dialogue: str | None
    topic: Topic | None = None
    label: Label | None = None
    label_words: Passage = NOTHING
    labelled_in: int = -1
    spoken_of: tuple[str, ...] = ()
    asked_just_now: bool = False
    asked: bool = False
    question: str = ""
    begins_unit: bool = True
    by_number: bool = False
    is_subject: bool = False
    assignment: Assignment = NO_ASSIGNMENT
