"""Contacts on screen: all of them, and each municipality's."""

import pytest
from flask import Flask

from followup.extensions import db
from followup.people.contacts import add_contact
from followup.people.models import Contact, Language
from tests import people
from tests.conftest import MONDAY_MORNING as NOW
from tests.pages import PageClient, counted_queries

LIST = "/people/contacts"


@pytest.fixture
def alice(app: Flask) -> int:
    """Alice is the first contact of Sula, its shared mailbox the second."""
    with app.app_context():
        alice = people.contact(people.ALICE, "Sula")
        people.contact(people.Persona("", "postmottak@sula.example"), "Sula", position=2, role="")
        db.session.commit()
        return alice.id


def listed(client: PageClient, q: str = "") -> list[str]:
    return [row.find("th").get_text(strip=True) for row in client.get(f"{LIST}?q={q}").all("tbody tr")]  # type: ignore[union-attr]


def test_contacts_are_listed_in_order_of_municipality_and_found_by_any_word(
    app: Flask, viewer: PageClient, alice: int
) -> None:
    with app.app_context():
        ostre = people.municipality("Østre Toten")
        add_contact(municipality=ostre, email="oy@toten.example", name="Øyvind Ås", role="rektor", now=NOW)
        add_contact(municipality=people.municipality("Asker"), email="x@asker.example", name="Xenia", now=NOW)
        db.session.commit()
    assert listed(viewer) == ["Xenia", "Alice", "postmottak@sula.example", "Øyvind Ås"]
    assert listed(viewer, "øyvind") == listed(viewer, "ØYVIND ås") == listed(viewer, "østre") == ["Øyvind Ås"]
    assert listed(viewer, "sula.example alice") == ["Alice"]
    assert listed(viewer, "kulturskolerektor") == ["Alice"]
    assert listed(viewer, "%25") == listed(viewer, "sula øyvind") == []
    assert "No contact fits" in viewer.get(f"{LIST}?q=nobody").main


def test_an_empty_list_says_what_to_do(viewer: PageClient) -> None:
    assert "There are no contacts yet" in viewer.get(LIST).main


def test_the_list_is_fifty_a_page_and_asks_the_same_however_many(app: Flask, viewer: PageClient) -> None:
    def fill(first: int, last: int) -> None:
        with app.app_context():
            for n in range(first, last):
                add_contact(municipality=people.municipality("Sula"), email=f"n{n}@s.example", now=NOW)
            db.session.commit()

    fill(0, 2)
    with counted_queries() as few:
        viewer.get(LIST)
    fill(2, 60)
    with counted_queries() as many:
        assert len(viewer.get(LIST).all("tbody tr")) == 50
    assert len(few) == len(many)
    assert len(viewer.get(f"{LIST}?page=2").all("tbody tr")) == 10
    assert len(viewer.get(f"{LIST}?page=99").all("tbody tr")) == 10
    assert len(viewer.get(f"{LIST}?page=-1&q=s.example").all("tbody tr")) == 50


def test_the_municipality_shows_its_contacts_the_first_marked_and_shared_mailboxes_warned_about(
    viewer: PageClient, alice: int
) -> None:
    page = viewer.get("/municipalities/sula")
    first, second = page.all("tr[data-contact]")
    assert first["data-contact"] == str(alice)
    assert "First contact" in first.get_text() and "First contact" not in second.get_text()
    assert "Shared mailbox" in second.get_text() and "Shared mailbox" not in first.get_text()
    assert not page.all("form.make-first") and "Add a contact" not in page.main


def test_a_municipality_without_contacts_says_what_that_means(coordinator: PageClient) -> None:
    page = coordinator.get("/municipalities/sula")
    assert "no reminder can be sent" in page.main
    assert page.all('a[href="/municipalities/sula/contacts/new"]')


def test_who_wants_no_mail_is_told_and_not_marked_first(app: Flask, viewer: PageClient, alice: int) -> None:
    with app.app_context():
        db.session.get_one(Contact, alice).unsubscribed_at = NOW
        db.session.commit()
    first, second = viewer.get("/municipalities/sula").all("tr[data-contact]")
    assert "Wants no mail" in first.get_text() and "First contact" in second.get_text()


