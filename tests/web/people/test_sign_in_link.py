"""The link the shell prints: good for a day, once, and only when its button is pressed."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from click.testing import CliRunner, Result
from flask import Flask
from flask.cli import ScriptInfo
from sqlalchemy import select

from followup import clock
from followup.cli.main import followup
from followup.errors import FollowupError
from followup.extensions import db
from followup.people.models import Coordinator, Person, Role, SignInCode
from tests import people
from tests.conftest import MONDAY_MORNING as NOW
from tests.pages import PageClient


def run(app: Flask, *arguments: str) -> Result:
    script = ScriptInfo(create_app=lambda: app, set_debug_flag=False)
    return CliRunner().invoke(followup, ["coordinator", *arguments], obj=script)


def link_for(app: Flask, email: str = people.KARI.email, *options: str) -> str:
    result = run(app, "add", email, *options)
    assert result.exit_code == 0, result.output
    address = result.stdout.splitlines()[-1]
    base = app.config["SETTINGS"].base_url
    assert address.startswith(f"{base}/sign-in/link/")
    return address.removeprefix(base)


def is_signed_in(client: PageClient) -> bool:
    return client.browser.get("/mail").status_code == 200


def role_of(app: Flask, email: str) -> Role:
    with app.app_context():
        return (
            db.session.scalars(
                select(Coordinator)
                .join(Person, Person.id == Coordinator.person_id)
                .where(Person.email == email)
            )
            .one()
            .role
        )


def test_the_link_signs_in_when_its_button_is_pressed(app: Flask, client: PageClient) -> None:
    address = link_for(app)
    page = client.get(address)
    assert people.KARI.email in page.main
    assert not is_signed_in(client)
    client.submit(page, form=f"form[action='{address}']")
    assert is_signed_in(client)


def test_opening_the_link_uses_nothing_up(app: Flask, client: PageClient) -> None:
    address = link_for(app)
    for _ in range(3):
        client.get(address)
    client.post(address)
    assert is_signed_in(client)


def test_the_link_works_once(app: Flask, client: PageClient) -> None:
    address = link_for(app)
    client.post(address)
    other = PageClient(app)
    other.get(address, status=410)
    other.post(address, status=410)
    assert not is_signed_in(other)


def test_the_link_is_good_for_a_day_of_real_time(
    app: Flask, client: PageClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    address, real_now = link_for(app), clock.real_now
    with clock.stopped_at(NOW + timedelta(days=365)):
        client.get(address)
    monkeypatch.setattr(clock, "real_now", lambda: real_now() + timedelta(hours=24, seconds=1))
    client.get(address, status=410)
    client.post(address, status=410)
    assert not is_signed_in(client)


@pytest.mark.parametrize(
    "change",
    [
        lambda token: token[:-1],
        lambda token: token[:20],
        lambda token: ("0" if token[0] != "0" else "1") + token[1:],
        lambda _token: "å",
    ],
)
def test_a_link_cut_short_or_made_up_says_what_to_do(
    app: Flask, client: PageClient, change: Callable[[str], str]
) -> None:
    head, _, token = link_for(app).rpartition("/")
    changed = change(token)
    page = client.get(f"{head}/{changed}", status=410)
    assert page.h1
    assert page.one("main a")["href"] == "/sign-in"
    client.post(f"{head}/{changed}", status=410)
    assert not is_signed_in(client)


def test_a_coordinator_who_is_let_in_no_more_has_no_use_for_the_link(app: Flask, client: PageClient) -> None:
    link_for(app, people.ASTRID.email)
    address = link_for(app, people.KARI.email)
    with app.app_context():
        people.coordinator(people.KARI).deactivated_at = NOW
        db.session.commit()
    client.post(address, status=410)
    assert not is_signed_in(client)


def test_a_code_is_no_link_and_a_link_no_code(app: Flask, client: PageClient) -> None:
    link_for(app)
    with app.app_context():
        link = db.session.scalars(select(SignInCode)).one()
        public_id = link.public_id
    with client.browser.session_transaction() as session:
        session["sign_in_codes"] = [public_id]
    client.post("/sign-in/code", {"code": "1234 5678"}, status=422)
    with app.app_context():
        assert db.session.scalars(select(SignInCode.attempts)).all() == [0]


def test_the_link_rests_nowhere_and_no_page_is_told_of_it(app: Flask, client: PageClient) -> None:
    address = link_for(app)
    response = client.browser.get(address)
    assert response.headers["Referrer-Policy"] == "no-referrer"
    assert response.headers["Cache-Control"] == "no-store"
    token = address.rpartition("/")[2]
    with app.app_context():
        stored = db.session.scalars(select(SignInCode.public_id)).one()
    assert token != stored
    assert len(token) > len(stored)


def test_the_first_coordinator_is_admin_and_the_next_are_not(app: Flask) -> None:
    link_for(app, people.ASTRID.email)
    link_for(app, people.KARI.email)
    assert role_of(app, people.ASTRID.email) == Role.ADMIN
    assert role_of(app, people.KARI.email) == Role.COORDINATOR


def test_a_role_can_be_given_and_a_new_link_changes_none(app: Flask) -> None:
    link_for(app, people.ASTRID.email, "--role", "admin")
    link_for(app, people.VERA.email, "--role", "viewer")
    link_for(app, people.VERA.email)
    assert role_of(app, people.VERA.email) == Role.VIEWER


def test_bad_input_is_refused_in_a_sentence(app: Flask) -> None:
    refused = run(app, "add", "kari")
    assert isinstance(refused.exception, FollowupError)
    assert run(app, "add", "kari@ks.example", "--role", "king").exit_code == 2
    with app.app_context():
        assert not db.session.scalars(select(Coordinator)).all()
