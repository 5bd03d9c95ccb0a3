"""Who sends which message: rows change hands by conditional updates whose row count decides."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import ColumnElement, CursorResult, Select, case, select, update

from followup.extensions import db
from followup.outbox import kinds
from followup.outbox.models import DeliveryStatus, OutboxMessage
from followup.outbox.reasons import Reason
from followup.outbox.retrying import HELD_AFTER, MOST_ATTEMPTS, STALE_AFTER, next_attempt


@dataclass(frozen=True)
class Claim:
    """One message that is ours to send for a while; `attempts` counts this one."""

    message_id: int
    token: str
    attempts: int


def has_work(*, now: datetime) -> bool:
    """True when a run would find anything to do; asked without taking a lock."""
    return (
        db.session.scalar(select(OutboxMessage.id).where(_is_due(now) | _is_stale(now)).limit(1)) is not None
    )


def return_stale(*, now: datetime) -> int:
    """Give back what was claimed by a process that died, or give it up after its last attempt."""
    worn_out = _is_stale(now) & (OutboxMessage.attempts >= MOST_ATTEMPTS)
    _change(worn_out, status=DeliveryStatus.FAILED, reason=Reason.GIVEN_UP, claimed_at=None, claim=None)
    return _change(
        _is_stale(now), status=DeliveryStatus.PENDING, next_attempt_at=now, claimed_at=None, claim=None
    )


def hold_old(*, now: datetime) -> int:
    """Hold what has waited too long for a person to release. A secret mail is not held: it expires by itself."""
    return _change(
        (OutboxMessage.status == DeliveryStatus.PENDING)
        & (OutboxMessage.not_before < now - HELD_AFTER)
        & OutboxMessage.kind.not_in(kinds.secret_names()),
        status=DeliveryStatus.HELD,
        reason=Reason.WAITED_TOO_LONG,
    )


def claim_next(*, now: datetime, at: datetime) -> Claim | None:
    """Take the next message that was due at `now`: secret kinds first, somebody is waiting for them."""
    is_secret = case((OutboxMessage.kind.in_(kinds.secret_names()), 0), else_=1)
    waiting = select(OutboxMessage.id).where(_is_due(now))
    waiting = waiting.order_by(is_secret, OutboxMessage.next_attempt_at, OutboxMessage.id).limit(1)
    token = uuid4().hex
    taken = db.session.execute(
        update(OutboxMessage)
        .where(OutboxMessage.id == _unlocked(waiting).scalar_subquery())
        .where(OutboxMessage.status == DeliveryStatus.PENDING)
        .values(
            status=DeliveryStatus.SENDING, claim=token, claimed_at=at, attempts=OutboxMessage.attempts + 1
        )
        .returning(OutboxMessage.id, OutboxMessage.attempts)
        .execution_options(synchronize_session=False)
    ).one_or_none()
    return Claim(taken.id, token, taken.attempts) if taken else None


def note(claim: Claim, **values: Any) -> bool:
    """Write down how it went and let go of the message; False when it is no longer ours."""
    is_ours = (OutboxMessage.id == claim.message_id) & (OutboxMessage.claim == claim.token)
    return _change(is_ours, claimed_at=None, claim=None, **values) > 0


def note_sent(claim: Claim, *, at: datetime, via: str, recipient: str) -> None:
    """Write down that it left, also when it was given back meanwhile, so that nobody sends it again."""
    is_open = (OutboxMessage.claim == claim.token) | (OutboxMessage.status == DeliveryStatus.PENDING)
    _change(
        (OutboxMessage.id == claim.message_id) & is_open,
        status=DeliveryStatus.SENT,
        sent_at=at,
        delivered_via=via,
        recipient=recipient,
        reason="",
        last_error="",
        claimed_at=None,
        claim=None,
    )


def retry_or_give_up(attempts: int, error: str, *, now: datetime) -> dict[str, Any]:
    """The values of a message after a failed attempt: waiting for its next, or failed for good."""
    again_at = next_attempt(attempts, now=now)
    if again_at is None:
        return {"status": DeliveryStatus.FAILED, "reason": Reason.GIVEN_UP, "last_error": error}
    return {"status": DeliveryStatus.PENDING, "next_attempt_at": again_at, "last_error": error}


def put_off_the_rest(error: str, *, now: datetime) -> int:
    """Note the failed attempt of everything else that was due when the server turned out to be away."""
    counts = db.session.scalars(select(OutboxMessage.attempts).where(_is_due(now)).distinct()).all()
    return sum(
        _change(
            _is_due(now) & (OutboxMessage.attempts == count),
            attempts=count + 1,
            **retry_or_give_up(count + 1, error, now=now),
        )
        for count in sorted(counts, reverse=True)
    )


def _unlocked(waiting: Select[int]) -> Select[int]:
    """On PostgreSQL, step past rows another process is claiming; SQLite lets one write at a time."""
    if db.session.get_bind().dialect.name == "postgresql":
        return waiting.with_for_update(skip_locked=True)
    return waiting


def _change(which: ColumnElement[bool], **values: Any) -> int:
    result = db.session.execute(
        update(OutboxMessage).where(which).values(**values).execution_options(synchronize_session=False)
    )
    assert isinstance(result, CursorResult)
    return result.rowcount


def _is_due(now: datetime) -> ColumnElement[bool]:
    return (OutboxMessage.status == DeliveryStatus.PENDING) & (OutboxMessage.next_attempt_at <= now)


def _is_stale(now: datetime) -> ColumnElement[bool]:
    return (OutboxMessage.status == DeliveryStatus.SENDING) & (OutboxMessage.claimed_at < now - STALE_AFTER)
