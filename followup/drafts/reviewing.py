"""What a coordinator does with drafts: accept, discard and restore, one by one or many at once.

Nothing is tracked or mailed before one of these verbs accepted it. `expected_version` is the version the
person saw; None means as it is now, for commands.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from flask_babel import gettext as _

from followup.commitments.models import Save
from followup.commitments.statuses import Via
from followup.commitments.tracking import open_commitment, start_save
from followup.drafts import queries
from followup.drafts.journal import begin_step, begin_step_on, remember
from followup.drafts.models import Draft, DraftKind, DraftState, ReviewStep, StepKind
from followup.drafts.versions import Change, DraftChangedMeanwhile, DraftGone, claim, sign
from followup.errors import FollowupError
from followup.extensions import db
from followup.needs.recording import record_need
from followup.notes.models import Card, Meeting
from followup.people.models import Person


class DraftUnplaced(FollowupError):
    """A commitment is somebody's: without a municipality nobody could answer for it."""

    def __init__(self) -> None:
        super().__init__(
            _("Nobody can tell whose commitment this is, so it still waits. Choose its municipality first."),
            field="municipalities",
        )


@dataclass
class Outcome:
    """What accepting many at once came to."""

    accepted: list[Draft] = field(default_factory=list)
    without_municipality: list[Draft] = field(default_factory=list)
    changed_meanwhile: list[Draft] = field(default_factory=list)
    below_confidence: list[Draft] = field(default_factory=list)
    said_before: list[Draft] = field(default_factory=list)
    gone_meanwhile: int = 0

    @property
    def is_complete(self) -> bool:
        left = (self.without_municipality, self.changed_meanwhile, self.below_confidence, self.said_before)
        return not any(left)


def can_be_accepted(draft: Draft) -> bool:
    """A need may be everybody's and nobody's; a commitment must be somebody's."""
    return draft.kind is DraftKind.NEED or bool(draft.municipalities)


def must_be_chosen(draft: Draft) -> bool:
    """True where nearly the same was decided before: a person chooses, or it would be tracked twice."""
    return draft.earlier_draft_id is not None


def accept_draft(
    draft: Draft,
    *,
    by: Person,
    now: datetime,
    expected_version: int | None = None,
    save: Save | None = None,
    step: ReviewStep | None = None,
) -> None:
    """Let the draft become a commitment (in `save`, begun when None) or a need, its source words with it.

    It belongs to `step` of the journal, begun when None. Raises DraftChangedMeanwhile and DraftUnplaced.
    """
    step = step or begin_step_on(draft, StepKind.ACCEPT, by=by, now=now)
    claim(draft, expected_version=expected_version)
    if not can_be_accepted(draft):
        raise DraftUnplaced()
    remember(step, draft)
    if draft.kind is DraftKind.COMMITMENT:
        _open_commitment(draft, save or start_save(via=Via.DESK, by=by, now=now))
    else:
        _record_need(draft, by=by, now=now)
    draft.state = DraftState.ACCEPTED
    sign(draft, Change.REVIEWED, by=by, now=now)
    db.session.flush()


def discard_draft(draft: Draft, *, by: Person, now: datetime, expected_version: int | None = None) -> None:
    """Say that nothing is to be followed up here; it can be restored. Raises DraftChangedMeanwhile."""
    step = begin_step_on(draft, StepKind.DISCARD, by=by, now=now)
    claim(draft, expected_version=expected_version)
    remember(step, draft)
    draft.state = DraftState.DISCARDED
    sign(draft, Change.REVIEWED, by=by, now=now)
    db.session.flush()


def restore_draft(draft: Draft, *, by: Person, now: datetime, expected_version: int | None = None) -> None:
    """Let a discarded draft wait again. Raises DraftChangedMeanwhile."""
    step = begin_step_on(draft, StepKind.RESTORE, by=by, now=now)
    claim(draft, expected_version=expected_version, state=DraftState.DISCARDED)
    remember(step, draft)
    draft.state = DraftState.WAITING
    draft.reviewed_at = draft.reviewed_by = draft.merged_into_id = None
    sign(draft, Change.CHANGED, by=by, now=now)
    db.session.flush()


