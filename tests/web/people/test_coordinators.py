"""Who may sign in to the desk, and that somebody always looks after it."""

import pytest

from followup.people import coordinators as verbs
from followup.people.contacts import AddressTaken
from followup.people.coordinators import LastAdmin
from followup.people.models import Language, Role
from tests import people
from tests.conftest import MONDAY_MORNING as NOW

pytestmark = pytest.mark.usefixtures("in_app")


def test_the_first_is_admin_and_others_are_coordinators_unless_told() -> None:
    first = verbs.add_coordinator(email="a@ks.example", now=NOW)
    second = verbs.add_coordinator(email="b@ks.example", now=NOW)
    third = verbs.add_coordinator(email="c@ks.example", role=Role.VIEWER, now=NOW)
    assert [who.role for who in (first, second, third)] == [Role.ADMIN, Role.COORDINATOR, Role.VIEWER]


def test_adding_a_known_coordinator_keeps_their_role_unless_told() -> None:
    viewer = verbs.add_coordinator(email="v@ks.example", role=Role.VIEWER, now=NOW)
    assert verbs.add_coordinator(email="V@ks.example", now=NOW) is viewer
    assert viewer.role is Role.VIEWER
    assert verbs.add_coordinator(email="v@ks.example", role=Role.ADMIN, now=NOW).role is Role.ADMIN


def test_a_contact_can_be_a_coordinator_and_is_one_person() -> None:
    contact = people.contact(people.ALICE, "Sula")
    assert verbs.add_coordinator(email=people.ALICE.email, now=NOW).person is contact.person


def test_one_who_was_let_go_is_let_in_again() -> None:
    people.coordinator(people.ASTRID)
    kari = people.coordinator(people.KARI)
    verbs.deactivate(kari, now=people.SOME_DAY)
    verbs.deactivate(kari, now=NOW)
    assert kari.deactivated_at == people.SOME_DAY
    assert [who.person.name for who in verbs.list_coordinators()] == ["Astrid"]
    assert verbs.add_coordinator(email=people.KARI.email, now=NOW).is_active


@pytest.mark.parametrize("how", ["role", "deactivate", "add"])
def test_the_last_admin_stays_admin_whichever_way_it_is_tried(how: str) -> None:
    astrid, _kari = people.coordinator(people.ASTRID), people.coordinator(people.KARI)
    with pytest.raises(LastAdmin):
        if how == "role":
            verbs.change_role(astrid, role=Role.VIEWER)
        elif how == "deactivate":
            verbs.deactivate(astrid, now=NOW)
        else:
            verbs.add_coordinator(email=people.ASTRID.email, role=Role.COORDINATOR, now=NOW)
    assert (astrid.role, astrid.is_active) == (Role.ADMIN, True)


def test_with_two_admins_one_may_go_and_a_former_one_does_not_count() -> None:
    astrid, kari = people.coordinator(people.ASTRID), people.coordinator(people.KARI)
    verbs.change_role(kari, role=Role.ADMIN)
    verbs.deactivate(astrid, now=NOW)
    with pytest.raises(LastAdmin):
        verbs.change_role(kari, role=Role.VIEWER)


def test_an_admin_puts_a_coordinator_right_and_the_address_stays_unique() -> None:
    astrid, kari = people.coordinator(people.ASTRID), people.coordinator(people.KARI)
    changed = {"name": " Kari N ", "role": Role.VIEWER, "by": astrid}
    verbs.amend_coordinator(kari, email="Kari.Ny@ks.example", **changed)  # type: ignore[arg-type]
    assert (kari.person.name, kari.person.email, kari.role) == ("Kari N", "kari.ny@ks.example", Role.VIEWER)
    with pytest.raises(AddressTaken):
        verbs.amend_coordinator(kari, email=people.ASTRID.email, **changed)  # type: ignore[arg-type]


def test_everybody_says_their_own_name_and_language() -> None:
    vera = people.coordinator(people.VERA)
    verbs.amend_self(vera, name="Vera V", language=Language.NYNORSK)
    assert (vera.person.name, vera.person.language) == ("Vera V", Language.NYNORSK)
