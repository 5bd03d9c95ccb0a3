"""The letters of a PDF's page with where they stand, turned so that the page's words run from left to right.

The file's own blanks are kept; line ends that the reader of the format makes up are not, and its blanks are but a
hint. A letter the
file gives no meaning to is a lost letter (U+FFFD), a symbol font's sign a bullet.
"""

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

_BLANK = 0x20
_LOST = "\ufffd"
_UNKNOWN = 0x00
"""What stands for a code that the file gives no meaning to."""

_NO_LETTERS = {_UNKNOWN, 0xFFFE, 0xFFFF}
_SOFT_HYPHENS = {0xAD, 0x02}
_FIRST_PRIVATE, _LAST_PRIVATE = 0xE000, 0xF8FF
_LARGEST_TILT = 0.15
_FURTHEST_OUT = 5.0


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter and its box, in points; y grows upwards. `is_after_blank`: a word seems to end before it."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    is_after_blank: bool = False

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True)
class Turn:
    """How a page is laid straight: its box in the file, and by how many quarters it is turned clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    quarters: int = 0

    @property
    def width(self) -> float:
        return self.top - self.bottom if self.quarters % 2 else self.right - self.left

    @property
    def height(self) -> float:
        return self.right - self.left if self.quarters % 2 else self.top - self.bottom

    def straight(
        self, left: float, bottom: float, right: float, top: float
    ) -> tuple[float, float, float, float]:
        """Left, bottom, right and top of a box on the page as it is read, from its lower left corner."""
        left, bottom, right, top = (
            left - self.left,
            bottom - self.bottom,
            right - self.left,
            top - self.bottom,
        )
        if self.quarters == 1:
            return bottom, self.height - right, top, self.height - left
        if self.quarters == 2:
            return self.width - right, self.height - top, self.width - left, self.height - bottom
        if self.quarters == 3:
            return self.width - top, left, self.width - bottom, right
        return left, bottom, right, top


@dataclass(frozen=True, slots=True)
class _Sign:
    code: int
    quarters: int | None
    box: tuple[float, float, float, float]
    is_after_blank: bool = False


def letters_of(
    textpage: Any, box: tuple[float, float, float, float], *, most: int
) -> tuple[list[Letter], Turn]:
    """The letters of a page in the file's order, and how the page was turned to read them.

    Words that run another way than most (up the margin, a stamp across the page) are left out.
    """
    signs = list(_signs(textpage, most=most))
    ways = Counter(sign.quarters for sign in signs if sign.quarters is not None)
    quarters = ways.most_common(1)[0][0] if ways else 0
    turn = Turn(*box, quarters=quarters)
    kept = [sign for sign in signs if sign.quarters == quarters]
    return list(_as_letters(kept, turn)), turn


def _signs(textpage: Any, *, most: int) -> Iterator[_Sign]:
    box, is_after_blank = pdfium.FS_RECTF(), False
    for at in range(min(textpage.count_chars(), most)):
        code = pdfium.FPDFText_GetUnicode(textpage, at)
        if pdfium.FPDFText_HasUnicodeMapError(textpage, at) == 1:
            code = _UNKNOWN
        if code in (0x0D, 0x0A):
            continue
        if pdfium.FPDFText_IsGenerated(textpage, at) == 1 and code not in _SOFT_HYPHENS:
            is_after_blank = code == _BLANK
            continue
        if not pdfium.FPDFText_GetLooseCharBox(textpage, at, box):
            continue
        angle = pdfium.FPDFText_GetCharAngle(textpage, at)
        yield _Sign(code, _quarters(angle), (box.left, box.bottom, box.right, box.top), is_after_blank)
        is_after_blank = False


def _quarters(angle: float) -> int | None:
    """Quarter turns clockwise that lay words written at this angle straight; None for a slant."""
    quarters = -angle / (math.pi / 2)
    return None if abs(quarters - round(quarters)) > _LARGEST_TILT else round(quarters) % 4


def _as_letters(signs: list[_Sign], turn: Turn) -> Iterator[Letter]:
    high = 0
    for sign in signs:
        code = sign.code
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0
        high = 0
        left, bottom, right, top = turn.straight(*sign.box)
        is_out = right < -_FURTHEST_OUT or left > turn.width + _FURTHEST_OUT
        if not is_out and -_FURTHEST_OUT < (bottom + top) / 2 < turn.height + _FURTHEST_OUT:
            yield Letter(_text(code), left, right, bottom, top, sign.is_after_blank)


def _text(code: int) -> str:
    if code in _SOFT_HYPHENS:
        return "-"
    if code in _NO_LETTERS or code > 0x10FFFF:
        return _LOST
    if _FIRST_PRIVATE <= code <= _LAST_PRIVATE:
        return "•"
    if chr(code).isspace():
        return " "
    return chr(code) if code >= _BLANK else _LOST
