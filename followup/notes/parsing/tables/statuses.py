"""What a table says about how far a thing has come, as one of the five statuses."""

import re

_PATTERNS: tuple[tuple[str, str], ...] = (
    (
        "not_started",
        r"\b(?:ikke|ikkje|ennå ikke|enno ikkje|not)(?: \w+)?[ -](?:start|påbegynt|påbyrja|begynt|byrja|begun|igangsatt|iverksatt)"
        r"|\bikke startet\b|\bikkje starta\b|\bplanlagt\b|\bplanned\b|\bny(?:tt)?\b|\bnew\b|\bto do\b|\bventer på oppstart\b"
        r"|\bgjenstår\b|\bstår att\b|\bopen\b|\båpen\b|\bopen\b|\b0 ?%|\bunstarted\b",
    ),
    (
        "dropped",
        r"\b(?:utgår|utgått|utgjekk|avlyst|avlyses|droppet|droppa|skrinlagt|skrinlagd|ikke aktuelt|ikkje aktuelt|uaktuell\w*"
        r"|bortfalt|falt bort|falle bort|strøket|stroke|kansellert|cancelled|canceled|dropped|withdrawn|abandoned"
        r"|legges bort|lagt bort|lagt på is for godt|trukket|trekt)\b",
    ),
    (
        "stuck",
        r"\b(?:står fast|står stille|står i stampe|stoppet|stoppa|stoppet opp|stuck|blocked|blokkert|problem\w*"
        r"|trenger hjelp|treng hjelp|needs help|hindret|hindra|på hold|på is|on hold|stalled)\b",
    ),
    (
        "in_progress",
        r"\b(?:i gang|i arbeid|i prosess|påbegynt|påbyrja|startet|starta|begynt|byrja|under arbeid|under vei\w*|underveis"
        r"|undervegs|pågår|pågåande|pågående|igangsatt|igangsett|iverksatt|in progress|ongoing|started|underway|delvis\w*"
        r"|nesten ferdig|nesten i mål|på god vei|på god veg|forsinket|forseinka|delayed|løper|løpende|halvveis|halvvegs"
        r"|jobbes med|jobber med|arbeides med|arbeidast med|på vent|avventer|avventar|utsatt|utsett|postponed|waiting"
        r"|[1-9]\d? ?%)",
    ),
    (
        "done",
        r"\b(?:ferdig\w*|utført|utførd|gjennomført|fullført|avsluttet|avslutta|lukket|lukka|gjort|i mål|på plass|levert"
        r"|sendt|vedtatt|vedteke|ok|done|completed?|finished|closed|100 ?%)\b|[✓✔☑✅]",
    ),
)
_STATUSES = tuple((status, re.compile(pattern, re.IGNORECASE)) for status, pattern in _PATTERNS)
_NOT_YET = re.compile(
    r"\b(?:ikke|ikkje|ennå|enno|not|snart|nesten|delvis|skal|blir|vert|innen|innan|til)\b", re.IGNORECASE
)
_TICKED = re.compile(
    r"\s*(?:x|ja|j|yes|y|ok|true|utført|utførd|ferdig|done|v|[✓✔☑✅✗]|\d{1,2}[./]\d{1,2}.*)\s*", re.IGNORECASE
)


def status_of(text: str) -> str | None:
    """One of the five statuses, or None where the words do not tell."""
    for status, pattern in _STATUSES:
        match = pattern.search(text)
        if match is None:
            continue
        if status == "done" and _NOT_YET.search(text[: match.start()]):
            return (
                "in_progress"
                if not re.search(r"\b(?:ikke|ikkje|not)\b", text, re.IGNORECASE)
                else "not_started"
            )
        return status
    return None


def is_ticked(text: str) -> bool:
    """Does a column called "done" say that it is?"""
    return bool(_TICKED.fullmatch(text))
