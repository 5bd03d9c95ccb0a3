"""The people page, and coordinators on screen."""

import pytest
from flask import Flask

from followup.extensions import db
from followup.people.models import Language, Role
from tests import people
from tests.pages import PageClient


@pytest.fixture
def kari(app: Flask) -> int:
    with app.app_context():
        kari = people.coordinator(people.KARI).id
        db.session.commit()
        return kari


def role_of(app: Flask, persona: people.Persona) -> Role:
    with app.app_context():
        return people.coordinator(persona).role


def test_the_people_page_tells_who_may_sign_in_and_how_many_contacts_there_are(
    app: Flask, viewer: PageClient, kari: int
) -> None:
    with app.app_context():
        people.contact(people.ALICE, "Sula")
        people.contact(people.ALICE, "Giske")
        people.contact(people.BOB, "Sula", position=2)
        db.session.commit()
    page = viewer.get("/people")
    assert [number.get_text(strip=True) for number in page.all(".key-figure-number")] == ["3", "2"]
    assert [row["data-role"] for row in page.all("tr[data-role]")] == ["coordinator", "viewer"]
    assert not page.all('a[href^="/people/coordinators"]') and not page.all('a[href$="/import"]')


def test_a_coordinator_is_led_to_imports_and_an_admin_to_coordinators(
    coordinator: PageClient, admin: PageClient, kari: int
) -> None:
    page = coordinator.get("/people")
    assert page.all('a[href="/people/contacts/import"]') and not page.all('a[href^="/people/coordinators"]')
    page = admin.get("/people")
    assert page.all(f'a[href="/people/coordinators/{kari}"]') and page.all(
        'a[href="/people/coordinators/new"]'
    )


def test_an_admin_lets_somebody_sign_in(app: Flask, admin: PageClient) -> None:
    page = admin.submit(
        admin.get("/people/coordinators/new"), {"email": "Ny@KS.example", "name": "Ny", "role": "viewer"}
    )
    assert "ny@ks.example can sign in now" in page.main
    assert role_of(app, people.Persona("Ny", "ny@ks.example")) is Role.VIEWER


def test_a_form_that_will_not_do_is_told_and_nothing_is_kept(admin: PageClient, kari: int) -> None:
    page = admin.get("/people/coordinators/new")
    told = admin.submit(page, {"email": "ny"}, status=422).one("#email-error").get_text()
    assert "is not an e-mail address" in told
    admin.submit(page, {"email": ""}, status=422)
    admin.submit(page, {"email": "ny@ks.example", "role": "king"}, status=422)
    admin.submit(admin.get(f"/people/coordinators/{kari}"), {"email": ""}, form="main form.stack", status=422)
    assert len(admin.get("/people").all("tr[data-role]")) == 2


def test_an_admin_changes_name_address_and_role(app: Flask, admin: PageClient, kari: int) -> None:
    page = admin.get(f"/people/coordinators/{kari}")
    assert page.form_values("main form.stack")["role"] == "coordinator"
    page = admin.submit(
        page, {"name": "Kari N", "email": "kn@ks.example", "role": "admin"}, form="main form.stack"
    )
    assert "Kari N was changed." in page.main
    assert role_of(app, people.Persona("Kari N", "kn@ks.example")) is Role.ADMIN


def test_the_last_admin_cannot_give_it_away(app: Flask, admin: PageClient) -> None:
    with app.app_context():
        own = people.coordinator(people.ASTRID).id
    page = admin.get(f"/people/coordinators/{own}")
    assert not page.all("#deactivate")
    page = admin.submit(page, {"role": "viewer", "name": "Lost"}, status=422)
    assert "the only admin" in page.one("#role-error").get_text()
    assert "the only admin" in admin.post(f"/people/coordinators/{own}/deactivate", status=422).main
    assert role_of(app, people.ASTRID) is Role.ADMIN
    assert "Lost" not in admin.get("/people").main


def test_one_who_is_let_go_is_signed_out_at_once(
    admin: PageClient, coordinator: PageClient, kari: int
) -> None:
    assert coordinator.get("/people").h1 == "People"
    page = admin.submit(admin.get(f"/people/coordinators/{kari}"), form="#deactivate")
    assert "Kari can no longer sign in" in page.main
    assert coordinator.browser.get("/people").status_code == 303
    admin.get(f"/people/coordinators/{kari}", status=404)


def test_everybody_says_their_own_name_and_the_pages_speak_their_language(
    app: Flask, viewer: PageClient
) -> None:
    page = viewer.submit(viewer.get("/people/me"), {"name": "Vera V", "language": "nn"})
    assert page.soup.html and page.soup.html["lang"] == "nn"
    assert "Vera V" in page.main
    with app.app_context():
        assert people.person(people.VERA).language is Language.NYNORSK
    viewer.submit(viewer.get("/people/me"), {"name": "x" * 201}, status=422)


def test_others_than_admins_change_no_coordinators(
    coordinator: PageClient, viewer: PageClient, kari: int
) -> None:
    for client in (coordinator, viewer):
        client.get("/people/coordinators/new", status=403)
        client.post("/people/coordinators/new", {"email": "x@ks.example"}, status=403)
        client.post(f"/people/coordinators/{kari}", {"role": "admin"}, status=403)
        client.post(f"/people/coordinators/{kari}/deactivate", status=403)
    assert len(viewer.get("/people").all("tr[data-role]")) == 2
