"""Municipalities named in headings and labels, and only there: Strand, Sel or Moss in running text are words.

A name is taken as it stands in the register in any language, spacing, hyphens and a missing "og" aside. What is
close to a name (a slip of the pen) is taken from 90 in 100 alike, and asked about from 75.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from followup.notes.parsing.districts import is_district
from followup.notes.parsing.words import is_common
from followup.people.register import RegisterEntry, municipalities

ACCEPTED = 90
ASKED_ABOUT = 75
_SHORTEST_SLIP = 5
_LONGEST_NAME = 5

_TOKEN = re.compile(r"0g\b|[^\W\d_]+(?:['’][^\W\d_]+)*|[-–]|\S")
_JOINTS = {"og", "-", "–", "0g"}


@dataclass(frozen=True)
class Named:
    """A municipality named in a text, where, and how alike the written name is to it (100: as in the register)."""

    entries: tuple[RegisterEntry, ...]
    start: int
    end: int
    likeness: float

    @property
    def is_sure(self) -> bool:
        return len(self.entries) == 1 and self.likeness >= ACCEPTED

    @property
    def name(self) -> str:
        return self.entries[0].display_name


@dataclass(frozen=True)
class District:
    """A district named where a municipality should be."""

    name: str
    start: int
    end: int


def find_named(text: str) -> tuple[list[Named], list[District]]:
    """All municipalities and districts named in a heading or a label, in the order they stand."""
    tokens = list(_TOKEN.finditer(text))
    named: list[Named] = []
    districts: list[District] = []
    at = 0
    while at < len(tokens):
        found = _name_at(text, tokens, at)
        if found is None:
            at += 1
            continue
        (named if isinstance(found, Named) else districts).append(found)  # type: ignore[arg-type]
        at = next((i for i, token in enumerate(tokens) if token.start() >= found.end), len(tokens))
    return _told_apart(named, text), districts


def letters_of(name: str) -> str:
    """A name by its letters alone, lower case: "Nord - Aurdal" and "Nord-Aurdal" are one."""
    return re.sub(r"[\W\d_]+", "", name.casefold())


def _name_at(text: str, tokens: list[re.Match[str]], at: int) -> Named | District | None:
    if not tokens[at][0][0].isupper():
        return None
    windows = list(_windows(tokens, at))
    for end in windows:
        written = text[tokens[at].start() : end]
        if entries := _by_letters().get(letters_of(written)):
            return Named(entries, tokens[at].start(), end, 100)
        if is_district(written):
            return District(written, tokens[at].start(), end)
    slips = (_slip(text, tokens[at].start(), end) for end in windows)
    return max((slip for slip in slips if slip), key=lambda slip: slip.likeness, default=None)


def _windows(tokens: list[re.Match[str]], at: int) -> Iterator[int]:
    """Where a name that begins at a token may end, the longest first; it begins and ends with a capital."""
    ends: list[int] = []
    for token in tokens[at : at + _LONGEST_NAME]:
        if token[0][0].isupper():
            ends.append(token.end())
        elif token[0] not in _JOINTS:
            break
    yield from reversed(ends)


def _slip(text: str, start: int, end: int) -> Named | None:
    """The name nearest to what is written, where it is near enough and what is written is no ordinary word."""
    written = letters_of(text[start:end])
    if len(written) < _SHORTEST_SLIP:
        return None
    likeness, key = _nearest(written)
    if likeness < ASKED_ABOUT or (likeness < ACCEPTED and is_common(text[start:end])):
        return None
    return Named(_by_letters()[key], start, end, likeness)


@cache
def _nearest(letters: str) -> tuple[float, str]:
    found = process.extractOne(letters, list(_by_letters()), scorer=fuzz.ratio)
    return found[1], found[0]


def _told_apart(named: list[Named], text: str) -> list[Named]:
    """Two that share a name are told apart by the county written after it, or by their neighbours' county."""
    counties = {one.entries[0].county for one in named if len(one.entries) == 1}
    return [one if len(one.entries) == 1 else _narrowed(one, text, counties) for one in named]


def _narrowed(named: Named, text: str, counties: set[str]) -> Named:
    after = text[named.end :].casefold()
    by_county = [
        e for e in named.entries if re.match(rf"\s*[(,]?\s*(i\s+)?{re.escape(e.county.casefold())}", after)
    ]
    by_neighbour = [entry for entry in named.entries if entry.county in counties]
    for kept in (by_county, by_neighbour):
        if len(kept) == 1:
            return Named((kept[0],), named.start, named.end, named.likeness)
    return named


@cache
def _by_letters() -> dict[str, tuple[RegisterEntry, ...]]:
    index: dict[str, list[RegisterEntry]] = defaultdict(list)
    for entry in municipalities():
        keys = {letters_of(name) for name in entry.all_names}
        keys |= {letters_of(name.replace(" og ", " ")) for name in entry.all_names}
        for key in keys:
            index[key].append(entry)
    return {key: tuple(entries) for key, entries in index.items()}
