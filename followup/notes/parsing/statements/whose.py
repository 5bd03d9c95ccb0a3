"""Whose a statement is: those in brackets at its end, whom it speaks of, its label's, or all its card speaks for."""

from followup.notes.parsing.doers.owners import only_names_who
from followup.notes.parsing.places.of_doers import places_of_doers
from followup.notes.parsing.places.subjects import subject_of
from followup.notes.parsing.statements.mentions import goes_on_about, mentioned, role_at_start, speaks_for_all
from followup.notes.parsing.statements.standing import Standing
from followup.notes.parsing.statements.walked import Walk
from followup.notes.parsing.text.labels import label_at_end

_FEW = 2
"""Of more than so many that a card speaks for, the subject of a sentence may be another who was there too."""


def whose(
    text: str, at: Standing, found: Walk, *, among: tuple[str, ...], is_labelled: bool
) -> tuple[str, ...]:
    """The municipalities of a statement; `among` are its card's. What it names is noted in the walk."""
    municipalities = at.label.municipalities if at.label and at.label.municipalities else among
    if trailing := label_at_end(text, among=among):
        found.labelled.extend(trailing.municipalities)
        return trailing.municipalities
    if len(among) != 1:
        return _spoken_for(text, at, found, among=among, is_labelled=is_labelled) or municipalities
    together = subject_of(text)
    return together if set(among) < set(together) else municipalities


def _spoken_for(
    text: str, at: Standing, found: Walk, *, among: tuple[str, ...], is_labelled: bool
) -> tuple[str, ...]:
    """Whom a sentence itself speaks of. A role at one of those who do something together is still all theirs."""
    if own := mentioned(text, among=among):
        found.labelled.extend(own)
        at.spoken_of = own
    elif not is_labelled and (named := _another_subject(text, among)):
        found.subjects.extend(() if among else named)
        at.spoken_of = named
    elif not is_labelled and speaks_for_all(text, among=among):
        at.spoken_of = among
    elif len(at.spoken_of) > 1 or goes_on_about(text) or (at.spoken_of and only_names_who(text)):
        return at.spoken_of
    elif not is_labelled and (named := places_of_doers(text, among=among)):
        at.spoken_of = named
    else:
        return role_at_start(text, among=among)
    return at.spoken_of


def _another_subject(text: str, among: tuple[str, ...]) -> tuple[str, ...]:
    """Who a sentence begins with, where the card is nobody's, or many's and that one is not among them."""
    if among and len(among) <= _FEW:
        return ()
    named = subject_of(text)
    return () if among and set(named) <= set(among) else named
