"""The pages of this chapter."""

from flask import Blueprint, Flask

from followup.commitments.due_words import due_words_of
from followup.commitments.wording import due_kind_name, reason_name, status_name, timeliness_name

bp = Blueprint("commitments", __name__)


def init_app(app: Flask) -> None:
    """Serve the chapter's pages, and let every template name statuses, timeliness, reasons and dues."""
    app.register_blueprint(bp)
    app.jinja_env.globals.update(
        status_name=status_name,
        timeliness_name=timeliness_name,
        reason_name=reason_name,
        due_kind_name=due_kind_name,
        due_words_of=due_words_of,
    )