def test_a_coordinator_adds_a_contact(coordinator: PageClient) -> None:
    page = coordinator.get("/municipalities/sula/contacts/new")
    said = {"email": "Kari@Sula.example", "name": "Kari", "role": "rektor", "language": "nn"}
    page = coordinator.submit(page, said)
    assert page.h1 == "Sula"
    assert "Kari is a contact of Sula." in page.main
    assert "kari@sula.example" in page.main and "Nynorsk" in page.main


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"email": "kari.sula.example"}, "is not an e-mail address"),
        ({"email": " "}, "Give an e-mail address"),
        ({"email": "a@b.no", "name": "x" * 201}, "too long"),
        ({"email": "a@b.no", "role": "x" * 201}, "too long"),
        ({"email": "a@b.no", "language": "xx"}, "Not a valid choice"),
    ],
)
def test_a_contact_that_will_not_do_is_told_beside_the_field_and_nothing_is_kept(
    coordinator: PageClient, said: dict[str, str], told: str
) -> None:
    page = coordinator.get("/municipalities/sula/contacts/new")
    page = coordinator.submit(page, said, status=422)
    assert told in page.one("#error-summary").get_text()
    assert page.form_values()["email"] == said["email"].strip()
    assert listed(coordinator) == []


def test_a_contact_of_nowhere_is_not_found(coordinator: PageClient) -> None:
    coordinator.get("/municipalities/atlantis/contacts/new", status=404)
    coordinator.get("/people/contacts/4711", status=404)


def test_a_coordinator_amends_a_contact(app: Flask, coordinator: PageClient, alice: int) -> None:
    page = coordinator.get(f"/people/contacts/{alice}")
    assert page.form_values("#amend")["role"] == "kulturskolerektor"
    page = coordinator.submit(
        page, {"name": "Alice B", "email": "b@sula.example", "language": "en"}, form="#amend"
    )
    assert "Alice B was changed." in page.main
    with app.app_context():
        contact = db.session.get_one(Contact, alice)
        kept = (contact.person.name, contact.person.email, contact.person.language, contact.role)
        assert kept == ("Alice B", "b@sula.example", Language.ENGLISH, "kulturskolerektor")


def test_an_address_of_somebody_else_is_told_beside_the_field(coordinator: PageClient, alice: int) -> None:
    page = coordinator.get(f"/people/contacts/{alice}")
    page = coordinator.submit(
        page, {"email": "postmottak@sula.example", "name": "Lost"}, form="#amend", status=422
    )
    assert "belongs to somebody else" in page.one("#email-error").get_text()
    assert "Lost" not in coordinator.get(LIST).main


def test_the_page_says_where_else_the_person_is_contact(
    app: Flask, coordinator: PageClient, alice: int
) -> None:
    with app.app_context():
        people.contact(people.ALICE, "Giske")
        db.session.commit()
    assert "Also a contact of Giske" in coordinator.get(f"/people/contacts/{alice}").main


def test_the_second_is_made_first_with_one_button(coordinator: PageClient, alice: int) -> None:
    page = coordinator.submit(coordinator.get("/municipalities/sula"), form="form.make-first")
    assert "goes to postmottak@sula.example first" in page.main
    _first, second = page.all("tr[data-contact]")
    assert second["data-contact"] == str(alice)


def test_a_removed_contact_is_gone_from_the_page_and_kept_in_history(
    app: Flask, coordinator: PageClient, alice: int
) -> None:
    page = coordinator.submit(coordinator.get(f"/people/contacts/{alice}"), form="#remove")
    assert "no longer a contact of Sula" in page.main
    assert len(page.all("tr[data-contact]")) == 1
    with app.app_context():
        assert db.session.get_one(Contact, alice).removed_at == NOW
    coordinator.get(f"/people/contacts/{alice}", status=404)
    coordinator.post(f"/people/contacts/{alice}/first", status=404)


def test_a_viewer_reads_contacts_and_changes_none(app: Flask, viewer: PageClient, alice: int) -> None:
    assert "Import" not in viewer.get(LIST).main
    viewer.get(f"/people/contacts/{alice}", status=403)
    viewer.get("/municipalities/sula/contacts/new", status=403)
    for verb in ("", "/first", "/remove"):
        viewer.post(f"/people/contacts/{alice}{verb}", status=403)
    assert listed(viewer) == ["Alice", "postmottak@sula.example"]
