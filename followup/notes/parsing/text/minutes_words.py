"""The lines that frame minutes: when, where and who was there, what was on the agenda, how it ended.

They are labels in bokmål, nynorsk and English, alone on a line or before a colon.
"""

import re
from typing import Literal

Formality = Literal["about", "people", "agenda", "closing"]

_ABOUT = (
    r"(?:møte)?dato|(?:møte)?tid(?:spunkt|sramme)?|dato og (?:tid|sted|stad)|tid og (?:sted|stad)|klokkeslett"
    r"|varighet|varigheit|(?:møte)?(?:sted|stad|stedet|lokale)|møterom|når og hvor|når og kvar|møteform|møtetype"
    r"|møteplass|møte ?nr|(?:arkiv)?saks?(?:nr|nummer|behandler|behandlar)|arkiv(?:sak|kode|ref)?|journal(?:nr|post)"
    r"|(?:vår|deres|dykkar) ref(?:eranse)?|telefon|tlf|e-?post|org\.?\s?nr|adresse|gradering|gjelder|gjeld|emne"
    r"|møte(?:tittel|navn|namn)?"
    r"|date|time|date and time|place|venue|location|subject|reference|ref"
)
_PEOPLE = (
    r"(?:ikke |ikkje )?(?:til ?stede|til ?stades|tilstedeværende|tilstadeverande|møtt)(?: under sak \S+)?"
    r"|(?:andre |øvrige |faste )?(?:møte)?(?:deltak(?:ere|arar|ende|arane)|deltagere|møtende(?: medlemmer)?|frammøtte)"
    r"|(?:desse|disse|følgende|følgjande|med)(?: kommun\w+)? (?:var|er|på møtet)"
    r"(?: (?:med|til ?sted\w*|til ?stad\w*|representert\w*))?"
    r"|(?:frammøtte|deltakende|deltakande) kommun\w+|kommun(?:er|ar) (?:med|til ?sted\w*|til ?stad\w*|representert\w*)"
    r"|innkal(?:t|te|la)|inviter(?:t|te)|(?:meldt |melde )?(?:forfall|frafall|fravær|fråvær|fraværende|fråverande)"
    r"|vara(?:medlem(?:mer)?|representant(?:er)?)?|møte(?:leder|leiar|innkaller)|ordstyr(?:er|ar)|dirigent"
    r"|referent(?:er)?|referat(?: ved| av| v/| skrevet av| skrive av)|sekretær|protokollfører|skriv(?:er|ar)"
    r"|skrevet av|kopi(?: til)?|sendes til|sendt til|til orientering|(?:fra|frå) administrasjonen"
    r"|observatør(?:er|ar)?|present|in attendance|attendees|attending|attended by|participants"
    r"|apologies(?: for absence)?|absent|regrets|chair(?:ed by|person)?|minutes(?: taken)? by|minute taker"
    r"|note taker|cc|copy to|distribution"
)
_AGENDA = (
    r"agenda|dagsorden|saksliste|sakliste|saker|program|møteplan|tidsplan|saksnummer og tittel|innhold|innhald"
    r"|contents"
)
_CLOSING = (
    r"(?:tid for )?neste (?:prosjekt|nettverks|dialog)?(?:møte|samling|treff)(?:dato|tidspunkt)?"
    r"|møtet? (?:ble |vart |blei )?(?:hevet|heva|avsluttet|avslutta|slutt)(?: kl.*)?|møteslutt|vedlegg"
    r"|underskrift(?:er)?|signatur|(?:enstemmig|samrøystes|einstemmig)(?: vedtatt| vedteke| vedtak)?|avstemning"
    r"|røysting|votering|next meeting(?: date)?|date of next meeting|meeting closed|attachments?|enclosures?|signed"
)
_SORTS: tuple[tuple[Formality, str], ...] = (
    ("about", _ABOUT),
    ("people", _PEOPLE),
    ("agenda", _AGENDA),
    ("closing", _CLOSING),
)
_BESIDE = r"\s*(?:\([^)]{1,40}\)\s*)?"
_LABELS: tuple[tuple[Formality, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"\s*(?:[•*–-]\s*)?(?:{words}){_BESIDE}(?:[:\t–]|[.]?\s*$)", re.IGNORECASE))
    for kind, words in _SORTS
)
_LISTED_BESIDE = re.compile(
    r"\s*(?:[Tt]il ?sted\w*|[Tt]il ?stad\w*|[Dd]eltak\w+|[Ff]orfall)\s+(?=[A-ZÆØÅÁ][^.:;!?]{1,60}, [A-ZÆØÅÁ])"
    r"|\s*[Rr]ef(?:erent)?\.?\s+(?=[A-ZÆØÅ]\w+ [A-ZÆØÅ])"
)
"""Beside one another as in two columns, without a colon: "Til stede Sula, Hareid", "Ref. Kari M."."""
_CAME = re.compile(
    r"\s*(?:[•*–-]\s*)?(?:til ?sted|til ?stad|møtt|(?:andre |øvrige |faste )?(?:møte)?(?:delta|møtende|frammøtt)"
    r"|present|in attend|attend|participants|desse|disse|følgende|følgjande|med\b|kommun)",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"\s*(?:møtet|the meeting)\s+(?:ble|vart|blei|was|closed|slutta|sluttet)\b", re.IGNORECASE
)

