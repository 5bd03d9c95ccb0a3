"""What the organiser asks under each number, so that "Oppg. 2" or "2." on a card means the question it stands for.

Where the document does not say, a first dialogue is about how things are and a second about what happens next.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from followup.notes.parsing.signs.marks import (
    bullet_at_start,
    dialogue_at_start,
    letter_at_start,
    point_at_start,
)
from followup.notes.parsing.text.questions import Question, Topic, dialogue_of, question_at_start
from followup.notes.parsing.text.raw_cards import RawCard

_LEAST_POINTS = 2
_MARK_INSIDE = re.compile(
    r"(?<=[:?.!)]\s)\(?(?=(?:\d|[A-Ha-h])\s?[.):]|(?:spørsmål|spm|sp|oppg[aå]ve|oppg|question|task)\b\.?\s*(?:\d|[A-H]\b))",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Assignment:
    """`dialogues`: for the number of a dialogue what it asks, as (dialogue, topic); `points`: for other
    numbers. `listed`: what each dialogue asks, in order."""

    dialogues: Mapping[str, tuple[str, Topic | None]] = field(
        default_factory=dict[str, tuple[str, Topic | None]]
    )
    points: Mapping[str, Topic] = field(default_factory=dict[str, Topic])
    listed: Mapping[str, Sequence[Topic]] = field(default_factory=dict[str, Sequence[Topic]])

    def topic_of(self, dialogue: str, number: str) -> Topic | None:
        """What a dialogue's first, second, third … question asks; None where it has no more than one."""
        topics = self.listed.get(dialogue, ())
        at = int(number) - 1
        return topics[at] if len(topics) >= _LEAST_POINTS and 0 <= at < len(topics) else None

    def in_a_card_of(self, units: Iterable[str]) -> "Assignment":
        """The same for a card; more numbers than the organiser's questions are a list of its own."""
        asked = [int(number) for number in self.points if number.isdigit()]
        numbers = [int(point.value) for unit in units if (point := point_at_start(unit))]
        is_own_list = bool(asked and numbers) and max(numbers) > max(asked)
        return replace(self, points={}) if is_own_list else self

    def asked_in(self, dialogue: str) -> tuple[str, Topic | None]:
        return self.dialogues.get(dialogue, (dialogue, None))


NO_ASSIGNMENT = Assignment()


def read_assignment(cards: Sequence[RawCard]) -> Assignment:
    """What is asked under each number before the first card that is somebody's."""
    topics: dict[str, set[Topic]] = {}
    listed: dict[str, list[Topic]] = {}
    before = list(takewhile(lambda card: not card.says_whose, cards))
    for card in before:
        for number, question in _asked_in(card):
            topics.setdefault(number, set()).add(question.topic)
            if question.topic not in listed.setdefault(question.dialogue, []):
                listed[question.dialogue].append(question.topic)
    dialogues = {number: _one_dialogue(found) for number, found in topics.items()}
    known = {number: found for number, found in dialogues.items() if found is not None}
    if known:
        return Assignment(known, _points_of(known), listed)
    points = _marked(before) or _in_order(before, cards[len(before) :])
    return Assignment(known, points if len(points) >= _LEAST_POINTS else {}, listed)


def _marked(cards: Sequence[RawCard]) -> dict[str, Topic]:
    """What is asked under each number or letter that is written: "1. Hva gjør vi?", "Oppgave B: Hva trenger vi?"."""
    points: dict[str, Topic] = {}
    for card in cards:
        for text in _beginnings(card):
            point = point_at_start(text) or letter_at_start(text)
            question = question_at_start(text[point.end :]) if point else None
            if point and question:
                points.setdefault(point.value, question.topic)
    return points


def _beginnings(card: RawCard) -> Iterator[str]:
    """Each line, then the lines as one text from each mark on: "Spørsmål frå KS: 1) … 2) …" may be set over lines."""
    yield from (line.text for line in card.lines)
    text = " ".join(line.text.strip() for line in card.lines)
    yield from (text[match.start() :] for match in _MARK_INSIDE.finditer(text))


def _in_order(cards: Sequence[RawCard], answers: Sequence[RawCard]) -> dict[str, Topic]:
    """What a list of questions asks one by one, where Word writes the numbers, and the answers have no others."""
    listed = [line.text for card in cards for line in card.lines if bullet_at_start(line.text)]
    asked = [question_at_start(text) for text in listed]
    points: dict[str, Topic] = {str(at): one.topic for at, one in enumerate(asked, 1) if one is not None}
    marks = (point_at_start(line.text) for card in answers for line in card.body)
    used = {mark.value for mark in marks if mark}
    return points if len(points) == len(asked) and used and used <= set(points) else {}


def _asked_in(card: RawCard) -> Iterator[tuple[str, Question]]:
    number: str | None = None
    for line in card.lines:
        text = line.text
        if mark := dialogue_at_start(text):
            number, text = mark.value, text[mark.end :]
        while number and (question := question_at_start(text)):
            yield number, question
            text = text[question.end :].lstrip()


def _one_dialogue(topics: set[Topic]) -> tuple[str, Topic | None] | None:
    dialogues = {dialogue_of(topic) for topic in topics}
    if len(dialogues) != 1:
        return None
    return dialogues.pop(), next(iter(topics)) if len(topics) == 1 else None


def _points_of(dialogues: Mapping[str, tuple[str, Topic | None]]) -> dict[str, Topic]:
    """Numbers alone stand for numbered tasks too, where each asks one thing of what happens next."""
    found: dict[str, Topic] = {}
    for number, (dialogue, topic) in dialogues.items():
        if topic is not None and dialogue == "2":
            found[number] = topic
    return found if len(found) == len(dialogues) >= _LEAST_POINTS else {}
