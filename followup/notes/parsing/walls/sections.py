"""Questions that stand over the cards that follow: a wall in columns, all answers to one question before the next.

A question with no answer before the next card's heading is asked of that card and those after it, until a card
asks for itself, another question stands over the next ones, or a part of the wall begins that asks nothing. So is
one that begins a card of nobody's, among cards that somebody signs or heads.
"""

import re
from collections.abc import Sequence
from itertools import zip_longest

from followup.notes.parsing.signs.marks import dialogue_at_start, point_at_start
from followup.notes.parsing.signs.passage import Passage
from followup.notes.parsing.text.questions import Question, is_procedure, question_over
from followup.notes.parsing.text.raw_cards import RawCard
from followup.notes.parsing.text.sentences import sentences_of
from followup.notes.reading.lines import Line

_ASKS_NOTHING = re.compile(
    r"[\s#*_•–-]*(?:parkering\w*(?: ?plass)?|oppsummering\w*|plenum\w*|annet|anna|diverse|andre (?:innspill|innspel)"
    r"|innspill|innspel|info(?:rmasjon)?|om veggen|praktisk\w*|evaluering\w*|ris og ros|tilbakemelding(?:er|ar)?"
    r"|spørsmål|notater?|notatar?|presentasjon(?:er|ar)?|parking lot|other|feedback|summary)"
    r"(?: (?:i|på|om|til|av|frå|fra|from|in) \w+(?: \w+)?)?\s*:?\s*$",
    re.IGNORECASE,
)

_MOST_LINES_OF_INSTRUCTIONS = 8


def under_questions(cards: Sequence[RawCard], *, over: Question | None = None) -> list[RawCard]:
    """The cards, each under the question that stands over it; a question apart from the card it stood in.

    `over`: what the title of the column they hang in asks.
    """
    placed: list[RawCard] = []
    for card, following in zip_longest(cards, cards[1:]):
        trailing = _trailing_question(card) if following and _may_answer(following) else None
        if trailing and card.lines[0] is trailing[0] and _ends_in_question(placed):
            trailing, over = None, None
        asks = card.is_organisers or _asks(card.body, but=trailing)
        if over is not None and not (asks and _asks_at_once(card)):
            card.section = over
        over = None if asks else over
        ending = trailing[0] if trailing else _asks_nothing(card)
        placed += _apart(card, ending) if ending else [card]
        leading = _leading_question(card) if any(one.names_somebody for one in placed) else None
        over = trailing[1] if trailing else None if ending else leading or over
    return placed


def _leading_question(card: RawCard) -> Question | None:
    """The one question that begins a card which is nobody's, alone on its line."""
    said = [line.text for line in card.body if not line.is_blank]
    question = question_over(said[0]) if said and not (card.names_somebody or card.is_organisers) else None
    if question is None or not _asks_only(said[0][question.end :]) or _asks(card.body[1:]):
        return None
    return question


def _asks_nothing(card: RawCard) -> Line | None:
    """The heading, at a card's end, of a part of the wall that asks nothing ("Parkeringsplass")."""
    said = [line for line in card.body if not line.is_blank]
    return said[-1] if said and _ASKS_NOTHING.match(said[-1].text) else None


def _ends_in_question(placed: Sequence[RawCard]) -> bool:
    """Does the card before end in a question too, so that these are the organiser's list of tasks?"""
    before = placed[-1] if placed else None
    return before is not None and not before.names_somebody and _trailing_question(before) is not None


def _asks(lines: Sequence[Line], *, but: tuple[Line, Question] | None = None) -> bool:
    """Is there a question or a dialogue in the lines, apart from the one that ends them?"""
    return any(
        question_over(line.text) or dialogue_at_start(line.text)
        for line in lines
        if but is None or line is not but[0]
    )


def _asks_at_once(card: RawCard) -> bool:
    """Does it ask before it says anything, or mark a dialogue, so that nothing in it answers what stands over?"""
    first = next((line for line in card.body if not line.is_blank), None)
    marks = any(dialogue_at_start(line.text) for line in card.body)
    return card.is_organisers or marks or first is None or question_over(first.text) is not None


def _may_answer(card: RawCard) -> bool:
    return card.says_whose and not (_asks(card.body) and _trailing_question(card) is None)


def _trailing_question(card: RawCard) -> tuple[Line, Question] | None:
    """The one question that ends a card, with nothing said to it, and the line it stands on."""
    said = _without_instructions([line for line in card.body if not line.is_blank])
    question = question_over(said[-1].text) if said else None
    if question is None or _says_more(said[-1].text[question.end :]) or _numbers_several(said[-1]):
        return None
    before = question_over(said[-2].text) if len(said) > 1 else None
    if before and before.topic != question.topic and _asks_only(said[-2].text[before.end :]):
        return None
    return said[-1], question


def _without_instructions(said: list[Line]) -> list[Line]:
    """A card's lines down to the question that only how to answer it follows, and the rest of the question."""
    for at in range(len(said) - 1, max(-1, len(said) - _MOST_LINES_OF_INSTRUCTIONS), -1):
        question = question_over(said[at].text)
        if question is None:
            continue
        rest = Passage.of([Line(0, said[at].text[question.end :]), *said[at + 1 :]])
        told = [sentence.text for sentence in sentences_of(rest)]
        return said[: at + 1] if any(map(is_procedure, told)) and all(map(_is_told, told)) else said
    return said


def _is_told(sentence: str) -> bool:
    return is_procedure(sentence) or sentence.endswith("?")


def _numbers_several(line: Line) -> bool:
    """Does one line number several questions: "1: Hva har vi? 2: Hva gjør vi?"?"""
    numbered = [
        mark.value for sentence in sentences_of(Passage.of([line])) if (mark := point_at_start(sentence.text))
    ]
    return len(set(numbered)) > 1


def _says_more(rest: str) -> bool:
    return any(not _is_told(sentence.text) for sentence in sentences_of(Passage.of([Line(0, rest)])))


def _asks_only(rest: str) -> bool:
    """Is there nothing after a question, or only more of it ("… Hvem, og når?")?"""
    rest = rest.strip(" *_")
    return not rest or (rest.endswith("?") and "." not in rest)


def _apart(card: RawCard, asked: Line) -> list[RawCard]:
    """A card of somebody's without the question at its end, and the question as a card of nobody's."""
    if not card.names_somebody or card.lines[0] is asked or len(card.lines) < 2:
        return [card]
    at = next(i for i, line in enumerate(card.lines) if line is asked)
    question = RawCard(width=card.width, lines=card.lines[at:], body=[asked], title=asked.text.strip())
    card.lines = card.lines[:at]
    card.body = card.body[: next(i for i, line in enumerate(card.body) if line is asked)]
    return [card, question]
