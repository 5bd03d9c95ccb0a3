"""What the scheduler did and when it last breathed; read by the desk and by `followup doctor`."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from followup.column_types import one_of
from followup.extensions import Model


class JobOutcome(StrEnum):
    RUNNING = "running"
    COMPLETE = "complete"
    FAILED = "failed"


class JobRun(Model):
    """One run of one job for one slot (such as `2021-W03`); the pair is unique, so a slot runs once."""

    __tablename__ = "job_runs"
    __table_args__ = (UniqueConstraint("job", "slot"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    job: Mapped[str] = mapped_column(String(60))
    slot: Mapped[str] = mapped_column(String(60))
    outcome: Mapped[JobOutcome] = mapped_column(one_of(JobOutcome, "outcome"))
    started_at: Mapped[datetime] = mapped_column(index=True)
    finished_at: Mapped[datetime | None]
    detail: Mapped[str] = mapped_column(Text, default="")


class Heartbeat(Model):
    """The last sign of life of a process (`scheduler`, `delivery`), by the machine's clock."""

    __tablename__ = "heartbeats"

    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    beat_at: Mapped[datetime]
