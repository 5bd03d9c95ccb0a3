"""The pages of this chapter."""

from flask import Flask

from followup.outbox import kinds
from followup.people import (
    access,
    contact_routes,
    coordinator_routes,
    import_routes,
    language_form_routes,
    row_wording,
    sign_in_mail,
    sign_in_routes,
    wording,
)
from followup.people.addresses import is_role_address
from followup.people.blueprint import bp

PAGES = (sign_in_routes, coordinator_routes, contact_routes, import_routes, language_form_routes)
"""The modules whose pages the blueprint serves."""


def init_app(app: Flask) -> None:
    """Serve the chapter's pages, and make its mail known."""
    access.init_app(app)
    app.register_blueprint(bp)
    for part in (wording, row_wording):
        part.init_app(app)
    app.jinja_env.tests["role_address"] = is_role_address
    kinds.register(sign_in_mail.SignInCodeMail())
