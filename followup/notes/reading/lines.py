"""What every format is read into: numbered lines of plain text."""

import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a source; `number` counts from 1 and `text` has no line end."""

    number: int
    text: str

    @property
    def is_blank(self) -> bool:
        return not self.text.strip()


def numbered(text: str) -> tuple[Line, ...]:
    """Lines of a text as a text editor counts them: a form feed does not begin a line."""
    unified = (
        unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").replace("\x00", " ")
    )
    return tuple(
        Line(number, line.replace("\x0c", " ")) for number, line in enumerate(unified.split("\n"), start=1)
    )
