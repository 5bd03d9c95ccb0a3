"""Words parted at the end of a line are put together again, on the line they begin on.

1. A soft hyphen stands only for the parting.
2. What the document elsewhere writes in one word, or with a hyphen, is written so here.
3. An abbreviation, a number, a single letter or a place keeps its hyphen ("IKT-plan", "5-åring", "Nord-Aurdal").
4. A known word, or a compound of known words, is one word.
5. A hyphen that stands for a word left out ("kultur- og fritid"), and what no list knows, stays as it is.

Blanks stand where the rest of the word stood, so that its line stays as full as it was set.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from followup.notes.parsing.repairs.mended_words import Repair
from followup.notes.parsing.words.frequencies import frequency, likelihood
from followup.notes.parsing.words.verbs import verb_of
from followup.notes.parsing.words.vocabulary import words_in
from followup.notes.reading.lines import Line
from followup.people.register import find

SOFT = "\u00ad"
_HYPHENS = "\u2010\u00ad-"
_BEGUN = re.compile(rf"(?<![\w{_HYPHENS}])(?P<word>[\w][\w{_HYPHENS}]*)[{_HYPHENS}]$")
_ENDED = re.compile(r"\s*(?P<word>[^\W_][\w-]*)(?P<signs>[.,;:!?)»”\"]*)(?=\s|$)")
_OF_A_PAGE = re.compile(
    r"\s*(?:(?:side|page|s\.)\s*)?[-–]?\s*\d{1,4}(?:\s*(?:av|of|/)\s*\d{1,4})?\s*[-–]?\s*$", re.IGNORECASE
)
_LEFT_OUT = words_in("og eller samt men til kontra både and or")
_SHORT_CAPITALS = re.compile(r"(?:.*-)?(?:[A-ZÆØÅ]{2,}\w{0,2}|\d+|\w)$")
_MOST_LINES_BETWEEN = 6
_SURE, _KNOWN, _COMPOUND = 0.99, 0.97, 0.85


@dataclass(frozen=True)
class _Parted:
    """A word begun on one line (`at`) and ended on another (`then`), each half as written."""

    at: int
    then: int
    begun: re.Match[str]
    ended: re.Match[str]

    @property
    def first(self) -> str:
        return self.begun["word"].replace(SOFT, "")

    @property
    def second(self) -> str:
        return self.ended["word"]

    @property
    def is_soft(self) -> bool:
        return self.begun[0].endswith(SOFT)

    @property
    def is_near(self) -> bool:
        return self.then == self.at + 1


def hyphens_put_together(
    lines: Sequence[Line], *, own: frozenset[str] = frozenset()
) -> tuple[list[Line], list[Repair]]:
    """The lines with parted words whole; `own` are the words the document writes elsewhere, in small letters."""
    mended: list[Line | None] = list(lines)
    repairs: list[Repair] = []
    for at in range(len(lines)):
        parted = _parted(mended, at)
        found = _whole(parted, own) if parted else None
        if parted and found:
            repairs.append(_put_together(mended, parted, *found))
    kept, made = _without_soft_hyphens([line for line in mended if line is not None])
    return kept, sorted([*repairs, *made], key=lambda repair: (repair.line, repair.column))


def _parted(lines: Sequence[Line | None], at: int) -> _Parted | None:
    line = lines[at]
    begun = _BEGUN.search(line.text.rstrip()) if line and line.text.rstrip()[-1:] in tuple(_HYPHENS) else None
    then = _next(lines, at) if begun else None
    following = lines[then] if then is not None else None
    ended = _ENDED.match(following.text) if following else None
    return _Parted(at, then, begun, ended) if begun and ended and then is not None else None


def _next(lines: Sequence[Line | None], at: int) -> int | None:
    """The line that goes on: the next one, or the first below what stands between two pages."""
    for then in range(at + 1, min(at + 1 + _MOST_LINES_BETWEEN, len(lines))):
        line = lines[then]
        if line is not None and not line.is_blank and not _OF_A_PAGE.match(line.text):
            return then
    return None


def _whole(parted: _Parted, own: frozenset[str]) -> tuple[str, float] | None:
    """The whole word, and how sure that is; None where the hyphen is the writer's, or no list tells."""
    first, second = parted.first, parted.second
    if second.casefold() in _LEFT_OUT:
        return None
    if parted.is_soft:
        return first + second, _SURE
    joined, hyphenated = first + second, f"{first}-{second}"
    if hyphenated.casefold() in own or find(hyphenated):
        return hyphenated, _KNOWN
    if not second[0].islower():
        return (hyphenated, _COMPOUND) if parted.is_near and _goes_with_sign(first, parted) else None
    if _keeps(first):
        return (hyphenated, _KNOWN) if parted.is_near else None
    if joined.casefold() in own or frequency(joined):
        return joined, _KNOWN
    return _compound(parted, joined, hyphenated)


def _keeps(first: str) -> bool:
    """Does a word that begins so keep its hyphen?"""
    return bool(_SHORT_CAPITALS.match(first)) and first.casefold() not in _LEFT_OUT


def _goes_with_sign(first: str, parted: _Parted) -> bool:
    """Does a capital or a number after the hyphen belong to it: "IKT-Forum", "18-25"; not "KS-" and a heading."""
    if first.isdigit() and parted.second.isdigit():
        return not parted.ended["signs"].startswith((".", ":"))
    is_abbreviation = len(first) > 1 and first.isalpha() and first.isupper()
    return is_abbreviation and parted.second[1:].islower() and not parted.ended["signs"].startswith(":")


def _compound(parted: _Parted, joined: str, hyphenated: str) -> tuple[str, float] | None:
    if verb_of(parted.second) is not None or not parted.is_near:
        return None
    if "-" in parted.second or (parted.first[0].isupper() and find(parted.first)):
        return hyphenated, _COMPOUND
    return (joined, _COMPOUND) if likelihood(joined.rpartition("-")[2]) else None


def _put_together(lines: list[Line | None], parted: _Parted, whole: str, confidence: float) -> Repair:
    """Move the rest of the word up; a line that held nothing else is left out."""
    line, following = lines[parted.at], lines[parted.then]
    assert line is not None and following is not None
    begins, ends = parted.begun.start("word"), parted.ended.end()
    rest = following.text[ends:]
    trailing = line.text[len(line.text.rstrip()) :] if rest.strip() else rest
    text = f"{line.text[:begins]}{whole}{parted.ended['signs']}{trailing}"
    lines[parted.at] = replace(line, text=text)
    left = replace(following, text=" " * ends + rest) if rest.strip() else None
    lines[parted.then] = left
    broken = f"{parted.begun[0]}\n{parted.second}"
    return Repair(line.number, begins + 1, broken, whole, confidence)


def _without_soft_hyphens(lines: Sequence[Line]) -> tuple[list[Line], list[Repair]]:
    """Soft hyphens inside a line show nothing; they are taken out, and a word that had one is told."""
    kept: list[Line] = []
    repairs: list[Repair] = []
    for line in lines:
        for match in re.finditer(rf"(?<![\w-])[\w-]*{SOFT}[\w{SOFT}-]*", line.text):
            if whole := match[0].replace(SOFT, ""):
                repairs.append(Repair(line.number, match.start() + 1, match[0], whole, _SURE))
        kept.append(replace(line, text=line.text.replace(SOFT, "")) if SOFT in line.text else line)
    return kept, repairs
