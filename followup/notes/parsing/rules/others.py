"""Rules for what the organiser and the state do themselves, and for what was only said: nothing anybody takes on."""

import re

from followup.notes.parsing.grammar.reported import is_written_down, tells_of_the_talk
from followup.notes.parsing.rules.said import Said, Verdict
from followup.notes.parsing.words.roles import names_national_body

_ORGANISER = re.compile(
    r"(?:(?:region\w*|nettverk\w*|prosjekt\w*|program\w*|møte\w*|samling\w*|ks)['s]*\s+)?"
    r"(?:sekretariat(?:et)?|arrangør(?:en|ane|ene)?|møtele(?:der|iar)(?:en)?|fasilitator(?:en)?|kursle(?:der|iar)(?:en)?)\b"
    r"|(?:prosjekt|region|nettverks|program)sekretariat(?:et)?\b",
    re.IGNORECASE,
)
_AS_BEFORE = re.compile(
    r"\b(?:fortsetter|fortset|held(?:er)?|holder|går|køyrer|kjører|gjør|gjer|drives|drivast|driv|driver|skjer|blir|vert|er)\b"
    r"[^.;,]{0,40}\bsom (?:før|vanlig|vanleg|tidligere|tidlegare|normalt|alltid|i fjor|ellers|elles)\s*(?:[.!,]|$)",
    re.IGNORECASE,
)
_IDEA = re.compile(r"(?:kanskje|mulig|mogleg|perhaps|maybe)\b.*\b(?:burde|skulle|kunne)\b", re.IGNORECASE)


def others_deed(said: Said) -> Verdict | None:
    """ "Husbanken holder kurs i mai", "Sekretariatet kaller inn", "Staten har varslet …": told, not asked for."""
    clause = said.clause
    if clause.subject is None or clause.shape not in ("past", "present", "modal"):
        return None
    if _ORGANISER.match(clause.subject) and said.topic != "needs":
        return Verdict(None, "others_deed")
    if clause.is_negated or not names_national_body(clause.subject):
        return None
    is_told = (
        clause.shape == "past"
        or (clause.shape == "present" and not clause.is_passive and (clause.is_action or _has(said)))
        or (clause.modal in ("skal", "vil") and said.text.startswith(clause.subject))
    )
    return Verdict(None, "others_deed") if is_told and said.topic != "needs" else None


def _has(said: Said) -> bool:
    """ "Fylkeskommunen har kurs i august": they hold it themselves."""
    return said.clause.verb is not None and said.clause.verb.bokmaal == "ha"


def talked(said: Said) -> Verdict | None:
    """ "Ordføreren minte om …", "Flere mente …", "Kanskje vi burde …": said, and taken on by nobody."""
    is_idea = said.topic != "needs" and _IDEA.match(said.text)
    return Verdict(None, "remark") if is_idea or tells_of_the_talk(said.text) else None


def quoted(said: Said) -> Verdict | None:
    """ "Etter loven skal kommunen …", "Planen sier at …": no more than what is written, unless a day is set."""
    is_quote = not said.has_due and said.topic != "needs" and is_written_down(said.text)
    return Verdict(None, "remark") if is_quote else None


def goes_on(said: Said) -> Verdict | None:
    """ "Møtene fortsetter som før", "Alt går som vanlig": nothing new."""
    return Verdict(None, "remark") if said.topic != "needs" and _AS_BEFORE.search(said.text) else None
