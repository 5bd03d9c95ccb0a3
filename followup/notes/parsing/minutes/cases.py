"""Minutes that number their matters without saying so: "1. Velkommen", "2 Runde rundt bordet".

1. The numbers go up by one through the whole text, at least three of them.
2. Each stands first in its paragraph, or after a full stop, is short, does not end as a sentence does, and something
   is said under it that is no particular of it ("Frist: …").

They are read as cases, so that what was asked in one does not go on in the next.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from followup.notes.parsing.text.minutes_words import matter_at_start
from followup.notes.reading.document import Document, Prose
from followup.notes.reading.lines import Line

_NUMBERED = re.compile(r"\s*(?:\*\*)?(\d{1,2})(?:[.)]|(?=\s))\s+(?=[A-ZÆØÅ])")
_PARTICULAR = re.compile(r"\s*(?:ansvar|frist|hvem|kven|når|owner|deadline)\w*\s*:", re.IGNORECASE)
_LONGEST_TITLE = 80
_FEWEST = 3


def with_cases(document: Document) -> Document:
    """The document with its numbered titles written as cases; any other as it is."""
    prose = [part for part in document.parts if isinstance(part, Prose)]
    if any(matter_at_start(line.text) for part in prose for line in part.lines):
        return document
    titles = {part: [at for at in range(len(part.lines)) if _is_title(part.lines, at)] for part in prose}
    numbers = [_number(part.lines[at].text) for part in prose for at in titles[part]]
    if len(numbers) < _FEWEST or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return document
    parts = (
        replace(part, lines=_titled(part.lines, titles[part])) if isinstance(part, Prose) else part
        for part in document.parts
    )
    return replace(document, parts=tuple(parts))


def _number(text: str) -> int:
    match = _NUMBERED.match(text)
    return int(match[1]) if match else 0


def _is_title(lines: Sequence[Line], at: int) -> bool:
    text = lines[at].text.strip(" *")
    if not _NUMBERED.match(text) or len(text) > _LONGEST_TITLE or text.endswith((".", ",", ";", "!")):
        return False
    if at and not (lines[at - 1].is_blank or lines[at - 1].text.rstrip().endswith((".", "!", "?"))):
        return False
    following = next((line.text for line in lines[at + 1 :] if not line.is_blank), None)
    return following is None or not (_NUMBERED.match(following) or _PARTICULAR.match(following))


def _titled(lines: Sequence[Line], titles: Sequence[int]) -> tuple[Line, ...]:
    return tuple(
        Line(line.number, _NUMBERED.sub(lambda found: f"Sak {found[1]}: ", line.text))
        if at in titles
        else line
        for at, line in enumerate(lines)
    )
