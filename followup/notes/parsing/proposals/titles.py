"""Short titles that say what to do, in the card's own language form: "Lag invitasjon til …", "Skaff …"."""

import re

from followup.notes.parsing.grammar.clause import Clause
from followup.notes.parsing.periods.dues import Due
from followup.notes.parsing.words.clause_words import PRONOUNS
from followup.notes.parsing.words.language import LanguageForm
from followup.notes.parsing.words.verbs import imperative_of, infinitive_of, present_of
from followup.notes.parsing.words.vocabulary import words_in

LONGEST = 90
_BEST = 70
_SHORTEST = 25
_FEWEST_WORDS = 3
_CLAUSE_ENDS = (
    re.compile(r"[,;:!?]\s|(?<=\w{4})\.\s(?=[A-ZÆØÅ])|\s[–-]\s"),
    re.compile(r"\s(?:for å|slik at|som|og)\s"),
)

_TO_A_DEADLINE = (
    r"(?:\s*[,–-]\s*(?:klar|ferdig|sendes|sendast|leveres|leverast)\b)?\s*[,(–-]?(?:\s+|(?<=[(])|(?<=[–-]))"
    r"(?:(?:med )?frist(?:en)?\s*:?\s*|i løpet av |i |på |til |den |innen |innan |in |on )?"
)
_TAKE_IT_ON = {"nb": "Ta ballen videre", "nn": "Ta ballen vidare"}
_BRACKETS_AT_END = re.compile(r"\s*\([^()]*\)\s*[.!]?\s*(?::-?\)|;-?\))?\s*$")
_FILLERS = re.compile(
    r"^(?:\s*(?:jo|også|da|nå|no|bare|berre|gjerne|evt|likevel|hele tiden)\b)+", re.IGNORECASE
)
_LACKING = re.compile(
    r"^(?:.*?\b)?(?:trenger|treng|trengs|trengst|mangler|savner|saknar|behøver|etterlyser"
    r"|ønsker oss|ønskjer oss|ynskjer oss|behov for)\s+(?:også\s+|eit?\s+evt\s+)?",
    re.IGNORECASE,
)
_WISHING = re.compile(
    r"^.*?\b(?:ønsker|ønskjer|ynskjer|(?:interesserte?|klare?) (?:i|til|for)|lyst til)\s+(?:også\s+)?å\s+",
    re.IGNORECASE,
)
_IMPORTANT_TO = re.compile(r"^.*?\b(?:viktig|nødvendig|avgjørende|avgjerande)\s+(?:å|og)\s+", re.IGNORECASE)
_OBJECT_FIRST = re.compile(r"^(.{4,80}?)\s+(?:trenger|treng|trengs)\s+(?:vi|me)\b", re.IGNORECASE)
_COMES_FROM = re.compile(
    r"\b(?:initiativ|ansvar|bestilling)\w*\s+(?:må|bør|skal|ligg|kom|kjem)\w*", re.IGNORECASE
)
_NEED_RULES = words_in(
    """
    says_it_lacks answers_needs wish_to_organiser wishes must_be_done must_be_so others_must
    calls_it_important sounds_like_need
    """
)
_VERB_FIRST = re.compile(r"^(?:(?:å|og|p)\s+)?(\w+)\b(.*)$", re.DOTALL | re.IGNORECASE)
_MOST_WORDS_TO_GET = 12
_THINGS_LIKE_VERBS = words_in("støtte møte prøve leie reise skisse satse")
_AFTER_THINGS = re.compile(r"\s*(?:fra|frå|til|for|med|i|på|av|om|ved|hos|mellom)\b", re.IGNORECASE)
_SOFTLY = re.compile(
    r"^(?:det )?(?:hadde|ville|kunne) (?:\w+ )?(?:vært|vore|være|vere) (?:\w+ )?\w+ (?:med|å få|om vi fikk)\s+"
    r"|^(?:vi |me )?(?:kunne|kan) (?:\w+ )?(?:tenke|tenkje) (?:oss|seg)\s+(?!å\b)"
    r"|^(?:vi |me )?skulle (?:gjerne )?hatt\s+",
    re.IGNORECASE,
)
_THAT_SOMEBODY = re.compile(
    r"^(?:vi |me )?(?:ønsker|ønskjer|ynskjer|håper|håpar)\s+(?:også )?(?:at\s+)?"
    r"(?=(?:ks|staten|statsforvalt\w+|fylkeskommunen)\b)",
    re.IGNORECASE,
)


