"""Alice's page at Sula and what is on it, for tests of the municipality's page."""

from typing import Any

from flask import Flask
from sqlalchemy import func, select

from followup.commitments.models import CommitmentEvent, Save, Share
from followup.extensions import db
from followup.people.models import Contact, Language
from followup.updates import links
from followup.updates.models import StatusUpdate
from tests import people
from tests.conftest import MONDAY_MORNING as NOW
from tests.pages import Page, PageClient

FORM = "form#answers"


def contact(persona: people.Persona, at: str, **values: Any) -> Contact:
    """The persona as contact, reading English."""
    made = people.contact(persona, at, **values)
    made.person.language = Language.ENGLISH
    return made


def address(contact: Contact) -> str:
    """The path of the contact's page."""
    return f"/u/{links.token_of(links.link_for(contact, now=NOW))}"


def save(client: PageClient, page: Page, *, status: int = 200, **changes: Any) -> Page:
    """Fill in the form on `page`, `choice_12="done"` for share 12, and press the button."""
    filled = {name.replace("_", "-"): value for name, value in changes.items()}
    return client.submit(page, filled, form=FORM, status=status)


def row(page: Page, share_id: int) -> str:
    """The words of one commitment's card."""
    return " ".join(page.one(f"#share-{share_id}").get_text(" ").split())


def counted(app: Flask) -> dict[str, int]:
    """How many rows each kind of writing has left in the database."""
    with app.app_context():
        return {
            model.__tablename__: db.session.scalar(select(func.count()).select_from(model)) or 0
            for model in (Save, StatusUpdate, CommitmentEvent)
        }


def stored(app: Flask, share_id: int) -> Share:
    """The share as it is in the database, read anew."""
    with app.app_context():
        share = db.session.get_one(Share, share_id)
        db.session.refresh(share)
        assert share.commitment and share.municipality
        return share
