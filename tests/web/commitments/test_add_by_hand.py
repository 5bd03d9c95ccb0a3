from datetime import date

import pytest
from flask import Flask
from sqlalchemy import select

from followup.commitments.models import Commitment, Status
from followup.commitments.statuses import DueKind
from followup.extensions import db
from tests import build_commitments as build
from tests.pages import Page, PageClient


@pytest.fixture
def form(app: Flask, coordinator: PageClient) -> Page:
    """The empty form, with a meeting to choose."""
    with app.app_context():
        build.meeting()
        db.session.commit()
    return coordinator.get("/commitments/new?municipality=sula")


GOOD = {
    "title": " Invitere til  styringsdialog ",
    "municipalities": "sula, Porsgrunn",
    "owner_written": "Kommunalsjef",
    "due_written": "vår 21",
}


def only(app: Flask) -> Commitment:
    found = db.session.scalars(select(Commitment)).one()
    assert found.shares and found.due_confirmed_by
    return found


def test_a_municipality_in_the_address_is_filled_in(form: Page) -> None:
    assert form.form_values("main form")["municipalities"] == "Sula"


def test_one_added_by_hand_is_followed_like_all_others(
    app: Flask, coordinator: PageClient, form: Page
) -> None:
    page = coordinator.submit(form, GOOD)
    assert page.h1 == "Invitere til styringsdialog"
    with app.app_context():
        added = only(app)
        assert [share.municipality.name for share in added.shares] == ["Porsgrunn", "Sula"]
        assert {share.status for share in added.shares} == {Status.NOT_STARTED}
        assert {share.owner_written for share in added.shares} == {"Kommunalsjef"}
        assert (added.due_written, added.due_kind) == ("vår 21", DueKind.DURING)
        assert (added.due_from, added.due_to) == (date(2021, 3, 1), date(2021, 5, 31))
        assert added.due_confirmed_by and added.due_confirmed_by.name == "Kari"


def test_a_deadline_without_a_year_is_read_against_the_day_of_the_meeting(
    app: Flask, coordinator: PageClient, form: Page
) -> None:
    coordinator.submit(form, {**GOOD, "due_written": "uke 3"})
    with app.app_context():
        assert (only(app).due_from, only(app).due_to) == (date(2021, 1, 18), date(2021, 1, 24))


@pytest.mark.parametrize("words", ["", "snarest"])
def test_words_without_a_date_give_no_due_date(
    app: Flask, coordinator: PageClient, form: Page, words: str
) -> None:
    coordinator.submit(form, {**GOOD, "due_written": words})
    with app.app_context():
        found = db.session.scalars(select(Commitment)).one()
        assert (found.due_written, found.due_kind, found.due_to) == (words, None, None)


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("title", ""),
        ("title", "x" * 1001),
        ("municipalities", ""),
        ("municipalities", "Atlantis"),
        ("municipalities", "Herøy"),
        ("due_written", "bananer"),
        ("meeting", "999999"),
        ("owner_written", "x" * 301),
    ],
)
def test_what_will_not_do_is_said_beside_its_field_and_nothing_is_lost(
    app: Flask, coordinator: PageClient, form: Page, field: str, typed: str
) -> None:
    again = coordinator.submit(form, {**GOOD, field: typed}, status=422)
    assert again.one(f"#error-summary a[href='#{field}']")
    kept = again.form_values("main form")
    assert kept["owner_written"] == ("Kommunalsjef" if field != "owner_written" else typed)
    with app.app_context():
        assert not list(db.session.scalars(select(Commitment)))


def test_sent_twice_it_is_added_once(app: Flask, coordinator: PageClient, form: Page) -> None:
    first, second = coordinator.submit(form, GOOD), coordinator.submit(form, GOOD)
    assert first.response.request.path == second.response.request.path
    with app.app_context():
        assert only(app)


def test_without_a_meeting_the_page_says_so(coordinator: PageClient) -> None:
    assert not coordinator.get("/commitments/new").all("main form")
