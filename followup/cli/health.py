"""What `followup doctor` looks at: whatever would fail, before it does."""

import os
import smtplib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import func, select, text
from sqlalchemy.exc import SQLAlchemyError

from followup import clock, settings
from followup.cli import migrating
from followup.extensions import db
from followup.jobs.models import Heartbeat
from followup.notes.models import Meeting, MeetingState
from followup.outbox.models import DeliveryStatus, OutboxMessage
from followup.people.models import Coordinator, Role

SILENT_AFTER = timedelta(minutes=5)


@dataclass(frozen=True)
class Finding:
    """One thing looked at; `said` tells what was found and, where it is not well, what to do."""

    what: str
    is_well: bool
    said: str


def examine() -> list[Finding]:
    """Look at everything, in the order a failure would be met. What cannot be asked is not asked."""
    findings = [_data_folder(), _database()]
    if not findings[-1].is_well:
        return findings
    findings.append(_migrations())
    if not findings[-1].is_well:
        return [*findings, _mail()]
    checks: tuple[Callable[[], Finding], ...] = (_mail, _clock, _coordinators, _heartbeat, _outbox)
    return findings + [check() for check in checks]


def _data_folder() -> Finding:
    folder = settings.current().data_dir
    if os.access(folder, os.W_OK):
        return Finding("data folder", True, str(folder))
    return Finding("data folder", False, f"{folder} cannot be written to; give this user the right to.")


def _database() -> Finding:
    try:
        db.session.execute(text("SELECT 1"))
    except SQLAlchemyError as error:
        return Finding(
            "database", False, f"does not answer ({_first_line(error)}); see FOLLOWUP_DATABASE_URL."
        )
    finally:
        db.session.remove()
    return Finding("database", True, db.engine.dialect.name)


def _migrations() -> Finding:
    try:
        migrating.refuse_unready()
    except (migrating.DatabaseAhead, migrating.DatabaseBehind) as problem:
        return Finding("migrations", False, problem.message)
    return Finding("migrations", True, str(migrating.newest_revision()))


def _mail() -> Finding:
    server = settings.current().smtp
    if server is None:
        return Finding(
            "mail", True, "no server is set (FOLLOWUP_SMTP_URL); mail waits on the local mail page."
        )
    connect = smtplib.SMTP_SSL if server.implicit_tls else smtplib.SMTP
    try:
        with connect(server.host, server.port, timeout=10) as connection:
            connection.noop()
    except OSError as error:
        return Finding("mail", False, f"{server.host}:{server.port} does not answer ({_first_line(error)}).")
    return Finding("mail", True, f"{server.host}:{server.port} answers.")


def _clock() -> Finding:
    if clock.is_demonstration():
        return Finding("clock", True, f"a demonstration clock: it is {clock.now():%Y-%m-%d %H:%M} UTC there.")
    newest = db.session.scalar(select(func.max(OutboxMessage.created_at)))
    if newest is not None and newest > clock.real_now() + timedelta(minutes=5):
        return Finding(
            "clock", False, f"there is mail from {newest:%Y-%m-%d %H:%M} UTC, which is ahead: set it right."
        )
    return Finding("clock", True, f"{clock.real_now():%Y-%m-%d %H:%M} UTC")


def _coordinators() -> Finding:
    admins = select(func.count()).where(Coordinator.role == Role.ADMIN, Coordinator.deactivated_at.is_(None))
    if db.session.scalar(admins):
        return Finding("coordinators", True, "there is an admin.")
    return Finding(
        "coordinators", False, "nobody can sign in as admin: followup coordinator add EMAIL --role admin"
    )


def _heartbeat() -> Finding:
    following = select(func.count()).where(Meeting.state == MeetingState.FOLLOWING)
    beat = db.session.get(Heartbeat, "scheduler")
    if beat is not None and clock.real_now() - beat.beat_at < SILENT_AFTER:
        return Finding("scheduler", True, f"was heard from at {beat.beat_at:%H:%M:%S} UTC.")
    if not db.session.scalar(following):
        return Finding("scheduler", True, "is not running; no meeting is being followed, so none is needed.")
    return Finding(
        "scheduler", False, "is not running, so no reminder goes out: start followup up, or scheduler."
    )


def _outbox() -> Finding:
    counted = select(OutboxMessage.status, func.count()).group_by(OutboxMessage.status)
    counts = {status: count for status, count in db.session.execute(counted)}
    failed, held = counts.get(DeliveryStatus.FAILED, 0), counts.get(DeliveryStatus.HELD, 0)
    waiting = counts.get(DeliveryStatus.PENDING, 0)
    return Finding("outbox", True, f"{waiting} waiting, {held} held, {failed} failed (see /digests).")


def _first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0][:200] if str(error).strip() else type(error).__name__
