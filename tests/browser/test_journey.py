"""The whole main job, as its people live it: from the wall to the first answered reminder.

A coordinator signs in with the code from a mail, uploads a wall, accepts Sula's first draft, finds a contact, and
starts the follow-up. On the next Monday a mail goes over SMTP. The contact opens its link on a phone and answers, and
the coordinator sees the answer.
"""

import re
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from followup import clock, layout
from followup.clock import OSLO
from followup.digests.composing import compose_due
from followup.extensions import db
from followup.outbox.delivering import deliver_waiting
from tests import people
from tests.browser.conftest import PHONE, OpenAs
from tests.people import ALICE, KARI
from tests.smtp import Caught, MailServer

pytestmark = pytest.mark.browser

EXAMPLE = layout.PACKAGE / "example" / "wall.txt"
REAL = Path(__file__).parents[3] / "shared" / "notes" / "fremtidens-kulturskole.txt"
LONGEST_READING = 60_000
"""Milliseconds: a wall that takes its time shows its progress first, and the way to its drafts when it is in."""
NEXT_MONDAY = datetime(2021, 1, 18, 8, 0, tzinfo=OSLO)


@pytest.fixture
def extra_settings(port: int, mail_server: MailServer) -> dict[str, str]:
    return {
        "FOLLOWUP_PORT": str(port),
        "FOLLOWUP_BASE_URL": f"http://127.0.0.1:{port}",
        "FOLLOWUP_SMTP_URL": mail_server.url,
        "FOLLOWUP_MAIL_REPLY_TO": KARI.email,
    }


@pytest.mark.parametrize("wall", [EXAMPLE, REAL], ids=["the example's wall", "the real wall"])
def test_from_the_wall_to_the_first_answered_reminder(
    app: Flask, open_as: OpenAs, complaints: list[str], mail_server: MailServer, wall: Path
) -> None:
    if not wall.exists():
        pytest.skip("the real wall is not beside this checkout")
    desk = sign_in_with_the_code(app, open_as, mail_server)
    make_the_meeting(desk, wall)
    accept_sulas_first_draft(desk)
    add_alice_at_sula(desk)
    deliver(app)
    assert [caught.recipient for caught in mail_server.caught] == [KARI.email]
    start_following(desk)
    with clock.stopped_at(NEXT_MONDAY):
        with app.app_context():
            compose_due(now=clock.now())
        deliver(app)
        mail = mail_server.caught[-1]
        check_the_mail(mail)
        answer_on_a_phone(open_as, link_in(mail))
        see_the_answer(desk)
        deliver(app)
    assert [caught.recipient for caught in mail_server.caught] == [KARI.email, ALICE.email]
    assert complaints == []


def sign_in_with_the_code(app: Flask, open_as: OpenAs, mail_server: MailServer) -> Page:
    with app.app_context():
        people.coordinator(KARI)
        db.session.commit()
    page = open_as(None, "/")
    page.locator("input[type=email]").fill(KARI.email)
    page.locator("main form button[type=submit]").click()
    expect(page.locator("input[autocomplete=one-time-code]")).to_be_visible()
    deliver(app)
    code = re.search(r"\b\d{4} ?\d{4}\b", mail_server.caught[-1].text)
    assert code is not None
    page.locator("input[autocomplete=one-time-code]").fill(code[0])
    page.locator("main form button[type=submit]").click()
    expect(page.locator("nav a[href='/meetings']").first).to_be_visible()
    return page


def make_the_meeting(desk: Page, wall: Path) -> None:
    desk.goto("/meetings/new")
    desk.locator("[name=name]").fill("Fremtidens kulturskole")
    desk.locator("[name=held_on]").fill("2020-12-04")
    desk.locator("[name=file]").set_input_files(wall)
    desk.locator("main form button[type=submit]").click()
    expect(desk.locator("a[href*='/review']").first).to_be_visible(timeout=LONGEST_READING)


def accept_sulas_first_draft(desk: Page) -> None:
    desk.locator("a[href*='/review']").first.click()
    desk.locator("#review-keys").wait_for()
    titled = desk.locator("h3", has_text="styringsdialog")
    draft = desk.locator(".draft").filter(has=titled).filter(has_text="vår 21")
    for _ in range(30):
        if draft.count():
            break
        desk.evaluate("document.getElementById('review').dataset.old = 'yes'")
        desk.locator("a[rel=next]").first.click()
        desk.locator("#review:not([data-old])").wait_for()
    draft.locator("form[action*='/accept'] button").click()
    expect(desk.locator(".draft[data-state=accepted]")).to_contain_text("styringsdialog")


def add_alice_at_sula(desk: Page) -> None:
    desk.goto("/municipalities/sula/contacts/new")
    desk.locator("[name=email]").fill(ALICE.email)
    desk.locator("[name=name]").fill(ALICE.name)
    desk.locator("main form button[type=submit]").click()
    expect(desk.locator("main")).to_contain_text(ALICE.email)


def start_following(desk: Page) -> None:
    desk.goto("/meetings")
    desk.get_by_role("link", name="Fremtidens kulturskole").first.click()
    desk.locator("a[href$='/start']").first.click()
    expect(desk.locator("[data-recipient]")).to_have_count(1)
    expect(desk.locator("main")).to_contain_text(ALICE.email)
    desk.locator("form[action$='/start'] button").click()
    expect(desk.locator("h1")).to_contain_text("Fremtidens kulturskole")


def deliver(app: Flask) -> None:
    with app.app_context():
        deliver_waiting(now=clock.now())


def check_the_mail(mail: Caught) -> None:
    letter: EmailMessage = mail.letter
    assert mail.recipient == ALICE.email
    assert "Sula" in letter["Subject"]
    assert letter["Reply-To"] == KARI.email
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    for words in (mail.text, mail.html):
        assert "styringsdialog" in words and "vår 21" in words
        assert "/u/" in words


def link_in(mail: Caught) -> str:
    found = re.search(r"http://127\.0\.0\.1:\d+/u/[^\s\"<>?]+", mail.text)
    assert found is not None
    return found[0]


def answer_on_a_phone(open_as: OpenAs, link: str) -> None:
    page = open_as(None, link, viewport=PHONE)
    expect(page.locator("h1")).to_contain_text("Sula")
    expect(page.locator("blockquote").first).to_contain_text("styringsdialog")
    assert page.locator("input[type=radio]:checked").count() == 0
    page.locator("input[type=radio][value=in_progress]").first.check(force=True)
    page.locator("textarea").first.fill("Kommunalsjefen har invitert.")
    page.locator("form#answers button[type=submit]").last.click()
    expect(page.locator("main [role=status], main .ds-alert").first).to_be_visible()
    expect(page.locator("[data-status=in_progress]").first).to_be_visible()


def see_the_answer(desk: Page) -> None:
    desk.goto("/")
    expect(desk.locator(".change-list")).to_contain_text("Kommunalsjefen har invitert.")
    desk.locator(".change-list a").first.click()
    expect(desk.locator("[data-status=in_progress]").first).to_be_visible()
    expect(desk.locator("main")).to_contain_text("Alice")
