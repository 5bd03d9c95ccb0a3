"""Is something a word at all, in English or Norwegian, so that a capitalised one that is none is a name?"""

from functools import cache

import wordfreq

from followup.notes.parsing.words.frequencies import frequency

_RARE = 1e-6
_AS_RARE_AS_NAMES = 3e-6


@cache
def _frequencies() -> dict[str, float]:
    return wordfreq.get_frequency_dict("en", wordlist="small")


def is_word(word: str) -> bool:
    """A word of English running text, in lower case, or one that Norwegian text has more often than names."""
    return is_english_word(word) or frequency(word) > _AS_RARE_AS_NAMES


def is_english_word(word: str) -> bool:
    known = _frequencies()
    return any(known.get(form, 0.0) > _RARE for form in _forms(word))


def _forms(word: str) -> tuple[str, ...]:
    parts = tuple(word.split("-"))
    return (word, word.removesuffix("s"), word.removesuffix("ing"), *(parts[-1:] if len(parts) > 1 else ()))
