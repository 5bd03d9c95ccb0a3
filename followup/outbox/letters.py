"""A message as a letter: worded at the moment somebody reads or sends it."""

from datetime import datetime
from email.message import EmailMessage

from followup import settings
from followup.outbox import kinds
from followup.outbox.addressing import address
from followup.outbox.models import OutboxMessage
from followup.outbox.reasons import Reason


def reason_to_skip(message: OutboxMessage, *, now: datetime) -> str | None:
    """Why this message need not go any more; None when somebody is there to read it and it has something to say."""
    if message.person is not None and message.person.erased_at is not None:
        return Reason.RECIPIENT_GONE
    return kinds.kind_named(message.kind).reason_to_skip(message, now=now)


def compose_letter(message: OutboxMessage, *, now: datetime) -> EmailMessage:
    """The message as a letter, worded now, to the address its person has now."""
    config = settings.current()
    return address(
        kinds.kind_named(message.kind).render(message, now=now),
        sender=config.mail_from,
        reply_to=config.mail_reply_to,
        recipient=current_address(message),
        message_id=message.message_id,
        at=now.astimezone(config.timezone),
    )


def current_address(message: OutboxMessage) -> str:
    """The address of the message's person as it is today; that of the message where there is no person."""
    return message.person.email if message.person else message.recipient
