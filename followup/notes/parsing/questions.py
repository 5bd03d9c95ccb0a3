"""The organiser's questions, in whatever words: which are asked of the present and which of what happens next.

`relevance`, `values` and `first` belong to the first dialogue; `who` (who does what, and when) and `needs` (what do
we need) to the second. A question is known where a sentence or a line begins with it.
"""

import re
from dataclasses import dataclass
from typing import Literal

Topic = Literal["relevance", "values", "first", "who", "needs"]
FIRST_DIALOGUE: tuple[Topic, ...] = ("relevance", "values", "first")
SECOND_DIALOGUE: tuple[Topic, ...] = ("who", "needs")

_HVA = r"(?:hva|kva)"
_NEEDS = r"(?:trenger|treng|trengs|ønsker|ønskjer|ynskjer|mangler|behøver)"
_HVEM = r"(?:hvem|kven)"
_END = r"[^?:.!\n]{0,110}?(?:[?:)…]+|$)"
_HEADING_END = (
    r"\s*[-–/]?\s*(?:felles|våre|vårt|våre|hos oss|for oss|videre|vidare|i kommunen)?\s*(?:[:?]+|$)"
)

_WE = r"(?:vi|me|dere|de|dykk|kommunen|kommunane|kommunene|kommunen din|kommunen deres|kvar kommune|hver kommune|hver enkelt)"
_DO = r"(?:gjøre|gjere|sette i gang|setje i gang|jobbe med|følge opp|følgje opp)"
_TO_BODIES = r"(?:til|fra|frå|av|for)\s+(?:ks|fylk\w+|stat\w+|statsforvalt\w+|andre|arrangør\w*|nettverk\w*|sentrale\w*)"

