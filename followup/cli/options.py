"""Options that commands share."""

from collections.abc import Callable
from datetime import date, datetime
from functools import wraps
from typing import Any

import click

from followup import clock


class Day(click.ParamType[date]):
    """An ISO date, `2020-12-04`; one that does not exist is refused in a sentence."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a date that exists; write it as 2020-12-04", param, ctx)


class Instant(click.ParamType[datetime]):
    """An ISO instant, `2021-01-11T08:00`; without an offset it is Oslo's time."""

    name = "instant"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        if isinstance(value, datetime):
            return value
        try:
            instant = datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not an instant that exists; write it as 2021-01-11T08:00", param, ctx)
        return instant if instant.tzinfo else instant.replace(tzinfo=clock.OSLO)


def with_now(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--now`, which stands in for the clock while the command runs; it is not passed on."""

    @click.option("--now", type=Instant(), help="Stands in for the clock, e.g. 2021-01-11T08:00.")
    @wraps(command)
    def run(*args: Any, now: datetime | None, **kwargs: Any) -> Any:
        if now is None:
            return command(*args, **kwargs)
        with clock.stopped_at(now):
            return command(*args, **kwargs)

    return run
