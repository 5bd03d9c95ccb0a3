"""What municipalities say they need, as a list."""

from datetime import date
from urllib.parse import quote

import pytest
from flask import Flask

from followup.extensions import db
from followup.needs.queries import count_needs
from followup.needs.recording import record_need
from tests import build_commitments as build
from tests import people
from tests.pages import Page, PageClient, counted_queries

ENGLISH = {"Accept-Language": "en"}


def need(title: str, *at: str, meeting: str = "Fremtidens kulturskole", source: bool = False) -> None:
    """A need of the municipalities named."""
    where = {"card": build.card(), "first_line": 4, "last_line": 4} if source else {}
    record_need(
        meeting=build.meeting(meeting),
        title=title,
        quote=f"Vi treng {title}",
        municipalities=[people.municipality(name) for name in at],
        by=people.person(people.KARI),
        now=build.IMPORTED,
        **where,
    )


def titles(page: Page) -> list[str]:
    return [heading.get_text().strip() for heading in page.all("article h3")]


@pytest.fixture
def some(app: Flask) -> None:
    with app.app_context():
        build.meeting("An earlier meeting", held_on=date(2019, 1, 1))
        need("Nettverk", "Sula", meeting="An earlier meeting")
        need("Kurs", "Åseral", "Porsgrunn")
        need("Lån av ØVINGSROM", "Bergen", source=True)
        need("Penger")
        need("Tid", "Sula")
        db.session.commit()


@pytest.mark.usefixtures("some")
@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("", ["Lån av ØVINGSROM", "Kurs", "Tid", "Penger", "Nettverk"]),
        ("?municipality=sula", ["Tid", "Nettverk"]),
        ("?county=46", ["Lån av ØVINGSROM"]),
        ("?q=" + quote("treng øvingsrom"), ["Lån av ØVINGSROM"]),
        ("?q=%25", []),
        ("?meeting=nonsense", ["Lån av ØVINGSROM", "Kurs", "Tid", "Penger", "Nettverk"]),
    ],
)
def test_needs_stand_by_meeting_and_municipality(
    viewer: PageClient, address: str, expected: list[str]
) -> None:
    page = viewer.get("/needs" + address)
    assert titles(page) == expected
    assert page.one("[data-total]")["data-total"] == str(len(expected))


@pytest.mark.usefixtures("some")
def test_a_meeting_narrows_by_its_number(app: Flask, viewer: PageClient) -> None:
    with app.app_context():
        meeting_id = build.meeting("An earlier meeting").id
        assert (count_needs(), count_needs(meeting_id=meeting_id)) == (5, 1)
    page = viewer.get(f"/needs?meeting={meeting_id}")
    assert titles(page) == ["Nettverk"]
    assert page.form_values("form.filter-bar")["meeting"] == str(meeting_id)


@pytest.mark.usefixtures("some")
def test_a_need_is_shown_with_whose_it_is_their_words_and_where_they_said_it(viewer: PageClient) -> None:
    first, kurs, _tid, penger, _nettverk = viewer.get("/needs", headers=ENGLISH).all("article")
    assert "Vi treng Lån av ØVINGSROM" in first.get_text()
    link = first.select_one("a[href*='/notes/']")
    assert link and str(link["href"]).endswith("#line-4")
    assert viewer.get(str(link["href"]))
    assert [a.get_text() for a in kurs.select("p a")] == ["Porsgrunn", "Åseral"]
    assert "Nobody can tell" in penger.get_text()


def test_an_empty_list_says_where_needs_come_from(viewer: PageClient) -> None:
    assert "There are no needs yet" in viewer.get("/needs", headers=ENGLISH).main
    assert "Take one away" in viewer.get("/needs?q=x", headers=ENGLISH).main


@pytest.mark.parametrize("number", [1, 60])
def test_the_list_costs_the_same_whatever_it_holds(app: Flask, viewer: PageClient, number: int) -> None:
    with app.app_context():
        for place in range(number):
            need(f"Need {place:02d}", "Sula", "Bergen")
        db.session.commit()
    viewer.get("/needs")
    with counted_queries() as queries:
        page = viewer.get("/needs")
    assert len(titles(page)) == min(number, 50)
    assert len(queries) == 6, queries
    if number > 50:
        assert len(titles(viewer.get(str(page.one("a[rel='next']")["href"])))) == 10
