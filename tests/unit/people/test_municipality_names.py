"""Which municipality a cell means."""

import pytest

from followup.people.municipality_names import find_municipality
from followup.people.register import RegisterEntry, municipalities
from followup.people.row_problems import Problem, RowFault


def slug(name: str = "", **cells: str) -> str:
    found = find_municipality(name, **cells)
    assert isinstance(found, RegisterEntry), found
    return found.slug


def problem(name: str = "", **cells: str) -> Problem:
    found = find_municipality(name, **cells)
    assert isinstance(found, Problem), found
    return found


def test_every_municipality_is_found_by_each_of_its_names_and_numbers() -> None:
    for entry in municipalities():
        assert slug(entry.display_name) == entry.slug
        assert slug(entry.official_name, number=entry.number) == entry.slug
        assert all(slug(period.number) == entry.slug for period in entry.numbers)
        assert all(slug(other.name, number=entry.number) == entry.slug for other in entry.other_names)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("sula", "sula"),
        ("Sula kommune", "sula"),
        ("Ullensvang herad", "ullensvang"),
        ("Sør Varanger", "sor-varanger"),
        ("Nord - Aurdal", "nord-aurdal"),
        ("Nord–Aurdal kommune", "nord-aurdal"),
        ("Deatnu", "tana"),
        ("1531", "sula"),
        ("301", "oslo"),
        ("3806", "porsgrunn"),
        ("4001", "porsgrunn"),
    ],
)
def test_a_name_is_taken_as_people_write_it(written: str, meant: str) -> None:
    assert slug(written) == meant


def test_a_name_that_two_share_asks_for_the_county() -> None:
    assert problem("Herøy") == Problem(
        RowFault.SHARED_NAME, "Herøy", choices=("Herøy (Møre og Romsdal)", "Herøy (Nordland)")
    )
    assert problem("Våler kommune").fault is RowFault.SHARED_NAME
    assert problem("Våler", county="Trøndelag").fault is RowFault.SHARED_NAME


def test_the_county_tells_two_apart_as_it_is_and_as_it_was_before_2024() -> None:
    assert slug("Herøy", county="nordland") == "heroy-nordland"
    assert slug("Våler", county="Østfold") == slug("Våler", county="Viken") == "valer-ostfold"
    assert slug("Våler", county="34") == "valer-innlandet"


def test_the_number_tells_two_apart() -> None:
    assert slug("Herøy", number="1818") == "heroy-nordland"


def test_a_name_and_a_number_of_different_municipalities_are_refused() -> None:
    assert problem("Sula", number="1818").fault is RowFault.NAME_AND_NUMBER_DIFFER


def test_a_name_nearly_right_is_asked_about() -> None:
    assert problem("Krisitansand") == Problem(
        RowFault.UNKNOWN_MUNICIPALITY, "Krisitansand", choices=("Kristiansand",)
    )


@pytest.mark.parametrize("written", ["Hadeland", "9999", "x"])
def test_what_is_no_municipality_is_refused(written: str) -> None:
    assert problem(written) == Problem(RowFault.UNKNOWN_MUNICIPALITY, written)


def test_nothing_written_is_no_municipality() -> None:
    assert problem("") == Problem(RowFault.NO_MUNICIPALITY)
    assert problem("", number="Sula").fault is RowFault.UNKNOWN_MUNICIPALITY
