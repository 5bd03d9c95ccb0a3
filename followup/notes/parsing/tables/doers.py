"""A cell that names a municipality as the one who does it, and perhaps who there: "Bergen kommune v/ Kari Moe"."""

import re
from functools import lru_cache

from followup.notes.parsing.grammar.who import is_who
from followup.notes.parsing.places.naming import ACCEPTED, find_named
from followup.notes.parsing.places.subjects import is_also_a_word
from followup.notes.parsing.text.headings import read_heading

_LONGEST = 90
_EXACT = 100
_KIND = re.compile(r"\b(?:kommune|herad)\b", re.IGNORECASE)
_BY = re.compile(
    r"(?P<place>[^,;:/()]{2,50}?)\s*"
    r"(?:,?\s*(?:v/|\bved\s|\bv\.)\s*(?P<by>[^()]{2,60})|\((?:v/\s*)?(?P<inside>[^()]{2,60})\)|,\s+(?P<beside>\S.{1,60}))",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def municipality_and_owner(text: str) -> tuple[str, str] | None:
    """The part of a cell that names municipalities and the part that says who there, or None where it names none.

    What lies in brackets or after a comma is who only if it is no place itself: "Sula, Hå", "Herøy (Nordland)".
    """
    written = " ".join(text.split())
    if not written or len(written) > _LONGEST:
        return None
    match = _BY.fullmatch(written)
    if match is not None and _is_places(match["place"]):
        beside = match["inside"] or match["beside"] or ""
        if match["by"] or (is_who(beside) and not _is_places(beside)):
            return match["place"].strip(), (match["by"] or beside).strip()
    return (written, "") if _is_places(written) else None


def is_plainly_municipal(text: str) -> bool:
    """Does a cell leave no doubt that a municipality is meant: "Lund kommune", "Bergen"; not "Lund"?"""
    named = find_named(text)[0]
    return bool(_KIND.search(text)) or any(
        one.likeness == _EXACT and not is_also_a_word(one) for one in named
    )


def names_only_who(text: str) -> bool:
    """Does a cell name a role or a person, and no municipality?"""
    return len(text) <= _LONGEST and is_who(text) and not find_named(text)[0]


def _is_places(text: str) -> bool:
    heading = read_heading(text)
    if heading is None or heading.room is not None or not heading.is_only_names or not heading.named:
        return False
    return all(one.likeness >= ACCEPTED for one in heading.named)
