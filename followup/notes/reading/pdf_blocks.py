"""Lines of a column put to blocks, and which of their ends were the writer's own.

A line was only full, and goes on in the next, where the next one's first word had no room on it, and nothing says
that the next one begins anew: a bullet, a number, a label with a colon, another indent, a wider gap.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from followup.notes.reading.pdf_stretches import Stretch, is_mark, together

_BLOCK_GAP = 0.75
_CARD_GAP = 1.6
_SAME_SIZE = 0.25
_BLANK = 0.2
_TOLERANCE = 1.5
_INDENT = 4.0
_WIDER = 0.11
_LEAST_WIDER = 1.1
_LABEL = re.compile(r"[A-ZÆØÅÁČĐŊŠŦŽ][^\s:.,;!?()]*(?:[ /&+,-]+[^\s:.,;!?()]+){0,4} ?:(?:\s|$)")
_NUMBER = re.compile(r"\d{1,2}[.)] +[A-ZÆØÅ«“\"]|[A-Za-zæøå]\) ")
_ENDS = re.compile(r"[.!?:;…][)»”\"]*$")


@dataclass
class Block:
    """Lines that stand right below each other, and how far to the right they may go.

    `pitch` is the usual gap between lines of its size on the page; `is_first`, `is_last` in its column.
    """

    lines: list[Stretch]
    edge: float
    is_card: bool = False
    pitch: float = 0.0
    is_first: bool = False
    is_last: bool = False

    def ends(self, at: int) -> bool:
        """Did the writer end the line there? The last one of a block was."""
        if at + 1 >= len(self.lines):
            return True
        line, following = self.lines[at], self.lines[at + 1]
        if begins_anew(following) or has_room(line, following, edge=self.edge):
            return True
        wider = line.bottom - following.top - self.pitch
        if wider > max(_LEAST_WIDER, following.height * _WIDER):
            return True
        return self._is_indented_anew(at)

    def _is_indented_anew(self, at: int) -> bool:
        """Is the next line set in, as a paragraph's first one is, or set out again after a list?"""
        line, following = self.lines[at], self.lines[at + 1]
        if _are_centred(line, following):
            return False
        if following.left > line.body + _INDENT:
            third = self.lines[at + 2] if at + 2 < len(self.lines) else None
            return third is not None and abs(third.left - line.left) < _INDENT
        is_out = following.left < min(line.left, line.body) - _INDENT
        return is_out and at > 0 and not self.ends(at - 1)


def begins_anew(line: Stretch) -> bool:
    """Does a line begin with a bullet, a number or a label?"""
    words = line.text.split(maxsplit=1)
    has_bullet = len(words) > 1 and len(words[0]) == 1 and is_mark(words[0]) and words[0] not in "oO"
    return has_bullet or bool(_NUMBER.match(line.text) or _LABEL.match(line.text))


def has_room(line: Stretch, following: Stretch, *, edge: float) -> bool:
    """Would the next line's first word have stood on this one?"""
    return line.right + line.height * _BLANK + following.first_word <= edge - _TOLERANCE


def _are_centred(line: Stretch, following: Stretch) -> bool:
    return abs(line.left - following.left) > 2 and (
        abs(line.left + line.right - following.left - following.right) < 6
    )


def is_torn(before: Block, after: Block) -> bool:
    """Does a sentence go on from the end of one column, or page, at the start of the next?"""
    if before.is_card or after.is_card or not (before.is_last and after.is_first):
        return False
    line, following = before.lines[-1], after.lines[0]
    if abs(line.height - following.height) > line.height * 0.08 or _ENDS.search(line.text):
        return False
    if begins_anew(following) or len(line.text.split()) < 3:
        return False
    if following.text[0].islower():
        return True
    is_set_alike = abs((before.edge - line.left) - (after.edge - following.left)) < line.height * 3
    is_prose = len(before.lines) > 1 and not before.ends(len(before.lines) - 2) and not after.ends(0)
    return is_set_alike and is_prose and not has_room(line, following, edge=before.edge)


def blocks_of(lines: Sequence[Stretch], *, edge: float, is_card: bool) -> list[Block]:
    """Blocks from the top, parted by gaps and changes of size; a card's title belongs to what is below it."""
    blocks: list[Block] = []
    for row in rows_of(lines):
        if blocks and _goes_on(blocks[-1].lines[-1], row, is_card=is_card):
            blocks[-1].lines.append(row)
        else:
            blocks.append(Block([row], edge, is_card))
    return blocks


def _goes_on(last: Stretch, line: Stretch, *, is_card: bool) -> bool:
    """Does a line stand right below the one before it, in type of about the same size?"""
    gap, size = last.bottom - line.top, min(last.height, line.height)
    if is_card and last.height > line.height:
        return gap <= size * _CARD_GAP
    is_alike = abs(last.height - line.height) <= max(last.height, line.height) * _SAME_SIZE
    return is_alike and gap <= size * (_CARD_GAP if is_card else _BLOCK_GAP)


def rows_of(lines: Sequence[Stretch]) -> list[Stretch]:
    """Stretches of one line as one: a bullet or a number set apart from its words stands before them."""
    rows: list[Stretch] = []
    for line in lines:
        last = rows[-1] if rows else None
        if last and abs(last.middle - line.middle) < min(last.height, line.height) * 0.4:
            first, second = (last, line) if last.left <= line.left else (line, last)
            rows[-1] = together(first, second)
        else:
            rows.append(line)
    return rows


def with_pitch(blocks: Sequence[Block]) -> None:
    """Tell each block how close lines of its size usually stand on the page."""
    gaps: dict[int, list[float]] = defaultdict(list)
    for block in blocks:
        for line, following in zip(block.lines, block.lines[1:], strict=False):
            if abs(line.height - following.height) < line.height * 0.1:
                gaps[round(line.height)].append(line.bottom - following.top)
    usual = {size: sorted(found)[int(len(found) * 0.15)] for size, found in gaps.items()}
    for block in blocks:
        sizes = [usual[size] for line in block.lines for size in (round(line.height),) if size in usual]
        block.pitch = sizes[len(sizes) // 2] if sizes else 0.0
