"""What can be told of a statement at a glance: the signs by which it is weighed.

A sign is a short string: what the rules made of the statement ("rule:to_do_list>who"), the form it has
("modal:må"), what it answers ("topic:who"), and its words: alone ("kurs"), two and two ("felles kurs", "^ felles" at
the beginning), and by their endings ("-plan").
"""

import re
from collections.abc import Iterator

from followup.notes.parsing.proposals.reads import Read
from followup.notes.parsing.statements.walked import Statement

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[?!:;…→(]")
_MOST_WORDS = 40
_WORDS_IN_A_STEP, _MOST_STEPS = 3, 6
_LONG = 6
_TAIL = 4


def signs_of(one: Read) -> set[str]:
    return {*_of_rules(one), *_of_form(one), *_of_place(one.statement), *_of_words(one.passage.text)}


def _of_rules(one: Read) -> Iterator[str]:
    rule, topic = one.verdict.rule, one.statement.topic
    yield f"rule:{rule}"
    yield f"rule:{rule}>{topic}"
    yield f"kind:{one.verdict.kind}"
    yield f"kind:{one.verdict.kind}>{topic}"


def _of_form(one: Read) -> Iterator[str]:
    clause, topic = one.clause, one.statement.topic
    yield f"shape:{clause.shape}"
    yield f"shape:{clause.shape}>{topic}"
    yield f"modal:{clause.modal}"
    if clause.verb:
        yield f"verb:{clause.verb.bokmaal}"
        yield f"sort:{clause.verb.sort}"
    if clause.subject:
        yield f"subject:{clause.subject.casefold()}"
    if clause.is_negated:
        yield "is:negated"
    if clause.is_passive:
        yield "is:passive"
    if one.due:
        yield f"due:{one.due.kind}"
    if one.owner:
        yield "has:owner"
    if one.english:
        yield "is:english"


def _of_place(statement: Statement) -> Iterator[str]:
    yield f"topic:{statement.topic}"
    if statement.is_bullet:
        yield "is:listed"
    if statement.label:
        yield "is:labelled"


def _of_words(text: str) -> Iterator[str]:
    words = ["0" if word.isdigit() else word for word in _TOKEN.findall(text.casefold())][:_MOST_WORDS]
    yield f"length:{min(len(words) // _WORDS_IN_A_STEP, _MOST_STEPS)}"
    for word in words:
        yield word
        if len(word) >= _LONG:
            yield f"-{word[-_TAIL:]}"
    for before, word in zip(["^", *words], [*words, "$"], strict=True):
        yield f"{before} {word}"
