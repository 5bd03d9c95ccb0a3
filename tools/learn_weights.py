"""Learn what the signs of statements speak for: `make learn` writes `followup/notes/parsing/proposals/weights.tsv`.

1. Every labelled document and card of tests/reading is read by the rules, but for those in the `unlearnt` folders,
   which tell how well reading does on what it has never seen.
2. A statement is what the label that is most like it says, and neither where none is; arguable labels are left out.
3. Multinomial logistic regression finds how much each sign speaks for a commitment and a need rather than for neither.

Needs the packages of `requirements-learning.lock`; nothing of them is needed to read.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from followup.notes.extracting import cards_of
from followup.notes.parsing.english.telling import mostly_english
from followup.notes.parsing.proposals import weights
from followup.notes.parsing.proposals.items import reads_of
from followup.notes.parsing.proposals.reads import Read
from followup.notes.parsing.proposals.signs import signs_of
from tests.reading.cards import HELD_ON, cards_learnt
from tests.reading.documents import documents_learnt
from tests.reading.scoring import paired

WRITTEN = Path(weights.__file__).with_name("weights.tsv")
KINDS = ("commitment", "need")
NEITHER = "neither"
STRENGTH = 0.1
"""How freely weights may grow (sklearn's C): from 0.1 to 1 unlearnt cards are read alike; small ones surprise less."""
FEWEST = 3
"""A sign in fewer statements tells more of those who wrote them than of what they mean."""
SMALLEST = 20


class Example(NamedTuple):
    """A statement's signs, and what a person labelled it."""

    signs: set[str]
    kind: str


def main() -> None:
    examples = [*_of_documents(), *_of_cards()]
    rows = _learnt(examples)
    WRITTEN.write_text("".join(f"{sign}\t{one}\t{other}\n" for sign, one, other in rows), encoding="utf-8")
    counted = Counter(example.kind for example in examples)
    print(f"{len(rows)} signs from {len(examples)} statements: {dict(counted)}")


def _of_documents() -> Iterator[Example]:
    for document in documents_learnt():
        held_on = date.fromisoformat(document.labels["held_on"])
        found = _reads(document.path.read_bytes(), document.path.name, held_on)
        yield from _examples(found, document.labels["items"], has_lines=True)


def _of_cards() -> Iterator[Example]:
    for card in cards_learnt():
        found = _reads(card.document, "kort.txt", HELD_ON)
        yield from _examples(found, card.items, has_lines=False)


def _reads(data: bytes, name: str, held_on: date) -> list[Read]:
    cards, document = cards_of(data, name=name, held_on=held_on)
    among_english = mostly_english(document.texts())
    return [one for card in cards for one in reads_of(card, held_on=held_on, among_english=among_english)]


def _examples(
    reads: Sequence[Read], labels: Sequence[dict[str, Any]], *, has_lines: bool
) -> Iterator[Example]:
    labelled = [label for label in labels if label["kind"] in KINDS]
    by_read = {
        at: labelled[place]
        for place, at in paired([_item(one, has_lines) for one in reads], labelled).items()
    }
    for at, one in enumerate(reads):
        label = by_read.get(at)
        if label is None or label.get("confidence", 3) > 1:
            yield Example(signs_of(one), label["kind"] if label else NEITHER)


def _item(one: Read, has_lines: bool) -> dict[str, Any]:
    first, last = one.passage.first_line, one.passage.last_line
    lines = {"first_line": first, "last_line": last} if has_lines else {}
    return {"quote": one.passage.text, **lines}


def _learnt(examples: Sequence[Example]) -> list[tuple[str, int, int]]:
    """Each sign with its two weights, in the unit of the file, by the alphabet."""
    seen = Counter(sign for example in examples for sign in example.signs)
    signs = DictVectorizer()
    table = signs.fit_transform({sign: 1 for sign in one.signs if seen[sign] >= FEWEST} for one in examples)
    model = LogisticRegression(C=STRENGTH, max_iter=3000).fit(table, [example.kind for example in examples])
    kinds = list(model.classes_)
    commitment, need, neither = (kinds.index(kind) for kind in (*KINDS, NEITHER))
    named = zip(
        [weights.ALWAYS, *signs.get_feature_names_out()],
        [model.intercept_, *model.coef_.T],
        strict=True,
    )
    rows = (
        (sign, _weight(of[commitment] - of[neither]), _weight(of[need] - of[neither])) for sign, of in named
    )
    return sorted(row for row in rows if max(abs(row[1]), abs(row[2])) >= SMALLEST)


def _weight(logarithm: float) -> int:
    return round(logarithm * weights.UNIT)


if __name__ == "__main__":
    main()
