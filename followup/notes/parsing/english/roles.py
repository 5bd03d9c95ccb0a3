"""Words in English for those who can be responsible in a municipality, and for national bodies, whom none can commit.

Source: English titles and units that Norwegian municipalities use of themselves.
"""

import re
from functools import lru_cache

from followup.notes.parsing.english.frequencies import is_english_word, is_word
from followup.notes.parsing.words.given_names import GIVEN_NAMES
from followup.notes.parsing.words.roles import is_role as is_norwegian_role
from followup.notes.parsing.words.roles import names_national_body
from followup.notes.parsing.words.vocabulary import words_in

_PERSON = words_in(
    """
    accountant administrator advisor adviser architect archaeologist archivist assistant auditor biologist builder
    caretaker captain carer caseworker chair chairman chairperson chairwoman champion chef chief clerk coach
    controller coordinator co-ordinator consultant cook councillor counsellor curator custodian dentist deputy
    designer developer director doctor driver economist editor electrician engineer executive facilitator farmer
    firefighter forester foreman gardener geologist head headmaster headmistress headteacher historian host
    instructor interpreter janitor jurist lawyer lead leader lecturer librarian manager master mayor mentor midwife
    minister musician nurse officer ombudsman ombudsperson organiser owner paramedic pedagogue physician
    physiotherapist planner plumber politician principal professor psychologist ranger receptionist rector
    representative researcher salesman scientist secretary sergeant spokesperson steward superintendent supervisor
    surveyor teacher technician therapist trainee trainer translator treasurer vet worker counsel cto cio ceo cfo dpo
    ciso youngster apprentice pupil student employee colleague volunteer member resident parent
    """
)
_BODY = words_in(
    """
    academy administration archive archives assembly audit board brigade bureau cabinet centre center choir clinic
    college committee communications council club crew department directorate division executive finance foundation
    forum hr harbour hospital ict it kindergarten library management museum nursery office parish police port
    procurement reception school secretariat section service services staff squad taskforce team theatre union unit
    university utility workgroup workshop works nav bank group home association organisation organization cooperative
    gallery practice leadership network
    """
)
_NOT_ALONE = words_in(
    """
    group home network service services school practice works workshop staff lead master host it centre center port
    union club bank head chair deputy principal chief owner minister executive archive archives champion forum section
    reception hospital coach vet pupil student employee colleague volunteer member resident parent
    """
)
"""Bodies and people only with a word beside that tells which, or with the article."""
_NATIONAL = re.compile(
    r"\b(?:the\s+(?:state|government|ministr(?:y|ies)|directorates?|storting|parliament|authorities"
    r"|county(?! council"
    r" secretary)|county (?:council|governor|authority)|national \w+|central government|health trust"
    r"|norwegian \w+"
    r"|data protection authority|research council|tax administration|labour inspectorate|national library|eu)"
    r"|(?:county governor|central government|national authorit\w+|directorate (?:of|for)|ministry of"
    r"|statsforvalteren"
    r"|norwegian (?:directorate|association|agency|authority)|helsedirektoratet|government|the? ?authorities)"
    r"|ks|digdir|imdi|bufdir|dsb|nsm|udir|nve|kartverket|datatilsynet|digitaliseringsdirektoratet"
    r"|parliament|husbanken"
    r"|enova|innovation norway|norad)\b",
    re.IGNORECASE,
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_HEAD_ENDS = re.compile(
    r"\s+(?:of|for|in|at|from|with|on|to|who|which|that|under|within|near|together|along)\b|\s*[(,;:]",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:,|&|\band\b|\bor\b|/|\btogether with\b)\s*")
_ARTICLES = words_in("the a an our their its each every both all one two three four some this that")
_LONGEST = 12
_MOST_NAMES = 4


def names_national(text: str) -> bool:
    """KS, the state or another whom a municipality can ask but not commit."""
    return bool(_NATIONAL.search(text)) or names_national_body(text)


def is_person_word(word: str) -> bool:
    return _singular(word) in _PERSON


def is_unit_word(word: str) -> bool:
    return word.casefold() in _BODY or _singular(word) in _BODY


def _singular(word: str) -> str:
    folded = word.casefold()
    if folded in _PERSON or folded in _BODY:
        return folded
    if folded.endswith("ies"):
        return folded[:-3] + "y"
    return folded.removesuffix("s")


@lru_cache(maxsize=4096)
def is_doer(phrase: str) -> bool:
    """Is a phrase a role, a unit or a person: "the head of HR", "Anja", "Marte from business development", "HR and IT"?

    Of several joined the first must be one ("Kari and the adult education centre"). National bodies are none.
    """
    phrase = phrase.strip(" .,:;–-")
    if not phrase or len(_WORD.findall(phrase)) > _LONGEST or names_national(phrase):
        return False
    first = next((part for part in _AND.split(phrase) if part), "")
    return _is_one(first) or (" of " not in first and _is_one(phrase))


def _is_one(phrase: str) -> bool:
    head = _HEAD_ENDS.split(phrase, maxsplit=1)[0]
    words = _WORD.findall(head)
    has_article = bool(words) and words[0].casefold() in _ARTICLES
    bare = words[1:] if has_article else words
    if not bare:
        return False
    if _is_person(bare):
        return True
    at = next((at for at, word in enumerate(bare) if is_person_word(word)), None)
    if at is not None and all(word[0].isupper() or is_person_word(word) for word in bare[at + 1 :]):
        return _says_which(bare, phrase, has_article=has_article)
    if is_norwegian_role(bare[-1]) and not bare[-1].endswith("s"):
        return True
    return is_unit_word(bare[-1]) and _says_which(bare, phrase, has_article=has_article)


def _is_person(words: list[str]) -> bool:
    """A given name, with or without those that follow it; or two names whose last is no English word."""
    if not all(word[0].isupper() for word in words) or len(words) > _MOST_NAMES:
        return False
    return is_name(words[0]) or (
        len(words) > 1 and not is_english_word(words[-1].casefold()) and is_name(words[-1])
    )


def _says_which(words: list[str], phrase: str, *, has_article: bool) -> bool:
    is_told = has_article or len(words) > 1 or bool(re.search(r"\s(?:of|for|in|at)\s", phrase))
    return is_told or _singular(words[-1]) not in _NOT_ALONE or words[-1].isupper()


def is_name(word: str) -> bool:
    """A capitalised word that is a given name, or no word of English or Norwegian."""
    if len(word) < 3 or not word[0].isupper() or (word.isupper() and len(word) < 5):
        return False
    folded = word.casefold()
    return folded in GIVEN_NAMES or folded.split("-")[0] in GIVEN_NAMES or not is_word(folded)
