"""Is a phrase somebody who can do something: a role, a unit, a body, a person by name, or several of them?"""

import re
from itertools import pairwise

from followup.notes.parsing.words.given_names import is_given_name
from followup.notes.parsing.words.roles import is_role, is_unit, names_national_body
from followup.notes.parsing.words.verbs import MODALS, is_finite
from followup.notes.parsing.words.vocabulary import words_in
from followup.people.register import find

WORD = re.compile(r"[^\W\d_]+(?:[-.][^\W\d_]+)*")
_ALL_OF_A_KIND = re.compile(
    r"^(?:begge|alle|hver|kvar|den enkelte)\s+(?:\w+\s+)?\w*(?:skol|skul|barnehag|enhet|eining|avdeling"
    r"|lær[ea]r|leder|leiar|rektor|styrer|styrar|sjef)\w*",
    re.IGNORECASE,
)
_NOBODY = words_in(
    """
    vi me eg jeg man ein en det dette de dei den alle noen nokon ingen hvem kven han hun ho
    """
)
_MUNICIPALITIES = re.compile(
    r"^\s*(?:\S+\s+){0,2}(?:\w{4,})?kommun(?:en|ene|er|ar|a|ane)\b(?!\s*(?:\w+sjef|\w*leder|\w*leiar))",
    re.IGNORECASE,
)
_LONGEST = 9
WE_IN = re.compile(r"^(?:vi|me)\s+(?:i|på|ved)\s+", re.IGNORECASE)
_WE_AS = re.compile(r"^(?:vi|me)\s+(?:som|i|på|ved)\s+(\w+)$", re.IGNORECASE)
_THOSE = re.compile(r"^(?:de|dei|den|det)\s+(?:(?:to|tre|fire|fem|seks|nye|andre|faste)\s+)*", re.IGNORECASE)
_GROUP = re.compile(
    r"^(?:en|ei|ein|et|eit)\s+(?:\w+\s+)?(\w*(?:gruppe|komit[eé]|utvalg|utval)\b)", re.IGNORECASE
)
_ONE_OF = re.compile(r"^(?:én|en|ein|ei|éin|to|tre|noen|nokre)\s+av\s+", re.IGNORECASE)
_SHORT_ROLE = r"(?<!\bavd)(?<!\bkomm)(?<!\bass)(?<!\badm)(?<!\bfung)(?<!\bvirks)(?<!\bkoord)(?<!\brådg)"
_AFTER_HEAD = re.compile(
    rf"\s+(?:med|for|om|som|til|på|i|av|ved|hos|fra|frå|mot|rundt|mellom)\b|\s*[;:(]|{_SHORT_ROLE}\.(?!\w)"
    r"|,\s(?!.*\bog\b)|,\s+(?:men|og da)\b",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"\s*(?:,?\s*\bv/|[,/&+]|\b(?:og|samt|and|pluss)\b"
    r"|\b(?:i\s+samarbeid|saman|sammen|together|in cooperation)\s+(?:med|with)\b)\s*"
)
_ELLIPTIC = re.compile(r"(?<=\w)-\s+(?:og|/)\s+(?=\w)")
_INSIDE = re.compile(r"\([^()]*\)")
_FROM_WHERE = re.compile(r"\s+(?:i|på|ved|fra|frå|hos|for|from|of|at)\s+")
_INITIALS = re.compile(r"(?:[A-ZÆØÅ]\.?)(?:\s*[A-ZÆØÅ]\.?)?")
_MADE = words_in(
    "felles ny nytt nye egen eget egne eigen eige eiga eigne ekstra flere fleire mer meir hele heile"
)
_NOT_IN_NAMES = words_in(
    """
    som å at med til om over under rundt mellom mot uten utan etter før opp ut inn ned vel vi me to tre fire det dette
    den ikke ikkje nå no da også òg så når hvis viss dersom eller enn sin sitt sine samme same
    """
)
_INSTITUTION = re.compile(
    r"^(?:barnehage|skole|skule|helsestasjon|sykehjem|sjukeheim|bibliotek|museum|klubb|forening|næringsliv|politi)(?:r|er|e|ar)?\Z"
)
"""Where things are done as often as who does them, unless more is said."""
_ALSO_LEADS = words_in("leder leiar styrer lærer deler møter")
_TITLE = re.compile(r"\s*(?:ing|rådg|koord|dir|kons|sekr|saksb|arkitekt|ark|ped|dr)\.?")
"""What somebody named is, shortened: "Trond, ing."."""
_ARTICLES = words_in("en ei et ein eit ett a an")
_OF_UNITS = words_in("etat enhet eining sektor tjeneste teneste drift avdeling forvaltning kontor stab")
_MOST_IN_MEMBER = 6
_MOST_BESIDE_ROLE = 3
_MOST_WHERE = 5


