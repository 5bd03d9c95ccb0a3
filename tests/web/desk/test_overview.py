"""The overview: its numbers are those of the lists they link to."""

from flask import Flask

from tests import people
from tests.pages import Page, PageClient, counted_queries


def numbers_of(page: Page) -> dict[str, tuple[int, str]]:
    """Every key figure: its label, its number and where it leads."""
    return {
        figure.select_one(".key-figure-label").get_text(strip=True): (  # type: ignore[union-attr]
            int(figure.select_one(".key-figure-number").get_text()),  # type: ignore[union-attr]
            str(figure["href"]),
        )
        for figure in page.all("a.key-figure")
    }


def total_of(page: Page) -> int:
    """How many rows a list says it has."""
    return int(str(page.one("[data-total]")["data-total"]))


def test_an_empty_desk_says_what_to_do(coordinator: PageClient) -> None:
    assert coordinator.get("/").one('main a[href="/meetings/new"]')


def test_every_number_is_that_of_the_list_it_leads_to(example: Flask) -> None:
    client = people.signed_in(example, people.KARI)
    numbers = numbers_of(client.get("/"))
    assert numbers["Overdue"][0] == numbers["Stuck"][0] == numbers["Silent municipalities"][0] == 1
    lists = {
        label: (number, total_of(client.get(href)))
        for label, (number, href) in numbers.items()
        if href.startswith(("/commitments", "/municipalities"))
    }
    assert len(lists) >= 10
    assert {label: pair for label, pair in lists.items() if pair[0] != pair[1]} == {}


def test_what_one_save_did_is_told_in_one_place(example: Flask) -> None:
    first = (
        people.signed_in(example, people.KARI).get("/").all(".change-list li")[0].get_text(" ", strip=True)
    )
    assert "Pernille Prestegård" in first
    assert "in progress" in first and "Saken er skrevet" in first


def test_the_overview_asks_as_much_of_the_database_whatever_the_data(example: Flask, app: Flask) -> None:
    client = people.signed_in(example, people.KARI)
    with counted_queries() as few:
        client.get("/")
    generate(app)
    with counted_queries() as many:
        client.get("/")
    assert len(many) == len(few) <= 20


def generate(app: Flask) -> None:
    """Twenty municipalities with two hundred commitments more."""
    from followup import clock
    from followup.example.generating import Amounts
    from followup.example.generating import generate as make
    from followup.extensions import db

    with app.app_context():
        make(Amounts(municipalities=20, commitments=200, contacts=20), now=clock.now(), seed=1)
        db.session.commit()
