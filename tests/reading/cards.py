"""Short cards that people wrote and labelled, each under the question it answers, and what reading makes of them.

One JSON object a line: `question`, `heading` (who the card is from), `text`, `form`, and `items` as in the labels of
the documents, without lines; those that only give a deadline's words (`due_words`) say nothing of days. All were
written on HELD_ON. From those in `learnt` the weights are learnt, from those in `unlearnt` nothing ever is.
"""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from followup.notes.extracting import extract

FOLDER = Path(__file__).parent / "cards"
HELD_ON = date(2024, 10, 16)
SOMEBODY = "Sula"
"""Who a card is from that does not say."""


@dataclass(frozen=True)
class LabelledCard:
    """One card and the items a person found on it."""

    question: str
    heading: str
    text: str
    items: tuple[dict[str, Any], ...]

    @property
    def labels(self) -> dict[str, Any]:
        return {"items": list(self.items)}

    @property
    def document(self) -> bytes:
        """A document that holds the card alone."""
        lines = (self.heading.rstrip(":") or SOMEBODY, self.question, self.text)
        return "\n".join(line for line in lines if line).encode()

    def read(self) -> dict[str, Any]:
        """What is proposed; its lines are nobody's labels."""
        found = extract(self.document, name="kort.txt", held_on=HELD_ON).as_json()
        return {"items": [{**item, "first_line": None, "last_line": None} for item in found["items"]]}


@cache
def cards_learnt() -> tuple[LabelledCard, ...]:
    return _cards_in("learnt")


@cache
def cards_unlearnt() -> tuple[LabelledCard, ...]:
    return _cards_in("unlearnt")


def _cards_in(folder: str) -> tuple[LabelledCard, ...]:
    lines = (
        line
        for path in sorted((FOLDER / folder).glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    )
    return tuple(_card(json.loads(line)) for line in lines if line.strip())


def _card(kept: dict[str, Any]) -> LabelledCard:
    return LabelledCard(kept["question"], kept["heading"], kept["text"], tuple(kept["items"]))
