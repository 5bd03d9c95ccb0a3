"""Norwegian deadlines, bokmål and nynorsk, read as periods from the day they were said.

`read_due` reads what a person typed in a deadline field, `find_dues` what prose mentions. Both keep the
words.
What carries no year is its next occurrence: the first whose last day is on or after `held_on`.
A full year that cannot be used leaves the deadline open.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from followup.notes.parsing.periods.hits import Hit, find_hits, read_hit
from followup.notes.parsing.periods.leads import Reading
from followup.notes.parsing.periods.open_words import find_open, find_open_in_brackets, is_open, is_recurring
from followup.notes.parsing.periods.prose import Mention, is_deadline, is_whole_field
from followup.notes.parsing.periods.surroundings import has_unread_year, is_finish, is_told, starts_here

_START_KEEPS = {"within", "limit", "before"}
"""Leads that say more about the time than that something starts."""


@dataclass(frozen=True)
class Due:
    """What somebody said about when, and how it was read.

    `kind` is "by" (first == last), "during", "start", or None for open words such as "snarest", which
    have neither first nor last day. `text` is the words as written, trimmed.
    """

    text: str
    kind: str | None
    first: date | None
    last: date | None


@dataclass(frozen=True)
class FoundDue:
    """A deadline in a sentence; `sentence[start:end]` is `due.text`."""

    due: Due
    start: int
    end: int


def read_due(words: str, *, held_on: date) -> Due | None:
    """The deadline a person typed, or None where the words hold none.

    A day that lies before `held_on` is read as typed: somebody meant it.
    """
    text = words.strip()
    composed = unicodedata.normalize("NFC", text)
    for hit in sorted(
        find_hits(composed), key=lambda hit: (is_told(hit, composed), not is_finish(hit, composed))
    ):
        reading = _read(hit, composed, held_on) if is_whole_field(hit, composed) else None
        if reading and (reading[0] == "start" or not is_recurring(composed)):
            return Due(text, *reading)
    return Due(text, None, None, None) if is_open(composed) and not is_recurring(composed) else None


@lru_cache(maxsize=2048)
def find_dues(sentence: str, *, held_on: date) -> Sequence[FoundDue]:
    """The deadlines a sentence mentions, in order; what may be something else is left out.

    Kept for a while: several rules ask about the same sentence.
    """
    found = [due for hit in find_hits(sentence) if (due := _found(hit, sentence, held_on))]
    spans = [match.span() for match in find_open(sentence)] + find_open_in_brackets(sentence)
    found += [FoundDue(Due(sentence[start:end], None, None, None), start, end) for start, end in spans]
    return tuple(_apart(found))


def _apart(found: list[FoundDue]) -> Iterator[FoundDue]:
    """In order, none overlapping; where open words hold or touch a day, the day is kept."""
    kept: FoundDue | None = None
    for due in sorted(found, key=lambda due: (due.start, due.due.kind is None)):
        if kept and due.start < kept.end:
            kept = kept if kept.due.kind else due
            continue
        if kept:
            yield kept
        kept = due
    if kept:
        yield kept


def _found(hit: Hit, sentence: str, held_on: date) -> FoundDue | None:
    reading = _read(hit, sentence, held_on)
    if reading is None or not is_deadline(Mention(hit, reading, sentence, held_on)):
        return None
    text = sentence[hit.lead.start : hit.end]
    return FoundDue(Due(text, *reading), hit.lead.start, hit.end)


def _read(hit: Hit, text: str, held_on: date) -> Reading | None:
    reading = None if has_unread_year(hit, text) else read_hit(hit, held_on)
    if reading and hit.lead.relation not in _START_KEEPS and starts_here(hit, text):
        return "start", reading[1], reading[2]
    return reading
