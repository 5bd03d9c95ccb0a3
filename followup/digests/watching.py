"""What the reminders' page tells: does it run, what did it do, and when does it go on."""

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta

from followup.digests import calendar
from followup.digests.composing import JOB
from followup.jobs import ledger
from followup.jobs.models import JobOutcome

SCHEDULER = "scheduler"
DELIVERY = "delivery"
SILENT_AFTER = timedelta(minutes=2)
"""A process that has given no sign of life for so long does not live: it gives one every quarter of a minute."""

MORNINGS_AHEAD = 6


@dataclass(frozen=True)
class Pulse:
    """Whether a process lives, and when it last gave a sign of it, by the machine's clock."""

    name: str
    beat_at: datetime | None
    is_alive: bool


@dataclass(frozen=True)
class Run:
    """One run of composing as the page shows it; `counts` are by outcome."""

    slot: str
    outcome: JobOutcome
    started_at: datetime
    counts: dict[str, int]
    failures: list[str]


def list_pulses(*, real_now: datetime) -> list[Pulse]:
    """The processes that reminders need."""
    return [_pulse(name, real_now) for name in (SCHEDULER, DELIVERY)]


def list_runs() -> list[Run]:
    """The latest runs, newest first."""
    runs: list[Run] = []
    for run in ledger.list_runs(JOB):
        detail = json.loads(run.detail) if run.detail else {}
        counts = defaultdict[str, int](int, detail.get("totals", {}))
        runs.append(Run(run.slot, run.outcome, run.started_at, counts, detail.get("failures", [])))
    return runs


def list_mornings(*, now: datetime) -> list[datetime]:
    """The next mornings that bring reminders."""
    mornings = [calendar.next_slot(now)]
    while len(mornings) < MORNINGS_AHEAD:
        mornings.append(calendar.next_slot(mornings[-1]))
    return mornings


def _pulse(name: str, real_now: datetime) -> Pulse:
    beat_at = ledger.last_beat(name)
    return Pulse(name, beat_at, beat_at is not None and real_now - beat_at < SILENT_AFTER)
