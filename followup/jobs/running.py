"""One unit of work: the only place beside the request hook where a transaction is committed."""

from collections.abc import Iterator
from contextlib import contextmanager

from flask import has_request_context

from followup.extensions import db, only_reads


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


@contextmanager
def reading() -> Iterator[None]:
    """Read outside a request in a transaction that cannot write and holds nobody up; it is closed at the end.

    Loading and wording a mail takes its time, and SQLite has one write lock for all.
    """
    db.session.rollback()
    token = only_reads.set(True)
    try:
        yield
    finally:
        db.session.rollback()
        if not has_request_context():
            db.session.remove()
        only_reads.reset(token)
