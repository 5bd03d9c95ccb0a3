"""An address with a NUL in it leads nowhere: no page has one, and PostgreSQL takes none in what it is asked."""

from flask import Flask, abort, request


def init_app(app: Flask) -> None:
    """Refuse such addresses before anything reads them."""
    app.before_request(_refuse)


def _refuse() -> None:
    if "\x00" in request.path or b"%00" in request.query_string:
        abort(404)
