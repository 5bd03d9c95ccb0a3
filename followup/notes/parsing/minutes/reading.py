"""Minutes: their formalities are nobody's commitments, and the municipality in their letterhead holds for all.

1. A document is minutes where its title says so and a formality follows, where two sorts of formalities stand
   among its first lines, or a date and who was there.
2. Its formalities are left out: when, where, who, the agenda, the next meeting, the signature. What is listed
   under one that stands alone ("Til stede") goes with it.
3. A greeting, and what stands below it at the end, is left out of every document.
4. Minutes whose list of those present names several municipalities are all theirs, where nothing narrower is said.
   Else, where their head names one municipality and no heading or label below names another, all is that one's.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from followup.notes.parsing.minutes.attendance import (
    going_on,
    listed,
    municipalities_of_people,
    person_at_start,
    read_attendance,
)
from followup.notes.parsing.minutes.cases import with_cases
from followup.notes.parsing.minutes.rounds import with_rounds
from followup.notes.parsing.places.naming import find_named
from followup.notes.parsing.places.subjects import is_also_a_word
from followup.notes.parsing.proposals.items import Item
from followup.notes.parsing.tables.places_in_rows import municipalities_of_title
from followup.notes.parsing.text.headings import read_heading
from followup.notes.parsing.text.labels import begun_by
from followup.notes.parsing.text.minutes_words import (
    Formality,
    formality_of,
    is_greeting,
    is_label_alone,
    is_signed_as,
    matter_at_start,
    tells_who_came,
    titles_minutes,
)
from followup.notes.parsing.text.questions import question_at_start
from followup.notes.parsing.walls.signatures import signature_of
from followup.notes.parsing.words.roles import is_person_role
from followup.notes.reading.document import Document, Prose, Table
from followup.notes.reading.lines import Line

_HEAD_LINES = 20
_TITLE_LINES = 6
_STAMP = re.compile(
    r"[^·|•]{1,40}\s[·|•]\s(?:\d{1,2}\.?\s(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[sc])\w*\.?\s\d{4}"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?:,?\s(?:kl\.?\s)?\d{1,2}[.:]\d{2})?",
    re.IGNORECASE,
)
_FEWEST_STAMPS = 3
_LAST_LINES = 6
_LONGEST_SIGNATURE = 60
_LONGEST_ENTRY = 90
_EXACT = 100
_ENTRY = re.compile(r"[,;\n]|\s+og\s+|\s+&\s+|\sand\s")
_REPRESENTED = re.compile(r"\s*(?:\(.*\)?|(?:v/|ved\b|v\.|[:–-]\s|\bmed\b).*|\bkommun(?:e|ar|er)\b.*)$")
_IN_BRACKETS = re.compile(r"\(([^()]{2,40})\)")
_NAME = re.compile(r"[A-ZÆØÅ][\w.'-]*(?:\s+[A-ZÆØÅ][\w.'-]*)+")
_DATED = re.compile(
    r"\b(?:\d{1,2}\.\s*\w+\s*(?:19|20)\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|kl\.?\s*\d)", re.IGNORECASE
)


@dataclass(frozen=True)
class Minutes:
    """A document without its formalities, whose all of it is as far as nothing narrower is said, and the
    municipality of each person who was there.
    """

    document: Document
    whole: tuple[str, ...] = ()
    people: Mapping[str, str] = field(default_factory=dict[str, str])


def read_minutes(document: Document) -> Minutes:
    """Any document; one that is no minutes keeps all but a greeting at its end."""
    document = with_rounds(document)
    said = _said(document)
    head = _head(said)
    formal = _greeted(said) | _stamps(said)
    if not _are_minutes(head):
        return Minutes(_without(document, formal))
    present = read_attendance(head, said, document)
    document = with_cases(document)
    formal |= _formal(said, head) | _signed(said) | present.lines
    whole = tuple(present.municipalities)
    whole = whole if len(whole) > 1 else _whole(said, head)
    return Minutes(_without(document, formal), whole, present.people)


def place_items(items: Sequence[Item], minutes: Minutes) -> list[Item]:
    """The rows of tables; those that nobody could place given to where their owner is, or whose the document is."""
    items = [item if item.municipalities else _placed_by_owner(item) for item in items]
    whole = minutes.whole
    known = "letterhead" if len(whole) == 1 else "attendance"
    return [
        item if item.municipalities or not whole else _item_placed(item, whole, known=known) for item in items
    ]


def _placed_by_owner(item: Item) -> Item:
    """ "Rektorene i Sula og Giske", "kommuneoverlege Volda": a role somewhere; a name alone may be a surname."""
    named = [one for one in find_named(item.owner or "")[0] if one.is_sure and one.likeness == _EXACT]
    role = re.match(r"[\w-]+", item.owner or "")
    if role is None or not is_person_role(role[0]) or any(one.start < role.end() for one in named):
        return item
    homes = tuple(dict.fromkeys(one.name for one in named if not is_also_a_word(one)))
    return _item_placed(item, homes, known="spoken_of") if homes else item


def narrowed_by_people(items: Sequence[Item], minutes: Minutes) -> list[Item]:
    """What one of those present does is their own municipality's, unless a few are said to do it together."""
    return [_item_of_people(item, minutes) for item in items] if minutes.people else list(items)


