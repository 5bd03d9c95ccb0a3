"""Every answer carries the headers; none of our pages needs what they forbid."""

import pytest
from flask import Flask, Response, make_response

from followup.web.access_marks import public
from tests.pages import PageClient


def _policy(response: Response) -> dict[str, str]:
    return dict(
        part.strip().partition(" ")[::2] for part in response.headers["Content-Security-Policy"].split(";")
    )


@pytest.mark.parametrize("address", ["/nope", "/sign-in", "/healthz", "/static/x/none.css", "/language"])
def test_every_answer_carries_a_strict_policy(client: PageClient, address: str) -> None:
    response = client.browser.get(address)
    policy = _policy(response)
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["form-action"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert "unsafe" not in response.headers["Content-Security-Policy"]
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["Referrer-Policy"] == "same-origin"


def test_pages_are_not_kept_by_browsers_or_proxies(client: PageClient) -> None:
    assert client.browser.get("/nope").headers["Cache-Control"] == "no-store"


def test_an_answer_that_set_a_header_keeps_its_own(app: Flask, client: PageClient) -> None:
    @public
    def mail_frame() -> Response:
        return make_response(
            "mail", {"Content-Security-Policy": "default-src 'none'", "Cache-Control": "no-cache"}
        )

    app.add_url_rule("/mail-frame", "mail_frame", mail_frame)
    response = client.browser.get("/mail-frame")
    assert response.headers["Content-Security-Policy"] == "default-src 'none'"
    assert response.headers["Cache-Control"] == "no-cache"


def test_plain_http_promises_no_https(client: PageClient) -> None:
    assert "Strict-Transport-Security" not in client.browser.get("/nope").headers


class TestOverHttps:
    @pytest.fixture
    def extra_settings(self) -> dict[str, str]:
        return {"FOLLOWUP_BASE_URL": "https://oppfolging.example.no"}

    def test_https_is_promised_for_a_year(self, client: PageClient) -> None:
        assert "max-age=31536000" in client.browser.get("/nope").headers["Strict-Transport-Security"]

    def test_the_session_cookie_travels_over_https_alone(self, app: Flask) -> None:
        cookie = (
            app.test_client().get("/nope", base_url="https://oppfolging.example.no").headers["Set-Cookie"]
        )
        assert "Secure" in cookie
        assert "HttpOnly" in cookie
        assert "SameSite=Lax" in cookie