def title_of(text: str, clause: Clause, *, rule: str, language: LanguageForm) -> str:
    """A title for a statement read by a rule of `kinds`; its own words where none can be made safely."""
    text = _without_brackets(text) or text
    if rule.startswith("sounds_like") and not _begins_plainly(
        text, clause, is_need=rule == "sounds_like_need"
    ):
        return shortened(_as_it_stands(text))
    title = _need_title(text) if rule in _NEED_RULES else _wished(text) if rule == "wishes_to_act" else None
    title = title or _deed_title(text, clause, rule, language)
    if title is None and rule in ("answers_needs", "sounds_like_need"):
        is_deed = clause.shape == "infinitive" and not _is_thing(text)
        title = (
            _imperative_phrase(text)
            if is_deed
            else _to_get(text)
            if _is_thing(text)
            else _listed(text, clause)
        )
    return shortened(title or _as_it_stands(text))


def _begins_plainly(text: str, clause: Clause, *, is_need: bool) -> bool:
    """Is what no rule knows so plain that a title can be made of it: a thing, a verb first, or who and a verb?"""
    if clause.is_negated or clause.is_conditional:
        return False
    if is_need or clause.shape == "phrase":
        return clause.shape in ("phrase", "infinitive")
    return text.startswith(clause.subject or clause.written)


def without_deadline(title: str, due: Due | None) -> str:
    """A title says what to do, not by when: words at its end that were read as the deadline are left out.

    A start stays, because it is what is to be done ("Start i uke 3"); so does what would leave too little.
    """
    if due is None or due.kind == "start" or due.text.casefold() not in title.casefold():
        return title
    words = re.escape(due.text)
    rest = re.sub(rf"{_TO_A_DEADLINE}{words}\s*[).]*$", "", title, flags=re.IGNORECASE)
    return rest if len(rest.split()) >= _FEWEST_WORDS else title


def _is_thing(text: str) -> bool:
    """ "Støtte fra …": a thing by what follows it, whatever verb it is written like."""
    first, _, rest = text.partition(" ")
    return first.casefold() in _THINGS_LIKE_VERBS and bool(_AFTER_THINGS.match(rest))


def without_owner(title: str, owner: str | None) -> str:
    """A title says what to do, not by whom: "… v/Kari", "… – Kari", "… @Kari" end before the owner."""
    if not owner:
        return title
    beside = r"\s*(?:\s[-–—]\s*|,\s*|;\s*|\(|@|\bv/\s*|\bved\s+|\bansv\w*\.?\s*:?\s*)"
    rest = re.sub(rf"{beside}{re.escape(owner)}\)?\.?$", "", title, flags=re.IGNORECASE).rstrip(" ,;–-")
    return rest if len(rest.split()) >= _FEWEST_WORDS - 1 else title


def shortened(title: str) -> str:
    """At most one line: cut where a clause ends, else at a word."""
    title = re.sub(r"\s+", " ", title).strip(" .,;:!–-")
    if len(title) <= _BEST:
        return title
    for clause_end in _CLAUSE_ENDS if len(title) > LONGEST else _CLAUSE_ENDS[:1]:
        cuts = [
            match.start() for match in clause_end.finditer(title) if _SHORTEST <= match.start() <= LONGEST
        ]
        if cuts:
            cut = next((at for at in reversed(cuts) if at <= _BEST), cuts[0])
            return title[:cut].strip(" .,;:–-")
    if len(title) <= LONGEST:
        return title
    return title[:LONGEST].rsplit(" ", 1)[0].strip(" .,;:–-") + " …"


