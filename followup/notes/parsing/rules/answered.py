"""Rules for sentences whose last word decides: a call and who answers it, a thing and that it is still to be done."""

import re
from collections.abc import Iterator

from followup.notes.parsing.doers.by_form import doer_by_sign, taken_by
from followup.notes.parsing.grammar.clause import Clause
from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.grammar.subjects import is_theirs
from followup.notes.parsing.grammar.who import is_who, names_doers
from followup.notes.parsing.rules.said import Said, Verdict
from followup.notes.parsing.rules.wording import LACK, WISH
from followup.notes.parsing.words.vocabulary import words_in

_ARROW = re.compile(r"\s*(?:→|⇒|➡\ufe0f?|->|=>|–>)\s*")
_NEXT_PART = re.compile(r"\s*[,;]\s+|\s+[-–—]\s+|\s+(?:så|derfor|difor|og derfor|og difor)\s+")
_WEAK_DEEDS = words_in(
    """
    bruke jobbe arbeide gjøre få møte se si gi gå komme drive slite miste slutte reise flytte vise føre skape bidra
    oppleve kjøre holde velge dele lære delta finne bli spille kutte spare redusere øke
    """
)
"""Deeds that after what is lacking more often say why than who answers it."""
_BEGINS = words_in("starte begynne åpne")
_STILL_TO_DO = re.compile(
    r"^(?P<what>[^,;–—]{3,90}?)\s*(?:[,;(]|\s[-–—])\s*(?:er\s+)?(?:ikke|ikkje)\s+(?:helt\s+|heilt\s+)?"
    r"(?:bestilt|bestilte|kjøpt|kjøpte|gjort|startet|starta|begynt|byrja|sendt|laget|laga|ferdig|montert|utført"
    r"|satt i gang|sett i gang|satt opp|sett opp|på plass|tatt|teke|skrevet|skrive|innført|levert|åpnet|opna|lyst ut"
    r"|utlyst|iverksatt|igangsatt)\s+(?:ennå|enda|enno|endå)\W*$",
    re.IGNORECASE,
)
_INTO_PLAN = re.compile(
    r"^\s*inn\s+(?:i|på)\s+(?:\S+\s+){0,4}?\w*(?:budsjett|plan|program|hjul|strategi|agenda|dagsorden|saks?list|avtale"
    r"|rutine|reglement|vedtekt)\w*",
    re.IGNORECASE,
)
_AT_UNIT = re.compile(
    r"(?!(?:barn|born|unge|ungdom|elev|bruker|brukar|foreldre|innbygg|pasient|beboer|bebuar|folk|de\b|dei\b|mange|noen"
    r"|nokre|flere|fleire))(?:\S+ ){1,2}(?:på|ved|hos) (\S+(?: \S+)?)",
    re.IGNORECASE,
)
"""A post or a task at a unit ("Mottaket på NAV", "Sosialfaglig på NAV"), not those who are served there."""
_THROUGH = re.compile(r"\s*(?:i?gjennom|i dialog|over til|inn for|ut med|rundt til|opp i)\b", re.IGNORECASE)
"""What makes a deed of going and coming."""
_FEWEST_WORDS = 2


def answered(said: Said) -> Verdict | None:
    """ "Vi mangler rutine → rektor lager den", "Vi vil ha flere benker, gartneren bestiller": somebody answers it."""
    is_taken = said.topic != "needs" and (doer_by_sign(said.text) or taken_by(said.text))
    if is_taken or any(_is_deed(clause, strict=False) for clause in _after(said.text, _ARROW)):
        return Verdict("commitment", "says_who_acts")
    is_called_for = LACK.search(said.text) or WISH.search(said.text)
    if not is_called_for or (said.topic == "needs" and not said.has_due):
        return None
    if any(_is_deed(clause, strict=not said.has_due) for clause in _after(said.text, _NEXT_PART)):
        return Verdict("commitment", "says_who_acts")
    return None


def _after(text: str, joint: re.Pattern[str]) -> Iterator[Clause]:
    """The clauses that follow what comes first."""
    return (read_clause(part) for part in joint.split(text)[1:] if len(part.split()) >= _FEWEST_WORDS)


def _is_deed(clause: Clause, *, strict: bool) -> bool:
    """Does somebody named do something? `strict`: something that is no reason why a thing is lacking."""
    told = clause.shape == "present" or (clause.shape == "modal" and clause.modal in ("skal", "vil"))
    if not told or not clause.is_action or clause.is_negated or clause.is_conditional or clause.verb is None:
        return False
    subject = clause.subject or ""
    return (is_who(subject) or names_doers(subject)) and not (strict and clause.verb.bokmaal in _WEAK_DEEDS)


def begins_then(said: Said) -> Verdict | None:
    """ "Tilbudet åpner i mars", "pilot på to skoler, starter over nyttår": a thing that begins on a day to come."""
    clause = said.clause
    if said.topic == "needs" or not said.has_due or clause.is_negated or clause.is_conditional:
        return None
    begins = clause.shape == "present" and clause.verb is not None and clause.verb.bokmaal in _BEGINS
    return Verdict("commitment", "planned_event") if begins and not is_theirs(clause) else None


def still_to_do(said: Said) -> Verdict | None:
    """ "Nye skilt – ikke bestilt ennå": named as a thing, and still to be done."""
    match = _STILL_TO_DO.match(said.text.strip())
    if (
        match is None
        or said.topic == "needs"
        or read_clause(match["what"]).shape not in ("phrase", "infinitive")
    ):
        return None
    return Verdict("commitment", "to_do_list")


def into_plan(said: Said) -> Verdict | None:
    """ "Må inn i økonomiplanen": what only they can do, though no verb and nobody is named."""
    clause = said.clause
    is_must = clause.shape == "modal" and clause.modal in ("må", "skal", "lyt") and clause.verb is None
    if not is_must or clause.is_negated or said.topic == "needs":
        return None
    return Verdict("commitment", "must_or_will_act") if _INTO_PLAN.match(said.text[clause.rest :]) else None


def unit_acts(said: Said) -> Verdict | None:
    """ "Kultur og fritid søker midler", "Mottaket på NAV ringer": those who work in a field or at a unit."""
    clause = said.clause
    if clause.shape != "present" or not clause.is_action or clause.is_negated or clause.is_passive:
        return None
    subject = clause.subject or ""
    is_strong = clause.verb is not None and clause.verb.bokmaal not in _WEAK_DEEDS
    acts = is_strong or _THROUGH.match(said.text[clause.rest :])
    if said.topic == "needs" or not acts or not subject[:1].isupper() or len(subject.split()) < _FEWEST_WORDS:
        return None
    at_unit = _AT_UNIT.fullmatch(subject)
    is_at_unit = at_unit is not None and names_doers(at_unit[1])
    return Verdict("commitment", "says_who_acts") if is_at_unit or names_doers(subject) else None
