"""Which written form a text is in, by words that are written differently in bokmål and nynorsk."""

import re
from typing import Literal

from followup.notes.parsing.words.vocabulary import words_in

LanguageForm = Literal["nb", "nn"]

_NYNORSK = words_in(
    """
    ikkje kva kven korleis kvifor kvar eit ein ei eg me dei dykk noko nokon frå vidare vere vera
    saman berre mykje meir kulturskule kulturskulen skule skulen skular kommunar tek kjem gjer vert
    ynskjer ønskjer treng sjå tenester følgje gjere leggje setje byrje arbeidet fyrste både òg
    oppgåve oppgåva samanslåtte einingsleiar kvardagen tilsette
    """
)
_BOKMAAL = words_in(
    """
    ikke hva hvem hvordan hvorfor hver et en jeg de dere noe noen fra videre være sammen bare mye
    mer kulturskole kulturskolen skole skolen skoler kommuner tar kommer gjør blir ønsker trenger se
    tjenester følge gjøre legge sette begynne første også oppgave oppgaven sammenslåtte enhetsleder
    hverdagen ansatte
    """
)


def language_form_of(text: str) -> LanguageForm | None:
    """nb or nn, or None where the words do not tell."""
    words = re.findall(r"\w+", text.casefold())
    nynorsk = sum(word in _NYNORSK for word in words)
    bokmaal = sum(word in _BOKMAAL for word in words)
    if nynorsk == bokmaal:
        return None
    return "nn" if nynorsk > bokmaal else "nb"
