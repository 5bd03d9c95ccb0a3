"""Which words of a text were changed, so that a reader sees them at once (pure)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

MOST_WORDS = 600
"""Longer texts are shown without marks: comparing takes time that grows with the square of their length."""

_PIECE = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True)
class Stretch:
    """Words that stand together, and whether the other text is without them."""

    text: str
    is_changed: bool


def changed_words(before: str, now: str) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Both texts in stretches: what is only in one of them is changed."""
    one, other = _PIECE.findall(before), _PIECE.findall(now)
    if not one or not other or max(len(one), len(other)) > 2 * MOST_WORDS:
        return _whole(before), _whole(now)
    steps = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return (
        _stretches(one, [(tag != "equal", start, end) for tag, start, end, _, _ in steps]),
        _stretches(other, [(tag != "equal", start, end) for tag, _, _, start, end in steps]),
    )


def _whole(text: str) -> tuple[Stretch, ...]:
    return (Stretch(text, False),) if text else ()


def _stretches(pieces: Sequence[str], steps: Iterable[tuple[bool, int, int]]) -> tuple[Stretch, ...]:
    """Blanks at the edges of what is changed belong to what stands around it."""
    found: list[Stretch] = []
    for is_changed, start, end in steps:
        text = "".join(pieces[start:end])
        words = text.strip() if is_changed else ""
        before, _, after = text.partition(words) if words else (text, "", "")
        found += [Stretch(before, False), Stretch(words, True), Stretch(after, False)]
    return tuple(stretch for stretch in found if stretch.text)
