"""Contacts: people known by their addresses, in line at each municipality."""

import pytest
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from followup.extensions import db
from followup.people import contacts as verbs
from followup.people.contacts import AddressOfCoordinator, AddressTaken, NotAnAddress
from followup.people.models import Contact, Language, Person
from followup.people.queries import first_contact_of
from tests import people
from tests.conftest import MONDAY_MORNING as NOW

pytestmark = pytest.mark.usefixtures("in_app")


def add(email: str, at: str = "Sula", **said: object) -> Contact:
    return verbs.add_contact(municipality=people.municipality(at), email=email, now=NOW, **said)  # type: ignore[arg-type]


def amend(contact: Contact, by: people.Persona = people.KARI, **said: object) -> None:
    person = contact.person
    now_said = {"name": person.name, "email": person.email, "role": contact.role, "language": person.language}
    verbs.amend_contact(contact, by=people.coordinator(by), **{**now_said, **said})  # type: ignore[arg-type]


def first_at(name: str) -> str | None:
    first = first_contact_of(people.municipality(name).id)
    return first.person.email if first else None


def test_a_person_is_a_normalised_address_whoever_writes_it_how() -> None:
    once, again = add("Kari@Sula.example"), add(" kari@sula.EXAMPLE ", name="Kari")
    assert once.id == again.id
    assert (once.person.email, once.person.name) == ("kari@sula.example", "Kari")


def test_what_is_no_address_is_refused_in_a_sentence_that_quotes_it() -> None:
    with pytest.raises(NotAnAddress, match=r"kari\.sula"):
        add("kari.sula")
    assert db.session.scalar(select(func.count(Person.id))) == 0


def test_a_person_may_be_contact_at_several_municipalities_with_a_role_at_each() -> None:
    sula, giske = (
        add("kari@a.example", "Sula", role="rektor"),
        add("kari@a.example", "Giske", role="rådgiver"),
    )
    assert sula.person_id == giske.person_id
    assert (sula.role, giske.role) == ("rektor", "rådgiver")


def test_adding_a_known_contact_updates_and_an_empty_word_leaves_what_is_known() -> None:
    add("kari@a.example", name="Kari", role="rektor", language=Language.NYNORSK)
    contact = add("kari@a.example", role="rådgiver")
    person = contact.person
    assert (person.name, contact.role, person.language) == ("Kari", "rådgiver", Language.NYNORSK)


def test_the_first_added_is_the_first_contact_and_another_can_be_made_first() -> None:
    add("a@a.example")
    add("b@a.example")
    third = add("c@a.example")
    assert first_at("Sula") == "a@a.example"
    verbs.make_first(third)
    assert first_at("Sula") == "c@a.example"
    verbs.remove_contact(third, now=NOW)
    assert first_at("Sula") == "a@a.example"


def test_being_first_at_one_municipality_says_nothing_of_another() -> None:
    add("a@a.example", "Giske")
    add("a@a.example", "Sula")
    verbs.make_first(add("b@a.example", "Sula"))
    assert (first_at("Sula"), first_at("Giske")) == ("b@a.example", "a@a.example")


def test_who_was_removed_keeps_the_row_and_comes_back_last_in_line() -> None:
    contact = add("a@a.example", role="rektor")
    add("b@a.example")
    verbs.remove_contact(contact, now=NOW)
    assert db.session.get(Contact, contact.id) is contact
    assert contact.removed_at == NOW
    back = add("a@a.example")
    assert (back.id, back.removed_at, back.role) == (contact.id, None, "rektor")
    assert first_at("Sula") == "b@a.example"


def test_removing_twice_keeps_the_day_it_happened() -> None:
    contact = add("a@a.example")
    verbs.remove_contact(contact, now=people.SOME_DAY)
    verbs.remove_contact(contact, now=NOW)
    assert contact.removed_at == people.SOME_DAY


def test_who_wants_no_mail_is_not_the_first_contact_and_stays_so_when_added_again() -> None:
    contact = add("a@a.example")
    contact.unsubscribed_at = NOW
    add("b@a.example")
    assert first_at("Sula") == "b@a.example"
    assert add("a@a.example").unsubscribed_at == NOW


def test_an_address_can_change_and_the_person_stays_the_same() -> None:
    contact = add("kari@a.example", name="Kari")
    before = contact.person_id
    amend(contact, email="Kari.Nordmann@A.example")
    assert (contact.person_id, contact.person.email) == (before, "kari.nordmann@a.example")


def test_an_address_of_somebody_else_is_refused() -> None:
    contact = add("kari@a.example")
    add("ola@a.example")
    with pytest.raises(AddressTaken) as refused:
        amend(contact, email="OLA@a.example")
    assert refused.value.field == "email"
    assert contact.person.email == "kari@a.example"


def test_an_amended_contact_can_lose_name_role_and_own_language() -> None:
    people.municipality("Sula").language_form = None
    contact = add("kari@a.example", name="Kari", role="rektor", language=Language.ENGLISH)
    amend(contact, name="", role=" ", language=None)
    assert (contact.person.name, contact.role, contact.language) == ("", "", Language.BOKMAL)


def test_only_an_admin_changes_the_address_a_coordinator_signs_in_with() -> None:
    contact = add(people.ASTRID.email)
    people.coordinator(people.ASTRID)
    with pytest.raises(AddressOfCoordinator):
        amend(contact, by=people.KARI, email="mine@evil.example")
    assert contact.person.email == people.ASTRID.email
    amend(contact, by=people.KARI, role="leder")
    amend(contact, by=people.ASTRID, email="astrid.ny@ks.example")
    assert contact.person.email == "astrid.ny@ks.example"


def test_an_address_taken_between_the_look_and_the_change_is_refused(
    in_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    contact = add("kari@a.example")
    add("ola@a.example")
    monkeypatch.setattr(verbs, "find_person", lambda _email: None)
    with pytest.raises(AddressTaken):
        amend(contact, email="ola@a.example")
    assert db.session.scalar(select(func.count(Person.id)).where(Person.email == "ola@a.example")) == 1


def test_a_person_made_by_somebody_else_at_the_same_moment_is_the_person(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    there = add("kari@a.example").person
    answers = iter([None, there])
    monkeypatch.setattr(verbs, "find_person", lambda _email: next(answers))
    assert verbs.find_or_make_person(email="kari@a.example", name="Kari", now=NOW) is there


def test_a_person_that_can_neither_be_made_nor_found_is_no_silent_loss(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add("kari@a.example")
    monkeypatch.setattr(verbs, "find_person", lambda _email: None)
    with pytest.raises(IntegrityError):
        verbs.find_or_make_person(email="kari@a.example", now=NOW)
