"""The ledger of what ran by itself: one row for each job and slot, whichever process or try it was."""

import json
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from followup.extensions import db
from followup.jobs.models import Heartbeat, JobOutcome, JobRun
from followup.jobs.running import unit_of_work


def open_run(*, job: str, slot: str, now: datetime) -> None:
    """Note that the job runs for the slot: a new row, or the slot's own one opened again."""
    with unit_of_work():
        try:
            with db.session.begin_nested():
                db.session.add(JobRun(job=job, slot=slot, outcome=JobOutcome.RUNNING, started_at=now))
        except IntegrityError:
            run = _run(job, slot)
            run.outcome, run.finished_at = JobOutcome.RUNNING, None


def close_run(*, job: str, slot: str, totals: dict[str, int], failures: list[str], now: datetime) -> None:
    """Note how the run went: its totals are added to the slot's earlier ones, the latest failures stand alone."""
    with unit_of_work():
        run = _run(job, slot)
        before = json.loads(run.detail)["totals"] if run.detail else {}
        summed = {name: before.get(name, 0) + count for name, count in totals.items()}
        run.detail = json.dumps({"totals": summed, "failures": failures})
        run.outcome = JobOutcome.FAILED if failures else JobOutcome.COMPLETE
        run.finished_at = now


def note_trouble(*, job: str, what: str, now: datetime) -> None:
    """Note that a job broke down before it knew what it ran for: one row a day, with the latest trouble."""
    slot = f"trouble {now:%Y-%m-%d}"
    open_run(job=job, slot=slot, now=now)
    close_run(job=job, slot=slot, totals={"times": 1}, failures=[what[:500]], now=now)


def beat(name: str, *, at: datetime) -> None:
    """Let a process give a sign of life; `at` is by the machine's clock."""
    with unit_of_work():
        heartbeat = db.session.get(Heartbeat, name)
        if heartbeat is None:
            db.session.add(Heartbeat(name=name, beat_at=at))
        else:
            heartbeat.beat_at = at


def list_runs(job: str, *, limit: int = 10) -> list[JobRun]:
    """The job's latest runs, newest first."""
    statement = select(JobRun).where(JobRun.job == job).order_by(JobRun.started_at.desc(), JobRun.id.desc())
    return list(db.session.scalars(statement.limit(limit)))


def last_beat(name: str) -> datetime | None:
    """When the process of this name last gave a sign of life, by the machine's clock."""
    return db.session.scalar(select(Heartbeat.beat_at).where(Heartbeat.name == name))


def _run(job: str, slot: str) -> JobRun:
    return db.session.scalars(select(JobRun).where(JobRun.job == job, JobRun.slot == slot)).one()
