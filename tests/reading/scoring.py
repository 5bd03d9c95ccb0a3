"""How well reading did on one document: what it proposed against what a person had labelled.

A proposal and a label of the same kind belong together when their quotes are alike, and their lines meet where both
have lines. Likeness is twice the words they share over the words of both (Dice), and has to be 0.5: one that takes a
whole card, or three words of a sentence, finds nothing. The likest pair is taken first, each one once.

A label of confidence 1 is one that people disagree on: missing it costs nothing, finding it is right.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Self

ENOUGH = 0.5
SAME_OWNER = 0.8
SURE = 0.9

Item = Mapping[str, Any]


@dataclass(frozen=True)
class Part:
    """So many right of so many; nothing of nothing counts as all."""

    right: int = 0
    of: int = 0

    @property
    def share(self) -> float:
        return self.right / self.of if self.of else 1.0

    def __add__(self, other: "Part") -> "Part":
        return Part(self.right + other.right, self.of + other.of)

    @classmethod
    def count(cls, verdicts: Iterable[bool]) -> Self:
        made = list(verdicts)
        return cls(sum(made), len(made))


@dataclass(frozen=True)
class Score:
    """The figures of one document, or of several added up; `invented` parts are wrong, the smaller the better."""

    commitments_found: Part = Part()
    commitments_right: Part = Part()
    needs_found: Part = Part()
    needs_right: Part = Part()
    municipality: Part = Part()
    owner: Part = Part()
    owner_invented: Part = Part()
    due: Part = Part()
    due_invented: Part = Part()
    sure: Part = Part()
    """Of the items at 0.9 and above: those a coordinator would keep as they are."""

    def __add__(self, other: "Score") -> "Score":
        return Score(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(self)))


@dataclass(frozen=True)
class Matched:
    """The proposals and labels of one kind, and which label (by place) belongs to which proposal."""

    labels: Sequence[Item]
    items: Sequence[Item]
    pairs: Mapping[int, int]

    @property
    def firm(self) -> list[int]:
        return [at for at, label in enumerate(self.labels) if label.get("confidence", 3) > 1]

    @property
    def both(self) -> list[tuple[Item, Item]]:
        return [(self.labels[at], self.items[self.pairs[at]]) for at in self.firm if at in self.pairs]

    @property
    def missed(self) -> list[Item]:
        return [self.labels[at] for at in self.firm if at not in self.pairs]

    @property
    def wrong(self) -> list[Item]:
        kept = set(self.pairs.values())
        return [item for at, item in enumerate(self.items) if at not in kept]

    @property
    def found(self) -> Part:
        return Part(len(self.both), len(self.firm))

    @property
    def right(self) -> Part:
        return Part(len(self.pairs), len(self.items))


def match(extracted: Item, labelled: Item, kind: str) -> Matched:
    labels = [label for label in labelled["items"] if label["kind"] == kind]
    items = [item for item in in_scope(extracted, labelled) if item["kind"] == kind]
    return Matched(labels, items, paired(items, labels))


def score(extracted: Item, labelled: Item) -> Score:
    commitments = match(extracted, labelled, "commitment")
    needs = match(extracted, labelled, "need")
    both = commitments.both
    read = in_scope(extracted, labelled)
    return Score(
        commitments_found=commitments.found,
        commitments_right=commitments.right,
        needs_found=needs.found,
        needs_right=needs.right,
        municipality=Part.count(_same_places(*pair) for pair in both if pair[0].get("municipalities")),
        owner=Part.count(_same_owner(*pair) for pair in both if pair[0].get("owner")),
        owner_invented=Part.count(bool(item.get("owner")) for label, item in both if not label.get("owner")),
        due=_due(commitments),
        due_invented=Part.count(_invents_due(item, labelled["items"]) for item in read),
        sure=_sure(commitments) + _sure(needs),
    )


def in_scope(extracted: Item, labelled: Item) -> list[Item]:
    """The proposals that touch the labelled lines: all of them where nothing is said of lines."""
    scope = labelled.get("scope")
    return [
        item
        for item in extracted["items"]
        if not scope or not _has_lines(item) or any(_touches(item, first, last) for first, last in scope)
    ]


def paired(items: Sequence[Item], labels: Sequence[Item]) -> dict[int, int]:
    ranked = [
        (_likeness(item["quote"], label["quote"]), at, label_at)
        for at, item in enumerate(items)
        for label_at, label in enumerate(labels)
        if _meet(item, label)
    ]
    pairs: dict[int, int] = {}
    for likeness, at, label_at in sorted(ranked, reverse=True):
        if likeness >= ENOUGH and label_at not in pairs and at not in pairs.values():
            pairs[label_at] = at
    return pairs


def _likeness(one: str | None, other: str | None) -> float:
    first, second = _words(one), _words(other)
    said = first.total() + second.total()
    return 2 * (first & second).total() / said if said else 0.0


def _words(text: str | None) -> Counter[str]:
    """A lost letter leaves no trace, so that a repaired quote is still like the quote it repairs."""
    return Counter(re.findall(r"\w+", (text or "").lower().replace("\N{REPLACEMENT CHARACTER}", "")))


def _has_lines(item: Item) -> bool:
    return item.get("first_line") is not None and item.get("last_line") is not None


def _touches(item: Item, first: int, last: int) -> bool:
    return item["first_line"] <= last and first <= item["last_line"]


def _meet(item: Item, label: Item) -> bool:
    if not (_has_lines(item) and _has_lines(label)):
        return True
    return _touches(item, label["first_line"], label["last_line"])


def _same_places(label: Item, item: Item) -> bool:
    return _places(label) == _places(item)


def _places(item: Item) -> set[str]:
    """Names without case, signs and the county that tells two of one name apart."""
    named = (re.sub(r"\(.*?\)", "", name).lower() for name in item.get("municipalities", ()))
    return {re.sub(r"[\W\d_]+", "", name) for name in named}


def _same_owner(label: Item, item: Item) -> bool:
    return _likeness(label["owner"], item.get("owner")) >= SAME_OWNER


def _same_due(label: Item, item: Item) -> bool:
    """The same last day; the same kind, where the label says which."""
    wanted, read = label["due"], item.get("due") or {}
    return wanted["to"] == read.get("to") and wanted.get("kind", read.get("kind")) == read.get("kind")


def _due(commitments: Matched) -> Part:
    """Of the dated labels, also those nothing was found for."""
    dated = [at for at in commitments.firm if commitments.labels[at].get("due")]
    return Part.count(
        at in commitments.pairs
        and _same_due(commitments.labels[at], commitments.items[commitments.pairs[at]])
        for at in dated
    )


def _invents_due(item: Item, labels: Sequence[Item]) -> bool:
    last_day = (item.get("due") or {}).get("to")
    known = {label["due"]["to"] for label in labels if label.get("due") and _meet(item, label)}
    return last_day is not None and last_day not in known


def _sure(matched: Matched) -> Part:
    label_of = {at: matched.labels[label_at] for label_at, at in matched.pairs.items()}
    return Part.count(
        at in label_of and is_kept(label_of[at], item)
        for at, item in enumerate(matched.items)
        if item["confidence"] >= SURE
    )


def is_kept(label: Item, item: Item) -> bool:
    """Whether nothing about the item would have to be changed: whose it is, its owner and its deadline."""
    places = not label.get("municipalities") or _same_places(label, item)
    owner = _same_owner(label, item) if label.get("owner") else not item.get("owner")
    due = _same_due(label, item) if label.get("due") else (item.get("due") or {}).get("to") is None
    return places and (label["kind"] == "need" or (owner and due))
