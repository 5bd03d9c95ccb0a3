"""A shelf that goes on over pages: its columns, cut by the pages' ends, are put together again.

On its first page each column begins with a heading, all of them on one line, and holds nothing but cards below. A
page that holds only cards, each in one of those columns, goes on with it: what it holds stands below the page before,
so that a column is read to its end before the next one begins.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from followup.notes.reading.pdf_boxes import Box
from followup.notes.reading.pdf_layout import columns_of
from followup.notes.reading.pdf_pages import Page, pieces_on
from followup.notes.reading.pdf_pieces import Piece
from followup.notes.reading.pdf_shapes import Shapes

_FEWEST_COLUMNS = 2
_SAME_HEIGHT = 4.0
_SLACK = 16.0
_BETWEEN_PAGES = 20.0
_MOST_LINES_BESIDE_CARDS = 24


@dataclass(frozen=True)
class Shelf:
    """Where its columns begin, from the left."""

    lefts: tuple[float, ...]

    def holds(self, pieces: Sequence[Piece]) -> bool:
        """Do cards stand here, all of them in its columns, and nothing else?"""
        return bool(pieces) and all(piece.is_card and self._is_in_a_column(piece) for piece in pieces)

    def _is_in_a_column(self, card: Piece) -> bool:
        frame = card.frame or (card.left, card.right)
        rights = (*self.lefts[1:], float("inf"))
        return any(
            abs(frame[0] - left) <= _SLACK and frame[1] <= right
            for left, right in zip(self.lefts, rights, strict=True)
        )


def shelf_of(columns: Sequence[Sequence[Piece]]) -> Shelf | None:
    """The shelf that a page's columns make; what stands over it does not count."""
    heads: list[list[Piece]] = []
    for column in columns:
        if not any(piece.is_card for piece in column):
            continue
        over = list(takewhile(lambda piece: not piece.is_card, column))
        if not over or not all(piece.is_card for piece in column[len(over) :]):
            return None
        heads.append(over)
    level = _on_one_line(heads) if len(heads) >= _FEWEST_COLUMNS else None
    return Shelf(tuple(sorted(head.left for head in level))) if level else None


def _on_one_line(heads: Sequence[Sequence[Piece]]) -> list[Piece] | None:
    """Of the lines over each column the one that stands as high as one over all other columns."""
    for first in heads[0]:
        level = [
            next((head for head in over if abs(head.top - first.top) <= _SAME_HEIGHT), None) for over in heads
        ]
        found = [head for head in level if head is not None]
        if len(found) == len(heads):
            return found
    return None


def with_shelves_whole(pages: Sequence[Page]) -> list[Page]:
    """The pages, those that go on with a shelf put under the page it is on."""
    whole: list[Page] = []
    shelf: Shelf | None = None
    for page in pages:
        pieces = pieces_on(page)
        if shelf is not None and shelf.holds(pieces):
            whole[-1] = _with_below(whole[-1], page)
        else:
            whole.append(page)
            shelf = shelf_of(columns_of(pieces)) if _may_be_shelf(pieces) else None
    return whole


def _may_be_shelf(pieces: Sequence[Piece]) -> bool:
    loose = sum(not piece.is_card for piece in pieces)
    return loose <= _MOST_LINES_BESIDE_CARDS and len(pieces) - loose >= _FEWEST_COLUMNS


def _with_below(page: Page, below: Page) -> Page:
    """Two pages as one, the second right under what stands lowest on the first."""
    by = max(one.top for one in below.stretches) - min(one.bottom for one in page.stretches) + _BETWEEN_PAGES
    moved = [replace(one, bottom=one.bottom - by, top=one.top - by) for one in below.stretches]
    upper, lower = page.shapes, below.shapes
    shapes = Shapes(
        frames=[*upper.frames, *_lower(lower.frames, by)],
        lying=[*upper.lying, *_lower(lower.lying, by)],
        standing=[*upper.standing, *_lower(lower.standing, by)],
        dots=[*upper.dots, *_lower(lower.dots, by)],
        pictures=[*upper.pictures, *_lower(lower.pictures, by)],
    )
    return replace(page, stretches=[*page.stretches, *moved], shapes=shapes)


def _lower(boxes: Iterable[Box], by: float) -> Iterable[Box]:
    return (replace(box, bottom=box.bottom - by, top=box.top - by) for box in boxes)
