"""axe finds nothing at WCAG 2.1 A/AA on any page, on a phone or a wide screen, and none scrolls sideways.

All pages are looked at with the example meeting's data, in which every state can be seen. A new page gets a line in
`PAGES` (the last test tells which are missing): who opens it, its address (a function where it depends on data, run
in the application's context), and what to do there before looking.
"""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from flask import Flask
from playwright.sync_api import Page
from sqlalchemy import select
from werkzeug.exceptions import HTTPException

from followup import clock
from followup.commitments.models import Share
from followup.drafts.models import Draft, DraftState
from followup.extensions import db
from followup.notes.models import Note
from followup.outbox.models import OutboxMessage
from followup.people.models import Contact, Municipality, Person
from followup.updates.links import link_for, token_of
from tests.browser.axe import check_accessible
from tests.browser.conftest import DESKTOP, PHONE, OpenAs
from tests.people import ASTRID, KARI, Persona

pytestmark = pytest.mark.browser

WITH_EXAMPLE = True

NO_PAGES = {
    "health.show_health",
    "health.show_readiness",
    "static_files.serve_file",
    "mail.show_frame",
}
"""What answers GET without being a page of ours: machines' answers, files, and a mail inside its frame."""


class Shown(NamedTuple):
    """A page, and what it needs."""

    name: str
    who: Persona | None
    address: str | Callable[[], str]
    act: Callable[[Page], None] | None = None


def _send(page: Page) -> None:
    """Press the page's main button, whatever the form lacks."""
    page.locator("main form").last.evaluate("form => { form.noValidate = true; }")
    with page.expect_navigation():
        page.locator("main form button[type=submit]").last.click()


def _open_all(page: Page) -> None:
    """Unfold whatever is folded."""
    page.evaluate("document.querySelectorAll('details').forEach(folded => { folded.open = true; })")


def _meeting(tail: str = "") -> Callable[[], str]:
    return lambda: f"/meetings/{db.session.scalars(select(Note.meeting_id)).first()}{tail}"


def _note() -> str:
    note = db.session.scalars(select(Note)).one()
    return f"/meetings/{note.meeting_id}/notes/{note.id}"


def _draft_to_amend() -> str:
    draft = db.session.scalars(select(Draft).where(Draft.state == DraftState.WAITING)).first()
    assert draft is not None
    return _meeting(f"/review/drafts/{draft.id}/amend")()


def _draft_to_add() -> str:
    card = db.session.scalars(select(Draft)).first()
    assert card is not None
    lines = f"first_line={card.first_line}&last_line={card.last_line}"
    return _meeting(f"/review/cards/{card.card_id}/drafts/new?{lines}")()


def _share(municipality: str) -> str:
    share = db.session.scalars(
        select(Share).join(Share.municipality).where(Municipality.name == municipality)
    ).first()
    assert share is not None
    return f"/commitments/{share.commitment_id}"


def _token(municipality: str) -> str:
    contact = db.session.scalars(
        select(Contact).join(Contact.municipality).where(Municipality.name == municipality)
    ).first()
    assert contact is not None
    return token_of(link_for(contact, now=clock.now()))


def _digest() -> str:
    message = db.session.scalars(
        select(OutboxMessage).join(Person, OutboxMessage.person_id == Person.id).order_by(OutboxMessage.id)
    ).first()
    assert message is not None
    return f"/mail/{message.id}"


PAGES = [
    Shown("a page that is not there, to a visitor", None, "/nope"),
    Shown("a page that is not there, to a coordinator", KARI, "/nope"),
    Shown("the overview", KARI, "/"),
    Shown("the meetings", KARI, "/meetings"),
    Shown("a new meeting", KARI, "/meetings/new"),
    Shown("a new meeting sent back", KARI, "/meetings/new", _send),
    Shown("a meeting", KARI, _meeting()),
    Shown("a note", KARI, _note),
    Shown("the review", KARI, _meeting("/review"), _open_all),
    Shown("the review of all cards", KARI, _meeting("/review?show=all"), _open_all),
    Shown("a draft to amend", KARI, _draft_to_amend, _open_all),
    Shown("a draft to add", KARI, _draft_to_add, _open_all),
    Shown("the commitments", KARI, "/commitments", _open_all),
    Shown("the commitments, filtered to none", KARI, "/commitments?q=nothingfitsthis", _open_all),
    Shown("a commitment", KARI, lambda: _share("Sula"), _open_all),
    Shown("a new commitment", KARI, "/commitments/new"),
    Shown("a new commitment sent back", KARI, "/commitments/new", _send),
    Shown("the municipalities", KARI, "/municipalities", _open_all),
    Shown("a municipality", KARI, "/municipalities/sula"),
    Shown("the local mail", KARI, "/mail"),
    Shown("a mail", KARI, _digest),
    Shown("the real beginning", ASTRID, "/begin"),
    Shown("a municipality's page", None, lambda: f"/u/{_token('Sula')}", _open_all),
    Shown("a municipality's page sent empty", None, lambda: f"/u/{_token('Oslo')}"),
    Shown("a link cut short", None, lambda: f"/u/{_token('Sula')[:-4]}"),
]


@pytest.mark.parametrize("shown", PAGES, ids=lambda shown: shown.name)
def test_a_page_is_accessible_at_both_widths(
    app: Flask, open_as: OpenAs, complaints: list[str], shown: Shown
) -> None:
    page = open_as(shown.who, _address(app, shown), viewport=PHONE)
    if shown.act:
        shown.act(page)
    check_accessible(page)
    page.set_viewport_size(DESKTOP)  # pyright: ignore[reportArgumentType]
    check_accessible(page)
    assert [text for text in complaints if "the server responded with a status of 4" not in text] == []


def test_every_page_is_looked_at(app: Flask) -> None:
    looked_at = {_endpoint(app, _address(app, shown)) for shown in PAGES}
    pages = {
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if "GET" in (rule.methods or ()) and rule.endpoint not in NO_PAGES
    }
    assert pages - looked_at == set(), "give them a line in PAGES"


def _address(app: Flask, shown: Shown) -> str:
    if isinstance(shown.address, str):
        return shown.address
    with app.test_request_context():
        address = shown.address()
        db.session.commit()
        return address


def _endpoint(app: Flask, address: str) -> str:
    try:
        return app.url_map.bind("").match(address.split("?")[0], method="GET")[0]
    except HTTPException:
        return ""
