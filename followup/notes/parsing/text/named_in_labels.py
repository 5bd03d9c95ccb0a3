"""Which municipalities a label's words name: official names alone, or the card's own, which may be shortened."""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from followup.notes.parsing.places.names import letters_of
from followup.notes.parsing.places.naming import find_named

_FURNITURE = re.compile(
    r"\b(?:kommune|kommuner|kommunar|kulturskole|kulturskule|kulturskolen|kulturskulen|municipality"
    r"|municipalities)\b",
    re.IGNORECASE,
)
_ALIKE = 80


def parts_of(written: str) -> list[str]:
    """What stands between commas, strokes and "og" in a label."""
    return [
        part
        for part in re.split(r"\s*(?:,|/|&|\+| og | and )\s*", _FURNITURE.sub("", written).strip())
        if part
    ]


def own_of(written: str, among: Sequence[str]) -> str | None:
    """The one of the card's municipalities that a label names, however it is written."""
    return _own_of(written, tuple(among)) if among else None


@lru_cache(maxsize=4096)
def _own_of(written: str, among: tuple[str, ...]) -> str | None:
    """Written in full, shortened, by its initials or nearly right."""
    letters = letters_of(written)
    for matches in (_same, _begun, _initials, _nearly):
        kept = [name for name in among if letters and matches(letters, name.split(" (")[0])]
        if len(kept) == 1:
            return kept[0]
    return None


def _same(letters: str, name: str) -> bool:
    return letters in (letters_of(name), letters_of(name.replace(" og ", " ")))


def _begun(letters: str, name: str) -> bool:
    return len(letters) >= 4 and " " in name.replace("-", " ") and letters_of(name).startswith(letters)


def _initials(letters: str, name: str) -> bool:
    words = [word for word in re.split(r"[\s-]+", name) if word != "og"]
    return len(words) > 1 and letters == "".join(word[0] for word in words).casefold()


def _nearly(letters: str, name: str) -> bool:
    return len(letters) >= 5 and fuzz.ratio(letters, letters_of(name)) >= _ALIKE


def named_alone(written: str) -> tuple[str, ...]:
    """Municipalities where the label is nothing but their names."""
    bare = _FURNITURE.sub("", written)
    named, _ = find_named(bare)
    rest = bare
    for one in reversed(named):
        rest = rest[: one.start] + rest[one.end :]
    if re.sub(r"\b(?:og|samt|and)\b|[\W\d_]", "", rest) or not all(one.is_sure for one in named):
        return ()
    return tuple(dict.fromkeys(one.name for one in named))
