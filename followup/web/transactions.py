"""One transaction a request: kept when the answer is 2xx or 3xx, undone otherwise."""

from flask import Flask, Response, request

from followup.extensions import db

_READING = ("GET", "HEAD", "OPTIONS")


def init_app(app: Flask) -> None:
    """Commit or roll back after every request. Reading requests never commit: a GET changes nothing."""
    app.after_request(_finish)


def _finish(response: Response) -> Response:
    if request.method not in _READING and response.status_code < 400:
        db.session.commit()
    else:
        db.session.rollback()
    return response
