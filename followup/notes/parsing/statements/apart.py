"""A sentence cut where it says two things: two deeds by two who do them, two things that are needed.

1. "Rektor lager plan, og kommunalsjefen ringer NAV": both halves have somebody who acts, and not the same.
   "Rektor lager plan og ringer NAV" is one, and so is "Vi lager plan, og rektor følger opp", which says who does it.
2. Under what is needed: "mal for avtale + noen å spørre", "råd om lov / noen å ringe",
   "Trenger: penger til buss, en felles plan".
"""

import re
from collections.abc import Iterator

from followup.notes.parsing.doers.owners import is_who
from followup.notes.parsing.grammar.clause import Clause
from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.signs.passage import Passage
from followup.notes.parsing.text.questions import Topic
from followup.notes.parsing.words.vocabulary import words_in

_JOINT = re.compile(r"(?:,\s+|\s+)(?:og|mens|medan|samtidig som|samstundes som)\s+")
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
    """Where the joint before a second deed begins and ends."""
    for match in _JOINT.finditer(text):
        first, second = read_clause(text[: match.start()]), read_clause(text[match.end() :])
        if not all(_is_deed(one) and one.subject and is_who(one.subject) for one in (first, second)):
            continue
        if text[match.end() :].startswith(second.subject or "") and _differ(first, second):
            return match.start(), match.end()
    return None


def _is_deed(clause: Clause) -> bool:
    told = clause.shape == "present" or (clause.shape == "modal" and clause.modal in ("skal", "vil", "må"))
    return told and clause.is_action and not clause.is_negated and not clause.is_passive


def _differ(one: Clause, other: Clause) -> bool:
    return (one.subject or "").casefold() != (other.subject or "").casefold()
