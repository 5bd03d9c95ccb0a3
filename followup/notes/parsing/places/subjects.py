"""A municipality that is the subject of its own sentence: "Sula kommune lager …", "Rådmannen i Hå inviterer …".

1. The sentence begins with official names, or with a role or a body at them ("Kommunestyret i Hå vedtar …").
2. A verb follows at once, or after brackets or who speaks for it ("Bergen kommune v/ Kari Moe inviterer …").
3. A name that is also an ordinary word (Time, Hole, Marker) counts only with "kommune", or after a role.
4. A slip of the pen, a former name, a county and a name that two share without telling which are none.
"""

import re
from collections.abc import Sequence

from followup.notes.parsing.english.clause_words import MODALS as ENGLISH_MODALS
from followup.notes.parsing.english.roles import is_doer
from followup.notes.parsing.english.verbs import verb_in
from followup.notes.parsing.places.naming import Named, find_named
from followup.notes.parsing.signs.marks import bullet_at_start
from followup.notes.parsing.words.roles import is_role
from followup.notes.parsing.words.verbs import MODALS, is_finite
from followup.notes.parsing.words.vocabulary import words_in

_LONGEST = 160
_EXACT = 100
_ROLE_AT = re.compile(r"\s*(?P<role>[A-ZÆØÅ][\w-]+)(?: og [\w-]+)? (?:i|for|på|ved) (?=[A-ZÆØÅÁŠ])")
_ENGLISH_ROLE_AT = re.compile(
    r"\s*(?P<role>(?:The |Our )?(?:[\w-]+ ){0,2}?[\w-]+) (?:in|at|of) (?=[A-ZÆØÅÁŠ])"
)
_KIND = re.compile(r"\s+(?:kommune|kommuner|kommunar|herad)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:\s+kommune)?\s*(?:,|og|&|/|samt)\s*(?:og\s+)?", re.IGNORECASE)
_BESIDE = re.compile(r"(?:\s*\([^()]{2,40}\)|,?\s+(?:v/|ved\s|v\.)\s*[^,.;:()]{2,40}?(?=\s+[a-zæøå]+\b),?)?")
_VERB = re.compile(r"\s+(?P<word>[a-zæøå]+)(?=[\s.,;:!]|\Z)")
_HOLDS = words_in("har hev er ønsker ønskjer ynskjer planlegger planlegg vedtar vedtek")
_ALSO_WORDS = words_in(
    """
    asker aure bamble bokn bø fjord flå frøya gol gran grong grue halden heim hol hole hvaler høylandet kinn klepp
    kvam leka lier lom lund lunner lyngen løten marker moss nes nome os råde sande sel sola stad stange strand stranda
    tana time tinn valle vang vega vik våler øyer øygarden åmot ål ås
    """
)
"""Official names that are ordinary words, verbs or given names at the beginning of a sentence."""


def is_also_a_word(named: Named) -> bool:
    """Is the name as written an ordinary word or a surname too, so that alone it says little?"""
    return named.written.casefold() in _ALSO_WORDS


def subject_of(text: str) -> tuple[str, ...]:
    """The municipalities a sentence begins with as its subject; none where it says so of nobody."""
    said = text[bullet_at_start(text) :][:_LONGEST]
    role = _ROLE_AT.match(said)
    if role is not None and not is_role(role["role"]):
        return ()
    if role is None and (office := _ENGLISH_ROLE_AT.match(said)) and is_doer(office["role"]):
        role = office
    named = _named_from(said, role.end() if role else 0)
    if not named or not _acts(said[named[-1].end :]):
        return ()
    is_told = role is not None or _KIND.match(said[named[-1].end :]) is not None
    if not is_told and all(is_also_a_word(one) for one in named):
        return ()
    return tuple(dict.fromkeys(one.name for one in named))


def _named_from(text: str, start: int) -> Sequence[Named]:
    """The official names that stand at `start`, one after another."""
    named: list[Named] = []
    for one in find_named(text)[0]:
        joint = text[named[-1].end if named else start : one.start]
        is_next = _BETWEEN.fullmatch(joint) if named else not joint.strip()
        if one.start < start:
            continue
        if not is_next or not is_official(one):
            break
        named.append(one)
    return named


def is_official(named: Named) -> bool:
    """As the register has it today, in one of its languages."""
    names = {name.casefold() for entry in named.entries for name in entry.all_names}
    return named.is_sure and named.likeness == _EXACT and named.written.casefold() in names


def is_verb(word: str) -> bool:
    """A verb of what somebody does or will do."""
    is_held = word in MODALS or word in _HOLDS or word in ENGLISH_MODALS
    return is_held or is_finite(word) or verb_in(word, "third") is not None


def _acts(after: str) -> bool:
    """Does a verb of what somebody does follow the name?"""
    kind = _KIND.match(after)
    rest = after[kind.end() if kind else 0 :]
    beside = _BESIDE.match(rest)
    for at in (0, beside.end() if beside else 0):
        verb = _VERB.match(rest[at:])
        if verb and is_verb(verb["word"]):
            return True
    return False
