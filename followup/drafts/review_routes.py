"""The workbench: one card on one side, its drafts on the other."""

from flask import abort, render_template, request
from flask.typing import ResponseReturnValue

from followup.drafts import queries
from followup.drafts.blueprint import bp, card_or_404, chosen_show, number_or_zero, review_address
from followup.drafts.forms import PlacesForm
from followup.drafts.models import DraftState
from followup.drafts.queries import Show
from followup.drafts.reviewing import can_be_accepted
from followup.notes.marked_lines import marked_lines
from followup.notes.models import Card, Meeting
from followup.notes.queries import find_meeting
from followup.people import register
from followup.web.access_marks import viewer

LINES_SHOWN = 400
"""Of a card; the whole of a longer one is on its note's page."""


@bp.get("")
@viewer
def show_review(meeting_id: int) -> ResponseReturnValue:
    """A card (`?card=`, else the first of the walk) and what was proposed from it."""
    meeting = find_meeting(meeting_id) or abort(404)
    show = chosen_show()
    card = _card(meeting, show)
    return render_template(
        "drafts/review.html",
        meeting=meeting,
        show=show,
        shows=list(Show),
        progress=queries.progress(meeting),
        review_address=review_address,
        **(_of_card(meeting, card, show) if card else {"card": None}),
    )


def _card(meeting: Meeting, show: Show) -> Card | None:
    asked = request.args.get("card")
    if asked is not None:
        return card_or_404(meeting.id, number_or_zero(asked))
    card_id = queries.first_card_id(meeting, show)
    return queries.find_card(card_id) if card_id else None


def _of_card(meeting: Meeting, card: Card, show: Show) -> dict[str, object]:
    drafts = queries.list_drafts_of_card(card)
    waiting = [draft for draft in drafts if draft.state is DraftState.WAITING]
    previous, following = queries.neighbours(meeting, card, show)
    place_form = PlacesForm(formdata=None)
    place_form.offer(card.municipalities, ticked=card.municipalities)
    note = card.note
    return {
        "card": card,
        "joined_from": queries.find_card_at(note, card.joined_from_line) if card.joined_from_line else None,
        "lines": marked_lines(
            note.lines,
            first_line=card.first_line,
            last_line=min(card.last_line, card.first_line + LINES_SHOWN - 1),
            repairs=note.repairs,
            warnings=note.warnings,
        ),
        "drafts": drafts,
        "waiting": waiting,
        "acceptable": [draft for draft in waiting if can_be_accepted(draft)],
        "quoted": {line for draft in drafts for line in range(draft.first_line, draft.last_line + 1)},
        "previous": previous,
        "following": following,
        "place_form": place_form,
        "register_names": [entry.display_name for entry in register.municipalities()],
    }
