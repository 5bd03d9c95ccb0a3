"""A commitment added by hand: agreed on the telephone, or missed by every reader."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from followup import clock
from followup.commitments.blueprint import bp, commitment_address
from followup.commitments.models import Commitment
from followup.commitments.new_form import NewCommitmentForm
from followup.commitments.queries import find_opened_by
from followup.commitments.saving import SavedAlready, start_save
from followup.commitments.statuses import Via
from followup.errors import FollowupError
from followup.web.access_marks import coordinator


@bp.get("/new")
@coordinator
def show_new_commitment() -> ResponseReturnValue:
    """An empty form; `?meeting=` and `?municipality=` fill in where one came from."""
    form = NewCommitmentForm(formdata=None)
    form.begin(meeting=request.args.get("meeting", ""), municipality=request.args.get("municipality", ""))
    return render_template("commitments/new.html", form=form)


@bp.post("/new")
@coordinator
def add_commitment() -> ResponseReturnValue:
    """Open what the form says, once however often it is sent."""
    form = NewCommitmentForm()
    if not form.validate():
        return render_template("commitments/new.html", form=form), 422
    try:
        commitment = _open(form)
    except SavedAlready as repeated:
        flash(repeated.message)
        return redirect(_address_of_earlier(repeated), 303)
    except FollowupError as refusal:
        form.refuse(refusal)
        return render_template("commitments/new.html", form=form), 422
    flash(_("The commitment was added."), "success")
    return redirect(commitment_address(commitment.id), 303)


def _open(form: NewCommitmentForm) -> Commitment:
    nonce = (form.nonce.data or "")[:64]
    save = start_save(via=Via.DESK, by=current_user.person, now=clock.now(), nonce=nonce)
    return form.carry_out(save)


def _address_of_earlier(repeated: SavedAlready) -> str:
    """The commitment the form opened when it was first sent."""
    opened = find_opened_by(repeated.save) if repeated.save else None
    return commitment_address(opened) if opened else url_for("commitments.show_commitments")
