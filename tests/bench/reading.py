"""`make bench-reading`: how well the documents of tests/reading are read, and what reading a thousand cards costs.

`--show` adds what was missed and what was wrong; `--only NAME` reads the documents whose name holds NAME, no others.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from followup.notes.reading.problems import UnreadableFile
from tests.bench import thousand_cards
from tests.reading.cards import LabelledCard, cards_learnt, cards_unlearnt
from tests.reading.documents import LabelledDocument, documents_learnt, documents_unlearnt
from tests.reading.scoring import Matched, Part, Score, is_kept, match, score

COLUMNS = (
    "commitments recall",
    "precision",
    "needs recall",
    "precision",
    "municipality",
    "owner",
    "owner invented",
    "due",
    "due invented",
    "sure, kept",
)
WIDTH = 23


def main() -> None:
    asked = _asked(sys.argv[1:])
    print(_line("document", "format", COLUMNS))
    _tell_documents("learnt", documents_learnt(), asked)
    _tell_documents("unlearnt", documents_unlearnt(), asked)
    if not asked.only:
        _tell_cards("cards learnt", cards_learnt(), is_shown=asked.show)
        _tell_cards("cards unlearnt", cards_unlearnt(), is_shown=False)
        thousand_cards.measure()


def _tell_documents(name: str, documents: Sequence[LabelledDocument], asked: argparse.Namespace) -> None:
    totals: dict[str, Score] = defaultdict(Score)
    for document in documents:
        if asked.only in document.name:
            _tell(document, totals, is_shown=asked.show)
    for kind in [*sorted(kind for kind in totals if kind != "all"), "all"]:
        print(_line(name, kind, _figures(totals[kind])))


def _asked(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench-reading", description=__doc__)
    parser.add_argument("--show", action="store_true", help="what was missed and what was wrong")
    parser.add_argument("--only", default="", metavar="NAME", help="documents whose name holds NAME")
    return parser.parse_args(arguments)


def _tell(document: LabelledDocument, totals: dict[str, Score], *, is_shown: bool) -> None:
    try:
        extracted = document.read()
    except (UnreadableFile, ImportError) as problem:
        print(f"{document.name:<{WIDTH}}{document.format:<6}not read yet: {problem}")
        return
    made = score(extracted, document.labels)
    for name in (document.format, "all"):
        totals[name] += made
    print(_line(document.name, document.format, _figures(made)))
    if is_shown:
        for line in _faults(extracted, document.labels):
            print(f"    {line}")


def _tell_cards(name: str, cards: Sequence[LabelledCard], *, is_shown: bool) -> None:
    total = Score()
    for card in cards:
        extracted = card.read()
        total += score(extracted, card.labels)
        faults = list(_faults(extracted, card.labels)) if is_shown else []
        if faults:
            print(f"[{card.question}] {card.heading}: {card.text!r}", *faults, sep="\n    ")
    print(_line(name, "txt", _figures(total)))


def _line(document: str, kind: str, cells: Sequence[str]) -> str:
    sized = (f"{cell:>{max(len(head), 11) + 2}}" for cell, head in zip(cells, COLUMNS, strict=True))
    return f"{document:<{WIDTH}}{kind:<6}{''.join(sized)}"


def _figures(made: Score) -> list[str]:
    shares = (
        made.commitments_found,
        made.commitments_right,
        made.needs_found,
        made.needs_right,
        made.municipality,
        made.owner,
    )
    return [
        *(_share(part) for part in shares),
        _count(made.owner_invented),
        _share(made.due),
        _count(made.due_invented),
        _share(made.sure),
    ]


def _share(part: Part) -> str:
    return f"{part.share:.3f} of {part.of}" if part.of else "-"


def _count(part: Part) -> str:
    return f"{part.right} of {part.of}"


def _faults(extracted: dict[str, Any], labels: dict[str, Any]) -> Iterator[str]:
    for kind in ("commitment", "need"):
        matched = match(extracted, labels, kind)
        yield from (f"missed {kind} {_where(label)}: {label['quote']}" for label in matched.missed)
        yield from (
            f"wrong {kind} {_where(item)} at {item['confidence']}: {item['quote']}" for item in matched.wrong
        )
        yield from _amended(matched)


def _amended(matched: Matched) -> Iterator[str]:
    """What a coordinator would have to change about an item that was found."""
    for at, found in matched.pairs.items():
        label, item = matched.labels[at], matched.items[found]
        if not is_kept(label, item):
            yield f"amend {label['kind']} {_where(label)} at {item['confidence']}: {label['quote']}"
            yield f"      labelled {_attributes(label)}"
            yield f"      read     {_attributes(item)}"


def _attributes(item: Any) -> str:
    due = item.get("due") or {}
    day = f"{due.get('text')} = {due.get('kind')} {due.get('to')}" if due else None
    return f"{', '.join(item.get('municipalities', ())) or '-'} | {item.get('owner')} | {day}"


def _where(item: Any) -> str:
    first, last = item.get("first_line"), item.get("last_line")
    return "" if first is None else f"({first})" if first == last else f"({first}-{last})"


if __name__ == "__main__":
    main()
