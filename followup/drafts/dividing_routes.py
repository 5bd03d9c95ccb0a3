"""Cutting a draft in two at a word, and merging two drafts of a card."""

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_login import current_user

from followup import clock
from followup.drafts.blueprint import back_to_review, bp, draft_or_404, number_or_zero, review_address
from followup.drafts.dividing import merge_drafts, split_draft, words_of
from followup.drafts.models import DraftState
from followup.errors import FollowupError
from followup.extensions import db
from followup.web.access_marks import coordinator


@bp.get("/drafts/<int:draft_id>/split")
@coordinator
def show_split(meeting_id: int, draft_id: int) -> ResponseReturnValue:
    """The draft's words, each a button: the second draft begins where one presses."""
    draft = draft_or_404(meeting_id, draft_id)
    if draft.state is not DraftState.WAITING:
        return redirect(review_address(meeting_id, draft.card_id, anchor=f"draft-{draft_id}"))
    return render_template(
        "drafts/split.html",
        meeting=draft.meeting,
        draft=draft,
        words=words_of(draft),
        review_address=review_address,
    )


@bp.post("/drafts/<int:draft_id>/split")
@coordinator
def split(meeting_id: int, draft_id: int) -> ResponseReturnValue:
    """Make two of the draft; the second begins at word `at`."""
    draft = draft_or_404(meeting_id, draft_id)
    card_id = draft.card_id
    try:
        split_draft(
            draft,
            at=number_or_zero(request.form.get("at")),
            by=current_user.person,
            now=clock.now(),
            expected_version=number_or_zero(request.form.get("version")),
        )
    except FollowupError as error:
        db.session.rollback()
        flash(error.message, "warning")
    return back_to_review(meeting_id, card_id, anchor=f"draft-{draft_id}")


@bp.post("/drafts/<int:draft_id>/merge")
@coordinator
def merge(meeting_id: int, draft_id: int) -> ResponseReturnValue:
    """Let the draft say what another (`other`, as `<draft>-<version>`) of its card says as well."""
    draft = draft_or_404(meeting_id, draft_id)
    card_id = draft.card_id
    other_id, _dash, other_version = request.form.get("other", "").partition("-")
    try:
        merge_drafts(
            draft,
            draft_or_404(meeting_id, number_or_zero(other_id)),
            by=current_user.person,
            now=clock.now(),
            expected_version=number_or_zero(request.form.get("version")),
            other_version=number_or_zero(other_version),
        )
    except FollowupError as error:
        db.session.rollback()
        flash(error.message, "warning")
    return back_to_review(meeting_id, card_id, anchor=f"draft-{draft_id}")
