"""The desk's pages."""

from flask import Flask

from followup.desk import (
    demonstration_routes,
    meeting_edit_routes,
    meeting_routes,
    municipality_routes,
    overview_routes,
    upload_routes,
    voices,
)

PARTS = (
    overview_routes,
    meeting_routes,
    meeting_edit_routes,
    upload_routes,
    municipality_routes,
    demonstration_routes,
)


def init_app(app: Flask) -> None:
    """Serve the chapter's pages."""
    for part in PARTS:
        app.register_blueprint(part.bp)
    app.jinja_env.globals["voice_name"] = voices.name_of
