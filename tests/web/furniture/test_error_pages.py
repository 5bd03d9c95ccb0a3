"""Errors are pages in the person's language that say what happened, what was kept and what to do next."""

from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask, abort
from sqlalchemy.exc import OperationalError

from followup.errors import FollowupError
from followup.extensions import login_manager
from followup.web.access_marks import public
from tests.pages import PageClient


@pytest.fixture
def add_page(app: Flask) -> Callable[[Callable[[], Any]], str]:
    """Puts a public page that does something wrong into the application; gives its address."""

    def add(view: Callable[[], Any]) -> str:
        app.add_url_rule(f"/{view.__name__}", view.__name__, public(view), methods=["GET", "POST"])
        return f"/{view.__name__}"

    return add


@pytest.mark.parametrize("code", [400, 401, 403, 404, 405, 410, 413, 415, 418, 429, 500, 501, 503])
def test_every_code_has_a_page_with_words(
    client: PageClient, add_page: Callable[..., str], code: int
) -> None:
    def fails() -> None:
        abort(code)

    page = client.get(add_page(fails), status=code)
    assert page.h1
    assert len(page.main) > len(page.h1) + 10


def test_a_refusal_says_its_own_sentence(client: PageClient, add_page: Callable[..., str]) -> None:
    def refuses() -> None:
        raise FollowupError("The file is empty, so nothing was stored. Choose another.")

    page = client.get(add_page(refuses), status=422)
    assert "The file is empty, so nothing was stored. Choose another." in page.main


def test_what_a_refusal_quotes_is_shown_as_text(client: PageClient, add_page: Callable[..., str]) -> None:
    def refuses() -> None:
        raise FollowupError("<script>alert(1)</script> is no date")

    page = client.get(add_page(refuses), status=422)
    assert not page.soup.main or not page.soup.main.select("script")
    assert "<script>alert(1)</script> is no date" in page.main


def test_a_form_without_its_token_is_explained(client: PageClient) -> None:
    response = client.browser.post("/language", data={"language": "nn"})
    assert response.status_code == 400
    assert (
        "csrf"
        not in response.get_data(as_text=True)
        .split("</head>")[1]
        .split("<main")[1]
        .split("</main>")[0]
        .lower()
    )


def test_a_failure_is_a_page_without_a_trace(
    app: Flask, client: PageClient, add_page: Callable[..., str]
) -> None:
    app.config["PROPAGATE_EXCEPTIONS"] = False

    def breaks() -> None:
        raise RuntimeError("the inside of the machine")

    page = client.get(add_page(breaks), status=500)
    assert "the inside of the machine" not in page.text
    assert "Traceback" not in page.text


def test_a_failing_database_still_gets_a_page_to_a_signed_in_person(
    app: Flask, coordinator: PageClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.config["PROPAGATE_EXCEPTIONS"] = False

    def is_down(_identity: str) -> None:
        raise OperationalError("SELECT", {}, Exception("connection refused"))

    monkeypatch.setattr(login_manager, "_user_callback", is_down)
    page = coordinator.get("/nope-but-menu", status=500)
    assert "connection refused" not in page.text
    assert not page.all(".site-menu")


def test_a_page_that_takes_no_post_says_what_it_takes(client: PageClient) -> None:
    response = client.browser.post("/healthz", data={"csrf_token": client.csrf_token()})
    assert response.status_code == 405
    assert "GET" in response.headers["Allow"]


def test_a_large_form_is_refused_with_its_sentence(client: PageClient) -> None:
    response = client.browser.post("/language", data={"back": "x" * (52 * 1024 * 1024)})
    assert response.status_code == 413
    assert response.mimetype == "text/html"


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_an_error_page_is_in_the_readers_language(client: PageClient, language: str) -> None:
    page = client.get("/nope", status=404, headers={"Accept-Language": language})
    assert page.one("html")["lang"] == language
