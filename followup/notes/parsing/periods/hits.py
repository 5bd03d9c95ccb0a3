"""Times found in a text: every form tried, overlaps settled, ranges joined, each read from a day."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from followup.notes.parsing.periods.days import DAY_FORMS
from followup.notes.parsing.periods.feasts import FEAST_FORMS
from followup.notes.parsing.periods.leads import Lead, Reading, bind, find_lead
from followup.notes.parsing.periods.nths import NTH_FORMS
from followup.notes.parsing.periods.parts_of_years import PART_FORMS
from followup.notes.parsing.periods.relative import RELATIVE_FORMS
from followup.notes.parsing.periods.spans import DAY, Form, Span, written_year
from followup.notes.parsing.periods.stretches import STRETCH_FORMS
from followup.notes.parsing.periods.time_words import compiled

_FORMS: tuple[Form, ...] = DAY_FORMS + NTH_FORMS + STRETCH_FORMS + PART_FORMS + FEAST_FORMS + RELATIVE_FORMS
_JOINER = compiled(
    r"(?:\s*(?:->|[-–—/→])\s*|\s+(?:til(?:\s+og\s+med)?|t\.o\.m\.|og|eller|to|and|or|until|till"
    r"|through)\s+)(?:(?:i|på|den)\s+)?"
)
_PAIRING = compiled(r"\s*(?:og|eller|and|or)\b.*")
_NEARLY_A_YEAR = 364 * DAY


@dataclass(frozen=True)
class Hit:
    """A time in a text, from its first to its last character, lead apart; `upto` is the end of a range."""

    form: Form
    match: re.Match[str]
    start: int
    end: int
    lead: Lead
    upto: "Hit | None" = None

    @property
    def has_year(self) -> bool:
        """Whether the year was written: such a time does not come round again."""
        return bool(written_year(self.match)) or bool(self.upto and self.upto.has_year)

    @property
    def is_proven(self) -> bool:
        """Whether it is a time without any word around it."""
        alone = self.form.alone == "sure" or (bool(written_year(self.match)) and self.form.year_is_proof)
        return alone or bool(self.upto and self.upto.is_proven)


def find_hits(text: str) -> list[Hit]:
    """The times of a text in order, none overlapping another."""
    return _joined(text, list(_apart(_all_matches(text), text)))


def _all_matches(text: str) -> list[tuple[Form, re.Match[str]]]:
    return [(form, match) for form in _FORMS for match in form.pattern.finditer(text)]


def _apart(found: list[tuple[Form, re.Match[str]]], text: str) -> Iterator[Hit]:
    """The earliest first, of those the longest; what overlaps a taken one is dropped."""
    reached = 0
    for form, match in sorted(found, key=lambda pair: (pair[1].start(), -pair[1].end())):
        if match.start() >= reached:
            reached = match.end()
            yield Hit(form, match, match.start(), match.end(), find_lead(text, match.start()))


def _joined(text: str, hits: list[Hit]) -> list[Hit]:
    joined: list[Hit] = []
    for hit in hits:
        if joined and _is_range(joined[-1], hit, text):
            joined[-1] = replace(joined[-1], end=hit.end, upto=hit)
        else:
            joined.append(hit)
    return joined


def _is_range(left: Hit, right: Hit, text: str) -> bool:
    joiner = _JOINER.fullmatch(text, left.end, right.start)
    if joiner is None or left.upto is not None:
        return False
    if left.form.alone == "fenced":
        return not joiner[0].strip().isalpha() and joiner[0] == joiner[0].strip()
    if left.lead.relation == "between":
        return True
    are_days = "day" in left.form.name or "day" in right.form.name
    return not (are_days and _PAIRING.fullmatch(joiner[0]))


def read_hit(hit: Hit, held_on: date) -> Reading | None:
    """Its kind, first and last day: the first occurrence not over on `held_on`, or the written year's."""
    try:
        return next(_readings(hit, held_on), None)
    except (ValueError, OverflowError, KeyError):
        return None


def _readings(hit: Hit, held_on: date) -> Iterator[Reading]:
    lead = hit.lead
    if hit.upto and lead.relation == "from_":
        lead = replace(lead, relation="during")
    for span in _spans(hit, held_on):
        reading = bind(lead, span)
        is_ahead = span.first > held_on if lead.is_next else reading[2] >= held_on
        if hit.has_year or is_ahead:
            yield reading


def _spans(hit: Hit, held_on: date) -> Iterable[Span]:
    if hit.upto is None:
        return hit.form.candidates(hit.match, held_on)
    return _range(replace(hit, upto=None), hit.upto, held_on)


def _range(left: Hit, right: Hit, held_on: date) -> Iterator[Span]:
    """From the start of the one to the end of the other; what carries no year is the nearest to what does."""
    if left.has_year and not right.has_year:
        first = _occurrence(left, held_on)
        last = first and _occurrence(right, first.first)
    else:
        last = _occurrence(right, held_on)
        first = last and _occurrence(left, last.last - _NEARLY_A_YEAR)
    if first and last and first.first <= last.last:
        yield Span(first.first, last.last)


def _occurrence(hit: Hit, since: date) -> Span | None:
    spans = hit.form.candidates(hit.match, since)
    return next((span for span in spans if hit.has_year or span.last >= since), None)
