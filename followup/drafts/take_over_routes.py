"""What the workbench offers where a later export says again what was decided before."""

from flask import flash, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from followup import clock
from followup.drafts.blueprint import back_to_review, bp, draft_or_404, number_or_zero
from followup.drafts.taking_over import take_over
from followup.errors import FollowupError
from followup.extensions import db
from followup.web.access_marks import coordinator


@bp.post("/drafts/<int:draft_id>/take-over")
@coordinator
def use_new_words(meeting_id: int, draft_id: int) -> ResponseReturnValue:
    """Put the draft's words into the commitment that its earlier words became."""
    draft = draft_or_404(meeting_id, draft_id)
    card_id = draft.card_id
    try:
        commitment = take_over(
            draft,
            by=current_user.person,
            now=clock.now(),
            expected_version=number_or_zero(request.form.get("version")),
        )
    except FollowupError as error:
        db.session.rollback()
        flash(error.message, "warning")
    else:
        flash(_("The tracked commitment now says “%(title)s”.", title=commitment.title), "success")
    return back_to_review(meeting_id, card_id, anchor=f"draft-{draft_id}")
