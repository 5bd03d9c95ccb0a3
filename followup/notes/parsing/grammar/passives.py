"""What is done to somebody or something: "blir satt ned", "vert halde", "vert tekne med", and its participles.

Nynorsk bends its participles ("tekne", "skrivne") and writes some of them as it writes the infinitive ("halde",
"skrive", "kome"); after bli there is no infinitive, so there they are what is done.
"""

import re
from collections.abc import Sequence

from followup.notes.parsing.words.verbs import Verb, infinitive_of, verb_of

_MOST_BETWEEN = 4
_ENDS = frozenset(["å", "at", "som", "om", "for", "når"])
_SET = re.compile(r"(?:an|til|ned|av|fast|opp|inn|ut|fram|frem)?(?:satt|satte|sett|sette)$")


def done_to(words: Sequence[re.Match[str]], at: int) -> Verb | None:
    """What is done, by the first such word after a form of bli."""
    for word in words[at + 1 : at + 1 + _MOST_BETWEEN]:
        if word[0].casefold() in _ENDS:
            return None
        if verb := _done(word[0].casefold()):
            return verb
    return None


def _done(word: str) -> Verb | None:
    if _SET.fullmatch(word):
        return infinitive_of("sette")
    verb = verb_of(word) or (verb_of(word[:-2] + "e") if word.endswith("ne") else None)
    is_done = verb is not None and verb.form in ("participle", "infinitive", "past")
    return verb if verb and is_done and verb.sort == "action" else None


def is_participle(word: str) -> bool:
    verb = verb_of(word)
    return verb is not None and verb.form == "participle"
