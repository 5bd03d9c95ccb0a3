"""Words of one line that stand further apart than words do, put together: lines set to both edges of a column.

In such a line all gaps are as wide as each other, and some line close over or under it goes on where they are: none
does between columns and cells.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from followup.notes.reading.pdf_stretches import Stretch, together

_NEAR, _FURTHEST = 0.6, 2.2
_AS_WIDE = 0.6
_FEWEST_GAPS = 2
_SAME_LINE = 0.2
_NEAR_ROWS, _CLOSE = 6, 2.6


def put_together(stretches: Sequence[Stretch]) -> list[Stretch]:
    """The stretches of a page, from its top, with those of one justified line as one."""
    rows = _rows(stretches)
    return [
        one
        for at, row in enumerate(rows)
        for one in _whole(row, rows[max(at - _NEAR_ROWS, 0) : at + _NEAR_ROWS + 1])
    ]


def _rows(stretches: Sequence[Stretch]) -> list[list[Stretch]]:
    rows: list[list[Stretch]] = []
    for one in sorted(stretches, key=lambda one: (-one.middle, one.left)):
        if rows and abs(rows[-1][0].middle - one.middle) <= one.height * _SAME_LINE:
            rows[-1].append(one)
        else:
            rows.append([one])
    return rows


def _whole(row: list[Stretch], around: Sequence[list[Stretch]]) -> Iterator[Stretch]:
    row.sort(key=lambda one: one.left)
    near = [
        one for other in around for one in other if abs(one.middle - row[0].middle) <= row[0].height * _CLOSE
    ]
    gaps = [right.left - left.right for left, right in pairwise(row)]
    joined = [_is_near(row, at, gap) or _is_even(row, gaps, at, near) for at, gap in enumerate(gaps)]
    current = row[0]
    for at, one in enumerate(row[1:]):
        if joined[at]:
            current = together(current, one)
        else:
            yield current
            current = one
    yield current


def _is_near(row: Sequence[Stretch], at: int, gap: float) -> bool:
    return 0 <= gap <= min(row[at].height, row[at + 1].height) * _NEAR


def _is_even(row: Sequence[Stretch], gaps: Sequence[float], at: int, near: Sequence[Stretch]) -> bool:
    """Is a gap one of several as wide as each other, where a line close by goes on?"""
    gap, middle = gaps[at], row[at].right + gaps[at] / 2
    if not 0 < gap <= row[at].height * _FURTHEST or not any(one.left < middle < one.right for one in near):
        return False
    even = 1
    for step in (-1, 1):
        beside = at + step
        while 0 <= beside < len(gaps) and abs(gaps[beside] - gap) <= _AS_WIDE:
            even += 1
            beside += step
    return even >= _FEWEST_GAPS