def _deed_title(text: str, clause: Clause, rule: str, language: LanguageForm) -> str | None:
    if rule in _NEED_RULES or clause.is_passive or _COMES_FROM.search(text):
        return None
    if clause.written.casefold() in _THINGS_LIKE_VERBS and _AFTER_THINGS.match(text[clause.rest :]):
        return None
    if clause.verb is None or (clause.verb.sort != "action" and rule != "to_do_list"):
        return _TAKE_IT_ON[language] if rule == "names_who" else None
    verb = infinitive_of(clause.written)
    imperative = (
        imperative_of(clause.written.casefold()) if verb else clause.verb.imperative(nynorsk=language == "nn")
    )
    rest = _without_subject(_FILLERS.sub("", text[clause.rest :]).strip(), clause)
    return f"{imperative.capitalize()} {_coordinated(rest, language)}".strip()


def _coordinated(rest: str, language: LanguageForm) -> str:
    """ "og forbereder …" after an imperative becomes one too; what only comes after men is left out."""
    match = re.match(r"og\s+(\w+)\b", rest)
    verb = present_of(match[1]) if match else None
    if match and verb:
        rest = f"og {verb.imperative(nynorsk=language == 'nn')}{rest[match.end() :]}"
    return re.split(r",\s+men\b", rest)[0]


def _without_subject(rest: str, clause: Clause) -> str:
    """An inverted subject stands after the verb ("bruker vi …") and is no part of what to do."""
    subject = clause.subject or ""
    if subject and rest.casefold().startswith(subject.casefold() + " "):
        return rest[len(subject) :].strip()
    return rest


def _wished(text: str) -> str | None:
    match = _WISHING.match(text)
    return _imperative_phrase(text[match.end() :]) if match else None


def _need_title(text: str) -> str | None:
    """ "Vi trenger X": Skaff X; "Vi trenger å …", "Viktig å …": the deed itself; a bare thing: Skaff it."""
    if match := _OBJECT_FIRST.match(text):
        return _to_get(match[1])
    if match := _SOFTLY.match(text):
        return _to_get(text[match.end() :])
    if match := _THAT_SOMEBODY.match(text):
        return text[match.end() :]
    for pattern in (_LACKING, _WISHING, _IMPORTANT_TO):
        match = pattern.match(text)
        if match is None:
            continue
        rest = text[match.end() :].strip()
        if re.match(r"(?:at|ikke|ikkje)\b", rest):
            return None
        deed = (
            _imperative_phrase(rest) if pattern is not _LACKING or re.match(r"(?:å|og|p)\s", rest) else None
        )
        return deed or (_to_get(rest) if pattern is _LACKING else None)
    return None


def _listed(text: str, clause: Clause) -> str | None:
    """ "Flere benker": Skaff flere benker."""
    first = text.split(maxsplit=1)[0].casefold()
    names_thing = clause.shape == "phrase" or (
        clause.subject is not None and text.startswith(clause.subject) and first not in PRONOUNS
    )
    return _to_get(text) if names_thing and " som " not in text.partition(",")[2] else None


def _to_get(text: str) -> str | None:
    text = re.split(r"[.!?:]\s|\s[-–]\s|\s(?:slik at|fordi)\s", text.strip())[0]
    first = text.split(maxsplit=1)[0] if text else ""
    if not first or len(text.split()) > _MOST_WORDS_TO_GET:
        return None
    lowered = text if first[:2].isupper() and len(first) > 1 else text[0].casefold() + text[1:]
    return f"Skaff {lowered}"


def _imperative_phrase(text: str) -> str | None:
    match = _VERB_FIRST.match(text.strip())
    verb = infinitive_of(match[1]) if match else None
    if match is None or verb is None or verb.bokmaal in ("vite", "kunne", "tro"):
        return None
    return imperative_of(match[1].casefold()).capitalize() + match[2]


def _without_brackets(text: str) -> str:
    return _BRACKETS_AT_END.sub("", text).strip()


def _as_it_stands(text: str) -> str:
    text = re.sub(r"^at\s+", "", text.strip(" .–-•"), flags=re.IGNORECASE)
    return text[:1].upper() + text[1:]
