"""The pages of this chapter."""

from flask import Flask

from followup.outbox import kinds
from followup.people import access, sign_in_mail, sign_in_routes
from followup.people.blueprint import bp

PAGES = (sign_in_routes,)
"""The modules whose pages the blueprint serves."""


def init_app(app: Flask) -> None:
    """Serve the chapter's pages, and make its mail known."""
    access.init_app(app)
    app.register_blueprint(bp)
    kinds.register(sign_in_mail.SignInCodeMail())
