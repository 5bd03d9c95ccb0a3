"""Who does something, told by the form of the sentence rather than as the subject before its verb.

1. Set against the deed by a sign: "HR → ny plan ut på høring", "Turistavgift = reiselivskoordinator".
2. Speaking as somebody: "Som kommuneoverlege tar jeg …", "Hun som er folkehelsekoordinator, sender …".
3. Asked to: "Rådmannen bes legge fram …", "Rektor får i oppdrag å …".
4. Behind the verb: "…, det tar demenskoordinator", "I mai sender økonomisjefen ut rammene".
"""

import re

from followup.notes.parsing.doers.beside import acts
from followup.notes.parsing.doers.times_apart import is_only_time, without_times
from followup.notes.parsing.grammar.who import WORD, begins_what_is_made, is_who, names_doers
from followup.notes.parsing.words.given_names import is_given_name
from followup.notes.parsing.words.roles import is_role, is_unit
from followup.notes.parsing.words.verbs import MODALS, infinitive_of
from followup.notes.parsing.words.vocabulary import words_in

_SIGN = re.compile(r"\s*(?:→|⇒|➡\ufe0f?|->|=>|–>|¦|\|)\s*|\s+=\s+|(?<=\w)\s*=\s+")
_LISTED_AFTER = re.compile(r"[,;]\s+|\s[-–]\s")
_SPEAKING_AS = re.compile(
    r"som\s+([^,.;:]{3,60}?)\s+(\w+)\s+(?:jeg|eg|vi|me)\b|(?:jeg|eg|vi|me),?\s+som\s+(?:er\s+)?([^,.;:]{3,60}?),\s",
    re.IGNORECASE,
)
_WHO_IS = re.compile(
    r"(?:den|hun|han|ho|vedkommende|ein|en|dei|de)\s+(?:av oss\s+)?som\s+(?:er|jobber som|arbeider som|jobbar som"
    r"|arbeidar som)\s+(?:den\s+)?([^,.;:]{3,60}?)(?:\s+(?:hos oss|hjå oss|i kommunen|i kommuna|her|no|nå))?,?\s+"
    r"(?=(\w+))",
    re.IGNORECASE,
)
_ASKED_TO = re.compile(
    r"([^,.;:]{3,60}?)\s+(?:bes|bedes|(?:blir|vert) (?:bedt|beden|bedd|bede|utfordret|utfordra|oppfordret|oppmoda"
    r"|pålagt|satt til|sett til)|anmodes|oppfordres|utfordres|utfordrast|pålegges|får (?:i )?(?:oppdrag|oppgave|oppgåve"
    r"|jobben|ansvaret)|(?:får|gis) fullmakt|gis i oppdrag)\b(?:\s+(?:om|til|med|i oppdrag|for))?(?:\s+å)?\s+(\w+)",
    re.IGNORECASE,
)
_TAKES = re.compile(
    r"(?:^|[,.;(–-]\s*|\bog\s+|\bmen\s+)(?:det|dette|den|dei|de|saken|saka|jobben|resten)\s+"
    r"(?:tar|tek|gjør|gjer|ordner|ordnar|fikser|fiksar|følger|følgjer|sender|lager|lagar|sjekker|sjekkar|skriver|skriv"
    r"|koordinerer|koordinerar|leder|leiar|leier|avklarer|avklarar|undersøker|undersøkjer|bestiller|bestillar|eier|eig"
    r"|passer|passar)\s+([^,.;:()]{3,60})",
    re.IGNORECASE,
)
_SPEAKER = re.compile(r"\b(?:jeg|eg|undertegnede|underteikna)\s*\(([^()]{2,60})\)", re.IGNORECASE)
_LED = re.compile(
    r"[,(]\s*(?:ledet|leda|leia|leidd|styrt|drevet|drive|koordinert|organisert|gjennomført|utført|utarbeidet|utarbeidd"
    r"|laget|laga|skrevet|skrive|holdt|halde|arrangert|initiert|fulgt opp|følgt opp)\s+av\s+([^,.;:()]{3,60})",
    re.IGNORECASE,
)
_JOINS = words_in("og i på ved for av hos & samt med")
_LONGEST = 8


def doer_by_form(text: str) -> str | None:
    """Who does it, in any of the forms above but the last."""
    return doer_by_sign(text) or _speaking_as(text) or _asked_to(text) or taken_by(text) or _led_by(text)


def _led_by(text: str) -> str | None:
    """ "…, ledet av kommunepsykologen"."""
    match = _LED.search(text)
    return shortest_doer(match[1]) if match else None


def doer_by_sign(text: str) -> str | None:
    """Who stands on one side of a sign, what on the other; a day may stand beside either."""
    parts = [part.strip(" .!") for part in _SIGN.split(text.strip())]
    if not 2 <= len(parts) <= 3 or not all(parts):
        return None
    told = [part for part in parts if not is_only_time(part)]
    if len(told) != 2 or any(len(part.split()) > 14 for part in told):
        return None
    for part in told:
        who = without_times(_LISTED_AFTER.split(part)[0]) if not names_doers(part) else part
        if who and names_doers(who) and not begins_what_is_made(who):
            return who
    return None


def _speaking_as(text: str) -> str | None:
    if (speaker := _SPEAKER.search(text)) and is_who(speaker[1]):
        return speaker[1].strip()
    match = _SPEAKING_AS.match(text)
    if match:
        who = (match[1] or match[3]).strip()
        if is_who(who):
            return who
    is_somebody = _WHO_IS.match(text)
    who = is_somebody[1].strip() if is_somebody else ""
    return who if is_somebody and who and acts(is_somebody[2]) and is_who(who) else None


def deed_after_who(text: str) -> int:
    """Where the deed begins after "Hun som er folkehelsekoordinator hos oss, "; 0 where nobody is told of so."""
    match = _WHO_IS.match(text)
    return match.end() if match and is_who(match[1]) and acts(match[2]) else 0


def _asked_to(text: str) -> str | None:
    """ "Rådmannen bes legge fram en sak": who is asked does it, whoever asks."""
    match = _ASKED_TO.match(text)
    if match is None or not infinitive_of(match[2]):
        return None
    who = match[1].strip()
    return who if is_who(who) else None


def taken_by(text: str) -> str | None:
    """ "Foreldrene må få vite det, det tar demenskoordinator": the one behind the verb."""
    for match in _TAKES.finditer(text):
        if who := shortest_doer(match[1]):
            return who
    return None


def shortest_doer(text: str) -> str | None:
    """Who a stretch of words begins with, and no more of it: "økonomisjefen ut rammene" is "økonomisjefen"."""
    words = text.split()
    for end in range(1, min(len(words), _LONGEST) + 1):
        who = " ".join(words[:end]).strip(" .!,;:")
        follower = (WORD.findall(words[end]) or [""])[0] if end < len(words) else ""
        if names_doers(who) and not _goes_on_as_who(who, follower):
            return who
    return None


def _goes_on_as_who(who: str, follower: str) -> bool:
    """Is the next word part of who: "leder for …", "rektor Kari", "kommunalsjef oppvekst"?"""
    folded = follower.casefold()
    if not follower or folded in MODALS:
        return False
    last = WORD.findall(who)[-1]
    is_bare_role = is_role(last) and not re.search(r"(?:en|a|et|ane|ene|ne)\Z", last)
    is_name = follower[0].isupper() and (is_given_name(follower) or is_given_name(last))
    return (
        folded in ("og", "&", "samt") or is_name or (is_bare_role and (folded in _JOINS or is_unit(follower)))
    )
