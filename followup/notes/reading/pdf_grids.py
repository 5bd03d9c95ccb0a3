"""Cells that are drawn on a PDF's page, as boxes or by the lines between them, and the grids they make."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from followup.notes.reading.pdf_boxes import Box
from followup.notes.reading.pdf_shapes import Shapes

SAME = 3.0
"""How far from each other the sides of two neighbours may be drawn."""

_FEWEST_COLUMNS = 2
_MOST_CELLS = 10_000
_NARROWEST, _LOWEST = 12, 8

Strip = list[Box]


class Ruled:
    """Cells between drawn lines; a cell over several rows is a piece in each, and `whole` tells all of it."""

    def __init__(self, shapes: Shapes) -> None:
        self.ys = distinct([line.middle for line in shapes.lying])
        self.xs = distinct([(line.left + line.right) / 2 for line in shapes.standing])
        self.whole: dict[Box, Box] = {}
        if len(self.xs) <= _FEWEST_COLUMNS or len(self.ys) < 2 or len(self.xs) * len(self.ys) > _MOST_CELLS:
            return
        self._lying = _by_place(self.ys, [(line.middle, line) for line in shapes.lying])
        self._standing = _by_place(
            self.xs, [((line.left + line.right) / 2, line) for line in shapes.standing]
        )
        self._find()

    def _find(self) -> None:
        above: dict[tuple[float, float], list[Box]] = {}
        for top_at in range(len(self.ys) - 1, 0, -1):
            below: dict[tuple[float, float], list[Box]] = {}
            for left, right in self._sides(self.ys[top_at - 1], self.ys[top_at]):
                piece = Box(left, self.ys[top_at - 1], right, self.ys[top_at])
                if self._lies(top_at, left, right):
                    below[left, right] = [piece]
                elif (left, right) in above:
                    below[left, right] = [*above[left, right], piece]
            for (left, right), pieces in below.items():
                whole = Box(left, pieces[-1].bottom, right, pieces[0].top)
                self.whole.update(dict.fromkeys(pieces, whole))
            above = below

    def _sides(self, bottom: float, top: float) -> Iterator[tuple[float, float]]:
        middle = (bottom + top) / 2
        standing = [
            x
            for at, x in enumerate(self.xs)
            if any(line.bottom - SAME <= middle <= line.top + SAME for line in self._standing[at])
        ]
        return pairwise(standing)

    def _lies(self, at: int, left: float, right: float) -> bool:
        middle = (left + right) / 2
        return any(line.left - SAME <= middle <= line.right + SAME for line in self._lying[at])


def _by_place(places: Sequence[float], lines: Sequence[tuple[float, Box]]) -> list[list[Box]]:
    found: list[list[Box]] = [[] for _ in places]
    at = 0
    for where, line in sorted(lines, key=lambda one: one[0]):
        while at + 1 < len(places) and where >= places[at + 1]:
            at += 1
        found[at].append(line)
    return found


def strips_of(cells: Sequence[Box], *, fewest: int = _FEWEST_COLUMNS) -> list[Strip]:
    """Rows of cells that touch each other, from the top of the page."""
    rows: dict[tuple[int, int], list[Box]] = {}
    for cell in cells:
        if cell.width > _NARROWEST and cell.height > _LOWEST:
            rows.setdefault((round(cell.top / SAME), round(cell.bottom / SAME)), []).append(cell)
    strips: list[Strip] = []
    for row in rows.values():
        row.sort(key=lambda cell: cell.left)
        apart = [cell for at, cell in enumerate(row) if at == 0 or cell.left - row[at - 1].left > SAME]
        if len(apart) >= fewest and all(
            abs(one.right - other.left) <= SAME for one, other in pairwise(apart)
        ):
            strips.append(apart)
    return sorted(strips, key=lambda strip: -strip[0].top)


def grids_of(cells: Sequence[Box]) -> list[list[Box]]:
    """Cells of strips that stand right below each other and are as wide; a row of one cell only goes on a grid."""
    grids: list[list[Strip]] = []
    for strip in strips_of(cells, fewest=1):
        last = grids[-1][-1] if grids else None
        if last and abs(last[0].bottom - strip[0].top) <= SAME and _are_as_wide(last, strip):
            grids[-1].append(strip)
        elif len(strip) >= _FEWEST_COLUMNS:
            grids.append([strip])
    return [[cell for strip in grid for cell in strip] for grid in grids]


def _are_as_wide(one: Strip, other: Strip) -> bool:
    return abs(one[0].left - other[0].left) <= SAME and abs(one[-1].right - other[-1].right) <= SAME


def distinct(values: Sequence[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > SAME:
            found.append(value)
    return found
