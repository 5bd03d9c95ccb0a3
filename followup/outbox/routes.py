"""Deciding about held mail; the local mail page is in `local_page`."""

from flask import Blueprint, Flask, abort, flash, redirect, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from followup import clock
from followup.outbox import kinds, local_page, queries, releasing
from followup.outbox.models import OutboxMessage
from followup.outbox.reasons import delivery_status_name, reason_in_words
from followup.web.access_marks import coordinator
from followup.web.redirects import own_path

bp = Blueprint("outbox", __name__)


def init_app(app: Flask) -> None:
    """Serve the chapter's pages, and give templates the ledger's words."""
    app.register_blueprint(bp)
    app.register_blueprint(local_page.bp)
    app.jinja_env.globals.update(
        delivery_status_name=delivery_status_name,
        delivery_reason=reason_in_words,
        mail_kind_name=mail_kind_name,
        has_local_mail=local_page.is_served_here,
    )


def mail_kind_name(name: str) -> str:
    """What a kind of mail is called on screen."""
    return kinds.kind_named(name).label() if kinds.is_known(name) else name


@bp.post("/outbox/<int:message_id>/release")
@coordinator
def release_message(message_id: int) -> ResponseReturnValue:
    """Send held or failed mail after all."""
    releasing.release_message(_message(message_id), by=current_user.person, now=clock.now())
    flash(_("The mail was released and goes out within a minute."), "success")
    return redirect(own_path(request.form.get("back"), "/digests"), 303)


@bp.post("/outbox/<int:message_id>/leave-out")
@coordinator
def leave_out(message_id: int) -> ResponseReturnValue:
    """Never send held mail."""
    releasing.leave_out(_message(message_id), by=current_user.person, now=clock.now())
    flash(_("The mail was left out and will not be sent."), "success")
    return redirect(own_path(request.form.get("back"), "/digests"), 303)


def _message(message_id: int) -> OutboxMessage:
    return queries.find_message(message_id) or abort(404)
