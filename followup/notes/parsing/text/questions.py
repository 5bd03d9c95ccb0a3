"""The organiser's questions, in whatever words: which are asked of the present and which of what happens next.

`relevance` (how things are), `values` and `first` belong to the first dialogue; `who` (who does what, and when) and
`needs` (what do we need) to the second. A question is known where a sentence or a line begins with it.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from followup.notes.parsing.text.instructions import instructs, is_sender
from followup.notes.parsing.text.minutes_words import case_at_start
from followup.notes.parsing.text.question_forms import ASKED, ASKED_ANYWHERE, Topic

__all__ = [
    "FIRST_DIALOGUE",
    "SECOND_DIALOGUE",
    "Question",
    "Topic",
    "dialogue_of",
    "is_procedure",
    "question_at_start",
    "question_over",
]

FIRST_DIALOGUE: tuple[Topic, ...] = ("relevance", "values", "first")
SECOND_DIALOGUE: tuple[Topic, ...] = ("who", "needs")

_LONGEST = 400
_PARTS = re.compile(r"\s[-–]\s+|[:.]\s+")
_NUMBER = (
    r"[\s#*_]*(?:(?:oppg[aå]ve|oppg|spørsmål|spm|tema|punkt|pkt|question|task|q)\.?\s*(?:\d{1,2}|[A-H]\b)"
    r"(?:\s*\([^()\n]{1,30}\))?\s*[.:)–-]*\s*"
    r"|\(?\d{1,2}\s*[.):]*\s*|[-–•*]\s*)?[*_]*"
)
_QUESTIONS: tuple[tuple[Topic, re.Pattern[str], bool], ...] = tuple(
    (topic, re.compile(_NUMBER + form, re.IGNORECASE), form in ASKED_ANYWHERE) for topic, form in ASKED
)

_PROCEDURE = re.compile(
    r"\b(ordstyrer|ordstyrar|viddevakt|tidtaker|tidtakar|noterer|noter|noterar|referent|padlet"
    r"|rekkefremlegg|plenum|kulepunkt"
    r"|ny lignende runde|spørsmål \d|minutter|minutt|breakout|grupperom|oppgaven|oppgåva|velkommen"
    r"|velkomen|takk for i dag"
    r"|lappane?|lappene|skriv (?:inn|på|kva|hva|hvilke)|hugs å|husk å|én lapp|en lapp|ein lapp"
    r"|innkaller til neste samling)\b",
    re.IGNORECASE,
)


_CLOSING = re.compile(
    r"\s*(?:(?:tusen |hjertelig |hjarteleg )?takk for (?:i dag|innsats|deltak|god|engasj|oppmøt|bidrag"
    r"|laget|følgj|følge)|vel (?:heim|hjem)"
    r"|god (?:sommer|sommar|jul|påske|helg|tur)|lykke til|vi sees|vi sjåast|neste samling"
    r"|(?:med )?(?:vennlig|venleg|beste?) h[ei]ls"
    r"|mvh|helsing (?:oss|frå)|hilsen (?:oss|fra) (?:i )?KS|https?://|thank you|thanks for)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Question:
    """What a question asks and where in the text its words end.

    `is_anywhere`: it is the organiser's also in the middle of a paragraph.
    """

    topic: Topic
    end: int
    is_anywhere: bool = True

    @property
    def dialogue(self) -> str:
        return dialogue_of(self.topic)


def dialogue_of(topic: Topic) -> str:
    return "1" if topic in FIRST_DIALOGUE else "2"


@lru_cache(maxsize=16384)
def question_at_start(text: str) -> Question | None:
    """The organiser's question that a sentence or a line begins with, or None."""
    text = text[:_LONGEST]
    for topic, pattern, is_anywhere in _QUESTIONS:
        match = pattern.match(text)
        if match and (is_anywhere or _is_set_apart(match[0])):
            return Question(topic, match.end(), is_anywhere)
    return None


def question_over(text: str) -> Question | None:
    """The same for a line that may be a case's title: "Sak 4/22 Hva trenger vi?", "Sak 5 Runde – kva treng vi?"."""
    begin = case_at_start(text)
    starts = (
        [begin, *(begin + match.end() for match in _PARTS.finditer(text[begin:_LONGEST]))] if begin else [0]
    )
    for start in starts:
        if question := question_at_start(text[start:]):
            return Question(question.topic, start + question.end, question.is_anywhere)
    return None


def _is_set_apart(words: str) -> bool:
    """Does it begin with a capital or end as a question does? Else it is the middle of a sentence broken here."""
    first = re.search(r"[^\W\d_]", words)
    return (first is not None and first[0].isupper()) or words.rstrip("*_ ").endswith(("?", ":"))


def is_procedure(text: str) -> bool:
    """Does the sentence tell the groups how to go about it (who writes, how long)?"""
    return bool(_PROCEDURE.search(text)) or instructs(text) or is_sender(text)


def is_closing(text: str) -> bool:
    """Does the organiser say thanks and farewell here?"""
    return bool(_CLOSING.match(text))
