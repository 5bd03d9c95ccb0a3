"""Who does something, where that is set beside the deed: in brackets, after a comma, a dash or an arrow, after "v/"."""

import re
from itertools import pairwise

from followup.notes.parsing.doers.times_apart import is_only_time, without_times
from followup.notes.parsing.grammar.who import WORD, is_institution, is_who, names_doers
from followup.notes.parsing.words.given_names import GIVEN_NAMES, is_given_name, may_be_name
from followup.notes.parsing.words.roles import is_person_role, is_role, is_unit
from followup.notes.parsing.words.verbs import MODALS, is_finite, present_by_ending, verb_of
from followup.notes.parsing.words.vocabulary import words_in
from followup.people.register import find

_AT_END = re.compile(r"\s*[(\[]([^()\[\]]{2,90})[)\]]\s*(?P<tail>[^()\[\]]{0,40})$")
_LEADS_IN = re.compile(r"^(?:v/|ved\s+|ansv\w*\.?\s*:?\s*|\w{3,}(?:es|ast|est)\s+av\s+)", re.IGNORECASE)
_EXPLAINS = re.compile(r"[a-zæøå-]*(?:team|gruppe|nettverk|utvalg|utval|forum)", re.IGNORECASE)
"""A body not spoken of as known says what is meant ("sykepleier ved legekontoret (primærhelseteam)")."""
_PARTS = re.compile(
    r"(?:\s*(?:→|⇒|->|=>|[\U0001F300-\U0001FAFF])\s*|\s*[,;]\s+|\s+[-–—]\s+|\s+(?:så|men|mens)\s+"
    r"|,?\s+og\s+(?=[A-ZÆØÅ])|(?<!\d)(?<!\bavd)(?<!\bkomm)\.\s+)(?![^()]{0,120}\))"
)
_SET_APART = re.compile(r"(?:\s*[,;]\s+|\s+[-–—]\s+|:\s+(?=[a-zæøå]))(?![^()]{0,120}\))")
_LAST_OF_ALL = re.compile(
    r"(?:\s*(?:→|⇒|->|=>)\s*|\s*;\s*|\s+[-–—]\s*|\s+//?\s*(?=[A-ZÆØÅ]))([^;–—→⇒]{2,70})$"
)
_INVITES = re.compile(
    r"\b(?:inviter\w*|kall\w* inn|innkall\w*|saml\w+|deltak\w+|målgrupp\w+|bes[øo]k\w*|spør\w*|intervju\w*)\b",
    re.IGNORECASE,
)
_ELLIPTIC = re.compile(r"\b\w+-\s+(?=og\b)")
_ELLIPTIC_ROLE = re.compile(r"\w+-\s+og\s+(\S+)")
_JOINS = words_in("og i på ved for i/ + & samt leder leiar")
_HOLDS = words_in("har hev er leder leier leiar skriv skriver")
_MEETS = words_in("møtes møtest samles samlast treffes treffest snakkes snakkast enes")
_BY = re.compile(r"(?:\bv/|@)\s*([^,;()]+)|\bved\s+([^,;()]+)")
_TO_WHOM = re.compile(r"\b(?:til|hos|med|fra|frå|mot)\s+(?:\S+\s+){0,2}(\S+)\s*,?\s*$", re.IGNORECASE)
_TAKES_CHARGE = re.compile(
    r"[,;→–-]\s[^,;→]{3,50}\s(?:leder|leiar|leier|koordinerer|koordinerar|samordner|samordnar|kall?er inn|kallar inn"
    r"|(?:har|tar|tek|får) (?:hoved|hovud)?ansvar\w*|er (?:vert\w*|ansvarl\w+|prosjekt\w+|kontakt\w*|pådrivar|pådriver)"
    r"|sørger for|sørgjer for|følger opp|følgjer opp)\b"
)
_TELLS_OF = re.compile(r"\w\s+(?:der|som|at|hvor|kor)\s+\w")
""" "en ordning der vaktmesterne kjører ut middag": said of a thing."""
_GOES_ON = re.compile(r"(?!.*\b(?:at|som|om|hvis|dersom|når)\b).*\sog\s", re.DOTALL)
_SINGLE_PLACE = re.compile(
    r"\w{2,}(?:nes|vik|vika|dal|dalen|stad|sjøen|bygd|bygda|våg|vågen|øya|fjord|fjorden|heim|botn|sund|torget|gata|veien|vegen)\Z"
)


