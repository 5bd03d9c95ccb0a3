"""A sentence cut where it says two things: two deeds by two who do them, two things that are needed.

1. "Rektor lager plan, og kommunalsjefen ringer NAV": both halves have somebody who acts, and not the same.
   "Rektor lager plan og ringer NAV" is one, and so is "Vi lager plan, og rektor følger opp", which says who does it.
2. "Rektor lager plan, men vi trenger midler", "…; staten må betale": a deed, and what is lacked or asked for.
3. Under what is needed: "mal for avtale + noen å spørre", "råd om lov / noen å ringe",
   "Trenger: penger til buss, en felles plan".
"""

import re
from collections.abc import Iterator

from followup.notes.parsing.doers.owners import is_who
from followup.notes.parsing.grammar.clause import Clause
from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.grammar.subjects import doer_unknown, names_municipality
from followup.notes.parsing.signs.passage import Passage
from followup.notes.parsing.text.questions import Topic
from followup.notes.parsing.words.roles import names_national_body
from followup.notes.parsing.words.vocabulary import words_in

_AND = r"(?:(?:og|men|mens|medan|samtidig som|samstundes som|så|da|då)\s+)"
_JOINT = re.compile(rf"(?:[,;]\s+|\s+[–—-]\s+){_AND}?|\s+(?:og|mens|medan|samtidig som|samstundes som)\s+")
_SUBORDINATE = re.compile(r"\b(?:at|som|hvis|dersom|om|når|fordi|slik|der)\b", re.IGNORECASE)
_FOLLOWS_UP = re.compile(
    r"\w*(?:\s+(?:\w+\s+)?(?:opp|videre|vidare|ansvar\w*|ballen|kontakt|initiativ\w*|det|dette|den|dei|de))+\W*"
)
_WHEN = re.compile(
    r"\d|\b(?:innen|innan|før|føre|uke|veke|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november"
    r"|desember|høst\w*|haust\w*|vår\w*|sommer\w*|sumar\w*|vinter\w*|nyttår|jul|påske)\b",
    re.IGNORECASE,
)
_ONLY_STEP = re.compile(r"\w+\s+(?:inn|opp|ut|til|med|ho|han|den|det|dei|dem)\W*", re.IGNORECASE)
_FEWEST_TOLD = 2
_PLUS = re.compile(r"\s+[+/]\s+")
_COMMA = re.compile(
    r",\s+(?=(?:en|ein|ei|et|eit|et felles|fleire|flere|meir|mer|nok|nokon|noen|felles|betre|bedre|hjelp"
    r"|støtte|kurs|tid|pengar|penger|midlar|midler|kompetanse|folk|rettleiing|veiledning|malar|maler)\b)",
    re.IGNORECASE,
)
_FEWEST_WORDS = 2
_NOT_BY_ITSELF = words_in("som der at for til med og men eller fordi slik helst gjerne særlig særleg")


def said_apart(sentence: Passage, *, topic: Topic | None, is_listed_after: bool) -> Iterator[Passage]:
    """The parts of a sentence, mostly one; `is_listed_after`: it goes on after what is asked, on the same line."""
    if topic == "needs":
        yield from _things(sentence, _COMMA if is_listed_after else None)
        return
    at = _second_deed_at(sentence.text)
    if at is None:
        yield sentence
        return
    yield sentence.part(0, at[0])
    yield from said_apart(sentence.part(at[1], len(sentence.text)), topic=topic, is_listed_after=False)


def _things(sentence: Passage, commas: re.Pattern[str] | None) -> Iterator[Passage]:
    for pattern in (_PLUS, commas):
        cuts = [(match.start(), match.end()) for match in pattern.finditer(sentence.text)] if pattern else []
        ends = [start for start, _ in cuts] + [len(sentence.text)]
        starts = [0, *(end for _, end in cuts)]
        parts = [sentence.part(start, end) for start, end in zip(starts, ends, strict=True)]
        if len(parts) > 1 and all(_is_thing(part.text) for part in parts):
            yield from parts
            return
    yield sentence


def _is_thing(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text)
    if len(words) < _FEWEST_WORDS or words[0].casefold() in _NOT_BY_ITSELF:
        return False
    return read_clause(text).shape in ("phrase", "infinitive", "cleft")


def _second_deed_at(text: str) -> tuple[int, int] | None:
    """Where the joint before a second deed, or before what is lacked for it, begins and ends."""
    for match in _JOINT.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if before.count("(") > before.count(")") or (match[0].isspace() and _SUBORDINATE.search(before)):
            continue
        if not _is_deed(first := read_clause(before)):
            continue
        second = read_clause(after)
        if not _begins_with_subject(second, after) or not _differ(first, second):
            continue
        if _is_lack(second) or (_is_deed(second) and _tells_more(first, second, after)):
            return match.start(), match.end()
    return None


def _begins_with_subject(clause: Clause, text: str) -> bool:
    return bool(clause.subject) and text.startswith(clause.subject or "")


def _tells_more(first: Clause, second: Clause, after: str) -> bool:
    """Has a second doer a deed of their own, and not only a step of what the first, or all of them, will do?"""
    if not _names_doer(second):
        return False
    told = after[len(second.subject or "") :].strip()
    if is_who(first.subject or "") and is_who(second.subject or ""):
        return _ONLY_STEP.fullmatch(told) is None
    has_deed = not _FOLLOWS_UP.fullmatch(told) and len(re.findall(r"\w+", told)) >= _FEWEST_TOLD
    return has_deed and (_names_doer(first) or bool(_WHEN.search(told)))


def _names_doer(clause: Clause) -> bool:
    subject = clause.subject or ""
    if re.match(r"kommun(?:en|a|ane|ene)?\b", subject, re.IGNORECASE):
        return False
    return is_who(subject) or (
        doer_unknown(clause, may_be_small=True) is not None and not names_municipality(subject, former=True)
    )


def _is_lack(clause: Clause) -> bool:
    """ "Vi trenger …", "staten må …": somebody lacks something, or has to do something who is none of theirs."""
    if clause.verb and clause.verb.sort == "lack":
        return not clause.is_negated
    return clause.modal in ("må", "bør") and names_national_body(clause.subject or "")


def _is_deed(clause: Clause) -> bool:
    told = clause.shape == "present" or (clause.shape == "modal" and clause.modal in ("skal", "vil", "må"))
    return told and clause.is_action and not clause.is_negated and not clause.is_passive


def _differ(one: Clause, other: Clause) -> bool:
    return (one.subject or "").casefold() != (other.subject or "").casefold()
