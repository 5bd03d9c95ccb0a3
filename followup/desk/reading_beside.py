"""Reading an uploaded file beside the request that brought it, so that a long one shows its progress.

The upload's row tells how it goes, so any web process can answer for it; a reader that was lost with its process
is noticed by the row's last sign of life.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Thread

from flask import Flask

from followup import clock
from followup.drafts.taking_in import read_upload
from followup.jobs.running import unit_of_work
from followup.notes import uploads

AT_ONCE = 2
"""How many files one web process reads at a time; each takes up to 300 MB while it is read."""

SOON = 4.0
"""Seconds a request waits for the reading before it shows a page of its own about it."""

BEAT = 15.0
"""Seconds between the signs of life of a file that waits for its turn; well below uploads.LOST_AFTER."""

_turns = BoundedSemaphore(AT_ONCE)
logger = logging.getLogger(__name__)


def start_reading(app: Flask, upload_id: int) -> Thread:
    """Read the upload in a thread of this process; the upload must be committed before."""
    thread = Thread(target=_read, args=(app, upload_id), name=f"upload-{upload_id}", daemon=True)
    thread.start()
    return thread


def _read(app: Flask, upload_id: int) -> None:
    try:
        with app.app_context(), _turn(upload_id) as is_ours:
            if is_ours:
                read_upload(upload_id, now=clock.now, beat=clock.real_now)
    except Exception:
        logger.exception("Taking in the upload %d failed", upload_id)


@contextmanager
def _turn(upload_id: int) -> Iterator[bool]:
    """Wait for a turn, with a sign of life now and then; False where the file was let go or decided meanwhile."""
    while not _turns.acquire(timeout=BEAT):
        if not _still_waits(upload_id):
            yield False
            return
    try:
        yield _still_waits(upload_id)
    finally:
        _turns.release()


def _still_waits(upload_id: int) -> bool:
    with unit_of_work():
        return uploads.note_waiting(upload_id, now=clock.real_now())
