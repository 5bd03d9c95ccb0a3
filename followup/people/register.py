"""The register of municipalities: names, numbers with the days they held, county and centre point.

Pure: it reads the small files in `register_data` and knows neither web nor database. A municipality is known by
its slug; numbers change (114 did on 1 January 2024) and names are shared (Herøy, Våler).
"""

import csv
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources

_ALPHABET = {letter: place for place, letter in enumerate("abcdefghijklmnopqrstuvwxyzæøå")}
_SORTED_AS = {"ä": "æ", "ö": "ø", "đ": "d", "ŋ": "n", "ŧ": "t"}


@dataclass(frozen=True)
class NumberPeriod:
    """A municipality number, the county it stood in, and the days it held (`valid_to` None: still)."""

    number: str
    county_number: str
    county: str
    valid_from: date
    valid_to: date | None

    def holds_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True)
class OtherName:
    """A Sami or Kven name; `language` is northern_sami, southern_sami, lule_sami or kven."""

    name: str
    language: str


@dataclass(frozen=True)
class RegisterEntry:
    """One municipality of the division of 2024. Latitude and longitude are degrees (WGS 84)."""

    slug: str
    name: str
    official_name: str
    display_name: str
    county: str
    latitude: float
    longitude: float
    numbers: tuple[NumberPeriod, ...]
    other_names: tuple[OtherName, ...]

    @property
    def number(self) -> str:
        """The number it has now."""
        return self.numbers[-1].number

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every name it may be called by, the Norwegian one first, none twice."""
        names = (
            self.name,
            self.display_name,
            self.official_name,
            *(other.name for other in self.other_names),
        )
        return tuple(dict.fromkeys(names))

    def number_on(self, day: date) -> NumberPeriod | None:
        return next((period for period in self.numbers if period.holds_on(day)), None)


@cache
def municipalities() -> tuple[RegisterEntry, ...]:
    """All municipalities in Norwegian alphabetical order of their display names."""
    numbers, names = _numbers(), _names()
    entries = (
        RegisterEntry(
            slug=row["slug"],
            name=row["name"],
            official_name=row["official_name"],
            display_name=row["display_name"],
            county=row["county"],
            latitude=float(row["latitude"]),
            longitude=float(row["longitude"]),
            numbers=tuple(numbers[row["slug"]]),
            other_names=tuple(names[row["slug"]]),
        )
        for row in _rows("municipalities.csv")
    )
    return tuple(sorted(entries, key=lambda entry: sort_key(entry.display_name)))


def find(name: str) -> list[RegisterEntry]:
    """Those called `name` in any language, case aside; several where a name is shared, none where unknown."""
    return list(_by_name().get(_folded(name), ()))


def find_number(number: str, *, on: date | None = None) -> RegisterEntry | None:
    """The municipality with this number, on a day or at any time since 2020."""
    for entry in municipalities():
        for period in entry.numbers:
            if period.number == number and (on is None or period.holds_on(on)):
                return entry
    return None


@cache
def further_names() -> dict[str, tuple[RegisterEntry, ...]]:
    """Names that notes use and the register does not: former municipalities (several where one was divided, with
    what they belong to today) and Sami and Kven names that are not official."""
    by_slug = {entry.slug: entry for entry in municipalities()}
    found: dict[str, list[RegisterEntry]] = defaultdict(list)
    for row in _rows("further_names.csv"):
        found[row["name"]].append(by_slug[row["slug"]])
    return {name: tuple(entries) for name, entries in found.items()}


def sort_key(name: str) -> tuple[tuple[int, ...], str]:
    """Norwegian alphabetical order: æ, ø and å last, aa where it is written; other accents as their base letter."""
    letters = unicodedata.normalize("NFC", name).casefold()
    return tuple(_place(letter) for letter in letters), letters


def _place(letter: str) -> int:
    """Where a letter stands in the alphabet; spaces, hyphens and digits come before all letters."""
    if letter not in _ALPHABET:
        letter = _SORTED_AS.get(letter) or unicodedata.normalize("NFD", letter)[0]
    return _ALPHABET.get(letter, -1)


@cache
def _by_name() -> dict[str, tuple[RegisterEntry, ...]]:
    index: dict[str, list[RegisterEntry]] = defaultdict(list)
    for entry in municipalities():
        for key in dict.fromkeys(_folded(name) for name in entry.all_names):
            index[key].append(entry)
    return {key: tuple(entries) for key, entries in index.items()}


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _numbers() -> dict[str, list[NumberPeriod]]:
    periods: dict[str, list[NumberPeriod]] = defaultdict(list)
    for row in _rows("numbers.csv"):
        valid_to = date.fromisoformat(row["valid_to"]) if row["valid_to"] else None
        valid_from = date.fromisoformat(row["valid_from"])
        periods[row["slug"]].append(
            NumberPeriod(row["number"], row["county_number"], row["county"], valid_from, valid_to)
        )
    return periods


def _names() -> dict[str, list[OtherName]]:
    names: dict[str, list[OtherName]] = defaultdict(list)
    for row in _rows("names.csv"):
        names[row["slug"]].append(OtherName(row["name"], row["language"]))
    return names


def _rows(file_name: str) -> Iterator[dict[str, str]]:
    folder = resources.files("followup.people") / "register_data"
    yield from csv.DictReader((folder / file_name).read_text(encoding="utf-8").splitlines())
