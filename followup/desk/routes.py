"""The desk's pages."""

from flask import Flask

from followup.desk import (
    demonstration_routes,
    meeting_routes,
    municipality_routes,
    overview_routes,
    upload_routes,
    voices,
)


def init_app(app: Flask) -> None:
    """Serve the chapter's pages."""
    for part in (overview_routes, meeting_routes, upload_routes, municipality_routes, demonstration_routes):
        app.register_blueprint(part.bp)
    app.jinja_env.globals["voice_name"] = voices.name_of
