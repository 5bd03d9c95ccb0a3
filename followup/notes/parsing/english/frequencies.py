"""Is something a word at all, in English or Norwegian, so that a capitalised one that is none is a name?"""

from functools import cache

import wordfreq

from followup.notes.parsing.words import likelihood

_RARE = 1e-6


@cache
def _frequencies() -> dict[str, float]:
    return wordfreq.get_frequency_dict("en", wordlist="small")


def is_word(word: str) -> bool:
    """A word of English running text, or of Norwegian, in lower case; compounds count."""
    known = _frequencies()
    return any(known.get(form, 0.0) > _RARE for form in _forms(word)) or bool(likelihood(word))


def _forms(word: str) -> tuple[str, ...]:
    parts = tuple(word.split("-"))
    return (word, word.removesuffix("s"), word.removesuffix("ing"), *(parts[-1:] if len(parts) > 1 else ()))
