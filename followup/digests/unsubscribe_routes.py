"""Stopping reminders: a page to people, one click to mail programs (RFC 8058)."""

from flask import Blueprint, Response, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from followup import clock
from followup.digests import unsubscribing
from followup.digests.mail import language_of
from followup.digests.unsubscribing import UnknownUnsubscribeLink
from followup.extensions import csrf
from followup.people.models import Contact
from followup.web.access_marks import by_token

bp = Blueprint("unsubscribing", __name__)

ONE_CLICK = ("List-Unsubscribe", "One-Click")
"""What a mail program posts, without our form, cookie or token."""


@bp.get("/unsubscribe/<token>")
@by_token
def show(token: str) -> ResponseReturnValue:
    """What would be stopped, and the form that does it; reading it changes nothing."""
    return _page(token, _contacts(token))


@bp.post("/unsubscribe/<token>")
@csrf.exempt
@by_token
def change(token: str) -> ResponseReturnValue:
    """Stop the reminders, or have them again.

    The token is all the authority there is, so no other is asked for. Mail scanners press buttons too: the
    page's own form has a choice that starts empty, and without it nothing is changed.
    """
    contacts = _contacts(token)
    if request.form.get(ONE_CLICK[0]) == ONE_CLICK[1]:
        unsubscribing.unsubscribe(contacts, now=clock.now())
        return "", 200, {"Content-Type": "text/plain; charset=utf-8"}
    if request.form.get("choice") == "stop":
        unsubscribing.unsubscribe(contacts, reason=request.form.get("reason", ""), now=clock.now())
        flash(_("The reminders are stopped."), "success")
    elif request.form.get("choice") == "resume":
        unsubscribing.resubscribe(contacts)
        flash(_("You get reminders again."), "success")
    else:
        return _page(token, contacts, is_unanswered=True), 422
    return redirect(url_for("unsubscribing.show", token=token), 303)


@bp.errorhandler(UnknownUnsubscribeLink)
def _show_unknown(problem: UnknownUnsubscribeLink) -> ResponseReturnValue:
    return render_template("digests/unsubscribe_unknown.html", message=problem.message), problem.status


@bp.after_request
def _keep_private(response: Response) -> Response:
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def _contacts(token: str) -> list[Contact]:
    """The token's contacts; from here on the page speaks their language."""
    contacts = unsubscribing.contacts_of(token)
    if contacts:
        g.language = language_of(contacts[0].person, contacts)
    return contacts


def _page(token: str, contacts: list[Contact], *, is_unanswered: bool = False) -> str:
    return render_template(
        "digests/unsubscribe.html",
        token=token,
        contacts=contacts,
        is_stopped=bool(contacts) and all(contact.unsubscribed_at for contact in contacts),
        is_unanswered=is_unanswered,
    )
