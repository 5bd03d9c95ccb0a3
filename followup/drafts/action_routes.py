"""What the workbench's buttons do. A refusal is told on the page one stands on; nothing of it is kept."""

from collections.abc import Callable

from flask import flash, request
from flask.typing import ResponseReturnValue
from flask_babel import ngettext
from flask_login import current_user

from followup import clock
from followup.drafts import queries
from followup.drafts.amending import place_card, turn_draft
from followup.drafts.blueprint import (
    back_to_review,
    bp,
    card_or_404,
    chosen_show,
    draft_or_404,
    go_on,
    number_or_zero,
)
from followup.drafts.forms import PlacesForm
from followup.drafts.models import Draft
from followup.drafts.reviewing import Outcome, accept_card, accept_draft, discard_draft, restore_draft
from followup.errors import FollowupError
from followup.extensions import db
from followup.web.access_marks import coordinator


@bp.post("/drafts/<int:draft_id>/accept")
@coordinator
def accept(meeting_id: int, draft_id: int) -> ResponseReturnValue:
    """Let one draft become what it proposes."""
    return _review(draft_or_404(meeting_id, draft_id), accept_draft)


@bp.post("/drafts/<int:draft_id>/discard")
@coordinator
def discard(meeting_id: int, draft_id: int) -> ResponseReturnValue:
    """Put one draft aside."""
    return _review(draft_or_404(meeting_id, draft_id), discard_draft)


@bp.post("/drafts/<int:draft_id>/turn")
@coordinator
def turn(meeting_id: int, draft_id: int) -> ResponseReturnValue:
    """Let a commitment be a need, or a need a commitment."""
    draft = draft_or_404(meeting_id, draft_id)
    return _review(draft, turn_draft, stays=True)


@bp.post("/drafts/<int:draft_id>/restore")
@coordinator
def restore(meeting_id: int, draft_id: int) -> ResponseReturnValue:
    """Take a discarded draft back."""
    return _review(draft_or_404(meeting_id, draft_id), restore_draft, stays=True)


@bp.post("/cards/<int:card_id>/accept")
@coordinator
def accept_all_on_card(meeting_id: int, card_id: int) -> ResponseReturnValue:
    """Accept what waits on the card as it was seen, and go on to the next card when nothing is left."""
    card = card_or_404(meeting_id, card_id)
    outcome = accept_card(card, seen=_seen(), by=current_user.person, now=clock.now())
    tell_outcome(outcome)
    if not outcome.is_complete:
        return back_to_review(meeting_id, card_id, anchor="drafts")
    _before, following = queries.neighbours(card.note.meeting, card, chosen_show())
    return back_to_review(meeting_id, following or card_id)


@bp.post("/cards/<int:card_id>/place")
@coordinator
def place(meeting_id: int, card_id: int) -> ResponseReturnValue:
    """Say whom the card speaks for; its waiting drafts follow."""
    card = card_or_404(meeting_id, card_id)
    others = [
        other for other in queries.list_cards_of_room(card) if str(other.id) in request.form.getlist("also")
    ]
    form = PlacesForm()
    form.offer(card.municipalities, ticked=())
    municipalities = form.chosen_municipalities()
    if municipalities is None:
        flash(" ".join(str(error) for error in form.ticked.errors), "warning")
        return back_to_review(meeting_id, card_id, anchor="card")
    followed = place_card(
        card, municipalities=municipalities, by=current_user.person, now=clock.now(), others=others
    )
    flash(
        ngettext(
            "The card was placed, and %(num)d draft with it.",
            "The card was placed, and %(num)d drafts with it.",
            followed,
        ),
        "success",
    )
    return back_to_review(meeting_id, card_id, anchor="drafts")


def _review(draft: Draft, verb: Callable[..., None], *, stays: bool = False) -> ResponseReturnValue:
    meeting_id, card_id, draft_id = draft.meeting_id, draft.card_id, draft.id
    try:
        verb(
            draft,
            by=current_user.person,
            now=clock.now(),
            expected_version=number_or_zero(request.form.get("version")),
        )
    except FollowupError as error:
        db.session.rollback()
        flash(error.message, "warning")
        return back_to_review(meeting_id, card_id, anchor=f"draft-{draft_id}")
    if stays:
        return back_to_review(meeting_id, card_id, anchor=f"draft-{draft_id}")
    return go_on(meeting_id, card_id, draft_id)


def _seen() -> dict[int, int]:
    """Which drafts the person saw waiting, and in which version: fields `seen`, each `<draft>-<version>`."""
    pairs = (text.partition("-") for text in request.form.getlist("seen"))
    return {number_or_zero(draft): number_or_zero(version) for draft, _dash, version in pairs}


def tell_outcome(outcome: Outcome) -> None:
    """Say what accepting many came to."""
    if accepted := len(outcome.accepted):
        flash(ngettext("%(num)d draft was accepted.", "%(num)d drafts were accepted.", accepted), "success")
    if left := len(outcome.without_municipality):
        flash(
            ngettext(
                "%(num)d draft still waits: nobody can tell whose it is. Choose its municipality first.",
                "%(num)d drafts still wait: nobody can tell whose they are. Choose their municipality first.",
                left,
            ),
            "warning",
        )
    if chosen := len(outcome.said_before):
        flash(
            ngettext(
                "%(num)d draft still waits: nearly the same was decided before. Choose what is to stand.",
                "%(num)d drafts still wait: nearly the same was decided before. Choose what is to stand.",
                chosen,
            ),
            "warning",
        )
    if changed := len(outcome.changed_meanwhile):
        flash(
            ngettext(
                "%(num)d draft was left as it is: somebody else changed it meanwhile. Look at it below.",
                "%(num)d drafts were left as they are: somebody else changed them meanwhile. Look at them below.",
                changed,
            ),
            "warning",
        )
