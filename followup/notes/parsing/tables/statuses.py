"""What a table says about how far a thing has come, as one of the five statuses.

The phrases are those of Norwegian and English follow-up tables; the first status one of whose phrases stands in
the cell is it, in the order below: "ikke ferdig" is told before "ferdig".
"""

import re


def _any_of(phrases: str) -> re.Pattern[str]:
    """A pattern of whole phrases, divided by bars; one that ends in a hyphen goes on with any letters."""
    written = [" ".join(phrase.split()) for phrase in phrases.split("|")]
    alternatives = [
        re.escape(phrase[:-1]) + r"\w*" if phrase.endswith("-") else re.escape(phrase) + r"(?!\w)"
        for phrase in written
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})", re.IGNORECASE)


_NOT_STARTED = _any_of(
    """
    ikke start- | ikkje start- | ikke påbegynt | ikkje påbyrja | ikke begynt | ikkje byrja | ikke igangsatt
    | ikkje igangsett | ikke iverksatt | ennå ikke | enno ikkje | ikke ennå | ikkje enno | not started | not yet
    | not begun | planlagt | planlegges | planned | ny | nytt | new | to do | venter på oppstart | gjenstår | står att
    | vedtatt | vedteke | open | åpen | 0 % | 0%
    """
)
_DROPPED = _any_of(
    """
    utgår | utgått | utgjekk | avlyst | avlyses | droppet | droppa | skrinlagt | skrinlagd | ikke aktuelt
    | ikkje aktuelt | ikke lenger aktuelt | uaktuel- | bortfalt | falt bort | falle bort | strøket | forkast-
    | avvist | kansellert
    | gikk ut | gjekk ut | går ut | nedstemt | nedstemd | avslått | avslag | falt i kommunestyret | lagt vekk
    | sier nei | seier nei | sa nei | cancelled | canceled | dropped | withdrawn | abandoned
    | lagt bort | legges bort | trukket | trekt
    """
)
_STUCK = _any_of(
    """
    står fast | står stille | står i stampe | stoppet | stoppa | stoppet opp | stuck | blocked | blokkert
    | trenger hjelp | treng hjelp | needs help | hindret | hindra | på is | stalled | på vent | på hold | on hold
    | avventer | avventar | venter | ventar | waiting
    """
)
_IN_PROGRESS = _any_of(
    """
    i gang | i arbeid | i prosess | påbegynt | påbyrja | startet | starta | begynt | byrja | under arbeid
    | under utarbeid- | under vei- | underveis | undervegs | pågår | pågående | pågåande | igangsatt | igangsett
    | iverksatt | in progress | ongoing | started | underway | delvis | nesten ferdig | nesten i mål | på god vei
    | på god veg | forsinket | forseinka | delayed | løpende | halvveis | halvvegs | jobbes med | jobber med
    | arbeides med | arbeidast med | utsatt | utsett | postponed | snart ferdig | snart i mål
    | til behandling | til handsaming | til politisk behandling | til politisk handsaming | på høring | på høyring
    """
)
_DONE = _any_of(
    """
    ferdig | ferdigstil- | utført | utførd | gjennomført | fullført | avsluttet | avslutta | lukket | lukka | gjort
    | i mål | på plass | bygd | bygget | etablert | innført | levert | sendt | ok
    | done | complete | completed | finished | closed
    | 100 % | 100%
    """
)
_SIGNS = re.compile(r"[✓✔☑✅]")
_PARTLY = re.compile(r"(?<!\d)[1-9]\d? ?%")
_NOT = re.compile(r"\b(?:ikke|ikkje|not)\b", re.IGNORECASE)
_COMING = re.compile(r"\b(?:snart|nesten|delvis|skal|blir|vert|innen|innan|til)\b", re.IGNORECASE)
_LONGEST_REMARK = 40
_WHEN_OR_WHO = re.compile(
    r"\b(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|våren|høsten|hausten"
    r"|i dag|takk)\b",
    re.IGNORECASE,
)
_TICKED = re.compile(
    r"\s*(?:x|ja|j|yes|y|ok|true|utført|utførd|ferdig|done|v|[✓✔☑✅]|\d{1,2}[./]\d{1,2}.*)\s*", re.IGNORECASE
)


def status_of(text: str) -> str | None:
    """One of the five statuses, or None where the words do not tell."""
    for status, pattern in (("not_started", _NOT_STARTED), ("dropped", _DROPPED), ("stuck", _STUCK)):
        if pattern.search(text):
            return status
    if _PARTLY.search(text):
        return "in_progress"
    if found := _DONE.search(text):
        before = text[: found.start()]
        return "not_started" if _NOT.search(before) else "in_progress" if _COMING.search(before) else "done"
    if _SIGNS.search(text):
        return "done"
    return "in_progress" if _IN_PROGRESS.search(text) else None


def is_finished_by(remark: str) -> str | None:
    """`done` or `dropped` where a remark says nothing else: "Utført 3. mars", "Utgår"."""
    if len(remark) > _LONGEST_REMARK:
        return None
    found = _DONE.match(remark) or _DROPPED.match(remark)
    if found is None or re.search(r"[^\W\d_]{4}", _WHEN_OR_WHO.sub("", remark[found.end() :])):
        return None
    status = status_of(remark)
    return status if status in ("done", "dropped") else None


def is_ticked(text: str) -> bool:
    """Does a column called "done" say that it is?"""
    return bool(_TICKED.fullmatch(text))
