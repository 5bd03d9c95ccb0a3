"""A link too old to open mails a fresh one to the address we know, and only there."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from followup import clock
from followup.extensions import db
from followup.outbox.kinds import Mail, kind_named
from followup.outbox.models import OutboxMessage
from followup.updates import links
from followup.updates.fresh_links import masked
from followup.updates.models import UpdateLink
from tests import people
from tests.conftest import MONDAY_MORNING as NOW
from tests.pages import Page, PageClient
from tests.web.updates.conftest import Story

LATER = NOW + timedelta(days=200)


@pytest.fixture(autouse=True)
def _half_a_year_later(app: Flask, story: Story) -> Iterator[None]:
    with clock.stopped_at(LATER):
        yield


def messages(app: Flask) -> list[OutboxMessage]:
    with app.app_context():
        return list(db.session.scalars(select(OutboxMessage).order_by(OutboxMessage.id)))


def ask(client: PageClient, story: Story, *, status: int = 200, wanted: str | None = "yes") -> Page:
    return client.submit(client.get(story.alice, status=410), {"wanted": wanted}, status=status)


def worded(app: Flask) -> Mail:
    with app.app_context():
        (message,) = db.session.scalars(select(OutboxMessage))
        return kind_named("fresh_link").render(message, now=LATER)


def test_the_page_never_shows_the_whole_address(client: PageClient, story: Story) -> None:
    page = client.get(story.alice, status=410)
    assert "a…@sula.example" in page.main
    assert people.ALICE.email not in page.text
    assert people.ALICE.email not in ask(client, story).text


def test_a_fresh_link_is_mailed_to_the_known_address(app: Flask, client: PageClient, story: Story) -> None:
    assert "A fresh link is on its way" in ask(client, story).h1
    (message,) = messages(app)
    assert (message.kind, message.recipient) == ("fresh_link", people.ALICE.email)


def test_the_mail_opens_the_page(app: Flask, client: PageClient, story: Story) -> None:
    ask(client, story)
    mail = worded(app)
    assert mail.subject == "A fresh link to Sula's page"
    (line,) = [line for line in mail.text.splitlines() if "/u/" in line]
    path = line.strip().removeprefix("http://127.0.0.1:8000")
    assert path != story.alice
    assert f'href="http://127.0.0.1:8000{path}"' in mail.html
    assert client.get(path).h1 == "Sula: how does it go?"


def test_no_token_rests_in_the_outbox(app: Flask, client: PageClient, story: Story) -> None:
    ask(client, story)
    (message,) = messages(app)
    assert list(message.payload) == ["link_id"]


def test_however_often_it_is_asked_for_one_mail_a_day_leaves(
    app: Flask, client: PageClient, story: Story
) -> None:
    for _time in range(3):
        ask(client, story)
    assert len(messages(app)) == 1
    with clock.stopped_at(LATER + timedelta(days=1)):
        ask(client, story)
    assert len(messages(app)) == 2
    with app.app_context():
        assert len(db.session.scalars(select(UpdateLink).where(UpdateLink.created_at == LATER)).all()) == 1


def test_a_form_sent_as_it_stands_mails_nothing_and_says_so(
    app: Flask, client: PageClient, story: Story
) -> None:
    assert "Nothing was sent. Tick the box first" in ask(client, story, wanted=None, status=422).main
    assert messages(app) == []


def test_a_form_without_its_token_mails_nothing(app: Flask, client: PageClient, story: Story) -> None:
    client.post(f"{story.alice}/fresh", {"wanted": "yes"}, status=400)
    assert messages(app) == []


def test_a_link_that_still_opens_needs_no_fresh_one(app: Flask, client: PageClient, story: Story) -> None:
    with clock.stopped_at(NOW):
        assert client.post(f"{story.alice}/fresh", {"wanted": "yes"}).h1 == "Sula: how does it go?"
    assert messages(app) == []


def test_a_forged_token_mails_nothing(app: Flask, client: PageClient, story: Story) -> None:
    client.post(f"/u/{'A' * 64}/fresh", {"wanted": "yes"}, status=404)
    assert messages(app) == []


@pytest.mark.parametrize("ending", ["removed", "revoked", "expired", None])
def test_the_mail_is_skipped_when_its_link_would_open_nothing(
    app: Flask, client: PageClient, story: Story, ending: str | None
) -> None:
    ask(client, story)
    with app.app_context():
        (message,) = db.session.scalars(select(OutboxMessage))
        link = db.session.get_one(UpdateLink, message.payload["link_id"])
        if ending == "removed":
            link.contact.removed_at = LATER
        elif ending == "revoked":
            links.revoke_links(link.contact, now=LATER)
        now = LATER + timedelta(days=180) if ending == "expired" else LATER
        reason = kind_named("fresh_link").reason_to_skip(message, now=now)
    expected = {"removed": "link_revoked", "revoked": "link_revoked", "expired": "link_expired", None: None}
    assert reason == expected[ending]


@pytest.mark.parametrize(
    ("email", "shown"),
    [
        ("alice@sula.example", "a…@sula.example"),
        ("ab@sula.example", "…@sula.example"),
        ("a@sula.example", "…@sula.example"),
    ],
)
def test_an_address_is_masked(email: str, shown: str) -> None:
    assert masked(email) == shown


def test_the_mail_has_a_name_on_screen(in_app: Flask) -> None:
    with in_app.test_request_context(headers={"Accept-Language": "en"}):
        assert kind_named("fresh_link").label() == "Fresh link"
