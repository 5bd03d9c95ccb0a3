"""A file of notes and what was read from it, before anything is kept."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

PASTED = "pasted text"
"""The file name of what was pasted into the form."""


@dataclass(frozen=True)
class Source:
    """A file and what was read from it, in the shape `followup extract --format json` prints.

    `lines` is the repaired text, line 1 first.
    """

    name: str
    data: bytes = field(repr=False)
    lines: Sequence[str] = field(repr=False)
    cards: Sequence[Mapping[str, Any]]
    items: Sequence[Mapping[str, Any]]
    repairs: Sequence[Mapping[str, Any]] = ()
    warnings: Sequence[Mapping[str, Any]] = ()

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()

    @property
    def municipality_names(self) -> set[str]:
        """Everybody the cards and items speak for."""
        return {name for part in (*self.cards, *self.items) for name in part["municipalities"]}
