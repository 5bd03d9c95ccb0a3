"""Rows of a digest, for tests of what it says."""

from dataclasses import replace
from datetime import date

from followup.commitments.awaiting import Reason
from followup.commitments.statuses import DueKind, Status
from followup.digests.content import Row

TODAY = date(2021, 3, 15)

STYRINGSDIALOG = Row(
    share_id=1,
    contact_id=1,
    municipality_id=1,
    municipality="Sula",
    meeting_id=1,
    meeting="Fremtidens kulturskole",
    meeting_held_on=date(2020, 12, 4),
    title="Invitere til styringsdialog med kulturskulen",
    quote="Kommunalsjef inviterer til styringsdialog med kulturskulen vår 21",
    reason=Reason.NEVER_ANSWERED,
    status=Status.NOT_STARTED,
    owner="Kommunalsjef",
    due_written="vår 21",
    due_kind=DueKind.DURING,
    due_from=date(2021, 3, 1),
    due_to=date(2021, 5, 31),
)


def row(
    number: int, reason: Reason = Reason.NEVER_ANSWERED, due_to: date | None = None, **others: object
) -> Row:
    """A row that differs from the touchstone in what the test says."""
    changes: dict[str, object] = {
        "share_id": number,
        "title": f"Tiltak {number}",
        "reason": reason,
        "due_from": due_to,
        "due_to": due_to,
    }
    return replace(STYRINGSDIALOG, **{**changes, **others})
