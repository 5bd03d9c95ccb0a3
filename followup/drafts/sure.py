"""What would be accepted above a confidence: counted before anybody accepts it."""

from collections.abc import Sequence
from dataclasses import dataclass

from followup.drafts.models import Draft

THRESHOLDS = (95, 90, 80, 70, 50)
"""Per cent, offered as they are; any other can be written."""
DEFAULT = 90


@dataclass(frozen=True)
class Sure:
    """The drafts at or above `per_cent` that somebody can answer for, of `waiting` in all."""

    per_cent: int
    drafts: Sequence[Draft]
    waiting: int

    @property
    def municipalities(self) -> int:
        return len({one.id for draft in self.drafts for one in draft.municipalities})

    @property
    def seen(self) -> str:
        """The drafts and their versions, as the form sends them back."""
        return " ".join(f"{draft.id}-{draft.version}" for draft in self.drafts)


def sure_above(per_cent: int, waiting: Sequence[Draft]) -> Sure:
    """Those at or above `per_cent`; shown as rounded, so compared as rounded. What was decided before waits."""
    drafts = [
        draft
        for draft in waiting
        if draft.municipalities and per_cent_of(draft) >= per_cent and draft.earlier_draft_id is None
    ]
    return Sure(per_cent, drafts, len(waiting))


def per_cent_of(draft: Draft) -> int:
    """How sure reading was, in whole per cent."""
    return round(draft.confidence * 100)


def certainty(draft: Draft) -> str:
    """`sure`, `likely` or `unsure`: what the number means to a person."""
    per_cent = per_cent_of(draft)
    return "sure" if per_cent >= 90 else "likely" if per_cent >= 70 else "unsure"
