"""Which municipality a table's cells mean: by any of its names or its number, and its county where two share one.

Pure.
"""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz, process

from followup.people import register
from followup.people.register import RegisterEntry
from followup.people.row_problems import Problem, RowFault

_NEAR = 75
"""How alike (of 100) a name must be to be asked about."""

_KIND = re.compile(r"\s+(kommune|kommun|herad|municipality)$", re.IGNORECASE)
_NUMBER = re.compile(r"\d{3,4}")


def find_municipality(name: str, *, number: str = "", county: str = "") -> RegisterEntry | Problem:
    """The one municipality meant, or what is wrong with the words."""
    if _NUMBER.fullmatch(name) and not number:
        name, number = "", name
    if not name and not number:
        return Problem(RowFault.NO_MUNICIPALITY)
    numbered = register.find_number(number.zfill(4)) if number else None
    if number and numbered is None:
        return Problem(RowFault.UNKNOWN_MUNICIPALITY, number)
    if not name:
        return numbered or Problem(RowFault.NO_MUNICIPALITY)
    return _named(name, numbered, county)


def _named(name: str, numbered: RegisterEntry | None, county: str) -> RegisterEntry | Problem:
    found = next((entries for spelling in _spellings(name) if (entries := register.find(spelling))), [])
    if not found:
        return Problem(RowFault.UNKNOWN_MUNICIPALITY, name, choices=_near(name))
    if numbered is not None:
        return numbered if numbered in found else Problem(RowFault.NAME_AND_NUMBER_DIFFER, name)
    if len(found) > 1 and county:
        found = [entry for entry in found if _lies_in(entry, county)] or found
    if len(found) > 1:
        return Problem(RowFault.SHARED_NAME, name, choices=tuple(entry.display_name for entry in found))
    return found[0]


def _spellings(name: str) -> Iterator[str]:
    """The name as written, then without “kommune”, then with hyphens as the register has them."""
    yield name
    bare = _KIND.sub("", name)
    yield bare
    yield re.sub(r"\s*[-–]\s*", "-", bare)
    yield re.sub(r"[\s–-]+", "-", bare)
    yield re.sub(r"[\s–-]+", " ", bare)
    yield re.sub(r"\s*[-–/]\s*", " - ", bare)


def _lies_in(entry: RegisterEntry, county: str) -> bool:
    """True for today's county and for the one before the division of 2024."""
    wanted = county.casefold().strip()
    return any(wanted in (period.county.casefold(), period.county_number) for period in entry.numbers)


def _near(name: str) -> tuple[str, ...]:
    names = [entry.display_name for entry in register.municipalities()]
    found = process.extractOne(_KIND.sub("", name), names, scorer=fuzz.ratio, score_cutoff=_NEAR)
    return (found[0],) if found else ()
