"""Proposed commitments and needs from what cards say to the second dialogue."""

import re
from dataclasses import dataclass, replace
from datetime import date

from followup.notes.parsing.doers.owners import only_names_who, owner_of, signer
from followup.notes.parsing.english.clauses import read_english
from followup.notes.parsing.english.kinds import english_kind
from followup.notes.parsing.english.owners import english_owner
from followup.notes.parsing.english.telling import is_english, mostly_english
from followup.notes.parsing.english.titles import english_title
from followup.notes.parsing.grammar.clause import Clause
from followup.notes.parsing.grammar.clauses import read_clause
from followup.notes.parsing.grammar.subjects import doer_unknown, is_theirs, names_municipality
from followup.notes.parsing.periods.dues import Due, find_dues
from followup.notes.parsing.proposals.confidence import confidence_of, reasons_of
from followup.notes.parsing.proposals.grouping import grouped
from followup.notes.parsing.proposals.particulars import is_particular
from followup.notes.parsing.proposals.reads import Read
from followup.notes.parsing.proposals.titles import shortened, title_of, without_deadline, without_owner
from followup.notes.parsing.proposals.together import merged
from followup.notes.parsing.proposals.weighing import weighed
from followup.notes.parsing.rules.kinds import kind_of
from followup.notes.parsing.rules.lists_of_deeds import steps_in_lists
from followup.notes.parsing.rules.said import Kind, Said, Verdict
from followup.notes.parsing.statements.walking import Statement
from followup.notes.parsing.walls.cards import Card
from followup.notes.parsing.words.language import LanguageForm, language_form_of

_LEFT_OUT = {
    "unfinished": "is unfinished and was left out.",
    "finished": "is finished work and was left out.",
    "refused_or_open": "says no or leaves it open, and was left out.",
    "negated": "says no or leaves it open, and was left out.",
}
_LISTED_STEP = Verdict("commitment", "listed_step")

_LIMIT = re.compile(r"(?:inn[ea]n|føre?|sei?nest|seinast|before|by|within)\b", re.IGNORECASE)
"""What a question asks to be done by; "hva gjør du på mandag?" is only how one asks."""


@dataclass(frozen=True)
class Item:
    """One proposed commitment or need; `quote` is the source's own text at its lines."""

    kind: Kind
    title: str
    quote: str
    first_line: int
    last_line: int
    municipalities: tuple[str, ...]
    owner: str | None
    due: Due | None
    confidence: float
    reasons: tuple[str, ...]
    status: str | None = None


def items_of(
    card: Card, *, held_on: date, among_english: bool = False
) -> tuple[tuple[Item, ...], tuple[tuple[int, str], ...]]:
    """A card's items in order, and warnings as (line, message). `among_english`: the document is in English."""
    language = language_form_of(" ".join(line.text for line in card.lines)) or "nb"
    read = weighed(reads_of(card, held_on=held_on, among_english=among_english))
    warnings = tuple(
        (one.statement.sentence.first_line, f"“{one.passage.text}” {_LEFT_OUT[one.verdict.rule]}")
        for one in read
        if one.verdict.rule in _LEFT_OUT and re.search(r"\w{2}", one.passage.text)
    )
    return tuple(_item(one, card, language) for one in read if one.verdict.kind), warnings


def reads_of(card: Card, *, held_on: date, among_english: bool = False) -> list[Read]:
    """What the rules make of each thing that a card says to the second dialogue, before it is weighed."""
    around = among_english or mostly_english(line.text for line in card.lines)
    read = [
        _read(group, held_on=held_on, around=around)
        for group in grouped(card.answers_to_next_steps, held_on=held_on)
    ]
    steps = steps_in_lists([(one.statement, one.clause, one.verdict) for one in read])
    read = [replace(one, verdict=_LISTED_STEP) if at in steps else one for at, one in enumerate(read)]
    return merged(read, held_on=held_on)


