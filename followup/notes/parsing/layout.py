"""What the export's layout tells: how wide its lines are set, and so which line breaks were the writer's own."""

import re
from collections.abc import Sequence
from itertools import pairwise

from followup.notes.parsing.marks import bullet_at_start, letter_at_start, point_at_start
from followup.notes.reading.lines import Line

_SLACK = 3
UNWRAPPED = 100_000
BREAKS_ARE_MARKED = 0
"""The width of a text that tells by a blank which line breaks were the writer's own: all other lines were full."""
_LEAST_SHARE_GOING_ON = 0.05
LARGE_TYPE_WIDTH = 42
_LEAST_BODY_WIDTH = 52


def set_width(lines: Sequence[Line]) -> int:
    """How many characters a full line holds: nineteen in twenty lines are no longer.

    A text whose lines hardly ever begin with a small letter was never set to a width at all.
    """
    texts = [line.text.rstrip() for line in lines if not line.is_blank]
    going_on = sum(text.lstrip()[0].islower() for text in texts)
    if not texts or going_on < len(texts) * _LEAST_SHARE_GOING_ON:
        return UNWRAPPED
    return sorted(map(len, texts))[int(len(texts) * 0.95)]


def runs_on(line: str, following: str, *, width: int) -> bool:
    """Was the line broken only because it was full, so that the next one goes on with it?

    Exports leave a blank at the end of a line where the writer broke it, and none where it was full.
    """
    broken_by_writer = line != line.rstrip()
    line, following = line.rstrip(), following.strip()
    if not line or not following or bullet_at_start(following) or _is_point(following):
        return False
    if following[0].islower() or following[0] in ").,;:":
        return True
    if broken_by_writer:
        return False
    if line.endswith((",", "-", "–", "/", "&")) or _ends_open(line):
        return True
    first_word = following.split(maxsplit=1)[0]
    return len(line) + 1 + len(first_word) > width - _SLACK


def goes_on_after_gap(line: str, following: str) -> bool:
    """Is a sentence torn by a page break: no end before the gap, and small letters after it?"""
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
