"""Which dialogue a card answers: `1`, `2`, `both`, or None where nothing tells.

1. The card says so itself: a dialogue mark, the organiser's questions, or their numbers.
2. The same group answered the other dialogue on another card, so this is its answer to this one.
3. Cards of a dialogue hang together on the wall: the nearest cards before and after agree.
4. What is still open goes with the card before it.

Where cards answer both and none the first alone, each answers all that was asked, and what is open stays open.
"""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass


@dataclass
class Voice:
    """A card as far as it matters here; `dialogue` is None until it is known."""

    dialogue: str | None
    room: str | None
    municipalities: frozenset[str]

    @property
    def group(self) -> Hashable | None:
        """Whose it is: municipalities where they are known, else the room."""
        return self.municipalities or self.room

    @property
    def part_of_wall(self) -> str | None:
        """A card of both began in the part of the wall where the first dialogue hangs."""
        return "1" if self.dialogue == "both" else self.dialogue


def decide(voices: Sequence[Voice]) -> list[str | None]:
    """The dialogue of each card; unchanged where a document does not have two."""
    if not {"1", "2"} <= {part for voice in voices for part in _parts(voice.dialogue)} or _all_at_once(
        voices
    ):
        return [voice.dialogue for voice in voices]
    while _by_other_card(voices) or _by_neighbours(voices):
        pass
    before, after = _parts_before(voices), _parts_before(voices[::-1])[::-1]
    return [voice.dialogue or before[at] or after[at] for at, voice in enumerate(voices)]


def _all_at_once(voices: Sequence[Voice]) -> bool:
    """Does nobody answer the first dialogue alone, so that cards answer all that was asked?"""
    return "1" not in {voice.dialogue for voice in voices}


def _parts(dialogue: str | None) -> set[str]:
    return {"1", "2"} if dialogue == "both" else {dialogue} if dialogue else set()


def _by_other_card(voices: Sequence[Voice]) -> bool:
    """Decide cards by the one other card of their group; was any decided?"""
    groups: dict[Hashable, list[Voice]] = defaultdict(list)
    for voice in voices:
        if voice.group is not None:
            groups[voice.group].append(voice)
    decided = False
    for group in groups.values():
        known = {voice.dialogue for voice in group if voice.dialogue}
        still_open = [voice for voice in group if voice.dialogue is None]
        if known in ({"1"}, {"2"}) and len(still_open) == 1:
            still_open[0].dialogue = "2" if known == {"1"} else "1"
            decided = True
    return decided


def _by_neighbours(voices: Sequence[Voice]) -> bool:
    """Decide cards whose nearest known neighbours agree; was any decided?"""
    before, after = _parts_before(voices), _parts_before(voices[::-1])[::-1]
    decided = False
    for at, voice in enumerate(voices):
        if voice.dialogue is None and before[at] and before[at] == after[at]:
            voice.dialogue = before[at]
            decided = True
    return decided


def _parts_before(voices: Sequence[Voice]) -> list[str | None]:
    """For each card the part of the wall that the nearest known card before it hangs in."""
    parts, nearest = [], None
    for voice in voices:
        parts.append(nearest)
        nearest = voice.part_of_wall or nearest
    return parts
