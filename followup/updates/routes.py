"""The municipality's page, `/u/<token>`: no account, and GET never changes anything.

Its forms carry a token of their own, derived from the secret key and tied to the link, instead of the session's
CSRF token: mail programs open links in built-in browsers that often keep no cookies, and whoever can make this
form's token must know the link, which is what CSRF protection is to ensure. A form of another link is refused.
"""

from flask import Blueprint, Flask, Response, g, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError

from followup import clock, settings
from followup.commitments.saving import SavedAlready
from followup.extensions import csrf
from followup.outbox import kinds
from followup.people.models import Language
from followup.updates import showing, tokens
from followup.updates.choosing_language import choose_language
from followup.updates.fresh_links import FreshLinkMail, masked, send_fresh_link
from followup.updates.links import ExpiredLink, UnknownLink, find_link, refuse_dead_link
from followup.updates.models import UpdateLink
from followup.updates.page import Asked
from followup.updates.reading_form import read_sent_form
from followup.updates.submitting import AnsweredMeanwhile, save_nonce, submit_answers
from followup.web.access_marks import by_token

bp = Blueprint("updates", __name__)


def init_app(app: Flask) -> None:
    """Serve the chapter's pages and know its mail."""
    showing.init_app(app)
    kinds.register(FreshLinkMail())
    app.register_blueprint(bp)


@bp.get("/u/<token>")
@by_token
def show_page(token: str) -> ResponseReturnValue:
    """What the municipality said it would do, and how it goes."""
    return showing.show(_open(token), asked=_asked(), token=token)


@bp.post("/u/<token>")
@csrf.exempt
@by_token
def save_answers(token: str) -> ResponseReturnValue:
    """Save what was answered, all of it or nothing."""
    link, now = _open(token), clock.now()
    nonce = _nonce_of_form(link)
    form = read_sent_form(request.form, link.contact, now=now)
    if form.is_settled:
        return redirect(url_for(".show_page", token=token, settled=1), 303)
    if form.problems or not form.answers:
        return showing.show_again(link, form, token=token), 422
    answered = {"respondent_name": form.respondent_name, "nonce": nonce}
    try:
        submit_answers(link.contact, form.answers, now=now, **answered)
    except SavedAlready:
        pass
    except AnsweredMeanwhile as others:
        return showing.show_again(link, form, token=token, changed=others.share_ids), 409
    saved = save_nonce(nonce, form.answers, form.respondent_name)
    return redirect(url_for(".show_page", token=token, saved=saved, _anchor="saved"), 303)


@bp.post("/u/<token>/language")
@csrf.exempt
@by_token
def change_language(token: str) -> ResponseReturnValue:
    """Remember the contact's language. The choice starts empty, so that a scanner's visit changes nothing."""
    link = _open(token)
    _nonce_of_form(link)
    if request.form.get("language") in set(Language):
        choose_language(link.contact, Language(request.form["language"]))
        session.pop("language", None)
    return redirect(url_for(".show_page", token=token), 303)


@bp.post("/u/<token>/fresh")
@csrf.exempt
@by_token
def mail_fresh_link(token: str) -> ResponseReturnValue:
    """Mail a fresh link to the known address, when the old one is genuine and its reader asks for it."""
    link, now = _find(token), clock.now()
    try:
        refuse_dead_link(link, now=now)
    except ExpiredLink:
        _nonce_of_form(link)
        if not request.form.get("wanted"):
            return _expired(link, token, is_asked=True), 422
        send_fresh_link(link, now=now)
        return render_template("updates/fresh_link_sent.html", address=masked(link.contact.person.email))
    return redirect(url_for(".show_page", token=token), 303)


@bp.errorhandler(UnknownLink)
def _show_unknown(problem: UnknownLink) -> ResponseReturnValue:
    return render_template("updates/link_problem.html", message=problem.message), problem.status


@bp.errorhandler(ExpiredLink)
def _show_expired(problem: ExpiredLink) -> ResponseReturnValue:
    return _expired(problem.link, (request.view_args or {})["token"]), problem.status


@bp.after_request
def _keep_private(response: Response) -> Response:
    """The address is a secret: kept by no cache, listed by no search engine, told to no other site."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def _find(token: str) -> UpdateLink:
    """The link of a genuine token; from here on the page speaks its reader's language."""
    link = find_link(token)
    g.language = link.contact.language.value
    return link


def _open(token: str) -> UpdateLink:
    link = _find(token)
    refuse_dead_link(link, now=clock.now())
    return link


def _nonce_of_form(link: UpdateLink) -> str:
    key = settings.current().secret_key
    try:
        return tokens.nonce_of_form(request.form.get("form", ""), link.public_id, secret_key=key)
    except tokens.TokenNotGenuine as error:
        raise CSRFError from error


def _expired(link: UpdateLink, token: str, *, is_asked: bool = False) -> str:
    return render_template(
        "updates/link_expired.html",
        address=masked(link.contact.person.email),
        municipality=link.contact.municipality.name,
        form_token=showing.form_token(link),
        token=token,
        is_asked=is_asked,
    )


def _asked() -> Asked:
    args = request.args
    return Asked(
        opened=args.getlist("open", type=int)[:20],
        chosen=args.get("share", type=int),
        choice=args.get("choice", ""),
        page=args.get("page", 1, type=int),
        everything=args.get("show") == "all",
        saved=args.get("saved", "")[:64],
        is_settled="settled" in args,
    )
