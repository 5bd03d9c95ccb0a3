"""The only place that reads the time.

All else takes `now=` or `today=`. A demonstration clock starts at a given instant, ticks, can be moved
forward, and is kept over restarts as an offset in a file of the data folder. It governs the product's story
(deadlines, digests, links), never cookies, signatures or sign-in codes: those ask `real_now`.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

OSLO = ZoneInfo("Europe/Oslo")
FILE_NAME = "clock.json"
"""Where the demonstration clock is kept, in the data folder."""


@dataclass
class _Clock:
    offset: timedelta = timedelta(0)
    frozen_at: datetime | None = None
    kept_in: Path | None = None


_clock = _Clock()


def real_now() -> datetime:
    """This instant by the machine's clock, aware, UTC."""
    return datetime.now(UTC)


def now() -> datetime:
    """This instant in the product's story, aware, UTC."""
    return _clock.frozen_at or real_now() + _clock.offset


def today(tz: ZoneInfo = OSLO) -> date:
    """The calendar day in the product's story, in `tz`."""
    return now().astimezone(tz).date()


def is_demonstration() -> bool:
    """True while a demonstration clock governs the story."""
    return _clock.kept_in is not None


@contextmanager
def stopped_at(instant: datetime) -> Iterator[None]:
    """Hold the clock at `instant` (aware); for `--now` on commands and for tests."""
    before = _clock.frozen_at
    _clock.frozen_at = instant.astimezone(UTC)
    try:
        yield
    finally:
        _clock.frozen_at = before


def demonstrate(*, start: datetime | None, kept_in: Path) -> None:
    """Run on the demonstration clock kept in `kept_in`, starting it at `start` when none is kept yet.

    A kept clock goes on from where it is, unless `start` (aware) differs from the one it was started with.
    Without `start` and without a kept clock the machine's clock stays in force. A clock that was stopped
    (`--now` is read before the application is made) stays stopped.
    """
    kept = _read(kept_in)
    if start is not None and (kept is None or kept["start"] != start.isoformat()):
        _write(kept_in, start=start.isoformat(), offset=start - real_now())
        kept = _read(kept_in)
    if kept is None:
        _clock.offset, _clock.kept_in = timedelta(0), None
        return
    _clock.offset = timedelta(seconds=kept["offset_seconds"])
    _clock.kept_in = kept_in


def forward_to(instant: datetime) -> None:
    """Move the demonstration clock to `instant`, which lies ahead; never back."""
    if _clock.kept_in is None:
        raise RuntimeError("only a demonstration clock can be moved")
    kept = _read(_clock.kept_in)
    offset = max(_clock.offset, instant - real_now())
    _write(_clock.kept_in, start=kept["start"] if kept else instant.isoformat(), offset=offset)
    _clock.offset = offset


def end_demonstration() -> None:
    """Forget the demonstration clock for good; the machine's clock is in force from here on."""
    if _clock.kept_in is not None:
        _clock.kept_in.unlink(missing_ok=True)
    reset()


def reset() -> None:
    """Go back to the machine's clock, in this process."""
    _clock.offset, _clock.frozen_at, _clock.kept_in = timedelta(0), None, None


def _read(path: Path) -> dict[str, Any] | None:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None


def _write(path: Path, *, start: str, offset: timedelta) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".new")
    beside.write_text(
        json.dumps({"start": start, "offset_seconds": offset.total_seconds()}), encoding="utf-8"
    )
    beside.replace(path)
