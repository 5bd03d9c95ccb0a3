"""A stretch of a source that remembers which line each of its letters stands on."""

from collections.abc import Iterable
from dataclasses import dataclass

from followup.notes.reading.lines import Line


@dataclass(frozen=True)
class Passage:
    """Running text; `lines[i]` is the number of the line that `text[i]` comes from."""

    text: str
    lines: tuple[int, ...]

    @classmethod
    def of(cls, lines: Iterable[Line]) -> "Passage":
        """Lines put together with a space between them, each without its outer blanks."""
        text, numbers = "", []
        for line in lines:
            piece = line.text.strip()
            if not piece:
                continue
            joint = " " if text else ""
            text += joint + piece
            numbers += [line.number] * len(joint + piece)
        return cls(text, tuple(numbers))

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    @property
    def first_line(self) -> int:
        return min(self.lines)

    @property
    def last_line(self) -> int:
        return max(self.lines)

    def part(self, start: int, end: int) -> "Passage":
        """The text between two places, without outer blanks; empty where only blanks stand there."""
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        end = start + len(piece.strip())
        return Passage(self.text[start:end], self.lines[start:end])

    def followed_by(self, other: "Passage") -> "Passage":
        """Both, with a space between them."""
        if not self.text or not other.text:
            return self if self.text else other
        return Passage(f"{self.text} {other.text}", (*self.lines, other.lines[0], *other.lines))
