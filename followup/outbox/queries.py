"""The ledger: what went to whom, when, and what happened to it."""

from collections.abc import Collection, Iterator

from flask_sqlalchemy.pagination import Pagination
from sqlalchemy import func, select

from followup.extensions import db
from followup.outbox import kinds
from followup.outbox.models import DeliveryStatus, OutboxMessage

PER_PAGE = 50


def list_messages(
    page: int = 1,
    *,
    statuses: Collection[DeliveryStatus] = (),
    shows_secret: bool = True,
    per_page: int = PER_PAGE,
) -> Pagination:
    """The ledger a page at a time, newest first; of some `statuses` only where they are given."""
    statement = select(OutboxMessage).order_by(OutboxMessage.created_at.desc(), OutboxMessage.id.desc())
    if statuses:
        statement = statement.where(OutboxMessage.status.in_(statuses))
    if not shows_secret:
        statement = statement.where(OutboxMessage.kind.not_in(kinds.secret_names()))
    return db.paginate(statement, page=page, per_page=per_page, error_out=False)


def list_ledger() -> Iterator[OutboxMessage]:
    """All of the ledger, oldest first, a few rows in memory at a time."""
    statement = select(OutboxMessage).order_by(OutboxMessage.id).execution_options(yield_per=500)
    yield from db.session.scalars(statement)


def counts() -> dict[DeliveryStatus, int]:
    """How many messages there are of each status, those without any included."""
    rows = db.session.execute(select(OutboxMessage.status, func.count()).group_by(OutboxMessage.status))
    found = {status: count for status, count in rows}
    return {status: found.get(status, 0) for status in DeliveryStatus}


def find_message(message_id: int) -> OutboxMessage | None:
    """One message by its id."""
    return db.session.get(OutboxMessage, message_id)


def find_open_mail(message_id: int) -> OutboxMessage | None:
    """One message that others than its reader may see; None for secret ones as for those that are not there."""
    message = find_message(message_id)
    return message if message and message.kind not in kinds.secret_names() else None
