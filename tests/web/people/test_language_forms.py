"""A municipality's language form: a guess until a coordinator says so, on its page or by a table."""

import pytest
from flask import Flask

from followup.extensions import db
from followup.people.import_report import Change
from followup.people.importing import RowsRefused
from followup.people.language_form_rows import check_language_forms, read_language_forms
from followup.people.language_forms import confirm_language_form, import_language_forms
from followup.people.models import Language, LanguageForm
from tests import people
from tests.conftest import MONDAY_MORNING as NOW
from tests.pages import PageClient
from tests.unit.people.files import csv_file

CHOICE = "#language-form-choice"


def take(*rows: tuple[str, ...]) -> list[str]:
    data = csv_file(("Kommune", "Målform"), *rows)
    checked = check_language_forms(read_language_forms(data, name="forms.csv"))
    report = import_language_forms(checked, by=people.person(people.KARI), now=NOW)
    return [row.outcome.value for row in report.rows]


def test_a_table_confirms_what_it_says_and_leaves_the_rest(in_app: Flask) -> None:
    sula = people.municipality("Sula")
    sula.language_form = LanguageForm.NYNORSK
    assert take(("Sula", "nynorsk"), ("Bergen", "nøytral"), ("Sula", "nynorsk")) == [
        "updated",
        "new",
        "unchanged",
    ]
    assert (sula.language_form_confirmed_at, sula.language_form_confirmed_by) == (
        NOW,
        people.person(people.KARI),
    )
    assert people.municipality("Bergen").language is Language.BOKMAL
    assert people.municipality("Oslo").language_form is None


def test_the_same_table_twice_changes_nothing(in_app: Flask) -> None:
    take(("Sula", "nynorsk"))
    assert take(("Sula", "nynorsk")) == ["unchanged"]
    assert take(("Sula", "bokmål")) == ["updated"]


def test_one_refused_row_keeps_all_out(in_app: Flask) -> None:
    with pytest.raises(RowsRefused) as refused:
        take(("Sula", "nynorsk"), ("Atlantis", "bokmål"))
    assert [row.row.number for row in refused.value.report.refused] == [3]
    assert people.municipality("Sula").language_form is None


def test_saying_the_same_again_keeps_who_said_it_first(in_app: Flask) -> None:
    sula = people.municipality("Sula")
    confirm_language_form(sula, form=LanguageForm.NYNORSK, by=people.person(people.KARI), now=people.SOME_DAY)
    confirm_language_form(sula, form=LanguageForm.NYNORSK, by=people.person(people.ASTRID), now=NOW)
    assert (sula.language_form_confirmed_at, sula.language_form_confirmed_by) == (
        people.SOME_DAY,
        people.person(people.KARI),
    )


def test_a_change_is_told_with_what_was_before(in_app: Flask) -> None:
    people.municipality("Sula").language_form = LanguageForm.BOKMAL
    checked = check_language_forms(
        read_language_forms(csv_file(("Kommune", "Målform"), ("Sula", "nynorsk")), name="x.csv")
    )
    report = import_language_forms(checked, by=people.person(people.KARI), now=NOW)
    assert report.rows[0].changes == (Change("language_form", "bokmal", "nynorsk"),)


@pytest.mark.parametrize("guess", [None, LanguageForm.NYNORSK])
def test_the_page_shows_a_guess_as_a_guess_and_a_coordinator_confirms_it(
    app: Flask, coordinator: PageClient, guess: LanguageForm | None
) -> None:
    with app.app_context():
        people.municipality("Sula").language_form = guess
        db.session.commit()
    page = coordinator.get("/municipalities/sula")
    assert page.one("[data-language-form]")["data-confirmed"] == "no"
    assert page.one("[data-language-form]")["data-language-form"] == (guess or "unknown")
    assert page.form_values(CHOICE)["language_form"] == (guess or "bokmal")
    page = coordinator.submit(page, {"language_form": "nynorsk"}, form=CHOICE)
    told = page.one("[data-language-form]")
    assert (told["data-confirmed"], told["data-language-form"]) == ("yes", "nynorsk")
    assert "by Kari" in told.get_text()


def test_a_form_that_does_not_exist_is_refused(coordinator: PageClient) -> None:
    coordinator.post("/municipalities/sula/language-form", {"language_form": "samnorsk"}, status=400)
    coordinator.post("/municipalities/sula/language-form", status=400)
    coordinator.post("/municipalities/atlantis/language-form", {"language_form": "nynorsk"}, status=404)


def test_a_viewer_reads_the_form_and_cannot_change_it(viewer: PageClient) -> None:
    assert not viewer.get("/municipalities/sula").all(CHOICE)
    viewer.post("/municipalities/sula/language-form", {"language_form": "nynorsk"}, status=403)
