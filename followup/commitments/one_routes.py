"""One commitment: its source, its shares, what happened, and the coordinator's forms."""

from flask import abort, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from followup import clock
from followup.commitments import queries
from followup.commitments.blueprint import bp, commitment_address
from followup.commitments.change_forms import ChangeForms
from followup.commitments.forms import ChangeForm
from followup.commitments.history import SaveTold, list_history, tell
from followup.commitments.models import Commitment, Share
from followup.commitments.passages import PassageLine, passage
from followup.commitments.saving import SavedAlready, start_save
from followup.commitments.source_address import source_address
from followup.commitments.statuses import Via
from followup.commitments.versions import ChangedMeanwhile
from followup.errors import FollowupError
from followup.extensions import db
from followup.people.access import may
from followup.web.access_marks import COORDINATOR, coordinator, viewer


@bp.get("/<int:commitment_id>")
@viewer
def show_commitment(commitment_id: int) -> ResponseReturnValue:
    """What was said, by whom, until when, how it goes, and everything that happened since."""
    commitment = _commitment_or_404(commitment_id)
    return _page(commitment, ChangeForms(commitment) if may(COORDINATOR) else None)


@bp.post("/<int:commitment_id>")
@coordinator
def change_commitment(commitment_id: int) -> ResponseReturnValue:
    """Carry out the one form that was sent; shown again, with what was typed, when it cannot be."""
    commitment = _commitment_or_404(commitment_id)
    forms = ChangeForms(commitment, sent_key=request.form.get("form", ""))
    form = forms.sent or abort(400)
    if not form.validate():
        return _page(commitment, forms), 422
    try:
        _carry_out(form)
    except ChangedMeanwhile as conflict:
        return _show_conflict(commitment_id, form, conflict)
    except SavedAlready as repeated:
        flash(repeated.message)
    except FollowupError as refusal:
        form.refuse(refusal)
        return _page(commitment, forms), 422
    else:
        flash(_("Saved."), "success")
    anchor = f"share-{form.row.id}" if isinstance(form.row, Share) else None
    return redirect(commitment_address(commitment_id, anchor=anchor), 303)


def _carry_out(form: ChangeForm) -> None:
    nonce = (form.nonce.data or "")[:64]
    save = start_save(via=Via.DESK, by=current_user.person, now=clock.now(), nonce=nonce)
    form.carry_out(save)


def _show_conflict(commitment_id: int, form: ChangeForm, conflict: ChangedMeanwhile) -> ResponseReturnValue:
    """The page as it is now, the other's change in words, and what the person typed still in the form."""
    others, key = tell(conflict.changes), form.key
    db.session.rollback()
    commitment = _commitment_or_404(commitment_id)
    forms = ChangeForms(commitment, sent_key=key)
    if forms.sent:
        forms.sent.see_present()
    return _page(commitment, forms, conflict=conflict, others=others), 422


def _commitment_or_404(commitment_id: int) -> Commitment:
    return queries.find_commitment(commitment_id) or abort(404)


def _page(
    commitment: Commitment,
    forms: ChangeForms | None,
    *,
    conflict: ChangedMeanwhile | None = None,
    others: list[SaveTold] | None = None,
) -> str:
    return render_template(
        "commitments/one.html",
        commitment=commitment,
        forms=forms,
        sent=forms.sent if forms else None,
        conflict=conflict,
        others=others or [],
        passage=_passage_of(commitment),
        note_address=source_address(
            meeting_id=commitment.meeting_id, card=commitment.card, line=commitment.first_line
        ),
        history=list_history(commitment.id),
        today=clock.today(),
    )


def _passage_of(commitment: Commitment) -> list[PassageLine]:
    card, first, last = commitment.card, commitment.first_line, commitment.last_line
    if card is None or first is None or last is None:
        return []
    return passage(
        card.note.lines,
        quote=commitment.quote,
        quoted=(first, last),
        card=(card.first_line, card.last_line),
    )
