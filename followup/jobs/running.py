"""One unit of work: the only place beside the request hook where a transaction is committed."""

from collections.abc import Iterator
from contextlib import contextmanager

from flask import has_request_context

from followup.extensions import db


@contextmanager
def unit_of_work() -> Iterator[None]:
    """Commit what happens inside, or roll all of it back.

    Outside a request the session is left empty either way. Inside one it commits at once what must outlast
    a refusal (a wrong code counted, a guessed token noted).
    """
    try:
        yield
        db.session.commit()
    except BaseException:
        db.session.rollback()
        raise
    finally:
        if not has_request_context():
            db.session.remove()
