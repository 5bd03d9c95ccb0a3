"""The workbench: one card on one side, its drafts on the other."""

from flask import abort, jsonify, render_template, request
from flask.typing import ResponseReturnValue
from flask_login import current_user

from followup.drafts import journal, queries
from followup.drafts.blueprint import bp, card_or_404, chosen_show, number_or_zero, review_address
from followup.drafts.forms import PlacesForm
from followup.drafts.lighting import LitLine, lit_lines
from followup.drafts.models import Draft, DraftState, ReviewStep
from followup.drafts.queries import Show
from followup.drafts.reviewing import can_be_accepted, must_be_chosen
from followup.drafts.step_words import said_to
from followup.drafts.taking_over import find_tracked_before
from followup.notes.marked_lines import marked_lines
from followup.notes.models import Card, Meeting
from followup.notes.queries import find_meeting
from followup.people import register
from followup.people.models import Person
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
        newest_step=journal.newest_step_id(meeting),
        last_step=last_step(meeting),
        **(_of_card(meeting, card, show) if card else {"card": None}),
    )


@bp.get("/since/<int:step_id>")
@viewer
def show_since(meeting_id: int, step_id: int) -> ResponseReturnValue:
    """What others decided after a step, for a page that stands open: sentences, and the drafts and cards touched."""
    meeting = find_meeting(meeting_id) or abort(404)
    steps = journal.list_steps_since(meeting, step_id)
    me: Person = current_user.person
    others = [step for step in steps if step.taken_by_id != me.id]
    return jsonify(
        step=steps[-1].id if steps else step_id,
        said=[said_to(me, step) for step in others],
        drafts=sorted({draft_id for step in others for draft_id in _touched(step)}),
        cards=sorted({step.card_id for step in others if step.card_id}),
    )


def last_step(meeting: Meeting) -> tuple[ReviewStep, str] | None:
    """The person's last step that can be undone, and the sentence that tells it."""
    step = journal.last_step_of(current_user.person, meeting)
    return (step, said_to(current_user.person, step)) if step else None


def _touched(step: ReviewStep) -> list[int]:
    told = step.undoes if step.undoes else step
    return [kept.draft_id for kept in told.drafts]


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
        "lines": _lines(card, drafts),
        "drafts": drafts,
        "tracked_before": find_tracked_before(drafts),
        "waiting": waiting,
        "acceptable": [draft for draft in waiting if can_be_accepted(draft) and not must_be_chosen(draft)],
        "quoted": {line for draft in drafts for line in range(draft.first_line, draft.last_line + 1)},
        "previous": previous,
        "following": following,
        "place_form": place_form,
        "same_room": queries.list_cards_of_room(card),
        "register_names": [entry.display_name for entry in register.municipalities()],
    }


def _lines(card: Card, drafts: list[Draft]) -> list[LitLine]:
    note = card.note
    marked = marked_lines(
        note.lines,
        first_line=card.first_line,
        last_line=min(card.last_line, card.first_line + LINES_SHOWN - 1),
        repairs=note.repairs,
        warnings=note.warnings,
    )
    return lit_lines(marked, drafts)
