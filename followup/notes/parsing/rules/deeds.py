"""Rules for what somebody does, must or will do."""

import re

from followup.notes.parsing.doers.beside import doer_in_later_part
from followup.notes.parsing.doers.owners import who_alone
from followup.notes.parsing.grammar.clause import Clause
from followup.notes.parsing.grammar.clefts import bare_answer
from followup.notes.parsing.grammar.subjects import ANYBODY, THEY, is_theirs
from followup.notes.parsing.grammar.who import is_who
from followup.notes.parsing.rules.said import Said, Verdict
from followup.notes.parsing.rules.wording import (
    AT_SOMETHING,
    DECIDED,
    EVENT,
    JOINS,
    MEETING,
    OBLIGED,
    REFUSAL,
    TOWARDS,
    TROUBLE,
)
from followup.notes.parsing.words.roles import names_national_body
from followup.notes.parsing.words.verbs import infinitive_of, verb_of
from followup.notes.parsing.words.vocabulary import words_in

_SOMEBODY = frozenset({"noen", "nokon"})
_ONE = frozenset({"man", "en", "ein"})
_BEGINS_AT_PLACE = re.compile(r"\s*(?:I|Hos|På) [A-ZÆØÅÁ][\w-]+ (?:kommune )?(?:vil|skal) (?:en|ein|man)\b")
_TO_COME = re.compile(
    r"[,;]\s+(?:og\s+)?(?:saken|saka|sak|den|det|denne|planen|forslaget|framlegget|søknaden|utkastet|resultatet"
    r"|rapporten|utredningen|utgreiinga)\s+(?:skal|vil|kommer|kjem|blir|vert|legges|leggast|tas|takast|behandles)\s+"
    r"(?:opp|fram|frem|til|lagt|levert|tatt|teke|behandlet|handsama|på|være|vere|leveres|behandles|sendes|i)\b",
    re.IGNORECASE,
)
_MOVES = re.compile(
    r"\W*(?:inn|ut|bort|vekk|ned|fram|frem)\s+med\s+(?:en|ein|ei|et|eit|alle|fleire|flere|den|det|de|dei|ny\w*)\b",
    re.IGNORECASE,
)
_ATTITUDES = words_in("fortsette være bli se sitte")


def answers_who(said: Said) -> Verdict | None:
    """A role, or "det er X (som …)", said to the question who."""
    if said.topic != "who":
        return None
    alone = (
        said.clause.shape in ("phrase", "present", "modal") and who_alone(said.text) and _says_no_more(said)
    )
    if alone or _is_named_as_doer(said.clause) or _comes_from_somebody(said.text):
        return Verdict("commitment", "names_who")
    return None


def _is_named_as_doer(clause: Clause) -> bool:
    """ "Det er X som …", "X blir prosjekteier"."""
    if not clause.subject or not is_who(clause.subject):
        return False
    verb = clause.verb
    if clause.shape == "cleft":
        return verb is None or verb.sort != "wish"
    return verb is not None and verb.bokmaal == "bli" and clause.modal is None and clause.shape != "past"


def _comes_from_somebody(text: str) -> bool:
    return bool(re.search(r"\b(?:initiativ|ansvar)\w*\b.*(?:\b(?:fra|frå|hos)\s|\bå\b)", text, re.IGNORECASE))


def _says_no_more(said: Said) -> bool:
    head = re.split(r"\s*(?:[,.;:]| men )", said.text.strip(), maxsplit=1)[0]
    verb = said.clause.written or said.clause.modal or ""
    return (
        bool(bare_answer(said.text)) or said.clause.shape == "phrase" or verb not in re.findall(r"\w+", head)
    )


def must_act(said: Said) -> Verdict | None:
    """ "Vi må …", "Rektor skal …", "Må få til …"; what must be done by nobody in particular is a need."""
    clause = said.clause
    if clause.shape != "modal":
        return None
    if clause.is_negated:
        return Verdict(None, "negated")
    if clause.modal == "måtte":
        return Verdict(None, "finished")
    if clause.is_passive:
        return _must_be_done(said)
    if clause.is_action and is_theirs(clause):
        return _promised(said)
    return _will(said) or _towards(said) or _others_must(said)


def _towards(said: Said) -> Verdict | None:
    """ "Rektor må på banen": somebody of theirs, without a verb of what."""
    clause = said.clause
    names_who = clause.verb is None and clause.subject and is_who(clause.subject)
    return (
        Verdict("commitment", "must_or_will_act")
        if names_who and TOWARDS.search(said.text[clause.rest :])
        else None
    )


def _others_must(said: Said) -> Verdict | None:
    clause = said.clause
    if (
        clause.is_action
        and clause.subject
        and clause.subject.casefold() not in ANYBODY - _SOMEBODY
        and clause.modal in ("må", "bør")
    ):
        return Verdict("need" if said.topic != "who" else None, "others_must")
    if clause.is_state and said.topic != "who" and clause.modal in ("må", "bør", "burde"):
        return Verdict("need", "must_be_so")
    return None


def _must_be_done(said: Said) -> Verdict | None:
    """ "X må løses" is called for; "X skal inviteres" is decided."""
    if said.clause.modal in ("må", "bør", "lyt"):
        if said.topic != "needs" and doer_in_later_part(said.text):
            return Verdict("commitment", "says_who_acts")
        if (
            said.topic != "needs"
            and said.clause.is_action
            and (said.clause.subject or "").casefold() == "det"
        ):
            return Verdict("commitment", "shall_be_done")
        return Verdict("need", "must_be_done")
    is_plan = said.clause.modal in ("skal", "vil") and said.topic != "needs"
    return Verdict("commitment", "shall_be_done") if is_plan else None


