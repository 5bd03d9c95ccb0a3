"""axe finds nothing at WCAG 2.1 A/AA on any page, on a phone or a wide screen, and none scrolls sideways.

All pages are looked at with the example meeting's data, in which every state can be seen. A new page gets a line in
`PAGES` (the last test tells which are missing): who opens it, its address (a function where it depends on data, run
in the application's context), and what to do there before looking.
"""

from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from flask import Flask
from playwright.sync_api import Page
from sqlalchemy import select
from werkzeug.exceptions import HTTPException

from followup import clock
from followup.commitments.models import Share
from followup.digests.unsubscribing import token_for
from followup.drafts.models import Draft, DraftState
from followup.extensions import db
from followup.notes.models import Note
from followup.outbox.models import OutboxMessage
from followup.people.models import Contact, Coordinator, Municipality, Person
from followup.people.sign_in import make_link
from followup.updates.links import link_for, token_of
from tests.browser import uploads_shown
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
    "digests.show_frame",
    "people.show_code_form",
    "drafts.show_since",
    "drafts.read_words",
    "uploads.show_progress",
}
"""What answers GET without being a page of its own: machines' answers, files, a mail inside its frame; and the form
for a code, which is looked at after one was asked for."""


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


def _ask_for_code(page: Page) -> None:
    """Fill in an address, so that the code is asked for."""
    page.locator("main input[type=email]").fill("somebody@ks.example")
    _send(page)


def _open_all(page: Page) -> None:
    """Unfold whatever is folded."""
    page.evaluate("document.querySelectorAll('details').forEach(folded => { folded.open = true; })")


def _meeting(tail: str = "") -> Callable[[], str]:
    return lambda: f"/meetings/{db.session.scalars(select(Note.meeting_id)).first()}{tail}"


def _note() -> str:
    note = db.session.scalars(select(Note)).one()
    return f"/meetings/{note.meeting_id}/notes/{note.id}"


def _waiting_draft(tail: str) -> Callable[[], str]:
    return lambda: f"/meetings/{_waiting().meeting_id}/review/drafts/{_waiting().id}/{tail}"


def _drafts_to_move() -> str:
    return _meeting(f"/review/cards/{_waiting().card_id}/move?draft={_waiting().id}")()


def _waiting() -> Draft:
    return db.session.scalars(select(Draft).where(Draft.state == DraftState.WAITING)).all()[0]


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


def _contact(municipality: str) -> Contact:
    contact = db.session.scalars(
        select(Contact).join(Contact.municipality).where(Municipality.name == municipality)
    ).first()
    assert contact is not None
    return contact


def _token(municipality: str) -> str:
    return token_of(link_for(_contact(municipality), now=clock.now()))


def _coordinator() -> Coordinator:
    return db.session.scalars(select(Coordinator).order_by(Coordinator.id)).all()[0]


def _sign_in_link() -> str:
    return urlsplit(make_link(_coordinator(), real_now=clock.real_now())).path


def _digest() -> str:
    message = db.session.scalars(
        select(OutboxMessage).join(Person, OutboxMessage.person_id == Person.id).order_by(OutboxMessage.id)
    ).first()
    assert message is not None
    return f"/mail/{message.id}"


@pytest.fixture
def extra_settings(port: int) -> dict[str, str]:
    """With a mail server, or sign-in shows no form; nothing in these tests sends."""
    return {
        "FOLLOWUP_PORT": str(port),
        "FOLLOWUP_BASE_URL": f"http://127.0.0.1:{port}",
        "FOLLOWUP_SMTP_URL": "smtp://127.0.0.1:9",
    }


