"""Whose somebody is who acts in a sentence: "Kommunalsjef oppvekst i Hå legger fram …", "Tone i Sula tar …".

The words before the verb name a person, a role or a unit, and after "i", "på" or in brackets the municipalities.
A person or a role may be another municipality's than the card's; a unit's only one of those it speaks for.
"""

import re
from collections.abc import Sequence

from followup.notes.parsing.english.roles import is_person_word, is_unit_word
from followup.notes.parsing.places.naming import Named, find_named
from followup.notes.parsing.places.subjects import is_verb
from followup.notes.parsing.signs.marks import bullet_at_start
from followup.notes.parsing.words.given_names import is_given_name
from followup.notes.parsing.words.roles import is_person_role, is_role

_LONGEST = 140
_EXACT = 100
_MOST_WORDS = 12
_WORD = re.compile(r"[^\W\d_][\w-]*")
_BEFORE = re.compile(r"(?:\b(?:i|på|ved|for|fra|frå|in|at|of|from)\s+|\(\s*)\Z")
_BETWEEN = re.compile(r"\s*(?:,|/|&|\+|\bog\b|\bsamt\b|\band\b)\s*(?:og\s+|i\s+|på\s+)?")
_APART = re.compile(r"[.:;!?–]|\s-\s")
_NO_SUBJECT = re.compile(r"(?:i|på|hos|frå|fra|in|at|from|til|for)\b", re.IGNORECASE)


def places_of_doers(text: str, *, among: Sequence[str]) -> tuple[str, ...]:
    """The municipalities at which those work who act in a sentence; none where it does not say."""
    said = text[bullet_at_start(text) :][:_LONGEST].lstrip()
    meant = [one for one in find_named(said)[0] if _is_meant(one, among)]
    subject = _before_verb(said) if meant else ""
    named = [one for one in meant if one.end <= len(subject)]
    if not named or _NO_SUBJECT.match(subject):
        return ()
    if not all(_is_whose(one, named, subject, among=among) for one in named):
        return ()
    are_ours = not among or all(_is_ours(one, among) for one in named)
    before = [word for word in _WORD.findall(subject[: named[0].start]) if len(word) > 1]
    return tuple(dict.fromkeys(one.name for one in named)) if _is_doer(before, are_ours=are_ours) else ()


def _is_doer(words: Sequence[str], *, are_ours: bool) -> bool:
    """A person or a person's role, or a unit where it may be one."""
    if not words or is_given_name(words[0]) or any(map(_is_person, words)):
        return bool(words)
    return are_ours and any(is_role(word) or is_unit_word(word.casefold()) for word in words)


def _before_verb(said: str) -> str:
    """What stands before the first verb, outside brackets; nothing where it is too long or falls in two."""
    at = 0
    for count, match in enumerate(_WORD.finditer(said)):
        is_inside = said.count("(", 0, match.start()) > said.count(")", 0, match.start())
        if count > _MOST_WORDS:
            return ""
        if count and not is_inside and match[0][0].islower() and is_verb(match[0]) and not is_role(match[0]):
            at = match.start()
            break
    return "" if _APART.search(said[:at]) else said[:at]


def _is_whose(one: Named, named: Sequence[Named], subject: str, *, among: Sequence[str]) -> bool:
    """Does it stand after a preposition, in a bracket or joined to one that does; ours also right after a role?"""
    if _BEFORE.search(subject[: one.start]):
        return True
    joined = [
        other
        for other in named
        if other.end < one.start and _BETWEEN.fullmatch(subject[other.end : one.start])
    ]
    return bool(joined) or (_is_ours(one, among) and bool(subject[: one.start].strip()))


def _is_ours(one: Named, among: Sequence[str]) -> bool:
    return one.is_sure and one.name in among


def _is_meant(one: Named, among: Sequence[str]) -> bool:
    return one.is_sure and (one.name in among or one.likeness == _EXACT)


def _is_person(word: str) -> bool:
    last = word.rpartition("-")[2]
    return is_person_role(last) or is_person_word(last.casefold())
