"""Municipalities named in headings and labels, and only there: Strand, Sel or Moss in running text are words.

A name is taken as it stands in the register in any language, or as it was before municipalities were joined;
spacing, hyphens, a genitive and a missing "og" aside. What is close to a name (a slip of the pen) is taken from 90
in 100 alike, and asked about from 75. A surname after a given name ("Kari Moss"), a county and a district are none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from followup.notes.parsing.places.districts import is_county, is_district
from followup.notes.parsing.places.names import (
    SURE_LETTERS,
    beginnings,
    by_letters,
    by_short_form,
    first_words,
    letters_of,
    letters_of_today,
    names_of_several_words,
)
from followup.notes.parsing.places.shared_names import qualifier_end, told_apart
from followup.notes.parsing.words.frequencies import is_common
from followup.notes.parsing.words.given_names import GIVEN_NAMES
from followup.notes.parsing.words.vocabulary import words_in
from followup.people.register import RegisterEntry

ACCEPTED = 90
ASKED_ABOUT = 75
_SHORTEST_SLIP, _LONGEST_SLIP = 5, 40
_LONGEST_NAME = 5

_TOKEN = re.compile(r"0g\b|[^\W\d_]+(?:['’][^\W\d_]+)*|[-–]|\S")
_SHORT_FORM = re.compile(r"(?P<letter>[NSØVAI])(?:\.\s?|-|\s)(?P<rest>[A-ZÆØÅ][a-zæøå]+)\b")
_JOINTS = {"og", "-", "–", "0g", "&"}
_BEFORE_NAMES = words_in("fra frå i på hos til for med av ved vi me alle begge kommune kommuner gruppe")
_SHORTEST_GENITIVE = 3
_ALSO_WORDS = words_in("berg borge eide fet fjell frei halsa hof nesset re roan sem ski sund tune")
"""Former names that are ordinary words: they count beside others, or before "kommune", alone they do not."""
_KIND_AFTER = re.compile(r"\s*(?:kommune|herad|kultursk[ou]le)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Named:
    """A municipality named in a text, where, and how alike the written name is to it (100: as in the register)."""

    entries: tuple[RegisterEntry, ...]
    start: int
    end: int
    likeness: float
    written: str = ""

    @property
    def is_sure(self) -> bool:
        return len(self.entries) == 1 and self.likeness >= ACCEPTED

    @property
    def name(self) -> str:
        return self.entries[0].display_name

    @property
    def place(self) -> tuple[int, int, float, str]:
        return self.start, self.end, self.likeness, self.written

    @property
    def is_doubtful_word(self) -> bool:
        """A former name that is an ordinary word ("Eide", "Fjell")."""
        return letters_of(self.written) in _ALSO_WORDS


@dataclass(frozen=True)
class District:
    """A district named where a municipality should be."""

    name: str
    start: int
    end: int


def find_named(text: str) -> tuple[list[Named], list[District]]:
    """All municipalities and districts named in a heading or a label, in the order they stand."""
    named, districts = _found(text)
    return list(named), list(districts)


@lru_cache(maxsize=8192)
def _found(text: str) -> tuple[tuple[Named, ...], tuple[District, ...]]:
    tokens = list(_TOKEN.finditer(text))
    named: list[Named] = []
    districts: list[District] = []
    at = 0
    while at < len(tokens):
        found = _name_at(text, tokens, at)
        if isinstance(found, Named):
            named.append(found)
        elif isinstance(found, District):
            districts.append(found)
        at = at + 1 if found is None else _past(tokens, at, found.end)
    told = tell_apart(_certain(named, text), text)
    return tuple(told), tuple(one for one in districts if not _is_county_of(one))


def tell_apart(named: Sequence[Named], text: str = "") -> list[Named]:
    """Those that share a name narrowed to one where what is written beside it, or the neighbours' county, tells."""
    counties = {one.entries[0].county for one in named if len(one.entries) == 1}
    return [
        Named(told_apart(one.entries, text[: one.start], text[one.start : one.end], counties), *one.place)
        if len(one.entries) > 1
        else one
        for one in named
    ]


def _past(tokens: list[re.Match[str]], at: int, end: int) -> int:
    while at < len(tokens) and tokens[at].start() < end:
        at += 1
    return at


def _is_county_of(district: District) -> bool:
    return is_county(district.name) or district.name.casefold().endswith("fylkeskommune")


def _certain(named: list[Named], text: str) -> list[Named]:
    """Without former names that are ordinary words, where nothing else says that a municipality is meant."""
    others = [one for one in named if not one.is_doubtful_word]
    return [one for one in named if not one.is_doubtful_word or others or _KIND_AFTER.match(text[one.end :])]


