"""What a coordinator decides about mail that was held or given up."""

import logging
from datetime import datetime

from flask_babel import gettext as _

from followup.errors import FollowupError
from followup.extensions import db
from followup.outbox.models import DeliveryStatus, OutboxMessage
from followup.outbox.reasons import Reason
from followup.people.models import Person

_log = logging.getLogger(__name__)


class NothingToDecide(FollowupError):
    """The message does not wait for anybody's decision."""

    def __init__(self) -> None:
        super().__init__(
            _("That mail is not held any more, so nothing was changed. The ledger shows what became of it.")
        )


def release_message(message: OutboxMessage, *, by: Person, now: datetime) -> None:
    """Send a held or failed message after all, as soon as possible and with all its attempts before it."""
    if message.status not in (DeliveryStatus.HELD, DeliveryStatus.FAILED):
        raise NothingToDecide
    message.status, message.reason, message.attempts = DeliveryStatus.PENDING, "", 0
    message.not_before = message.next_attempt_at = now
    db.session.flush()
    _log.info("message %s was released by person %s", message.id, by.id)


def leave_out(message: OutboxMessage, *, by: Person, now: datetime) -> None:
    """Never send a held message; the ledger says that a coordinator left it out."""
    if message.status != DeliveryStatus.HELD:
        raise NothingToDecide
    message.status, message.reason = DeliveryStatus.SKIPPED, Reason.NOT_WANTED
    db.session.flush()
    _log.info("message %s was left out by person %s at %s", message.id, by.id, now)
