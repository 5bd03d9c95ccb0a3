"""Short cards that two people wrote and labelled, each under the question it answers, and what reading makes of them.

One JSON object a line: `question`, `heading` (who the card is from), `text`, `form`, and `items` as in the labels of
the documents, without lines. All were written on HELD_ON.
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

    def read(self) -> dict[str, Any]:
        """What is proposed from a document that holds the card alone; its lines are nobody's labels."""
        lines = (self.heading.rstrip(":") or SOMEBODY, self.question, self.text)
        document = "\n".join(line for line in lines if line).encode()
        found = extract(document, name="kort.txt", held_on=HELD_ON).as_json()
        return {"items": [{**item, "first_line": None, "last_line": None} for item in found["items"]]}


@cache
def all_cards() -> tuple[LabelledCard, ...]:
    lines = (
        line
        for path in sorted(FOLDER.glob("*.jsonl"))
        for line in path.read_text(encoding="utf-8").splitlines()
    )
    return tuple(_card(json.loads(line)) for line in lines if line.strip())


def _card(kept: dict[str, Any]) -> LabelledCard:
    return LabelledCard(kept["question"], kept["heading"], kept["text"], tuple(kept["items"]))
