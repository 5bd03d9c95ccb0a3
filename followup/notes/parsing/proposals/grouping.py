"""Statements that make one item: a bullet's sentences, a sentence with its particulars, a lead-in with its points."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from followup.notes.parsing.doers.owners import only_names_who
from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.proposals.particulars import is_particular
from followup.notes.parsing.statements.walking import Statement

_MOST_WORDS_IN_LISTED = 9
_WHO_OR_WHEN = re.compile(
    r"(?:frist|tidsfrist|ansvar(?:lig|leg)?|ansv|når|hvem|kven|deadline|due|responsible|owner|who|when)\b(?=\.?\s*[:=–-])",
    re.IGNORECASE,
)


def grouped(statements: Sequence[Statement], *, held_on: date) -> Iterator[list[Statement]]:
    """Statements that make one item: a bullet's sentences, or a lead-in and the short points it leads to."""
    units = _units(statements, held_on=held_on)
    at = 0
    while at < len(units):
        group, at = units[at], at + 1
        if group[-1].ends_lead_in:
            listed = []
            while at < len(units) and _is_listed(units[at]):
                listed, at = [*listed, *units[at]], at + 1
            if group[:-1]:
                yield from _with_particulars(group[:-1], held_on=held_on)
            yield [group[-1], *listed]
        elif group[0].is_bullet:
            yield from _apart(group)
        else:
            yield from _with_particulars(group, held_on=held_on)


def _apart(group: list[Statement]) -> Iterator[list[Statement]]:
    """A bullet's statements, cut before one that says another thing than those before it."""
    starts = [at for at, one in enumerate(group) if one.stands_apart or not at]
    for start, end in zip(starts, [*starts[1:], len(group)], strict=True):
        yield group[start:end]


def _units(statements: Sequence[Statement], *, held_on: date) -> list[list[Statement]]:
    """Statements of one unit and municipality; a unit of particulars goes with the one it follows."""
    units: list[list[Statement]] = []
    ahead: list[Statement] = []
    for _, group in groupby(statements, key=lambda one: (one.unit, one.municipalities)):
        unit = list(group)
        particulars = all(is_particular(one.sentence.text, held_on=held_on) for one in unit)
        if particulars and _begins_with(unit, ahead, is_first=not units):
            ahead = unit
            units.append(unit)
        elif ahead and units[-1] is ahead:
            units[-1] = [*ahead, *unit]
        elif particulars and units and units[-1][-1].topic == unit[0].topic:
            units[-1].extend(unit)
        else:
            units.append(unit)
    return units


def _begins_with(unit: list[Statement], ahead: list[Statement], *, is_first: bool) -> bool:
    """Does a unit only tell who or when for the deed below it: the first of all, or one that begins like that one?"""
    told = _WHO_OR_WHEN.match(unit[0].sentence.text)
    if told is None or len(unit) > 1:
        return False
    before = _WHO_OR_WHEN.match(ahead[0].sentence.text) if ahead else None
    return is_first if before is None else before[0].casefold() == told[0].casefold()


def _with_particulars(group: list[Statement], *, held_on: date) -> Iterator[list[Statement]]:
    """Each sentence with the particulars written after it: "Frist: 15/10.", "Ansvarlig: rektor."."""
    taken: list[Statement] = []
    for one in group:
        if (
            taken
            and not _is_ahead(taken)
            and not is_particular(one.sentence.text, held_on=held_on)
            and not _signs(one, taken[-1])
        ):
            yield taken
            taken = []
        taken.append(one)
    yield taken


def _is_ahead(taken: list[Statement]) -> bool:
    return len(taken) == 1 and _WHO_OR_WHEN.match(taken[0].sentence.text) is not None


def _signs(one: Statement, before: Statement) -> bool:
    """Is a sentence nothing but who, after one that says what ("Vi måler trafikken fra januar. Trond, ingeniør.")?"""
    if one.topic == "needs" or one.topic != before.topic:
        return False
    return only_names_who(one.sentence.text) and not only_names_who(before.sentence.text)


def _is_listed(group: list[Statement]) -> bool:
    text = " ".join(one.sentence.text for one in group)
    return (
        group[0].is_bullet
        and len(text.split()) <= _MOST_WORDS_IN_LISTED
        and read_clause(text).shape == "phrase"
    )
