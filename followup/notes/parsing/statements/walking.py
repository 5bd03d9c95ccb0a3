"""What a card says, statement by statement: in which dialogue, to which question, and on whose behalf.

Walking through a card, a dialogue mark, a question or a label holds for all that follows until the next of its
kind, a label for its own line only where most lines have one; a new question ends a label; two questions with no
answer between them are answered together, and what follows is to neither alone; municipalities in brackets hold for
their own statement only.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from followup.notes.parsing.signs.marks import (
    Mark,
    bullet_at_start,
    dialogue_at_start,
    letter_at_start,
    point_at_start,
    point_of_dialogue,
)
from followup.notes.parsing.signs.passage import Passage
from followup.notes.parsing.statements.apart import said_apart
from followup.notes.parsing.statements.standing import NOTHING, Standing
from followup.notes.parsing.statements.walked import Statement, Walk
from followup.notes.parsing.statements.whose import whose
from followup.notes.parsing.text.assignment import NO_ASSIGNMENT, Assignment
from followup.notes.parsing.text.label_scope import is_about_a_role, labelled_alone
from followup.notes.parsing.text.labels import label_at_start, subject_at_start
from followup.notes.parsing.text.minutes_words import case_at_start
from followup.notes.parsing.text.questions import Topic, dialogue_of, question_at_start, question_over
from followup.notes.parsing.text.sentences import Unit, sentences_of, units_of
from followup.notes.reading.lines import Line

__all__ = ["Statement", "Walk", "walk"]


def walk(
    lines: Sequence[Line],
    *,
    dialogue: str | None,
    municipalities: tuple[str, ...],
    width: int,
    numbers_ask: bool,
    topic: Topic | None = None,
    assignment: Assignment = NO_ASSIGNMENT,
) -> Walk:
    """Walk a card's body. `numbers_ask`: a bare number stands for the organiser's question of that number.

    `dialogue` and `topic` are what stands over the card, `assignment` what the organiser's numbers ask.
    """
    units = units_of(lines, width=width)
    assignment = assignment.in_a_card_of(unit.passage.text for unit in units)
    found, at = Walk(), Standing(dialogue, topic, assignment=assignment, asked=topic is not None)
    if dialogue:
        found.dialogues.add(dialogue)
    alone = labelled_alone(units, among=municipalities)
    for number, unit in enumerate(units):
        passage = _after_case(unit.passage, at, found, dialogue)
        passage = _after_marks(passage, at, found, numbers_ask=numbers_ask)
        at.begins_unit, at.spoken_of = True, ()
        if at.labelled_in in alone and not (number == at.labelled_in + 1 and is_about_a_role(unit)):
            at.label = None
        _take_subject(passage, at, found, unit=unit, among=municipalities)
        for sentence in sentences_of(passage):
            _read(sentence, at, found, unit=unit, number=number, among=municipalities)
            at.begins_unit = False
    return found


def _after_case(passage: Passage, at: Standing, found: Walk, dialogue: str | None) -> Passage:
    """In minutes a new case ends what was asked in the one before; a title says nothing, but may ask what to do."""
    end = case_at_start(passage.text)
    if not end:
        return passage
    at.dialogue, at.topic, at.label, at.label_words, at.asked = dialogue or "2", None, None, NOTHING, False
    question = question_over(passage.text)
    if question is not None and question.dialogue == "2":
        _enter(at, found, dialogue="2", topic=question.topic)
        found.topics.add(question.topic)
        at.asked = at.asked_just_now = True
        return passage.part(question.end, len(passage.text))
    rest = passage.part(end, len(passage.text))
    return rest if rest.text.endswith((".", "!", ":")) else NOTHING


def _take_subject(passage: Passage, at: Standing, found: Walk, *, unit: Unit, among: tuple[str, ...]) -> None:
    """A paragraph that begins with a municipality is about it to its end, as if labelled; the next one is not."""
    if at.is_subject:
        at.label, at.is_subject = None, False
    subject = None if unit.is_bullet else subject_at_start(passage.text, among=among)
    if subject is not None:
        at.label, at.is_subject = subject, True
        found.labelled.extend(subject.municipalities)


def _after_marks(passage: Passage, at: Standing, found: Walk, *, numbers_ask: bool) -> Passage:
    """The unit without the dialogue mark and the number it begins with, which move the walk on."""
    if point := point_of_dialogue(passage.text):
        _enter(at, found, dialogue="1", topic=at.assignment.topic_of("1", point))
        return NOTHING
    if mark := dialogue_at_start(passage.text):
        dialogue, topic = at.assignment.asked_in(mark.value)
        _enter(at, found, dialogue=dialogue, topic=topic)
        passage = passage.part(mark.end, len(passage.text))
    point = point_at_start(passage.text) or _letter(passage, at)
    if point is None:
        return passage
    rest = passage.part(point.end, len(passage.text))
    rest = rest.part(bullet_at_start(rest.text), len(rest.text))
    asked = at.assignment.points.get(point.value)
    if asked and (at.topic is None or at.by_number):
        _enter(at, found, dialogue=dialogue_of(asked), topic=asked)
        at.asked = at.by_number = True
    elif numbers_ask and point.value.isdigit() and (not rest or at.topic is None or at.dialogue != "2"):
        _enter_listed(at, found, point.value)
    return rest


def _letter(passage: Passage, at: Standing) -> Mark | None:
    """A letter that a point begins with; a capital with a colon only where the organiser asks under it."""
    letter = letter_at_start(passage.text)
    is_point = letter is not None and passage.text[: letter.end].rstrip().endswith(")")
    return letter if letter and (is_point or letter.value in at.assignment.points) else None


def _enter_listed(at: Standing, found: Walk, number: str) -> None:
    """Move on to the question of that number among those the organiser asks in the dialogue."""
    dialogue = at.dialogue or "1"
    if topic := at.assignment.topic_of(dialogue, number):
        at.asked = True
        _enter(at, found, dialogue=dialogue, topic=topic)


def _enter(at: Standing, found: Walk, *, dialogue: str, topic: Topic | None) -> None:
    at.dialogue, at.topic, at.label, at.label_words, at.by_number = dialogue, topic, None, NOTHING, False
    at.question = ""
    found.dialogues.add(dialogue)
    found.entered.add(dialogue)


def _read(
    sentence: Passage, at: Standing, found: Walk, *, unit: Unit, number: int, among: tuple[str, ...]
) -> None:
    """Take questions and labels off a sentence's start, then keep what is left of it."""
    for part in _after_questions(sentence, at, found):
        rest = part
        if label := label_at_start(part.text, among=among):
            at.is_subject, at.labelled_in = False, number
            at.label, at.label_words = label, part.part(label.start, label.end)
            found.labelled.extend(label.municipalities)
            rest = part.part(label.end, len(part.text))
            if question := question_at_start(rest.text):
                found.topics.add(question.topic)
                rest = rest.part(question.end, len(rest.text))
        parts = said_apart(rest, topic=at.topic, is_listed_after=at.asked_just_now) if rest else ()
        for place, one in enumerate(parts):
            said = _statement(one, at, found, unit=unit, number=number, among=among)
            found.statements.append(replace(said, stands_apart=place > 0))
            at.label_words, at.asked_just_now = NOTHING, False


