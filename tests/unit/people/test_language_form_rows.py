"""A table of language forms as checked rows."""

import pytest

from followup.people.language_form_rows import LanguageFormRow, check_language_forms, read_language_forms
from followup.people.languages import LanguageForm
from followup.people.row_problems import Problem, RowFault
from followup.people.tables import Fault, UnreadableTable
from tests.unit.people.files import csv_file


def checked(
    *rows: tuple[str, ...], headings: tuple[str, ...] = ("Kommune", "Målform")
) -> list[LanguageFormRow]:
    return check_language_forms(read_language_forms(csv_file(headings, *rows), name="forms.csv"))


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("Bokmål", LanguageForm.BOKMAL),
        ("NYNORSK", LanguageForm.NYNORSK),
        ("nøytral", LanguageForm.NEUTRAL),
        ("neutral", LanguageForm.NEUTRAL),
        ("nn", LanguageForm.NYNORSK),
    ],
)
def test_the_three_forms_are_known_by_their_names(written: str, form: LanguageForm) -> None:
    assert checked(("Sula", written)) == [LanguageFormRow(2, "Sula", "sula", form)]


def test_a_municipality_may_be_given_by_its_number() -> None:
    (row,) = checked(("Nynorsk", "1531"), headings=("language form", "municipality number"))
    assert row.slug == "sula"


def test_what_is_wrong_with_a_row_is_told_and_nothing_is_guessed() -> None:
    rows = checked(("Hadeland", "samnorsk"), ("Sula", ""), ("Herøy", "nynorsk"))
    assert [[problem.fault for problem in row.problems] for row in rows] == [
        [RowFault.UNKNOWN_MUNICIPALITY, RowFault.UNKNOWN_LANGUAGE_FORM],
        [RowFault.NO_LANGUAGE_FORM],
        [RowFault.SHARED_NAME],
    ]
    assert rows[1].form is None


def test_a_municipality_given_two_forms_is_refused() -> None:
    rows = checked(("Sula", "nynorsk"), ("1531", "bokmål"), ("Sula kommune", "nynorsk"))
    assert [row.problems for row in rows] == [(), (Problem(RowFault.CONTRADICTS, "nynorsk", row=2),), ()]


def test_a_table_without_the_column_is_refused() -> None:
    with pytest.raises(UnreadableTable) as refused:
        checked(("Sula", "a@b.no"), headings=("kommune", "e-post"))
    assert refused.value.fault is Fault.NO_HEADINGS
