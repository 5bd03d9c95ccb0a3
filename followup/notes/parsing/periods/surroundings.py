"""What the words around a time say: that something starts then, that it is over, that it comes back."""

import re

from followup.notes.parsing.periods.hits import Hit
from followup.notes.parsing.periods.open_words import is_recurring
from followup.notes.parsing.periods.time_words import compiled

_START_BEFORE = compiled(
    r"(?<!\w)(?:start(?:er|ar|es|ast|e|a)?|(?:opp|drifts?|prosjekt|bygge?|tiltaks?|kurs)start\w*"
    r"|begynn(?:er|e)|byrj(?:ar|e|a)|igangsett\w*|iverksett\w*"
    r"|(?:sett?(?:er|es|e|je)?|kom(?:mer|me|e)?|kjem|går?|dra\w*)\s+i\s+gang|t[ae](?:r|k)\s+til"
    r"|starts|starting|begins|beginning(?!\s+of)|begin|commences?|kicks?\s+off|open(?:s|ing)"
    r"|launch(?:es)?)(?:\s+(?!og\b|men\b|for\b|som\b)[\w-]+){0,4}\s*[:,–-]?\s*\Z"
    r"|(?<!\w)(?:starter|startar|begynner|byrjar)(?:\s+(?!og\b|men\b|som\b|så\b|ferdig)[\w-]+){0,7}\s*\Z"
)
_START_AFTER = compiled(
    r"\s+(?:start(?:er|ar|es|ast)|begynner|byrjar|(?:går|kommer|kjem|setter|set)\s+\w+\s+i\s+gang)(?!\w)"
    r"|\s*[:(]\s*(?:oppstart|start)(?:er|ar|e)?(?!\w)"
)
_PAST = (
    r"(?:hadde|var|ble|blei|vart|fikk|fekk|kom(?!\s+i\s+gang)|gikk|gjekk|startet|begynte"
    r"|satte|gjennomførte|arrangerte|vedtok|deltok|was|were|had|did|went|came|began|started|adopted|approved"
    r"|launched|took\s+place|ha(?:s|ve)\s+(?:already\s+|also\s+)?(?:been|had|held|started|begun|taken|done|got))"
)
_PAST_BEFORE = compiled(
    rf"(?<!\w)(?:{_PAST}|since|sist\s+(?!i\b|på\b)\w+|har\s+(?:allerede\s+|allereie\s+)?"
    r"(?:hatt|vært|vore|gjennomført|startet|starta|begynt))(?!\w)"
)
_NEW_CLAUSE = compiled(r",\s*(?:men|og|så)\s|(?<!\w)men\s")
_PAST_AFTER = compiled(rf"\s+(?:{_PAST}|i\s+fjor)(?!\w)")
_RETURNS = compiled(r"\s+(?:hver|kvar)t?\s")
_AFTER_AN_EVENT = compiled(
    r"(?<!\w)(?:etter|fr[aå]|følg\w*\s+opp|oppfølging\s+(?:av|etter))\s+(?:\w+\s+)?"
    r"\w*(?:møtet|møta|samlingen?|samlinga|kurset|seminaret|konferansen|konferansa|dagen|verkstedet|verkstaden"
    r"|workshopen|høringen|høyringa|dialogen)\s+(?:den\s+)?\Z"
    r"|(?<!\w)(?:(?:after|from|since|follow\w*\s+up)\s+(?:the\s+|our\s+)?(?:\w+\s+)?(?:meeting|workshop"
    r"|seminar|conference|exercise|visit)"
    r"|minutes|notes)\s+(?:on\s+|in\s+|of\s+|from\s+)?(?:the\s+)?\Z"
)
_ANNOUNCED = compiled(
    r"\A\s*(?:neste|førstkommende|(?:the\s+)?next)\s+\w*(?:møte|samling|treff|meeting)\s*(?:er|blir|vert"
    r"|is|will\s+be|[:-])?\s*\Z"
)
_IN_FORCE = compiled(
    r"(?<!\w)(?:(?:i\s+kraft|lov|forskrift)(?:\s+(?:av|fr[aå]))?|(?:vedtak|brev|rundskriv)\s+(?:av|datert|fr[aå]))"
    r"\s+(?:i\s+)?\Z"
)
_NUMBERED = compiled(
    r"(?:§+|(?<!\w)(?:kap(?:ittel|\.)?|pkt\.?|punkt(?:et)?|pnkt\.?|avsnitt|vedlegg|versjon|ver\.|v\.|sak(?:en|er)?"
    r"|saks?nr\.?|arkivsak|[pf]s|ks|bs|us|nr\.?|nummer|bygg|rom|side|s\.|fig(?:ur|\.)?|tabell|del|modul|steg|trinn"
    r"|kl\.?(?:\s*\d{1,2}(?:[.:]\d\d)?)?|klokka|tlf\.?|telefon|kr\.?|ca|gnr\.?|bnr\.?|prosjekt|meld\.?\s+st\.?))\s*\Z"
)
_NUMBER_AFTER = compiled(r"\s+(?:nr\.?|kl\.?\s*\d\d\s*[-–])\s*\d")
_UNREAD_YEAR = compiled(
    r"\s*(?:[,/–-]\s*)?(?:\b(?:i|av|år|of)\s+|\()?(?!20)\d{4}(?=\s*(?:\Z|[),;:!?/]|\.(?!\d))|\s+(?:og"
    r"|eller|til|av|ved|and|or|by)\b)"
)
"""A full year that no form took: before 2000 or after 2099."""
_COUNTED_FROM = compiled(r"\s+(?:før|føre|etter|fr[aå]|before|after)(?!\w)")
_TITLE_BEFORE = compiled(
    r"\w*(?:plan(?:en)?|budsjett(?:et)?|strategi(?:en)?|program(?:met)?|visjon(?:en)?|agenda|melding(?:en|a)?"
    r"|kommune|skole|skule|kulturskole|reform(?:en|a)?|rapport(?:en)?)\s+(?:mot\s+)?\Z"
)
_ABOUT = compiled(
    r"(?<!\w)(?:for|av|om|med|hos|enn|per|pr\.?|siste?|forrige|førre|siden|sidan|hei?le|kl\.?|than|since"
    r"|last|whole)\s+\Z"
)
_FINISH_BEFORE = compiled(
    r"(?<!\w)(?:ferdig\w*|klare?|klart|slutt|avslutt\w*|lever\w*|fullfør\w*|(?:utsatt|utsett|forlenget)\s+til)"
    r"\s*:?\s*(?:i|på|den)?\s*\Z"
)
_TRAILING_PLAIN = compiled(r"(?<!\w)(?:i|på|den)\s+\Z")
_SENTENCE_ENDS = ".;!?("
_CLAUSE_ENDS = _SENTENCE_ENDS + ":"
_STRICT = ("within", "limit")
_REACH = 200
"""Characters before a time that are looked at, so that a text without a full stop costs no more."""


