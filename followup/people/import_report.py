"""What an import did or will do, row by row (pure)."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Generic, Protocol, TypeVar

from followup.people.row_problems import Problem


class Outcome(StrEnum):
    """What becomes of a row. `returning`: a contact who had been removed."""

    NEW = "new"
    RETURNING = "returning"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


class CheckedRow(Protocol):
    """A row of any imported table."""

    @property
    def number(self) -> int: ...
    @property
    def municipality(self) -> str: ...
    @property
    def problems(self) -> tuple[Problem, ...]: ...


Row = TypeVar("Row", bound=CheckedRow)


@dataclass(frozen=True)
class Change:
    """A field (`name`, `role`, `language`, `language_form`) that gets another value; empty where nothing was known."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class ReportRow(Generic[Row]):
    """A row of the file with what becomes of it."""

    row: Row
    outcome: Outcome
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True)
class Report(Generic[Row]):
    """All rows of the file; nothing is imported while any is refused."""

    rows: list[ReportRow[Row]]

    @cached_property
    def counts(self) -> dict[Outcome, int]:
        """How many rows have each outcome; every outcome is there."""
        return {kind: sum(row.outcome is kind for row in self.rows) for kind in Outcome}

    @property
    def refused(self) -> list[ReportRow[Row]]:
        return [row for row in self.rows if row.outcome is Outcome.REFUSED]

    @property
    def changed(self) -> list[ReportRow[Row]]:
        """The rows that leave anything different."""
        return [row for row in self.rows if row.outcome not in (Outcome.UNCHANGED, Outcome.REFUSED)]
