"""One cell, several things: what it lists with bullets, on lines of its own, or in sentences among a tale.

Each rule looks at the cell alone, and takes it apart only where every part stands by itself.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.rules.kinds import kind_of
from followup.notes.parsing.rules.said import Said
from followup.notes.parsing.signs.marks import bullet_at_start, point_at_start
from followup.notes.parsing.signs.passage import Passage
from followup.notes.parsing.text.sentences import sentences_of
from followup.notes.parsing.words.vocabulary import words_in
from followup.notes.reading.lines import Line

_FEWEST_WORDS = 2
_FEWEST_SENTENCES = 3
_LONGEST_READ = 2_000
_GOES_ON = re.compile(r"[,;:(/&–-]\s*$")
_LINKING = words_in(
    """
    i på til for med av og eller at som hos om fra frå mot ved under enn samt både men slik så der når hvis viss
    mellom etter før innen innan gjennom utan uten and or of for with in on by
    """
)
_ARTICLES = words_in("den det de dei en ei ein et eit å the a an to")


def deeds_of(text: str) -> list[str]:
    """The actions a cell tells of: its points, its lines, or the sentences of a tale that say who does what."""
    return _listed(text) or _lines(text, each_acts=True) or _told_of(text) or [text]


def needs_of(text: str) -> list[str]:
    """The needs a cell tells of: its points, or its lines."""
    return _listed(text) or _lines(text, each_acts=False) or [text] if text else []


def _listed(text: str) -> list[str]:
    """What stands after bullets or numbers, two at least; a line without one goes on where the last one ended."""
    listed: list[str] = []
    for line in text.split("\n"):
        point = point_at_start(line)
        at = bullet_at_start(line) or (point.end if point else 0)
        if at:
            listed.append(line[at:].strip())
        elif listed and line.strip():
            listed[-1] += f" {line.strip()}"
    return [part for part in listed if part] if len(listed) > 1 else []


def _lines(text: str, *, each_acts: bool) -> list[str]:
    """Lines that each begin and end by themselves; where actions stand, half of them at least must say one."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) < 2 or not all(_stand_apart(*two) for two in pairwise(lines)):
        return []
    acting = sum(map(_acts, lines))
    return lines if not each_acts or (acting and 2 * acting >= len(lines)) else []


def _stand_apart(before: str, after: str) -> bool:
    last, first = before.split()[-1], after.split()[0]
    if _GOES_ON.search(before) or {last.casefold(), first.casefold()} & _LINKING:
        return False
    if last.casefold() in _ARTICLES:
        return False
    return min(len(before.split()), len(after.split())) >= _FEWEST_WORDS


def _told_of(text: str) -> list[str]:
    """The sentences that tell who does what: each of another, or where several others tell how things are."""
    if "\n" in text:
        return []
    sentences = _sentences(text[:_LONGEST_READ])
    doers = [doer for one in sentences if (doer := _doer_at_start(one))]
    if len(sentences) > 1 and len(set(doers)) == len(sentences):
        return list(sentences)
    acting = [one for one in sentences if _acts(one)]
    enough = len(sentences) >= _FEWEST_SENTENCES and 2 * len(acting) <= len(sentences)
    return acting if enough else []


def _doer_at_start(text: str) -> str | None:
    """Who or what a sentence begins with that acts in it."""
    clause = read_clause(text)
    told = clause.shape in ("present", "modal") and clause.is_action and not clause.is_negated
    is_first = told and clause.subject is not None and text.startswith(clause.subject)
    return clause.subject if is_first and not clause.is_passive else None


def _sentences(text: str) -> Sequence[str]:
    return [one.text for one in sentences_of(Passage.of([Line(1, text)]))]


def _acts(text: str) -> bool:
    return kind_of(Said(text, read_clause(text), "who")).kind == "commitment"
