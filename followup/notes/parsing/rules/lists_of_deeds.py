"""A point without a verb in a list of deeds is one of them: "Rektor lager plan", "Tilbud om leksehjelp", "Vi kjøper …".

Only where no question stands over the list, so that the points around are what tells: at least two of them are deeds,
more than tell how things are, and none is a need.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from followup.notes.parsing.grammar.clause import Clause
from followup.notes.parsing.rules.said import Verdict
from followup.notes.parsing.rules.wording import TROUBLE
from followup.notes.parsing.statements.walked import Statement

_FEWEST_DEEDS = 2
_WORDS = range(3, 15)
_TELLS = re.compile(
    r"\b(?:ikke|ikkje|ingen|inga|svært|veldig|altfor|ganske)\b"
    r"|^(?:for )?(?:lang\w*|dårl\w+|lite|lita|få|mange|mykje|mye|høye?|høge?|gam\w+|stort?|store|bra|gode?|godt"
    r"|knapp\w*|mangl\w+|stadig|fortsatt|framleis|fremdeles|allerede|allereie|flink\w*|ledig\w*)\s",
    re.IGNORECASE,
)
"""How things are, said without a verb."""

Point = tuple[Statement, Clause, Verdict]


def steps_in_lists(points: Sequence[Point]) -> set[int]:
    """The places of those points that are steps only because of the list they stand in."""
    steps: set[int] = set()
    for in_list in _lists(points):
        verdicts = [points[at][2] for at in in_list]
        deeds = sum(verdict.kind == "commitment" for verdict in verdicts)
        needs = sum(verdict.kind == "need" for verdict in verdicts)
        bare = {at for at in in_list if _is_bare(points[at])}
        if deeds >= _FEWEST_DEEDS and not needs and deeds > len(in_list) - deeds - len(bare):
            steps |= bare
    return steps


def _lists(points: Sequence[Point]) -> Iterator[list[int]]:
    """Points of one list and of the same municipalities, to no question."""
    for key, group in groupby(range(len(points)), key=lambda at: _list_of(points[at][0])):
        if key is not None:
            yield list(group)


def _list_of(statement: Statement) -> tuple[str, ...] | None:
    return statement.municipalities if statement.is_bullet and statement.topic is None else None


def _is_bare(point: Point) -> bool:
    statement, clause, verdict = point
    text = statement.sentence.text.strip()
    if verdict.kind is not None or verdict.rule != "nothing_to_do" or clause.shape != "phrase":
        return False
    is_told = TROUBLE.search(text) or _TELLS.search(text) or text.endswith((":", "?", "…"))
    return not is_told and len(re.findall(r"[^\W\d_]+", text)) in _WORDS
