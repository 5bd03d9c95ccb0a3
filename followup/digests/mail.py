"""The digest as a kind of mail: asked again when it is sent, and worded then."""

from collections.abc import Callable, Collection
from datetime import datetime
from urllib.parse import urlencode

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from sqlalchemy import select

from followup import settings
from followup.clock import OSLO
from followup.digests import queries, unsubscribing, wording
from followup.digests.calendar import next_slot
from followup.digests.content import DigestContent, Row, content_of
from followup.extensions import db
from followup.notes.models import Meeting
from followup.outbox.kinds import Mail, MailKind
from followup.outbox.models import OutboxMessage
from followup.outbox.reasons import Reason
from followup.outbox.rendering import render_mail
from followup.people.models import Contact, Person
from followup.updates.links import page_address

CHOICES = (
    ("in_progress", _l("On track")),
    ("done", _l("Done")),
    ("stuck", _l("Stuck")),
    ("new_date", _l("New date")),
)
"""A row's buttons: what is chosen, but not saved, on the page they lead to."""

PREVIEW_TOKEN = "preview"  # noqa: S105
"""Stands in a preview where a mail has its reader's own token, so that no preview opens anything."""


class DigestMail(MailKind):
    """One person's weekly digest."""

    name = queries.KIND

    def label(self) -> str:
        return _("Reminder")

    def reason_to_skip(self, message: OutboxMessage, *, now: datetime) -> str | None:
        """Answered meanwhile, unsubscribed, removed or closed: then nothing is sent."""
        person_id = _person_of(message).id
        if queries.list_awaiting(now=now, person_ids=[person_id]):
            return None
        return _why_nothing(person_id)

    def prepare(self, message: OutboxMessage, *, now: datetime) -> None:
        """See to it that every contact the mail may speak to has a link."""
        person_id = _person_of(message).id
        for contact in queries.list_contacts_with_mail([person_id])[person_id]:
            page_address(contact, now=now)

    def render(self, message: OutboxMessage, *, now: datetime) -> Mail:
        """The digest as things stand at `now`."""
        person = _person_of(message)
        rows = queries.list_awaiting(now=now, person_ids=[person.id]).get(person.id, [])
        is_first = queries.is_first_digest(person.id)
        content = content_of(rows, today=now.astimezone(OSLO).date(), is_first=is_first)
        if content is None:
            raise ValueError("a digest without anything to say was to be worded")
        contacts = {each.id: each for each in queries.list_contacts_with_mail([person.id])[person.id]}
        mail = word(
            content,
            person=person,
            contacts=list(contacts.values()),
            page_of=lambda contact_id: page_address(contacts[contact_id], now=now),
            unsubscribe_address=unsubscribing.address_for(contacts),
            now=now,
        )
        mail.headers |= _reply_to(content)
        return mail


def word(
    content: DigestContent,
    *,
    person: Person,
    contacts: list[Contact],
    page_of: Callable[[int], str],
    unsubscribe_address: str,
    now: datetime,
) -> Mail:
    """The mail that says `content`; `page_of` gives the address of a contact's page."""
    pages = {contact_id: page_of(contact_id) for contact_id in content.contact_ids}
    mail = render_mail(
        "digest",
        language=language_of(person, contacts),
        content=content,
        name=person.name,
        places={row.contact_id: row.municipality for row in content.rows},
        pages=pages,
        choices=CHOICES,
        answer_address=lambda row, choice: _answer_address(pages[row.contact_id], row, choice),
        words=wording,
        next_at=next_slot(now),
        unsubscribe_address=unsubscribe_address,
    )
    mail.headers = {"List-Unsubscribe": f"<{unsubscribe_address}>"}
    return mail


def word_preview(content: DigestContent, *, person: Person, contacts: list[Contact], now: datetime) -> Mail:
    """The same mail with links that open nothing: a preview is seen by others than its reader."""
    base = settings.current().base_url
    return word(
        content,
        person=person,
        contacts=contacts,
        page_of=lambda _contact_id: f"{base}/u/{PREVIEW_TOKEN}",
        unsubscribe_address=f"{base}/unsubscribe/{PREVIEW_TOKEN}",
        now=now,
    )


def language_of(person: Person, contacts: Collection[Contact]) -> str:
    """The person's own choice, else the language of the first municipality they are a contact at."""
    if person.language is not None:
        return person.language.value
    return next((contact.municipality.language.value for contact in contacts), "nb")


def _answer_address(page: str, row: Row, choice: str) -> str:
    return f"{page}?{urlencode({'share': row.share_id, 'choice': choice})}#share-{row.share_id}"


def _reply_to(content: DigestContent) -> dict[str, str]:
    """Who reads the replies: the organisation's address where one is set, else who started the follow-up."""
    if settings.current().mail_reply_to:
        return {}
    started_by = db.session.scalar(
        select(Person.email)
        .join(Meeting, Meeting.started_by_id == Person.id)
        .where(Meeting.id == content.rows[0].meeting_id, Person.erased_at.is_(None))
    )
    return {"Reply-To": started_by} if started_by else {}


def _person_of(message: OutboxMessage) -> Person:
    return db.session.get_one(Person, message.person_id)


def _why_nothing(person_id: int) -> Reason:
    contacts = db.session.scalars(
        select(Contact).where(Contact.person_id == person_id, Contact.removed_at.is_(None))
    ).all()
    if not contacts:
        return Reason.RECIPIENT_GONE
    if all(contact.unsubscribed_at for contact in contacts):
        return Reason.UNSUBSCRIBED
    return Reason.NOTHING_TO_SAY
