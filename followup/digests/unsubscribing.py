"""Stopping reminders with one click, and having them again. The link is derived, lasts for ever, and rests nowhere."""

from collections.abc import Collection
from datetime import datetime

from flask_babel import gettext as _
from itsdangerous import BadSignature, URLSafeSerializer
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from followup import settings
from followup.errors import FollowupError
from followup.extensions import db
from followup.people.models import Contact

REASON_AT_MOST = 500


class UnknownUnsubscribeLink(FollowupError):
    """The link was cut short or is not ours."""

    status = 404


def token_for(contact_ids: Collection[int]) -> str:
    """The token that stops reminders to these contacts, all that one mail was sent for."""
    return _serializer().dumps(sorted(contact_ids))


def address_for(contact_ids: Collection[int]) -> str:
    """The whole address, as it stands in a mail and its `List-Unsubscribe` header."""
    return f"{settings.current().base_url}/unsubscribe/{token_for(contact_ids)}"


def contacts_of(token: str) -> list[Contact]:
    """The contacts the token speaks for, who still are contacts; raises `UnknownUnsubscribeLink`."""
    try:
        contact_ids = _serializer().loads(token)
    except BadSignature as error:
        raise UnknownUnsubscribeLink(
            _(
                "The link is not whole, so nothing was changed. Open it from the mail again, "
                "or reply to the mail and ask us to stop."
            )
        ) from error
    statement = (
        select(Contact)
        .where(Contact.id.in_(contact_ids), Contact.removed_at.is_(None))
        .options(joinedload(Contact.person), joinedload(Contact.municipality))
        .order_by(Contact.id)
    )
    return list(db.session.scalars(statement))


def unsubscribe(contacts: Collection[Contact], *, reason: str = "", now: datetime) -> None:
    """Send these contacts no more reminders; what awaits them goes to the municipality's next contact.

    Doing it twice changes nothing, so that the first instant and reason stand.
    """
    for contact in contacts:
        if contact.unsubscribed_at is None:
            contact.unsubscribed_at = now
            contact.unsubscribe_reason = " ".join(reason.replace("\x00", " ").split())[:REASON_AT_MOST]
    db.session.flush()


def resubscribe(contacts: Collection[Contact]) -> None:
    """Let these contacts have reminders again, from the next morning that brings any."""
    for contact in contacts:
        contact.unsubscribed_at, contact.unsubscribe_reason = None, ""
    db.session.flush()


def _serializer() -> URLSafeSerializer:
    return URLSafeSerializer(settings.current().secret_key, salt="followup unsubscribe")
