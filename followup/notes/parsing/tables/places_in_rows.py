"""Whose a row is: by its municipality column, its number, the group it stands in, or what names the whole table."""

import re
from collections.abc import Sequence

from followup.notes.parsing.places import Named, find_named
from followup.people.register import find_number

_NUMBER = re.compile(r"\b(\d{4})\b")
_COMMUNE = re.compile(
    r"\b([A-ZÆØÅÁŠŊ][\wæøåáš-]*(?:[ -](?:og )?[A-ZÆØÅ][\wæøåáš-]*)?)\s+(?:kommune|municipality)\b"
    r"|\b(?:kommune|kommunen|municipality of)\s*:?\s+([A-ZÆØÅÁ][\wæøåáš-]*(?:[ -][A-ZÆØÅ][\wæøåáš-]*)?)"
)


def municipalities_in_cell(
    text: str, *, number: str = "", county: str = ""
) -> tuple[tuple[str, ...], tuple[Named, ...]]:
    """The municipalities a cell names (display names), and the names in it that may mean several."""
    if found := _NUMBER.search(number or text):
        entry = find_number(found[1])
        if entry is not None:
            return (entry.display_name,), ()
    written = f"{text} ({county})" if county and "(" not in text else text
    named, _districts = find_named(_capitalised(written))
    sure = tuple(dict.fromkeys(one.name for one in named if one.is_sure))
    return sure, tuple(one for one in named if not one.is_sure)


def municipalities_of_title(texts: Sequence[str]) -> tuple[str, ...]:
    """Whom the words above or outside a table speak for: "Tiltaksplan for Stord kommune", a sheet called "Sula"."""
    for text in texts:
        matches = [match[1] or match[2] for match in _COMMUNE.finditer(text)]
        named = [one for part in matches for one in find_named(part)[0] if one.is_sure]
        if not named and len(text) <= 80:
            named = [one for one in find_named(text)[0] if one.is_sure and one.likeness == 100]
            rest = re.sub(r"[\W\d_]", "", "".join(_without(text, named)))
            named = named if len(rest) <= 30 else []
        if named:
            return tuple(dict.fromkeys(one.name for one in named))
    return ()


def _without(text: str, named: Sequence[Named]) -> str:
    for one in sorted(named, key=lambda one: one.start, reverse=True):
        text = text[: one.start] + text[one.end :]
    return text


def _capitalised(text: str) -> str:
    """In a column of municipalities a name may be written in small letters."""
    if text.islower():
        return re.sub(r"(^|[\s,/&;-])(?!og\b)([a-zæøåáš])", lambda found: found[1] + found[2].upper(), text)
    return text
