"""The pages of this chapter, put together."""

from flask import Flask

from followup.commitments import list_routes, new_routes, one_routes
from followup.commitments.blueprint import bp
from followup.commitments.due_words import due_words_of
from followup.commitments.wording import (
    contact_name,
    due_kind_name,
    person_name,
    reason_name,
    status_name,
    timeliness_name,
)

PAGES = (list_routes, new_routes, one_routes)


def init_app(app: Flask) -> None:
    """Serve the chapter's pages, and let every template name statuses, timeliness, reasons and dues."""
    app.register_blueprint(bp)
    app.jinja_env.globals.update(
        contact_name=contact_name,
        person_name=person_name,
        status_name=status_name,
        timeliness_name=timeliness_name,
        reason_name=reason_name,
        due_kind_name=due_kind_name,
        due_words_of=due_words_of,
    )
