"""The words before a time that say how it binds: "innen", "før", "fra", "medio", "utgangen av"."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from followup.notes.parsing.periods.spans import DAY, Span, after, before, months
from followup.notes.parsing.periods.time_words import ENGLISH_MONTH, ENGLISH_SEASON, compiled

Reading = tuple[str, date, date]
"""Kind, first day, last day."""


@dataclass(frozen=True)
class Lead:
    """What stands before a time: how it binds, which part of it is meant, and where the words begin."""

    relation: str | None = None
    part: str | None = None
    is_next: bool = False
    plain: str | None = None
    start: int = 0


_RELATIONS = {
    "within": r"(?:sei?nest|seinast|inn[ea]n)\s+i\s*l(?:ø|au)pet\s+av|by|within|until|till|(?:no"
    r"|not)\s+later\s+than|(?:at\s+the\s+)?latest(?:\s+by)?"
    r"|innen|innan|(?:(?:aller\s+)?sei?nest|seinast)(?:\s+inn[ea]n)?"
    r"|(?:ikke\s+senere|ikkje\s+seinare)\s+enn|til\s+og\s+med|t\.?\s?o\.?\s?m\.?|inntil|(?:fram|frem)\s+til",
    "before": r"før|føre|before",
    "from_": r"f\.?\s?o\.?\s?m\.?|fr[aå]\s+og\s+med|fr[aå]|from|as\s+of|tidligst|tidlegast|ikk(?:e|je)\s+før",
    "after": r"etter|after|i\s+etterkant\s+av",
    "over": r"over",
    "to": r"til",
    "towards": r"(?:(?:fram|frem)\s*)?mot",
    "between": r"mellom|between",
    "during": r"i\s*(?:løpet|laupet)\s+av|i\.?l\.?a\.?|during|throughout|in\s+the\s+course\s+of|over(?=\s+the\s)"
    r"|i\s+(?:perioden|tidsrommet)|i?gjennom(?:\s+hei?le)?"
    r"|ut\s?(?:over|på)|ved|rundt|omkring|omtrent|cirka|ca\.?|inne?nfor",
    "limit": r"\w*frist(?:en)?(?:\s+(?:er|blir|vert|(?:settes|satt|sett)\s+til))?\s*[:\-–]?"
    r"|deadline\s*:?|due(?:\s+date)?\s*:?",
    "label": r"(?:når|tid|tidspunkt|tidsrom|dato)\s*[:?]",
}

_UNSPOKEN = {"limit", "label"}
"""Said about the time, and not part of its words."""

_PARTS = {
    "beginning": r"primo|(?:begynnelsen|begynninga|byrjinga|starten)\s+(?:av|på)"
    r"|(?:the\s+)?(?:beginning|start)\s+of",
    "early": r"early(?:\s+in)?",
    "middle": r"medio|mid|(?:the\s+)?middle\s+of|(?:midten|midt)\s+(?:av|i|på)",
    "first_half": r"(?:første|fyrste)\s+(?:halvdel(?:en)?|del(?:en)?)\s+av",
    "last_half": r"(?:siste|andre)\s+(?:halvdel(?:en)?|del(?:en)?)\s+av",
    "end": r"ultimo|(?:the\s+)?(?:very\s+)?end\s+of|(?:utgangen|utløpet|utg\.?|slutten|slutt|enden)\s+(?:av|på)",
}


def _named(table: dict[str, str]) -> str:
    return "|".join(f"(?P<{name}>{words})" for name, words in table.items())


_LEAD = compiled(
    rf"(?<!\w)(?:(?:{_named(_RELATIONS)})(?:\s+|(?<=[:?–-])))?"
    rf"(?:(?:(?:i|på|ved|in|at|towards?)\s+)?(?P<part_words>{_named(_PARTS)})(?:\s+|(?<=mid)-))?"
    r"(?:(?P<plain>i|på|den|dei|de|in|on|the)\s+)?(?:late\s+)?"
    r"(?:(?P<next>neste|next|komande|kommende|førstkommende|fyrstkomande|førstkomande)\s+"
    r"|(?P<this>denne|dette|inneværende|inneverande)\s+)?\Z"
)
_ENGLISH = compiled(
    rf"(?<![a-zæøå])(?:{ENGLISH_MONTH}|{ENGLISH_SEASON}|the|end|next|week|easter|christmas|new|school|tomorrow"
    r"|q[1-4]|quarter|early|mid|midsummer|st\.?\s?hans|whitsun|\w+day|(?:jan|feb|mar|apr|jun|jul|aug"
    r"|sept?|oct|nov|dec)|april|august|september|november)(?![a-zæøå])"
)
_REACH = 60
"""Characters before a time in which its lead is looked for."""


def find_lead(text: str, start: int) -> Lead:
    """The lead that ends where a time starts."""
    since = max(0, start - _REACH)
    match = _LEAD.search(text, since, start)
    if match is None or _is_a_town(match, text, start):
        return Lead(start=start)
    relation = next((name for name in _RELATIONS if match[name]), None)
    part = next((name for name in _PARTS if match[name]), None)
    return Lead(
        relation,
        part,
        bool(match["next"]),
        match["plain"] and match["plain"].lower(),
        _begins(match, start, relation),
    )


def _is_a_town(match: re.Match[str], text: str, start: int) -> bool:
    """ "By" is a preposition before English words alone; in Norwegian it is a town."""
    return (match["within"] or "").lower() == "by" and not _ENGLISH.search(
        text, match.end("within"), start + 24
    )


def _begins(match: re.Match[str], start: int, relation: str | None) -> int:
    """Where the words begin: "i" and "Frist:" are left out, "innen", "medio" and "neste" belong to them."""
    spoken = [relation if relation not in _UNSPOKEN else None, "part_words", "next", "this"]
    return min([match.start(name) for name in spoken if name and match[name]], default=start)


def bind(lead: Lead, span: Span) -> Reading:
    """Kind, first and last day of a span under its lead."""
    narrowed = _NARROW[lead.part](span) if lead.part else span
    return _BIND.get(lead.relation or "", _neutral)(narrowed)


def _neutral(span: Span) -> Reading:
    return ("by" if span.grain == "day" else "during"), span.first, span.last


def _by(on: date) -> Reading:
    return "by", on, on


def _within(span: Span) -> Reading:
    return _by(span.eve if span.is_moment and span.eve else span.last)


def _before(span: Span) -> Reading:
    return _by(before(span))


def _start(span: Span) -> Reading:
    """ "Fra nyttår" is from the day after its eve."""
    if span.grain == "day" and span.is_moment and span.afterwards and span.last.month == 12:
        return "start", span.afterwards[0], span.afterwards[0]
    return "start", span.first, span.last


def _after(span: Span) -> Reading:
    return "during", *after(span)


def _over(span: Span) -> Reading:
    return ("during", *span.afterwards) if span.afterwards else _neutral(span)


def _to(span: Span) -> Reading:
    return _within(span) if span.is_moment else _neutral(span)


_BIND: dict[str, Callable[[Span], Reading]] = {
    "within": _within, "limit": _within, "before": _before, "from_": _start,
    "after": _after, "over": _over, "to": _to,
}  # fmt: skip


def _beginning(span: Span) -> Span:
    """Ten days of a month, a quarter of a year, the first month of a half; seasons stay whole."""
    if span.grain == "month":
        return Span(span.first, span.first + 9 * DAY)
    if span.grain in _OPENING_MONTHS:
        return months(span.first.year, span.first.month, span.first.month + _OPENING_MONTHS[span.grain] - 1)
    return span


_OPENING_MONTHS = {"year": 3, "part": 1}


def _early(span: Span) -> Span:
    """ "Early next year" is its first quarter; of a month or a season the word says nothing firm."""
    return _beginning(span) if span.grain == "year" else span


def _middle(span: Span) -> Span:
    middles = {"month": (span.first.month, 15), "year": (6, 30)}
    if span.grain not in middles:
        return span
    return _moment(date(span.first.year, *middles[span.grain]))


def _first_half(span: Span) -> Span:
    return replace(span, last=_middle(span).last) if span.grain == "month" else span


def _last_half(span: Span) -> Span:
    return replace(span, first=_middle(span).last + DAY) if span.grain == "month" else span


def _end(span: Span) -> Span:
    return _moment(span.last)


def _moment(on: date) -> Span:
    return Span(on, on, "day", eve=on, is_moment=True)


_NARROW: dict[str, Callable[[Span], Span]] = {
    "beginning": _beginning,
    "early": _early,
    "middle": _middle,
    "first_half": _first_half,
    "last_half": _last_half,
    "end": _end,
}
