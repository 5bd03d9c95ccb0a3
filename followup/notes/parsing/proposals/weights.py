"""What each sign of a statement speaks for, learnt from labelled cards and documents.

`weights.tsv` holds a sign on each line, and how much it speaks for a commitment and for a need rather than for neither,
in thousandths of a natural logarithm of odds. `tools/learn_weights.py` writes it; nobody edits it.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from followup.notes.parsing.rules.said import Kind

_FILE = "weights.tsv"
UNIT = 1_000
ALWAYS = ""
"""A sign that every statement has: what is likeliest before anything is known of it."""


@dataclass(frozen=True)
class Shares:
    """How likely a statement is a commitment, a need and neither; they make one together."""

    commitment: float
    need: float
    neither: float

    def of(self, kind: Kind | None) -> float:
        return {"commitment": self.commitment, "need": self.need, None: self.neither}[kind]

    @property
    def likeliest(self) -> Kind | None:
        kinds: tuple[Kind | None, ...] = (None, "need", "commitment")
        return max(kinds, key=self.of)


def shares_of(signs: Iterable[str]) -> Shares:
    """What the signs of a statement say together (multinomial logistic regression)."""
    known = _weights()
    found = [known[sign] for sign in (ALWAYS, *signs) if sign in known]
    commitment = math.exp(sum(one for one, _ in found) / UNIT)
    need = math.exp(sum(one for _, one in found) / UNIT)
    whole = commitment + need + 1
    return Shares(commitment / whole, need / whole, 1 / whole)


@cache
def _weights() -> Mapping[str, tuple[int, int]]:
    written = files("followup.notes.parsing.proposals").joinpath(_FILE).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in written.splitlines())
    return {sign: (int(commitment), int(need)) for sign, commitment, need in rows}
