"""Verbs of municipal work in bokmål and nynorsk: which word is which verb, in what form, and what it asks for.

The verbs are in `verb_lists`; one in -ere that is not there is known by its ending. Each verb is of a sort: an
*action* somebody can be held to, a *state* nobody can, a *wish*, or a *lack*.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal

import simplemma

from followup.notes.parsing.words.not_verbs import AFTER_THINGS, ALSO_THINGS, NOT_VERBS, ONLY_THINGS
from followup.notes.parsing.words.verb_lists import (
    LACKS,
    STRONG_ACTIONS,
    STRONG_STATES,
    WEAK_ACTIONS,
    WEAK_STATES,
    WISHES,
)
from followup.notes.parsing.words.verb_lists_further import FURTHER_ACTIONS, FURTHER_STRONG_ACTIONS
from followup.notes.parsing.words.vocabulary import words_in

Sort = Literal["action", "state", "wish", "lack"]
Form = Literal["infinitive", "present", "past", "participle", "passive"]

MODALS = words_in(
    """
    må skal vil bør kan kunne skulle ville burde får lyt måtte
    """
)
_STRESSED_ON_THE_LAST = words_in(
    """
    delta vedta overta foreta oppta innta bidra unngå foreslå tilby godta påta ihensynta
    """
)


@dataclass(frozen=True)
class Verb:
    """A verb by its infinitives, the form a word has it in, and what sort it is."""

    bokmaal: str
    nynorsk: str
    form: Form
    sort: Sort

    def imperative(self, *, nynorsk: bool) -> str:
        return imperative_of(self.nynorsk if nynorsk else self.bokmaal)


def verb_of(word: str) -> Verb | None:
    """The verb a word is a form of, or None. Words that are more often something else are not verbs."""
    folded = word.casefold()
    if folded in _lexicon():
        return _lexicon()[folded]
    return _by_ending(folded)


def infinitive_of(word: str) -> Verb | None:
    """The verb where the word is its infinitive, also words that elsewhere are taken for something else.

    Nynorsk may write an infinitive in -a: "laga", "køyra".
    """
    folded = word.casefold()
    if folded in ("bedre", "betre"):
        return None
    verb = _lexicon().get(folded) or _ambiguous().get(folded) or _by_ending(folded)
    if verb and verb.form == "infinitive":
        return verb
    in_a = _all_forms().get(folded[:-1] + "e") if folded.endswith("a") and len(folded) > 3 else None
    return in_a if in_a and in_a.form == "infinitive" else None


def present_of(word: str) -> Verb | None:
    verb = verb_of(word)
    return verb if verb and verb.form == "present" else None


def is_finite(word: str) -> bool:
    """Is a word a verb in the present, active or passive?"""
    verb = verb_of(word)
    return verb is not None and verb.form in ("present", "passive")


def command_of(word: str, follower: str | None) -> Verb | None:
    """The verb where a word that begins a sentence is its imperative: "Kall inn …", "Lag ei oversikt".

    Words that are things as well ("Søk", "Test") are commands only before what is to be done to something.
    """
    folded = word.casefold()
    if follower is None or (folded in ALSO_THINGS and follower.casefold() in AFTER_THINGS):
        return None
    return _commands().get(folded)


def present_by_ending(word: str) -> Verb | None:
    """A verb in the present that no list has, where only a verb can stand: right after who does it.

    Known by its ending and by a lemma that ends as an infinitive does.
    """
    folded = word.casefold()
    if not word.islower() or len(folded) < 4 or not folded.endswith(("er", "ar")) or folded in NOT_VERBS:
        return None
    for language in ("nb", "nn"):
        lemma = simplemma.lemmatize(folded, lang=language)
        if lemma != folded and lemma[-1] in "ea" and folded.startswith(lemma[:-1]):
            return Verb(lemma, lemma, "present", "action")
    return None


def ambiguous_present_of(word: str) -> Verb | None:
    """The verb in the present where the word is as often something else ("set", "deler", "møter", "leder")."""
    verb = _all_forms().get(word.casefold()) if word.casefold() in NOT_VERBS else None
    return verb if verb and verb.form == "present" else None


def imperative_of(infinitive: str) -> str:
    """lage: lag; komme: kom; bygge: bygg; forankre: forankre; invitera: inviter; ta: ta."""
    vowels = sum(letter in "aeiouyæøå" for letter in infinitive)
    if vowels < 2 or infinitive[-1] not in "ea" or infinitive in _STRESSED_ON_THE_LAST:
        return infinitive
    stem = infinitive[:-1]
    if stem.endswith(("mm",)):
        return stem[:-1]
    if stem.endswith("j") and stem[-2] not in "aeiouyæøå":
        return stem[:-1]
    cluster = stem[-1] in "lrnm" and stem[-2] not in "aeiouyæøålrnm"
    return infinitive if cluster else stem


@cache
def _lexicon() -> dict[str, Verb]:
    return {word: verb for word, verb in _all_forms().items() if word not in NOT_VERBS}


@cache
def _commands() -> dict[str, Verb]:
    found = {imperative_of(word): verb for word, verb in _all_forms().items() if verb.form == "infinitive"}
    return {word: verb for word, verb in found.items() if word != verb.bokmaal and word not in ONLY_THINGS}


@cache
def _ambiguous() -> dict[str, Verb]:
    return {
        word: verb for word, verb in _all_forms().items() if word in NOT_VERBS and verb.form == "infinitive"
    }


@cache
def _all_forms() -> dict[str, Verb]:
    forms: dict[str, Verb] = {}
    for sort, weak in (
        ("action", FURTHER_ACTIONS),
        ("action", WEAK_ACTIONS),
        ("wish", WISHES),
        ("lack", LACKS),
        ("state", WEAK_STATES),
    ):
        for pair in weak:
            _add_weak(forms, *pair.split("/"), sort=sort)  # type: ignore[arg-type]
    for sort, strong in (
        ("action", FURTHER_STRONG_ACTIONS),
        ("action", STRONG_ACTIONS),
        ("state", STRONG_STATES),
    ):
        for row in strong:
            _add_strong(forms, row, sort=sort)  # type: ignore[arg-type]
    return forms


def _add_weak(forms: dict[str, Verb], bokmaal: str, nynorsk: str, *, sort: Sort) -> None:
    for infinitive in {bokmaal, nynorsk}:
        stem = infinitive[:-1] if infinitive[-1] in "ea" else infinitive
        endings: tuple[tuple[Form, tuple[str, ...]], ...] = (
            ("past", (stem + "te", stem + "de")),
            ("participle", (stem + "et", stem + "t", stem + "a", stem + "d")),
            ("passive", (infinitive + "s", stem + "ast", stem + "est")),
            ("present", (stem + "er", stem + "ar", infinitive + "r")),
            (
                "infinitive",
                (infinitive, stem + "a") if infinitive[-1] == "e" and stem.endswith("er") else (infinitive,),
            ),
        )
        for form, words in endings:
            for word in words:
                if form == "infinitive" or word not in forms:
                    forms[word] = Verb(bokmaal, nynorsk, form, sort)


def _add_strong(forms: dict[str, Verb], row: str, *, sort: Sort) -> None:
    infinitives, present, past, participle = row.split()
    bokmaal, nynorsk = infinitives.split("/")
    written: tuple[tuple[Form, str], ...] = (("past", past), ("participle", participle), ("present", present))
    for form, words in written:
        for word in words.split(","):
            if word != "_":
                forms[word] = Verb(bokmaal, nynorsk, form, sort)
    for infinitive in (bokmaal, nynorsk):
        stem = infinitive.removesuffix("e") if len(infinitive) > 3 else infinitive
        for passive in (infinitive + "s", stem + "ast", stem + "est"):
            forms.setdefault(passive, Verb(bokmaal, nynorsk, "passive", sort))
        forms[infinitive] = Verb(bokmaal, nynorsk, "infinitive", sort)


@cache
def _by_ending(word: str) -> Verb | None:
    """A verb in -ere, -erer, -eres that no list has; "ledere" and "brukere" are not verbs, as their lemma tells."""
    endings: tuple[tuple[str, str, Form], ...] = (
        ("gjøre", "gjøre", "infinitive"),
        ("gjør", "gjøre", "present"),
        ("gjøres", "gjøre", "passive"),
        ("gjere", "gjøre", "infinitive"),
        ("gjera", "gjøre", "infinitive"),
        ("gjer", "gjøre", "present"),
        ("gjerast", "gjøre", "passive"),
        ("eres", "ere", "passive"),
        ("erast", "ere", "passive"),
        ("erer", "ere", "present"),
        ("erar", "ere", "present"),
        ("ere", "ere", "infinitive"),
        ("era", "ere", "infinitive"),
    )
    for ending, of_infinitive, form in endings:
        if word.endswith(ending) and len(word) > len(ending) + 2 and word not in NOT_VERBS:
            infinitive = word[: -len(ending)] + of_infinitive
            if of_infinitive == "gjøre":
                return _made(word[: -len(ending)], form)
            if simplemma.lemmatize(infinitive, lang="nb") == infinitive:
                return Verb(infinitive, infinitive, form, "action")
    return None


def _made(how: str, form: Form) -> Verb:
    """ "synleggjer", "tilgjengeliggjøres": any word may go before gjøre."""
    pair = _all_forms().get(how + "gjere")
    return Verb(pair.bokmaal if pair else how + "gjøre", how + "gjere", form, "action")
