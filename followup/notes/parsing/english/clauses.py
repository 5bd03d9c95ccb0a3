"""What an English sentence says: who does what, in which form. Read by word order and the verb lists.

The subject stands before the verb, after a time or a place set first ("In Alta we …", "Before Easter, HR will …").
A point of a list often has neither: "Translate the checklist", "to put X on the agenda", "HR to review the plan".
"""

import re

from followup.notes.parsing.english.auxiliaries import TO_DO, auxiliary, modal
from followup.notes.parsing.english.clause import EnglishClause, Shape
from followup.notes.parsing.english.clause_words import (
    ADVERBS,
    ADVERBS_FIRST,
    BE,
    DETERMINERS,
    MODALS,
    OBJECTS,
    PRONOUNS,
    EnglishWords,
    words_of,
)
from followup.notes.parsing.english.subjects import is_plural, is_surely_doer, may_be_to
from followup.notes.parsing.english.verbs import EnglishVerb, base_by_ending, verb_in
from followup.notes.parsing.words.vocabulary import words_in

_MOST_BEFORE_VERB = 14
_RELATIVES = words_in("who which that where how what whether")
_AFTER_THINGS = words_in("of from for is are was were will should and or between among")
_AFTER_DEEDS_TOO = words_in("to with in on about at when by that which")
_DEEDS_WITH_THEM = words_in("report talk work contact look switch move post return start call")
_PROMISED = {"need": "must", "have": "must", "try": "can"} | dict.fromkeys(
    ("want", "hope", "wish", "like", "prefer"), "would like"
)


def read_english(text: str) -> EnglishClause:
    """The main clause of an English sentence."""
    words = words_of(text)
    found = _infinitive(words) or _finite(words) if words.first < len(words) else None
    return found or EnglishClause("phrase", rest=len(text), is_conditional=words.is_conditional)


def _infinitive(words: EnglishWords) -> EnglishClause | None:
    """ "Translate …", "To put …", "Jointly apply for …"."""
    with_to = words.at(words.first) == "to"
    at = words.past(words.first + with_to, ADVERBS_FIRST)
    verb = verb_in(words.at(at), "base")
    if verb is None or words.at(at) in PRONOUNS or verb.sort == "lack":
        return None
    if not with_to and _reads_as_thing(words, at, verb):
        return None
    return EnglishClause("imperative", None, verb, words.end(at))


def _reads_as_thing(words: EnglishWords, at: int, verb: EnglishVerb) -> bool:
    """ "Support from …", "Plan for …", "Test results": a thing by what follows it, though it may be a verb."""
    following = words.at(at + 1)
    if not verb.is_thing_too:
        return following == "of"
    if not following or words.between(at + 1).strip() or following in _AFTER_THINGS:
        return True
    if following in _AFTER_DEEDS_TOO:
        return verb.base not in _DEEDS_WITH_THEM
    return following not in OBJECTS and not _names_object(words, at + 1)


def _names_object(words: EnglishWords, at: int) -> bool:
    """A bare plural, a name or an adjective before one: "Test solutions", "Review old contracts", "Visit Malmö"."""
    written = words.found[at][0]
    is_plural_next = words.at(at + 1).endswith("s")
    return written[0].isupper() or written[0].isdigit() or written.endswith("s") or is_plural_next


def _finite(words: EnglishWords) -> EnglishClause | None:
    for at in range(words.first, min(len(words), words.first + _MOST_BEFORE_VERB)):
        if at > words.first and words.at(at - 1) in _RELATIVES:
            return None
        found = auxiliary(words, at) or (_main(words, at) if at > words.first else None)
        if found:
            return found
    return None


def _main(words: EnglishWords, at: int) -> EnglishClause | None:
    """A verb of its own after the subject: "HR takes …", "HR to take …", "HR plans to take …"."""
    subject, before = words.subject(at), words.at(at - 1)
    if words.at(at) == "to":
        return _to(words, at, subject)
    is_inside = before in DETERMINERS or (before in ADVERBS and words.at(at - 2) in DETERMINERS)
    if subject is None or is_inside or words.found[at][0][0].isupper():
        return None
    is_certain = is_surely_doer(subject)
    if words.at(at + 1) in MODALS | BE | {"has", "have"} and not is_certain:
        return None
    if TO_DO.match(words.text, words.start(at)) and words.at(at + 1) == "to":
        return modal(words, at + 1, subject, _PROMISED.get(words.at(at).removesuffix("s"), "is to"))
    verb, shape = _conjugated(words, at, subject, is_certain=is_certain)
    if verb is None:
        return None
    return EnglishClause(shape, subject, verb, words.end(at), is_conditional=words.is_conditional)


def _to(words: EnglishWords, at: int, subject: str | None) -> EnglishClause | None:
    """ "HR to review the plan", "municipal director to put …": who, and what they are to do."""
    verb = verb_in(words.at(at + 1), "base")
    if verb is None or subject is None or not may_be_to(subject):
        return None
    return EnglishClause("to", subject, verb, words.end(at + 1))


def _conjugated(
    words: EnglishWords, at: int, subject: str, *, is_certain: bool
) -> tuple[EnglishVerb | None, Shape]:
    """A verb that goes with its subject: "HR takes", "the schools take"; what may be a noun only before an object."""
    word, are_many = words.at(at), is_plural(subject)
    third, base, past = verb_in(word, "third"), verb_in(word, "base"), verb_in(word, "past")
    has_object = _has_object(words, at)
    if third and (is_certain or not are_many) and (is_certain or has_object or not third.is_thing_too):
        return third, "present"
    if base and are_many and (is_certain or not base.is_thing_too or words.at(at + 1) in OBJECTS):
        return base, "present"
    told = (is_certain or has_object) and words.at(at + 1) != "by" and "," not in words.between(at)
    if past and told and not (base and are_many):
        return past, "past"
    if is_certain and has_object and not are_many and (unknown := base_by_ending(word)):
        return EnglishVerb(unknown, "action"), "present"
    return None, "phrase"


def _has_object(words: EnglishWords, at: int) -> bool:
    following = words.found[at + 1][0] if at + 1 < len(words) else ""
    return words.at(at + 1) in OBJECTS or bool(re.match(r"[A-ZÆØÅ]", following))
