"""Rules for deeds that the form of a sentence tells, where no finite verb stands after who does it."""

import re

from followup.notes.parsing.doers.beside import in_brackets
from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.grammar.subjects import is_theirs
from followup.notes.parsing.grammar.who import is_who, names_doers
from followup.notes.parsing.rules.said import Said, Verdict
from followup.notes.parsing.rules.wording import LACK, TROUBLE, WISH
from followup.notes.parsing.words.vocabulary import words_in

_WE_AFTER = re.compile(r"(?:\s[-–—]|;|,)\s+(?=(?:vi|me|jeg|eg|hun|han|ho)\s+\w)", re.IGNORECASE)
_EQUALS = re.compile(r"\s+=\s+")
_TAKES_IT = re.compile(
    r"(?:[,;]|\s[-–—])\s+(?:det|dette|den|saken|saka)\s+(?:tar|tek|ordner|ordnar|fikser|fiksar|gjør|gjer|lager|lagar"
    r"|følger|følgjer|sørger|syter|står)\s+(?P<who>(?!vi\b|me\b|det\b|seg\b|ikk)[^,.;:]{3,40}?)"
    r"(?:\s+(?:seg av|for|opp|på|i|av)\b.*)?\s*[.!]?\s*$",
    re.IGNORECASE,
)
_OBJECT_FIRST = words_in("ta ordne fikse gjøre lage skrive sende ringe følge overta koordinere bestille")
_THEN_WHO = re.compile(
    r"\s+((?!vi\b|me\b|det\b|seg\b)[^\W\d_]+(?: [^\W\d_]+){0,2}?)\s*(?:[,.;(!]|$|\s(?:seg av|før|innen)\b)"
)
_GOES_TO = re.compile(
    r"\s*(?:også |òg |opp )?(?:på (?:\w*befaring|synfaring|\w*kurs|\w*besøk|\w*møte\w*|opplæring|\w*samling\w*"
    r"|studietur|konferanse\w*|høring|høyring|anbud|anbod|sak\w*kartet)|i (?:møte|dialog|gang|kontakt|\w*utval\w*"
    r"|\w*styret)"
    r"|(?:opp )?(?:til|i|for) (?:politisk|\w*behandling|handsaming|formannskap\w*|kommunestyr\w*|bystyr\w*|\w*utval\w*"
    r"|styret|rådet|ledergrupp\w*|leiargrupp\w*))\b",
    re.IGNORECASE,
)
_DEED_NOUN = re.compile(
    r"(?:(?:felles|ny|nytt|rask|årlig|årleg|grundig|full|intern|politisk)\s+)?"
    r"(?:oppstart|gjennomgang|opprydding|opprydning|oppfølging|oppfølgjing|kartlegging|evaluering|utprøving|innkjøp|"
    r"utarbeiding|utarbeidelse|revisjon|revidering|rullering|oppdatering|etablering|innføring|utvikling|utlysing|utlysning"
    r"|utbygging|registrering|planlegging|samordning|koordinering|forankring|rekruttering|tilsetjing|tilsetting|ansettelse"
    r"|opplæring|kursing|skolering|skulering|befaring|synfaring|merking|skilting|rydding|vedlikehald|vedlikehold|montering"
    r"|omorganisering|avklaring|bestilling|utsending|innsamling|innhenting|sjekk|test|testing)\s+(?:av|i|med|for|på|til)\b"
    r"|^(?:felles |nytt |ekstra |første |fyrste )?(?:\w*møte|\w*samtale\w*|dialog|prat) (?:med|mellom|for)\b"
    r"|^(?:politisk |egen |eigen )?(?:sak|brev|notat|søknad|henvendelse|førespurnad|invitasjon|utkast|melding|innspill"
    r"|innspel) (?:til|om|fra|frå)\b",
    re.IGNORECASE,
)
_NOT_FORGET = re.compile(
    r"(?:ikke glem(?:me)?|ikkje gløym(?:e|a)?|må huskes|må hugsast)\s*:\s*\w", re.IGNORECASE
)
_FEWEST_WORDS = 3


def told_by_form(said: Said) -> Verdict | None:
    """Any of the forms below, unless the sentence answers what is needed, or calls for something."""
    if said.topic == "needs" or LACK.search(said.text) or WISH.search(said.text) or said.clause.is_negated:
        return None
    if _we_after(said.text) or _is_taken(said) or _equals(said):
        return Verdict("commitment", "says_who_acts")
    if _goes_to(said):
        return Verdict("commitment", "must_or_will_act")
    if said.topic == "who" and _is_named(said):
        return Verdict("commitment", "listed_step")
    return None


def _we_after(text: str) -> bool:
    """ "Toalett ved badeplassen – vi spør eieren": a thing, and what they do about it."""
    cut = _WE_AFTER.search(text)
    if cut is None or read_clause(text[: cut.start()]).shape != "phrase" or TROUBLE.search(text):
        return False
    after = read_clause(text[cut.end() :])
    told = after.shape == "present" or (after.shape == "modal" and after.modal in ("skal", "vil"))
    return told and after.is_action and not after.is_negated and not after.is_passive


def _is_taken(said: Said) -> bool:
    """ "De pårørende må få vite det, det tar rektor", "Skiltingen ordner vaktmesteren": who comes last."""
    taken, clause = _TAKES_IT.search(said.text), said.clause
    if taken and names_doers(taken["who"], units=False):
        return True
    is_object = clause.shape == "present" and clause.verb is not None and clause.verb.bokmaal in _OBJECT_FIRST
    if not is_object or not clause.subject or is_theirs(clause) or clause.is_passive:
        return False
    who = _THEN_WHO.match(said.text[clause.rest :])
    return bool(who and is_who(who[1]) and names_doers(who[1], units=False))


def _equals(said: Said) -> bool:
    """ "Ny nettside = kommunikasjonssjefen", "rektor = årshjul"."""
    sides = _EQUALS.split(said.text.strip(" ."))
    return len(sides) == 2 and any(names_doers(re.sub(r"\s*\(.*?\)", "", side).strip()) for side in sides)


def _goes_to(said: Said) -> bool:
    """ "Miljørådgiver skal på befaring", "Saken skal til formannskapet": without a verb of what."""
    clause = said.clause
    is_plan = clause.shape == "modal" and clause.verb is None and clause.modal in ("skal", "må")
    return is_plan and _GOES_TO.match(said.text[clause.rest :]) is not None


def _is_named(said: Said) -> bool:
    """ "Opprydding i arkivet", "Møte med Nav", "Språkkafé (Kari)": a deed by its noun, or with who does it."""
    text = said.text.strip()
    if said.clause.shape != "phrase" or TROUBLE.search(text) or text.endswith(("?", ":", "…")):
        return False
    if _NOT_FORGET.match(text):
        return True
    long_enough = len(re.findall(r"[^\W\d_]+", text)) >= _FEWEST_WORDS
    return long_enough and bool(_DEED_NOUN.match(text) or in_brackets(text, units=False))
