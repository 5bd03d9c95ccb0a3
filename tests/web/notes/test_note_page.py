import pytest
from flask import Flask

from followup.notes import routes
from tests import build_meetings as build
from tests.pages import PageClient, counted_queries


@pytest.fixture
def address(app: Flask) -> str:
    with app.app_context():
        meeting_id = build.kept_meeting()
        return f"/meetings/{meeting_id}/notes/{build.only_note().id}"


def test_every_line_has_its_own_address(viewer: PageClient, address: str) -> None:
    page = viewer.get(address)
    assert len(page.all(".source-lines > li")) == len(build.LINES)
    assert build.LINES[2] in page.one("#line-3").get_text()


def test_a_repaired_word_stands_beside_what_the_file_has(viewer: PageClient, address: str) -> None:
    line = viewer.get(address).one("#line-4")
    assert line.select_one("mark").get_text() == "flyttbart"
    assert line.select_one("del").get_text() == "�yttbart"


def test_where_a_card_begins_one_can_go_and_review_it(viewer: PageClient, address: str) -> None:
    page = viewer.get(address)
    assert len(page.all("a.card-begins")) == 3
    review = viewer.get(str(page.one("#line-11 a")["href"]))
    assert review.one("#card-heading").get_text() == "Gruppe 9 Hole, Lier"


def test_warnings_stand_on_their_lines(viewer: PageClient, address: str) -> None:
    assert viewer.get(address).one("#line-7 .line-warning")


def test_a_long_note_comes_in_pages_and_a_line_is_found_on_its_own(
    viewer: PageClient, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(routes, "LINES_PER_PAGE", 5)
    first = viewer.get(address)
    assert [line["value"] for line in first.all(".source-lines > li")] == ["1", "2", "3", "4", "5"]
    second = viewer.get(address + str(first.one("a[rel=next]")["href"]))
    assert second.one("#line-6") and second.one("a[rel=prev]")
    assert viewer.get(f"{address}?line=8").one("#line-8")
    last = viewer.get(f"{address}?line=12")
    assert last.one("#line-12") and not last.all("a[rel=next]")


@pytest.mark.parametrize("query", ["?line=x", "?from=-4", "?from=0", "?line=99999999999999999999"])
def test_an_address_that_makes_no_sense_still_shows_a_page(
    viewer: PageClient, address: str, query: str
) -> None:
    viewer.get(address + query)


def test_a_note_of_another_meeting_is_not_found(app: Flask, viewer: PageClient, address: str) -> None:
    with app.app_context():
        other = build.kept_meeting(name="Other", lines=["x"], cards=[build.card(1, 1, "x")], items=[])
    viewer.get(f"/meetings/{other}/notes/{address.rpartition('/')[2]}", status=404)


def test_a_note_costs_a_fixed_number_of_queries(viewer: PageClient, address: str) -> None:
    viewer.get(address)
    with counted_queries() as queries:
        viewer.get(address)
    assert len(queries) <= 4
