"""A fresh link for whoever opens one that is too old: mailed to the address we know, never shown."""

from datetime import datetime

from flask_babel import gettext as _

from followup.clock import OSLO
from followup.extensions import db
from followup.outbox.kinds import Mail, MailKind
from followup.outbox.messages import enqueue
from followup.outbox.models import OutboxMessage
from followup.outbox.rendering import render_mail
from followup.updates.links import address_of, link_for
from followup.updates.models import UpdateLink

KIND = "fresh_link"


def send_fresh_link(old: UpdateLink, *, now: datetime) -> OutboxMessage:
    """Mail the contact of a link that is too old a fresh one; once per old link and day, however often asked."""
    day = now.astimezone(OSLO).date()
    fresh = link_for(old.contact, now=now)
    return enqueue(
        kind=KIND,
        person=old.contact.person,
        dedupe_key=f"{KIND}:{old.id}:{day.isoformat()}",
        payload={"link_id": fresh.id},
        now=now,
    )


def masked(email: str) -> str:
    """Enough of an address to know it by, never all of it: `a…@sula.example`."""
    local, domain = email.rsplit("@", 1)
    return f"{local[:1] if len(local) > 2 else ''}…@{domain}"


class FreshLinkMail(MailKind):
    """The mail with a fresh link to the municipality's page. The link is a row; its token is derived here."""

    name = KIND

    def label(self) -> str:
        """What the kind is called on screen."""
        return _("Fresh link")

    def reason_to_skip(self, message: OutboxMessage, *, now: datetime) -> str | None:
        """Nothing to say where the link was taken back, ran out, or its reader is no longer contact."""
        link = db.session.get(UpdateLink, message.payload["link_id"])
        if link is None or link.revoked_at is not None or link.contact.removed_at is not None:
            return "link_revoked"
        return "link_expired" if link.expires_at <= now else None

    def render(self, message: OutboxMessage, *, now: datetime) -> Mail:
        """The address, for whom, and how long it is good."""
        link = db.session.get_one(UpdateLink, message.payload["link_id"])
        return render_mail(
            KIND,
            language=link.contact.language.value,
            municipality=link.contact.municipality.name,
            address=address_of(link),
            expires_at=link.expires_at,
        )
