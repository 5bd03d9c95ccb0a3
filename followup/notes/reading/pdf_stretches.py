"""Letters put together to words, and words to stretches of a line.

Letters belong together where they stand beside each other, whatever order the file writes them in, unless a line
drawn between them parts them. What is struck through makes stretches of its own.
"""

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from followup.notes.reading.pdf_boxes import Box
from followup.notes.reading.pdf_letters import Letter

_WORD_GAP, _WORD_GAP_SEEN = 0.18, 0.06
_RUN_GAP = 0.5
_JOINED_GAP = 0.3
_OVERLAP = 0.6
_SAME_BASE = 0.45
_MARKS = set("-–—•●▪►▶■□☐◦‣>*·○o")


@dataclass(frozen=True)
class Stretch:
    """Words on one line with no wide gap between them; y grows upwards, in points.

    `body` is where the words after a bullet or number begin, `first_word` how wide the first word is.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    body: float = 0.0
    first_word: float = 0.0
    is_struck: bool = False

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True)
class Fences:
    """Lines that stand upright on the page: what is left of one does not go on to the right of it."""

    lines: Sequence[tuple[float, float, float]] = ()
    """x, bottom and top, from the left."""

    xs: Sequence[float] = ()

    @classmethod
    def at(cls, lines: Iterable[tuple[float, float, float]]) -> "Fences":
        known = sorted(set(lines))
        return cls(known, [line[0] for line in known])

    def part(self, left: float, right: float, middle: float) -> bool:
        for at in range(bisect_left(self.xs, left - 1), len(self.xs)):
            x, bottom, top = self.lines[at]
            if x > right + 1:
                return False
            if bottom < middle < top:
                return True
        return False


def stretches_of(letters: Sequence[Letter], fences: Fences, struck: set[int]) -> list[Stretch]:
    """All stretches of a page from its top; `struck` holds the places of letters that a line strikes out."""
    found: list[Stretch] = []
    for places in _runs(letters, fences):
        for is_struck in (False, True):
            kept = [letters[at] for at in places if (at in struck) is is_struck]
            if stretch := _stretch(kept, is_struck=is_struck):
                found.append(stretch)
    return joined(found, fences)


def _runs(letters: Sequence[Letter], fences: Fences) -> Iterator[list[int]]:
    """Places of letters that follow each other in the file and on one base line."""
    run: list[int] = []
    for at, letter in enumerate(letters):
        if run and not _is_beside(letters[run[-1]], letter, fences):
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _is_beside(last: Letter, letter: Letter, fences: Fences) -> bool:
    size = max(last.height, letter.height, 1.0)
    gap = letter.left - last.right
    if abs(last.bottom - letter.bottom) > size * _SAME_BASE or not -size * _OVERLAP <= gap <= size * _RUN_GAP:
        return False
    return gap < size * 0.1 or not fences.part(last.right, letter.left, letter.middle)


def _stretch(letters: Sequence[Letter], *, is_struck: bool) -> Stretch | None:
    words = list(_words(letters))
    if not words:
        return None
    texts = ["".join(letter.text for letter in word) for word in words]
    has_mark = len(words) > 1 and is_mark(texts[0])
    first = words[1 if has_mark else 0]
    return Stretch(
        unicodedata.normalize("NFC", " ".join(texts)),
        left=min(letter.left for word in words for letter in word),
        right=max(letter.right for word in words for letter in word),
        bottom=median(letter.bottom for word in words for letter in word),
        top=median(letter.top for word in words for letter in word),
        body=first[0].left,
        first_word=first[-1].right - first[0].left,
        is_struck=is_struck,
    )


def _words(letters: Sequence[Letter]) -> Iterator[list[Letter]]:
    word: list[Letter] = []
    for letter in letters:
        least = _WORD_GAP_SEEN if letter.is_after_blank else _WORD_GAP
        is_apart = word and letter.left - word[-1].right > max(letter.height, 1.0) * least
        if word and (letter.text == " " or is_apart):
            yield word
            word = []
        if letter.text != " ":
            word.append(letter)
    if word:
        yield word


def is_mark(text: str) -> bool:
    """A bullet, or a point's number or letter."""
    if len(text) == 1:
        return text in _MARKS
    number = text[:-1]
    return text[-1] in ".)" and (
        (number.isdecimal() and len(number) < 3) or (number.isalpha() and len(number) == 1)
    )


def joined(stretches: Iterable[Stretch], fences: Fences) -> list[Stretch]:
    """Stretches of one line that only stand apart in the file put together, from the top of the page down."""
    rows: list[list[Stretch]] = []
    for stretch in sorted(stretches, key=lambda one: (-one.middle, one.left)):
        near = (row for row in rows[-6:] if abs(row[0].middle - stretch.middle) <= stretch.height * 0.4)
        row = next(near, None)
        if row is None:
            rows.append([stretch])
        else:
            row.append(stretch)
    return [together for row in rows for together in _beside_each_other(row, fences)]


def _beside_each_other(row: list[Stretch], fences: Fences) -> Iterator[Stretch]:
    row.sort(key=lambda one: one.left)
    current = row[0]
    for stretch in row[1:]:
        gap, size = stretch.left - current.right, max(current.height, stretch.height)
        is_near = -size * _OVERLAP <= gap <= size * _JOINED_GAP
        if (
            not is_near
            or current.is_struck != stretch.is_struck
            or fences.part(current.right, stretch.left, stretch.middle)
        ):
            yield current
            current = stretch
        else:
            current = together(current, stretch, joint=" " if gap > size * _WORD_GAP else "")
    yield current


def together(first: Stretch, second: Stretch, *, joint: str = " ") -> Stretch:
    """Two stretches of one line as one."""
    size = first if len(first.text) >= len(second.text) else second
    first_word = first.first_word
    body = first.body
    if joint and is_mark(first.text):
        body, first_word = second.body, second.first_word
    elif not joint and " " not in first.text:
        first_word += second.first_word
    return replace(
        first,
        text=first.text + joint + second.text,
        right=max(first.right, second.right),
        bottom=size.bottom,
        top=size.top,
        body=body,
        first_word=first_word,
    )


def with_dots(stretches: Sequence[Stretch], dots: Sequence[Box]) -> list[Stretch]:
    """Stretches with the bullets that are drawn before them, and not written."""
    marked = {at for dot in dots if (at := _marked_by(dot, stretches)) is not None}
    return [
        replace(one, text=f"• {one.text}") if at in marked and not is_mark(one.text.split()[0]) else one
        for at, one in enumerate(stretches)
    ]


def _marked_by(dot: Box, stretches: Sequence[Stretch]) -> int | None:
    """The nearest stretch to the right of a dot, on its line."""
    near = [
        (one.left - dot.right, at)
        for at, one in enumerate(stretches)
        if abs(one.middle - dot.middle) < one.height * 0.35
        and 0 < one.left - dot.right < one.height * 2.2
        and dot.height < one.height * 0.75
    ]
    return min(near)[1] if near else None
