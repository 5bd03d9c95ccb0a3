"""Pages with the whole form: amend a draft, add one by hand."""

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_login import current_user

from followup import clock
from followup.drafts import journal
from followup.drafts.amending import LinesNotOnCard, add_by_hand, amend_draft, quoted_lines
from followup.drafts.blueprint import (
    back_to_review,
    bp,
    card_or_404,
    draft_or_404,
    go_on,
    number_or_zero,
    review_address,
)
from followup.drafts.forms import DraftForm
from followup.drafts.lighting import lit_lines
from followup.drafts.models import Draft, DraftState
from followup.drafts.reviewing import accept_draft
from followup.drafts.suggestions import owner_suggestions
from followup.drafts.versions import DraftChangedMeanwhile, DraftGone
from followup.extensions import db
from followup.notes.marked_lines import marked_lines
from followup.notes.models import Card
from followup.people import register
from followup.web.access_marks import coordinator

LINES_AROUND = 8
"""Of the card, before and after the lines a draft is taken from."""


@bp.get("/drafts/<int:draft_id>/amend")
@coordinator
def show_amend(meeting_id: int, draft_id: int) -> ResponseReturnValue:
    """The form, filled with the draft as it stands; one that was reviewed is shown on the workbench."""
    draft = draft_or_404(meeting_id, draft_id)
    if draft.state is not DraftState.WAITING:
        return redirect(review_address(meeting_id, draft.card_id, anchor=f"draft-{draft_id}"))
    form = DraftForm(held_on=draft.meeting.held_on)
    form.show(draft)
    return _amend_page(draft, form)


@bp.post("/drafts/<int:draft_id>/amend")
@coordinator
def amend(meeting_id: int, draft_id: int) -> ResponseReturnValue:
    """Keep the amended draft, and accept it where that button was pressed."""
    draft = draft_or_404(meeting_id, draft_id)
    card_id = draft.card_id
    form = DraftForm(held_on=draft.meeting.held_on)
    if _asks_for_a_look(form, draft):
        return _amend_page(draft, form, is_read_again=True)
    words = form.words(to_accept=_accepts())
    if words is None:
        return _amend_page(draft, form), 422
    try:
        who = {"by": current_user.person, "now": clock.now()}
        step = amend_draft(draft, words=words, expected_version=number_or_zero(form.version.data), **who)
        if _accepts():
            accept_draft(draft, step=step, **who)
    except DraftChangedMeanwhile as error:
        return _show_what_the_first_did(meeting_id, draft_id, form, error)
    except DraftGone as error:
        db.session.rollback()
        flash(error.message, "warning")
        return back_to_review(meeting_id, card_id)
    return go_on(meeting_id, card_id, draft_id)


@bp.get("/cards/<int:card_id>/drafts/new")
@coordinator
def show_add(meeting_id: int, card_id: int) -> ResponseReturnValue:
    """The form for one more draft, filled from the chosen lines (`?first_line=&last_line=`)."""
    card = card_or_404(meeting_id, card_id)
    form = DraftForm(held_on=card.note.meeting.held_on)
    try:
        form.title.process_data(quoted_lines(card, **_chosen_lines(card)))
    except LinesNotOnCard as error:
        flash(error.message, "warning")
        return back_to_review(meeting_id, card_id, anchor="add")
    return _add_page(card, form)


@bp.post("/cards/<int:card_id>/drafts/new")
@coordinator
def add(meeting_id: int, card_id: int) -> ResponseReturnValue:
    """Keep one more draft, and accept it where that button was pressed."""
    card = card_or_404(meeting_id, card_id)
    form = DraftForm(held_on=card.note.meeting.held_on)
    if _asks_for_a_look(form, None):
        return _add_page(card, form, is_read_again=True)
    words = form.words(to_accept=_accepts())
    if words is None:
        return _add_page(card, form), 422
    who = {"by": current_user.person, "now": clock.now()}
    draft = add_by_hand(card, words=words, **_chosen_lines(card), **who)
    if _accepts() and draft.state is DraftState.WAITING:
        accept_draft(draft, **who)
    return back_to_review(meeting_id, card_id, anchor=f"draft-{draft.id}")


def _asks_for_a_look(form: DraftForm, draft: Draft | None) -> bool:
    """True when the deadline's reading is to be looked at before anything is kept; it is filled in then."""
    if request.form.get("then") == "read":
        form.read_due_again()
        return True
    return form.needs_another_look(draft)


def _accepts() -> bool:
    return request.form.get("then") == "accept"


def _chosen_lines(card: Card) -> dict[str, int]:
    first = request.values.get("first_line", card.first_line, type=int)
    return {"first_line": first, "last_line": request.values.get("last_line", first, type=int)}


def _show_what_the_first_did(
    meeting_id: int, draft_id: int, form: DraftForm, error: DraftChangedMeanwhile
) -> ResponseReturnValue:
    """What was typed stays in the form, beside the draft as somebody else left it; saving again goes over it."""
    db.session.rollback()
    draft = draft_or_404(meeting_id, draft_id)
    form.see(draft)
    return _amend_page(draft, form, conflict=error.message), 409


def _amend_page(
    draft: Draft, form: DraftForm, *, is_read_again: bool = False, conflict: str | None = None
) -> str:
    form.offer([*draft.municipalities, *draft.card.municipalities], ticked=draft.municipalities)
    return _page(
        "drafts/amend.html",
        draft.card,
        form,
        owners=owner_suggestions(draft.card, [*draft.municipalities, *draft.card.municipalities]),
        first_line=draft.first_line,
        last_line=draft.last_line,
        draft=draft,
        is_read_again=is_read_again,
        conflict=conflict,
    )


def _add_page(card: Card, form: DraftForm, *, is_read_again: bool = False) -> str:
    form.offer(card.municipalities, ticked=card.municipalities)
    return _page(
        "drafts/add.html",
        card,
        form,
        **_chosen_lines(card),
        is_read_again=is_read_again,
        owners=owner_suggestions(card, card.municipalities),
    )


def _page(
    template: str, card: Card, form: DraftForm, *, first_line: int, last_line: int, **more: object
) -> str:
    note = card.note
    lines = marked_lines(
        note.lines,
        first_line=max(card.first_line, first_line - LINES_AROUND),
        last_line=min(card.last_line, last_line + LINES_AROUND),
        repairs=note.repairs,
        warnings=note.warnings,
    )
    draft = more.get("draft")
    lit = lit_lines(lines, [draft] if isinstance(draft, Draft) else [])
    return render_template(
        template,
        meeting=note.meeting,
        card=card,
        form=form,
        lines=lit,
        quoted=range(first_line, last_line + 1),
        first_line=first_line,
        last_line=last_line,
        review_address=review_address,
        newest_step=journal.newest_step_id(note.meeting),
        register_names=[entry.display_name for entry in register.municipalities()],
        **more,
    )
