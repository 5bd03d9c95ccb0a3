"""What stands with an auxiliary: "will have to look into", "is going to", "are setting up", "has bought", "do not"."""

import re

from followup.notes.parsing.english.clause import EnglishClause, Shape
from followup.notes.parsing.english.clause_words import (
    ADVERBS,
    BE,
    DETERMINERS,
    MODALS,
    NOT,
    PRONOUNS,
    THINGS_TOO,
    EnglishWords,
)
from followup.notes.parsing.english.verbs import EnglishVerb, verb_in
from followup.notes.parsing.words.vocabulary import words_in

TO_DO = re.compile(
    r"\s*(?:(?:need|needs|have|has|had|plan|plans|intend|intends|aim|aims|ought|commit|commits|promise"
    r"|promises"
    r"|expect|expects|agree|agrees|try|tries|hope|hopes|want|wants|wish|wishes|like|prefer|propose"
    r"|proposes|decide"
    r"|decides|offer|offers|going|planning|committed|supposed|due|set|ready|willing|intending|aiming"
    r"|hoping|trying"
    r"|obliged|agreed|decided|promised|undertaken)\s+to)\s+",
    re.IGNORECASE,
)
"""What leads to the deed itself: "plan to", "going to", "have agreed to"."""
_SETTLED = words_in("agreed decided promised committed undertaken")
_CANNOT = words_in("cannot won't shan't")
_LIKE = words_in("like love prefer want wish")


def auxiliary(words: EnglishWords, at: int) -> EnglishClause | None:
    """The clause of the auxiliary at a place, or None where none stands there."""
    word = words.at(at)
    if words.found[at][0] == "May" or (word in THINGS_TOO and words.at(at - 1) in DETERMINERS):
        return None
    if word.endswith("'ll"):
        return modal(words, at, words.found[at][0][:-3], "will")
    if word in MODALS:
        return modal(words, at, words.subject(at), word)
    short_is = word.endswith(("'re", "'m")) or (word.endswith("'s") and word[:-2] in PRONOUNS)
    if word in BE or short_is:
        return _being(words, at, words.found[at][0].split("'")[0] if short_is else words.subject(at))
    if word in ("has", "have", "had") or word.endswith("'ve"):
        return _having(words, at)
    if word in ("don't", "doesn't", "didn't") or (
        word in ("do", "does", "did") and words.at(at + 1) == "not"
    ):
        return EnglishClause("present", words.subject(at), None, words.end(at), is_negated=True)
    return None


def modal(words: EnglishWords, at: int, subject: str | None, told: str) -> EnglishClause:
    """What is said with will or must, down to the verb it comes to."""
    rest = words.past(at + 1, ADVERBS | NOT)
    negated = told in _CANNOT or any(words.at(number) in NOT for number in range(at + 1, rest))
    if told == "would" and words.at(rest) in _LIKE:
        told = "would like"
    if further := TO_DO.match(words.text, words.start(rest)):
        rest = words.starting_at(further.end())
    is_being = words.at(rest) == "be"
    done = _done(words, rest + 1) if is_being else None
    verb = done or verb_in(words.at(rest), "base", *(("ing",) if words.at(rest - 1) == "to" else ()))
    if is_being and (doing := verb_in(words.at(rest + 1), "ing")):
        verb, rest = doing, rest + 1
    conditional = words.is_conditional
    return EnglishClause(
        "modal", subject, verb, words.end(rest), told, negated, conditional, done is not None
    )


def _done(words: EnglishWords, at: int) -> EnglishVerb | None:
    return verb_in(words.at(words.past(at, ADVERBS)), "participle")


def _being(words: EnglishWords, at: int, subject: str | None) -> EnglishClause:
    """ "is going to", "are setting up", "is to be replaced", "was approved", "is useful"."""
    is_past = words.at(at) in ("was", "were")
    after = words.past(at + 1, ADVERBS)
    negated, conditional = words.at(after) in NOT, words.is_conditional
    to = next((number for number in range(after, after + 3) if words.at(number) == "to"), after)
    if not is_past and (words.at(after) == "to" or TO_DO.match(words.text, words.start(after))):
        return modal(words, to, subject, "would like" if words.at(to - 1) == "hoping" else "is to")
    doing = verb_in(words.at(after), "ing")
    if doing and not is_past:
        return EnglishClause("present", subject, doing, words.end(after), None, negated, conditional)
    done = _done(words, at + 1)
    shape: Shape = "past" if is_past else "state"
    return EnglishClause(shape, subject, done, words.end(at), None, negated, conditional, done is not None)


def _having(words: EnglishWords, at: int) -> EnglishClause:
    """ "has to", "have agreed to", "has bought"; else only what they have."""
    after, subject = words.past(at + 1, ADVERBS), words.subject(at)
    if words.at(after) == "to" and words.at(at) != "had":
        return modal(words, after, subject, "must")
    if words.at(after) in _SETTLED and words.at(after + 1) == "to":
        return modal(words, after + 1, subject, "is to")
    done = verb_in(words.at(after), "participle")
    is_behind = done is not None or words.at(after) == "been"
    shape: Shape = "perfect" if is_behind else "past" if words.at(at) == "had" else "state"
    negated, conditional = words.at(after) in NOT, words.is_conditional
    return EnglishClause(shape, subject, done, words.end(at), None, negated, conditional)
