"""Which of the times mentioned in prose are deadlines: doubt means no."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from followup.notes.parsing.periods.hits import Hit
from followup.notes.parsing.periods.leads import Reading
from followup.notes.parsing.periods.surroundings import (
    is_in_brackets,
    is_reference,
    is_told,
    left_of,
    right_of,
    starts_here,
)
from followup.notes.parsing.periods.time_words import compiled

_FENCE_LEFT = compiled(r"[(,;/]\s*\Z")
_FENCE_RIGHT = compiled(r"\s*[),;/]")
_FIELD_LEFT = compiled(r"(?:\A|[(,;:/–-])\s*\Z")
_FIELD_RIGHT = compiled(r"\s*(?:\Z|[),;:/.!?–-])")
_CLAUSE_END = compiled(r"\s*(?:\Z|[.,;:)!?])")
_SEPARATED = compiled(r"(?:\s[-–—]|[:|\t])\s*\Z")
_LINE_START = compiled(r"\A\s*(?:[-•*–]\s*)?\Z")
_COLON = compiled(r"\s*:")
_OPENS_THEN = compiled(
    r"(?<!\w)(?:(?:åpn|opn|premier|innvi|lanser|oppstart|start|klar|ferdig|avduk)\w*)\s+(?:(?:er|blir|vert)\s+)?\Z"
)
_TEXT_END = compiled(r"\s*\.?\s*\Z")
_BETWEEN_COMMAS = compiled(r",\s*\Z")
_COMMA = compiled(r"\s*,")
_OFFERED = {"month", "part of year", "short part of year", "term"}
_MOST_YEARS_AHEAD = 4
"""Beyond them "i 2030" is a vision and no promise."""
_MOST_YEARS_PLANNED = 3
_SHORTLY = 62
"""Days ahead within which "i vinter" may begin in another year than it was said."""


@dataclass(frozen=True)
class Mention:
    """A time in a sentence, as read from the day the sentence was said."""

    hit: Hit
    reading: Reading
    text: str
    held_on: date


def is_deadline(mention: Mention) -> bool:
    """Whether a time mentioned in prose is a deadline there."""
    hit, text = mention.hit, mention.text
    if mention.reading[2] < mention.held_on or is_told(hit, text) or is_reference(hit, text):
        return False
    if _is_the_meetings_own(mention):
        return False
    return hit.is_proven or _STANDS[_what_it_takes(hit)](mention)


def _is_the_meetings_own(mention: Mention) -> bool:
    """Front matter: the very day the notes are of, written out."""
    hit = mention.hit
    is_that_day = mention.reading == ("by", mention.held_on, mention.held_on)
    return is_that_day and hit.has_year and hit.lead.relation not in ("within", "limit")


def is_whole_field(hit: Hit, text: str) -> bool:
    """Whether a time typed in a deadline field is one: "vår" and "14 dager" only by themselves."""
    if is_reference(hit, text):
        return False
    if hit.upto or hit.form.alone not in ("fenced", "innen", "letter", "field"):
        return True
    return left_of(hit, text, _FIELD_LEFT) and right_of(hit, text, _FIELD_RIGHT)


def _what_it_takes(hit: Hit) -> str:
    """Two of them make a range that needs less, save lengths of time: "fra 3 til 6 år" are ages."""
    is_lighter = hit.upto and hit.form.alone in ("innen", "letter", "fenced") and hit.form.name != "so long"
    return "led" if is_lighter else hit.form.alone


def _is_led(mention: Mention) -> bool:
    return _has_lead(mention) or _is_bracketed(mention) or _is_offered(mention)


def _has_lead(mention: Mention) -> bool:
    lead = mention.hit.lead
    return bool(lead.relation or lead.part or lead.is_next) or lead.plain in mention.hit.form.leads


def _is_led_year(mention: Mention) -> bool:
    """Whether the year is promised: "i 2021" is, only while it is still to come."""
    lead = mention.hit.lead
    if lead.relation or lead.part:
        return lead.relation != "towards"
    years_ahead = mention.reading[1].year - mention.held_on.year
    return _has_lead(mention) and 0 < years_ahead <= _MOST_YEARS_AHEAD


def _is_bracketed(mention: Mention) -> bool:
    return is_in_brackets(mention.hit, mention.text) and right_of(mention.hit, mention.text, _FENCE_RIGHT)


def _is_offered(mention: Mention) -> bool:
    """At the end behind a dash, a month or range at the end anyhow, between commas, or first before a colon."""
    hit, text = mention.hit, mention.text
    is_coarse = bool(hit.upto) or hit.form.name in _OFFERED
    if right_of(hit, text, _TEXT_END):
        return is_coarse or left_of(hit, text, _SEPARATED)
    if is_coarse and left_of(hit, text, _BETWEEN_COMMAS) and right_of(hit, text, _COMMA):
        return True
    return left_of(hit, text, _LINE_START) and right_of(hit, text, _COLON)


def _is_in_figures(mention: Mention) -> bool:
    """Told from fractions and section numbers: "innen 1/3", "(15.3)", "fra 1.3."."""
    relation = mention.hit.lead.relation
    if relation in ("within", "limit", "before", "label") or (_has_lead(mention) and not relation):
        return True
    if relation:
        return right_of(mention.hit, mention.text, _CLAUSE_END)
    is_apart = _is_bracketed(mention) or right_of(mention.hit, mention.text, _TEXT_END)
    return is_apart and _is_surely_a_day(mention.hit)


def _is_surely_a_day(hit: Hit) -> bool:
    """Too high for a section's number, or more than the whole were it a fraction ("9/3")."""
    day, written = hit.match["day"], hit.match[0]
    is_no_fraction = "/" in written and int(day) > int(hit.match["month"])
    return int(day) > 12 or day.startswith("0") or written.endswith(".") or is_no_fraction


