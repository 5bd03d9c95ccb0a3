"""The pages of this chapter."""

from flask import Blueprint, Flask
from flask.typing import ResponseReturnValue

from followup.people import access
from followup.web.access_marks import public

bp = Blueprint("people", __name__)


def init_app(app: Flask) -> None:
    """Serve the chapter's pages."""
    access.init_app(app)
    app.register_blueprint(bp)


@bp.get("/sign-in")
@public
def sign_in() -> ResponseReturnValue:
    return "sign in"
