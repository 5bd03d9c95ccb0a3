"""What the organiser asks for in a section of a wall, or in a heading of a form, in words the reading of cards knows.

Source: sections of walls and questions of forms from meetings on many subjects. A section says in two or three words
what a question says in a sentence: "Neste skritt", "Vi ber om", "Bra i dag".
"""

import re

from followup.notes.parsing.signs.marks import dialogue_at_start, room_in
from followup.notes.parsing.text.questions import SECOND_DIALOGUE, question_at_start

WHAT_WE_DO, WHAT_WE_NEED, OTHER = "Hva gjør vi?", "Hva trenger vi?", "Hva er relevant?"

_LONGEST = 120
_DO = re.compile(
    r"\b(?:tiltak\w*|nest[ea] (?:steg|skritt)\w*|gjør|gjer|gjøre|gjere|vid[ae]re|framover|fremover|handling\w*"
    r"|aktivitet\w*|forplikt\w*|avtal\w*|ballen|oppfølging\w*|følge[rs]? opp|følgj\w* opp|oppgav\w*|oppgåv\w*|vedtak"
    r"|lov[ae]r|løft\w*|hvem|kven|ansvar\w*|to do|next steps?|actions?|commitments?|what will"
    r"|plan(?:en|ar|er)? (?:vår|for oss))\b",
    re.IGNORECASE,
)
_NEED = re.compile(
    r"\b(?:treng\w*|behov\w*|hjelp\w*|støtt\w*|mangl\w*|savn\w*|sakn\w*|ber om|bed om|be om|bestilling\w*|ønsk\w*"
    r"|ynskj\w*|innspill til|innspel til|(?:til|fra|frå) (?:ks|staten|fylk\w*|andre)|står i vei(?:en)?|står i vegen"
    r"|hindr\w*|needs?|help|support|wish\w*)\b",
    re.IGNORECASE,
)
_WISH_TO_DO = re.compile(r"\b(?:ønsk\w*|ynskj\w*)\b.*\b(?:gjøre|gjere|oppnå|få til)\b", re.IGNORECASE)
_ELSE = re.compile(
    r"\b(?:info\w*|velkommen|om veggen|praktisk\w*|program\w*|agenda|bra|takk|evaluering\w*|tilbakemelding\w*"
    r"|parkering\w*|ros|refleksjon\w*|erfaring\w*|inspirasjon\w*|bli kjent|presentasjon\w*|viktig\w*|verdi\w*"
    r"|relevan\w*|status|nå|i dag|utfordring\w*|bakgrunn|drøm\w*|draum\w*|visjon\w*|feedback|thanks|about|parking)\b",
    re.IGNORECASE,
)


def questions_of(text: str) -> list[str]:
    """The questions a section or a heading asks, as the reading of cards knows them; none where it asks nothing.

    A question that is known as it stands decides; else the words in it do.
    """
    text = " ".join(text.split())
    if not text or len(text) > _LONGEST or room_in(text):
        return []
    if (asked := question_at_start(text)) is not None and asked.topic not in SECOND_DIALOGUE:
        return [OTHER]
    if asked is None and dialogue_at_start(text) is not None:
        return [text]
    needs = bool(_NEED.search(text)) and not _WISH_TO_DO.search(text)
    does = bool(_DO.search(text)) or (asked is not None and asked.topic == "who")
    if needs or does:
        both = needs and does and re.search(r"\b(?:og|and)\b|[/&+]", text)
        return [WHAT_WE_DO, WHAT_WE_NEED] if both else [WHAT_WE_NEED if needs else WHAT_WE_DO]
    if asked is not None:
        return [WHAT_WE_NEED]
    return [OTHER] if _ELSE.search(text) else []
