"""Letters lost when a ligature (fi, fl, ff, ffi, ffl) became U+FFFD, put back where the word tells which.

Nothing is repaired in silence: each repair keeps the line, the broken and the repaired word and how sure it is.
A word that no list knows stays broken.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from followup.notes.parsing.words import likelihood
from followup.notes.reading.document import Document, Prose, Row, Table
from followup.notes.reading.lines import Line

LOST = "\ufffd"
LIGATURES = ("fi", "fl", "ff", "ffi", "ffl")
_LIGATURE_CHARACTERS = {"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl"}
_WORD = re.compile(rf"[\w{LOST}-]+")
_MOST_LOST_IN_A_WORD = 3
_LONGEST_WORD = 60
_SUREST = 0.99


@dataclass(frozen=True)
class Repair:
    """One word put right; `column` counts from 1 and is where the broken word begins."""

    line: int
    column: int
    broken: str
    repaired: str
    confidence: float


def repair_document(document: Document) -> tuple[Document, tuple[Repair, ...]]:
    """The document with lost letters put back, in its text and in its tables, and what was done to them."""
    repairs: list[Repair] = []
    parts: list[Prose | Table] = []
    for part in document.parts:
        mended, made = _repaired_table(part) if isinstance(part, Table) else _repaired_prose(part)
        parts.append(mended)
        repairs.extend(made)
    return replace(document, parts=tuple(parts)), tuple(repairs)


def repair_lines(lines: Iterable[Line]) -> tuple[tuple[Line, ...], tuple[Repair, ...]]:
    """The lines with lost letters put back, and what was done to them."""
    repaired: list[Line] = []
    repairs: list[Repair] = []
    for line in lines:
        text, made = _repaired(line)
        repaired.append(Line(line.number, text))
        repairs.extend(made)
    return tuple(repaired), tuple(repairs)


def repair_word(broken: str, *, likelihood: Callable[[str], float] = likelihood) -> tuple[str, float] | None:
    """The likeliest whole word and the share of all likelihood it has, or None where no candidate is a word."""
    if broken.count(LOST) > _MOST_LOST_IN_A_WORD or len(broken) > _LONGEST_WORD:
        return None
    weighed = sorted(((likelihood(word.strip("-")), word) for word in _candidates(broken)), reverse=True)
    best, word = weighed[0]
    if not best or (len(weighed) > 1 and weighed[1][0] == best):
        return None
    share = best / sum(weight for weight, _ in weighed)
    return word, round(min(share, _SUREST), 2)


def _candidates(broken: str) -> list[str]:
    words = [broken]
    while LOST in words[0]:
        words = [word.replace(LOST, _as_cased(letters, word), 1) for word in words for letters in LIGATURES]
    return words


def _as_cased(letters: str, word: str) -> str:
    """A ligature in a word all in capitals is in capitals; one that begins a sentence cannot be told and is not."""
    others = [letter for letter in word if letter.isalpha()]
    return letters.upper() if len(others) > 1 and all(letter.isupper() for letter in others) else letters


def _repaired(line: Line) -> tuple[str, list[Repair]]:
    text = line.text
    for character, letters in _LIGATURE_CHARACTERS.items():
        text = text.replace(character, letters)
    if LOST not in text:
        return text, []
    repairs: list[Repair] = []

    def put_back(match: re.Match[str]) -> str:
        found = repair_word(match[0]) if LOST in match[0] else None
        if found is None:
            return match[0]
        repairs.append(Repair(line.number, match.start() + 1, match[0], *found))
        return found[0]

    return _WORD.sub(put_back, text), repairs


def _repaired_prose(prose: Prose) -> tuple[Prose, tuple[Repair, ...]]:
    lines, repairs = repair_lines(prose.lines)
    return replace(prose, lines=lines), repairs


def _repaired_table(table: Table) -> tuple[Table, list[Repair]]:
    rows: list[Row] = []
    repairs: list[Repair] = []
    for row in table.rows:
        read = [_repaired(Line(row.number, cell.text)) for cell in row.cells]
        repairs.extend(repair for _, made in read for repair in made)
        pairs = zip(row.cells, read, strict=True)
        rows.append(Row(row.number, tuple(replace(cell, text=text) for cell, (text, _) in pairs)))
    return replace(table, rows=tuple(rows)), repairs
