"""Which of several processes leads: a lock that dies with its process, on a file or in the database.

It spares work and keeps the log quiet; that nothing runs twice is held by unique keys in the ledgers.
"""

from pathlib import Path
from threading import Event
from typing import Protocol

import psycopg
from filelock import FileLock, Timeout
from sqlalchemy import URL

from followup import settings
from followup.extensions import db

LOCK_KEY = 0x666F6C6C6F777570
"""Names our lock among the database's advisory locks."""

ASK_AGAIN_AFTER = 2.0
"""Seconds between tries to lead while another process does."""


class LeadershipLost(Exception):
    """The lock is no longer ours: the session that held it is gone."""


class Leadership(Protocol):
    """The right to run the timetable."""

    def confirm(self) -> None:
        """Raise `LeadershipLost` when the lock is no longer held."""
        ...

    def give_up(self) -> None:
        """Let another process lead."""
        ...


class FileLeadership:
    """A lock on a file beside the SQLite database; the system frees it when the process ends, however it ends."""

    def __init__(self, lock: FileLock) -> None:
        self._lock = lock

    def confirm(self) -> None:
        if not self._lock.is_locked:
            raise LeadershipLost

    def give_up(self) -> None:
        self._lock.release(force=True)


class DatabaseLeadership:
    """An advisory lock of PostgreSQL, on a connection of its own that does nothing else."""

    def __init__(self, connection: psycopg.Connection[tuple[bool]]) -> None:
        self._connection = connection

    def confirm(self) -> None:
        try:
            self._connection.execute("SELECT 1")
        except psycopg.Error as error:
            raise LeadershipLost from error

    def give_up(self) -> None:
        self._connection.close()


def lead(stop: Event) -> Leadership | None:
    """Wait until this process leads; None when `stop` was set meanwhile. Needs an application context."""
    while not stop.is_set():
        if (leadership := try_to_lead()) is not None:
            return leadership
        stop.wait(ASK_AGAIN_AFTER)
    return None


def try_to_lead() -> Leadership | None:
    """Lead at once, or None while another process does."""
    url = db.engine.url
    if url.get_backend_name() == "postgresql":
        return _try_database(url)
    folder = Path(url.database) if url.database else settings.current().data_dir / "followup"
    lock = FileLock(f"{folder}.scheduler-lock", timeout=0, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        return None
    return FileLeadership(lock)


def _try_database(url: URL) -> DatabaseLeadership | None:
    address = url.set(drivername="postgresql").render_as_string(hide_password=False)
    connection = psycopg.connect(
        address,
        autocommit=True,
        application_name="followup scheduler",
        connect_timeout=10,
        keepalives=1,
        keepalives_idle=5,
        keepalives_interval=2,
        keepalives_count=3,
    )
    try:
        row = connection.execute("SELECT pg_try_advisory_lock(%s)", (LOCK_KEY,)).fetchone()
    except BaseException:
        connection.close()
        raise
    if row is None or not row[0]:
        connection.close()
        return None
    return DatabaseLeadership(connection)
