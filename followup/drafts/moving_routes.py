"""The page where several drafts of a card are moved to another municipality."""

from flask import render_template, request
from flask.typing import ResponseReturnValue
from flask_login import current_user

from followup import clock
from followup.drafts import queries
from followup.drafts.blueprint import back_to_review, bp, card_or_404, number_or_zero, review_address
from followup.drafts.forms import PlacesForm
from followup.drafts.models import Draft, DraftState
from followup.drafts.moving import move_drafts
from followup.errors import FollowupError
from followup.extensions import db
from followup.notes.models import Card
from followup.people import register
from followup.web.access_marks import coordinator


@bp.get("/cards/<int:card_id>/move")
@coordinator
def show_move(meeting_id: int, card_id: int) -> ResponseReturnValue:
    """The card's waiting drafts to choose among (`?draft=` is chosen already), and whose they are to be."""
    card = card_or_404(meeting_id, card_id)
    chosen = {number_or_zero(request.args.get("draft"))}
    return _page(card, _waiting(card), PlacesForm(formdata=None), chosen=chosen)


@bp.post("/cards/<int:card_id>/move")
@coordinator
def move(meeting_id: int, card_id: int) -> ResponseReturnValue:
    """Move the chosen ones; a refusal is told on the page, with what was chosen."""
    card = card_or_404(meeting_id, card_id)
    drafts = _waiting(card)
    seen = _chosen_versions()
    form = PlacesForm()
    form.offer(card.municipalities, ticked=())
    municipalities = form.chosen_municipalities()
    if municipalities is None:
        return _page(card, drafts, form, chosen=set(seen)), 422
    chosen = [draft for draft in queries.list_drafts_of_card(card) if draft.id in seen]
    try:
        move_drafts(
            card,
            chosen,
            municipalities=municipalities,
            seen=seen,
            by=current_user.person,
            now=clock.now(),
        )
    except FollowupError as error:
        db.session.rollback()
        card = card_or_404(meeting_id, card_id)
        return _page(card, _waiting(card), form, chosen=set(seen), problem=error.message), 422
    return back_to_review(meeting_id, card_id, anchor=f"draft-{chosen[0].id}")


def _waiting(card: Card) -> list[Draft]:
    return [draft for draft in queries.list_drafts_of_card(card) if draft.state is DraftState.WAITING]


def _chosen_versions() -> dict[int, int]:
    """Which drafts are ticked, and in which version they were seen: fields `draft`, each `<draft>-<version>`."""
    pairs = (text.partition("-") for text in request.form.getlist("draft"))
    return {number_or_zero(draft): number_or_zero(version) for draft, _dash, version in pairs}


def _page(
    card: Card, drafts: list[Draft], form: PlacesForm, *, chosen: set[int], problem: str | None = None
) -> str:
    at_hand = [municipality for draft in drafts for municipality in draft.municipalities]
    form.offer([*card.municipalities, *at_hand], ticked=())
    return render_template(
        "drafts/move.html",
        meeting=card.note.meeting,
        card=card,
        drafts=drafts,
        form=form,
        chosen=chosen,
        problem=problem,
        review_address=review_address,
        register_names=[entry.display_name for entry in register.municipalities()],
    )
