"""Taking a review step back: all of it or nothing.

1. Every draft the step touched must be as the step left it; what somebody changed since stands.
2. What was accepted in it is taken back, unless a municipality was asked or has answered.
3. The drafts, and the cards that were placed, become what they were; what the step made goes away.
4. Earlier steps on the same drafts can be taken back after it.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from flask_babel import gettext as _
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import selectinload

from followup.commitments.taking_back import take_back
from followup.drafts.journal import begin_step, from_plain
from followup.drafts.models import Draft, ReviewStep, StepDraft, StepKind
from followup.drafts.versions import said_about
from followup.errors import FollowupError
from followup.extensions import db
from followup.needs.recording import withdraw_needs
from followup.notes.models import Card
from followup.people.models import Municipality, Person


class StepSuperseded(FollowupError):
    """Something was decided after the step, or the step is undone already."""


def undo_step(step: ReviewStep, *, by: Person, now: datetime) -> ReviewStep:
    """Take the step back, and return the step that tells so. Raises StepSuperseded and CommitmentInUse."""
    undo = _claim_step(step, by=by, now=now)
    drafts = _drafts_of(step)
    _require_as_left(step, drafts)
    _require_cards_as_left(step)
    municipalities = _municipalities_in(step)
    pairs = [(drafts[kept.draft_id], kept) for kept in step.drafts]
    became = _what_it_became(pairs)
    for draft, kept in pairs:
        if kept.before is not None:
            _put_back(draft, kept, municipalities)
    db.session.flush()
    _withdraw(became)
    _unmake([draft for draft, kept in pairs if kept.before is None])
    for entry in step.cards:
        card = db.session.get_one(Card, entry["id"])
        card.municipalities = [municipalities[one] for one in entry["before"]]
    db.session.flush()
    return undo


def _claim_step(step: ReviewStep, *, by: Person, now: datetime) -> ReviewStep:
    """Only the first undo of a step finds it: the unique `undoes_id` decides."""
    if step.kind is StepKind.TAKE_OVER:
        raise StepSuperseded(
            _("It is tracked already and cannot be undone here. Change it where it is followed up.")
        )
    if step.kind is StepKind.UNDO:
        raise StepSuperseded(_("An undo cannot be undone. Decide anew instead."))
    undo = begin_step(StepKind.UNDO, meeting_id=step.meeting_id, by=by, now=now, subject=step.subject)
    undo.card_id = step.card_id
    try:
        with db.session.begin_nested():
            undo.undoes_id = step.id
            db.session.flush()
    except IntegrityError:
        raise StepSuperseded(_("This was undone already. Nothing more was changed.")) from None
    return undo


def _drafts_of(step: ReviewStep) -> dict[int, Draft]:
    drafts = db.session.scalars(
        select(Draft)
        .where(Draft.id.in_([kept.draft_id for kept in step.drafts]))
        .options(
            selectinload(Draft.municipalities),
            selectinload(Draft.reviewed_by),
            selectinload(Draft.changed_by),
        )
        .with_for_update(of=Draft)
        .execution_options(populate_existing=True)
    )
    return {draft.id: draft for draft in drafts}


def _require_as_left(step: ReviewStep, drafts: dict[int, Draft]) -> None:
    for kept in step.drafts:
        draft = drafts.get(kept.draft_id)
        if draft is None or draft.version != kept.version_after:
            raise StepSuperseded(
                _(
                    "“%(title)s” was changed after that, so nothing was undone. %(what)s",
                    title=draft.title if draft else step.subject,
                    what=said_about(draft) if draft else "",
                ).strip()
            )


def _require_cards_as_left(step: ReviewStep) -> None:
    for entry in step.cards:
        card = db.session.get(Card, entry["id"], options=[selectinload(Card.municipalities)])
        if card is None or {one.id for one in card.municipalities} != set(entry["after"]):
            raise StepSuperseded(
                _("The card was placed anew after that, so nothing was undone. See the card as it stands.")
            )


def _municipalities_in(step: ReviewStep) -> dict[int, Municipality]:
    ids = {one for kept in step.drafts for one in (kept.before or {}).get("municipality_ids", ())}
    ids |= {one for entry in step.cards for one in entry["before"]}
    return {row.id: row for row in db.session.scalars(select(Municipality).where(Municipality.id.in_(ids)))}


def _put_back(draft: Draft, kept: StepDraft, municipalities: dict[int, Municipality]) -> None:
    """The draft as it was, under a version of its own; the step before this one is the draft's last again."""
    plain: dict[str, Any] = kept.before or {}
    for name, value in from_plain(plain).items():
        setattr(draft, name, value)
    draft.municipalities = [municipalities[one] for one in plain["municipality_ids"]]
    draft.version += 1
    db.session.execute(
        update(StepDraft)
        .where(StepDraft.draft_id == draft.id, StepDraft.version_after == kept.version_before)
        .values(version_after=draft.version)
    )


def _what_it_became(pairs: Sequence[tuple[Draft, StepDraft]]) -> tuple[list[int], list[int]]:
    """The commitments and the needs that the step let drafts become."""
    kept = [(draft, step.before or {}) for draft, step in pairs]
    commitments = [
        draft.commitment_id for draft, was in kept if draft.commitment_id != was.get("commitment_id")
    ]
    needs = [draft.need_id for draft, was in kept if draft.need_id != was.get("need_id")]
    return [one for one in commitments if one], [one for one in needs if one]


def _withdraw(became: tuple[list[int], list[int]]) -> None:
    commitments, needs = became
    if commitments:
        take_back(commitments)
    if needs:
        withdraw_needs(needs)


def _unmake(made: Sequence[Draft]) -> None:
    later = select(Draft.id).where(Draft.earlier_draft_id.in_([draft.id for draft in made])).limit(1)
    if made and db.session.scalar(later):
        raise StepSuperseded(
            _(
                "A later export has something to say to “%(title)s”, so nothing was undone.",
                title=made[0].title,
            )
        )
    for draft in made:
        db.session.delete(draft)