_ASKED: tuple[tuple[Topic, str], ...] = (
    ("who", rf"{_HVEM}\s+(?:tar|tek|skal ta|fører|driver|driv|eier|eig|leder|leier)\b{_END}"),
    ("who", rf"{_HVEM}\s+(?:gjør|gjer|har ansvar|skal gjøre|skal gjere|følger|følgjer|skal|er ansvarl\w+)\b{_END}"),
    ("who", rf"{_HVA}\s+(?:skal|vil|må|bør)\s+(?:vi|me|dere|de|vår kommune|kommunen)\s+(?:nå |no )?{_DO}\b{_END}"),
    ("who", rf"{_HVA}\s+(?:gjør|gjer)\s+(?:vi|me|dere|de|kommunen)\b{_END}"),
    ("who", rf"{_HVA}\s+(?:tar|tek|tek de|tar dere|vil)\s+[^?:.\n]{{0,40}}\bmed\s+(?:seg|dere|dykk|oss|hjem|heim|videre|vidare)\b{_END}"),
    ("who", rf"{_HVA}\s+(?:skjer|gjøres|gjerast|blir gjort|vert gjort)\s+(?:nå|no|videre|vidare|framover|fremover)\b{_END}"),
    ("who", rf"{_HVA} (?:nå|no)\s*[?]+"),
    ("who", rf"(?:hvordan|korleis)\s+(?:skal|vil|kan)?\s*{_WE}?\s*(?:følge|følgje|følger|følgjer|gå|går|jobbe|jobber|arbeide)\s*{_WE}?\s*(?:det\s+|dette\s+)?(?:opp|videre|vidare)\b{_END}"),
    ("who", r"(?:neste|våre neste|dei neste|de neste) (?:steg|skritt)[^?:.\n]{0,40}(?:[?:]+|$)"),
    ("who", rf"(?:konkrete? |våre |planlagte |vidare |videre )?(?:tiltak|vedtak|handlingsplan|aksjonspunkt(?:er|ar)?|avtalt|avtaler|forpliktelse[rn]?|forpliktingar|oppgaver|oppgåver|gjøremål|gjeremål|løfter|action points?|actions?|action items?|next steps?|commitments?|to do){_HEADING_END}"),
    ("who", rf"oppfølging(?:spunkt(?:er|a)?)?{_HEADING_END}"),
    ("who", rf"(?:veien|vegen|planen?|arbeidet) (?:videre|vidare|fremover|framover){_HEADING_END}"),
    ("who", r"(?:dette|det|slik|da|så)\s+(?:skal|vil|gjør|gjer|går|lover|lovar)\s+(?:vi|me)\b[^?:.!\n]{0,40}(?:[?:…]+|\.\.\.|$)"),
    ("who", r"(?:vi|me)\s+(?:forplikter|forpliktar|forplikte|lover|lovar)\s+(?:oss\s+)?(?:til\s+)?(?:at\s+|å\s+)?(?:[:…]|\.\.\.|$)"),
    ("who", rf"(?:who (?:does|will do|is responsible)|what (?:will|do|shall) we do|what happens next)\b{_END}"),
    ("needs", rf"(?:{_HVA} )?{_NEEDS}\s+(?:vi|me|kommunen|dere|de)\b{_END}"),
    ("needs", rf"(?:dette|det|her)\s+{_NEEDS}\s+(?:vi|me)\b{_END}"),
    ("needs", rf"{_HVA}\s+(?:trengs|trengst|skal til|må til|behov har|slags (?:hjelp|støtte))\b{_END}"),
    ("needs", rf"{_HVA}\s+(?:kan|bør|må|skal)\s+(?:ks|staten|fylket|statsforvalt\w+)\b{_END}"),
    ("needs", rf"(?:våre |kommunens |felles )?behov(?: for (?:hjelp|støtte|bistand))?{_HEADING_END}"),
    ("needs", rf"(?:ønsker|ønske|ønskje|ynskje|ynskjer|innspill|innspel|bestilling(?:er|ar)?|hjelp|støtte|bistand)\s+{_TO_BODIES}[^?:.\n]{{0,40}}(?:[?:]+|$)"),
    ("needs", rf"(?:ønsker|ønske|ønskje|ynskje|ønskeliste|ønskeliste|hjelp|støtte|bistand|hjelp vi trenger|hjelp vi treng|støttebehov|trenger|treng|needs|support|what do we need){_HEADING_END}"),
    ("needs", r"trenger\s*[:]"),
    ("relevance", rf"{_HVA} (?:av dette )?(?:er|var) (?:\w+ )?relevan\w*{_END}"),
    ("relevance", rf"(?:relevans|relevant hos oss){_HEADING_END}"),
    ("relevance", r"relevant (?:hos|for) (?:oss|arbeidet)[^?:.\n]{0,80}(?:[?:]+|$)"),
    ("relevance", rf"{_HVA} (?:er|var) (?:\w+ ){{0,3}}(?:utfordring\w*|status|situasjonen|bra|lært|viktigst\w*|erfaring\w*|vanskelig\w*|vanskeleg\w*|styrk\w*|problem\w*|hinder|hindring\w*|mulighet\w*|moglegheit\w*)\b{_END}"),
    ("relevance", rf"{_HVA} (?:fungerer|fungerar|går|har (?:vi|dere|de|me) (?:lært|gjort|fått til|erfart)|kjennetegner|betyr|tenker|tenkjer|opplever)\b{_END}"),
    ("relevance", rf"(?:hvor|kor|hvordan|korleis) (?:står|er|har|opplever|jobber|arbeider|ligger|ligg)\b{_END}"),
    ("relevance", rf"(?:de største |våre |dei største )?(?:utfordring(?:er|ar|ene|ane)?|status(?: i dag| nå| no)?|erfaring(?:er|ar)?|refleksjon(?:er|ar)?|orientering(?:er|ar)?|bakgrunn|nåsituasjon|dagens situasjon|muligheter|moglegheiter|hindringer|suksesskriterier|læringspunkt(?:er)?|runde rundt bordet|innledning|innleiing|presentasjon(?:er)?|diskusjon|drøfting|challenges|background){_HEADING_END}"),
    ("values", rf"{_HVA} (?:er|var) (?:\w+ )?rammer{_END}"),
    ("values", r"(?:viktige )?rammer og verdi\w*[^?:.\n]{0,90}(?:[?:]+|$)"),
    ("first", rf"{_HVA} (?:må )?(?:vi )?(?:griper?|grip|tar|tek|gjør|gjer) (?:vi )?(?:tak|fatt|i tak)\b{_END}"),
    ("first", rf"{_HVA} må (?:vi )?(?:først |få )?(?:få )?(?:på )?plass\b{_END}"),
    ("first", r"(?:ta tak i|på plass|gripe fatt i|først og fremst|begynne med)(?: først)?\s*[-–]?\s*(?:felles)?\s*:"),
)  # fmt: skip

_NUMBER = (
    r"\s*(?:[#*]+\s*)?(?:(?:kolonne|spørsmål|spm|tema|sak|saknr|punkt|column|question)\.?\s*\d{1,3}(?:/\d{1,4})?\s*[-–:.)]*\s*)?"
    r"(?:\(?\d{1,2}\s*[.):]?\s*|[-–•*]\s*)?"
)
_QUESTIONS: tuple[tuple[Topic, re.Pattern[str]], ...] = tuple(
    (topic, re.compile(_NUMBER + pattern, re.IGNORECASE)) for topic, pattern in _ASKED
)

_PROCEDURE = re.compile(
    r"\b(ordstyrer|ordstyrar|viddevakt|tidtaker|noterer|noter|noterar|padlet|rekkefremlegg|plenum|kulepunkt"
    r"|ny lignende runde|spørsmål \d|minutter|minutt|breakout|grupperom|oppgaven|oppgåva)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Question:
    """What a question asks and where in the text its words end."""

    topic: Topic
    end: int

    @property
    def dialogue(self) -> str:
        return "1" if self.topic in FIRST_DIALOGUE else "2"


def question_at_start(text: str) -> Question | None:
    """The organiser's question that a sentence or a line begins with, or None."""
    for topic, pattern in _QUESTIONS:
        if match := pattern.match(text):
            return Question(topic, match.end())
    return None


def is_procedure(text: str) -> bool:
    """Does the sentence tell the groups how to go about it (who writes, how long)?"""
    return bool(_PROCEDURE.search(text))
