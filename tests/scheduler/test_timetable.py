"""The process that ticks: it leads alone, makes up for what was missed, and says when something breaks."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread

import pytest
from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_MISSED, JobExecutionEvent
from flask import Flask
from sqlalchemy import create_engine, select, text

from followup import clock, scheduler
from followup.extensions import db
from followup.jobs import ledger
from followup.jobs.leading import LeadershipLost, try_to_lead
from followup.jobs.models import Heartbeat, JobOutcome, JobRun
from followup.scheduler import TIMETABLE, Task, run_blocking, start_background
from tests import people
from tests.build_digests import alice_followed
from tests.build_digests import ledger as digests_of
from tests.postgres import SECRET

ROOT = Path(__file__).parents[2]


@pytest.fixture
def running(app: Flask) -> Iterator[Callable[[], Callable[[], None]]]:
    """Starts schedulers of the test's own; all are stopped at the end."""
    stops: list[Callable[[], None]] = []

    def start() -> Callable[[], None]:
        stops.append(start_background(app))
        return stops[-1]

    yield start
    for stop in stops:
        stop()


def wait_for(app: Flask, question: Callable[[], object], seconds: float = 15) -> object:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with app.app_context():
            if answer := question():
                return answer
        time.sleep(0.05)
    raise AssertionError("it did not happen in time")


def beat_at() -> object:
    return ledger.last_beat("scheduler")


def test_what_mails_is_asked_about_at_least_every_minute_under_names_of_their_own() -> None:
    assert len({task.name for task in TIMETABLE}) == len(TIMETABLE)
    often = {task.name for task in TIMETABLE if task.every.total_seconds() <= 60}
    assert often == {task.name for task in TIMETABLE} - {"uploads"}
    assert scheduler.JOB_DEFAULTS["coalesce"] is True and scheduler.JOB_DEFAULTS["max_instances"] == 1


def test_what_was_due_while_nothing_ran_is_composed_as_soon_as_it_runs(
    app: Flask, running: Callable[[], object]
) -> None:
    with app.app_context():
        alice_followed()
    running()
    assert wait_for(app, lambda: digests_of(people.ALICE)) == [("2021-W02", "composed")]
    assert wait_for(app, beat_at)


def test_one_leads_and_the_other_takes_over_when_it_stops(
    app: Flask, running: Callable[[], Callable[[], None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("followup.jobs.leading.ASK_AGAIN_AFTER", 0.05)
    leaders: list[str] = []
    monkeypatch.setattr(scheduler, "_scheduler", lambda app: _Told(leaders))
    stop_first = running()
    wait_for(app, lambda: leaders)
    running()
    time.sleep(0.3)
    assert leaders == ["started"]
    stop_first()
    wait_for(app, lambda: len(leaders) == 3)
    assert leaders == ["started", "stopped", "started"]


class _Told:
    """Stands for a scheduler and tells what is done to it."""

    def __init__(self, told: list[str]) -> None:
        self.told = told

    def start(self) -> None:
        self.told.append("started")

    def shutdown(self, *, wait: bool) -> None:
        self.told.append("stopped")


def test_the_lead_is_free_again_after_stopping(app: Flask, running: Callable[[], Callable[[], None]]) -> None:
    stop = running()
    wait_for(app, beat_at)
    with app.app_context():
        assert try_to_lead() is None
    stop()
    with app.app_context():
        leadership = try_to_lead()
        assert leadership is not None
        leadership.confirm()
        leadership.give_up()


def test_a_lead_that_was_given_up_is_no_longer_confirmed(in_app: Flask) -> None:
    leadership = try_to_lead()
    assert leadership is not None
    leadership.give_up()
    with pytest.raises(LeadershipLost):
        leadership.confirm()


def test_a_lost_lead_is_sought_again_beside_the_web_server(
    app: Flask, running: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    leaders: list[str] = []
    monkeypatch.setattr(scheduler, "_scheduler", lambda app: _Told(leaders))
    losses = iter([LeadershipLost()])

    def watch(leadership: object, stop: Event) -> None:
        for loss in losses:
            raise loss
        stop.wait()

    monkeypatch.setattr(scheduler, "_watch", watch)
    running()
    wait_for(app, lambda: len(leaders) == 3)
    assert leaders == ["started", "stopped", "started"]


def test_a_task_that_breaks_down_stands_in_the_ledger_and_is_tried_again(
    app: Flask,
    running: Callable[[], object],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def break_down() -> None:
        raise RuntimeError("out of order")

    broken = Task("digests", TIMETABLE[0].every, break_down)
    monkeypatch.setattr(scheduler, "TIMETABLE", (broken,))
    running()
    run = wait_for(app, lambda: db.session.scalar(select(JobRun).where(JobRun.outcome == JobOutcome.FAILED)))
    assert isinstance(run, JobRun)
    assert (run.job, run.slot) == ("digests", "trouble 2021-01-11")
    assert "out of order" in run.detail


@pytest.mark.parametrize(
    ("code", "says"), [(EVENT_JOB_MISSED, "missed"), (EVENT_JOB_ERROR, "ValueError: so")]
)
def test_missed_and_failed_runs_are_noted_with_their_reason(in_app: Flask, code: int, says: str) -> None:
    fault = ValueError("so") if code == EVENT_JOB_ERROR else None
    event = JobExecutionEvent(code, "digests", "default", clock.now(), exception=fault)
    scheduler._note_trouble(in_app, event)
    scheduler._note_trouble(in_app, event)
    run = db.session.scalars(select(JobRun)).one()
    assert says in run.detail and '"times": 2' in run.detail


def test_the_scheduler_of_its_own_process_runs_until_it_is_stopped(app: Flask) -> None:
    stop = Event()
    thread = Thread(target=run_blocking, args=(app, stop))
    thread.start()
    wait_for(app, beat_at)
    stop.set()
    thread.join(timeout=20)
    assert not thread.is_alive()


def test_a_scheduler_whose_lock_session_is_lost_ends_with_status_3(
    app: Flask, database: str, database_url: str, tmp_path: Path
) -> None:
    if database != "postgresql":
        pytest.skip("a lock on a file is lost with its process only")
    script = "from wsgi import app; from followup.scheduler import run_blocking; run_blocking(app)"
    environment = {
        **os.environ,
        "FOLLOWUP_DATABASE_URL": database_url,
        "FOLLOWUP_SECRET_KEY": SECRET,
        "FOLLOWUP_DATA_DIR": str(tmp_path / "other"),
    }
    process = subprocess.Popen([sys.executable, "-c", script], cwd=ROOT, env=environment)
    try:
        wait_for(app, lambda: db.session.scalar(select(Heartbeat.name)), seconds=30)
        engine = create_engine(database_url)
        with engine.connect() as connection:
            connection.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE application_name = 'followup scheduler' AND datname = current_database()"
                )
            )
        engine.dispose()
        assert process.wait(timeout=20) == 3
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
