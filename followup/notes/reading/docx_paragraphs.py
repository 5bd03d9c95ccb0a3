"""Word paragraphs one by one, as a reader of the page takes them; and what they leave out, for the notices."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from followup.notes.reading.document import Notice
from followup.notes.reading.docx_package import W
from followup.notes.reading.docx_styles import Styles
from followup.notes.reading.docx_words import CHOICES, DELETED, chosen, words_of

_LONGEST_HEADING = 90
_DEEPEST = 12
_MOST_NOTICES = 200
_NO_BLOCKS = DELETED | {f"{W}sectPr", f"{W}tcPr", f"{W}sdtPr", f"{W}sdtEndPr"}


@dataclass(frozen=True)
class Said:
    """What a paragraph says; `left_out` is what in it is struck through, `boxes` are its text boxes."""

    text: str
    left_out: str
    is_point: bool
    goes_on: bool
    boxes: tuple[Any, ...]

    @property
    def marked(self) -> str:
        return f"• {self.text}" if self.is_point and self.text else self.text


def blocks_of(parent: Any, depth: int = 0) -> Iterator[Any]:
    """The paragraphs and tables in a body, cell or text box, those in content controls and inserted parts too."""
    for child in parent if parent is not None else ():
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif child.tag == CHOICES:
            yield from blocks_of(chosen(child), depth + 1)
        elif isinstance(child.tag, str) and child.tag not in _NO_BLOCKS and depth < _DEEPEST:
            yield from blocks_of(child, depth + 1)


@dataclass
class Paragraphs:
    """Reads paragraphs, and gathers notices and the number of pictures on the way."""

    styles: Styles
    notices: list[Notice] = field(default_factory=list[Notice])
    pictures: int = 0
    first_picture: int = 1

    def read(self, paragraph: Any, *, number: int, is_told: bool = True) -> Said:
        """`number` is the line it stands on; `is_told`: what is struck through in it gets a notice."""
        words = words_of(paragraph, self.styles)
        if words.pictures:
            self.first_picture = self.first_picture if self.pictures else number
            self.pictures += words.pictures
        if is_told:
            self.tell_struck(number, words.struck)
        self._tell(number, words.hidden, "is hidden")
        text = "" if self.styles.is_of_contents(paragraph) else words.standing
        is_point = self._is_point(paragraph, is_bold=words.are_bold and len(text) <= _LONGEST_HEADING)
        return Said(text, words.struck, is_point, _joins_next(paragraph), tuple(words.boxes))

    def tell_struck(self, number: int, text: str) -> None:
        self._tell(number, text, "is struck through")

    def all_notices(self) -> tuple[Notice, ...]:
        if not self.pictures:
            return tuple(self.notices)
        message = f"Text in pictures cannot be read. Pictures left out: {self.pictures}."
        return (*self.notices, Notice(self.first_picture, message))

    def _tell(self, number: int, text: str, why: str) -> None:
        if any(letter.isalnum() for letter in text) and len(self.notices) < _MOST_NOTICES:
            self.notices.append(Notice(number, f"“{' '.join(text.split())}” {why} and was left out."))

    def _is_point(self, paragraph: Any, *, is_bold: bool) -> bool:
        """A point of a list; a heading that is numbered, by its style or in bold, is none."""
        written = self.styles.list_format(paragraph)
        if not written or self.styles.is_heading(paragraph):
            return False
        return written == "bullet" or not is_bold


def _joins_next(paragraph: Any) -> bool:
    """Was the mark at its end deleted, so that the next paragraph goes on with it?"""
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and any(mark.find(tag) is not None for tag in DELETED)
