"""Small English words by which a clause is read, and a sentence as its words."""

import re
from dataclasses import dataclass

from followup.notes.parsing.words.vocabulary import words_in

MODALS = words_in("will shall must should can could would may might ought cannot won't shan't")
THINGS_TOO = words_in("will must can might")
BE = words_in("is are am was were be")
NOT = words_in("not never no nobody hardly neither")
DETERMINERS = words_in(
    """
    the a an our your their its his her my this that these those some any no every more most another one two three
    four five six new better common shared joint good of for with from by in on at about into than and or to which
    such own same other several many few local national regional first second next last
    """
)
OBJECTS = words_in(
    """
    the a an our your their its his her my this that these those it them us all both each every some any more new
    two three four five six one to up out down in on at for with into over through off back away about how what
    which who where when whether people everyone everybody together against after before from by around
    """
)
ADVERBS = words_in(
    """
    also now then still already always often usually soon therefore instead again just only even first both all
    jointly together really currently probably gladly finally actually gradually immediately simply
    """
)
ADVERBS_FIRST = ADVERBS - {"both", "all", "first"}
JOINERS = words_in("and but so also then therefore instead finally furthermore moreover meanwhile")
LEADS = JOINERS | words_in(
    """
    in at from by before after during on for as with until within throughout through next this first later further
    additionally starting once when while because since together over
    """
)
PRONOUNS = words_in("we i they you he she it everyone everybody nobody someone somebody there both all")
CONDITIONS = words_in("if unless provided assuming")
TIMES = words_in(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter
    easter christmas whitsun week weeks month months year years quarter today tomorrow term semester holidays
    """
)
ABOUT_TIMES = words_in(
    "the of and end beginning start middle new next this coming first second last half early late mid school"
)
_WORD = re.compile(r"[^\W_](?:[\w./-]*\w)?(?:['’](?:s|ll|re|ve|d|t|m))?")
_SIGNS = " ,:–-("


@dataclass(frozen=True)
class EnglishWords:
    """A sentence's words; `first` is where the clause begins, after what is set before it."""

    text: str
    found: tuple[re.Match[str], ...]
    first: int = 0
    is_conditional: bool = False

    def __len__(self) -> int:
        return len(self.found)

    def at(self, number: int) -> str:
        """A word in small letters; nothing beyond the ends."""
        return self.found[number][0].casefold().replace("’", "'") if 0 <= number < len(self.found) else ""

    def start(self, number: int) -> int:
        return self.found[number].start() if number < len(self.found) else len(self.text)

    def end(self, number: int) -> int:
        return self.found[number].end() if number < len(self.found) else len(self.text)

    def between(self, number: int) -> str:
        """What stands between a word and the one before it."""
        return self.text[self.end(number - 1) : self.start(number)]

    def past(self, number: int, passed: frozenset[str]) -> int:
        """The first word from a place on that is not among some."""
        while self.at(number) in passed:
            number += 1
        return number

    def starting_at(self, place: int) -> int:
        """The first word that begins at a place of the text or after it."""
        return next((at for at, word in enumerate(self.found) if word.start() >= place), len(self.found))

    def subject(self, at: int) -> str | None:
        """What stands before the verb, without the adverbs between ("We also need")."""
        while at > self.first + 1 and self.at(at - 1) in ADVERBS:
            at -= 1
        if at <= self.first:
            return None
        return self.text[self.start(self.first) : self.start(at)].strip(_SIGNS) or None


def words_of(text: str) -> EnglishWords:
    """A sentence's words, with where its clause begins."""
    found = tuple(_WORD.finditer(text))
    words = EnglishWords(text, found)
    return EnglishWords(text, found, _first(words), words.at(0) in CONDITIONS)


def _first(words: EnglishWords) -> int:
    """After a time or a place set before the subject, up to a comma or the pronoun that is the subject."""
    lead = words.at(0)
    if lead not in LEADS | CONDITIONS:
        return 0
    if lead in JOINERS:
        return 1
    if after := _after_time(words):
        return after
    for at in range(1, len(words)):
        is_subject = words.at(at) in ("we", "they", "everyone", "everybody", "i") and words.at(at - 1) != "as"
        if "," in words.between(at) or is_subject:
            return at
    return len(words) if lead in CONDITIONS else 0


def _after_time(words: EnglishWords) -> int:
    """How many words a time takes that is set before the subject: "From January …", "This autumn …"; 0 where none."""
    at, told = 1, False
    while words.at(at) in TIMES | ABOUT_TIMES or re.fullmatch(r"\d[\d./]*|q\d", words.at(at)):
        told = told or words.at(at) not in ABOUT_TIMES
        at += 1
    return at if told else 0