def _read(group: list[Statement], *, held_on: date, around: bool) -> Read:
    """The first sentence that is something decides, and who is written as responsible; the quote is the group."""
    reads = [_read_one(one, held_on=held_on, around=around) for one in group]
    chosen = next((one for one in reads if one.verdict.kind), reads[0])
    due = next((one.due for one in [chosen, *reads] if one.due), None)
    due = due or (
        _due_asked(chosen.statement.asked, held_on) if chosen.verdict.kind == "commitment" else None
    )
    particular = {id(one) for one in reads if is_particular(one.passage.text, held_on=held_on)}
    tells = [one for one in reads if one.owner and (one.verdict.kind or id(one) in particular)]
    named = [one for one in tells if id(one) in particular]
    signed = (signer(one.passage.text) for one in reads[1:] if only_names_who(one.passage.text))
    owner = next((one.owner for one in [*named, chosen, *tells] if one.owner), None) or next(signed, None)
    passage = group[0].sentence
    for one in group[1:]:
        passage = passage.followed_by(one.sentence)
    return replace(chosen, passage=group[0].label.followed_by(passage), due=due, owner=owner)


def _due_asked(question: str, held_on: date) -> Due | None:
    """ "Tre ting vi gjør før jul": the day by which all that answers it is to be done."""
    dues = [found.due for found in find_dues(question, held_on=held_on)]
    is_limit = len(dues) == 1 and dues[0].kind == "by" and _LIMIT.match(dues[0].text)
    return dues[0] if is_limit else None


def _read_one(statement: Statement, *, held_on: date, around: bool) -> Read:
    """`around`: what stands around it is in English, so that a word or three are taken for English too."""
    text = statement.sentence.text
    clause = read_clause(text)
    dues = find_dues(text, held_on=held_on)
    labelled = statement.owner is not None and bool(statement.label)
    listed = statement.is_bullet or bool(statement.label)
    said = Said(text, clause, statement.topic, bool(dues), labelled, statement.municipalities, listed)
    due = dues[0].due if dues else None
    if is_english(text, among_english=around):
        return _read_english(statement, said, due)
    verdict = kind_of(said)
    says_who, is_deed = verdict.rule == "names_who", verdict.kind == "commitment"
    owner = owner_of(text, clause, label=statement.owner, says_who=says_who, units=is_deed)
    if owner is None and verdict.kind == "commitment":
        owner = doer_unknown(clause) if _names_doer(clause) else None
    return Read(statement, statement.sentence, clause, verdict, due, owner, verdict.rule)


def _read_english(statement: Statement, said: Said, due: Due | None) -> Read:
    verdict, english = english_kind(said), read_english(said.text)
    owner = statement.owner or english_owner(said.text, english)
    return Read(statement, statement.sentence, said.clause, verdict, due, owner, verdict.rule, english)


def _names_doer(clause: Clause) -> bool:
    """May an unknown subject be who does it: not the municipality itself, nor all of a kind?"""
    subject = clause.subject or ""
    return bool(subject) and not is_theirs(clause) and not names_municipality(subject, former=True)


def _item(one: Read, card: Card, language: LanguageForm) -> Item:
    kind, topic = one.verdict.kind or "need", one.statement.topic
    place = "spoken_of" if card.reason == "unplaced" and one.statement.municipalities else card.reason
    owner = one.owner
    title = _title(one, language)
    return Item(
        kind=kind,
        title=without_owner(without_deadline(without_owner(title, owner), one.due), owner),
        quote=one.passage.text,
        first_line=one.passage.first_line,
        last_line=one.passage.last_line,
        municipalities=one.statement.municipalities,
        owner=owner,
        due=one.due,
        confidence=confidence_of(one.likelihood, place=place),
        reasons=reasons_of(
            one.verdict.rule,
            topic=topic,
            owner=owner,
            due=None if one.due is None else one.due.kind is not None,
            place=place,
        ),
    )


def _title(one: Read, language: LanguageForm) -> str:
    text = one.statement.sentence.text
    if one.english:
        return shortened(english_title(text, one.english, rule=one.title_rule))
    return title_of(text, one.clause, rule=one.title_rule, language=language)