def is_who(text: str) -> bool:
    """Does a subject name a role, a unit or a person of theirs?"""
    text = _THOSE.sub("", text.strip()) if is_role((WORD.findall(text) or [""])[-1]) else text
    text = _ONE_OF.sub("", _GROUP.sub(r"\1", text))
    words = WORD.findall(text)
    if (
        not words
        or len(WORD.findall(_INSIDE.sub("", text))) > _LONGEST
        or names_national_body(text)
        or _MUNICIPALITIES.match(text)
    ):
        return False
    if _ALL_OF_A_KIND.match(text):
        return True
    if words[0].casefold() in _NOBODY:
        as_what = _WE_AS.match(text.strip())
        within = WE_IN.sub("", text.strip())
        return (as_what is not None and is_role(as_what[1])) or (within != text.strip() and is_who(within))
    heads = _heads(text)
    if any(is_role(word) for word in heads) or any(is_given_name(word) for word in heads[:3]):
        return True
    return any(is_unit(one) and other.casefold() in _OF_UNITS for one, other in pairwise(heads))


def _heads(text: str) -> list[str]:
    """The words of a noun phrase up to what is only said about it, after a dash where there is one."""
    phrase = re.split(r"\s+[-–]\s+|:\s+", text.strip())[-1]
    return WORD.findall(_AFTER_HEAD.split(phrase, maxsplit=1)[0])


def begins_what_is_made(text: str) -> bool:
    """ "Felles prosjektleder", "ny koordinator": what there is to be, not who does it."""
    words = [word.casefold() for word in WORD.findall(text)[:2]]
    return bool(words) and (words[0] in _MADE or (words[0] in _ARTICLES and words[-1] in _MADE))


def is_institution(text: str) -> bool:
    """ "barnehage", "skoler": where something is done as often as who does it."""
    words = WORD.findall(text)
    return bool(words) and _INSTITUTION.search(words[-1].casefold()) is not None


def names_doers(text: str, *, units: bool = True) -> bool:
    """Is a phrase nothing but who: "Tone i plan", "rektor og FAU", "koordinator rus", "kommunikasjon"?

    `units`: may a field of work alone stand for those who work in it?
    """
    bare = _INSIDE.sub("", _ELLIPTIC.sub("-og-", text)).strip()
    if names_national_body(bare):
        return False
    members = [part for part in _JOINT.split(bare) if part.strip()]
    if not members or not bare.startswith(members[0].strip()):
        return False
    told = [_is_member(part, units=units) for part in members]
    beside = [
        bool(find(re.sub(r"\s+kommune$", "", part.strip())) or _TITLE.fullmatch(part)) for part in members
    ]
    return any(told) and all(one or other for one, other in zip(told, beside, strict=True))


def _is_member(part: str, *, units: bool) -> bool:
    head, *where = _FROM_WHERE.split(_THOSE.sub("", part.strip()), maxsplit=1)
    words = head.split()
    if (
        not 1 <= len(words) <= _MOST_IN_MEMBER
        or re.search(r"[\d:;?!%]", head)
        or words[0].casefold() in _MADE
    ):
        return False
    if where and (len(where[0].split()) > _MOST_WHERE or _tells_a_deed(where[0].split())):
        return False
    if _is_person(words):
        return True
    return _is_role_phrase(words, institutions=units) or (units and all(is_unit(word) for word in words))


def _is_person(words: list[str]) -> bool:
    """ "Rolf B.", "K. Solem", "Per Olav Sæther"."""
    first, rest = words[0].strip(".,"), words[1:]
    named = is_given_name(first) or (_INITIALS.fullmatch(words[0]) and bool(rest) and rest[0][:1].isupper())
    return bool(named) and all(word[:1].isupper() for word in rest)


def _is_role_phrase(words: list[str], *, institutions: bool) -> bool:
    if not institutions and is_institution(words[-1]):
        return False
    roles = [at for at, word in enumerate(words) if is_role(word.strip("."))]
    if any(at - 1 in roles and words[at].casefold() in _ALSO_LEADS for at in roles):
        return False
    if not roles or _tells_a_deed([word for at, word in enumerate(words) if at not in roles]):
        return False
    return len(words) - len(roles) <= _MOST_BESIDE_ROLE


def _tells_a_deed(words: list[str]) -> bool:
    return any(word.casefold() in MODALS | _NOT_IN_NAMES or is_finite(word) for word in words)
