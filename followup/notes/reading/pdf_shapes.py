"""What is drawn on a PDF's page beside its words: frames of cards, ruled lines, bullets, strokes, pictures."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from followup.notes.reading.pdf_boxes import SLACK, Box
from followup.notes.reading.pdf_letters import Letter, Turn
from followup.notes.reading.pdf_paths import drawn_on
from followup.notes.reading.pdf_stretches import Fences, Stretch

_THIN = 2.2
_SMALLEST_DOT, _LARGEST_DOT = 1.4, 9.0
_NARROWEST_CARD, _LOWEST_CARD = 60.0, 16.0
_LARGEST_CARD = 0.85
_MOST_SHAPES = 20_000
_BAND = 8.0
_CARD_BAND = 40.0
_MOST_CARDS = 2_500


@dataclass
class Shapes:
    """Frames (filled or drawn boxes), ruled lines lying and standing, bullets drawn as dots, and pictures."""

    frames: list[Box] = field(default_factory=list[Box])
    lying: list[Box] = field(default_factory=list[Box])
    standing: list[Box] = field(default_factory=list[Box])
    dots: list[Box] = field(default_factory=list[Box])
    pictures: list[Box] = field(default_factory=list[Box])

    @cached_property
    def fences(self) -> Fences:
        sides = [
            (x, frame.bottom, frame.top)
            for frame in self.frames
            if frame.height >= _LOWEST_CARD / 2
            for x in (frame.left, frame.right)
        ]
        ruled = [((line.left + line.right) / 2, line.bottom, line.top) for line in self.standing]
        return Fences.at([*sides, *ruled])

    def card_around(self, stretch: Stretch, *, page_area: float) -> Box | None:
        """The largest frame around the words that is no background of the page or of several cards."""
        around = [
            frame
            for frame in self._cards_by_band.get(int(stretch.middle // _CARD_BAND), ())
            if frame.holds(stretch)
            and frame.area < page_area * _LARGEST_CARD
            and frame.left - SLACK <= stretch.left
            and stretch.right <= frame.right + SLACK
        ]
        return max(around, key=lambda frame: frame.area, default=None)

    @cached_property
    def _cards_by_band(self) -> dict[int, list[Box]]:
        bands: dict[int, list[Box]] = {}
        for card in self._possible_cards:
            first, last = int((card.bottom - SLACK) // _CARD_BAND), int((card.top + SLACK) // _CARD_BAND)
            for band in range(first, last + 1):
                bands.setdefault(band, []).append(card)
        return bands

    @cached_property
    def _possible_cards(self) -> list[Box]:
        """Frames as large as a card; none where there are so many that they make a drawing."""
        large = [one for one in self.frames if one.width >= _NARROWEST_CARD and one.height >= _LOWEST_CARD]
        return [] if len(large) > _MOST_CARDS else [frame for frame in large if not _is_board(frame, large)]

    def strike(self, letters: Sequence[Letter]) -> set[int]:
        """The places of letters that a thin line goes through, as long as the words it strikes.

        Such a line rules no table: it is taken away.
        """
        through = self._lines_through(letters)
        strokes = {line for line, places in through.items() if _is_as_long(line, places, letters)}
        self.lying = [line for line in self.lying if line not in strokes]
        return {at for line in strokes for at in through[line]}

    def _lines_through(self, letters: Sequence[Letter]) -> dict[Box, list[int]]:
        bands: dict[int, list[Box]] = {}
        for line in self.lying:
            bands.setdefault(int(line.middle // _BAND), []).append(line)
        through: dict[Box, list[int]] = {}
        for at, letter in enumerate(letters if bands else ()):
            band = int(letter.middle // _BAND)
            for line in (*bands.get(band - 1, ()), *bands.get(band, ()), *bands.get(band + 1, ())):
                if _goes_through(line, letter):
                    through.setdefault(line, []).append(at)
        return through


def _goes_through(line: Box, letter: Letter) -> bool:
    across = (letter.left + letter.right) / 2
    return (
        line.left - 1 <= across <= line.right + 1
        and letter.bottom + letter.height * 0.28 < line.middle < letter.bottom + letter.height * 0.72
    )


def _is_as_long(line: Box, places: Sequence[int], letters: Sequence[Letter]) -> bool:
    left, right = min(letters[at].left for at in places), max(letters[at].right for at in places)
    return line.width <= (right - left) * 1.25 + 4


def _is_board(frame: Box, frames: Sequence[Box]) -> bool:
    """Is it a column or a board, with other frames of some size beside each other in it?"""
    inside = {
        (round(one.left / 4), round(one.bottom / 4))
        for one in frames
        if one is not frame and one.area < frame.area * 0.75 and frame.frames(one)
    }
    return len(inside) > 1


def shapes_of(page: Any, turn: Turn) -> Shapes:
    """The shapes of a page, bounded in number."""
    shapes = Shapes()
    for seen, (is_picture, bounds) in enumerate(drawn_on(page)):
        if seen >= _MOST_SHAPES:
            break
        box = Box(*turn.straight(*bounds))
        if is_picture:
            shapes.pictures.append(box)
        else:
            _sort_in(box, shapes)
    shapes.frames = list(dict.fromkeys(shapes.frames))
    return shapes


def _sort_in(box: Box, shapes: Shapes) -> None:
    if box.height <= _THIN < box.width and box.width > box.height * 2:
        shapes.lying.append(box)
    elif box.width <= _THIN < box.height and box.height > box.width * 2:
        shapes.standing.append(box)
    elif _SMALLEST_DOT <= box.width <= _LARGEST_DOT and _SMALLEST_DOT <= box.height <= _LARGEST_DOT:
        shapes.dots.append(box)
    elif box.width > _THIN and box.height > _THIN:
        shapes.frames.append(box)
