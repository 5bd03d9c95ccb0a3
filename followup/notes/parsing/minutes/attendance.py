"""Who was there, by the lists and the tables that minutes begin with: municipalities, and the people they sent.

1. A list runs on to the next line after a comma, inside a bracket, and where the next line opens one.
2. It may begin inside a line ("Sted: Førde. Til stede: Sula, Hå") and ends with its sentence.
3. A table of members has a column of municipalities and one of people, and none of what is to be done.
4. A person belongs to the municipality in brackets after the name, before "v/", or in the row; several in brackets
   do so too ("Sula (Kari, Ola)").
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from followup.notes.parsing.signs.marks import bullet_at_start, point_at_start
from followup.notes.parsing.text.headings import read_heading
from followup.notes.parsing.text.minutes_words import (
    Formality,
    after_label,
    formality_of,
    is_label_alone,
    matter_at_start,
    tells_who_came,
)
from followup.notes.parsing.words.roles import is_role
from followup.notes.parsing.words.verbs import is_finite
from followup.notes.reading.document import Document, Row, Table
from followup.notes.reading.lines import Line

_LONGEST_ENTRY = 90
_EXACT = 100
_FEWEST_ROWS = 2
_ENTRY = re.compile(r"(?![^(]{0,80}\))(?:[,;\n]|\s+og\s+|\s+&\s+|\sand\s)")
_REPRESENTED = re.compile(r"\s*(?:\(.*\)?|(?:v/|ved\b|v\.|[:–-]\s|\bmed\b).*|\bkommun(?:e|ar|er)\b.*)$")
_IN_BRACKETS = re.compile(r"\(([^()]{2,40})\)")
_REPRESENTING = re.compile(r"\s*(?:\bv/|\bved\b|\bv\.|[()])\s*")
_JOINED = re.compile(r"\s*(?:[,/&]|\bog\b|\band\b)\s*")
_NAME = re.compile(r"[A-ZÆØÅ][\w.'-]*(?:\s+[A-ZÆØÅ][\w.'-]*)+")
_ANY_NAME = re.compile(r"[A-ZÆØÅ][\w'-]+(?:\s+[A-ZÆØÅ][\w.'-]*){0,3}")
_LATER_IN_LINE = re.compile(r"(?:(?<=[.;)])\s+|\s{2,}|\t)(?=[A-ZÆØÅ])")
_SENTENCE_END = re.compile(r"(?<=[a-zæøå]{3})\.\s+(?=[A-ZÆØÅ])")
_MUNICIPALITIES = re.compile(r"(?:kommune\w*|municipality)\s*:?", re.IGNORECASE)
_PEOPLE = re.compile(
    r"(?:navn|namn|medlem\w*|deltak\w+|deltag\w+|representant\w*|møtt|til ?stede?|til ?stades|oppmøte|name|members?"
    r"|present|participants?)\s*:?",
    re.IGNORECASE,
)
_DEEDS = re.compile(
    r"\b(?:tiltak|frist|ansvar\w*|status|hva|kva|når|oppgave|oppgåve|behov|action|deadline)\b", re.IGNORECASE
)


@dataclass
class Attendance:
    """Those present in order, the municipality of each person, and the numbers of the lines that said so."""

    municipalities: dict[str, None] = field(default_factory=dict[str, None])
    people: dict[str, str] = field(default_factory=dict[str, str])
    lines: set[int] = field(default_factory=set[int])


def read_attendance(head: Sequence[Line], said: Sequence[Line], document: Document) -> Attendance:
    """From the first lines of minutes, and from a table of members that stands before what is decided."""
    found = Attendance()
    for at, line in enumerate(head):
        written = _label_in(line.text)
        if written is None:
            continue
        found.lines.add(line.number)
        if is_label_alone(written):
            entries = [more.text for more in listed(said[at + 1 :], "people")]
        else:
            rest = " ".join([after_label(written), *(more.text for more in going_on(said[at:]))])
            entries = _ENTRY.split(_SENTENCE_END.split(rest)[0])
        for entry in entries:
            _take(entry, found)
    for table in document.tables[:1]:
        _take_table(table, found)
    return found


def municipalities_of_people(owner: str, people: Mapping[str, str]) -> tuple[str, ...]:
    """The municipalities of those present whose names a text begins with or joins ("Anne", "Siri Li og Per")."""
    named: dict[str, None] = {}
    for written in re.split(r"\s*(?:,|/|&|\bog\b|\band\b)\s*", owner):
        match = _ANY_NAME.match(written.strip())
        home = _home(match[0], people) if match else None
        if home is None:
            return ()
        named[home] = None
    return tuple(named)


def person_at_start(text: str, people: Mapping[str, str]) -> str | None:
    """The name of one or several of those present that a sentence begins with, before its verb."""
    match = re.match(r"[A-ZÆØÅ][\w'-]+(?:\s+(?:og\s+)?[A-ZÆØÅ][\w.'-]*)*(?=\s+[a-zæøå])", text)
    return match[0] if match and municipalities_of_people(match[0], people) else None


def _home(name: str, people: Mapping[str, str]) -> str | None:
    """The municipality of the one person who is called so, in full or by the first names."""
    words = name.split()
    homes = {home for full, home in people.items() if full.split()[: len(words)] == words}
    return homes.pop() if len(homes) == 1 else None


def _label_in(text: str) -> str | None:
    """A list of those present, at the start of a line or of a sentence in it."""
    pieces = [text, *_LATER_IN_LINE.split(text)[1:]]
    at = next((at for at, piece in enumerate(pieces) if tells_who_came(piece)), None)
    if at is None:
        return None
    return pieces[at] if at == 0 else text[text.index(pieces[at]) :]


def _take(entry: str, found: Attendance) -> None:
    parts = _ENTRY.split(entry)
    for part in parts:
        for name in _municipality_of(part):
            found.municipalities[name] = None
            for written in (*_REPRESENTING.split(part), *parts[:1]):
                for one in _JOINED.split(written):
                    _take_person(one, name, found)


def _take_person(written: str, municipality: str, found: Attendance) -> None:
    match = _ANY_NAME.match(written.strip(" .•-–*\t"))
    if match and not _municipality_of(match[0]) and not is_role(match[0].split()[0]):
        found.people.setdefault(match[0], municipality)


def _municipality_of(entry: str) -> tuple[str, ...]:
    """The municipality that an entry is ("Sula", "Hå v/ Kari"), or that stands in brackets after a name."""
    bracketed = _IN_BRACKETS.search(entry)
    for written in (_REPRESENTED.sub("", entry), bracketed[1] if bracketed else ""):
        heading = read_heading(written.strip(" .•-–*"))
        if heading is not None and heading.is_only_names and len(heading.named) == 1:
            return tuple(one.name for one in heading.named if one.is_sure and one.likeness == _EXACT)
    return ()


def _take_table(table: Table, found: Attendance) -> None:
    header = table.rows[0].cells if table.rows else ()
    titles = [cell.text.strip() for cell in header]
    if any(_DEEDS.search(title) for title in titles) or len(table.rows) <= _FEWEST_ROWS:
        return
    place = next((at for at, title in enumerate(titles) if _MUNICIPALITIES.fullmatch(title)), None)
    people = next((at for at, title in enumerate(titles) if _PEOPLE.fullmatch(title)), None)
    if place is None or people is None:
        return
    found.lines |= {row.number for row in table.rows}
    for row in table.rows[1:]:
        for name in _municipality_of(_cell(row, place)):
            found.municipalities[name] = None
            _take_person(_cell(row, people), name, found)


def _cell(row: Row, at: int) -> str:
    return row.cells[at].text if at < len(row.cells) else ""


def going_on(lines: Sequence[Line]) -> Iterable[Line]:
    """The lines a list of people runs on to."""
    opened = 0
    for line, following in pairwise(lines):
        opened += line.text.count("(") - line.text.count(")")
        runs_on = (
            line.text.rstrip().endswith((",", ";", " og")) or opened > 0 or following.text.startswith("(")
        )
        if not runs_on or formality_of(following.text):
            return
        yield following


def listed(following: Sequence[Line], kind: Formality) -> Iterable[Line]:
    """The entries of a list: all of one sort (bulleted, numbered, or names), until the numbers begin again."""
    first = following[0].text if following else ""
    sort, last = _sort_of(first, kind), 0
    for line in following:
        if sort is None or _sort_of(line.text, kind) != sort or formality_of(line.text):
            return
        point = point_at_start(line.text) if sort == "number" else None
        number = int(point.value) if point else last + 1
        if number <= last:
            return
        last = number
        yield line


def _sort_of(text: str, kind: Formality) -> str | None:
    """How an entry is set, None where it is no entry of a list of people or of an agenda."""
    if len(text) > _LONGEST_ENTRY or text.rstrip().endswith((".", ":", "!")) or _says_something(text):
        return None
    if bullet_at_start(text):
        return "bullet"
    if kind == "people":
        return "name" if _NAME.match(text.strip()) else None
    if matter_at_start(text):
        return "matter"
    return "number" if point_at_start(text) else None


def _says_something(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text)
    return any(is_finite(word) for word in words[1:] if word[0].islower())
