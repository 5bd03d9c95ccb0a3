"""Held mail waits for a coordinator: to be released, or left out."""

from datetime import timedelta

import pytest
from flask import Flask

from followup.outbox import queries, releasing
from followup.outbox.delivering import deliver_waiting
from followup.outbox.models import DeliveryStatus
from tests import people
from tests.conftest import MONDAY_MORNING as NOW
from tests.pages import PageClient
from tests.smtp import MailServer
from tests.web.outbox.kinds import put_in, row


@pytest.fixture
def extra_settings(mail_server: MailServer) -> dict[str, str]:
    return {"FOLLOWUP_SMTP_URL": mail_server.url}


@pytest.fixture
def held(app: Flask) -> int:
    """One mail that waited for nine days before a server was set."""
    with app.app_context():
        (message,) = put_in(now=NOW - timedelta(days=9))
        assert deliver_waiting(now=NOW).held == 1
    return message


def test_released_mail_goes_out_and_is_not_held_again(
    app: Flask, held: int, coordinator: PageClient, mail_server: MailServer
) -> None:
    page = coordinator.get(f"/mail/{held}")
    coordinator.submit(page, form=f"form[action='/outbox/{held}/release']")
    with app.app_context():
        totals = deliver_waiting(now=NOW)
        assert (totals.held, totals.sent) == (0, 1)
        assert row(held).status == DeliveryStatus.SENT
    assert len(mail_server.caught) == 1


def test_left_out_mail_is_never_sent(
    app: Flask, held: int, coordinator: PageClient, mail_server: MailServer
) -> None:
    page = coordinator.get(f"/mail/{held}")
    coordinator.submit(page, form=f"form[action='/outbox/{held}/leave-out']")
    with app.app_context():
        assert deliver_waiting(now=NOW).sent == 0
        assert (row(held).status, row(held).reason) == (DeliveryStatus.SKIPPED, "not_wanted")
    assert not mail_server.caught


def test_failed_mail_can_be_tried_again_with_all_its_attempts(app: Flask, mail_server: MailServer) -> None:
    mail_server.answers["nr1@sula.example"] = "550 nobody"
    with app.app_context():
        (message,) = put_in(now=NOW)
        deliver_waiting(now=NOW)
        mail_server.answers.clear()
        releasing.release_message(row(message), by=people.person(people.KARI), now=NOW)
        people.db.session.commit()
        assert row(message).attempts == 0
        assert deliver_waiting(now=NOW).sent == 1


@pytest.mark.parametrize("verb", ["release", "leave-out"])
def test_what_is_decided_already_is_refused_in_words(
    app: Flask, held: int, coordinator: PageClient, verb: str
) -> None:
    coordinator.post(f"/outbox/{held}/leave-out", {"back": f"/mail/{held}"})
    page = coordinator.post(f"/outbox/{held}/{verb}", {"back": f"/mail/{held}"}, status=422)
    assert page.h1


@pytest.mark.parametrize("verb", ["release", "leave-out"])
def test_a_viewer_decides_nothing(app: Flask, held: int, viewer: PageClient, verb: str) -> None:
    assert not viewer.get("/digests?status=held").all("main form[action*='/outbox/']")
    viewer.post(f"/outbox/{held}/{verb}", status=403)
    with app.app_context():
        assert row(held).status == DeliveryStatus.HELD


def test_a_mail_that_is_not_there_is_not_found(coordinator: PageClient) -> None:
    coordinator.post("/outbox/4711/release", status=404)


def test_after_deciding_one_comes_back_to_a_page_of_ours_only(held: int, coordinator: PageClient) -> None:
    data = {"csrf_token": coordinator.csrf_token(), "back": "https://evil.example/"}
    response = coordinator.browser.post(f"/outbox/{held}/release", data=data)
    assert response.headers["Location"] == "/digests"


def test_the_ledger_counts_every_status(in_app: Flask, held: int) -> None:
    assert queries.counts() == {
        **dict.fromkeys(DeliveryStatus, 0),
        DeliveryStatus.HELD: 1,
    }
    assert queries.list_messages(1, statuses=[DeliveryStatus.HELD]).total == 1
    assert queries.list_messages(1, statuses=[DeliveryStatus.SENT]).total == 0