def in_brackets(text: str, *, units: bool = True) -> str | None:
    """Who stands in brackets at the end, whatever time stands with or after it: "(Turid mai 24)", "(rektor) – juni"."""
    while (match := _AT_END.search(text)) is not None:
        if match["tail"].strip(" .!-–,") and not is_only_time(match["tail"]):
            return None
        if not _EXPLAINS.fullmatch(match[1].strip()) and (found := _told_inside(match[1], units=units)):
            return found
        if not _names_places(match[1]) and not is_only_time(match[1]):
            return None
        text = text[: match.start()].rstrip()
    return None


def _names_places(text: str) -> bool:
    """Municipalities in brackets say whose it is, not who does it."""
    parts = [part.strip() for part in re.split(r"[,/&+]|\bog\b", text) if part.strip()]
    return bool(parts) and all(find(part) for part in parts)


def _told_inside(text: str, *, units: bool) -> str | None:
    """The doers that brackets begin with, once times are taken off; what is said of them after that is left out."""
    if _names_places(text):
        return None
    text = _LEADS_IN.sub("", text.strip())
    parts = [part for part in re.split(r"(?<=[,;])\s+", text) if not is_only_time(part)]
    taken: list[str] = []
    for part in parts:
        who = _before_verb(without_times(part.strip(" ,;").removeprefix("og ")))
        if not who or not (names_doers(who, units=units) or _may_be_person(who) or (taken and _short(who))):
            break
        taken.append(who)
    return ", ".join(taken) or None


def _short(text: str) -> bool:
    """ "ing.", "rådg.": a title shortened, after a name."""
    return re.fullmatch(r"[a-zæøå]{2,6}\.", text) is not None


def _may_be_person(text: str) -> bool:
    """A known given name alone, or one that no list has with a surname: alone that is as often a thing or a place."""
    words = text.split()
    if not 1 <= len(words) <= 3 or find(words[0]) or _SINGLE_PLACE.search(words[-1].casefold()):
        return False
    named = is_given_name(words[0]) if len(words) == 1 else may_be_name(words[0])
    return named and all(word[:1].isupper() for word in words)


def _before_verb(text: str) -> str:
    """Who acts, where brackets say that: "Kari sjekker" is "Kari"; "veilederen må oppdateres" tells of no doer."""
    words = list(WORD.finditer(text))
    for at, word in enumerate(words[1:], 1):
        if not acts(word[0]):
            continue
        done_to = [verb_of(after[0]) for after in words[at : at + 3]]
        is_passive = any(verb is not None and verb.form == "passive" for verb in done_to)
        return "" if is_passive else text[: word.start()].strip(" ,")
    return text


def spoken_for(text: str) -> str | None:
    """Who a deed is led by: "v/Anders Lie", "ved rektor"; not whom something is sent to: "til Hol v/ Kari"."""
    for match in _BY.finditer(text):
        to_whom = _TO_WHOM.search(text[: match.start()])
        if to_whom and (to_whom[1][:1].isupper() or is_role(to_whom[1])):
            continue
        who = longest_doers(_before_verb(without_times(match[1] or match[2])), sure=match[1] is None)
        if who or (match[0].startswith("v/") and (who := _capitalised(match[1] or ""))):
            return who
    return None


def _capitalised(text: str) -> str | None:
    """A name no list has, right after "v/"."""
    match = re.match(r"[A-ZÆØÅÁ][\w-]+(?: [A-ZÆØÅÁ][\w-]+){0,2}", text)
    return match[0] if match and not find(match[0]) and may_be_name(match[0].split()[0]) else None


def longest_doers(text: str, *, sure: bool = False) -> str | None:
    """The longest beginning that is nothing but who; `sure`: after a word that says where as often as who."""
    words = text.split()
    for end in range(min(len(words), 8), 0, -1):
        who = " ".join(words[:end]).strip(" .:–-")
        if names_doers(who, units=not sure) or (not sure and end <= 3 and is_who(who)):
            first = WORD.search(who)
            known = first is not None and (first[0].casefold() in GIVEN_NAMES or is_person_role(first[0]))
            return who if known or not sure else None
    return None


