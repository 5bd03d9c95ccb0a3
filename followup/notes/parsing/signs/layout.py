"""What the export's layout tells: how wide its lines are set, and so which line breaks were the writer's own."""

import re
from collections.abc import Sequence
from itertools import pairwise

from followup.notes.parsing.signs.marks import bullet_at_start, letter_at_start, point_at_start
from followup.notes.reading.lines import Line

_SLACK = 3
UNWRAPPED = 100_000
BREAKS_ARE_MARKED = 0
"""The width of a text that tells by a blank which line breaks were the writer's own: all other lines were full."""
_LEAST_SHARE_GOING_ON = 0.05
_LEAST_SHARE_FULL = 0.1
_ABOUT_FULL = 8
_FAR_LONGER = 1.5
_FAR_TOO_SHORT = 0.6
_NARROWEST_PAGE = 45
_EARLY, _FEWEST_EARLY = 0.75, 3
_GOING_ON = re.compile(
    r"(?:i|på|til|for|med|av|og|eller|som|at|hos|fra|frå|mot|ved|om|før|føre|etter|innen|innan|samt|under|over|uten|utan)\s"
)
LARGE_TYPE_WIDTH = 42
_LEAST_BODY_WIDTH = 52


def set_width(lines: Sequence[Line]) -> int:
    """How many characters a full line holds: nineteen in twenty lines are no longer.

    A text whose lines hardly ever begin with a small letter was never set to a width at all, nor was one where those
    that do mostly follow a line far too short to be full, nor one narrower than any page. One with a paragraph far
    longer than nearly all its lines, few of which are as long as each other, has its longest line for a full one.
    """
    texts = [line.text.rstrip() for line in lines if not line.is_blank]
    going_on = sum(text.lstrip()[0].islower() for text in texts)
    if not texts or going_on < len(texts) * _LEAST_SHARE_GOING_ON:
        return UNWRAPPED
    lengths = sorted(map(len, texts))
    width, longest = lengths[min(int(len(texts) * 0.95), max(0, len(texts) - 2))], lengths[-1]
    if longest < _NARROWEST_PAGE or _breaks_early(lines, width):
        return UNWRAPPED
    full = sum(abs(length - width) <= _ABOUT_FULL for length in lengths)
    is_page = width >= _LEAST_BODY_WIDTH and full >= len(texts) * _LEAST_SHARE_FULL
    is_set = is_page or longest <= width * _FAR_LONGER
    return width if is_set else longest


def _breaks_early(lines: Sequence[Line], width: int) -> bool:
    """Are most lines that small letters follow too short to have been broken because they were full?"""
    early = [
        len(line.text.rstrip()) + 1 + len(following.text.split()[0]) < width * _EARLY
        for line, following in pairwise(lines)
        if not line.is_blank and following.text.strip()[:1].islower() and line.text.rstrip()[-1] not in ",-"
    ]
    return sum(early) >= _FEWEST_EARLY and sum(early) * 2 > len(early)


def runs_on(line: str, following: str, *, width: int) -> bool:
    """Was the line broken only because it was full, so that the next one goes on with it?

    Exports leave a blank at the end of a line where the writer broke it, and none where it was full.
    """
    broken_by_writer = line != line.rstrip()
    if _are_set_in(line, following, width=width):
        return False
    line, following = line.rstrip(), following.strip()
    if not line or not following or bullet_at_start(following) or _is_point(following):
        return False
    if following[0] in ").,;:":
        return True
    if following[0].islower():
        return not _ended_by_writer(line, following, marked=broken_by_writer, width=width)
    if broken_by_writer:
        return False
    if line.endswith((",", "-", "–", "/", "&")) or _ends_open(line):
        return True
    first_word = following.split(maxsplit=1)[0]
    return len(line) + 1 + len(first_word) > width - _SLACK


def _are_set_in(line: str, following: str, *, width: int) -> bool:
    """Do two lines stand in from the margin alike, the first far too short to be full: points without a sign?"""
    indent = re.match(r"[ \t]{2,}(?=\S)", line)
    if indent is None or width == BREAKS_ARE_MARKED or line.rstrip().endswith((",", "-", "–", "/", "&")):
        return False
    is_alike = following.startswith(indent[0]) and not following[indent.end() : indent.end() + 1].isspace()
    first_word = following.split(maxsplit=1)[0] if following.strip() else ""
    return (
        is_alike
        and not _ends_open(line.rstrip())
        and len(line.rstrip()) + len(first_word) < width * _FAR_TOO_SHORT
    )


def _ended_by_writer(line: str, following: str, *, marked: bool, width: int) -> bool:
    """Did the writer break a line before small letters, as on walls where each line is a thought of its own?

    Where breaks are marked they say so; else only a line far too short to be full.
    """
    if line.endswith((",", "-", "–", "/", "&")) or _ends_open(line):
        return False
    if width == BREAKS_ARE_MARKED:
        return marked
    if _GOING_ON.match(following):
        return False
    if line.endswith(("!", "?")):
        return True
    return (
        width >= _NARROWEST_PAGE
        and len(line) + 1 + len(following.split(maxsplit=1)[0]) < width * _FAR_TOO_SHORT
    )


def goes_on_after_gap(line: str, following: str, *, width: int = UNWRAPPED) -> bool:
    """Is a sentence torn by a page break: no end before the gap, and small letters after it?"""
    if width == BREAKS_ARE_MARKED and line != line.rstrip():
        return False
    following = following.lstrip()
    return bool(following) and following[0].islower() and not re.search(r"[.!?:;)…]\s*$", line)


def is_large_type(lines: Sequence[Line], *, width: int) -> bool:
    """Do lines break early in the middle of a sentence, as a title in larger type does?"""
    if not _LEAST_BODY_WIDTH <= width < UNWRAPPED or len(lines) < 3:
        return False
    early = [
        len(line.text.rstrip()) <= LARGE_TYPE_WIDTH
        and following.text[:1].islower()
        and not re.search(r"[.!?:;,]\s*$", line.text)
        and len(line.text.rstrip()) + 1 + len(following.text.split(maxsplit=1)[0]) < width - _SLACK
        for line, following in pairwise(lines[:3])
    ]
    return bool(early) and all(early)


def _ends_open(line: str) -> bool:
    return bool(re.search(r"\b(?:og|eller|som|at|å|en|ei|ein|et|eit|vår|våre)$", line))


def _is_point(text: str) -> bool:
    if letter_at_start(text):
        return True
    point = point_at_start(text)
    return point is not None and text[point.end - 1 : point.end] in ".):"
