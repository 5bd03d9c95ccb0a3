"""The register's names by their letters, as what is written is compared with them."""

import re
from collections import defaultdict
from functools import cache
from itertools import permutations

from followup.people.register import RegisterEntry, further_names, municipalities

SURE_LETTERS = 2
_DIRECTIONS = frozenset(
    (
        "Nord",
        "Nordre",
        "Sør",
        "Søndre",
        "Aust",
        "Øst",
        "Østre",
        "Øystre",
        "Øvre",
        "Vest",
        "Vestre",
        "Indre",
        "Nedre",
    )
)
_WITHOUT_NORWEGIAN = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})
"""How names come out of systems that lose the last three letters of the alphabet."""


def letters_of(name: str) -> str:
    """A name by its letters alone, lower case: "Nord - Aurdal" and "Nord-Aurdal" are one."""
    return re.sub(r"[\W\d_]+", "", name.casefold())


@cache
def letters_of_today() -> list[str]:
    """What a slip of the pen may mean: names that hold today. Former ones are too many and too like them."""
    return list({key for entry in municipalities() for name in entry.all_names for key in _keys(name)})


@cache
def by_letters() -> dict[str, tuple[RegisterEntry, ...]]:
    index: dict[str, list[RegisterEntry]] = defaultdict(list)
    for entry in municipalities():
        for key in {key for name in entry.all_names for key in _keys(name)}:
            index[key].append(entry)
    for name, entries in further_names().items():
        for key in _keys(name):
            index.setdefault(key, list(entries))
    plain = [(key.translate(_WITHOUT_NORWEGIAN), entries) for key, entries in index.items() if len(key) > 3]
    for key, entries in plain:
        index.setdefault(key, entries)
    return {key: tuple(entries) for key, entries in index.items()}


@cache
def by_short_form() -> dict[tuple[str, str], tuple[RegisterEntry, ...]]:
    """Names whose first word is a direction, by its first letter and the rest: "Ø. Eiker", "S.Land", "N-Fron"."""
    index: dict[tuple[str, str], list[RegisterEntry]] = defaultdict(list)
    for entry in municipalities():
        for name in entry.all_names:
            direction, _, rest = name.replace("-", " ").partition(" ")
            if direction in _DIRECTIONS and entry not in index[direction[0], letters_of(rest)]:
                index[direction[0], letters_of(rest)].append(entry)
    return {key: tuple(entries) for key, entries in index.items()}


@cache
def names_of_several_words() -> frozenset[str]:
    names = (name for entry in municipalities() for name in entry.all_names if re.search(r"[ -]", name))
    return frozenset(key for name in names for key in _keys(name))


@cache
def beginnings() -> frozenset[str]:
    """The first letters of names of several words: the slip of a pen comes later in so long a name."""
    names = (name for entry in municipalities() for name in entry.all_names if re.search(r"[ -]", name))
    return frozenset(key[:SURE_LETTERS] for name in names for key in _keys(name))


@cache
def first_words() -> frozenset[str]:
    names = (name for entry in municipalities() for name in entry.all_names)
    return frozenset(letters_of(re.split(r"[ -]", name)[0]) for name in names if re.search(r"[ -]", name))


def _keys(name: str) -> set[str]:
    """ "Guovdageaidnu - Kautokeino" is written with its names in any order, "Nore og Uvdal" without "og"."""
    orders = [" ".join(order) for order in permutations(name.split(" - "))]
    return {letters_of(one) for one in (name, name.replace(" og ", " "), *orders)}
