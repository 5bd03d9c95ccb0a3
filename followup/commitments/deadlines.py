"""Moving, correcting and confirming a due. What was written is kept, unless a later export says it anew."""

from datetime import date
from typing import Any

from followup.clock import OSLO
from followup.commitments.models import Commitment, Save
from followup.commitments.refusals import DateAlreadyPassed, NoDueToConfirm, PeriodBackwards
from followup.commitments.statuses import DueKind
from followup.commitments.versions import change, note_event
from followup.extensions import db


def reschedule(
    commitment: Commitment,
    *,
    due_on: date,
    reason: str = "",
    save: Save,
    expected_version: int | None = None,
) -> None:
    """Give a new date, for all the municipalities that share the commitment; what they first said stays beside it."""
    if due_on < save.saved_at.astimezone(OSLO).date():
        raise DateAlreadyPassed()
    values = due_values(kind=DueKind.BY, first=due_on, last=due_on, save=save)
    values["due_moved_at"] = save.saved_at
    _set_due(commitment, values, save=save, expected_version=expected_version, reason=reason.strip())


def amend_due(
    commitment: Commitment,
    *,
    due_kind: DueKind | None,
    due_from: date | None,
    due_to: date | None,
    save: Save,
    due_written: str | None = None,
    expected_version: int | None = None,
) -> None:
    """Correct how the written due was read (all None: there is no date in it), and confirm it so.

    `due_written` are the words of a later export, where there is one; the history keeps those before.
    """
    values = due_values(kind=due_kind, first=due_from, last=due_to, save=save)
    values["due_moved_at"] = None
    if due_written is not None:
        values["due_written"] = due_written
    _set_due(commitment, values, save=save, expected_version=expected_version)


def confirm_due(commitment: Commitment, *, save: Save, expected_version: int | None = None) -> None:
    """Say that the due was read right."""
    if commitment.due_kind is None:
        raise NoDueToConfirm()
    confirmed = due_values(
        kind=commitment.due_kind, first=commitment.due_from, last=commitment.due_to, save=save
    )
    before = {"confirmed_by_id": commitment.due_confirmed_by_id}
    change(commitment, expected_version=expected_version, values=confirmed)
    db.session.expire(commitment, ["due_confirmed_by"])
    after = {"confirmed_by_id": commitment.due_confirmed_by_id}
    note_event(commitment, "confirmed", save=save, before=before, after=after)
    db.session.flush()


def due_values(*, kind: DueKind | None, first: date | None, last: date | None, save: Save) -> dict[str, Any]:
    """The columns of a due, confirmed by the person of the save; no due without its kind and both days."""
    if kind is None or last is None:
        kind = first = last = None
    else:
        first = first or last
        if first > last:
            raise PeriodBackwards()
    is_confirmed = kind is not None and save.by_id is not None
    return {
        "due_kind": kind,
        "due_from": first,
        "due_to": last,
        "due_confirmed_at": save.saved_at if is_confirmed else None,
        "due_confirmed_by_id": save.by_id if is_confirmed else None,
    }


def _set_due(
    commitment: Commitment,
    values: dict[str, Any],
    *,
    save: Save,
    expected_version: int | None,
    reason: str = "",
) -> None:
    before = _as_plain(commitment)
    change(commitment, expected_version=expected_version, values=values)
    db.session.expire(commitment, ["due_confirmed_by"])
    after = _as_plain(commitment) | ({"reason": reason} if reason else {})
    note_event(commitment, "due", save=save, before=before, after=after)
    db.session.flush()


def _as_plain(commitment: Commitment) -> dict[str, Any]:
    return {
        "due_written": commitment.due_written,
        "due_kind": commitment.due_kind.value if commitment.due_kind else None,
        "due_from": commitment.due_from.isoformat() if commitment.due_from else None,
        "due_to": commitment.due_to.isoformat() if commitment.due_to else None,
        "is_moved": commitment.due_moved_at is not None,
    }
