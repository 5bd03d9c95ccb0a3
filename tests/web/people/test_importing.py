"""Contacts from a table: created or updated by municipality and address, none deleted, all rows or none."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from followup.extensions import db
from followup.people import importing
from followup.people.contact_rows import ContactRow, check_contacts, read_contacts
from followup.people.contacts import add_contact, remove_contact
from followup.people.import_report import Change, Outcome, Report
from followup.people.importing import ImportedMeanwhile, RowsRefused, import_contacts, plan_contacts
from followup.people.models import Contact, Language, Person
from followup.people.queries import first_contact_of
from followup.people.row_wording import change_words
from tests import people
from tests.conftest import MONDAY_MORNING as NOW
from tests.pages import counted_queries
from tests.unit.people.files import csv_file

pytestmark = pytest.mark.usefixtures("in_app")

HEADINGS = ("kommune", "navn", "e-post", "rolle", "målform")


def rows(*cells: tuple[str, ...]) -> list[ContactRow]:
    return check_contacts(read_contacts(csv_file(HEADINGS, *cells), name="contacts.csv"))


def outcomes(report: Report[ContactRow]) -> list[str]:
    return [row.outcome.value for row in report.rows]


def take(*cells: tuple[str, ...]) -> list[str]:
    return outcomes(import_contacts(rows(*cells), now=NOW))


def count(model: type[Contact] | type[Person]) -> int:
    return db.session.scalar(select(func.count(model.id))) or 0


ALICE = ("Sula", "Alice", "alice@sula.example", "rektor", "nynorsk")
BOB = ("Porsgrunn", "Bob", "bob@porsgrunn.example", "kommunalsjef", "")


def test_new_rows_become_people_and_contacts_in_the_order_of_the_file() -> None:
    assert take(ALICE, ("Sula", "Anna", "anna@sula.example", "", ""), BOB) == ["new"] * 3
    first = first_contact_of(people.municipality("Sula").id)
    assert first is not None
    assert (first.person.name, first.role, first.language) == ("Alice", "rektor", Language.NYNORSK)
    assert [contact.position for contact in people.municipality("Sula").contacts] == [1, 2]


def test_the_same_file_twice_changes_nothing() -> None:
    take(ALICE, BOB)
    assert take(ALICE, BOB) == ["unchanged", "unchanged"]
    assert (count(Person), count(Contact)) == (2, 2)


def test_a_known_contact_is_updated_and_told_how_and_an_empty_cell_leaves_what_is_known() -> None:
    take(ALICE)
    report = import_contacts(rows(("1531", "", "ALICE@sula.example", "rådgiver", "bokmål")), now=NOW)
    assert outcomes(report) == ["updated"]
    assert report.rows[0].changes == (Change("role", "rektor", "rådgiver"), Change("language", "nn", "nb"))
    (contact,) = people.municipality("Sula").contacts
    assert (contact.person.name, contact.role, contact.person.language) == (
        "Alice",
        "rådgiver",
        Language.BOKMAL,
    )


def test_what_changes_is_told_in_words() -> None:
    told = [
        change_words(change)
        for change in (
            Change("role", "rektor", "rådgiver"),
            Change("name", "", "Kari"),
            Change("language", "nn", "en"),
            Change("language_form", "nynorsk", "neutral"),
        )
    ]
    assert "rektor" in told[0] and "rådgiver" in told[0]
    assert "Kari" in told[1] and "Nynorsk" in told[2] and "English" in told[2] and "Nynorsk" in told[3]


def test_nobody_is_deleted_or_moved_by_not_being_in_the_file() -> None:
    add_contact(municipality=people.municipality("Sula"), email="old@sula.example", now=NOW)
    take(ALICE)
    first = first_contact_of(people.municipality("Sula").id)
    assert first is not None
    assert (first.person.email, count(Contact)) == ("old@sula.example", 2)


def test_a_person_known_elsewhere_becomes_a_contact_here_too() -> None:
    assert take(ALICE, ("Giske", "", "alice@sula.example", "vikar", "")) == ["new", "new"]
    assert (count(Person), count(Contact)) == (1, 2)


def test_who_was_removed_is_a_contact_again_and_the_report_says_so() -> None:
    take(ALICE)
    remove_contact(people.municipality("Sula").contacts[0], now=NOW)
    assert take(ALICE) == ["returning"]
    assert people.municipality("Sula").contacts[0].removed_at is None
    assert take(ALICE) == ["unchanged"]


def test_the_same_row_twice_in_a_file_is_one_contact() -> None:
    assert take(ALICE, ALICE) == ["new", "unchanged"]
    assert count(Contact) == 1


def test_rows_that_add_to_each_other_are_put_together() -> None:
    assert take(("Sula", "Alice", "alice@sula.example", "", ""), ALICE) == ["new", "updated"]
    assert people.municipality("Sula").contacts[0].role == "rektor"
    assert take(("Sula", "Alice", "alice@sula.example", "", ""), ALICE) == ["unchanged", "unchanged"]


def test_one_refused_row_keeps_all_out_and_every_refused_row_is_listed() -> None:
    with pytest.raises(RowsRefused) as refused:
        take(ALICE, ("Sula", "", "no-at-sign", "", ""), BOB, ("Hadeland", "", "x@y.no", "", ""))
    report = refused.value.report
    assert outcomes(report) == ["new", "refused", "new", "refused"]
    assert [row.row.number for row in report.refused] == [3, 5]
    assert (count(Person), count(Contact)) == (0, 0)


def test_looking_first_changes_nothing_and_tells_the_same_as_doing_it() -> None:
    planned = plan_contacts(rows(ALICE, BOB))
    assert count(Person) == 0
    assert planned == import_contacts(rows(ALICE, BOB), now=NOW)
    assert planned.counts[Outcome.NEW] == 2


def test_what_somebody_else_added_at_the_same_moment_refuses_all_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    blind = importing._Known(people={}, contacts={})
    take(ALICE)
    monkeypatch.setattr(importing, "_known", lambda _rows: blind)
    with pytest.raises(ImportedMeanwhile):
        take(BOB, ALICE)
    assert count(Person) == 1


def test_an_import_asks_a_fixed_number_of_questions_however_long_the_file() -> None:
    def questions(number: int) -> int:
        checked = rows(*[("Sula", "", f"k{n}@x{number}.example", "", "") for n in range(number)])
        with counted_queries() as asked:
            import_contacts(checked, now=NOW)
        return len([statement for statement in asked if statement.startswith("SELECT")])

    assert questions(3) == questions(40)


people_of_the_file = st.lists(
    st.tuples(
        st.sampled_from(["Sula", "Giske", "Gol"]),
        st.sampled_from(["", "Kari"]),
        st.sampled_from(["a@a.example", "b@a.example", "c@a.example"]),
        st.sampled_from(["", "rektor"]),
        st.sampled_from(["", "nynorsk"]),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(people_of_the_file)
def test_whatever_the_file_the_second_time_changes_nothing(cells: list[tuple[str, ...]]) -> None:
    take(*cells)
    assert set(take(*cells)) == {"unchanged"}
