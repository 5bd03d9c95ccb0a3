"""What runs by itself, and when: the whole timetable in one list, ticked by the one process that leads.

APScheduler only ticks. What is due is asked of `clock.now()` and of stored instants, so that a demonstration
clock mails too and a Monday slept over is seen. Delivering mail is not here: `outbox/working.py` does that.
"""

import logging
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from threading import Event, Thread
from typing import Any

from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_MISSED, JobExecutionEvent
from apscheduler.schedulers.background import BackgroundScheduler
from flask import Flask
from sqlalchemy.exc import SQLAlchemyError

from followup import clock
from followup.digests.composing import compose_due
from followup.jobs import ledger
from followup.jobs.leading import Leadership, LeadershipLost, lead
from followup.jobs.running import unit_of_work
from followup.notes.uploads import forget_old_uploads

HEARTBEAT = "scheduler"
"""The name the leading process gives its signs of life under."""

LOST_LEAD = 3
"""The exit status of a scheduler that lost its lock, so that its supervisor starts it again."""

IN_A_DEMONSTRATION = timedelta(seconds=5)
"""How often everything ticks there: a visitor who moved the clock to Monday is watching."""

logger = logging.getLogger(__name__)
logging.getLogger("apscheduler").setLevel(logging.WARNING)


@dataclass(frozen=True)
class Task:
    """One line of the timetable: what to run and how often to ask whether anything is due."""

    name: str
    every: timedelta
    run: Callable[[], object]


def _forget_old_uploads() -> int:
    with unit_of_work():
        return forget_old_uploads(now=clock.real_now())


TIMETABLE = (
    Task("heartbeat", timedelta(seconds=15), lambda: ledger.beat(HEARTBEAT, at=clock.real_now())),
    Task("digests", timedelta(minutes=1), lambda: compose_due(now=clock.now())),
    Task("uploads", timedelta(hours=1), _forget_old_uploads),
)

JOB_DEFAULTS = {"coalesce": True, "max_instances": 1, "misfire_grace_time": 6 * 3600}
"""Runs that piled up while the machine slept are one run, however late; no task runs beside itself."""


def start_background(app: Flask) -> Callable[[], None]:
    """Run the timetable beside the web server, in threads; returns what stops it. Leads as soon as it may.

    A leadership lost is sought again: the web server beside it goes on.
    """
    stop = Event()

    def keep_leading() -> None:
        while not stop.is_set():
            try:
                lead_once(app, stop)
            except LeadershipLost:
                logger.error("The scheduler lost its lock and tries to lead again.")
            except Exception:
                logger.exception("The scheduler could not be started; it is tried again.")
                stop.wait(5)

    thread = Thread(target=keep_leading, name="scheduler", daemon=True)
    thread.start()

    def stop_and_wait() -> None:
        stop.set()
        thread.join(timeout=30)

    return stop_and_wait


def run_blocking(app: Flask, stop: Event | None = None) -> None:
    """Run the timetable until `stop` is set or the process is interrupted: `followup scheduler`.

    When the lock is lost the process ends at once with status 3: a run in hand is left to the ledgers, which
    let whoever leads next finish it.
    """
    stop = stop or Event()
    try:
        lead_once(app, stop)
    except LeadershipLost:
        logger.critical("The scheduler lost its lock; another one may lead. It ends here.")
        logging.shutdown()
        os._exit(LOST_LEAD)
    except KeyboardInterrupt:
        stop.set()


def lead_once(app: Flask, stop: Event) -> None:
    """Wait for the lead, then tick until `stop` is set; raises `LeadershipLost`."""
    with app.app_context():
        leadership = lead(stop)
    if leadership is None:
        return
    logger.info("This process leads: %s.", ", ".join(task.name for task in TIMETABLE))
    scheduler = _scheduler(app)
    scheduler.start()
    try:
        _watch(leadership, stop)
    finally:
        scheduler.shutdown(wait=stop.is_set())
        leadership.give_up()


def _watch(leadership: Leadership, stop: Event) -> None:
    while not stop.wait(1.0):
        leadership.confirm()


def _scheduler(app: Flask) -> BackgroundScheduler:
    scheduler = BackgroundScheduler(timezone=clock.OSLO, job_defaults=JOB_DEFAULTS, daemon=True)
    scheduler.add_listener(lambda event: _note_trouble(app, event), EVENT_JOB_ERROR | EVENT_JOB_MISSED)
    for task in TIMETABLE:
        every = min(task.every, IN_A_DEMONSTRATION) if clock.is_demonstration() else task.every
        scheduler.add_job(
            _in_context(app, task.run),
            "interval",
            id=task.name,
            seconds=every.total_seconds(),
            next_run_time=clock.real_now(),
        )
    return scheduler


def _in_context(app: Flask, run: Callable[[], object]) -> Callable[[], Any]:
    def run_in_context() -> object:
        with app.app_context():
            return run()

    return run_in_context


def _note_trouble(app: Flask, event: JobExecutionEvent) -> None:
    """A task that broke down or was missed is logged, and stands in the ledger of jobs under its day."""
    what = f"{type(event.exception).__name__}: {event.exception}" if event.exception else "missed"
    logger.error("The task %s came to nothing: %s", event.job_id, what, exc_info=event.exception)
    try:
        with app.app_context():
            ledger.note_trouble(job=event.job_id, what=what, now=clock.now())
    except SQLAlchemyError:
        logger.error("That could not be noted either: the database does not answer.")