def starts_here(hit: Hit, text: str) -> bool:
    """Whether something is said to start then: "starter i uke 3", "i uke 3 starter vi"."""
    before = _before(hit, text, _SENTENCE_ENDS)
    return bool(_START_BEFORE.search(before) or _START_AFTER.match(text, hit.end))


def is_told(hit: Hit, text: str) -> bool:
    """Whether a time is told of: over, returning, or what something is for ("budsjettet for 2022")."""
    before = _before(hit, text, _CLAUSE_ENDS)
    is_about = hit.lead.relation is None and _ABOUT.search(before)
    is_elsewhere = _is_of_something_else(hit, text) or _RETURNS.match(text + " ", hit.end)
    return bool(is_about or is_elsewhere) or _is_over(hit, text, before) or _comes_back(hit, before)


def _comes_back(hit: Hit, before: str) -> bool:
    """Whether it is said of each time anew; "månedlig fra januar" says when the first one is."""
    begins_then = hit.lead.relation == "from_" and not hit.upto
    return is_recurring(before) and not begins_then


def _is_of_something_else(hit: Hit, text: str) -> bool:
    """Whether the day is of a meeting looked back on, of one announced, or of a law."""
    before = _before(hit, text, _SENTENCE_ENDS)
    return any(pattern.search(before) for pattern in (_AFTER_AN_EVENT, _ANNOUNCED, _IN_FORCE))


def is_reference(hit: Hit, text: str) -> bool:
    """Whether figures are a number of something else ("kap. 5.3", "sak 12/21", "Budsjett 2022")."""
    if hit.form.name == "year":
        return left_of(hit, text, _TITLE_BEFORE)
    if hit.form.name in ("so long", "so far ahead") and right_of(hit, text, _COUNTED_FROM):
        return True
    in_figures = hit.form.alone in ("figures", "field", "innen", "letter")
    return right_of(hit, text, _NUMBER_AFTER) or (in_figures and left_of(hit, text, _NUMBERED))


def _is_over(hit: Hit, text: str, before: str) -> bool:
    if hit.has_year or hit.lead.relation in _STRICT:
        return False
    same_clause = _NEW_CLAUSE.split(before)[-1]
    return bool(_PAST_BEFORE.search(same_clause) or _PAST_AFTER.match(text, hit.end))


def has_unread_year(hit: Hit, text: str) -> bool:
    """Whether a full year stands beside a time without one and is none we read: "1. mai 0001", "uke 53 9999"."""
    return not hit.has_year and right_of(hit, text, _UNREAD_YEAR)


def is_finish(hit: Hit, text: str) -> bool:
    """Whether this is when it is to be done, of several times typed: "start 1.3, ferdig 1.6"."""
    return hit.lead.relation in _STRICT or left_of(hit, text, _FINISH_BEFORE)


def _before(hit: Hit, text: str, ends: str) -> str:
    """What stands before a time since one of `ends`, without the small word right before it."""
    start = hit.lead.start
    near = max(0, start - _REACH)
    return _TRAILING_PLAIN.sub(
        "", text[max(near, *(text.rfind(end, near, start) + 1 for end in ends)) : start]
    )


def is_in_brackets(hit: Hit, text: str) -> bool:
    """Whether brackets are open where a time begins."""
    start = hit.lead.start
    near = max(0, start - _REACH)
    return text.rfind("(", near, start) > text.rfind(")", near, start)


def left_of(hit: Hit, text: str, pattern: re.Pattern[str]) -> bool:
    """Whether a pattern that ends in `\\Z` fits right before a time."""
    start = hit.lead.start
    return pattern.search(text, max(0, start - _REACH), start) is not None


def right_of(hit: Hit, text: str, pattern: re.Pattern[str]) -> bool:
    """Whether a pattern fits right after a time."""
    return pattern.match(text, hit.end) is not None
