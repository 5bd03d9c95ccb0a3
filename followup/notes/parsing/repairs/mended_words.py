"""Words put right one by one: what was done to which, and how sure it is."""

import re
from collections.abc import Callable
from dataclasses import dataclass

Mend = Callable[[re.Match[str]], tuple[str, float] | None]


@dataclass(frozen=True, slots=True)
class Repair:
    """One word put right; `column` counts from 1 and is where the broken word begins."""

    line: int
    column: int
    broken: str
    repaired: str
    confidence: float


def mend_words(text: str, *, line: int, words: re.Pattern[str], mend: Mend) -> tuple[str, list[Repair]]:
    """The text with each word that `words` finds as `mend` gives it, unchanged where that is None."""
    repairs: list[Repair] = []

    def put_right(match: re.Match[str]) -> str:
        found = mend(match)
        if found is None or found[0] == match[0]:
            return match[0]
        repairs.append(Repair(line, match.start() + 1, match[0], *found))
        return found[0]

    return words.sub(put_right, text), repairs
