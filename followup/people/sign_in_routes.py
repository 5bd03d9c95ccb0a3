"""Signing in and out."""

from flask import Response, flash, make_response, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import get_locale
from flask_babel import gettext as _
from flask_login import current_user, login_user, logout_user

from followup import clock
from followup.errors import FollowupError
from followup.jobs.running import unit_of_work
from followup.people import sign_in as verbs
from followup.people.blueprint import bp
from followup.people.contacts import NotAnAddress, normalise_email
from followup.people.models import Coordinator
from followup.people.sign_in_forms import CodeForm, EmailForm
from followup.web.access_marks import public
from followup.web.redirects import own_path

_ASKED = "sign_in_codes"
_ASKED_FOR = "sign_in_email"
_MOST_KEPT = 3
"""How many of the codes a browser asked for may still be typed: the first mail may come after the second."""


@bp.get("/sign-in")
@public
def sign_in() -> ResponseReturnValue:
    """Ask for the e-mail address; who is signed in goes on to where they wanted."""
    if current_user.is_authenticated:
        return redirect(own_path(request.args.get("next")), 303)
    return _show_email_form(EmailForm(next=request.args.get("next", "")))


@bp.post("/sign-in")
@public
def ask_for_code() -> ResponseReturnValue:
    """Mail a code, and say the same whether or not the address is a coordinator's."""
    form = EmailForm()
    email = _address_in(form)
    if email is None or not verbs.can_mail_codes():
        return _show_email_form(form), 422
    public_id = verbs.ask_for_code(
        email=email, language=str(get_locale()), real_now=clock.real_now(), now=clock.now()
    )
    session[_ASKED] = [*session.get(_ASKED, []), public_id][-_MOST_KEPT:]
    session[_ASKED_FOR] = email
    return redirect(url_for("people.show_code_form", next=_wanted(form.next.data)), 303)


@bp.get("/sign-in/code")
@public
def show_code_form() -> ResponseReturnValue:
    """Ask for the code, in the browser that a code was asked for in."""
    if not session.get(_ASKED):
        return redirect(url_for("people.sign_in", next=_wanted(request.args.get("next"))), 303)
    return _show_code_form(CodeForm(next=request.args.get("next", "")))


@bp.post("/sign-in/code")
@public
def use_code() -> ResponseReturnValue:
    """Sign in with the code; every guess is counted, also a refused one."""
    form = CodeForm()
    if not form.validate_on_submit():
        return _show_code_form(form), 422
    real_now = clock.real_now()
    with unit_of_work():
        codes = verbs.count_guess(public_ids=session.get(_ASKED, []), real_now=real_now)
    try:
        coordinator = verbs.use_code(codes, typed=form.code.data or "", real_now=real_now)
    except verbs.WrongCode as wrong:
        form.code.errors = [wrong.message]
        return _show_code_form(form), 422
    return _begin_session(coordinator, wanted=form.next.data)


@bp.get("/sign-in/link/<token>")
@public
def show_link(token: str) -> ResponseReturnValue:
    """A button: only pressing it signs in, so that whatever merely opens links does not use it up."""
    try:
        link = verbs.find_link(token, real_now=clock.real_now())
    except verbs.DeadLink as dead:
        return _show_dead_link(dead)
    page = render_template("people/sign_in_link.html", person=link.coordinator.person, token=token)
    return _unmentioned(make_response(page))


@bp.post("/sign-in/link/<token>")
@public
def use_link(token: str) -> ResponseReturnValue:
    """Sign in with a link, which is used up by it."""
    try:
        coordinator = verbs.use_link(token, real_now=clock.real_now())
    except verbs.DeadLink as dead:
        return _show_dead_link(dead)
    return _begin_session(coordinator, wanted=None)


@bp.post("/sign-out")
@public
def sign_out() -> ResponseReturnValue:
    """Forget who this is; the language stays."""
    logout_user()
    _empty_session()
    flash(_("You are signed out."), "success")
    return redirect(url_for("people.sign_in"), 303)


def _begin_session(coordinator: Coordinator, *, wanted: str | None) -> ResponseReturnValue:
    """A session of its own: nothing of what was in the browser before is taken along but the language."""
    _empty_session()
    login_user(coordinator)
    session.permanent = True
    return redirect(own_path(wanted), 303)


def _empty_session() -> None:
    language = session.get("language")
    session.clear()
    if language:
        session["language"] = language


def _address_in(form: EmailForm) -> str | None:
    """The normalised address in a form that was filled in right; else the form knows what is wrong."""
    if not form.validate_on_submit():
        return None
    try:
        return normalise_email(form.email.data or "")
    except NotAnAddress:
        form.email.errors = [_("This is not an e-mail address. Write it as kari@kommune.no.")]
        return None


def _show_email_form(form: EmailForm) -> str:
    return render_template("people/sign_in.html", form=form, can_mail_codes=verbs.can_mail_codes())


def _show_code_form(form: CodeForm) -> str:
    return render_template("people/sign_in_code.html", form=form, email=session.get(_ASKED_FOR, ""))


def _show_dead_link(dead: FollowupError) -> ResponseReturnValue:
    page = render_template("people/sign_in_dead_link.html", message=dead.message)
    return _unmentioned(make_response(page, 410))


def _unmentioned(response: Response) -> Response:
    """The address holds a token: no page it leads to is told where the visitor came from."""
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def _wanted(text: str | None) -> str | None:
    """The page to go on to, for an address; left out where it is the front page anyway."""
    path = own_path(text)
    return path if path != "/" else None
