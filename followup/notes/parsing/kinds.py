"""Commitment, need, or neither: by the question a statement answers, its grammar and what its verb asks for.

Each rule has a name, which becomes the reason shown. The first that applies decides.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from followup.notes.parsing.clauses import Clause, bare_answer
from followup.notes.parsing.owners import is_who, who_alone
from followup.notes.parsing.questions import Topic
from followup.notes.parsing.roles import names_national_body
from followup.notes.parsing.verbs import infinitive_of, verb_of

Kind = Literal["commitment", "need"]


@dataclass(frozen=True)
class Verdict:
    """What a statement is, and by which rule; kind None: it is neither."""

    kind: Kind | None
    rule: str


@dataclass(frozen=True)
class Said:
    """A statement as the rules see it."""

    text: str
    clause: Clause
    topic: Topic | None
    has_due: bool
    has_owner_label: bool
    municipalities: tuple[str, ...] = ()


Rule = Callable[[Said], Verdict | None]

_NO = re.compile(
    r"\b(?:ingenting|ingen planer|ikke aktuelt|ikkje aktuelt|vet ikke|veit ikkje|usikre? på|usikkert|vanskelig å si|vanskeleg å seie"
    r"|(?:trenger|treng) (?:ikke|ikkje|ingen)|ikke bestemt|ikkje bestemt|uaktuelt|haha|hehe|allerede gjort|er ferdig|er gjennomført"
    r"|har fullført|er allerede)\b",
    re.IGNORECASE,
)
_QUESTION_WORD = re.compile(r"^(?:hva|kva|hvem|kven|hvordan|korleis|hvorfor|kvifor|hvor|kor|når skal|hvilke\w*|kva for)\b", re.IGNORECASE)
_ASKS_AFTER_DASH = re.compile(r"\s[-–]\s*(?:hvordan|korleis|hva|kva|hvem|kven|hvorfor|kvifor)\s+\w+", re.IGNORECASE)
_UNFINISHED = re.compile(r"\b(?:at|at vi|og|eller|å|som|en|ei|et|eit|vi|vi må)\s*$", re.IGNORECASE)
_LACK = re.compile(
    r"(?:^|\b(?:vi|me|kommunen|man|og|ser at det er|også)\s+)(?:\w+\s+)?(?:trenger|treng|trengs|trengst|behøver|mangler|savner|saknar|etterlyser"
    r"|etterlyser|ønsker oss|ønskjer oss|ynskjer oss|er avhengig\w* av)\b|^(?:behov for|avhengige? av|mangel på)\b"
    r"|(?:^|\bat )det er (?:\w+ )?behov for\b|^(?:vi |me )?har (?:\w+ )?behov for\b|\btrenger (?:vi|me)\b|\btrengs\b",
    re.IGNORECASE,
)
_IMPORTANT = re.compile(
    r"\b(?:viktig|viktige|viktigste|viktigaste|nødvendig|naudsynt|avgjørende|avgjerande|ønskelig|ønskeleg|sentralt|vesentlig|vesentleg|påkrevd)\b"
    r"|\bburde\b|\b(?:må|bør|skal) (?:det )?(?:ha|på plass)\b",
    re.IGNORECASE,
)
_IMPORTANT_TO = re.compile(
    r"\b(?:viktig|viktige|nødvendig|naudsynt|avgjørende|avgjerande|ønskelig|ønskeleg)\s+(?:å|at|med|del å|fra|frå|politisk)\b"
    r"|\bburde (?:være|vere|ha)\b|\b(?:må|bør|skal) (?:det )?(?:ha|på plass)\b",
    re.IGNORECASE,
)
_OBLIGED = re.compile(r"\b(?:hvor|der|som)\s+(?:vi|me)\s+(?:må|skal)\s+[\"«“]?(\w+)|\bsom\s+(?:skal|må)\s+(\w+(?:es|ast))\b", re.IGNORECASE)
_TOWARDS = re.compile(r"^\s*(?:på banen|på bana|inn|med|til|ut)\b", re.IGNORECASE)
_TROUBLE = re.compile(
    r"^(?:fare|risiko|utfordring\w*|problem\w*|vanskelig\w*|vanskeleg\w*|lite|lita|få som|mange av|dette|det|den|da|vi er|me er)\b",
    re.IGNORECASE,
)
_ONLY_COMMENT = re.compile(r"^(?:dette|det|det her|alt|alt dette) (?:er|var|blir|vert)\b|^(?:blir|blei) \w+", re.IGNORECASE)
_WISH = re.compile(r"\b(?:ønsker|ønskjer|ynskjer|ønske om|håper|håpar|vil gjerne|skulle ønske)\b", re.IGNORECASE)
_WISH_TO_ACT = re.compile(
    r"\b(?:ønsker|ønskjer|ynskjer|er (?:veldig |svært )?(?:interesserte?|klare?) (?:i|til|for)|har lyst til)\s+(?:også\s+|gjerne\s+)?å\s+(\w+)",
    re.IGNORECASE,
)
_TO_SOMEBODY = re.compile(r"^(?:at|viktig at|ønske\w* at|fint om|gjerne)\b", re.IGNORECASE)
_EVENT = re.compile(
    r"^(?:\w+\s+){0,2}(?:runde|møte|møter|dialogmøte|dialogmøter|workshop|oppstart|arbeidsgruppe|kartlegging|høring|folkemøte|fagdag|fagdager"
    r"|kurs|seminar|samling|søknad|sak|planarbeid)\b",
    re.IGNORECASE,
)
_WE = frozenset("vi me eg jeg oss".split())
_ANYBODY = frozenset("man en ein det dette alle noen nokon den de dei".split())
_AT_SOMETHING = re.compile(r"\s*(?:også\s+)?(?:på|nærmere|nærare|etter|gjennom|over|fram|frem|oss)\b")
_KEEPING_ON = frozenset("fortsette være ha bli se sitte".split())


def kind_of(said: Said) -> Verdict:
    """What a statement is."""
    for rule in _RULES:
        verdict = rule(said)
        if verdict is not None:
            return verdict
    return Verdict(None, "nothing_to_do")


def _unsaid(said: Said) -> Verdict | None:
    text = said.text.strip()
    if not re.search(r"[^\W\d_]{2}", text) or _UNFINISHED.search(text):
        return Verdict(None, "unfinished")
    if (text.endswith("?") and ": " not in text) or _QUESTION_WORD.match(text) or _ASKS_AFTER_DASH.search(text):
        return Verdict(None, "question")
    return Verdict(None, "refused_or_open") if _NO.search(text) else None


def _asked_of_others(said: Said) -> Verdict | None:
    """What KS or the state should do is a need of theirs, whoever was asked about."""
    if not names_national_body(said.text):
        return None
    subject = said.clause.subject or ""
    if names_national_body(subject) or _TO_SOMEBODY.match(said.text) or (_LACK.search(said.text) and " at " in said.text):
        return Verdict("need", "wish_to_organiser")
    begins = names_national_body(" ".join(said.text.split()[:3]))
    return Verdict("need", "wish_to_organiser") if begins and said.clause.shape in ("phrase", "modal") and said.topic != "who" else None


def _answer_to_who(said: Said) -> Verdict | None:
    """A role, or "det er X (som …)", said to the question who."""
    if said.topic != "who":
        return None
    clause = said.clause
    if clause.shape == "cleft" and clause.subject and is_who(clause.subject) and (clause.verb is None or not clause.verb.sort == "wish"):
        return Verdict("commitment", "names_who")
    if clause.shape in ("phrase", "present", "modal") and who_alone(said.text) and _says_no_more(said):
        return Verdict("commitment", "names_who")
    if clause.verb and clause.verb.bokmaal == "bli" and clause.subject and is_who(clause.subject) and clause.modal is None:
        return Verdict("commitment", "names_who")
    if re.search(r"\b(?:initiativ|ansvar)\w*\b", said.text, re.IGNORECASE) and re.search(
        r"\b(?:fra|frå|hos)\s|s ansvar å\b", said.text
    ):
        return Verdict("commitment", "names_who")
    return None


def _says_no_more(said: Said) -> bool:
    head = re.split(r"\s*(?:[,.;:]| men )", said.text.strip(), maxsplit=1)[0]
    verb = said.clause.written or said.clause.modal or ""
    return bool(bare_answer(said.text)) or said.clause.shape == "phrase" or verb not in re.findall(r"\w+", head)


def _conditional(said: Said) -> Verdict | None:
    return Verdict(None, "only_if") if said.clause.is_conditional else None


def _lacking(said: Said) -> Verdict | None:
    if _LACK.search(said.text) and not said.clause.is_negated:
        return Verdict("need", "says_it_lacks")
    return None


def _wished(said: Said) -> Verdict | None:
    match = _WISH_TO_ACT.search(said.text)
    if match and said.topic == "who" and (said.clause.subject is None or _is_theirs(said.clause)):
        return Verdict("commitment", "wishes_to_act")
    if _WISH.search(said.text) and (said.clause.verb is None or said.clause.verb.sort == "wish" or match):
        if said.clause.subject and said.clause.subject.casefold() not in _WE and said.topic != "needs":
            return Verdict(None, "somebody_wishes")
        return Verdict("need", "wishes")
    return None


def _commented(said: Said) -> Verdict | None:
    if _ONLY_COMMENT.match(said.text) and not re.search(r"\b(?:viktig|nødvendig) (?:å|at|del)\b", said.text):
        return Verdict(None, "comment")
    if re.search(r"\bhuske\b|\bhugse\b", said.text):
        return Verdict(None, "comment")
    return None


def _important(said: Said) -> Verdict | None:
    if said.topic == "who" and re.match(r"det må (?:være|vere)\b", said.text, re.IGNORECASE):
        return Verdict(None, "comment")
    important = _IMPORTANT if said.topic == "needs" else _IMPORTANT_TO
    if important.search(said.text) and (said.clause.is_state or said.clause.shape == "phrase"):
        return Verdict("need", "calls_it_important")
    return None


def _must(said: Said) -> Verdict | None:
    """ "Vi må …", "Rektor skal …", "Må få til …"; what must be done by nobody in particular is a need."""
    clause = said.clause
    if clause.shape != "modal":
        return None
    if clause.is_negated:
        return Verdict(None, "negated")
    if clause.is_passive:
        return Verdict("need", "must_be_done") if clause.modal in ("må", "bør", "lyt") else None
    if clause.is_action and _is_theirs(clause):
        return _promised(said)
    if clause.verb is None and clause.subject and is_who(clause.subject) and _TOWARDS.match(said.text[clause.rest :]):
        return Verdict("commitment", "must_or_will_act")
    if clause.is_action and clause.subject and clause.subject.casefold() not in _ANYBODY and clause.modal in ("må", "bør"):
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


def _is_theirs(clause: Clause) -> bool:
    subject = clause.subject
    return subject is None or subject.casefold() in _WE or is_who(subject) or subject.casefold().startswith(("vi ", "me ", "kommune"))


def _does(said: Said) -> Verdict | None:
    """ "Kommunalsjef lager …", "Vi ser på …": said in the present, meant for what comes."""
    clause = said.clause
    if clause.shape != "present" or clause.is_negated or not clause.is_action:
        return None
    if clause.verb and clause.verb.bokmaal == "følge" and re.match(r"\s*(?:spent )?med (?:på|i)\b", said.text[clause.rest :]):
        return None
    if clause.is_passive:
        planned = said.has_due or said.topic == "who"
        return Verdict("commitment", "planned_event") if planned and said.topic != "needs" else None
    if clause.verb and clause.verb.bokmaal in ("se", "vise") and not _AT_SOMETHING.match(said.text[clause.rest :]):
        return None
    theirs = _is_theirs(clause) or any((clause.subject or "").startswith(name) for name in said.municipalities)
    if not theirs or (said.topic == "needs" and not said.has_due and not (clause.subject and is_who(clause.subject))):
        return None
    return Verdict("commitment", "says_who_acts")


def _to_do(said: Said) -> Verdict | None:
    """ "Opprette en tilbudsbank": a list of things to do."""
    clause = said.clause
    if clause.shape != "infinitive" or clause.verb is None:
        return None
    if said.topic == "needs":
        return Verdict("need", "answers_needs")
    after = said.text[clause.rest :]
    if clause.verb.bokmaal == "være" and re.match(r"\s*med (?:i|på)\b", after):
        return Verdict("commitment", "to_do_list")
    attitude = clause.verb.bokmaal in _KEEPING_ON and not _AT_SOMETHING.match(after)
    if clause.is_action and not attitude:
        return Verdict("commitment", "to_do_list")
    return None


def _event(said: Said) -> Verdict | None:
    if said.clause.shape == "phrase" and said.topic != "needs" and (said.has_due or re.search(r"\bfor å\b", said.text)):
        if _EVENT.match(said.text) or said.has_due:
            return Verdict("commitment", "planned_event")
    return None


def _obliged(said: Said) -> Verdict | None:
    """ "Nye arenaer der vi må …", "en arbeidsgruppe som skal videreføres": the duty stands in a relative clause."""
    match = _OBLIGED.search(said.text)
    if match is None or said.topic == "needs":
        return None
    verb = infinitive_of(match[1]) if match[1] else verb_of(match[2])
    return Verdict("commitment", "planned_event") if verb and verb.sort == "action" else None


def _listed_need(said: Said) -> Verdict | None:
    """Anything named in answer to what is needed, if it is not a tale of how things are."""
    if said.topic != "needs":
        return None
    clause = said.clause
    begins_with_verb = clause.shape == "past" and clause.subject is None and clause.written not in ("har", "hadde", "var")
    listed = clause.shape in ("phrase", "participle", "infinitive") or begins_with_verb
    return Verdict("need", "answers_needs") if listed and not _TROUBLE.match(said.text) else None


def _labelled_owner(said: Said) -> Verdict | None:
    if said.has_owner_label and said.topic == "who":
        return Verdict("commitment", "named_beside")
    return None


_RULES: tuple[Rule, ...] = (
    _unsaid,
    _asked_of_others,
    _answer_to_who,
    _conditional,
    _lacking,
    _wished,
    _commented,
    _important,
    _must,
    _does,
    _to_do,
    _event,
    _obliged,
    _listed_need,
    _labelled_owner,
)
