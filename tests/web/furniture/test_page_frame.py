"""What frames every page: the menu by role, who is signed in, the demonstration notice, messages, the version."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask, flash, render_template_string

from followup import clock
from followup.web import furniture
from followup.web.access_marks import admin, coordinator, public, viewer
from tests.pages import Page, PageClient

TEMPLATE = (
    '{% extends "base.html" %}{% set plain = is_plain %}'
    "{% block title %}Sample{% endblock %}{% block content %}<h1>Sample</h1>{% endblock %}"
)


@pytest.fixture(autouse=True)
def _sample_pages(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page in the desk and one outside it; a menu that leads to three levels, and to a page nobody made."""

    @viewer
    def in_desk() -> str:
        return render_template_string(TEMPLATE, is_plain=False)

    @public
    def outside() -> str:
        flash("Saved.", "success")
        flash("Odd.", "no-such-category")
        return render_template_string(TEMPLATE, is_plain=True)

    for number, mark in enumerate((viewer, coordinator, admin)):
        app.add_url_rule(f"/section-{number}", f"section_{number}", mark(lambda: ""))
    app.add_url_rule("/section-0/one", "in_desk", in_desk)
    app.add_url_rule("/outside", "outside", outside)
    sections = [furniture.MenuEntry(f"Section {number}", f"/section-{number}") for number in range(4)]
    monkeypatch.setattr(furniture, "MENU", tuple(sections))


def _menu(page: Page) -> list[str]:
    return [entry.get_text(strip=True) for entry in page.all(".site-menu nav a")]


def test_the_menu_offers_what_the_role_reaches_and_no_page_that_is_not_there(
    viewer: PageClient, coordinator: PageClient, admin: PageClient
) -> None:
    assert _menu(viewer.get("/section-0/one")) == ["Section 0"]
    assert _menu(coordinator.get("/section-0/one")) == ["Section 0", "Section 1"]
    assert _menu(admin.get("/section-0/one")) == ["Section 0", "Section 1", "Section 2"]


def test_a_page_offered_on_a_condition_is_left_out_while_it_does_not_hold(
    app: Flask, coordinator: PageClient
) -> None:
    app.view_functions["section_1"] = furniture.offered_when(lambda: False)(app.view_functions["section_1"])
    assert _menu(coordinator.get("/section-0/one")) == ["Section 0"]


def test_the_menu_says_where_one_is(coordinator: PageClient) -> None:
    page = coordinator.get("/section-0/one")
    assert [a["href"] for a in page.all(".site-menu nav a[aria-current=page]")] == ["/section-0"]


def test_the_desk_says_who_is_signed_in(coordinator: PageClient) -> None:
    assert "Kari" in coordinator.get("/section-0/one").one(".site-account").get_text()


def test_a_page_outside_the_desk_has_neither_menu_nor_name(coordinator: PageClient) -> None:
    page = coordinator.get("/outside")
    assert not page.all(".site-menu, .site-account")
    assert "Kari" not in page.text
    assert page.all(".language-choice")


def test_the_language_form_leads_back_to_this_page_with_its_filters(client: PageClient) -> None:
    page = client.get("/outside?status=done&q=%C3%B8")
    assert page.form_values(".language-choice")["back"] == "/outside?status=done&q=%C3%B8"


def test_messages_are_shown_once_with_a_known_colour(client: PageClient) -> None:
    page = client.get("/outside")
    assert [(a["data-color"], a.get_text(strip=True)) for a in page.all("main .ds-alert")] == [
        ("success", "Saved."),
        ("info", "Odd."),
    ]


def test_search_engines_stay_away(client: PageClient) -> None:
    assert client.get("/outside").one('meta[name="robots"]')["content"] == "noindex"


def test_no_demonstration_is_spoken_of_on_the_real_clock(client: PageClient) -> None:
    assert not client.get("/outside").all(".demonstration")


@pytest.fixture
def _demonstration(tmp_path: Path) -> None:
    clock.demonstrate(start=datetime(2021, 1, 11, 7, 30, tzinfo=UTC), kept_in=tmp_path / "clock.json")


@pytest.mark.usefixtures("_demonstration")
@pytest.mark.parametrize(("address", "status"), [("/outside", 200), ("/nope", 404)])
def test_the_demonstration_is_plainly_said_on_every_page_with_its_time(
    client: PageClient, address: str, status: int
) -> None:
    notice = client.get(address, status=status, headers={"Accept-Language": "en"}).one(".demonstration")
    assert "Monday 11 January 2021 at 08:30" in notice.get_text()


@pytest.mark.usefixtures("_demonstration")
def test_only_who_runs_meetings_can_move_the_demonstration_on_and_only_an_admin_end_it(
    client: PageClient, viewer: PageClient, coordinator: PageClient, admin: PageClient
) -> None:
    def ways(visitor: PageClient) -> list[str]:
        return [
            way.name
            for way in visitor.get("/nope", status=404).all(".demonstration button, .demonstration a")
        ]

    assert [ways(visitor) for visitor in (client, viewer, coordinator, admin)] == [
        [],
        [],
        ["button"],
        ["button", "a"],
    ]
