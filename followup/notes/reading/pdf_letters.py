"""The words of a PDF's page with where they stand: letters put together to words, words to stretches of a line."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

_LOST = "\ufffd"
_NO_LETTERS = {0x00, 0xFFFE, 0xFFFF, 0x02}
_SOFT_HYPHENS = {0xAD, 0x02}
_FIRST_PRIVATE, _LAST_PRIVATE = 0xE000, 0xF8FF
_WORD_GAP = 0.18
_STRETCH_GAP = 1.3
_SAME_BASE = 0.45


@dataclass(frozen=True)
class Stretch:
    """Words on one line with no wide gap between them; y grows upwards, in points."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True)
class _Letter:
    text: str
    left: float
    right: float
    bottom: float
    top: float


def stretches_of(textpage: Any, *, most_letters: int) -> list[Stretch]:
    """All stretches of a page, in the order the file writes them."""
    letters = list(_letters(textpage, most=most_letters))
    return [stretch for group in _lines(letters) for stretch in _stretches(group)]


def _letters(textpage: Any, *, most: int) -> Iterator[_Letter]:
    """Letters with their boxes; what the reader of the format made up (blanks, line ends) is left out."""
    box = pdfium.FS_RECTF()
    high = 0
    for at in range(min(textpage.count_chars(), most)):
        code = pdfium.FPDFText_GetUnicode(textpage, at)
        if pdfium.FPDFText_IsGenerated(textpage, at) == 1 and code not in _SOFT_HYPHENS:
            continue
        if not pdfium.FPDFText_GetLooseCharBox(textpage, at, box):
            continue
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0
        high = 0
        text = _letter(code)
        if text:
            yield _Letter(text, box.left, box.right, box.bottom, box.top)


def _letter(code: int) -> str:
    """The letter; one the file gives no meaning to is a lost letter, a symbol font's sign a bullet."""
    if code in (0x0D, 0x0A):
        return ""
    if code in _SOFT_HYPHENS:
        return "-"
    if code in _NO_LETTERS or code > 0x10FFFF:
        return _LOST
    if _FIRST_PRIVATE <= code <= _LAST_PRIVATE:
        return "•"
    return " " if chr(code).isspace() else chr(code)


def _lines(letters: Iterable[_Letter]) -> list[list[_Letter]]:
    """Letters that follow each other on one base line."""
    groups: list[list[_Letter]] = []
    for letter in letters:
        last = groups[-1][-1] if groups else None
        if last and _is_beside(last, letter):
            groups[-1].append(letter)
        else:
            groups.append([letter])
    return groups


def _is_beside(last: _Letter, letter: _Letter) -> bool:
    size = max(last.top - last.bottom, letter.top - letter.bottom, 1.0)
    if abs(last.bottom - letter.bottom) > size * _SAME_BASE:
        return False
    return -size * 0.6 <= letter.left - last.right <= size * _STRETCH_GAP


def _stretches(group: list[_Letter]) -> Iterator[Stretch]:
    text, last = "", group[0]
    for at, letter in enumerate(group):
        size = max(letter.top - letter.bottom, 1.0)
        if at and letter.left - last.right > size * _WORD_GAP and not text.endswith(" "):
            text += " "
        text += letter.text
        last = letter
    text = " ".join(unicodedata.normalize("NFC", text).split())
    if text:
        yield Stretch(
            text,
            min(letter.left for letter in group),
            max(letter.right for letter in group),
            min(letter.bottom for letter in group),
            max(letter.top for letter in group),
        )


def joined(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Stretches of one line that only stand apart in the file put together, from the top of the page down."""
    rows: list[list[Stretch]] = []
    for stretch in sorted(stretches, key=lambda one: (-one.middle, one.left)):
        row = next(
            (row for row in rows[-6:] if abs(row[0].middle - stretch.middle) <= stretch.height * 0.4), None
        )
        if row is None:
            rows.append([stretch])
        else:
            row.append(stretch)
    return [together for row in rows for together in _beside_each_other(row)]


def _beside_each_other(row: list[Stretch]) -> Iterator[Stretch]:
    row.sort(key=lambda one: one.left)
    current = row[0]
    for stretch in row[1:]:
        gap = stretch.left - current.right
        size = max(current.height, stretch.height)
        if -size * 0.6 <= gap <= size * _STRETCH_GAP:
            joint = " " if gap > size * _WORD_GAP else ""
            current = Stretch(
                current.text + joint + stretch.text,
                current.left,
                max(current.right, stretch.right),
                min(current.bottom, stretch.bottom),
                max(current.top, stretch.top),
            )
        else:
            yield current
            current = stretch
    yield current
