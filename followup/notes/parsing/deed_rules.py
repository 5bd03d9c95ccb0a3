"""Rules for what somebody does, must or will do."""

import re

from followup.notes.parsing.clause import Clause
from followup.notes.parsing.clefts import bare_answer
from followup.notes.parsing.owners import is_who, who_alone
from followup.notes.parsing.said import Said, Verdict
from followup.notes.parsing.verbs import infinitive_of, verb_of
from followup.notes.parsing.vocabulary import words_in
from followup.notes.parsing.wording import AT_SOMETHING, EVENT, OBLIGED, TOWARDS

WE = frozenset({"vi", "me", "eg", "jeg", "oss"})
_ANYBODY = words_in("man en ein det dette alle noen nokon den de dei")
_ATTITUDES = words_in("fortsette være ha bli se sitte")


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
    return verb is not None and verb.bokmaal == "bli" and clause.modal is None


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
    if clause.is_passive:
        return Verdict("need", "must_be_done") if clause.modal in ("må", "bør", "lyt") else None
    if clause.is_action and is_theirs(clause):
        return _promised(said)
    if (
        clause.verb is None
        and clause.subject
        and is_who(clause.subject)
        and TOWARDS.search(said.text[clause.rest :])
    ):
        return Verdict("commitment", "must_or_will_act")
    if (
        clause.is_action
        and clause.subject
        and clause.subject.casefold() not in _ANYBODY
        and clause.modal in ("må", "bør")
    ):
        return Verdict("need" if said.topic != "who" else None, "others_must")
    if clause.is_state and said.topic != "who" and clause.modal in ("må", "bør", "burde"):
        return Verdict("need", "must_be_so")
    return None


def _promised(said: Said) -> Verdict:
    modal = said.clause.modal
    if said.topic == "needs" and modal != "kan" and (modal == "bør" or said.clause.subject is None):
        return Verdict("need", "answers_needs")
    if modal == "kan" and re.search(r"\bda\b", said.text):
        return Verdict(None, "consequence")
    return Verdict("commitment", "must_or_will_act")


def is_theirs(clause: Clause) -> bool:
    subject = clause.subject
    return (
        subject is None
        or subject.casefold() in WE
        or is_who(subject)
        or subject.casefold().startswith(("vi ", "me ", "kommune"))
    )


def acts(said: Said) -> Verdict | None:
    """ "Kommunalsjef lager …", "Vi ser på …": said in the present, meant for what comes."""
    clause = said.clause
    if clause.shape != "present" or clause.is_negated or not clause.is_action:
        return None
    if (
        clause.verb
        and clause.verb.bokmaal == "følge"
        and re.match(r"\s*(?:spent )?med (?:på|i)\b", said.text[clause.rest :])
    ):
        return None
    if clause.is_passive:
        planned = said.has_due or said.topic == "who"
        return Verdict("commitment", "planned_event") if planned and said.topic != "needs" else None
    if (
        clause.verb
        and clause.verb.bokmaal in ("se", "vise")
        and not AT_SOMETHING.search(said.text[clause.rest :])
    ):
        return None
    theirs = is_theirs(clause) or any((clause.subject or "").startswith(name) for name in said.municipalities)
    if not theirs or (
        said.topic == "needs" and not said.has_due and not (clause.subject and is_who(clause.subject))
    ):
        return None
    return Verdict("commitment", "says_who_acts")


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


def named_beside(said: Said) -> Verdict | None:
    """ "Kari: nettside": a name with something beside it, said to the question who."""
    if said.has_owner_label and said.topic == "who":
        return Verdict("commitment", "named_beside")
    return None
