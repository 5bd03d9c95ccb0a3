"""Pages for what went wrong: what happened, what was kept, what to do next."""

from typing import Any

from flask import Flask, g, make_response, render_template, request, session
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf.csrf import CSRFError
from werkzeug.datastructures import Headers
from werkzeug.exceptions import HTTPException

from followup.errors import FollowupError
from followup.extensions import db, login_manager
from followup.web.languages import browser_language

WORDS = {
    403: (_l("You do not have access"), _l("This page is for others than you. Nothing was changed.")),
    404: (
        _l("There is no such page"),
        _l("The address leads nowhere. Check it, or start from the front page."),
    ),
    405: (
        _l("That cannot be done here"),
        _l("The address does not take what was sent. Nothing was changed."),
    ),
    413: (
        _l("The file is too large"),
        _l(
            "What was sent is larger than we take (50 MB), so nothing was stored. "
            "Split the file, or save it in a smaller format, and try again."
        ),
    ),
    429: (
        _l("Too many tries"),
        _l("There were too many tries in a short time. Wait a while, and try again."),
    ),
}
REFUSED = (_l("That could not be done"), _l("Nothing was changed."))
SERVER_ERROR = (
    _l("Something went wrong with us"),
    _l("Nothing of what you just sent was saved. Try again in a while; if it goes on, tell the coordinator."),
)


def init_app(app: Flask) -> None:
    """Answer errors with pages, never with traces."""
    app.register_error_handler(FollowupError, _show_refusal)
    app.register_error_handler(CSRFError, _show_foreign_form)
    app.register_error_handler(HTTPException, _show_http_error)


def _show_refusal(error: FollowupError) -> ResponseReturnValue:
    return _page(_("That could not be done"), error.message, getattr(error, "status", 422))


def _show_foreign_form(_error: CSRFError) -> ResponseReturnValue:
    return _page(
        _("The form was too old"),
        _(
            "The form belongs to another visit or an older one, so nothing was saved. "
            "Go back, reload the page and send it again; what you wrote is still in the form."
        ),
        400,
    )


def _show_http_error(error: HTTPException) -> ResponseReturnValue:
    code = error.code or 500
    if error.response is not None:
        return error.response
    if code < 400:
        return error.get_response()
    if code >= 500:
        _forget_who_asked()
    title, message = _words_for(code)
    if request.path.startswith("/static/"):
        return str(title), code, {"Content-Type": "text/plain; charset=utf-8"}
    response = make_response(_page(title, message, code))
    _keep_own_headers(error, response.headers)
    return response


def _forget_who_asked() -> None:
    """Show a server error to a stranger: finding out who asked may be the very thing that fails."""
    db.session.rollback()
    g.language = g.get("language") or session.get("language") or browser_language()
    g._login_user = login_manager.anonymous_user()


def _keep_own_headers(error: HTTPException, headers: Headers) -> None:
    """`Allow` and `Retry-After` say what would have worked, and when; machines read them."""
    for name, value in error.get_headers():
        if name in ("Allow", "Retry-After"):
            headers[name] = value


def _words_for(code: int) -> tuple[Any, Any]:
    return WORDS.get(code, SERVER_ERROR if code >= 500 else REFUSED)


def _page(title: str, message: str, code: int) -> ResponseReturnValue:
    return render_template("errors/error.html", title=title, message=message, code=code), code
