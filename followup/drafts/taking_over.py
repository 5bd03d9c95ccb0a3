"""A later export says it in other words: those words go into the commitment that is tracked already."""

from collections.abc import Sequence
from datetime import datetime

from flask_babel import gettext as _
from sqlalchemy import func, select
from sqlalchemy.orm import selectinload

from followup.commitments.models import Commitment, Save, Share
from followup.commitments.statuses import Via
from followup.commitments.tracking import add_share, amend_due, reassign, retitle, start_save
from followup.drafts.journal import begin_step_on, remember
from followup.drafts.models import Draft, DraftKind, DraftState, StepKind
from followup.drafts.versions import Change, claim, sign
from followup.errors import FollowupError
from followup.extensions import db
from followup.people.models import Person


class NothingTracked(FollowupError):
    """What was said before did not become a commitment, so there is none to take the words over."""


def can_take_over(draft: Draft) -> bool:
    """True when the words before became a commitment and these still tell of one."""
    earlier = draft.earlier_draft
    is_tracked = earlier is not None and earlier.commitment_id is not None
    return is_tracked and draft.kind is DraftKind.COMMITMENT and draft.state is DraftState.WAITING


def take_over(draft: Draft, *, by: Person, now: datetime, expected_version: int | None = None) -> Commitment:
    """Put the draft's title, deadline and owner into the commitment of the draft before it; status and answers stay.

    A municipality that is new in the draft gets its share; nobody loses theirs. The draft is accepted, and points at
    that commitment. Each change stands in the commitment's history, so this is changed there and not undone here.
    Raises DraftChangedMeanwhile and NothingTracked.
    """
    step = begin_step_on(draft, StepKind.TAKE_OVER, by=by, now=now)
    claim(draft, expected_version=expected_version)
    if draft.earlier_draft is None or draft.earlier_draft.commitment_id is None:
        raise NothingTracked(
            _("The words before are not tracked, so nothing was changed. Accept the draft instead.")
        )
    remember(step, draft)
    commitment = db.session.get_one(Commitment, draft.earlier_draft.commitment_id)
    _put_into(commitment, draft, save=start_save(via=Via.DESK, by=by, now=now))
    draft.state, draft.commitment_id = DraftState.ACCEPTED, commitment.id
    sign(draft, Change.REVIEWED, by=by, now=now)
    db.session.flush()
    return commitment


def find_tracked_before(drafts: Sequence[Draft]) -> dict[int, Commitment]:
    """The commitments that the drafts' earlier words became, with their shares, by their number: one query."""
    ids = {draft.earlier_draft.commitment_id for draft in drafts if draft.earlier_draft}
    if not ids - {None}:
        return {}
    whose = selectinload(Commitment.shares).joinedload(Share.municipality)
    rows = db.session.scalars(select(Commitment).where(Commitment.id.in_(ids - {None})).options(whose))
    return {row.id: row for row in rows}


def why_not_taken_back(commitments: Sequence[Commitment]) -> str | None:
    """A sentence naming a commitment that the words of a later export went into; None where there is none."""
    taken = (
        select(Commitment.title)
        .join(Draft, Draft.commitment_id == Commitment.id)
        .where(Commitment.id.in_([commitment.id for commitment in commitments]))
        .group_by(Commitment.id, Commitment.title)
        .having(func.count() > 0)
        .limit(1)
    )
    title = db.session.scalar(taken)
    if title is None:
        return None
    return _(
        "The words of a later export were put into “%(title)s”, so nothing was taken back. "
        "Change it where it is followed up.",
        title=title,
    )


def _put_into(commitment: Commitment, draft: Draft, *, save: Save) -> None:
    retitle(commitment, title=draft.title, save=save)
    said = (draft.due_written, draft.due_kind, draft.due_from, draft.due_to)
    if said != (commitment.due_written, commitment.due_kind, commitment.due_from, commitment.due_to):
        amend_due(
            commitment,
            due_kind=draft.due_kind,
            due_from=draft.due_from,
            due_to=draft.due_to,
            due_written=draft.due_written,
            save=save,
        )
    shares = {share.municipality_id: share for share in commitment.shares}
    for municipality in draft.municipalities:
        share = shares.get(municipality.id)
        if share is None:
            add_share(commitment, municipality=municipality, owner_written=draft.owner_written, save=save)
        elif draft.owner_written and draft.owner_written != share.owner_written:
            reassign(share, owner_written=draft.owner_written, owner_contact=None, save=save)
