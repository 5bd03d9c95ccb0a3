"""Labels inside a card narrow what they stand by to whom they name: "Rauma: …", "… (Tinn)"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from followup.notes.parsing.given_names import is_given_name
from followup.notes.parsing.places import find_named, letters_of
from followup.notes.parsing.roles import is_role

_WRITTEN = r"\s*([A-ZÆØÅÁŠ][^:?!()\n–]{0,45}?(?:\s*\([^)]{2,30}\))?)"
_BY_COLON = re.compile(rf"{_WRITTEN}\s*(:)\s*(?!//)")
_BY_DASH = re.compile(rf"{_WRITTEN}(\s[-–]\s|(?<=[A-Za-zæøå])[-–](?=\s|[A-ZÆØÅ])|[-–](?=\s))\s*")
_TRAILING = re.compile(r"\(([^()]{2,60})\)\s*[.!]?\s*(?::-?\)|😊|🙂)?\s*$")
_FURNITURE = re.compile(
    r"\b(?:kommune|kommuner|kommunar|kulturskole|kulturskule|kulturskolen|kulturskulen)\b", re.IGNORECASE
)
_ALIKE = 80


@dataclass(frozen=True)
class Label:
    """Whom a label names: municipalities, or an owner as written; `start` and `end` are where it stands."""

    municipalities: tuple[str, ...]
    owner: str | None
    start: int
    end: int


def label_at_start(text: str, *, among: Sequence[str]) -> Label | None:
    """The label a sentence begins with. `among` are the card's municipalities, which may be shortened."""
    for pattern in (_BY_COLON, _BY_DASH):
        match = pattern.match(text)
        label = _read(match, among) if match else None
        if label:
            return label
    return None


def _read(match: re.Match[str], among: Sequence[str]) -> Label | None:
    written, by_colon = match[1].strip(), match[2] == ":"
    own = tuple(dict.fromkeys(_own(part, among) for part in _parts(written)))
    if own and None not in own:
        return Label(tuple(name for name in own if name), None, match.start(), match.end())
    if not by_colon:
        return None
    if named := _named(written):
        return Label(named, None, match.start(), match.end())
    if _is_owner(written):
        return Label((), written, match.start(), match.end())
    return None


def label_at_end(text: str, *, among: Sequence[str]) -> Label | None:
    """Municipalities in brackets at the end of a sentence."""
    match = _TRAILING.search(text)
    if match is None:
        return None
    own = tuple(_own(part, among) for part in _parts(match[1]))
    if own and None not in own:
        return Label(tuple(name for name in own if name), None, match.start(), match.end())
    if named := _named(match[1]):
        return Label(named, None, match.start(), match.end())
    return None


def mentioned(text: str, *, among: Sequence[str]) -> tuple[str, ...]:
    """Those of the card's municipalities that a sentence speaks of: it begins with the name, or says "X kommune"."""
    found: list[str] = []
    for name in among:
        bare = re.escape(name.split(" (")[0])
        begins = re.match(rf"\s*{bare}\s+(?!og\b|kommuner|,)[a-zæøå]", text)
        if begins or re.search(rf"\b{bare}\s+(?:kommune|kulturskole|kulturskule)\b", text, re.IGNORECASE):
            found.append(name)
    return tuple(found)


def _parts(written: str) -> list[str]:
    return [part for part in re.split(r"\s*(?:,|/|&| og )\s*", _FURNITURE.sub("", written).strip()) if part]


def _own(written: str, among: Sequence[str]) -> str | None:
    """The one of the card's municipalities that is written in full, shortened, by its initials or nearly right."""
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


def _named(written: str) -> tuple[str, ...]:
    """Municipalities where the label is nothing but their names."""
    bare = _FURNITURE.sub("", written)
    named, _ = find_named(bare)
    rest = bare
    for one in reversed(named):
        rest = rest[: one.start] + rest[one.end :]
    if re.sub(r"\b(?:og|samt)\b|[\W\d_]", "", rest) or not all(one.is_sure for one in named):
        return ()
    return tuple(dict.fromkeys(one.name for one in named))


def _is_owner(written: str) -> bool:
    """A role, or one to three capitalised words that are nobody's ordinary words: a person's name."""
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", re.sub(r"\(.*?\)", "", written))
    if not 1 <= len(words) <= 4:
        return False
    if is_role(words[-1]) or is_role(words[0]):
        return True
    return is_given_name(words[0])
