"""Which of two municipalities that share a name is meant: by its number, by what stands beside it, by neighbours.

Source: Herøy and Våler share their names today, Sande, Os, Nes and Bø did before 2020.
"""

import re
from collections.abc import Sequence

from followup.notes.parsing.places.districts import is_county, is_district, lies_in
from followup.people.register import RegisterEntry, find_number

_BESIDE = re.compile(
    r"(?:\s+kommune)?\s*(?:[(\[]\s*(?:i |på )?(?P<inside>[^()\[\]]{2,24})[)\]]|,?\s*(?:i"
    r"|på)\s+(?P<after>[A-ZÆØÅ][\w&-]*(?:[ -](?:og |& )?"
    r"[A-ZÆØÅ]\w*){0,2})|\s*[,/–-]\s*(?P<plain>[A-ZÆØÅ][\w&-]*(?: (?:og|&) [A-ZÆØÅ]\w*)?))"
)
_NUMBER_BEFORE = re.compile(r"(\d{4})\s*[-–:.]?\s*$")


def qualifier_end(after: str, entries: Sequence[RegisterEntry]) -> int:
    """How many characters after a name only say where it lies: "(Nordland)", " i Østfold", " på Helgeland"."""
    match = _BESIDE.match(after)
    if match is None:
        return 0
    words = _words(match)
    if match["plain"]:
        return match.end() if len(entries) > 1 and any(lies_in(one.county, words) for one in entries) else 0
    known = is_county(words) or is_district(words) or any(lies_in(one.county, words) for one in entries)
    return match.end() if known else 0


def told_apart(
    entries: tuple[RegisterEntry, ...], before: str, written: str, counties: set[str]
) -> tuple[RegisterEntry, ...]:
    """The one meant, or all of them where nothing tells."""
    numbered = _NUMBER_BEFORE.search(before)
    by_number = find_number(numbered[1]) if numbered else None
    if by_number in entries and by_number is not None:
        return (by_number,)
    match = _BESIDE.search(written)
    by_words = [one for one in entries if match and lies_in(one.county, _words(match))]
    by_neighbour = [one for one in entries if one.county in counties]
    for kept in (by_words, by_neighbour):
        if len(kept) == 1:
            return (kept[0],)
    return entries


def _words(match: re.Match[str]) -> str:
    return (match["inside"] or match["after"] or match["plain"] or "").strip()
