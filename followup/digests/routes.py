"""The pages of this chapter, and its kind of mail."""

from flask import Blueprint, Flask

from followup.digests.mail import DigestMail
from followup.outbox.kinds import register

bp = Blueprint("digests", __name__)


def init_app(app: Flask) -> None:
    """Serve the chapter's pages."""
    register(DigestMail())
    app.register_blueprint(bp)
