"""Pages for what went wrong: what happened, what was kept, what to do next."""

from flask import Flask, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from followup.errors import FollowupError


def init_app(app: Flask) -> None:
    """Answer errors with pages, never with traces."""
    app.register_error_handler(FollowupError, _show_refusal)
    app.register_error_handler(CSRFError, _show_foreign_form)
    app.register_error_handler(HTTPException, _show_http_error)


def _show_refusal(error: FollowupError) -> ResponseReturnValue:
    return _page(_("That could not be done"), error.message, 422)


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
    title, message = _words_for(code)
    if request.path.startswith("/static/"):
        return title, code, {"Content-Type": "text/plain; charset=utf-8"}
    return _page(title, message, code)


def _words_for(code: int) -> tuple[str, str]:
    words = {
        403: (_("You do not have access"), _("This page is for others than you. Nothing was changed.")),
        404: (
            _("There is no such page"),
            _("The address leads nowhere. Check it, or start from the front page."),
        ),
        405: (
            _("That cannot be done here"),
            _("The address does not take what was sent. Nothing was changed."),
        ),
        413: (
            _("The file is too large"),
            _(
                "What was sent is larger than we take (20 MB), so nothing was stored. "
                "Split the file, or save it in a smaller format, and try again."
            ),
        ),
        429: (
            _("Too many tries"),
            _("There were too many tries in a short time. Wait a while, and try again."),
        ),
    }
    fallback = (
        _("Something went wrong with us"),
        _(
            "Nothing of what you just sent was saved. Try again in a while; if it goes on, tell the coordinator."
        ),
    )
    return words.get(
        code, fallback if code >= 500 else (_("That could not be done"), _("Nothing was changed."))
    )


def _page(title: str, message: str, code: int) -> ResponseReturnValue:
    return render_template("errors/error.html", title=title, message=message), code