def _after_questions(sentence: Passage, at: Standing, found: Walk) -> Iterator[Passage]:
    while sentence:
        question = question_at_start(sentence.text)
        if question is None or not (question.is_anywhere or at.begins_unit or at.asked_just_now):
            yield sentence
            return
        found.topics.add(question.topic)
        both = at.asked_just_now and at.dialogue == question.dialogue
        _enter(at, found, dialogue=question.dialogue, topic=None if both else question.topic)
        at.asked_just_now, at.asked, at.question = True, True, sentence.text[: question.end]
        sentence = sentence.part(question.end, len(sentence.text))
        while sentence and sentence.text[0] in "•-–?":
            sentence = sentence.part(1, len(sentence.text))


def _statement(
    sentence: Passage, at: Standing, found: Walk, *, unit: Unit, number: int, among: tuple[str, ...]
) -> Statement:
    municipalities = whose(sentence.text, at, found, among=among, is_labelled=number == at.labelled_in)
    return Statement(
        sentence=sentence,
        label=_words_of_label(at, number),
        dialogue=at.dialogue,
        topic=at.topic,
        municipalities=municipalities,
        owner=at.label.owner if at.label else None,
        unit=number,
        is_bullet=unit.is_bullet,
        ends_lead_in=sentence.text.endswith(":"),
        after_question=at.asked,
        asked=at.question,
    )


def _words_of_label(at: Standing, number: int) -> Passage:
    """Whom a label names belongs to the quote; a municipality alone on the line above is a heading."""
    is_above = number != at.labelled_in and at.label is not None and at.label.owner is None
    return NOTHING if is_above else at.label_words
