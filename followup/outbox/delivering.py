"""Delivering what waits in the outbox."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage

from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError

from followup import clock, settings
from followup.extensions import db
from followup.jobs.running import reading, unit_of_work
from followup.outbox import claiming, kinds, letters
from followup.outbox.claiming import Claim
from followup.outbox.models import DeliveryStatus, OutboxMessage
from followup.outbox.reasons import Reason
from followup.outbox.transport import (
    ConnectionLost,
    Deferred,
    LocalPage,
    Refused,
    ServerUnavailable,
    SmtpTransport,
    Transport,
)

_log = logging.getLogger(__name__)

MOST_LOST_IN_A_ROW = 3
"""When the server went away in the middle of so many letters in a row, it is the server and not a letter."""


@dataclass
class Totals:
    """What one run did. `server_error` is set when the run stopped because the mail server was away."""

    sent: int = 0
    skipped: int = 0
    failed: int = 0
    retried: int = 0
    held: int = 0
    waiting: int = 0
    server_error: str = ""


class _NothingToSay(Exception):
    """The message is to be skipped; `args[0]` is the reason."""


@dataclass
class _Run:
    now: datetime
    tick: Callable[[], datetime]
    transport: Transport
    totals: Totals = field(default_factory=Totals)
    lost_in_a_row: int = 0


def deliver_waiting(
    *,
    now: datetime,
    tick: Callable[[], datetime] | None = None,
    going_on: Callable[[], bool] = lambda: True,
    transport: Transport | None = None,
) -> Totals:
    """Send what waits and is due at `now`, once through, then stop. Safe to run in several processes at once.

    Time goes on during a run: `tick` tells it (`clock.now`; without it, time stands still at `now`).
    `going_on` is asked before each message. Runs outside a request, and leaves no transaction open.

    1. What another process claimed more than ten minutes ago and never noted goes back to waiting.
    2. With a mail server, what has waited longer than a week is held for a coordinator to release.
    3. Without a mail server nothing is sent: mail waits. Only on the demonstration clock the local mail
       page is the delivery.
    4. Claim the next message that is due, by an update that succeeds for one process only; commit. The
       attempt is counted here, so that a message which kills its process is given up some day.
    5. Ask its kind and its person again: is there still somebody to write to, and something to say? If not,
       note it as skipped, with the reason.
    6. Let its kind write what the words will need (a link that must exist); commit.
    7. Put it into words, to the address the person has now, in a transaction that can only read; close it.
    8. Hand it over by SMTP. No transaction is open meanwhile.
    9. Note the result; commit. Sent; or refused for good (5xx), failed; or not taken now (4xx, connection
       lost), tried again after the next delay of `RETRY_DELAYS`, and given up after the last. A message
       that cannot be put into words fails, alone. Nothing here stops the others.
    10. When the server itself is away, everything that was due gets the error and its next attempt noted,
        and the run stops: no message is lost, and nobody knocks on a closed door all day.
    11. Back to 4, until nothing is due.
    """
    chosen = transport or _transport()
    totals = _sort_out(now, holds_old=chosen is not None and chosen.name != LocalPage.name)
    if chosen is not None:
        run = _Run(now, tick or (lambda: now), chosen, totals)
        try:
            while going_on() and _deliver_next(run):
                pass
        finally:
            chosen.close()
    totals.waiting = _count_waiting()
    return totals


def _transport() -> Transport | None:
    server = settings.current().smtp
    if server is not None:
        return SmtpTransport(server)
    return LocalPage() if clock.is_demonstration() else None


def _sort_out(now: datetime, *, holds_old: bool) -> Totals:
    with unit_of_work():
        claiming.return_stale(now=now)
        return Totals(held=claiming.hold_old(now=now) if holds_old else 0)


def _deliver_next(run: _Run) -> bool:
    """Deliver one message; False when there is none, or no use going on."""
    with unit_of_work():
        claim = claiming.claim_next(now=run.now, at=run.tick())
    if claim is None:
        return False
    try:
        _deliver(claim, run)
    except ServerUnavailable as error:
        _stop_at_closed_door(claim, run, str(error))
        return False
    return True


def _deliver(claim: Claim, run: _Run) -> None:
    try:
        letter, recipient = _put_into_words(claim, run)
        run.transport.send(letter)
    except ServerUnavailable:
        raise
    except _NothingToSay as nothing:
        _note(claim, run, "skipped", status=DeliveryStatus.SKIPPED, reason=nothing.args[0])
    except Refused as refusal:
        _note(
            claim, run, "failed", status=DeliveryStatus.FAILED, reason=Reason.REFUSED, last_error=str(refusal)
        )
    except (Deferred, OperationalError) as problem:
        _try_again(claim, run, problem)
    except Exception as fault:
        _log.exception("message %s could not be put into words", claim.message_id)
        words = f"{type(fault).__name__}: {fault}"[:500]
        _note(
            claim, run, "failed", status=DeliveryStatus.FAILED, reason=Reason.CANNOT_RENDER, last_error=words
        )
    else:
        with unit_of_work():
            claiming.note_sent(claim, at=run.tick(), via=run.transport.name, recipient=recipient)
        run.totals.sent += 1
        run.lost_in_a_row = 0


def _try_again(claim: Claim, run: _Run, problem: Exception) -> None:
    run.lost_in_a_row = run.lost_in_a_row + 1 if isinstance(problem, ConnectionLost) else 0
    if run.lost_in_a_row >= MOST_LOST_IN_A_ROW:
        raise ServerUnavailable(str(problem))
    values = claiming.retry_or_give_up(claim.attempts, str(problem)[:500], now=run.tick())
    given_up = values["status"] == DeliveryStatus.FAILED
    _note(claim, run, "failed" if given_up else "retried", **values)


def _stop_at_closed_door(claim: Claim, run: _Run, error: str) -> None:
    _log.warning("the mail server is away: %s", error)
    run.totals.server_error = error
    now = run.tick()
    with unit_of_work():
        claiming.note(claim, **claiming.retry_or_give_up(claim.attempts, error, now=now))
        run.totals.retried += 1 + claiming.put_off_the_rest(error, now=now)


def _put_into_words(claim: Claim, run: _Run) -> tuple[EmailMessage, str]:
    """The letter and the bare address it goes to; raises `_NothingToSay`, or whatever its kind raises."""
    now = run.tick()
    with reading():
        message = db.session.get_one(OutboxMessage, claim.message_id)
        kind = kinds.kind_named(message.kind)
        if reason := _reason_to_skip(message, kind, run):
            raise _NothingToSay(reason)
        if type(kind).prepare is kinds.MailKind.prepare:
            return _letter_and_address(message, now)
    with unit_of_work():
        kind.prepare(db.session.get_one(OutboxMessage, claim.message_id), now=now)
    with reading():
        return _letter_and_address(db.session.get_one(OutboxMessage, claim.message_id), now)


def _reason_to_skip(message: OutboxMessage, kind: kinds.MailKind, run: _Run) -> str | None:
    reason = letters.reason_to_skip(message, now=run.tick())
    if reason is None and kind.is_secret and run.transport.name == LocalPage.name:
        return Reason.NEEDS_SERVER
    return reason


def _letter_and_address(message: OutboxMessage, now: datetime) -> tuple[EmailMessage, str]:
    return letters.compose_letter(message, now=now), letters.current_address(message)


def _note(claim: Claim, run: _Run, what: str, **values: object) -> None:
    with unit_of_work():
        claiming.note(claim, **values)
    setattr(run.totals, what, getattr(run.totals, what) + 1)


def _count_waiting() -> int:
    with reading():
        waiting = select(func.count()).where(OutboxMessage.status == DeliveryStatus.PENDING)
        return db.session.scalar(waiting) or 0
