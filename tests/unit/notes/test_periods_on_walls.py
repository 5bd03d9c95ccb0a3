"""Times as they stand on cards of a wall: when something starts, this week, month after month from then on."""

from datetime import date

import pytest

from followup.notes.parsing.periods.dues import find_dues

HELD_ON = date(2022, 3, 15)


def read(text: str) -> list[tuple[str, str | None, date | None]]:
    return [(one.due.text, one.due.kind, one.due.first) for one in find_dues(text, held_on=HELD_ON)]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("helsestasjonen starter gruppe for unge foreldre i uke 17", ("uke 17", "start", date(2022, 4, 25))),
        ("Vi startar kurs for nye støttekontaktar i mai", ("mai", "start", date(2022, 5, 1))),
        ("Vi starter med plan og er ferdige i juni", ("juni", "during", date(2022, 6, 1))),
        ("Ringe NAV denne uka", ("denne uka", "during", date(2022, 3, 14))),
        ("rektor har lova å ta den telefonen denne veka.", ("denne veka", "during", date(2022, 3, 14))),
        ("Møte månadleg frå og med april", ("frå og med april", "start", date(2022, 4, 1))),
    ],
)
def test_times_on_cards(text: str, due: tuple[str, str, date]) -> None:
    assert due in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Denne uka har vi mye å gjøre",
        "Vi hadde møte denne uka",
        "Møte månedlig i april",
        "Hvert år fra januar til mars",
    ],
)
def test_times_that_are_no_deadlines(text: str) -> None:
    assert read(text) == []
