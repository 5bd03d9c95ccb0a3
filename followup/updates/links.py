"""Links to the municipality's page: made, opened, found too old, revoked.

A link is a row without a secret; its token is derived when a mail is written or an address opened, and rests
nowhere. A link can be opened again and again until it expires (by the story's clock) or is revoked.
"""

from datetime import datetime, timedelta

from flask_babel import gettext as _
from sqlalchemy import select, update
from sqlalchemy.orm import joinedload

from followup import settings
from followup.errors import FollowupError
from followup.extensions import db
from followup.people.models import Contact
from followup.updates import tokens
from followup.updates.models import UpdateLink

LIFETIME = timedelta(days=180)
FRESH_ENOUGH = timedelta(days=90)
"""A link with more than this left is used again, so that a contact's mails carry one and the same address."""


class UnknownLink(FollowupError):
    """The address opens nothing: no such link, a forged one, one cut short, or one taken back."""

    status = 404


class CutShortLink(UnknownLink):
    """The address lost its end on the way."""


class RevokedLink(UnknownLink):
    """The link was taken back, or its contact is no longer one."""

    status = 410


class ExpiredLink(FollowupError):
    """The link is genuine but too old; a fresh one can be mailed to the address it was made for."""

    status = 410

    def __init__(self, message: str, *, link: UpdateLink) -> None:
        super().__init__(message)
        self.link = link


def link_for(contact: Contact, *, now: datetime) -> UpdateLink:
    """The contact's live link where it has more than half its life left, else a new one."""
    living = db.session.scalar(
        select(UpdateLink)
        .where(
            UpdateLink.contact_id == contact.id,
            UpdateLink.revoked_at.is_(None),
            UpdateLink.expires_at > now + FRESH_ENOUGH,
        )
        .order_by(UpdateLink.expires_at.desc(), UpdateLink.id.desc())
        .limit(1)
    )
    if living is not None:
        return living
    made = UpdateLink(
        public_id=tokens.new_public_id(), contact=contact, created_at=now, expires_at=now + LIFETIME
    )
    db.session.add(made)
    db.session.flush()
    return made


def token_of(link: UpdateLink) -> str:
    """The secret part of the link's address; never store it, never log it."""
    return tokens.seal_link(link.public_id, secret_key=settings.current().secret_key)


def address_of(link: UpdateLink) -> str:
    """The whole address of the page behind `link`, as it stands in a mail."""
    return f"{settings.current().base_url}/u/{token_of(link)}"


def page_address(contact: Contact, *, now: datetime) -> str:
    """The address of the municipality's page for `contact`, good for at least 90 days."""
    return address_of(link_for(contact, now=now))


def contact_for(token: str, *, now: datetime) -> Contact:
    """Whose page the token opens; raises `UnknownLink` (or a kind of it) or `ExpiredLink`."""
    return open_link(token, now=now).contact


def open_link(token: str, *, now: datetime) -> UpdateLink:
    """The live link the token belongs to, with its contact, person and municipality; raises as `contact_for`."""
    link = find_link(token)
    refuse_dead_link(link, now=now)
    return link


def find_link(token: str) -> UpdateLink:
    """The link of a genuine token, dead or alive; raises `UnknownLink`. Whoever reads it is known from here on."""
    link = db.session.scalar(
        select(UpdateLink)
        .where(UpdateLink.public_id == _public_id_in(token))
        .options(
            joinedload(UpdateLink.contact).joinedload(Contact.person),
            joinedload(UpdateLink.contact).joinedload(Contact.municipality),
        )
    )
    if link is None:
        raise _unknown()
    return link


def refuse_dead_link(link: UpdateLink, *, now: datetime) -> None:
    """Raise `RevokedLink` for one that was taken back, `ExpiredLink` for one that is too old."""
    if link.revoked_at is not None or link.contact.removed_at is not None:
        raise RevokedLink(
            _(
                "This link has been taken back, so it opens nothing. Nothing you reported is lost. "
                "If you still answer for your municipality, ask the coordinator for a new link."
            )
        )
    if link.expires_at <= now:
        raise ExpiredLink(_("This link is too old to open. Ask for a fresh one."), link=link)


def revoke_links(contact: Contact, *, now: datetime) -> int:
    """Take back every link of the contact at once; returns how many were live or expired."""
    taken = db.session.execute(
        update(UpdateLink)
        .where(UpdateLink.contact_id == contact.id, UpdateLink.revoked_at.is_(None))
        .values(revoked_at=now)
    )
    db.session.flush()
    return taken.rowcount  # pyright: ignore[reportAttributeAccessIssue]


def _public_id_in(token: str) -> str:
    try:
        return tokens.open_link(token, secret_key=settings.current().secret_key)
    except tokens.TokenCutShort as error:
        raise CutShortLink(
            _(
                "The address is not whole: some mail programs break long links in two. "
                "Open the link from the mail again, or copy all of it, to the last letter."
            )
        ) from error
    except tokens.TokenNotGenuine as error:
        raise _unknown() from error


def _unknown() -> UnknownLink:
    return UnknownLink(
        _(
            "The address opens nothing here. Open the link from the latest mail you got from us, "
            "or ask the coordinator for a new one."
        )
    )
