"""The local mail page: on this machine only, to signed-in people only, in a sandbox, without secrets."""

from datetime import timedelta

import pytest
from flask import Flask

from followup.outbox.delivering import deliver_waiting
from followup.outbox.kinds import Mail
from followup.outbox.models import OutboxMessage
from tests.conftest import MONDAY_MORNING as NOW
from tests.pages import PageClient, counted_queries
from tests.web.outbox.kinds import Greeting, known, put_in, row

ELSEWHERE = {"REMOTE_ADDR": "192.0.2.7"}
SANDBOX = "allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"


class Page(Greeting):
    """A greeting with a whole page of HTML and a link."""

    def render(self, message: OutboxMessage, *, now: object) -> Mail:
        html = (
            "<!DOCTYPE html><html><head></head><body><a href='https://x.example/u/1'>Svar</a></body></html>"
        )
        return Mail(
            "Hilsen til Sula", "Hei på deg\nSvar her\n", html, {"List-Unsubscribe": "<https://x.example>"}
        )

    def label(self) -> str:
        return "En hilsen"


def put(app: Flask, **what: object) -> int:
    with app.app_context():
        return put_in(now=NOW, **what)[0]  # type: ignore[arg-type]


def test_mail_is_listed_newest_first(app: Flask, coordinator: PageClient) -> None:
    with app.app_context():
        put_in(now=NOW - timedelta(days=1))
        put_in(now=NOW, first=2)
    page = coordinator.get("/mail")
    assert [row.get_text(strip=True) for row in page.all("tbody th")] == [
        "nr2@sula.example",
        "nr1@sula.example",
    ]
    assert len(page.all("[data-delivery=pending]")) == 2


def test_an_empty_list_says_when_mail_will_come(coordinator: PageClient) -> None:
    assert coordinator.get("/mail").one(".empty").get_text()


def test_the_list_is_bounded_and_costs_the_same_whatever_its_length(
    app: Flask, coordinator: PageClient
) -> None:
    with app.app_context():
        put_in(now=NOW, count=10)
    with counted_queries() as few:
        coordinator.get("/mail")
    with app.app_context():
        put_in(now=NOW, first=11, count=70)
    with counted_queries() as many:
        page = coordinator.get("/mail")
    assert len(page.all("tbody tr")) == 50
    assert len(many) == len(few)
    assert len(coordinator.get("/mail?page=2").all("tbody tr")) == 30


@pytest.mark.parametrize("page", ["0", "999", "two", "-1", "9" * 30, "²"])
def test_a_page_that_does_not_exist_is_no_fault(coordinator: PageClient, page: str) -> None:
    coordinator.get(f"/mail?page={page}")


def test_one_mail_shows_its_headers_its_text_and_itself_in_a_sandbox(
    app: Flask, coordinator: PageClient
) -> None:
    with known(Page()):
        message = put(app)
        page = coordinator.get(f"/mail/{message}")
    assert page.h1 == "Hilsen til Sula"
    assert "nr1@sula.example" in page.main
    assert page.one(".mail-text").get_text() == "Hei på deg\nSvar her\n"
    frame = page.one("iframe")
    assert frame["sandbox"] == SANDBOX.split()
    assert frame["src"] == f"/mail/{message}/frame"
    assert frame["title"]


def test_the_frames_own_answer_allows_nothing_but_its_looks_and_its_links(
    app: Flask, coordinator: PageClient
) -> None:
    with known(Page()):
        response = coordinator.browser.get(f"/mail/{put(app)}/frame")
    rules = dict(
        rule.strip().partition(" ")[::2] for rule in response.headers["Content-Security-Policy"].split(";")
    )
    assert rules == {
        "default-src": "'none'",
        "style-src": "'unsafe-inline'",
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'self'",
        "sandbox": SANDBOX,
    }
    assert response.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert response.headers["Cache-Control"] == "no-store"
    assert '<base target="_blank">' in response.get_data(as_text=True)


def test_the_page_around_the_frame_keeps_the_strict_policy(app: Flask, coordinator: PageClient) -> None:
    response = coordinator.browser.get(f"/mail/{put(app)}")
    assert "unsafe-inline" not in response.headers["Content-Security-Policy"]


@pytest.mark.parametrize("address", ["/mail", "/mail/{}", "/mail/{}/frame"])
def test_from_another_machine_there_is_no_such_page(app: Flask, admin: PageClient, address: str) -> None:
    admin.get(address.format(put(app)), status=404, environ_base=ELSEWHERE)


@pytest.mark.parametrize("address", ["/mail", "/mail/{}", "/mail/{}/frame"])
def test_a_visitor_who_has_not_signed_in_is_asked_to(app: Flask, client: PageClient, address: str) -> None:
    response = client.browser.get(address.format(put(app)))
    assert response.status_code == 303
    assert response.headers["Location"].startswith("/sign-in")


class TestAtAPublicAddress:
    @pytest.fixture
    def extra_settings(self) -> dict[str, str]:
        return {"FOLLOWUP_BASE_URL": "https://oppfolging.example.no"}

    @pytest.mark.parametrize("address", ["/mail", "/mail/{}", "/mail/{}/frame"])
    def test_there_is_no_such_page(self, app: Flask, admin: PageClient, address: str) -> None:
        admin.get(address.format(put(app)), status=404)


def test_a_secret_mail_is_neither_listed_nor_shown(app: Flask, admin: PageClient) -> None:
    message = put(app, kind="secret_greeting")
    assert not admin.get("/mail").all("tbody tr")
    admin.get(f"/mail/{message}", status=404)
    admin.get(f"/mail/{message}/frame", status=404)


def test_a_mail_that_would_say_nothing_now_says_why(app: Flask, coordinator: PageClient) -> None:
    message = put(app, skip="nothing_to_say")
    page = coordinator.get(f"/mail/{message}")
    assert not page.all("iframe")
    assert page.all(".ds-alert[data-color=info]")
    coordinator.get(f"/mail/{message}/frame", status=404)


def test_a_mail_that_cannot_be_worded_says_so(app: Flask, coordinator: PageClient) -> None:
    page = coordinator.get(f"/mail/{put(app, fails='no such value')}")
    assert "ValueError" in page.one(".ds-alert[data-color=danger]").get_text()
    assert "no such value" not in page.text


def test_looking_changes_nothing(app: Flask, coordinator: PageClient) -> None:
    message = put(app)
    before = _as_stored(app, message)
    coordinator.get(f"/mail/{message}")
    coordinator.browser.get(f"/mail/{message}/frame")
    assert _as_stored(app, message) == before


class TestOnTheDemonstrationClock:
    @pytest.fixture
    def extra_settings(self) -> dict[str, str]:
        return {"FOLLOWUP_CLOCK": NOW.isoformat()}

    def test_a_delivered_mail_says_that_this_page_was_the_delivery(
        self, app: Flask, coordinator: PageClient
    ) -> None:
        with known(Page()):
            message = put(app)
            with app.app_context():
                deliver_waiting(now=NOW)
            page = coordinator.get(f"/mail/{message}")
            assert page.one("[data-delivery=sent]")
            assert page.h1 == "Hilsen til Sula"
            assert coordinator.get("/mail").one("[data-delivery=sent]")


def _as_stored(app: Flask, message: int) -> dict[str, object]:
    with app.app_context():
        stored = row(message)
        return {column.key: getattr(stored, column.key) for column in OutboxMessage.__table__.columns}
