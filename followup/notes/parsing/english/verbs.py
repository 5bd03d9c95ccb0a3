"""Which English word is which verb, and in what form. Regular forms are made from the lists, irregular ones listed."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from followup.notes.parsing.english.verb_lists import (
    ACTIONS,
    ALSO_THINGS,
    DOUBLED,
    IRREGULAR,
    LACKS,
    STATES,
    WISHES,
)

Form = Literal["base", "third", "past", "participle", "ing"]
Sort = Literal["action", "state", "wish", "lack"]
_VOWELS = "aeiou"


@dataclass(frozen=True)
class EnglishVerb:
    """A verb by its base form and what it asks for; `is_thing_too`: the word is as often a noun."""

    base: str
    sort: Sort

    @property
    def is_thing_too(self) -> bool:
        return self.base in ALSO_THINGS


@cache
def _forms() -> dict[str, dict[Form, EnglishVerb]]:
    known: dict[str, dict[Form, EnglishVerb]] = {}
    sorts: tuple[tuple[Sort, frozenset[str]], ...] = (
        ("state", STATES), ("action", ACTIONS), ("wish", WISHES), ("lack", LACKS),
    )  # fmt: skip
    for sort, bases in sorts:
        for base in bases:
            verb = EnglishVerb(base, sort)
            for form, word in _inflected(base):
                known.setdefault(word, {}).setdefault(form, verb)
    return known


def _inflected(base: str) -> list[tuple[Form, str]]:
    past, participle = IRREGULAR.get(base) or (_regular_past(base),) * 2
    return [
        ("base", base), ("third", third_of(base)), ("past", past), ("participle", participle), ("ing", _ing(base)),
    ]  # fmt: skip


def third_of(base: str) -> str:
    """ "carries", "goes", "runs"."""
    if base == "have":
        return "has"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _regular_past(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    if base.endswith("e"):
        return base + "d"
    return base + (base[-1] if base in DOUBLED else "") + "ed"


def _ing(base: str) -> str:
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    return base + (base[-1] if base in DOUBLED else "") + "ing"


def verb_in(word: str, *forms: Form) -> EnglishVerb | None:
    """The verb a word is in one of some forms, or None."""
    known = _forms().get(word.casefold(), {})
    return next((known[form] for form in forms if form in known), None)


def base_by_ending(word: str) -> str | None:
    """The base of a word in -s that no list has, for where only a verb can stand: "HR digitises …"."""
    folded = word.casefold()
    if len(folded) < 5 or not folded.endswith("s") or folded.endswith(("ss", "us", "is")):
        return None
    return folded[:-3] + "y" if folded.endswith("ies") else folded[:-1]
