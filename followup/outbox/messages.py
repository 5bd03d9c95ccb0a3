"""Putting mail in the outbox: what to say is kept as ids, and worded when it is sent."""

from datetime import datetime
from email.utils import parseaddr
from typing import Any
from uuid import uuid4

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from followup import settings
from followup.extensions import db
from followup.outbox import kinds
from followup.outbox.models import DeliveryStatus, OutboxMessage
from followup.people.models import Person


def enqueue(
    *,
    kind: str,
    person: Person,
    dedupe_key: str,
    payload: dict[str, Any],
    now: datetime,
    not_before: datetime | None = None,
) -> OutboxMessage:
    """Put one mail to `person` in the outbox, once per `dedupe_key`; the existing row when it is there already.

    `payload` holds ids only. The mail goes at `not_before`, or as soon as possible, to the address the
    person has then; `recipient` is today's until it is sent. The Message-ID is set here and stays.
    """
    if (existing := _find(dedupe_key)) is not None:
        return existing
    message = OutboxMessage(
        kind=kind,
        person_id=person.id,
        recipient=person.email,
        dedupe_key=dedupe_key,
        message_id=_new_message_id(),
        payload=payload,
        status=DeliveryStatus.PENDING,
        next_attempt_at=not_before or now,
        not_before=not_before or now,
        created_at=now,
    )
    try:
        with db.session.begin_nested():
            db.session.add(message)
    except IntegrityError:
        if (existing := _find(dedupe_key)) is None:
            raise
        return existing
    if kinds.is_known(kind):
        kinds.kind_named(kind).prepare(message, now=now)
    return message


def _find(dedupe_key: str) -> OutboxMessage | None:
    return db.session.scalar(select(OutboxMessage).where(OutboxMessage.dedupe_key == dedupe_key))


def _new_message_id() -> str:
    domain = parseaddr(settings.current().mail_from)[1].rpartition("@")[2]
    return f"<{uuid4().hex}@{domain}>"
