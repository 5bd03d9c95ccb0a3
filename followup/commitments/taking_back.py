"""Taking back that something is tracked, while nothing has come of it yet.

What has a history stays: then a person drops it, and the municipality sees why.
"""

from collections.abc import Callable, Sequence

from flask_babel import gettext as _
from sqlalchemy import delete, select
from sqlalchemy.orm import selectinload

from followup.commitments.models import Commitment, CommitmentEvent, Share
from followup.errors import FollowupError
from followup.extensions import db


class CommitmentInUse(FollowupError):
    """Somebody answered, was asked or changed it: it is no longer only the person's own decision."""


Check = Callable[[Sequence[Commitment]], str | None]
"""Why one of these cannot be taken back, as a sentence; None when nothing speaks against it."""

_checks: dict[str, Check] = {}


def refuse_when(name: str, check: Check) -> None:
    """Let a chapter above say when what it did stands against taking back; asked once for all of them."""
    _checks[name] = check


def take_back(commitment_ids: Sequence[int]) -> None:
    """Let these commitments, their shares and events be as if never opened: all of them or none.

    Raises CommitmentInUse.
    """
    commitments = list(
        db.session.scalars(
            select(Commitment)
            .where(Commitment.id.in_(commitment_ids))
            .options(selectinload(Commitment.shares))
            .with_for_update(of=Commitment)
            .execution_options(populate_existing=True)
        )
    )
    for commitment in commitments:
        _require_untouched(commitment)
    for check in _checks.values():
        if sentence := check(commitments):
            raise CommitmentInUse(sentence)
    ids = [commitment.id for commitment in commitments]
    for commitment in commitments:
        for share in commitment.shares:
            db.session.expunge(share)
        db.session.expunge(commitment)
    for row, key in (
        (CommitmentEvent, CommitmentEvent.commitment_id),
        (Share, Share.commitment_id),
        (Commitment, Commitment.id),
    ):
        db.session.execute(
            delete(row).where(key.in_(ids)), execution_options={"synchronize_session": "fetch"}
        )


def _require_untouched(commitment: Commitment) -> None:
    if any(share.answered_at is not None for share in commitment.shares):
        raise CommitmentInUse(
            _(
                "“%(title)s” was answered already, so nothing was taken back. Set it to “dropped” instead.",
                title=commitment.title,
            )
        )
    if commitment.version > 1 or any(share.version > 1 for share in commitment.shares):
        raise CommitmentInUse(
            _(
                "“%(title)s” was changed after it was accepted, so nothing was taken back. "
                "Change it where it is followed up.",
                title=commitment.title,
            )
        )
