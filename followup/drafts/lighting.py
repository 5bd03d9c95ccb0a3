"""Which words of a card each draft was taken from, and which of them tell a deadline. Pure.

A draft's quote is the source's own words, so they are found at its lines, whatever white space lies between.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Protocol

from followup.notes.marked_lines import MarkedLine

Span = tuple[int, int]


class Quoting(Protocol):
    """What is asked of a draft."""

    @property
    def id(self) -> Any: ...
    @property
    def quote(self) -> Any: ...
    @property
    def first_line(self) -> Any: ...
    @property
    def last_line(self) -> Any: ...
    @property
    def due_written(self) -> Any: ...


@dataclass(frozen=True)
class LitPiece:
    """Part of a line: the drafts it belongs to, whether it tells a deadline, and what the file has in its place."""

    text: str
    drafts: tuple[int, ...] = ()
    is_due: bool = False
    broken: str | None = None


@dataclass(frozen=True)
class LitLine:
    """A line in pieces, and what reading had to say about it."""

    number: int
    pieces: tuple[LitPiece, ...]
    warnings: tuple[str, ...] = ()

    @property
    def is_blank(self) -> bool:
        return not any(piece.text.strip() for piece in self.pieces)


def lit_lines(lines: Sequence[MarkedLine], drafts: Iterable[Quoting]) -> list[LitLine]:
    """The lines cut where a draft's words, or a deadline's, begin and end."""
    text = _Text(lines)
    quoted: list[tuple[Span, int]] = []
    dues: list[Span] = []
    for draft in drafts:
        within = text.of_lines(draft.first_line, draft.last_line)
        spans = _find(draft.quote, text.words, within)
        quoted += [(span, draft.id) for span in spans]
        around = (min(spans)[0], max(spans)[1]) if spans else within
        dues += _find(draft.due_written, text.words, around)[:1] if draft.due_written else []
    return [_lit(line, text.start_of(line.number), quoted, dues) for line in lines]


def line_of_words(quote: str, lines: Sequence[str], first_line: int) -> list[tuple[str, int]]:
    """The words of a quote, each with the number of the line it stands on; `lines[0]` is line `first_line`."""
    text = "\n".join(lines)
    ends = [0]
    for line in lines:
        ends.append(ends[-1] + len(line) + 1)
    placed, at, number = [], 0, first_line
    for word in quote.split():
        found = text.find(word, at)
        if found >= 0:
            at = found + len(word)
            number = first_line + bisect_right(ends, found) - 1
        placed.append((word, number))
    return placed


class _Text:
    """Lines as one text, a line break between them."""

    def __init__(self, lines: Sequence[MarkedLine]) -> None:
        self._starts: dict[int, int] = {}
        self._ends: dict[int, int] = {}
        parts: list[str] = []
        at = 0
        for line in lines:
            words = "".join(piece.text for piece in line.pieces)
            self._starts[line.number], self._ends[line.number] = at, at + len(words)
            parts.append(words)
            at += len(words) + 1
        self.words = "\n".join(parts)

    def start_of(self, number: int) -> int:
        return self._starts[number]

    def of_lines(self, first: int, last: int) -> Span:
        starts = [self._starts[number] for number in range(first, last + 1) if number in self._starts]
        ends = [self._ends[number] for number in range(first, last + 1) if number in self._ends]
        return (min(starts), max(ends)) if starts else (0, 0)


def _find(quote: str, text: str, within: Span) -> list[Span]:
    """Where the words stand one after another; those that do not stand so are found one by one."""
    words = quote.split()
    if not words:
        return []
    together = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)
    if match := together.search(text, *within):
        return [match.span()]
    spans, at = [], within[0]
    for word in words:
        found = text.find(word, at, within[1])
        if found >= 0:
            at = found + len(word)
            spans.append((found, at))
    return spans


def _lit(line: MarkedLine, start: int, quoted: Sequence[tuple[Span, int]], dues: Sequence[Span]) -> LitLine:
    pieces: list[LitPiece] = []
    for piece in line.pieces:
        end = start + len(piece.text)
        for first, last in _parts(start, end, [span for span, _draft in quoted] + list(dues)):
            owners = tuple(dict.fromkeys(draft for span, draft in quoted if _covers(span, first, last)))
            pieces.append(
                LitPiece(
                    text=piece.text[first - start : last - start],
                    drafts=owners,
                    is_due=any(_covers(span, first, last) for span in dues),
                    broken=piece.broken,
                )
            )
        start = end
    return LitLine(line.number, tuple(pieces), line.warnings)


def _parts(start: int, end: int, spans: Iterable[Span]) -> list[Span]:
    cuts = {start, end} | {at for span in spans for at in span if start < at < end}
    places = sorted(cuts)
    return list(pairwise(places))


def _covers(span: Span, first: int, last: int) -> bool:
    return span[0] <= first and last <= span[1]
