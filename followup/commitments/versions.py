"""Changing a row only as the person saw it: of two who save at once, the second is shown the first's change."""

from typing import Any

from flask_babel import gettext as _
from sqlalchemy import CursorResult, select, update
from sqlalchemy.orm import joinedload
from sqlalchemy.orm.attributes import set_committed_value

from followup.commitments.models import Commitment, CommitmentEvent, Save, Share
from followup.errors import FollowupError
from followup.extensions import db


class ChangedMeanwhile(FollowupError):
    """Somebody else changed the row after the person opened it. Nothing of this save was kept.

    `changes` are the events since, oldest first, with their save, its person and respondent loaded:
    `history.sentence_for` words them. `row` holds the values as they are now.
    """

    def __init__(self, row: Commitment | Share, changes: list[CommitmentEvent]) -> None:
        super().__init__(
            _(
                "Somebody else changed this after you opened it, so nothing was saved yet. "
                "Look at the change, and save again if yours still holds; what you wrote is kept in the form."
            )
        )
        self.row = row
        self.changes = changes


def change(row: Commitment | Share, *, expected_version: int | None, values: dict[str, Any]) -> None:
    """Set `values` if the row still has `expected_version` (None: as it was read), and raise its version by one.

    The row count of one conditional UPDATE decides, so it holds on both databases whoever else is writing.
    """
    model = type(row)
    expected = row.version if expected_version is None else expected_version
    if row.version != expected:
        raise ChangedMeanwhile(row, _changes_since(row, expected))
    values = {**values, "version": expected + 1}
    statement = update(model).where(model.id == row.id, model.version == expected).values(values)
    result = db.session.execute(statement, execution_options={"synchronize_session": False})
    assert isinstance(result, CursorResult)
    if result.rowcount != 1:
        db.session.refresh(row)
        raise ChangedMeanwhile(row, _changes_since(row, expected))
    for name, value in values.items():
        set_committed_value(row, name, value)


def note_event(
    row: Commitment | Share,
    kind: str,
    *,
    save: Save,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
) -> CommitmentEvent:
    """Write down one change of a row, in the transaction that makes it."""
    is_share = isinstance(row, Share)
    event = CommitmentEvent(
        save_id=save.id,
        commitment_id=row.commitment_id if is_share else row.id,
        share_id=row.id if is_share else None,
        kind=kind,
        version=row.version,
        before=before,
        after=after,
    )
    db.session.add(event)
    return event


def _changes_since(row: Commitment | Share, version: int) -> list[CommitmentEvent]:
    if isinstance(row, Share):
        mine = (CommitmentEvent.commitment_id == row.commitment_id, CommitmentEvent.share_id == row.id)
    else:
        mine = (CommitmentEvent.commitment_id == row.id, CommitmentEvent.share_id.is_(None))
    statement = (
        select(CommitmentEvent)
        .where(*mine, CommitmentEvent.version > version)
        .options(joinedload(CommitmentEvent.save).joinedload(Save.by))
        .options(joinedload(CommitmentEvent.save).joinedload(Save.respondent))
        .order_by(CommitmentEvent.id)
    )
    return list(db.session.scalars(statement))
