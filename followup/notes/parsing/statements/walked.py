"""What a walk through a card finds: its statements, and the dialogues, questions and labels it came by."""

from dataclasses import dataclass, field

from followup.notes.parsing.signs.passage import Passage
from followup.notes.parsing.text.questions import Topic


@dataclass(frozen=True)
class Statement:
    """A sentence, without its label; `label` is what stood before it, where it begins the labelled part.

    `stands_apart`: it was cut from the one before it, which says another thing. `asked`: the words of the
    question above it.
    """

    sentence: Passage
    label: Passage
    dialogue: str | None
    topic: Topic | None
    municipalities: tuple[str, ...]
    owner: str | None
    unit: int
    is_bullet: bool
    ends_lead_in: bool
    after_question: bool
    stands_apart: bool = False
    asked: str = ""


@dataclass
class Walk:
    """What a walk through a card found: its statements, and which dialogues and questions it names.

    `subjects` are municipalities that a sentence begins with, where the card itself is nobody's; `entered` are the
    dialogues that the card's own body marks or asks.
    """

    statements: list[Statement] = field(default_factory=list[Statement])
    dialogues: set[str] = field(default_factory=set[str])
    entered: set[str] = field(default_factory=set[str])
    topics: set[Topic] = field(default_factory=set[Topic])
    labelled: list[str] = field(default_factory=list[str])
    subjects: list[str] = field(default_factory=list[str])
