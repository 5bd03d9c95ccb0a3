"""The chapter's pages put together, and its kind of mail made known."""

from flask import Flask

from followup.commitments.taking_back import refuse_when
from followup.digests import ledger_routes, start_routes, unsubscribe_routes
from followup.digests.asked_about import why_not_taken_back
from followup.digests.mail import DigestMail
from followup.outbox.kinds import register


def init_app(app: Flask) -> None:
    """Serve the chapter's pages, and let the outbox ask what a digest has to say."""
    register(DigestMail())
    refuse_when("a reminder has spoken of it", why_not_taken_back)
    for part in (ledger_routes, start_routes, unsubscribe_routes):
        app.register_blueprint(part.bp)
