"""Stopping reminders from a mail, and having them again."""

from flask import Flask
from sqlalchemy import select

from followup.digests.unsubscribing import token_for
from followup.extensions import db
from followup.people.models import Contact
from tests import people
from tests.build_digests import alice_followed
from tests.pages import PageClient


def address(app: Flask) -> str:
    with app.app_context():
        alice_followed()
        return f"/unsubscribe/{token_for([contact().id])}"


def contact() -> Contact:
    return db.session.scalars(select(Contact)).one()


def is_stopped(app: Flask) -> bool:
    with app.app_context():
        return contact().unsubscribed_at is not None


def test_reading_the_page_changes_nothing(app: Flask, client: PageClient) -> None:
    page = client.get(address(app))
    assert "Sula" in page.main
    assert not page.soup.select("[checked]")
    assert not is_stopped(app)


def test_a_mail_programs_one_click_stops_the_reminders_without_cookie_or_form(app: Flask) -> None:
    where = address(app)
    response = app.test_client().post(where, data={"List-Unsubscribe": "One-Click"})
    assert response.status_code == 200
    assert is_stopped(app)


def test_a_scanner_that_sends_the_form_as_it_stands_changes_nothing(app: Flask, client: PageClient) -> None:
    where = address(app)
    page = client.submit(client.get(where), status=422)
    assert page.all("[role=alert]")
    app.test_client().post(where)
    assert not is_stopped(app)


def test_a_choice_stops_them_and_says_why_for_the_coordinator(app: Flask, client: PageClient) -> None:
    page = client.get(address(app))
    client.submit(page, {"choice": "stop", "reason": "Ask  Bob\ninstead"})
    with app.app_context():
        stopped = contact()
        assert stopped.unsubscribed_at is not None
        assert stopped.unsubscribe_reason == "Ask Bob instead"


def test_stopping_twice_keeps_the_first_reason_and_instant(app: Flask, client: PageClient) -> None:
    where = address(app)
    client.submit(client.get(where), {"choice": "stop", "reason": "First"})
    client.post(where, {"choice": "stop", "reason": "Second"})
    with app.app_context():
        assert contact().unsubscribe_reason == "First"


def test_they_can_be_had_again(app: Flask, client: PageClient) -> None:
    where = address(app)
    client.submit(client.get(where), {"choice": "stop"})
    page = client.get(where)
    client.submit(page, {"choice": "resume"})
    assert not is_stopped(app)


def test_a_link_cut_short_or_forged_says_so_and_changes_nothing(app: Flask, client: PageClient) -> None:
    where = address(app)
    for wrong in (where[:-3], "/unsubscribe/preview", "/unsubscribe/WzFd.forged"):
        assert client.get(wrong, status=404).h1
        assert app.test_client().post(wrong, data={"List-Unsubscribe": "One-Click"}).status_code == 404
    assert not is_stopped(app)


def test_the_link_of_one_who_is_no_longer_a_contact_says_so(app: Flask, client: PageClient) -> None:
    where = address(app)
    with app.app_context():
        contact().removed_at = people.SOME_DAY
        db.session.commit()
    assert not client.get(where).all("form[action*=unsubscribe]")


def test_the_page_is_private_and_speaks_its_readers_language(app: Flask, client: PageClient) -> None:
    where = address(app)
    with app.app_context():
        people.person(people.ALICE).language = "nn"  # type: ignore[assignment]
        db.session.commit()
    page = client.get(where)
    assert page.soup.html and page.soup.html["lang"] == "nn"
    assert page.response.headers["Cache-Control"] == "no-store"
    assert page.response.headers["Referrer-Policy"] == "no-referrer"
