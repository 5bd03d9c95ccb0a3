"""The organiser's questions, in whatever words: which are asked of the present and which of what happens next.

`relevance`, `values` and `first` belong to the first dialogue; `who` (who does what, and when) and `needs` (what do
we need) to the second. A question is known where a sentence or a line begins with it.
"""

import re
from dataclasses import dataclass
from typing import Literal

Topic = Literal["relevance", "values", "first", "who", "needs"]
FIRST_DIALOGUE: tuple[Topic, ...] = ("relevance", "values", "first")
SECOND_DIALOGUE: tuple[Topic, ...] = ("who", "needs")

_HVA = r"(?:hva|kva)"
_NEEDS = r"(?:trenger|treng|trengs|ønsker|ønskjer|ynskjer|mangler|behøver)"
_HVEM = r"(?:hvem|kven)"
_END = r"[^?:.!\n]{0,110}?(?:[?:)…]+|$)"
_HEADING_END = (
    r"\s*[-–/]?\s*(?:felles|våre|vårt|våre|hos oss|for oss|videre|vidare|i kommunen)?\s*(?:[:?]+|$)"
)

_ASKED: tuple[tuple[Topic, str], ...] = (
    ("who", rf"{_HVEM}\s+(?:tar|tek|skal ta|fører|driver|driv|eier|eig|leder|leier)\b{_END}"),
    ("who", rf"{_HVEM}\s+(?:gjør|gjer|har ansvar|skal gjøre|skal gjere|følger|følgjer)\b{_END}"),
    ("who", rf"{_HVA}\s+(?:skal|vil|må)\s+(?:vi|vår kommune)\s+(?:gjøre|gjere)\b{_END}"),
    ("who", rf"{_HVA}\s+(?:gjør|gjer)\s+vi\b{_END}"),
    ("who", r"(?:neste|våre neste|dei neste) (?:steg|skritt)[^?:.\n]{0,40}(?:[?:]+|$)"),
    ("who", rf"(?:tiltak|vedtak|handlingsplan|aksjonspunkt(?:er)?|avtalt|action points?){_HEADING_END}"),
    ("who", rf"oppfølging(?:spunkt(?:er)?)?{_HEADING_END}"),
    ("who", rf"(?:veien|vegen) (?:videre|vidare){_HEADING_END}"),
    ("needs", rf"(?:{_HVA} )?{_NEEDS}\s+(?:vi|kommunen|dere|de)\b{_END}"),
    ("needs", rf"{_HVA}\s+(?:trengs|skal til|må til|behov har)\b{_END}"),
    ("needs", rf"(?:våre |kommunens )?behov{_HEADING_END}"),
    ("needs", rf"(?:ønsker|ønske|hjelp vi trenger|støttebehov){_HEADING_END}"),
    ("relevance", rf"{_HVA} (?:av dette )?(?:er|var) (?:\w+ )?relevan\w*{_END}"),
    ("relevance", rf"(?:relevans|relevant hos oss){_HEADING_END}"),
    ("relevance", r"relevant (?:hos|for) (?:oss|arbeidet)[^?:.\n]{0,80}(?:[?:]+|$)"),
    ("values", rf"{_HVA} (?:er|var) (?:\w+ )?rammer{_END}"),
    ("values", r"(?:viktige )?rammer og verdi\w*[^?:.\n]{0,90}(?:[?:]+|$)"),
    ("first", rf"{_HVA} (?:må )?(?:vi )?(?:griper?|grip|tar|tek|gjør|gjer) (?:vi )?(?:tak|fatt|i tak)\b{_END}"),
    ("first", rf"{_HVA} må (?:vi )?(?:først |få )?(?:få )?(?:på )?plass\b{_END}"),
    ("first", r"(?:ta tak i|på plass|gripe fatt i|først og fremst|begynne med)(?: først)?\s*[-–]?\s*(?:felles)?\s*:"),
)  # fmt: skip

_NUMBER = r"\s*(?:\(?\d{1,2}\s*[.):]?\s*|[-–•*]\s*)?"
_QUESTIONS: tuple[tuple[Topic, re.Pattern[str]], ...] = tuple(
    (topic, re.compile(_NUMBER + pattern, re.IGNORECASE)) for topic, pattern in _ASKED
)

_PROCEDURE = re.compile(
    r"\b(ordstyrer|ordstyrar|viddevakt|tidtaker|noterer|noter|noterar|padlet|rekkefremlegg|plenum|kulepunkt"
    r"|ny lignende runde|spørsmål \d|minutter|minutt|breakout|grupperom|oppgaven|oppgåva)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Question:
    """What a question asks and where in the text its words end."""

    topic: Topic
    end: int

    @property
    def dialogue(self) -> str:
        return "1" if self.topic in FIRST_DIALOGUE else "2"


def question_at_start(text: str) -> Question | None:
    """The organiser's question that a sentence or a line begins with, or None."""
    for topic, pattern in _QUESTIONS:
        if match := pattern.match(text):
            return Question(topic, match.end())
    return None


def is_procedure(text: str) -> bool:
    """Does the sentence tell the groups how to go about it (who writes, how long)?"""
    return bool(_PROCEDURE.search(text))
