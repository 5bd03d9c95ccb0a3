"""A file of notes and what was read from it, before anything is kept."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Self

from followup.notes.extracting_apart import extract_apart
from followup.notes.extraction import Extraction

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

    @classmethod
    def of(cls, data: bytes, extraction: Extraction) -> Self:
        """A file with its extraction."""
        read = extraction.as_json()
        return cls(
            name=extraction.source.name,
            data=data,
            lines=extraction.lines,
            cards=read["cards"],
            items=read["items"],
            repairs=read["repairs"],
            warnings=read["warnings"],
        )

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()

    @property
    def municipality_names(self) -> set[str]:
        """Everybody the cards and items speak for."""
        return {name for part in (*self.cards, *self.items) for name in part["municipalities"]}


def read_source(data: bytes, *, name: str, held_on: date) -> Source:
    """Read a file in a process of its own: call it before the transaction that keeps it. Raises UnreadableFile."""
    return Source.of(data, extract_apart(data, name=name[:255], held_on=held_on))
