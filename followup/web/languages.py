"""Which language a page is in: its known reader's, else what the visitor chose here, else the browser's."""

from flask import Blueprint, Flask, current_app, g, has_request_context, redirect, request, session
from flask.typing import ResponseReturnValue
from flask_login import current_user
from werkzeug.exceptions import HTTPException

from followup.extensions import babel
from followup.web import template_words
from followup.web.access_marks import public
from followup.web.redirects import own_path

LANGUAGES = {"nb": "Bokmål", "nn": "Nynorsk", "en": "English"}

bp = Blueprint("languages", __name__)


def init_app(app: Flask) -> None:
    """Let pages speak three languages."""
    babel.init_app(app, locale_selector=choose_language)
    template_words.init_app(app)
    app.register_blueprint(bp)


def choose_language() -> str:
    """`g.language` (a page whose reader is known), the choice made in this browser, the person's own, the browser's.

    A municipality's page is in its reader's language whoever else uses the browser; it has a choice of its own,
    which is remembered for the reader. Commands have no visitor: they get `g.language` or bokmål.
    """
    chosen = session.get("language") if has_request_context() else None
    for language in (g.get("language"), chosen):
        if language in LANGUAGES:
            return str(language)
    if not has_request_context():
        return "nb"
    if current_user and current_user.is_authenticated and current_user.person.language:
        return current_user.person.language.value
    return browser_language()


@bp.post("/language")
@public
def change_language() -> ResponseReturnValue:
    """Remember the language for this browser and go back to the page it was chosen on."""
    if request.form.get("language") in LANGUAGES:
        session["language"] = request.form["language"]
    back = own_path(request.form.get("back"))
    return redirect(back if _can_be_opened(back) else "/", 303)


def browser_language() -> str:
    """`no` means bokmål; whoever reads one written Norwegian reads the other before English."""
    for tag, quality in request.accept_languages:
        language = tag.split("-")[0].lower()
        if quality <= 0:
            continue
        if language in ("nb", "no"):
            return "nb"
        if language in ("nn", "en"):
            return language
    return "nb"


def _can_be_opened(path: str) -> bool:
    """True for a path of ours that answers GET: a form sent back stands at an address that may not."""
    try:
        current_app.url_map.bind("").match(path.partition("?")[0], method="GET")
    except HTTPException:
        return False
    return True