_MINUTES = re.compile(
    r"\s*(?:(?:møte|kort|foreløpig|felles|utkast til |framlegg til )?(?:referat|protokoll|møtebok|møtenotat)"
    r"|minutes|notes from|oppsummering (?:frå|fra|av) møte)\b",
    re.IGNORECASE,
)
_MATTER = re.compile(
    r"\s*(?:[*#•]\s*)?(?:(?:sak|saksnr|saknr|pkt|punkt|item)\.?\s*(?:nr\.?\s*)?\d{1,3}(?:\s*[/-]\s*\d{1,4})?"
    r"|(?:ps|rs|fs|hs|ks|fo|os|ds)\s?\d{1,3}\s*/\s*\d{2,4}|\d{1,3}/(?:1[89]|2\d|3[0-5]|20\d{2}))\b\s*[:.–-]*\s*",
    re.IGNORECASE,
)
_LAST_CASE = re.compile(
    r"\s*(?:\d{1,2}[.)]?\s*)?(?:eventuelt|ymse|diverse|annet|anna|etterpå|avslutning|avslutting|avrunding|til slutt"
    r"|takk(?: for (?:nå|no))?|orientering(?:er|ar)?|informasjon|any other business|aob|closing(?: remarks)?"
    r"|practical(?:ities| matters| information| things)?|housekeeping|wrap[- ]?up)\s*[.:]?\s*$",
    re.IGNORECASE,
)
_POINT = re.compile(r"\s*(?:pkt|punkt|item)\b", re.IGNORECASE)
_GREETING = re.compile(
    r"\s*(?:(?:med )?(?:vennlig|venleg|vennleg|beste|hjertelig|god|gode|varm)\s+(?:hilsen|helsing|hilsener)"
    r"|mvh\.?|vh|m\.v\.h\.?|hilsen|helsing|(?:kind |best |warm )?regards|cheers|all the best|best wishes"
    r"|many thanks|thanks again|(?:yours )?sincerely)\b[^.!?:]{0,60}$",
    re.IGNORECASE,
)
_SIGNED_AS = re.compile(
    r"\s*(?:/s/|sign\.?|(?:møte)?referent|sekretær|protokollfører|møteleder|møteleiar|leder|leiar|ordfører|ordførar"
    r"|utvalgsleder|utvalsleiar|minute taker|chair)\s*$",
    re.IGNORECASE,
)


def formality_of(text: str) -> Formality | None:
    """What sort of formality a line is, or None where it says something."""
    for kind, pattern in _LABELS:
        if pattern.match(text) or (kind == "people" and _LISTED_BESIDE.match(text)):
            return kind
    return "closing" if _ENDED.match(text) else None


def after_label(text: str) -> str:
    """What a formality's line says after its label."""
    beside = _LISTED_BESIDE.match(text)
    return text[beside.end() :] if beside else text.partition(":")[2]


def tells_who_came(text: str) -> bool:
    """A list of those present or invited to take part, not of those who stayed away or wrote."""
    return bool(_CAME.match(text)) and formality_of(text) == "people"


def is_label_alone(text: str) -> bool:
    """Does a formality stand alone on its line, so that what belongs to it follows?"""
    return any((match := pattern.match(text)) and not text[match.end() :].strip() for _, pattern in _LABELS)


def titles_minutes(text: str) -> bool:
    return bool(_MINUTES.match(text))


def matter_at_start(text: str) -> int:
    """How many letters the number of a matter takes: "Sak 12/21", "PS 4/21", "Pkt. 3"; 0 where there is none."""
    match = _MATTER.match(text)
    return match.end() if match else 0


def case_at_start(text: str) -> int:
    """The same for a case only, not a point: in a group's answers a point is one of the organiser's questions.

    What minutes end with ("Eventuelt", "Any other business") is a case too.
    """
    if last := _LAST_CASE.match(text):
        return last.end()
    return 0 if _POINT.match(text) else matter_at_start(text)


def is_greeting(text: str) -> bool:
    return bool(_GREETING.match(text))


def is_signed_as(text: str) -> bool:
    """A role alone on a line, as under a signature."""
    return bool(_SIGNED_AS.match(text))