def _item_of_people(item: Item, minutes: Minutes) -> Item:
    is_few = 1 < len(item.municipalities) < len(minutes.whole)
    who = item.owner or person_at_start(item.quote, minutes.people)
    homes = municipalities_of_people(who, minutes.people) if who and not is_few else ()
    if not homes or set(homes) == set(item.municipalities):
        return item
    return _item_placed(item, homes, known="attendance")


def _item_placed(item: Item, whole: tuple[str, ...], *, known: str) -> Item:
    reasons = tuple(known if reason == "unplaced" else reason for reason in item.reasons)
    return replace(item, municipalities=whole, reasons=reasons)


def _said(document: Document) -> list[Line]:
    """What stands in the document line by line; a row of a table by its first cell."""
    lines: list[Line] = []
    for part in document.parts:
        if isinstance(part, Prose):
            lines += [line for line in part.lines if not line.is_blank]
        else:
            lines += [
                Line(row.number, f"{row.cells[0].text}:") for row in part.rows if row.cells and row.cells[0]
            ]
    return lines


def _head(said: Sequence[Line]) -> list[Line]:
    """The first lines, down to the first matter or question."""
    head: list[Line] = []
    for line in said[:_HEAD_LINES]:
        if (matter_at_start(line.text) or question_at_start(line.text)) and formality_of(line.text) is None:
            break
        head.append(line)
    return head


def _are_minutes(head: Sequence[Line]) -> bool:
    sorts = {formality_of(line.text) for line in head} - {None}
    is_titled = any(titles_minutes(line.text) for line in head[:_TITLE_LINES])
    is_dated = any(_DATED.search(line.text) for line in head[:_TITLE_LINES])
    lists_people = any(tells_who_came(line.text) for line in head[:_TITLE_LINES])
    return len(sorts) >= 2 or (is_titled and bool(sorts)) or (is_dated and lists_people)


def _formal(said: Sequence[Line], head: Sequence[Line]) -> set[int]:
    """The numbers of the formalities' lines, with what is listed under them."""
    in_head = {line.number for line in head}
    formal: set[int] = set()
    for at, line in enumerate(said):
        kind = formality_of(line.text) or (_formality_within(line.text) if line.number in in_head else None)
        if kind is None or (kind in ("about", "agenda") and line.number not in in_head):
            continue
        formal.add(line.number)
        if kind in ("people", "agenda") and is_label_alone(line.text):
            formal |= {entry.number for entry in listed(said[at + 1 :], kind)}
        elif kind == "people":
            formal |= {more.number for more in going_on(said[at:])}
    return formal


def _formality_within(text: str) -> Formality | None:
    """One of a later sentence of a line that begins with where or when: "Førde, 3. mai. Referent: Kari"."""
    kinds = (formality_of(piece) for piece in re.split(r"(?<=[.;])\s+", text)[1:])
    return next((kind for kind in kinds if kind in ("people", "about")), None)


def _greeted(said: Sequence[Line]) -> set[int]:
    """A greeting's line, and all that follows it where the document ends there; not who signs a card of a wall."""
    greetings = [at for at, line in enumerate(said) if is_greeting(line.text) and not _signs_card(line.text)]
    formal = {said[at].number for at in greetings}
    if greetings and len(said) - greetings[-1] <= _LAST_LINES:
        formal |= {line.number for line in said[greetings[-1] :] if len(line.text) <= _LONGEST_SIGNATURE}
    return formal


def _stamps(said: Sequence[Line]) -> set[int]:
    """Who wrote a post and when, as walls print it over or under each ("Kari · 8. feb. 2023"), where many do."""
    stamped = {line.number for line in said if _STAMP.fullmatch(line.text.strip())}
    return stamped if len(stamped) >= _FEWEST_STAMPS else set()


def _signs_card(text: str) -> bool:
    return signature_of(["", text]) is not None


def _signed(said: Sequence[Line]) -> set[int]:
    """The name and the role that end minutes."""
    formal: set[int] = set()
    for at in range(max(1, len(said) - _LAST_LINES), len(said)):
        if is_signed_as(said[at].text) and _NAME.fullmatch(said[at - 1].text.strip()):
            formal |= {said[at - 1].number, said[at].number}
    return formal


def _whole(said: Sequence[Line], head: Sequence[Line]) -> tuple[str, ...]:
    titles = [
        line.text
        for line in head[:_TITLE_LINES]
        if formality_of(line.text) not in ("people", "agenda", "closing") and not _DATED.search(line.text)
    ]
    named = municipalities_of_title([title for title in titles if formality_of(title) is None])
    if len(named) != 1:
        return ()
    says = [line.text for line in said if formality_of(line.text) is None]
    others = {name for text in says for name in _named_by(text)}
    return named if others <= set(named) else ()


def _named_by(text: str) -> tuple[str, ...]:
    """The municipalities that a line names as a heading or a label."""
    heading = read_heading(text) or begun_by(text)
    return tuple(one.name for one in heading.named if one.is_sure) if heading else ()


def _without(document: Document, formal: set[int]) -> Document:
    """Blank lines stand where formalities stood."""
    if not formal:
        return document
    parts: list[Prose | Table] = []
    for part in document.parts:
        if isinstance(part, Prose):
            lines = (Line(line.number, "") if line.number in formal else line for line in part.lines)
            parts.append(replace(part, lines=tuple(lines)))
        elif rows := tuple(row for row in part.rows if row.number not in formal):
            parts.append(replace(part, rows=rows))
    return replace(document, parts=tuple(parts))
