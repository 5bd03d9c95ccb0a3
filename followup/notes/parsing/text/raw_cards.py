"""A card as it was cut from a document, before anything is known of what it answers and for whom."""

from dataclasses import dataclass, field

from followup.notes.parsing.signs.layout import UNWRAPPED
from followup.notes.parsing.signs.marks import dialogue_at_start, point_at_start
from followup.notes.parsing.text.headings import Heading
from followup.notes.parsing.text.labels import begun_by
from followup.notes.parsing.text.questions import Question, Topic, question_at_start
from followup.notes.reading.lines import Line

ORDER: dict[Topic, int] = {"relevance": 1, "values": 2, "first": 3, "who": 4, "needs": 5}
"""The order organisers ask in."""


@dataclass
class RawCard:
    """A card's lines; `headings` are what its first lines say, `body` what is left of them.

    `width` is how many characters a full line of the text holds. `section` is the question that stands over the
    card. `is_organisers`: nobody's answer, whatever it says. `signed`: its one heading is the signature under it.
    """

    lines: list[Line] = field(default_factory=list[Line])
    headings: list[Heading] = field(default_factory=list[Heading])
    title: str | None = None
    body: list[Line] = field(default_factory=list[Line])
    asked: int = 0
    number: int = 0
    width: int = UNWRAPPED
    section: Question | None = None
    is_organisers: bool = False
    signed: bool = False

    @property
    def names_somebody(self) -> bool:
        return any(heading.room or heading.has_places for heading in self.headings)

    @property
    def says_whose(self) -> bool:
        """Does a heading or the label it begins with say whose it is?"""
        first = next((line.text for line in self.body if not line.is_blank), "")
        return self.names_somebody or begun_by(first) is not None

    @property
    def has_answers(self) -> bool:
        """Has anything been said, beyond headings and which dialogue it is?"""
        return any(not line.is_blank and dialogue_at_start(line.text) is None for line in self.body)

    @property
    def ends_in_question(self) -> bool:
        """Is the last thing said a question that nothing answers yet?"""
        last = next((line.text for line in reversed(self.body) if not line.is_blank), "")
        question = question_at_start(last)
        return question is not None and not last[question.end :].strip(" *_")

    @property
    def room(self) -> str | None:
        return next((heading.room for heading in self.headings if heading.room), None)

    @property
    def places(self) -> frozenset[str]:
        """The municipalities its headings name."""
        return frozenset(one.name for heading in self.headings for one in heading.named)

    def note_order(self, text: str) -> None:
        """Remember how far in the organiser's questions and numbers the card has come."""
        if dialogue_at_start(text):
            self.asked, self.number = 0, 0
            return
        if question := question_at_start(text):
            self.asked = max(self.asked, ORDER[question.topic])
        if point := point_at_start(text):
            self.number = max(self.number, int(point.value))
