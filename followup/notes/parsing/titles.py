"""Short titles that say what to do, in the card's own language form: "Lag invitasjon til …", "Skaff …"."""

import re

from followup.notes.parsing.clauses import Clause
from followup.notes.parsing.kinds import Kind
from followup.notes.parsing.language import LanguageForm
from followup.notes.parsing.verbs import imperative_of, infinitive_of

LONGEST = 90
_BEST = 70

_TAKE_IT_ON = {"nb": "Ta ballen videre", "nn": "Ta ballen vidare"}
_BRACKETS_AT_END = re.compile(r"\s*\([^()]*\)\s*[.!]?\s*(?::-?\)|;-?\))?\s*$")
_FILLERS = re.compile(r"^(?:\s*(?:jo|også|da|nå|no|bare|berre|gjerne|evt|likevel|hele tiden)\b)+", re.IGNORECASE)
_LACKING = re.compile(
    r"^(?:.*?\b)?(?:trenger|treng|trengs|trengst|mangler|savner|saknar|behøver|etterlyser|ønsker oss|ønskjer oss|ynskjer oss|behov for)\s+(?:også\s+|eit?\s+evt\s+)?",
    re.IGNORECASE,
)
_WISHING = re.compile(r"^.*?\b(?:ønsker|ønskjer|ynskjer)\s+(?:også\s+)?å\s+", re.IGNORECASE)
_IMPORTANT_TO = re.compile(r"^.*?\b(?:viktig|nødvendig|avgjørende|avgjerande)\s+(?:å|og)\s+", re.IGNORECASE)
_VERB_FIRST = re.compile(r"^(?:å\s+|og\s+)?(\w+)\b(.*)$", re.DOTALL | re.IGNORECASE)
_MOST_WORDS_TO_GET = 12


def title_of(text: str, clause: Clause, *, kind: Kind, language: LanguageForm) -> str:
    """A title for a statement; its own words where they cannot be turned into one safely."""
    text = _without_brackets(text)
    title = _need_title(text, clause, language) if kind == "need" else _deed_title(text, clause, language)
    return shortened(title or _as_it_stands(text))


def shortened(title: str) -> str:
    """At most one line: cut where a clause ends, else at a word."""
    title = re.sub(r"\s+", " ", title).strip(" .,;:–-")
    if len(title) <= _BEST:
        return title
    cuts = [m.start() for m in re.finditer(r"[,;:.!?]\s| – | - | for å | slik at | som ", title) if 25 <= m.start() <= LONGEST]
    if cuts:
        return title[: cuts[-1]].strip(" .,;:–-")
    if len(title) <= LONGEST:
        return title
    return title[:LONGEST].rsplit(" ", 1)[0].strip(" .,;:–-") + " …"


def _deed_title(text: str, clause: Clause, language: LanguageForm) -> str | None:
    wish = _WISHING.match(text)
    if wish and (wished := _imperative_phrase(text[wish.end() :])):
        return wished
    if clause.verb is None or clause.verb.sort != "action":
        return _TAKE_IT_ON[language] if clause.shape in ("phrase", "cleft") or clause.is_state else None
    verb = infinitive_of(clause.written)
    imperative = imperative_of(clause.written.casefold()) if verb else clause.verb.imperative(nynorsk=language == "nn")
    rest = _FILLERS.sub("", text[clause.rest :]).strip()
    return f"{imperative.capitalize()} {_without_subject(rest, clause)}".strip()


def _without_subject(rest: str, clause: Clause) -> str:
    """An inverted subject stands after the verb ("bruker vi …") and is no part of what to do."""
    subject = clause.subject or ""
    if subject and rest.casefold().startswith(subject.casefold() + " "):
        return rest[len(subject) :].strip()
    return rest


def _need_title(text: str, clause: Clause, language: LanguageForm) -> str | None:
    for pattern in (_LACKING, _WISHING, _IMPORTANT_TO):
        match = pattern.match(text)
        if match is None:
            continue
        rest = text[match.end() :].strip()
        if re.match(r"(?:at|ikke|ikkje)\b", rest):
            return None
        if pattern is _LACKING and not re.match(r"(?:å|og)\s", rest):
            return _to_get(rest)
        return _imperative_phrase(rest)
    if clause.shape == "phrase":
        return _to_get(text)
    if clause.shape == "infinitive" and clause.verb:
        return _imperative_phrase(text)
    return None


def _to_get(text: str) -> str | None:
    first = text.split(maxsplit=1)[0] if text else ""
    if not first or len(text.split()) > _MOST_WORDS_TO_GET or re.search(r"[.!?]\s+\S", text):
        return None
    lowered = text if first.isupper() and len(first) > 1 else text[0].casefold() + text[1:]
    return f"Skaff {lowered}"


def _imperative_phrase(text: str) -> str | None:
    match = _VERB_FIRST.match(text.strip())
    if match is None or infinitive_of(match[1]) is None:
        return None
    return imperative_of(match[1].casefold()).capitalize() + match[2]


def _without_brackets(text: str) -> str:
    return _BRACKETS_AT_END.sub("", text).strip()


def _as_it_stands(text: str) -> str:
    text = text.strip(" .–-•")
    return text[:1].upper() + text[1:]
