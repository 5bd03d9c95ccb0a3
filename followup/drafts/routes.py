"""The pages of this chapter, under `/meetings/<id>/review`."""

from flask import Flask

from followup.commitments.due_words import due_words
from followup.commitments.taking_back import refuse_when
from followup.drafts import (
    action_routes,
    dividing_routes,
    due_routes,
    form_routes,
    moving_routes,
    review_routes,
    step_routes,
    take_over_routes,
)
from followup.drafts.blueprint import bp
from followup.drafts.models import Draft
from followup.drafts.sure import certainty
from followup.drafts.taking_over import can_take_over, why_not_taken_back
from followup.drafts.versions import said_about
from followup.notes.reading_words import in_the_pages_language

PAGES = (
    review_routes,
    form_routes,
    action_routes,
    step_routes,
    dividing_routes,
    due_routes,
    take_over_routes,
    moving_routes,
)
"""Their views are bound to the chapter's blueprint as they are imported."""


def init_app(app: Flask) -> None:
    """Serve the chapter's pages."""
    app.register_blueprint(bp)
    app.jinja_env.filters["said_about"] = said_about
    app.jinja_env.filters["translated"] = translated
    app.jinja_env.filters["due_of_draft"] = due_of_draft
    app.jinja_env.tests["tracked_before"] = can_take_over
    refuse_when("the words of a later export went into it", why_not_taken_back)
    app.jinja_env.filters["certainty"] = certainty


def translated(text: str) -> str:
    """A sentence that reading kept with a draft, in the page's language where the catalogue has it."""
    return in_the_pages_language(text)


def due_of_draft(draft: Draft) -> str:
    """A draft's deadline, as written and as it was read."""
    return due_words(kind=draft.due_kind, first=draft.due_from, last=draft.due_to, written=draft.due_written)
