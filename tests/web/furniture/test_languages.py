"""Which language a page is in, and that choosing one leads back to a page of ours and nowhere else."""

import pytest
from flask import Flask, g
from flask_babel import get_locale

from followup.extensions import db
from followup.people.models import Language
from followup.web.languages import choose_language
from tests import people
from tests.pages import Page, PageClient


def _page_in(client: PageClient, accept: str) -> Page:
    return client.get("/nope", status=404, headers={"Accept-Language": accept})


def _language_of(page: Page) -> str:
    return str(page.one("html")["lang"])


@pytest.mark.parametrize(
    ("accept", "language"),
    [
        ("no", "nb"),
        ("nb-NO", "nb"),
        ("nb", "nb"),
        ("nn", "nn"),
        ("nn-NO,nb;q=0.8", "nn"),
        ("en-GB,en;q=0.9,nb;q=0.1", "en"),
        ("sv,en", "en"),
        ("sv,no;q=0.9,en;q=0.8", "nb"),
        ("se,nn;q=0.5", "nn"),
        ("nb;q=0,en", "en"),
        ("de", "nb"),
        ("*", "nb"),
        ("", "nb"),
        (";;;=,q", "nb"),
    ],
)
def test_the_browser_says_which_language_a_stranger_reads(
    client: PageClient, accept: str, language: str
) -> None:
    assert _language_of(_page_in(client, accept)) == language


def test_a_chosen_language_wins_over_the_browsers(client: PageClient) -> None:
    _choose(client, "nn")
    assert _language_of(_page_in(client, "en")) == "nn"


def test_a_person_gets_the_language_kept_with_them(app: Flask, coordinator: PageClient) -> None:
    with app.app_context():
        people.person(people.KARI).language = Language.NYNORSK
        db.session.commit()
    assert _language_of(_page_in(coordinator, "en")) == "nn"


def test_a_chosen_language_wins_over_the_one_kept_with_the_person(
    app: Flask, coordinator: PageClient
) -> None:
    with app.app_context():
        people.person(people.KARI).language = Language.NYNORSK
        db.session.commit()
    _choose(coordinator, "en")
    assert _language_of(_page_in(coordinator, "nb")) == "en"


def test_a_page_with_a_known_reader_is_in_their_language_whoever_else_uses_the_browser(app: Flask) -> None:
    with app.test_request_context(headers={"Accept-Language": "en"}):
        from flask import session

        session["language"] = "nb"
        g.language = "nn"
        assert choose_language() == "nn"


def test_a_command_without_visitor_speaks_bokmal_or_what_it_was_told(in_app: Flask) -> None:
    assert choose_language() == "nb"
    g.language = "nn"
    assert choose_language() == "nn"
    assert str(get_locale()) == "nn"


def test_an_unknown_language_changes_nothing(client: PageClient) -> None:
    _choose(client, "tlh")
    assert _language_of(_page_in(client, "nn")) == "nn"


@pytest.mark.parametrize("back", ["/", "/healthz", "/healthz?a=b&c=%C3%A6"])
def test_the_way_back_leads_to_the_page_the_language_was_chosen_on(client: PageClient, back: str) -> None:
    assert _way_back(client, back) == back


@pytest.mark.parametrize(
    "back",
    [
        "",
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example",
        "\\/elsewhere.example",
        "/\t/elsewhere.example",
        "/%0d%0aX: y\r\nX: y",
        "javascript:alert(1)",
        "elsewhere",
        " /",
        "/language",
        "/no-such-page",
        "http:/healthz",
        "//[",
    ],
)
def test_a_way_back_that_is_no_page_of_ours_leads_to_the_front(client: PageClient, back: str) -> None:
    assert _way_back(client, back) == "/"


def test_choosing_a_language_takes_a_token_like_every_form(client: PageClient) -> None:
    response = client.browser.post("/language", data={"language": "nn"})
    assert response.status_code == 400


def test_every_language_is_offered_in_its_own_name_and_the_present_one_is_marked(client: PageClient) -> None:
    page = _page_in(client, "nn")
    buttons = page.all(".language-choice button")
    assert [button.get_text(strip=True) for button in buttons] == ["Bokmål", "Nynorsk", "English"]
    assert [str(button["value"]) for button in buttons if button.get("aria-current")] == ["nn"]


def _way_back(client: PageClient, back: str) -> str:
    return _choose(client, "nb", back)


def _choose(client: PageClient, language: str, back: str = "/") -> str:
    """Choose a language; the address it leads back to."""
    form = {"language": language, "back": back, "csrf_token": client.csrf_token()}
    response = client.browser.post("/language", data=form)
    assert response.status_code == 303
    return response.headers["Location"]
