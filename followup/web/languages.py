"""Which language a page is in: the page's own reader first, then what the visitor chose, then the browser."""

from flask import Blueprint, Flask, g, has_request_context, redirect, request, session
from flask.typing import ResponseReturnValue
from flask_login import current_user

from followup.extensions import babel
from followup.web.access_marks import public

LANGUAGES = {"nb": "Bokmål", "nn": "Nynorsk", "en": "English"}

bp = Blueprint("languages", __name__)


def init_app(app: Flask) -> None:
    """Let pages speak three languages."""
    babel.init_app(app, locale_selector=choose_language)
    app.register_blueprint(bp)


def choose_language() -> str:
    """`g.language` (a page with a known reader), the session's choice, the person's own, the browser's, bokmål.

    Outside a request (commands, jobs) there is nobody to ask: bokmål, or what `force_locale` says.
    """
    if not has_request_context():
        return "nb"
    chosen = g.get("language") or session.get("language")
    if chosen in LANGUAGES:
        return chosen
    if current_user and current_user.is_authenticated and current_user.person.language:
        return current_user.person.language.value
    return _browser_language()


@bp.post("/language")
@public
def change_language() -> ResponseReturnValue:
    """Remember the language for this browser and go back to the page it was chosen on."""
    if request.form.get("language") in LANGUAGES:
        session["language"] = request.form["language"]
    back = request.form.get("back", "/")
    return redirect(back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/", 303)


def _browser_language() -> str:
    """`no` means bokmål; whoever reads one written Norwegian reads the other before English."""
    for tag, _quality in request.accept_languages if request else ():
        language = tag.split("-")[0].lower()
        if language in ("nb", "no"):
            return "nb"
        if language in ("nn", "en"):
            return language
    return "nb"
