"""A full year beside a day that cannot be used is not passed over for the next occurrence."""

from datetime import date

import pytest

from followup.notes.parsing.periods.dues import find_dues, read_due

HELD_ON = date(2020, 12, 4)


@pytest.mark.parametrize(
    "words",
    [
        "1. mai 0001",
        "innen 1. mai 1850",
        "mai 9999",
        "uke 53 9999",
        "uke 53, 9999",
        "våren 1999",
        "haust 3021",
        "1. mai - 15. mai 0001",
        "1. mai (1999)",
    ],
)
def test_a_full_year_that_cannot_be_used_leaves_the_day_open(words: str) -> None:
    due = read_due(words, held_on=HELD_ON)
    assert due is None or due.first is None
    assert not [one for one in find_dues(f"Vi lager en plan {words}.", held_on=HELD_ON) if one.due.first]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("1. mai", date(2021, 5, 1)),
        ("1. mai 2027", date(2027, 5, 1)),
        ("1. mai 27", date(2027, 5, 1)),
        ("uke 53 2020", date(2020, 12, 28)),
        ("uke 3", date(2021, 1, 18)),
        ("mai 2000", date(2000, 5, 1)),
    ],
)
def test_other_days_are_read_as_before(words: str, first: date) -> None:
    due = read_due(words, held_on=HELD_ON)
    assert due is not None and due.first == first


def test_a_count_beside_a_day_is_no_year() -> None:
    found = find_dues("Innen 1. mai 1200 elever er spurt.", held_on=HELD_ON)
    assert [one.due.first for one in found] == [date(2021, 5, 1)]
