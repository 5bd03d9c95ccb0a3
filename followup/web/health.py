"""Answers for machines: is the process up, and can it do its work."""

from flask import Blueprint, Flask
from flask.typing import ResponseReturnValue
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from followup.extensions import db
from followup.web.access_marks import public

bp = Blueprint("health", __name__)


def init_app(app: Flask) -> None:
    """Serve `/healthz` and `/readyz`."""
    app.register_blueprint(bp)


@bp.get("/healthz")
@public
def show_health() -> ResponseReturnValue:
    """The process answers."""
    return {"status": "ok"}


@bp.get("/readyz")
@public
def show_readiness() -> ResponseReturnValue:
    """The database answers and its migrations are in place."""
    try:
        db.session.execute(text("SELECT 1 FROM municipalities LIMIT 1"))
    except SQLAlchemyError:
        return {"status": "database not ready"}, 503
    return {"status": "ready"}
