"""A round of the table in running text: a paragraph for each municipality, known by the name it begins with.

1. Where at least three paragraphs begin with different municipalities, and two of them say something of it right
   away ("Tinn har …", "Hjartdal v/ rådmann: …"), each of them is a card under that name.
2. Where nobody in the round has a second paragraph, what follows the last one is nobody's.
3. A question asked once, after a round under headings or of paragraphs, is answered by all who are in it.

Walls of rooms or groups have their own order and are left alone.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from followup.notes.parsing.places.naming import Named, find_named
from followup.notes.parsing.signs.marks import bullet_at_start, dialogue_at_start
from followup.notes.parsing.text.headings import read_heading
from followup.notes.parsing.text.questions import question_at_start
from followup.notes.parsing.words.verbs import verb_of
from followup.notes.parsing.words.vocabulary import words_in
from followup.notes.reading.document import Document, Prose
from followup.notes.reading.lines import Line

_LEAST = 3
_LEAST_SUBJECTS = 2
_EXACT = 100
_LONGEST_BEGINNING = 80
_LONGEST_HEADING = 100
_BOUNDARY = "Lapp 1"
"""A line that parts posts on a wall, and belongs to none."""
_BETWEEN = re.compile(r"\s*(?:,|og|&|/|samt)\s*(?:og\s+)?")
_OF_IT = re.compile(
    r"(?:\s+kommun(?:e|en|ane|ene|er|ar))?\s*(?:[.:]\s|[–-]\s|v/|\(|,?\s*(?:ved|v\.|representert)\b)"
)
_NEXT_WORD = re.compile(r"(?:\s+kommun(?:e|en|ane|ene|er|ar))?\s+([a-zæøå]+)")
_PAST = words_in(
    """
    har hadde kunne skulle ville måtte vil skal må kan bør
    var vart blei ble fikk fekk sa sier seier fortalte fortel melder melde meldte er
    """
)
_ENDED = re.compile(r"[.!?:»)…]\s*$")


@dataclass(frozen=True)
class _Start:
    """A paragraph of the round: at which line it begins, the names as written, and whether it only says them."""

    at: int
    written: str
    names: tuple[str, ...]
    sort: str


def with_rounds(document: Document) -> Document:
    """The document with headings where a round has none."""
    if any(_has_other_order(line.text) for part in _prose(document) for line in part.lines):
        return document
    parts = (
        replace(part, lines=tuple(_in_cards(part.lines))) if isinstance(part, Prose) else part
        for part in document.parts
    )
    return replace(document, parts=tuple(parts))


def _prose(document: Document) -> Iterable[Prose]:
    return (part for part in document.parts if isinstance(part, Prose))


def _has_other_order(text: str) -> bool:
    heading = read_heading(text)
    return (heading is not None and heading.room is not None) or dialogue_at_start(text) is not None


def _in_cards(lines: Sequence[Line]) -> list[Line]:
    begun = [at for at in range(len(lines)) if _begins_paragraph(lines, at)]
    starts = [start for at in begun if (start := _start(lines[at].text, at))]
    if len({start.names for start in starts}) < _LEAST:
        return list(lines)
    inserted: dict[int, str] = {}
    if sum(start.sort == "subject" for start in starts) >= _LEAST_SUBJECTS:
        inserted |= {start.at: start.written for start in starts if start.sort != "heading"}
        inserted |= _end(starts, begun)
    inserted |= _asked_of_all(lines, starts)
    return [one for at, line in enumerate(lines) for one in _headed(line, inserted.get(at))]


def _headed(line: Line, heading: str | None) -> Iterable[Line]:
    if heading:
        yield from (Line(line.number, text) for text in ("", heading, ""))
    yield line


def _begins_paragraph(lines: Sequence[Line], at: int) -> bool:
    if lines[at].is_blank or at == 0:
        return not lines[at].is_blank
    before = lines[at - 1]
    return before.is_blank or (before.number != lines[at].number and bool(_ENDED.search(before.text)))


def _start(text: str, at: int) -> _Start | None:
    if bullet_at_start(text):
        return None
    heading = read_heading(text)
    if heading is not None and heading.is_only_names and heading.named:
        return _Start(at, text, tuple(one.name for one in heading.named), "heading")
    named = _named_first(text[:_LONGEST_BEGINNING])
    if not named:
        return None
    end = named[-1].end
    follows = _NEXT_WORD.match(text[end:])
    is_subject = follows is not None and (follows[1] in _PAST or verb_of(follows[1]) is not None)
    if not is_subject and not _OF_IT.match(text[end:]):
        return None
    sort = "label" if text[end : end + 1] == ":" else "subject"
    return _Start(at, text[:end].strip(), tuple(one.name for one in named), sort)


def _named_first(text: str) -> list[Named]:
    """The municipalities, exactly written, that a text begins with."""
    first: list[Named] = []
    end = 0
    for one in find_named(text)[0]:
        joint = text[end : one.start]
        if (
            (joint if not first else not _BETWEEN.fullmatch(joint))
            or not one.is_sure
            or one.likeness < _EXACT
        ):
            break
        first.append(one)
        end = one.end
    return first


def _end(starts: Sequence[_Start], begun: Sequence[int]) -> dict[int, str]:
    """A boundary after the last paragraph of a round in which everybody has one."""
    order = {at: place for place, at in enumerate(begun)}
    places = [order[start.at] for start in starts]
    following = places[-1] + 1
    if places[-1] - places[0] != len(places) - 1 or following >= len(begun):
        return {}
    return {begun[following]: _BOUNDARY}


def _asked_of_all(lines: Sequence[Line], starts: Sequence[_Start]) -> dict[int, str]:
    """The first question after the round that nobody in it was asked, under the names of all, if they have room."""
    asked = {
        at: question.topic for at, line in enumerate(lines) if (question := question_at_start(line.text))
    }
    in_round = {topic for at, topic in asked.items() if at < starts[-1].at}
    whole = ", ".join(dict.fromkeys(name for start in starts for name in start.names))
    after = (at for at, topic in asked.items() if at > starts[-1].at and topic not in in_round)
    return {at: whole if len(whole) <= _LONGEST_HEADING else _BOUNDARY for at in list(after)[:1]}
