"""The pages of this chapter, under `/meetings/<id>/review`."""

from flask import Flask

from followup.commitments.due_words import due_words
from followup.drafts import action_routes, form_routes, review_routes
from followup.drafts.blueprint import bp
from followup.drafts.models import Draft
from followup.drafts.versions import said_about
from followup.notes.reading_words import in_the_pages_language

PAGES = (review_routes, form_routes, action_routes)
"""Their views are bound to the chapter's blueprint as they are imported."""


def init_app(app: Flask) -> None:
    """Serve the chapter's pages."""
    app.register_blueprint(bp)
    app.jinja_env.filters["said_about"] = said_about
    app.jinja_env.filters["translated"] = translated
    app.jinja_env.filters["due_of_draft"] = due_of_draft


def translated(text: str) -> str:
    """A sentence that reading kept with a draft, in the page's language where the catalogue has it."""
    return in_the_pages_language(text)


def due_of_draft(draft: Draft) -> str:
    """A draft's deadline, as written and as it was read."""
    return due_words(kind=draft.due_kind, first=draft.due_from, last=draft.due_to, written=draft.due_written)
