"""The frame of every page in a real browser: menu, language, focus, double sends, weight, print."""

import pytest
from flask import Flask
from playwright.sync_api import expect

from tests.browser.axe import check_accessible
from tests.browser.conftest import DESKTOP, PHONE, OpenAs
from tests.people import KARI

pytestmark = pytest.mark.browser


def test_the_menu_is_folded_on_a_phone_and_opens_without_javascript(open_as: OpenAs) -> None:
    page = open_as(KARI, "/nope", viewport=PHONE, java_script_enabled=False)
    account = page.locator(".site-account")
    expect(account).to_be_hidden()
    page.locator(".site-menu > summary").click()
    expect(account).to_be_visible()


def test_the_opened_menu_is_accessible_on_a_phone(open_as: OpenAs) -> None:
    page = open_as(KARI, "/nope", viewport=PHONE)
    page.locator(".site-menu > summary").click()
    check_accessible(page)


def test_the_menu_is_a_bar_on_a_wide_screen(open_as: OpenAs) -> None:
    page = open_as(KARI, "/nope", viewport=DESKTOP)
    expect(page.locator(".site-menu > summary")).to_be_hidden()
    expect(page.locator(".site-account")).to_be_visible()


def test_the_language_is_chosen_without_javascript(form_page: list[str], open_as: OpenAs) -> None:
    page = open_as(None, "/form?with=filters", java_script_enabled=False)
    page.get_by_role("button", name="English").click()
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.url.endswith("/form?with=filters")


def test_a_keyboard_reaches_the_content_first(open_as: OpenAs) -> None:
    page = open_as(KARI, "/nope")
    page.keyboard.press("Tab")
    expect(page.locator(".ds-skip-link")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_nothing_scrolls_sideways_at_four_hundred_per_cent(open_as: OpenAs) -> None:
    page = open_as(KARI, "/nope", viewport={"width": 320, "height": 256})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_motion_stops_for_whoever_asked_for_less(open_as: OpenAs) -> None:
    page = open_as(None, "/nope", reduced_motion="reduce")
    duration = page.evaluate("getComputedStyle(document.body).transitionDuration")
    assert float(duration.rstrip("s")) < 0.001


def test_paper_shows_neither_menu_nor_footer(open_as: OpenAs) -> None:
    page = open_as(KARI, "/nope")
    page.emulate_media(media="print")
    expect(page.locator(".site-menu")).to_be_hidden()
    expect(page.locator(".site-footer")).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()


def test_inter_is_used_for_the_norwegian_letters(open_as: OpenAs) -> None:
    page = open_as(None, "/nope")
    assert page.evaluate(
        "document.fonts.ready.then(() => document.fonts.check('16px Inter', 'Øygarden æøå'))"
    )


@pytest.fixture
def form_page(app: Flask) -> list[str]:
    """A page with a form that takes its time; the list holds every send."""
    from flask import render_template_string

    from followup.web.access_marks import public

    sends: list[str] = []

    @public
    def show() -> str:
        return render_template_string(
            '{% extends "base.html" %}{% block title %}T{% endblock %}{% block content %}<h1>T</h1>'
            '<div id="error-summary" tabindex="-1">x</div><form method="post" action="/send">'
            '<input type="hidden" name="csrf_token" value="{{ csrf_token() }}"><button name="a" value="b">'
            "Go</button></form>{% endblock %}"
        )

    @public
    def send() -> tuple[str, int]:
        from flask import request

        sends.append(request.form["a"])
        return "", 204

    app.add_url_rule("/form", "form", show)
    app.add_url_rule("/send", "send", send, methods=["POST"])
    return sends


def test_an_error_summary_gets_the_focus(form_page: list[str], open_as: OpenAs) -> None:
    page = open_as(None, "/form")
    assert page.evaluate("document.activeElement.id") == "error-summary"


def test_a_double_click_sends_once_and_says_which_button(form_page: list[str], open_as: OpenAs) -> None:
    page = open_as(None, "/form")
    page.get_by_role("button", name="Go").dblclick()
    page.wait_for_timeout(300)
    assert form_page == ["b"]


def test_a_page_brought_back_can_be_sent_again(form_page: list[str], open_as: OpenAs) -> None:
    page = open_as(None, "/form")
    page.get_by_role("button", name="Go").click()
    page.wait_for_timeout(200)
    page.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    page.get_by_role("button", name="Go").click()
    page.wait_for_timeout(200)
    assert form_page == ["b", "b"]