def _is_within(mention: Mention) -> bool:
    return mention.hit.lead.relation in ("within", "limit")


def _is_near_letter(mention: Mention) -> bool:
    """ "ferdig H25", "(V26)": said last, of a year that they plan for now."""
    years_ahead = mention.reading[1].year - mention.held_on.year
    is_near = 0 <= years_ahead <= _MOST_YEARS_PLANNED and mention.hit.match[0][0].isupper()
    return _is_within(mention) or (is_near and right_of(mention.hit, mention.text, _CLAUSE_END))


def _is_ahead(mention: Mention) -> bool:
    """Said in December, "i høst" is over and "i vinter" has begun."""
    first, held_on = mention.reading[1], mention.held_on
    return first.year == held_on.year or (first - held_on).days <= _SHORTLY


def _is_fenced(mention: Mention) -> bool:
    hit, text = mention.hit, mention.text
    if hit.lead.is_next or hit.lead.relation in ("limit", "label"):
        return True
    if is_in_brackets(hit, text):
        return left_of(hit, text, _FENCE_LEFT) and right_of(hit, text, _FENCE_RIGHT)
    return hit.form.name == "this spring" and starts_here(hit, text) and right_of(hit, text, _CLAUSE_END)


def _is_last(mention: Mention) -> bool:
    """ "… denne uka.": said last of a deed."""
    return _is_led(mention) or right_of(mention.hit, mention.text, _CLAUSE_END)


_STANDS: dict[str, Callable[[Mention], bool]] = {
    "sure": lambda mention: True,
    "led": _is_led,
    "year": _is_led_year,
    "figures": _is_in_figures,
    "innen": _is_within,
    "named day": lambda mention: _is_led(mention) or left_of(mention.hit, mention.text, _OPENS_THEN),
    "letter": _is_near_letter,
    "season": _is_ahead,
    "fenced": _is_fenced,
    "last": _is_last,
    "spoken": lambda mention: _has_lead(mention),
    "field": lambda mention: False,
}
