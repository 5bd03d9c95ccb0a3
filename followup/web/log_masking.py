"""Keeps secret addresses out of logs: whatever logs a path, `/u/<token>` becomes `/u/…`.

Our own code logs no paths, and waitress none unless a request fails; but Flask's error log, Werkzeug's
development server and gunicorn's access log do. The filter sits on those loggers themselves, so it holds for
every handler and format. A proxy in front has logs of its own: docs/operators.md tells how to mask there.
"""

import logging
import re

from flask import Flask

LOGGERS = ("werkzeug", "waitress", "gunicorn.access", "gunicorn.error")

_SECRET = re.compile(
    r"((?:/|%2F)(?:u|calendar|unsubscribe|sign-in(?:/|%2F)link)(?:/|%2F))[^\s/?#&\"'<>]+", re.IGNORECASE
)


class SecretAddressFilter(logging.Filter):
    """Rewrites a record before any handler sees it."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Mask the message with its arguments filled in, and a failed request's traceback; keep the record."""
        said = record.getMessage()
        masked = mask(said)
        if masked != said:
            record.msg, record.args = masked, None
        if record.exc_info and not record.exc_text:
            record.exc_text = mask(logging.Formatter().formatException(record.exc_info))
        return True


def init_app(app: Flask) -> None:
    """Put the filter on the application's logger and on those of the servers; once, however often it is called."""
    for logger in (app.logger, *(logging.getLogger(name) for name in LOGGERS)):
        if not any(isinstance(present, SecretAddressFilter) for present in logger.filters):
            logger.addFilter(SecretAddressFilter())


def mask(text: str) -> str:
    """The text with the secret part of every address in it left out."""
    return _SECRET.sub(r"\1…", text)
