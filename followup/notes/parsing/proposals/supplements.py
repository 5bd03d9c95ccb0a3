"""Sentences with nothing of their own to do: they add who, when, where or how to the deed told before them.

1. Only who does it: "Driftsleder følger opp", "Rektor inviterer", "Kari har ansvaret", "Jeg lover".
2. What takes the deed up: "Den legges fram i mai", "Kartet skal være ferdig i juni", "Leveres medio desember".
3. What narrows it: "Særlig byggesak.", "Gjerne på kveldstid.".
"""

import re
from datetime import date

from followup.notes.parsing.grammar.clause import Clause
from followup.notes.parsing.grammar.subjects import WE
from followup.notes.parsing.grammar.who import is_who, names_doers
from followup.notes.parsing.periods.dues import find_dues
from followup.notes.parsing.words.vocabulary import words_in

_LIGHT = words_in(
    """
    opp inn ut fram frem med til videre vidare igjen tilbake over på av ned hjem heim sammen saman for i om ved
    det dette den denne dei de dem disse desse her der seg sin sitt alt alle
    også òg da då nå no selv sjølv gjerne så snart raskt straks direkte personlig personleg først fyrst
    ansvar ansvaret hovedansvar hovedansvaret hovudansvar hovudansvaret initiativ initiativet kontakt saken saka sak
    arbeidet arbeid jobben oppgaven oppgåva ballen regien regi føringen føringa styringen styringa ledelsen leiinga
    gjennomføringen gjennomføringa oppfølgingen oppfølginga tiltaket tiltaka tiltakene punktet prosjektet prosessen
    trådene trådane telefonen planleggingen planlegginga organiseringen organiseringa koordineringen koordineringa
    ansvarlig ansvarleg og er har hev møte møtet biffen oppstart start frist ferdig
    """
)
_TOGETHER = re.compile(r"\s(?:sammen|saman|i samarbeid|i lag) med\s.*", re.DOTALL)
_HAS_IT = re.compile(
    r"\s(?:(?:har|hev|får|tar|tek) (?:\w+ )?(?:ansvar\w*|hoved?ansvar\w*|hovudansvar\w*|initiativ\w*|regi\w*|ball\w*"
    r"|føring\w*|styring\w*|oppgav\w*|oppgåv\w*)|er (?:ansvarl\w+|kontaktperson|på saken|på saka))\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"(?:den|det|de|dei|denne|dette|disse|desse|alt dette)\b", re.IGNORECASE)
_IT = re.compile(r"(?:det|alt dette)\b", re.IGNORECASE)
_WHEN_OR_HOW = re.compile(
    r"(?:\s+(?:også|òg|da|då|nå|no|først|fyrst|helst|opp|inn|ut|over|fram|frem))*(?:\s+(?:i|på|ved|av|hos|innen|innan|før|føre|etter|til|fra|frå"
    r"|med|sammen|saman|for|senest|seinast|neste|denne|\d[\d.]*|hver|kvar)\b|\s*[,.;!]|\s*\Z)",
    re.IGNORECASE,
)
""" "Det gjøres i mai" takes up what was said; "Det lages en plan" says something new."""
_WITHOUT = re.compile(
    r"(?:i|på|ved|hos|fra|frå|med|sammen|saman|uten|utan|etter|før|føre|innen|innan|til|mellom|over|under|hver|kvar"
    r"|annenhver|annankvar|(?:én|en|ein|to|tre) gang(?:er|ar)?|ein gong|to gonger|tidligst|senest|seinast|allerede"
    r"|allereie)\s",
    re.IGNORECASE,
)
_BEGINS = words_in("starte begynne åpne være bli komme stå ligge")
_PERSONAL = re.compile(r"(?:de|dei)\b", re.IGNORECASE)
_ANAPHORS = words_in(
    """
    saken saka arbeidet tiltaket tiltaka planen prosjektet resultatet resultata resultatene møtet kurset rapporten
    forslaget framlegget utkastet svaret svara opplegget ordningen ordninga løsningen løysinga evalueringen evalueringa
    jobben notatet lista listen datoen invitasjonen invitasjonane innkallingen innkallinga skjemaet materialet tallene
    tala konklusjonen avtalen avtala ferdigstillelse
    """
)
_DEFINITE = re.compile(r"(?:en|a|et|ene|ane|ne)\Z")
_DONE = re.compile(
    r"\s*(?:(?:skal|vil|må|bør) (?:da |då |også |òg )?(?:være|vere|vera|bli|verta|stå|ligge|liggje|komme|kome)"
    r"|er|blir|vert|pågår|kommer|kjem|starter|startar|begynner|byrjar|åpner|opnar|varer|varar|går|står)\b",
    re.IGNORECASE,
)
_NARROWS = re.compile(
    r"(?:og\s+)?(?:særlig|særleg|spesielt|især|helst|gjerne|fortrinnsvis|først og fremst|fyrst og fremst"
    r"|i første omgang|i fyrste omgang|for eksempel|f\.?\s?eks\.?|blant anna|blant annet|bl\.?\s?a\.?|inkludert"
    r"|medrekna|deriblant|foreløpig|førebels|minst|maks|for alle|både|preferably|especially|ideally|including)\s+\w",
    re.IGNORECASE,
)
_MOST_NARROWING = 8
_STEM = 4


def says_only_who(text: str, clause: Clause, *, held_on: date) -> bool:
    """ "X følger opp", "X tar det i mai", "X har ansvaret": who, a verb, and nothing that it is done to."""
    subject = clause.subject or ""
    if clause.is_negated or clause.is_passive or clause.is_conditional or text.rstrip().endswith("?"):
        return False
    if not (subject.casefold() in WE or is_who(subject) or names_doers(subject)):
        return False
    if _HAS_IT.search(text):
        return len(_beside(text, clause.rest, held_on=held_on)) <= 1
    told = clause.shape == "present" or (clause.shape == "modal" and clause.modal in ("skal", "vil", "kan"))
    return told and clause.is_action and not _beside(text, clause.rest, held_on=held_on)


def _beside(text: str, start: int, *, held_on: date) -> list[str]:
    """The words after a verb that say something more than that it is done, and when."""
    after = text[start:]
    for due in reversed(find_dues(text, held_on=held_on)):
        if due.start >= start:
            after = text[start : due.start] + " " + text[due.end :]
    words = re.findall(r"[^\W\d_]+", _TOGETHER.sub("", after))
    return [word for word in words if word.casefold() not in _LIGHT]


def takes_up(text: str, clause: Clause, before: str) -> bool:
    """Does a sentence tell what comes of what was said before it: "Den legges fram …", "Leveres …", "Kartet er …"?"""
    if clause.is_negated or clause.is_conditional or text.rstrip().endswith(("?", ":")):
        return False
    if clause.subject is None:
        first = text.split(maxsplit=1)[0]
        return _goes_on(clause) or (first.casefold() in _ANAPHORS and bool(_DONE.match(text[len(first) :])))
    is_done_to = clause.is_passive or bool(_DONE.match(text[len(clause.subject) :]))
    if not is_done_to or not text.startswith(clause.subject):
        return False
    subject = clause.subject.strip()
    if _IT.fullmatch(subject):
        return clause.is_passive and bool(_WHEN_OR_HOW.match(text[clause.rest :]))
    if _PRONOUN.fullmatch(subject):
        return clause.is_passive or not _PERSONAL.fullmatch(subject)
    return _is_thing_of(subject, before)


def _goes_on(clause: Clause) -> bool:
    """ "Leveres i mai", "Starter i uke 3", "Skal være på plass til påske": no subject but what was spoken of."""
    if clause.shape == "present":
        return clause.is_passive or (
            clause.verb is not None and clause.verb.bokmaal in ("starte", "begynne", "åpne")
        )
    is_so = clause.verb is not None and clause.verb.bokmaal in _BEGINS
    return (
        clause.shape == "modal"
        and (clause.is_passive or is_so)
        and clause.modal in ("skal", "må", "bør", "vil")
    )


def _is_thing_of(subject: str, before: str) -> bool:
    """Is a subject in the definite form of what was spoken of: "kart" and "Kartet", "måler" and "Måleresultatene"?"""
    words = re.findall(r"[^\W\d_]+", subject)
    if not 1 <= len(words) <= 2 or is_who(subject):
        return False
    word = words[-1].casefold()
    if word in _ANAPHORS:
        return True
    stem = _DEFINITE.sub("", word)
    if stem == word or len(stem) < _STEM:
        return False
    spoken = [one.casefold() for one in re.findall(r"[^\W\d_]{4,}", before)]
    return any(one.startswith(stem) or one.endswith(stem) or stem.startswith(one[:-1]) for one in spoken)


def narrows(text: str, clause: Clause) -> bool:
    """ "Særlig byggesak.", "Sammen med NAV.", "Hver tirsdag.": a few words without a verb that say which or how."""
    is_short = clause.shape == "phrase" and len(text.split()) <= _MOST_NARROWING
    return is_short and bool(_NARROWS.match(text) or _WITHOUT.match(text)) and not text.endswith((":", "?"))