def accept_card(card: Card, *, seen: Mapping[int, int], by: Person, now: datetime) -> Outcome:
    """Accept all that still waits on a card as the person saw it: `seen` is draft id -> version.

    What nobody can place, what was decided before in other words, and what somebody changed or added meanwhile, is left
    waiting and told.
    """
    outcome = Outcome()
    waiting = []
    for draft in queries.list_drafts_of_card(card):
        if draft.state is DraftState.WAITING:
            _sort_out(draft, waiting, outcome, is_placed=can_be_accepted(draft))
        elif seen.get(draft.id, draft.version) != draft.version:
            outcome.changed_meanwhile.append(draft)
    step = begin_step(
        StepKind.ACCEPT_MANY, meeting_id=card.note.meeting_id, card=card, subject=card.heading, by=by, now=now
    )
    return _accept_all(waiting, outcome, seen=seen, by=by, now=now, via=Via.DESK, step=step)


def accept_sure(meeting: Meeting, *, seen: Mapping[int, int], by: Person, now: datetime) -> Outcome:
    """Accept what waits as the person saw it counted above a confidence; one step takes it all back.

    Nobody looked at them one by one, so what nobody can place waits for a person.
    """
    step = begin_step(StepKind.ACCEPT_MANY, meeting_id=meeting.id, by=by, now=now)
    outcome = Outcome()
    waiting = queries.list_waiting(meeting)
    sure = [
        draft for draft in waiting if draft.municipalities and draft.id in seen and not must_be_chosen(draft)
    ]
    found = {draft.id for draft in sure}
    outcome.gone_meanwhile = sum(draft_id not in found for draft_id in seen)
    return _accept_all(sure, outcome, seen=seen, by=by, now=now, via=Via.DESK, step=step)


def accept_meeting(
    meeting: Meeting, *, by: Person, now: datetime, min_confidence: float | None = None
) -> Outcome:
    """Accept every waiting draft of a meeting, all or nothing, for a person at the shell.

    Nobody looked at them one by one, so needs without a municipality wait for a person as well.
    """
    outcome = Outcome()
    sure = []
    for draft in queries.list_waiting(meeting):
        if min_confidence is not None and draft.confidence < min_confidence:
            outcome.below_confidence.append(draft)
        else:
            _sort_out(draft, sure, outcome, is_placed=bool(draft.municipalities))
    step = begin_step(StepKind.ACCEPT_MANY, meeting_id=meeting.id, by=by, now=now)
    return _accept_all(sure, outcome, seen=None, by=by, now=now, via=Via.SHELL, step=step)


def _sort_out(draft: Draft, sure: list[Draft], outcome: Outcome, *, is_placed: bool) -> None:
    """Put a waiting draft among those to accept, or among what is left and why."""
    if must_be_chosen(draft):
        outcome.said_before.append(draft)
    elif is_placed:
        sure.append(draft)
    else:
        outcome.without_municipality.append(draft)


def _accept_all(
    drafts: Iterable[Draft],
    outcome: Outcome,
    *,
    seen: Mapping[int, int] | None,
    by: Person,
    now: datetime,
    via: Via,
    step: ReviewStep,
) -> Outcome:
    """One save for all of them; what was not seen as it is now is left."""
    save: Save | None = None
    for draft in drafts:
        try:
            save = save or start_save(via=via, by=by, now=now)
            version = None if seen is None else seen.get(draft.id, 0)
            accept_draft(draft, by=by, now=now, expected_version=version, save=save, step=step)
        except DraftChangedMeanwhile:
            outcome.changed_meanwhile.append(draft)
        except DraftGone:
            outcome.gone_meanwhile += 1
        else:
            outcome.accepted.append(draft)
    if not step.drafts:
        db.session.delete(step)
        db.session.flush()
    return outcome


def _open_commitment(draft: Draft, save: Save) -> None:
    commitment = open_commitment(
        save=save,
        meeting=draft.meeting,
        title=draft.title,
        municipalities=draft.municipalities,
        quote=draft.quote,
        first_line=draft.first_line,
        last_line=draft.last_line,
        card=draft.card,
        owner_written=draft.owner_written,
        due_written=draft.due_written,
        due_kind=draft.due_kind,
        due_from=draft.due_from,
        due_to=draft.due_to,
        status=draft.status,
    )
    draft.commitment_id = commitment.id


def _record_need(draft: Draft, *, by: Person, now: datetime) -> None:
    need = record_need(
        meeting=draft.meeting,
        title=draft.title,
        municipalities=draft.municipalities,
        quote=draft.quote,
        first_line=draft.first_line,
        last_line=draft.last_line,
        card=draft.card,
        addressed_to=draft.owner_written,
        by=by,
        now=now,
    )
    draft.need_id = need.id
