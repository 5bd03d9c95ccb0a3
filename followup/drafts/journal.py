"""The journal of review: what each step did to which drafts, so that it can be told and taken back."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import aliased, joinedload, selectinload

from followup.commitments.statuses import DueKind, Status
from followup.drafts.models import Draft, DraftKind, DraftState, ReviewStep, StepDraft, StepKind
from followup.extensions import db
from followup.notes.models import Card, Meeting
from followup.people.models import Municipality, Person

NEWS_AT_ONCE = 20
"""Steps told of in one answer; who asks again is told of the next."""

NEVER_UNDONE = (StepKind.UNDO, StepKind.TAKE_OVER)
"""An undo is decided anew; what went into a tracked commitment is changed where it is followed up."""

_PLAIN = (
    "position",
    "title",
    "quote",
    "first_line",
    "last_line",
    "owner_written",
    "due_written",
    "confidence",
    "reasons",
    "is_by_hand",
    "reviewed_by_id",
    "changed_by_id",
    "commitment_id",
    "need_id",
    "merged_into_id",
)
_CHOICES: dict[str, Any] = {"kind": DraftKind, "state": DraftState, "due_kind": DueKind, "status": Status}
_DAYS = ("due_from", "due_to")
_INSTANTS = ("reviewed_at", "changed_at")


def begin_step(
    kind: StepKind,
    *,
    meeting_id: int,
    by: Person | None,
    now: datetime,
    card: Card | None = None,
    subject: str = "",
) -> ReviewStep:
    """Begin one step. Those of a meeting are taken one after another, so that numbers grow as they are seen."""
    hold_review(meeting_id)
    step = ReviewStep(
        meeting_id=meeting_id,
        card_id=card.id if card else None,
        kind=kind,
        subject=subject,
        cards=[],
        taken_at=now,
        taken_by=by,
    )
    db.session.add(step)
    db.session.flush()
    return step


def begin_step_on(draft: Draft, kind: StepKind, *, by: Person, now: datetime) -> ReviewStep:
    """Begin one step about a draft."""
    return begin_step(kind, meeting_id=draft.meeting_id, card=draft.card, subject=draft.title, by=by, now=now)


def hold_review(meeting_id: int) -> None:
    """Let others who review the meeting wait until this is kept, so that numbers and positions are given once."""
    db.session.execute(select(Meeting.id).where(Meeting.id == meeting_id).with_for_update())


def remember(step: ReviewStep, draft: Draft) -> None:
    """Keep how a draft that was claimed just now stands, before it is changed; the first time in a step counts."""
    for kept in step.drafts:
        if kept.draft_id == draft.id:
            kept.version_after = draft.version
            return
    step.drafts.append(
        StepDraft(
            draft_id=draft.id,
            before=as_plain(draft),
            version_before=draft.version - 1,
            version_after=draft.version,
        )
    )


def remember_made(step: ReviewStep, draft: Draft) -> None:
    """Keep that the step made this draft (flushed)."""
    step.drafts.append(
        StepDraft(draft_id=draft.id, before=None, version_before=0, version_after=draft.version)
    )


def remember_placing(step: ReviewStep, card: Card, after: Sequence[Municipality]) -> None:
    """Keep whom a card spoke for, and whom it is to speak for."""
    entry = {
        "id": card.id,
        "before": [municipality.id for municipality in card.municipalities],
        "after": [municipality.id for municipality in after],
    }
    step.cards = [*step.cards, entry]


def as_plain(draft: Draft) -> dict[str, Any]:
    """A draft's values as JSON holds them; rows by their id, never a person's name."""
    values: dict[str, Any] = {name: getattr(draft, name) for name in _PLAIN}
    values |= {name: _value(getattr(draft, name)) for name in _CHOICES}
    for name in (*_DAYS, *_INSTANTS):
        at = getattr(draft, name)
        values[name] = at.isoformat() if at else None
    values["municipality_ids"] = [municipality.id for municipality in draft.municipalities]
    return values


def from_plain(plain: dict[str, Any]) -> dict[str, Any]:
    """The columns of a draft that was kept with `as_plain`."""
    values = {name: plain[name] for name in _PLAIN}
    values |= {name: made(plain[name]) if plain[name] else None for name, made in _CHOICES.items()}
    values |= {name: date.fromisoformat(plain[name]) if plain[name] else None for name in _DAYS}
    values |= {name: datetime.fromisoformat(plain[name]) if plain[name] else None for name in _INSTANTS}
    return values


def find_step(step_id: int) -> ReviewStep | None:
    """A step with the drafts it touched."""
    return db.session.get(ReviewStep, step_id, options=[selectinload(ReviewStep.drafts)])


def last_step_of(person: Person, meeting: Meeting) -> ReviewStep | None:
    """The person's last step in the meeting that can still be taken back."""
    undo = aliased(ReviewStep)
    return db.session.scalar(
        _steps(meeting)
        .where(
            ReviewStep.taken_by_id == person.id,
            ReviewStep.kind.not_in(NEVER_UNDONE),
            ~select(undo.id).where(undo.undoes_id == ReviewStep.id).exists(),
        )
        .order_by(ReviewStep.id.desc())
        .limit(1)
    )


def newest_step_id(meeting: Meeting) -> int:
    """The number of the meeting's newest step; 0 before the first."""
    newest = select(func.max(ReviewStep.id)).where(ReviewStep.meeting_id == meeting.id)
    return db.session.scalar(newest) or 0


def list_steps_since(meeting: Meeting, step_id: int) -> list[ReviewStep]:
    """What was decided after a step, oldest first, at most NEWS_AT_ONCE."""
    later = _steps(meeting).where(ReviewStep.id > step_id).order_by(ReviewStep.id).limit(NEWS_AT_ONCE)
    return list(db.session.scalars(later))


def _steps(meeting: Meeting) -> Select[ReviewStep]:
    return (
        select(ReviewStep)
        .where(ReviewStep.meeting_id == meeting.id)
        .options(
            joinedload(ReviewStep.taken_by),
            joinedload(ReviewStep.undoes).selectinload(ReviewStep.drafts).defer(StepDraft.before),
            selectinload(ReviewStep.drafts).defer(StepDraft.before),
        )
    )


def _value(choice: Any) -> str | None:
    return None if choice is None else choice.value