def _will(said: Said) -> Verdict | None:
    """ "Hole skal ha temakveld", "innbyggerne skal få tilbud", "dei skal prøve …": decided, whoever it is about."""
    clause = said.clause
    if clause.modal not in ("skal", "vil") or clause.verb is None or said.topic == "needs":
        return None
    subject = (clause.subject or "").casefold()
    if subject in _ONE and clause.is_action and (said.has_due or _BEGINS_AT_PLACE.match(said.text)):
        return Verdict("commitment", "shall_be_done")
    if subject in ANYBODY - THEY or names_national_body(clause.subject or ""):
        return None
    if clause.verb.bokmaal == "ha" and is_theirs(clause):
        return Verdict("commitment", "will_have")
    if clause.verb.bokmaal == "være" and is_theirs(clause) and JOINS.search(said.text[clause.rest :]):
        return Verdict("commitment", "must_or_will_act")
    if clause.is_action and (clause.modal == "skal" or subject in THEY):
        return Verdict("commitment", "shall_be_done")
    return None


def _promised(said: Said) -> Verdict:
    modal = said.clause.modal
    if said.topic == "needs" and modal != "kan" and (modal == "bør" or said.clause.subject is None):
        return Verdict("need", "answers_needs")
    if modal == "kan" and re.search(r"\bda\b", said.text):
        return Verdict(None, "consequence")
    return Verdict("commitment", "must_or_will_act")


def to_do(said: Said) -> Verdict | None:
    """ "Plante trær": a list of things to do."""
    clause = said.clause
    if clause.shape != "infinitive" or clause.verb is None:
        return None
    if said.topic == "needs":
        return Verdict("need", "answers_needs")
    after = said.text[clause.rest :]
    if clause.verb.bokmaal == "være" and re.match(r"\s*med (?:i|på)\b", after):
        return Verdict("commitment", "to_do_list")
    if clause.verb.bokmaal == "ha":
        return Verdict("commitment", "to_do_list") if said.topic == "who" and MEETING.search(after) else None
    attitude = clause.verb.bokmaal in _ATTITUDES and not AT_SOMETHING.search(after)
    if clause.is_action and not attitude:
        return Verdict("commitment", "to_do_list")
    return None


def planned(said: Said) -> Verdict | None:
    """An event or a step with its purpose or its day, without a verb."""
    if said.clause.shape != "phrase" or said.topic == "needs":
        return None
    if said.has_due or (EVENT.search(said.text) and re.search(r"\bfor å\b", said.text)):
        return Verdict("commitment", "planned_event")
    return None


def obliged(said: Said) -> Verdict | None:
    """ "Nye arenaer der vi må …", "en arbeidsgruppe som skal videreføres": the duty stands in a relative clause."""
    match = OBLIGED.search(said.text)
    if match is None or said.topic == "needs":
        return None
    verb = infinitive_of(match[1]) if match[1] else verb_of(match[2])
    return Verdict("commitment", "planned_event") if verb and verb.sort == "action" else None


def decided(said: Said) -> Verdict | None:
    """ "Vi har bestemt at …", "X og Y har avtalt felles kurs": settled, and still to be done."""
    if said.topic == "needs" or not DECIDED.search(said.text) or REFUSAL.search(said.text):
        return None
    return Verdict("commitment", "decided")


def somebody_acts_after(said: Said) -> Verdict | None:
    """ "Felles øving, beredskapskoordinatorane planlegg": who does it stands after a comma or a dash."""
    if said.topic == "needs" and not said.has_due:
        return None
    return Verdict("commitment", "says_who_acts") if doer_in_later_part(said.text) else None


def dated(said: Said) -> Verdict | None:
    """Something said to the question who with a day beside it, in whatever form."""
    clause = said.clause
    if said.topic != "who" or not said.has_due or clause.shape == "past":
        return None
    if clause.is_negated or re.search(r"\b(?:ikke|ikkje)\b", said.text):
        return None
    return Verdict("commitment", "planned_event")


def to_come(said: Said) -> Verdict | None:
    """ "Kommunestyret ba om en sak, den skal opp i juni": what was done first, and when what follows from it comes."""
    if said.topic == "needs" or not said.has_due:
        return None
    return Verdict("commitment", "planned_event") if _TO_COME.search(said.text) else None


def moved(said: Said) -> Verdict | None:
    """ "Inn med et punkt om beredskap i avtalen": a particle does for the verb."""
    is_deed = said.topic != "needs" and _MOVES.match(said.text)
    return Verdict("commitment", "to_do_list") if is_deed else None


def listed_step(said: Said) -> Verdict | None:
    """A step named in a list under the question who: "• Felles kursdag for de nye"."""
    if said.topic != "who" or not said.is_listed or said.clause.shape != "phrase":
        return None
    words = re.findall(r"[^\W\d_]{2,}", said.text)
    is_step = 2 <= len(words) <= 14 and not TROUBLE.search(said.text) and not said.text.rstrip().endswith(":")
    return Verdict("commitment", "listed_step") if is_step else None


def named_beside(said: Said) -> Verdict | None:
    """ "Kari: nettside": a name with something beside it, said to the question who."""
    if said.has_owner_label and said.topic == "who":
        return Verdict("commitment", "named_beside")
    return None
