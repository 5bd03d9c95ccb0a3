"""Deciding many at once, and taking a decision back."""

from flask import abort, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext
from flask_login import current_user

from followup import clock
from followup.drafts import journal, queries
from followup.drafts.action_routes import tell_outcome
from followup.drafts.blueprint import back_to_review, bp, number_or_zero, review_address
from followup.drafts.reviewing import accept_sure
from followup.drafts.step_words import said_to
from followup.drafts.sure import DEFAULT, THRESHOLDS, sure_above
from followup.drafts.undoing import undo_step
from followup.errors import FollowupError
from followup.extensions import db
from followup.notes.models import Meeting
from followup.notes.queries import find_meeting
from followup.web.access_marks import coordinator

SHOWN = 500
"""Titles listed before they are accepted; the counts tell of all."""


@bp.post("/steps/<int:step_id>/undo")
@coordinator
def undo(meeting_id: int, step_id: int) -> ResponseReturnValue:
    """Take one step back, all of it, and show what it was about."""
    step = journal.find_step(step_id)
    if step is None or step.meeting_id != meeting_id:
        abort(404)
    card_id, drafts = step.card_id, [kept.draft_id for kept in step.drafts if kept.before is not None]
    said = said_to(current_user.person, step)
    try:
        undo_step(step, by=current_user.person, now=clock.now())
    except FollowupError as error:
        db.session.rollback()
        flash(error.message, "warning")
    else:
        flash(_("Undone: %(what)s", what=said), "success")
    return back_to_review(meeting_id, card_id, anchor=f"draft-{drafts[0]}" if drafts and card_id else None)


@bp.get("/sure")
@coordinator
def show_sure(meeting_id: int) -> ResponseReturnValue:
    """How many would be accepted above a confidence (`?min=`, per cent), and which, before anything is."""
    meeting = _meeting(meeting_id)
    asked = number_or_zero(request.args.get("min")) or DEFAULT
    waiting = queries.list_waiting(meeting)
    return render_template(
        "drafts/sure.html",
        meeting=meeting,
        chosen=sure_above(min(asked, 100), waiting),
        choices=[sure_above(per_cent, waiting) for per_cent in THRESHOLDS],
        most_shown=SHOWN,
        review_address=review_address,
    )


@bp.post("/sure")
@coordinator
def accept_all_sure(meeting_id: int) -> ResponseReturnValue:
    """Accept those that were counted, as they were seen."""
    meeting = _meeting(meeting_id)
    pairs = (text.partition("-") for text in request.form.get("seen", "").split())
    seen = {number_or_zero(draft): number_or_zero(version) for draft, _dash, version in pairs}
    outcome = accept_sure(meeting, seen=seen, by=current_user.person, now=clock.now())
    tell_outcome(outcome)
    if gone := outcome.gone_meanwhile:
        flash(
            ngettext(
                "%(num)d draft was decided by somebody else meanwhile.",
                "%(num)d drafts were decided by somebody else meanwhile.",
                gone,
            ),
            "warning",
        )
    return redirect(review_address(meeting_id), 303)


def _meeting(meeting_id: int) -> Meeting:
    return find_meeting(meeting_id) or abort(404)
