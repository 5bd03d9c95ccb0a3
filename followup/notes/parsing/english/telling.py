"""Telling English from Norwegian by the small words of each, those apart that both have ("for", "to", "at", "over")."""

import re
from collections.abc import Iterable

from followup.notes.parsing.words.vocabulary import words_in

_ENGLISH = words_in(
    """
    the of and a an is are was were be been being has have had do does did will would shall should could can may
    might must we our us you your they them their its it this that these those who which what how where why with
    from by on in into about as if or not no before after during until between than then so but only also all both
    each every any some more most next need needs new one two three there here when while because
    """
)
_NORWEGIAN = words_in(
    """
    og er det som på til av vi me en et ein ei eit skal ikke ikkje med å fra frå har hadde ble blir vert var vart
    eller den de dei kan må vil tar tek får gjør gjer lager lagar om ved hos etter før mot mellom oss dere dykk
    sin sitt sine våre vår vårt deres alle noen nokon flere fleire mer meir når hva kva hvem kven hvordan korleis
    hvor kvar bør blei også òg så da nå no ingen mange innen innan bli være vere
    """
)
_SHARED = words_in("de so no me var all den an is has as in on be")
"""Words counted for neither: each is a word in the other language too, or a shortening there."""
_WORD = re.compile(r"[^\W\d_]+(?:'[a-z]+)?")


def _counts(text: str) -> tuple[int, int]:
    words = [word.casefold() for word in _WORD.findall(text)]
    english = sum(word in _ENGLISH and word not in _SHARED for word in words)
    norwegian = sum(word in _NORWEGIAN and word not in _SHARED for word in words)
    return english, norwegian


def is_english(text: str, *, among_english: bool = False) -> bool:
    """Are its small words English? Among English, what has none of either is English as well."""
    english, norwegian = _counts(text)
    if among_english:
        return (
            english >= norwegian
            and not (norwegian and not english)
            and not re.search(r"[æøåÆØÅ]\w* [æøå]", text)
        )
    return english >= 2 and english > 2 * norwegian


def mostly_english(texts: Iterable[str]) -> bool:
    """Is a whole document, or a card, in English?"""
    english, norwegian = 0, 0
    for text in texts:
        found = _counts(text)
        english, norwegian = english + found[0], norwegian + found[1]
    return english >= 3 and english > 3 * norwegian
