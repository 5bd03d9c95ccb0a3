"""Words that are verbs only where they stand: after who does it, before a particle, before an infinitive."""

import re
from collections.abc import Sequence

from followup.notes.parsing.words.given_names import is_given_name
from followup.notes.parsing.words.roles import is_person_role, is_role
from followup.notes.parsing.words.verbs import (
    Verb,
    ambiguous_present_of,
    infinitive_of,
    is_finite,
    present_by_ending,
)
from followup.people.register import find

_PRONOUNS = ("vi", "me", "eg", "jeg", "de", "dei")
_SHORTENED = ("avd", "enh", "komm", "virks", "seksj", "adm", "ass", "fag", "prosj", "virksomhets", "enhets")
_WHERE = ("på", "i", "ved", "hos")
_LONGEST_DOER = 5
_NOUN_AFTER = ("av", "til", "for", "hos", "mellom", "uten", "utan")
_PARTICLES: dict[str, tuple[str, ...]] = {
    "set": ("opp", "ned", "inn", "ut", "av", "i", "saman", "fram", "på", "seg", "krav", "fokus"),
    "deler": ("ut", "inn", "på"),
    "laster": ("opp", "ned"),
    "merker": ("opp", "av", "ut"),
    "låser": ("opp", "av", "ned"),
}


def is_no_verb(text: str, words: Sequence[re.Match[str]], start: int, at: int) -> bool:
    """A role, or a thing in brackets or after a preposition, though the word is a verb's form too."""
    before = words[at - 1][0].casefold() if at > start else ""
    if (not before or before in ("og", "samt")) and _is_role_of(words, at):
        return True
    if before in _SHORTENED and is_person_role(words[at][0]):
        return True
    left = text[: words[at].start()]
    return bool(before) and (before in _NOUN_AFTER or left.count("(") > left.count(")"))


def _is_role_of(words: Sequence[re.Match[str]], at: int) -> bool:
    """ "Leiar for heimetenesta", "styrer i Solsida barnehage", "Innkjøper ringer"."""
    following = _follower(words, at)
    is_early = following in ("for", "i", "ved", "på", "av") or (
        words[at][0][0].isupper() and is_finite(following)
    )
    return is_early and is_person_role(words[at][0])


def is_modal(words: Sequence[re.Match[str]], at: int) -> bool:
    """får is a modal only before an infinitive ("får prøve"); elsewhere it means get."""
    if words[at][0].casefold() != "får":
        return True
    return at + 1 < len(words) and infinitive_of(words[at + 1][0]) is not None


def verb_by_place(words: Sequence[re.Match[str]], start: int, at: int) -> Verb | None:
    """A verb no list has, or one that is as often something else: after its doer, or before its particle."""
    word = words[at][0]
    if at > start and _is_doer(words[at - 1][0], is_early=1 < at - start < 6):
        by_ending = None if is_role(word) else present_by_ending(word)
        return by_ending or (None if is_finite(_follower(words, at)) else ambiguous_present_of(word))
    is_whole = _follower(words, at) in _PARTICLES.get(word.casefold(), ())
    is_after = at - start > 1 and not is_role(word) and _ends_doer(words, start, at)
    return ambiguous_present_of(word) if at > start and (is_whole or is_after) else None


def _is_doer(before: str, *, is_early: bool) -> bool:
    is_name = is_given_name(before) or (before[0].isupper() and is_early) or bool(find(before))
    return before.casefold() in _PRONOUNS or is_role(before) or is_name


def _ends_doer(words: Sequence[re.Match[str]], start: int, at: int) -> bool:
    """ "Kokken på Sole sykehjem | veier …": a role, and where it is, stand before the word and nothing else."""
    before = [word[0] for word in words[start:at]]
    where = before[1:2] and before[1].casefold() in _WHERE and len(before) <= _LONGEST_DOER
    return is_person_role(before[0]) and bool(where) and not is_finite(_follower(words, at))


def _follower(words: Sequence[re.Match[str]], at: int) -> str:
    return words[at + 1][0].casefold() if at + 1 < len(words) else ""