def doer_in_later_part(text: str) -> str | None:
    """Who does it, where that stands after a comma, a dash, an arrow or "og": "…, kjøkkensjef Kari leder det"."""
    for part in _PARTS.split(text)[1:]:
        words = list(WORD.finditer(part))
        for word in words[1:9]:
            phrase = part[: word.start()].strip(" ,:").removeprefix("og ")
            if is_person_role(word[0]) and not is_finite(word[0]) and word[0] not in _HOLDS:
                continue
            if not (acts(word[0]) or (is_who(phrase) and present_by_ending(word[0]))):
                continue
            ends = [] if _TELLS_OF.search(phrase) else _ends_of(phrase)
            found = next((who for who in ends if _is_doer(who, word[0])), None)
            if found:
                return found
            if not _GOES_ON.match(part[word.end() :]):
                break
    return None


def _is_doer(phrase: str, word: str) -> bool:
    if is_who(phrase) and _begins_as_doer(phrase):
        return True
    verb = verb_of(word)
    return verb is not None and verb.sort == "action" and names_doers(phrase)


def takes_charge_later(text: str) -> str | None:
    """Who leads it, calls them in or has the charge of it, whoever else the sentence is about."""
    charge = _TAKES_CHARGE.search(text)
    return doer_in_later_part(text[: charge.end()]) if charge else None


def acts(word: str) -> bool:
    """Is a word a verb of what somebody does; in the passive only what people do with each other?"""
    folded = word.casefold()
    verb = verb_of(word)
    if verb is not None and verb.form == "passive":
        return folded in _MEETS
    return is_finite(word) or folded in _HOLDS or folded in MODALS


def _ends_of(phrase: str) -> list[str]:
    """The whole phrase before a verb, and what stands after its last "og"."""
    if _ELLIPTIC_ROLE.fullmatch(phrase):
        return [phrase]
    return [phrase, *re.split(r"\bog\s+", phrase)[1:][-1:]]


def _begins_as_doer(phrase: str) -> bool:
    elliptic = _ELLIPTIC_ROLE.match(phrase)
    if elliptic and is_role(elliptic[1]):
        return True
    phrase = re.sub(r"^(?:de|dei)\s+(?:(?:to|tre|fire|fem|seks)\s+)?", "", phrase)
    first = WORD.search(phrase)
    word = first[0] if first else " "
    return is_role(word) or is_given_name(word) or may_be_name(word) or word[0].isupper()


def set_apart_last(text: str) -> str | None:
    """Nothing but who, last of all after a dash, a semicolon or an arrow: "…; rektor og bibliotekar"."""
    match = _LAST_OF_ALL.search(text)
    who = without_times(match[1]).strip(" .!") if match else ""
    return who if who and names_doers(who, units=False) else None


def _ends_in_doer(text: str) -> bool:
    """Those named one after another are whom something is done to: "samle NAV, helsestasjonen og skolene"."""
    words = WORD.findall(text)
    return bool(words) and (is_role(words[-1]) or is_unit(words[-1]))


def beside(text: str) -> str | None:
    """A role set between commas, or last of all: "teste varsling, servicekontoret, i sommer"."""
    for cut, after in pairwise([*_SET_APART.finditer(text), None]):
        if cut is None:
            continue
        part = text[cut.end() : after.start() if after else len(text)]
        before = text[: cut.start()]
        if ("," in cut[0] and _ends_in_doer(before)) or (":" in cut[0] and _INVITES.search(before)):
            continue
        bare = without_times(part.strip(" .!;:"))
        words = WORD.findall(_ELLIPTIC.sub("", bare))
        if 1 <= len(words) <= 6 and not any(is_finite(word) for word in words) and is_who(bare):
            names = (
                is_role(word) or is_given_name(word) or word in _JOINS or word[0].isupper() for word in words
            )
            if (not is_institution(bare) and all(names)) or names_doers(bare, units=False):
                return bare
    return None