PAGES = [
    Shown("a page that is not there, to a visitor", None, "/nope"),
    Shown("a page that is not there, to a coordinator", KARI, "/nope"),
    Shown("sign-in", None, "/sign-in"),
    Shown("sign-in sent back", None, "/sign-in", _send),
    Shown("the code", None, "/sign-in", _ask_for_code),
    Shown("a sign-in link", None, _sign_in_link),
    Shown("a sign-in link that is not ours", None, "/sign-in/link/nope"),
    Shown("the overview", KARI, "/"),
    Shown("the meetings", KARI, "/meetings"),
    Shown("a new meeting", KARI, "/meetings/new"),
    Shown("a new meeting sent back", KARI, "/meetings/new", _send),
    Shown("a meeting", KARI, _meeting()),
    Shown("a meeting's details", KARI, _meeting("/details")),
    Shown("a note", KARI, _note),
    Shown("the review", KARI, _meeting("/review"), _open_all),
    Shown("the review of all cards", KARI, _meeting("/review?show=all"), _open_all),
    Shown("the review of what nobody can place", KARI, _meeting("/review?show=unplaced"), _open_all),
    Shown("a draft to amend", KARI, _waiting_draft("amend"), _open_all),
    Shown("a draft to split", KARI, _waiting_draft("split")),
    Shown("drafts to move", KARI, _drafts_to_move),
    Shown("drafts to move sent back", KARI, _drafts_to_move, _send),
    Shown("what is sure", KARI, _meeting("/review/sure?min=50"), _open_all),
    Shown("what is sure, where nothing is", KARI, _meeting("/review/sure?min=100")),
    Shown("a draft to add", KARI, _draft_to_add, _open_all),
    Shown("the commitments", KARI, "/commitments", _open_all),
    Shown("the commitments, filtered to none", KARI, "/commitments?q=nothingfitsthis", _open_all),
    Shown("a commitment", KARI, lambda: _share("Sula"), _open_all),
    Shown("a new commitment", KARI, "/commitments/new"),
    Shown("a new commitment sent back", KARI, "/commitments/new", _send),
    Shown("the municipalities", KARI, "/municipalities", _open_all),
    Shown("a municipality", KARI, "/municipalities/sula", _open_all),
    Shown("a municipality without contacts", KARI, "/municipalities/tromso", _open_all),
    Shown("a new contact", KARI, "/municipalities/sula/contacts/new"),
    Shown("a new contact sent back", KARI, "/municipalities/sula/contacts/new", _send),
    Shown("the contacts", KARI, "/people/contacts", _open_all),
    Shown("a contact", KARI, lambda: f"/people/contacts/{_contact('Sula').id}", _open_all),
    Shown("the import of contacts", KARI, "/people/contacts/import", _open_all),
    Shown("the import of contacts sent back", KARI, "/people/contacts/import", _send),
    Shown("the import of language forms", KARI, "/people/language-forms/import", _open_all),
    Shown("the people", ASTRID, "/people"),
    Shown("oneself", KARI, "/people/me"),
    Shown("a new coordinator", ASTRID, "/people/coordinators/new"),
    Shown("a coordinator", ASTRID, lambda: f"/people/coordinators/{_coordinator().id}", _open_all),
    Shown("the needs", KARI, "/needs", _open_all),
    Shown("the reminders", KARI, "/digests", _open_all),
    Shown("a reminder's preview", KARI, lambda: f"/digests/preview/{_contact('Sula').person_id}"),
    Shown("the start of follow-up", KARI, _meeting("/start"), _open_all),
    Shown("the local mail", KARI, "/mail"),
    Shown("a mail", KARI, _digest),
    Shown("the real beginning", ASTRID, "/begin"),
    Shown("a municipality's page", None, lambda: f"/u/{_token('Sula')}", _open_all),
    Shown("a municipality's page sent empty", None, lambda: f"/u/{_token('Oslo')}"),
    Shown("stopping reminders", None, lambda: f"/unsubscribe/{token_for([_contact('Sula').id])}"),
    Shown("stopping reminders by a link cut short", None, "/unsubscribe/nope"),
    Shown("a link cut short", None, lambda: f"/u/{_token('Sula')[:-4]}"),
    *(Shown(name, KARI, address, _open_all) for name, address in uploads_shown.ALL.items()),
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
