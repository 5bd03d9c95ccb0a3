"""The chapter's pages put together, and its kind of mail made known."""

from flask import Flask

from followup.digests import ledger_routes, start_routes, unsubscribe_routes
from followup.digests.mail import DigestMail
from followup.outbox.kinds import register


def init_app(app: Flask) -> None:
    """Serve the chapter's pages, and let the outbox ask what a digest has to say."""
    register(DigestMail())
    for part in (ledger_routes, start_routes, unsubscribe_routes):
        app.register_blueprint(part.bp)
