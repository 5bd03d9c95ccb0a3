"""A block of lines cut where a heading stands inside it, with no blank line before."""

import re

from followup.notes.parsing.places.naming import ACCEPTED
from followup.notes.parsing.signs.layout import BREAKS_ARE_MARKED, UNWRAPPED, runs_on
from followup.notes.parsing.signs.marks import bullet_at_start, dialogue_at_start
from followup.notes.parsing.text.headings import Heading, read_heading
from followup.notes.parsing.text.messages import message_at_start
from followup.notes.reading.lines import Line

_LONGEST_ALONE = 60
_CLEARLY_SHORT = 0.75


def pieces_of(block: list[Line], *, width: int) -> list[list[Line]]:
    """The block cut before each room or summary, each list of municipalities, that stands inside it."""
    pieces, start = [], 0
    for at in range(1, len(block)):
        if _is_cut(block, at, width=width) or (not start and at <= 3 and _is_titled(block, at)):
            pieces.append(block[start:at])
            start = at
    return [*pieces, block[start:]]


def _is_cut(block: list[Line], at: int, *, width: int) -> bool:
    if message_at_start(block[at].text):
        return True
    heading, before = read_heading(block[at].text), read_heading(block[at - 1].text)
    if heading is None:
        return False
    if before is not None:
        return bool(heading.room and before.room and heading.room != before.room)
    if heading.is_strong and (heading.text[0].isupper() or not heading.text[0].isalnum()):
        return True
    return _stands_alone(heading, block, at, width=width)


def _stands_alone(heading: Heading, block: list[Line], at: int, *, width: int) -> bool:
    """Nothing but municipalities on a line of their own, after what is finished and before what begins."""
    if not heading.is_only_names or len(heading.text) > _LONGEST_ALONE or at + 1 >= len(block):
        return False
    if not heading.named or any(one.likeness < ACCEPTED for one in heading.named):
        return False
    before, following = block[at - 1].text, block[at + 1].text.strip()
    is_finished = (
        width >= UNWRAPPED
        or (width == BREAKS_ARE_MARKED and before != before.rstrip())
        or bool(re.search(r"[.!?:)]\s*$", before))
        or len(before.rstrip()) < width * _CLEARLY_SHORT
    )
    return is_finished and not runs_on(before, block[at].text, width=width) and not following[0].islower()


def _is_titled(block: list[Line], at: int) -> bool:
    """Does a dialogue begin right after a title of a line or three?"""
    mark = dialogue_at_start(block[at].text)
    if mark is None or not block[at].text[mark.end :].strip() or bullet_at_start(block[at].text):
        return False
    return all(len(line.text.strip()) <= 45 and read_heading(line.text) is None for line in block[:at])
