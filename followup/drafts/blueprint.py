"""The chapter's blueprint, and what its pages share."""

from typing import Any

from flask import Blueprint, abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from followup.drafts import queries
from followup.drafts.models import Draft
from followup.drafts.queries import Show
from followup.notes.models import Card

bp = Blueprint("drafts", __name__, url_prefix="/meetings/<int:meeting_id>/review")


def draft_or_404(meeting_id: int, draft_id: int) -> Draft:
    """A draft of that meeting."""
    draft = queries.find_draft(draft_id)
    return draft if draft and draft.meeting_id == meeting_id else abort(404)


def card_or_404(meeting_id: int, card_id: int) -> Card:
    """A card of that meeting, with its note's lines."""
    card = queries.find_card(card_id)
    return card if card and card.note.meeting_id == meeting_id else abort(404)


def chosen_show() -> Show:
    """Which cards the person walks through, as the address says."""
    text = request.args.get("show", "")
    return Show(text) if text in set(Show) else Show.WAITING


def review_address(meeting_id: int, card_id: int | None = None, *, anchor: str | None = None) -> str:
    """The workbench at a card (None: the first), on the walk the person is on."""
    show = chosen_show()
    place: dict[str, Any] = {"card": card_id, "show": None if show is Show.WAITING else show.value}
    return url_for("drafts.show_review", meeting_id=meeting_id, _anchor=anchor, **place)


def back_to_review(
    meeting_id: int, card_id: int | None = None, *, anchor: str | None = None
) -> ResponseReturnValue:
    """Let the browser fetch the workbench at the same place."""
    return redirect(review_address(meeting_id, card_id, anchor=anchor), 303)


def go_on(meeting_id: int, card_id: int, draft_id: int) -> ResponseReturnValue:
    """Stay at the draft; or, where the page asked to go on, move to what waits next once its card is done."""
    if request.form.get("go") != "next" or queries.has_waiting(card_id):
        return back_to_review(meeting_id, card_id, anchor=f"draft-{draft_id}")
    card = card_or_404(meeting_id, card_id)
    meeting, show = card.note.meeting, chosen_show()
    wanted = Show.WAITING if show is Show.ALL else show
    _before, following = queries.neighbours(meeting, card, wanted)
    return back_to_review(meeting_id, following or queries.first_card_id(meeting, wanted))


def number_or_zero(text: str | None) -> int:
    """A row's number or a version from an address or a form; what is none is nobody's."""
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 10 else 0
