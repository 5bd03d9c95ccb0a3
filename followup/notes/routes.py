"""The pages of this chapter."""

from flask import Blueprint, Flask

bp = Blueprint("notes", __name__)


def init_app(app: Flask) -> None:
    """Serve the chapter's pages."""
    app.register_blueprint(bp)
