"""Damage done to words on their way here, put right where the word tells how: in running text and in cells.

In order: letters read in the wrong alphabet, ligatures written as one character, words parted at the end of a line,
lost letters. Nothing is repaired in silence: each repair keeps the line, the broken and the repaired word and how
sure it is. A word that no list and no other place in the document knows stays as it is.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from followup.notes.parsing.repairs.hyphens import hyphens_put_together
from followup.notes.parsing.repairs.lost_letters import (
    LIGATURES,
    LOST,
    letters_lost_in,
    ligatures_written_out,
    lost_letters_put_back,
    repair_word,
)
from followup.notes.parsing.repairs.mended_words import Repair
from followup.notes.parsing.repairs.misread import is_misread, read_again
from followup.notes.parsing.words.frequencies import likelihood
from followup.notes.reading.document import Cell, Document, Notice, Prose, Row, Table
from followup.notes.reading.lines import Line

__all__ = ["LIGATURES", "LOST", "Repair", "repair_document", "repair_lines", "repair_word"]

_OWN_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
MOST_REPAIRS = 20_000
"""So many repaired words are told one by one: a wall has some tens, and no reader looks at more."""

_OWN = 1e-8
"""How likely a word is that only the document itself has: more than a compound nobody has written."""


@dataclass(frozen=True)
class _Damage:
    """What a document shows of how it was damaged, and the words it has whole."""

    is_misread: bool
    lost: tuple[str, ...]
    own: frozenset[str]

    @classmethod
    def in_texts(cls, texts: Sequence[str]) -> "_Damage":
        words = {
            word.casefold() for text in texts for line in text.split("\n") for word in _whole_words(line)
        }
        return cls(is_misread(texts), letters_lost_in(texts), frozenset(words))

    def likelihood(self, word: str) -> float:
        return likelihood(word) or (_OWN if word.casefold() in self.own else 0.0)


def repair_document(document: Document) -> tuple[Document, tuple[Repair, ...]]:
    """The document with its words put right, in its text and in its tables, and what was done to them."""
    damage = _Damage.in_texts(list(_texts(document)))
    repairs: list[Repair] = []
    parts: list[Prose | Table] = []
    for part in document.parts:
        if isinstance(part, Table):
            rows = [_repaired_row(row, damage, repairs) for row in part.rows]
            parts.append(replace(part, rows=tuple(rows)))
        else:
            lines, made = _repaired(part.lines, damage)
            parts.append(replace(part, lines=tuple(lines)))
            repairs.extend(made)
    told, notices = _told(repairs)
    return replace(document, parts=tuple(parts), notices=(*document.notices, *notices)), told


def _told(repairs: Sequence[Repair]) -> tuple[tuple[Repair, ...], tuple[Notice, ...]]:
    """The repairs that are told one by one, and how many more there were: none is made in silence."""
    if len(repairs) <= MOST_REPAIRS:
        return tuple(repairs), ()
    first = repairs[MOST_REPAIRS]
    count = len(repairs) - MOST_REPAIRS
    message = f"From here on, {count} more repaired words are not listed one by one."
    return tuple(repairs[:MOST_REPAIRS]), (Notice(first.line, message),)


def repair_lines(lines: Iterable[Line]) -> tuple[tuple[Line, ...], tuple[Repair, ...]]:
    """The lines with their words put right, and what was done to them."""
    lines = tuple(lines)
    repaired, repairs = _repaired(lines, _Damage.in_texts([line.text for line in lines]))
    return tuple(repaired), tuple(repairs)


def _repaired(lines: Sequence[Line], damage: _Damage) -> tuple[list[Line], list[Repair]]:
    read = [_read_rightly(line, damage) for line in lines]
    whole, parted = hyphens_put_together([line for line, _ in read], own=damage.own)
    mended = [_put_back(line, damage) for line in whole]
    repairs = [
        *(one for _, made in read for one in made),
        *parted,
        *(one for _, made in mended for one in made),
    ]
    kept = [line for line, _ in mended]
    return kept, sorted(_on_lines(repairs, kept), key=lambda repair: repair.line)


def _on_lines(repairs: Iterable[Repair], lines: Sequence[Line]) -> Iterable[Repair]:
    """A word repaired on a line that went up whole into the one before is told there."""
    numbers = [line.number for line in lines]
    for repair in repairs:
        at = bisect_right(numbers, repair.line) - 1
        is_moved = at >= 0 and numbers[at] != repair.line
        yield replace(repair, line=numbers[at]) if is_moved else repair


def _read_rightly(line: Line, damage: _Damage) -> tuple[Line, list[Repair]]:
    text, again = read_again(line.text, line=line.number, is_misread=damage.is_misread)
    text, written_out = ligatures_written_out(text, line=line.number)
    return replace(line, text=text), [*again, *written_out]


def _put_back(line: Line, damage: _Damage) -> tuple[Line, list[Repair]]:
    text, repairs = lost_letters_put_back(
        line.text, line=line.number, letters=damage.lost, likelihood=damage.likelihood
    )
    return replace(line, text=text), repairs


def _repaired_row(row: Row, damage: _Damage, repairs: list[Repair]) -> Row:
    """What a merged cell repeats is repaired in each place and told once."""
    cells: list[Cell] = []
    for at, cell in enumerate(row.cells):
        lines, made = _repaired([Line(row.number, text) for text in cell.text.split("\n")], damage)
        cells.append(replace(cell, text="\n".join(line.text.strip() for line in lines)))
        if at == 0 or cell.text != row.cells[at - 1].text:
            repairs.extend(made)
    return replace(row, cells=tuple(cells))


def _texts(document: Document) -> Iterable[str]:
    for part in document.parts:
        if isinstance(part, Table):
            yield from (cell.text for row in part.rows for cell in row.cells)
        else:
            yield from (line.text for line in part.lines)


def _whole_words(line: str) -> Iterable[str]:
    """The words that stand whole on a line: not the last one where the line parts it."""
    words = _OWN_WORD.findall(line) if LOST not in line else []
    return words[:-1] if line.rstrip().endswith(("-", "\u00ad")) else words
