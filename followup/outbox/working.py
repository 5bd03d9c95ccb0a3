"""The loop of a process that delivers mail: `followup worker`, and the embedded default's own thread."""

import logging
from datetime import datetime, timedelta
from threading import Event

from followup import clock
from followup.jobs.ledger import beat
from followup.jobs.running import reading
from followup.outbox import claiming
from followup.outbox.delivering import Totals, deliver_waiting

_log = logging.getLogger(__name__)

HEARTBEAT = "delivery"
BEAT_EVERY = timedelta(seconds=15)


class _Pulse:
    """Gives a sign of life now and then, by the machine's clock, between messages too."""

    def __init__(self) -> None:
        self._last: datetime | None = None

    def beat(self) -> None:
        at = clock.real_now()
        if self._last is None or at - self._last >= BEAT_EVERY:
            beat(HEARTBEAT, at=at)
            self._last = at


def run_delivery(stop_event: Event, interval: float = 2.0) -> None:
    """Deliver what is due, again and again, every `interval` seconds, until `stop_event` is set.

    Runs in an application context. Finishes the message in hand when asked to stop. An error is logged, and
    the next pass tries again: the loop outlives a database that is away for a while.
    """
    pulse = _Pulse()
    while not stop_event.is_set():
        try:
            pulse.beat()
            pass_once(stop_event, pulse)
        except Exception:
            _log.exception("mail delivery stumbled; it goes on in %s seconds", interval)
        stop_event.wait(interval)


def pass_once(stop_event: Event, pulse: _Pulse) -> Totals | None:
    """One pass over the outbox; None, without taking any lock, when there is nothing to do."""
    with reading():
        if not claiming.has_work(now=clock.now()):
            return None

    def going_on() -> bool:
        pulse.beat()
        return not stop_event.is_set()

    totals = deliver_waiting(now=clock.now(), tick=clock.now, going_on=going_on)
    if totals.sent or totals.failed or totals.server_error:
        _log.info("mail: %s", totals)
    return totals
