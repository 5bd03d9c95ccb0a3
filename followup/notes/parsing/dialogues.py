"""Which dialogue a card answers: `1`, `2`, `both`, or None where nothing tells.

1. The card says so itself: a dialogue mark, the organiser's questions, or their numbers.
2. The same group answered the other dialogue on another card, so this is its answer to this one.
3. Cards of a dialogue hang together on the wall: the nearest cards before and after agree.
4. What is still open goes with the card before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass
class Voice:
    """A card as far as it matters here. `group` tells whose it is: room and municipalities; `dialogue` once known."""

    dialogue: str | None
    room: str | None
    municipalities: frozenset[str]

    @property
    def part_of_wall(self) -> str | None:
        """A card of both began in the part of the wall where the first dialogue hangs."""
        return "1" if self.dialogue == "both" else self.dialogue


def decide(voices: Sequence[Voice]) -> list[str | None]:
    """The dialogue of each card; unchanged where a document does not have two."""
    if not {"1", "2"} <= {part for voice in voices for part in _parts(voice.dialogue)}:
        return [voice.dialogue for voice in voices]
    while any(_by_other_card(voice, voices) or _by_neighbours(at, voices) for at, voice in enumerate(voices)):
        pass
    for at, voice in enumerate(voices):
        if voice.dialogue is None:
            voice.dialogue = _nearest(voices[:at][::-1]) or _nearest(voices[at + 1 :])
    return [voice.dialogue for voice in voices]


def _parts(dialogue: str | None) -> set[str]:
    return {"1", "2"} if dialogue == "both" else {dialogue} if dialogue else set()


def _by_other_card(voice: Voice, voices: Sequence[Voice]) -> bool:
    if voice.dialogue is not None:
        return False
    others = {other.dialogue for other in voices if other is not voice and _same_group(voice, other)}
    if others in ({"1"}, {"2"}):
        voice.dialogue = "2" if others == {"1"} else "1"
        return True
    return False


def _same_group(one: Voice, other: Voice) -> bool:
    if one.municipalities and other.municipalities:
        return one.municipalities == other.municipalities
    return bool(one.room) and one.room == other.room


def _by_neighbours(at: int, voices: Sequence[Voice]) -> bool:
    if voices[at].dialogue is not None:
        return False
    before, after = _nearest(voices[:at][::-1]), _nearest(voices[at + 1 :])
    if before and before == after:
        voices[at].dialogue = before
        return True
    return False


def _nearest(voices: Sequence[Voice]) -> str | None:
    return next((voice.part_of_wall for voice in voices if voice.part_of_wall), None)