def _name_at(text: str, tokens: list[re.Match[str]], at: int) -> Named | District | None:
    start = tokens[at].start()
    if tokens[at][0][0].isalpha() and (end := _several_words(text, tokens, at)):
        return _named(text, start, end, by_letters()[letters_of(text[start:end])])
    if not _may_begin(text, tokens, at):
        return None
    if short := _short_form(text, start):
        return short
    windows = list(_windows(tokens, at))
    for end in windows:
        written = text[start:end]
        if is_county(written) or is_district(written):
            return District(written, start, end)
        if entries := by_letters().get(letters_of(written)) or _by_genitive(written):
            return _named(text, start, end, entries)
    slips = (_slip(text, start, end) for end in windows)
    return max((slip for slip in slips if slip), key=lambda slip: slip.likeness, default=None)


def _short_form(text: str, start: int) -> Named | None:
    """A name whose direction is written with one letter, with a sign or a blank after it: "Ø. Eiker", "N-Fron"."""
    match = _SHORT_FORM.match(text, start)
    entries = by_short_form().get((match["letter"], letters_of(match["rest"]))) if match else None
    return _named(text, start, match.end(), entries) if match and entries else None


def _named(text: str, start: int, end: int, entries: tuple[RegisterEntry, ...]) -> Named:
    """An exact name and what stands beside it: "Bø i Telemark" is its own name, "Bø (Nordland)" says where."""
    written, to = text[start:end], end + qualifier_end(text[end:], entries)
    return Named(by_letters().get(letters_of(text[start:to]), entries), start, to, 100, written)


def _several_words(text: str, tokens: list[re.Match[str]], at: int) -> int:
    """Where a name of several words ends, written with small letters in it ("Øvre eiker"); 0 where there is none."""
    if letters_of(tokens[at][0]) not in first_words():
        return 0
    for token in reversed(tokens[at + 1 : at + _LONGEST_NAME]):
        written = text[tokens[at].start() : token.end()]
        if letters_of(written) not in names_of_several_words() or not token[0].isalpha():
            continue
        if any(letter.isupper() for letter in written) or _KIND_AFTER.match(text[token.end() :]):
            return token.end()
    return 0


def _may_begin(text: str, tokens: list[re.Match[str]], at: int) -> bool:
    """A capital, or a name in small letters before "kommune"; and no surname: a given name before it."""
    word = tokens[at][0]
    if word.casefold() in _BEFORE_NAMES:
        return False
    if not word[0].isupper():
        return word[0].isalpha() and bool(_KIND_AFTER.match(text[tokens[at].end() :]))
    before = tokens[at - 1] if at else None
    if before is None or text[before.end() : tokens[at].start()].strip(" "):
        return True
    is_given = before[0][0].isupper() and not before[0].isupper() and before[0].casefold() in GIVEN_NAMES
    return not is_given


def _by_genitive(written: str) -> tuple[RegisterEntry, ...] | None:
    letters = letters_of(written)
    return (
        by_letters().get(letters[:-1])
        if letters.endswith("s") and len(letters) > _SHORTEST_GENITIVE
        else None
    )


def _windows(tokens: list[re.Match[str]], at: int) -> Iterator[int]:
    """Where a name that begins at a token may end, the longest first; it begins and ends with a capital."""
    ends: list[int] = [tokens[at].end()]
    for token in tokens[at + 1 : at + _LONGEST_NAME]:
        if token[0][0].isupper():
            ends.append(token.end())
        elif token[0] not in _JOINTS:
            break
    yield from reversed(ends)


def _slip(text: str, start: int, end: int) -> Named | None:
    """The name nearest to what is written, where it is near enough and what is written is no ordinary word."""
    written = letters_of(text[start:end])
    words = text[start:end].split()
    if not _SHORTEST_SLIP <= len(written) <= _LONGEST_SLIP or words[0].casefold() in GIVEN_NAMES:
        return None
    if len(words) > 1 and written[:SURE_LETTERS] not in beginnings():
        return None
    likeness, key = _nearest(written)
    if likeness < ASKED_ABOUT or (likeness < ACCEPTED and is_common(text[start:end])):
        return None
    entries = by_letters()[key]
    return Named(entries, start, end + qualifier_end(text[end:], entries), likeness)


@lru_cache(maxsize=16384)
def _nearest(letters: str) -> tuple[float, str]:
    """Cut off just below what is asked about, which spares comparing most names to their end."""
    found = process.extractOne(letters, letters_of_today(), scorer=fuzz.ratio, score_cutoff=ASKED_ABOUT)
    return (found[1], found[0]) if found else (0.0, "")
