"""What a column's heading says that it holds, in bokmål, nynorsk and English, however it is written.

A heading is compared without case, signs, line breaks and what stands in brackets. The aliases are whole headings;
a heading of several words is also known by the alias its first or last words make ("Ansvarleg eining"), and one
that asks by what it asks ("Hva er neste steg hos dere?").

Source: headings of action plans, minutes, task lists and form exports as Norwegian municipalities write them.
"""

import re
from collections.abc import Sequence

from followup.notes.column_roles import ColumnRole as Role
from followup.notes.parsing.tables.aliases import ALIASES, NOT_FOLLOWED, WEAK
from followup.notes.parsing.tables.sections import WHAT_WE_DO, WHAT_WE_NEED, questions_of
from followup.notes.parsing.words.vocabulary import words_in

_KNOWN: dict[str, Role] = {
    re.sub(r"[^a-zæøå]", "", alias): role for role, aliases in reversed(ALIASES) for alias in aliases.split()
}
_LONGEST = 110
_MOST_WORDS = 16
_QUESTION_WORDS = words_in(
    "hva kva hvem kven når what who when hvordan korleis hvilke hvilken kva_for hvor kor"
)
_WHO, _WHEN, _WHAT = words_in("hvem kven who"), words_in("når when"), words_in("hva kva what")
_DONE = words_in("gjøres gjerast gjør gjer skal må bør skjer will to is")
_SAID = re.compile(
    r"(?:(?:dette|det|this|hos oss|kommunen)\s+)?(?:(?P<needs>(?:vi |me |we )?"
    r"(?:trenger|treng|mangler|manglar|savner|saknar|ønsker oss|ønskjer oss|need)(?: vi| me| we)?)"
    r"|(?:(?:vi|me|we)\s+)?(?:skal|vil|gjør|gjer|lover|lovar|will|tar tak i|tek tak i|følger opp|følgjer opp)"
    r"(?:\s+(?:vi|me|we))?)"
    r"(?:\s+(?:gjøre|gjere|videre|vidare|nå|no|do|hjelp til|help with))?"
)
"""A heading that says what stands below it: "Vi skal", "Dette lover vi", "Vi trenger hjelp til"."""
_TOLD = words_in("sa sagt sagde fortalte fortalde said told")
"""What somebody said round the table is a remark, beside what follows of it."""
_COUNTED = words_in("antall tal sum number count")
_NUMBERED = words_in("nr nummer id no number kode code")
_TOLD_OF = words_in(
    "opprettet oppretta registrert endret endra created updated modified oppdatert oppdatera innmeldt"
)
_ENDINGS: tuple[tuple[Role, re.Pattern[str]], ...] = tuple(
    (role, re.compile(rf"[a-zæøå]{{3,30}}(?:{endings})"))
    for role, endings in (
        (Role.OWNER, "ansvar|ansvarl[ei]g|ansvarl[ei]ge|eier|eigar|utfører|utførar"),
        (Role.DUE, "frist|frister|fristar"),
        (Role.STATUS, "status"),
        (Role.NOTE, "merknad|merknader|merknadar|kommentar|kommentarer|kommentarar"),
        (Role.NEED, "behov"),
        (Role.ACTION, "tiltak|oppgave|oppgaver|oppgåve|oppgåver|aktivitet|aktiviteter|aktivitetar"),
    )
)
"""What a word that no list has is by how it ends: "Tiltaksansvarleg", "Gjennomføringsfrist", "Klimatiltak"."""
_ONE_OF_MANY = re.compile(r"\D+\d{1,3}\b")


def role_of(heading: str) -> Role | None:
    """What a column of this heading holds, or None."""
    words = _words_of(heading) if len(heading) <= _LONGEST else []
    if not words or len(words) > _MOST_WORDS or _is_told_of(words):
        return None
    if words[0] in _TOLD:
        return Role.NOTE
    role = _KNOWN.get("".join(words)) or _asked(heading, words) or _named_in(words) or _by_ending(words[-1])
    if role is Role.SECTION and _ONE_OF_MANY.match(heading):
        return None
    return role


def _is_told_of(words: Sequence[str]) -> bool:
    """A heading of what is counted or of when the row was written."""
    return "".join(words) in NOT_FOLLOWED or words[0] in _COUNTED or bool(_TOLD_OF & set(words[-2:]))


def is_ignored(heading: str) -> bool:
    """Is it a heading of something that is known and not followed up (a number, an author, a phone)?"""
    letters = "".join(_words_of(heading))
    return bool(heading.strip()) and (letters in NOT_FOLLOWED or not letters)


def is_weak(heading: str) -> bool:
    """Does a heading give way to a plainer one of the same role?"""
    return "".join(_words_of(heading)) in WEAK


def asks(heading: str) -> bool:
    """Is it a question put to those who answer, rather than the name of a column?"""
    words = _words_of(heading)
    return len(words) >= 3 and (heading.rstrip().endswith("?") or words[0] in _QUESTION_WORDS)


def _words_of(heading: str) -> list[str]:
    bare = re.sub(r"\([^()]{0,60}\)", " ", heading.casefold())
    return re.findall(r"[a-zæøå]+", bare)


def _asked(heading: str, words: Sequence[str]) -> Role | None:
    """By what a heading of several words asks."""
    if 2 <= len(words) <= 4 and words[0] in _WHAT and words[1] in _DONE:
        return Role.ACTION
    if 2 <= len(words) <= 6 and (said := _SAID.fullmatch(" ".join(words))):
        return Role.NEED if said["needs"] else Role.ACTION
    if len(words) < 3 or words[0] not in _QUESTION_WORDS:
        return None
    if words[0] in _WHO:
        return Role.ACTION if _WHAT & set(words) else Role.OWNER
    if words[0] in _WHEN:
        return Role.DUE
    asked = questions_of(heading)
    return {WHAT_WE_DO: Role.ACTION, WHAT_WE_NEED: Role.NEED}.get(asked[0]) if len(asked) == 1 else None


def _by_ending(word: str) -> Role | None:
    return next((role for role, pattern in _ENDINGS if pattern.fullmatch(word)), None)


def _named_in(words: Sequence[str]) -> Role | None:
    """By what a heading of two to six words begins or ends with; of two in one the one that tells more."""
    if not 2 <= len(words) <= 6 or words[-1] in _NUMBERED:
        return None
    alone = [_KNOWN.get(word) for word in words]
    for role, other in ((Role.OWNER, Role.DUE), (Role.STATUS, Role.NOTE)):
        if role in alone and other in alone:
            return role
    for length in range(len(words) - 1, 0, -1):
        begins, ends = "".join(words[:length]), "".join(words[-length:])
        parts = (ends,) if length == 1 and words[0] in _QUESTION_WORDS else (begins, ends)
        if role := next((role for part in parts if (role := _KNOWN.get(part))), None):
            return role
    return None
