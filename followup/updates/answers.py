"""What a person typed on the municipality's page, read and understood (pure; `wording.py` says the problems).

A row of the form is one share. Its controls start empty and are named `choice-12`, `note-12`, `due-12`,
`reason-12` for share 12; `seen-12` carries the versions that were on the page (`3.1`: share and commitment).
Where somebody else answered meanwhile, `meanwhile-12` carries the versions before that answer, and `decision-12`
whose answer holds. A row nobody touched is no answer.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from followup.commitments.statuses import CLOSED_STATUSES, Status
from followup.updates.written_dates import DateProblem, read_day

UNCHANGED = "unchanged"
CHOICES = (*(status.value for status in Status), UNCHANGED)
NOTE_LENGTH = 2000
REASON_LENGTH = 500

_NAME = re.compile(r"(choice|note|due|reason|seen|meanwhile|decision)-([1-9][0-9]{0,8})")
_CONTROLS = frozenset("\t\n") | {chr(code) for code in range(32, 127)}


class Decision(StrEnum):
    """Whose answer holds where two answered at once."""

    MINE = "mine"
    THEIRS = "theirs"


class Problem(StrEnum):
    """What is wrong with one control of a row."""

    UNKNOWN_CHOICE = "unknown_choice"
    NOTE_TOO_LONG = "note_too_long"
    REASON_TOO_LONG = "reason_too_long"
    NO_SUCH_DATE = "no_such_date"
    DATE_PASSED = "date_passed"
    DATE_TOO_FAR = "date_too_far"
    DATE_ON_CLOSED = "date_on_closed"
    DATE_MISSING = "date_missing"
    REASON_MISSING = "reason_missing"
    UNDECIDED = "undecided"


@dataclass(frozen=True)
class Typed:
    """One row as it was sent, so that it can be shown again letter by letter."""

    share_id: int
    choice: str = ""
    note: str = ""
    due: str = ""
    reason: str = ""
    seen: str = ""
    meanwhile: str = ""
    decision: str = ""

    @property
    def is_answer(self) -> bool:
        """True when something was chosen or written; a form sent as it stood says nothing."""
        return any(text.strip() for text in (self.choice, self.note, self.due, self.reason))


@dataclass(frozen=True)
class Answer:
    """One row understood. `status` None means no change; versions are what the person saw, None when unknown."""

    share_id: int
    status: Status | None
    note: str = ""
    due_on: date | None = None
    reason: str = ""
    share_version: int | None = None
    commitment_version: int | None = None


@dataclass
class Understood:
    """A row's answer, or what is wrong with it: control (`choice`, `note`, `due`, `reason`, `decision`) to problem."""

    answer: Answer
    problems: dict[str, Problem] = field(default_factory=dict[str, Problem])


def read_form(fields: Mapping[str, str]) -> list[Typed]:
    """The rows of a sent form, by share id; also those nobody touched."""
    rows: dict[int, dict[str, str]] = {}
    for name, text in fields.items():
        if found := _NAME.fullmatch(name):
            rows.setdefault(int(found[2]), {})[found[1]] = tidied(text)
    return [Typed(share_id=share_id, **rows[share_id]) for share_id in sorted(rows)]


def tidied(text: str) -> str:
    """The text without what no keyboard makes (PostgreSQL takes no NUL), lines ended alike."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(letter for letter in lines if letter in _CONTROLS or ord(letter) >= 160)


def understand(typed: Typed, *, status: Status, has_due: bool, today: date) -> Understood:
    """Read one row about a share that now has `status`, and a deadline that still counts or none."""
    share_version, commitment_version = versions_in(typed.seen)
    answer = Answer(
        share_id=typed.share_id,
        status=Status(typed.choice) if typed.choice in set(Status) else None,
        note=typed.note.strip(),
        reason=typed.reason.strip(),
        share_version=share_version,
        commitment_version=commitment_version,
    )
    problems = _problems_of_words(typed, answer)
    day = read_day(typed.due, today=today)
    if isinstance(day, DateProblem):
        problems["due"] = Problem(day.value)
    else:
        answer = replace(answer, due_on=day)
        problems |= _problems_of_move(answer, status=answer.status or status, has_due=has_due)
    return Understood(answer, problems)


def versions_in(seen: str) -> tuple[int | None, int | None]:
    """The versions of share and commitment in `3.1`; None twice for what cannot be read."""
    found = re.fullmatch(r"([0-9]{1,9})\.([0-9]{1,9})", seen)
    return (int(found[1]), int(found[2])) if found else (None, None)


def _problems_of_words(typed: Typed, answer: Answer) -> dict[str, Problem]:
    problems: dict[str, Problem] = {}
    if typed.choice and typed.choice not in CHOICES:
        problems["choice"] = Problem.UNKNOWN_CHOICE
    if len(answer.note) > NOTE_LENGTH:
        problems["note"] = Problem.NOTE_TOO_LONG
    if len(answer.reason) > REASON_LENGTH:
        problems["reason"] = Problem.REASON_TOO_LONG
    if typed.meanwhile and typed.decision != Decision.MINE:
        problems["decision"] = Problem.UNDECIDED
    return problems


def _problems_of_move(answer: Answer, *, status: Status, has_due: bool) -> dict[str, Problem]:
    if answer.due_on is None:
        return {"due": Problem.DATE_MISSING} if answer.reason else {}
    if status in CLOSED_STATUSES:
        return {"due": Problem.DATE_ON_CLOSED}
    return {"reason": Problem.REASON_MISSING} if has_due and not answer.reason else {}
