"""Whose a row is: by its municipality column, its number, the group it stands in, or what names the whole table."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from followup.notes.parsing.places.naming import District, Named, find_named
from followup.notes.parsing.text.headings import read_heading
from followup.people.register import find_number

_NUMBER = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_COMMUNE = re.compile(
    r"\b([A-ZÆØÅÁŠŊ][\wæøåáš-]{0,30}(?:[ -](?:og )?[A-ZÆØÅ][\wæøåáš-]{0,30})?)\s+(?:kommune|municipality)\b"
    r"|\b(?:[Kk]ommune|[Kk]ommunen|KOMMUNE|[Mm]unicipality(?: of)?)\s*[:–-]?\s+"
    r"([A-ZÆØÅÁ][\wæøåáš-]{0,30}(?:[ -][A-ZÆØÅ][\wæøåáš-]{0,30})?)"
)
_ALL = re.compile(r"\s*(?:alle|samtlige|all|felles)\b.{0,20}", re.IGNORECASE)
_IS_ABOUT_PEOPLE = re.compile(
    r"\s*(?:til stede|tilstede|deltaker\w*|deltakar\w*|møtt\w*|forfall|meldt forfall|sted|stad|møtested|møtestad"
    r"|referent|møteleder|møteleiar|kopi|innkalt|inviterte?|present|participants|attendees|venue|place|location|fra|frå|from"
    r"|ordstyrer|ordstyrar|innleder|innleiar|vertskap|vert|arrangør)\b[^:]{0,30}:",
    re.IGNORECASE,
)
_LONGEST_TITLE = 90
_MOST_LETTERS_BESIDE = 30
_LONGEST_CELL = 300


@dataclass(frozen=True)
class PlaceOfRow:
    """`municipalities` by display name; `reason` is heading, table_title or unplaced."""

    municipalities: tuple[str, ...]
    reason: str
    warnings: tuple[str, ...] = ()


def municipalities_in_cell(
    text: str, *, number: str = "", county: str = "", counties: frozenset[str] = frozenset()
) -> PlaceOfRow:
    """The municipalities a cell names, and what a coordinator must choose.

    `counties` are those of the table's other rows: of two that share a name, the one that lies there is meant.
    """
    if found := _NUMBER.search(number or text):
        entry = find_number(found[1])
        if entry is not None:
            return PlaceOfRow((entry.display_name,), "heading")
    written = " ".join(text.split())[:_LONGEST_CELL]
    named, districts = _named_in_cell(written, county[:_LONGEST_TITLE].strip())
    narrowed = [_narrowed(one, counties) for one in named]
    sure = tuple(dict.fromkeys(one.name for one in narrowed if one.is_sure))
    warnings = [f"“{one.name}” is a district, not a municipality." for one in districts]
    for one in narrowed:
        if not one.is_sure:
            choices = " or ".join(entry.display_name for entry in one.entries)
            warnings.append(f"“{written}” may mean {choices}; choose the municipality.")
    if not sure and not warnings and written:
        who = "everybody" if _ALL.fullmatch(written) else "no municipality we know"
        warnings.append(f"“{written}” is {who}; choose the municipality.")
    return PlaceOfRow(sure, "heading" if sure else "unplaced", tuple(warnings))


def counties_in(texts: Iterable[str]) -> frozenset[str]:
    """The counties of the municipalities that cells name beyond doubt."""
    cells = dict.fromkeys(" ".join(text.split())[:_LONGEST_CELL] for text in texts)
    named = [one for text in cells for one in _named_in_cell(text, "")[0]]
    return frozenset(one.entries[0].county for one in named if one.is_sure)


@lru_cache(maxsize=4096)
def _named_in_cell(text: str, county: str) -> tuple[tuple[Named, ...], tuple[District, ...]]:
    named, districts = find_named(_capitalised(f"{text} ({county})" if county and "(" not in text else text))
    return tuple(named), tuple(districts)


def _narrowed(named: Named, counties: frozenset[str]) -> Named:
    near = tuple(entry for entry in named.entries if entry.county in counties)
    return replace(named, entries=near) if len(named.entries) > 1 and len(near) == 1 else named


def municipalities_of_title(texts: Sequence[str]) -> tuple[str, ...]:
    """Whom the words above or outside a table speak for: "Tiltaksplan for Stord kommune", a sheet called "Sula".

    The first of the texts that names any decides.
    """
    return next((names for text in texts if (names := _of_title(text.strip()[:_LONGEST_CELL]))), ())


def municipalities_of_line(text: str) -> tuple[str, ...]:
    """Whom a line of running text before a table names as a heading or a title does; a sentence names nobody."""
    text = text.strip()
    if not text or len(text) > _LONGEST_TITLE or text.endswith((".", "!", "?", ",", ";")):
        return ()
    if _IS_ABOUT_PEOPLE.match(text):
        return ()
    heading = read_heading(text)
    if heading is not None and heading.named:
        return tuple(dict.fromkeys(one.name for one in heading.named if one.is_sure))
    return _of_commune(text)


@lru_cache(maxsize=1024)
def _of_title(text: str) -> tuple[str, ...]:
    if _IS_ABOUT_PEOPLE.match(text):
        return ()
    if names := _of_commune(text):
        return names
    if len(text) > _LONGEST_TITLE:
        return ()
    begins = [0, *(match.end() for match in re.finditer(r"\s+", text))]
    return next((names for at in begins if (names := _exactly_named(text[at:], beside=text[:at]))), ())


def _exactly_named(text: str, *, beside: str) -> tuple[str, ...]:
    """The municipalities named as the register has them, in a few words; `beside` are words before them."""
    named = [one for one in find_named(text)[0] if one.is_sure and one.likeness == 100]
    rest = text
    for one in reversed(named):
        rest = rest[: one.start] + rest[one.end :]
    letters = len(re.sub(r"[\W\d_]+", "", beside + rest))
    return tuple(dict.fromkeys(one.name for one in named)) if letters <= _MOST_LETTERS_BESIDE else ()


def _of_commune(text: str) -> tuple[str, ...]:
    parts = [match[1] or match[2] for match in _COMMUNE.finditer(text)]
    named = [one for part in parts for one in find_named(part)[0] if one.is_sure]
    return tuple(dict.fromkeys(one.name for one in named))


def _capitalised(text: str) -> str:
    """In a column of municipalities a name may be written in small letters."""
    if text.islower():
        return re.sub(r"(^|[\s,/&;-])(?!og\b)([a-zæøåáš])", lambda found: found[1] + found[2].upper(), text)
    return text
