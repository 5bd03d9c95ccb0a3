"""Two exports of one wall, side by side: which cards are the same, changed, new or gone (pure).

1. Cards whose words are the same are the same card, wherever they hang.
2. Of the others, the two that are most alike are one card that was changed, while they share half of their words;
   a fifth of them is enough under the same heading, and seven in ten are needed under another.
3. What is left is new, or gone.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

_STAMP = re.compile(
    r"\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[ T,]+(?:kl\.? ?)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*"
    r"(?:UTC|Z|[AP]M|[+-]\d{2}:?\d{2})?\s*",
    re.IGNORECASE,
)
_CELL = " | "
SAME_WALL = 0.3
"""Two files are exports of one wall where at least this share of the smaller one's cards is the same."""

_ALIKE = 0.5
_ALIKE_UNDER_ONE_HEADING = 0.2
_ALIKE_UNDER_ANOTHER_HEADING = 0.7
_QUOTES_ALIKE = 0.6
_TOO_COMMON = 200


@dataclass(frozen=True)
class CardText:
    """A card as far as two exports are compared: `key` tells it from the others of its own export."""

    key: int
    heading: str
    text: str


@dataclass(frozen=True)
class Comparison:
    """`same` and `changed` are new key -> earlier key; `new` and `gone` are keys of their own export."""

    same: Mapping[int, int] = field(default_factory=dict)
    changed: Mapping[int, int] = field(default_factory=dict)
    new: tuple[int, ...] = ()
    gone: tuple[int, ...] = ()

    @property
    def is_one_wall(self) -> bool:
        """Were both exported from one wall?"""
        smaller = len(self.same) + min(len(self.changed) + len(self.new), len(self.changed) + len(self.gone))
        return bool(self.same) and len(self.same) >= smaller * SAME_WALL


def words_of_card(lines: Sequence[str]) -> str:
    """What a card says, a line or a cell on each line.

    When a post was written or changed, and how many liked it, is none of it: a row with a time of the clock in a
    cell of its own is a post.
    """
    return "\n".join(said for line in lines for said in _said_in(line)).strip()


def _said_in(line: str) -> list[str]:
    cells = line.split(_CELL)
    if not any(_STAMP.fullmatch(cell) for cell in cells):
        return cells
    return [cell for cell in cells if not _STAMP.fullmatch(cell) and not cell.strip().isdigit()]


def compare_cards(earlier: Sequence[CardText], later: Sequence[CardText]) -> Comparison:
    """What became of the earlier export's cards in the later one."""
    same = _same(
        {card.key: _letters(card.text) for card in earlier}, {c.key: _letters(c.text) for c in later}
    )
    still = [card for card in earlier if card.key not in set(same.values())]
    others = [card for card in later if card.key not in same]
    changed = _most_alike(_alike(still, others))
    new = tuple(card.key for card in others if card.key not in changed)
    gone = tuple(card.key for card in still if card.key not in set(changed.values()))
    return Comparison(same, changed, new, gone)


def compare_quotes(earlier: Mapping[int, str], later: Mapping[int, str]) -> Comparison:
    """The same for what was proposed from one card: quotes by a number of their own."""
    same = _same({k: _letters(q) for k, q in earlier.items()}, {k: _letters(q) for k, q in later.items()})
    still = {k: Counter(_words(q)) for k, q in earlier.items() if k not in set(same.values())}
    others = {k: Counter(_words(q)) for k, q in later.items() if k not in same}
    pairs = (
        (share, new, old)
        for new, words in others.items()
        for old, before in still.items()
        if (share := _shared(words, before)) >= _QUOTES_ALIKE
    )
    changed = _most_alike(pairs)
    new = tuple(key for key in others if key not in changed)
    gone = tuple(key for key in still if key not in set(changed.values()))
    return Comparison(same, changed, new, gone)


def _same(earlier: Mapping[int, str], later: Mapping[int, str]) -> dict[int, int]:
    """Pairs with the same letters; of several with the same ones, the first with the first."""
    by_letters: dict[str, list[int]] = defaultdict(list)
    for key, letters in earlier.items():
        by_letters[letters].append(key)
    pairs: dict[int, int] = {}
    for key, letters in later.items():
        if by_letters[letters]:
            pairs[key] = by_letters[letters].pop(0)
    return pairs


def _alike(earlier: Sequence[CardText], later: Sequence[CardText]) -> Iterable[tuple[float, int, int]]:
    """(share of words in common, new key, earlier key), for cards that have any rare word in common."""
    words = {card.key: Counter(_words(card.text)) for card in earlier}
    headings = {card.key: _letters(card.heading) for card in earlier}
    having: dict[str, list[int]] = defaultdict(list)
    for key, counted in words.items():
        for word in counted:
            having[word].append(key)
    for card in later:
        own, heading = Counter(_words(card.text)), _letters(card.heading)
        near = {key for word in own if len(having[word]) <= _TOO_COMMON for key in having[word]}
        for key in near:
            share = _shared(own, words[key])
            if share >= _needed(heading, headings[key]):
                yield share, card.key, key


def _needed(heading: str, other: str) -> float:
    if not heading or not other:
        return _ALIKE
    return _ALIKE_UNDER_ONE_HEADING if heading == other else _ALIKE_UNDER_ANOTHER_HEADING


def _most_alike(pairs: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    """One to one, the most alike first."""
    chosen: dict[int, int] = {}
    for _share, new, old in sorted(pairs, key=lambda pair: (-pair[0], pair[1], pair[2])):
        if new not in chosen and old not in chosen.values():
            chosen[new] = old
    return chosen


def _shared(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())


def _letters(text: str) -> str:
    return " ".join(_words(text))
