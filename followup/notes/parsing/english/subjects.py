"""Whose deed an English sentence tells of: theirs, another's, or nobody's in particular."""

import re
from functools import lru_cache

from followup.notes.parsing.english.clause import EnglishClause
from followup.notes.parsing.english.clause_words import PRONOUNS
from followup.notes.parsing.english.roles import is_doer
from followup.notes.parsing.words.vocabulary import words_in
from followup.people.register import find

NOBODY = words_in("it this that there nobody someone somebody you he she which")
_OURS = re.compile(
    r"(?:we|i|us|they|both|all|everyone|everybody|each|the municipalit(?:y|ies)|our municipalit\w+"
    r"|municipalities"
    r"|the (?:two|three|four|five|six)|the others|every municipality)\b",
    re.IGNORECASE,
)
_THING = re.compile(
    r"(?:ing|tion|sion|ment|ness|ity|ance|ence|plans?|report|form|project|money|claims?|costs?|minutes|rules?"
    r"|figures|courses?|meetings?|results?|questions?|cases?|systems?|tools?)\Z",
    re.IGNORECASE,
)
_COUNCIL_OF = re.compile(
    r"\(.*?\)|\b(?:the )?(?:municipality|municipalities|city|town) of\b"
    r"|\b(?:kommune|municipality|municipalities|council)\b",
    re.IGNORECASE,
)
_PLURAL_FIRST = words_in("we they i you both all us")
_PLURAL_LAST = words_in("people staff children both police")


def is_ours(clause: EnglishClause) -> bool:
    """Is the subject the municipality, somebody of it, or left out?"""
    subject = clause.subject
    return subject is None or is_we(subject) or is_doer(subject) or names_municipality(subject)


def is_we(subject: str) -> bool:
    """Not only "we": "both of us", "everyone", "the municipality"."""
    return bool(_OURS.match(subject))


def is_thing(subject: str) -> bool:
    return bool(_THING.search(subject))


@lru_cache(maxsize=4096)
def is_surely_doer(subject: str) -> bool:
    """So surely somebody that even an unknown word after it is what they do."""
    return subject.casefold() in PRONOUNS or is_doer(subject) or names_municipality(subject)


def may_be_to(subject: str) -> bool:
    """May "to …" after it be what they are to do: a role, a name or a municipality?"""
    return is_doer(subject) or names_municipality(subject)


def is_plural(subject: str) -> bool:
    """ "We", "the schools", "Kari and the caretaker", "both of us"."""
    folded = subject.casefold()
    first, head = folded.split()[0], re.split(r"\s+(?:of|in|from|at|for)\s+", folded)[0].split()[-1]
    is_joined = bool(re.search(r"\s(?:and|&)\s|,\s", folded)) or folded.endswith(" of us")
    ends_so = head.endswith("s") and not head.endswith("ss")
    return first in _PLURAL_FIRST or is_joined or ends_so or head in _PLURAL_LAST


@lru_cache(maxsize=4096)
def names_municipality(subject: str) -> bool:
    """Nothing but municipalities, joined in whatever way: "Bodø and Rana", "Alta municipality", "the city of Oslo"."""
    bare = _COUNCIL_OF.sub(" ", subject)
    parts = [part.strip() for part in re.split(r"\s*(?:,|/|&|\band\b|\bog\b)\s*", bare.strip(" :-–"))]
    named = [part for part in parts if part]
    return bool(named) and all(part[0].isupper() and find(part) for part in named)
