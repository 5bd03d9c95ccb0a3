"""The page of reminders: schedule, preview, runs, ledger, and whether anything runs."""

import pytest
from flask import Flask
from sqlalchemy import func, select

from followup import clock
from followup.extensions import db
from followup.jobs import ledger
from followup.outbox.models import DeliveryStatus, OutboxMessage
from followup.updates.models import UpdateLink
from tests import build_commitments as build
from tests import people
from tests.build_digests import alice_followed, compose, compose_and_deliver, followed, mails
from tests.pages import PageClient, counted_queries


def follow(app: Flask) -> None:
    with app.app_context():
        alice_followed()


def test_an_empty_page_says_what_to_do(coordinator: PageClient) -> None:
    page = coordinator.get("/digests")
    assert page.h1
    assert len(page.all("p.empty")) == 3


def test_the_next_mornings_preview_says_who_and_how_many(app: Flask, coordinator: PageClient) -> None:
    follow(app)
    page = coordinator.get("/digests")
    row = page.one("[data-preview]")
    assert people.ALICE.email in row.get_text() and "Sula" in row.get_text()
    preview = coordinator.get(str(row.select_one("a")["href"]))  # type: ignore[index]
    assert "Invite to a dialogue" in preview.main


def test_a_preview_holds_no_link_that_opens_anything_and_makes_none(app: Flask, viewer: PageClient) -> None:
    follow(app)
    with app.app_context():
        person_id = people.person(people.ALICE).id
    page = viewer.get(f"/digests/preview/{person_id}")
    assert "/u/preview" in page.main
    viewer.browser.get(f"/digests/preview/{person_id}/frame")
    with app.app_context():
        assert db.session.scalar(select(func.count(UpdateLink.id))) == 0


def test_a_person_nothing_awaits_has_an_empty_preview(app: Flask, viewer: PageClient) -> None:
    with app.app_context():
        person_id = people.person(people.BOB).id
        db.session.commit()
    assert viewer.get(f"/digests/preview/{person_id}").all(".empty")
    assert viewer.browser.get(f"/digests/preview/{person_id}/frame").status_code == 404
    viewer.get("/digests/preview/9999", status=404)


def test_the_ledger_shows_every_mail_with_its_status_and_can_be_narrowed(
    app: Flask, coordinator: PageClient
) -> None:
    follow(app)
    with app.app_context():
        compose_and_deliver("2021-01-11T08:00")
        compose("2021-01-18T08:00")
    page = coordinator.get("/digests")
    assert [tag["data-delivery"] for tag in page.all("[data-message] [data-delivery]")] == ["pending", "sent"]
    for figure in page.all("a.key-figure"):
        if "status=" in str(figure["href"]):
            narrowed = coordinator.get(str(figure["href"]))
            number = int(figure.select_one(".key-figure-number").get_text())  # type: ignore[union-attr]
            assert len(narrowed.all("[data-message]")) == number


@pytest.mark.parametrize("status", [DeliveryStatus.HELD, DeliveryStatus.FAILED])
def test_held_and_failed_mail_says_why_and_can_be_released(
    app: Flask, coordinator: PageClient, viewer: PageClient, status: DeliveryStatus
) -> None:
    follow(app)
    with app.app_context():
        compose("2021-01-11T08:00")
        mails()[0].status = status
        mails()[0].reason = "waited_too_long" if status == DeliveryStatus.HELD else "refused"
        db.session.commit()
    assert not viewer.get("/digests").all("[data-message] form")
    page = coordinator.get("/digests")
    row = page.one("[data-message]")
    assert row.select("p")
    coordinator.submit(page, form='[data-message] form[action$="/release"]')
    with app.app_context():
        message = db.session.scalars(select(OutboxMessage)).one()
        assert message.status == DeliveryStatus.PENDING


def test_a_run_is_shown_with_what_it_did(app: Flask, coordinator: PageClient) -> None:
    follow(app)
    with app.app_context():
        compose("2021-01-11T08:00")
    row = coordinator.get("/digests").one("[data-run]")
    assert row["data-run"] == "2021-W02"


def test_a_scheduler_that_never_ran_is_noticed_and_one_that_lives_is_not(
    app: Flask, coordinator: PageClient
) -> None:
    page = coordinator.get("/digests")
    assert {each["data-pulse"] for each in page.all("[data-pulse]")} == {"scheduler", "delivery"}
    with app.app_context():
        ledger.beat("scheduler", at=clock.real_now())
        ledger.beat("delivery", at=clock.real_now())
    assert [each["data-pulse"] for each in coordinator.get("/digests").all("[data-pulse]")] == ["all"]


def test_the_page_costs_the_same_for_one_recipient_and_for_many(app: Flask, coordinator: PageClient) -> None:
    follow(app)
    before = _cost_of_the_page(coordinator)
    places = ("Stranda", "Stord", "Porsgrunn", "Bergen", "Oslo")
    with app.app_context():
        for place in places:
            people.contact(people.Persona(place, f"rektor@{place.lower()}.example"), place)
        build.commitment("More", *places, meeting=build.meeting("Another"))
        followed("Another")
        db.session.commit()
    assert before == _cost_of_the_page(coordinator) <= 20


def _cost_of_the_page(coordinator: PageClient) -> int:
    with counted_queries() as statements:
        coordinator.get("/digests")
    return len(statements)


def test_strangers_see_nothing_of_it(client: PageClient) -> None:
    response = client.browser.get("/digests")
    assert response.status_code == 303
