"""What is drawn on a PDF's page beside its words: frames of cards, ruled lines, strokes through words, pictures."""

from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as raw

from followup.notes.reading.pdf_letters import Stretch

_THIN = 2.2
_NARROWEST_CARD, _LOWEST_CARD = 60.0, 16.0
_LARGEST_CARD = 0.85
_SLACK = 2.0
_MOST_SHAPES = 6_000
_DEEPEST = 4


@dataclass(frozen=True)
class Box:
    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def area(self) -> float:
        return max(self.width, 0) * max(self.height, 0)

    def holds(self, stretch: Stretch) -> bool:
        """Does the middle of the words stand in it?"""
        across = (stretch.left + stretch.right) / 2
        return self.left - _SLACK <= across <= self.right + _SLACK and (
            self.bottom - _SLACK <= stretch.middle <= self.top + _SLACK
        )


@dataclass
class Shapes:
    """Frames (filled or drawn boxes), ruled lines lying and standing, and pictures."""

    frames: list[Box] = field(default_factory=list[Box])
    lying: list[Box] = field(default_factory=list[Box])
    standing: list[Box] = field(default_factory=list[Box])
    pictures: list[Box] = field(default_factory=list[Box])

    def card_around(self, stretch: Stretch, *, page_area: float) -> Box | None:
        """The largest frame around the words that is no background of the page or of several cards."""
        around = [
            frame
            for frame in self.frames
            if frame.holds(stretch)
            and frame.width >= _NARROWEST_CARD
            and frame.height >= _LOWEST_CARD
            and frame.area < page_area * _LARGEST_CARD
            and frame.left - _SLACK <= stretch.left
            and stretch.right <= frame.right + _SLACK
        ]
        cards = [frame for frame in around if not self._holds_cards(frame)]
        return max(cards, key=lambda frame: frame.area, default=None)

    def strikes(self, stretch: Stretch) -> bool:
        """Does a thin line go through the middle of most of the words?"""
        for line in self.lying:
            through = (
                stretch.bottom + stretch.height * 0.28
                < (line.bottom + line.top) / 2
                < (stretch.bottom + stretch.height * 0.72)
            )
            covered = min(line.right, stretch.right) - max(line.left, stretch.left)
            if (
                through
                and covered >= (stretch.right - stretch.left) * 0.8
                and line.width <= (stretch.right - stretch.left) * 1.25 + 4
            ):
                return True
        return False

    def _holds_cards(self, frame: Box) -> bool:
        """Is it a column or a board, with other frames of some size beside each other in it?"""
        return self._boards().get(frame, False)

    def _boards(self) -> dict[Box, bool]:
        if not hasattr(self, "_known_boards"):
            self._known_boards = {frame: self._is_board(frame) for frame in self.frames}
        return self._known_boards

    def _is_board(self, frame: Box) -> bool:
        inside = [
            one
            for one in self.frames
            if one is not frame
            and one.area < frame.area * 0.75
            and one.width >= _NARROWEST_CARD
            and one.height >= _LOWEST_CARD
            and frame.left - _SLACK <= one.left
            and one.right <= frame.right + _SLACK
            and frame.bottom - _SLACK <= one.bottom
            and one.top <= frame.top + _SLACK
        ]
        return len({(round(one.left), round(one.bottom)) for one in inside}) > 1


def shapes_of(page: Any) -> Shapes:
    """The shapes of a page, bounded in number."""
    shapes = Shapes()
    for seen, thing in enumerate(
        page.get_objects(filter=(raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE), max_depth=_DEEPEST)
    ):
        if seen >= _MOST_SHAPES:
            break
        left, bottom, right, top = thing.get_bounds()
        box = Box(left, bottom, right, top)
        if thing.type == raw.FPDF_PAGEOBJ_IMAGE:
            shapes.pictures.append(box)
        elif box.height <= _THIN < box.width:
            shapes.lying.append(box)
        elif box.width <= _THIN < box.height:
            shapes.standing.append(box)
        elif box.width > _THIN and box.height > _THIN:
            shapes.frames.append(box)
    shapes.frames = list(dict.fromkeys(shapes.frames))
    return shapes
