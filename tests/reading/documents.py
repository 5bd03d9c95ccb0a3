"""The labelled documents of this folder, and what reading makes of them."""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from followup.notes.extracting import extract

FOLDER = Path(__file__).parent
_LABELS = ".labels.json"


@dataclass(frozen=True)
class LabelledDocument:
    """One file and the labels a person gave it."""

    path: Path
    labels: dict[str, Any]

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def format(self) -> str:
        return self.path.suffix.removeprefix(".")

    def read(self) -> dict[str, Any]:
        """What is proposed; raises an UnreadableFile where the format, or the file, cannot be read."""
        held_on = date.fromisoformat(self.labels["held_on"])
        return extract(self.path.read_bytes(), name=self.path.name, held_on=held_on).as_json()


@cache
def documents_learnt() -> tuple[LabelledDocument, ...]:
    """Those that rules were made and weights learnt with in view."""
    return _documents_in(FOLDER)


@cache
def documents_unlearnt() -> tuple[LabelledDocument, ...]:
    """Those that nothing was learnt from: how well they are read tells how well others will be."""
    return _documents_in(FOLDER / "unlearnt")


def all_documents() -> tuple[LabelledDocument, ...]:
    return documents_learnt() + documents_unlearnt()


def _documents_in(folder: Path) -> tuple[LabelledDocument, ...]:
    return tuple(_document(path) for path in sorted(folder.glob(f"*{_LABELS}")))


def _document(labels: Path) -> LabelledDocument:
    name = labels.name.removesuffix(_LABELS)
    (path,) = (found for found in labels.parent.glob(f"{name}.*") if found != labels)
    return LabelledDocument(path, json.loads(labels.read_text(encoding="utf-8")))
