"""Norwegian words and how common they are: the frozen wordfreq list first, simplemma's lexicons second.

The lists cost some 100 MB while they are held, so reading runs in a process of its own (`extracting_apart`).
"""

import unicodedata
from functools import cache

import simplemma
import wordfreq

_RARE, _COMMON = 1e-9, 1e-6
_SHORTEST_PART = 3
_COMPOUND_PENALTY = 1e-3


@cache
def _frequencies() -> dict[str, float]:
    return wordfreq.get_frequency_dict("nb", wordlist="large")


@cache
def frequency(word: str) -> float:
    """Share of running text that this word form makes up; a word only a lexicon knows is very rare, else 0."""
    if known := _in_running_text(word):
        return known
    word = unicodedata.normalize("NFC", word).casefold()
    in_lexicon = simplemma.is_known(word, lang="nn") or simplemma.is_known(word, lang="nb")
    return _RARE if in_lexicon else 0.0


def likelihood(word: str) -> float:
    """How likely a word is, also as a compound of two known ones, with or without a linking s or e."""
    word = word.casefold()
    return frequency(word) or _compound_frequency(word) * _COMPOUND_PENALTY


def is_common(word: str) -> bool:
    """Is it an ordinary word of running text, in lower case? The lexicons, which take long to load, are not asked."""
    return _in_running_text(word) > _COMMON


def _in_running_text(word: str) -> float:
    return _frequencies().get(unicodedata.normalize("NFC", word).casefold(), 0.0)


def _compound_frequency(word: str) -> float:
    best = 0.0
    for cut in range(_SHORTEST_PART, len(word) - 1):
        first, second = word[:cut].rstrip("-"), word[cut:].lstrip("-")
        linked = frequency(first[:-1]) if len(first) > 4 and first[-1] in "se" else 0.0
        best = max(best, min(max(frequency(first), linked), frequency(second)))
    return best
