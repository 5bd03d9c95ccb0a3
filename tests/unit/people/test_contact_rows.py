"""A table of contacts as checked rows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.people.contact_rows import ContactRow, check_contacts, read_contacts
from followup.people.languages import Language
from followup.people.row_problems import Problem, RowFault
from followup.people.tables import Fault, UnreadableTable, as_csv
from tests.unit.people.files import csv_file, workbook

HEADINGS = ("kommune", "navn", "e-post", "rolle", "målform")


def checked(*rows: tuple[str, ...], headings: tuple[str, ...] = HEADINGS) -> list[ContactRow]:
    return check_contacts(read_contacts(csv_file(headings, *rows), name="contacts.csv"))


def faults(*rows: tuple[str, ...], headings: tuple[str, ...] = HEADINGS) -> list[list[RowFault]]:
    return [[problem.fault for problem in row.problems] for row in checked(*rows, headings=headings)]


def test_a_row_tells_whose_contact_it_is_and_how_to_reach_them() -> None:
    assert checked(("Sula", "Kari Nordmann", "Kari@Sula.example", "rektor", "nynorsk")) == [
        ContactRow(
            number=2,
            municipality="Sula",
            slug="sula",
            email="kari@sula.example",
            name="Kari Nordmann",
            role="rektor",
            language=Language.NYNORSK,
        )
    ]


@pytest.mark.parametrize(
    "headings",
    [
        ("Municipality", "Name", "E-mail", "Role", "Language"),
        ("KOMMUNE", "Kontaktperson", "E-postadresse", "Stilling", "Språk"),
        ("Kommunenavn:", "Namn", "Epost (jobb)", "Tittel", "Skriftspråk"),
        ("Kommunenummer", "Fullt navn", "Email address", "Funksjon", "Language"),
    ],
)
def test_columns_are_known_by_norwegian_and_english_headings(headings: tuple[str, ...]) -> None:
    place = "1531" if headings[0] == "Kommunenummer" else "Sula"
    (row,) = checked((place, "Kari", "kari@sula.example", "rektor", "nn"), headings=headings)
    assert (row.slug, row.name, row.email, row.role, row.language) == (
        "sula",
        "Kari",
        "kari@sula.example",
        "rektor",
        Language.NYNORSK,
    )


@given(st.permutations(range(5)))
def test_columns_stand_in_any_order(order: list[int]) -> None:
    cells = ("Sula", "Kari", "kari@sula.example", "rektor", "nynorsk")
    rows = checked(tuple(cells[n] for n in order), headings=tuple(HEADINGS[n] for n in order))
    assert rows == checked(cells)


def test_other_columns_are_passed_over_and_not_kept() -> None:
    data = csv_file(
        ("Nr", "Telefon", *HEADINGS), ("1", "12345678", "Sula", "Kari", "kari@sula.example", "", "")
    )
    grid = read_contacts(data, name="contacts.csv")
    assert "12345678" not in as_csv(grid)
    assert check_contacts(grid)[0].slug == "sula"


def test_only_municipality_and_address_are_needed() -> None:
    (row,) = checked(("a@b.no", "Sula"), headings=("mail", "kommune"))
    assert (row.name, row.role, row.language, row.problems) == ("", "", None, ())


def test_headings_may_stand_below_a_title_and_rows_keep_the_numbers_of_the_file() -> None:
    data = workbook([["Kontakter 2020"], [], HEADINGS, [], ["Sula", "", "a@b.no"], [], ["Gol", "", "c@d.no"]])
    grid = read_contacts(data, name="contacts.xlsx")
    assert [row.number for row in check_contacts(grid)] == [5, 7]
    again = read_contacts(as_csv(grid).encode(), name="")
    assert check_contacts(again) == check_contacts(grid)


@pytest.mark.parametrize(
    "rows",
    [(("Sula", "kari@sula.example"),), (("kommune", "navn"), ("Sula", "Kari"))],
)
def test_a_table_without_the_needed_headings_is_refused(rows: tuple[tuple[str, ...], ...]) -> None:
    with pytest.raises(UnreadableTable) as refused:
        read_contacts(csv_file(*rows), name="contacts.csv")
    assert refused.value.fault is Fault.NO_HEADINGS


def test_headings_without_rows_are_refused() -> None:
    with pytest.raises(UnreadableTable) as refused:
        checked()
    assert refused.value.fault is Fault.NO_ROWS


def test_a_row_without_an_at_sign_is_refused() -> None:
    (row,) = checked(("Sula", "Kari", "kari.sula.example", "", ""))
    assert row.problems == (Problem(RowFault.NOT_AN_ADDRESS, "kari.sula.example"),)
    assert row.email == "kari.sula.example"


def test_all_that_is_wrong_with_a_row_is_told_at_once() -> None:
    assert faults(("Hadeland", "K" * 201, "kari", "", "norsk")) == [
        [
            RowFault.UNKNOWN_MUNICIPALITY,
            RowFault.NOT_AN_ADDRESS,
            RowFault.UNKNOWN_LANGUAGE,
            RowFault.TOO_LONG,
        ]
    ]
    assert faults(("", "Kari", "", "", "")) == [[RowFault.NO_MUNICIPALITY, RowFault.NO_EMAIL]]


def test_a_shared_name_is_told_apart_by_a_column_for_the_county() -> None:
    headings = (*HEADINGS, "fylke")
    rows = checked(
        ("Våler", "", "a@b.no", "", "", "Innlandet"), ("Våler", "", "c@d.no", "", "", ""), headings=headings
    )
    assert (rows[0].slug, rows[0].municipality) == ("valer-innlandet", "Våler (Innlandet)")
    assert rows[1].problems[0].choices == ("Våler (Innlandet)", "Våler (Østfold)")


@pytest.mark.parametrize("written", ["", "–", "nøytral", "Neutral"])
def test_neutral_or_nothing_is_no_choice_of_language(written: str) -> None:
    (row,) = checked(("Sula", "", "a@b.no", "", written))
    assert (row.language, row.problems) == (None, ())


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        (("Sula", "Kari", "a@b.no", "", ""), ("Gol", "Karin", "a@b.no", "", ""), "Kari"),
        (("Sula", "", "a@b.no", "", "nn"), ("Gol", "", "A@B.no", "", "nb"), "nn"),
        (("Sula", "", "a@b.no", "rektor", ""), ("Sula", "", "a@b.no", "lærer", ""), "rektor"),
    ],
)
def test_two_rows_that_say_otherwise_of_the_same_are_refused(
    first: tuple[str, ...], second: tuple[str, ...], said: str
) -> None:
    kept, refused = checked(first, second)
    assert kept.problems == ()
    assert refused.problems == (Problem(RowFault.CONTRADICTS, said, row=2),)


def test_one_person_may_have_a_role_for_each_municipality_and_the_same_row_may_stand_twice() -> None:
    rows = (
        ("Sula", "Kari", "a@b.no", "rektor", ""),
        ("Gol", "", "a@b.no", "rådgiver", "nn"),
        ("Sula", "Kari", "a@b.no", "rektor", ""),
    )
    assert faults(*rows) == [[], [], []]
