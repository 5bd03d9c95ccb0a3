from collections.abc import Iterator
from datetime import date

import pytest
from flask import Flask
from flask_babel import Babel, force_locale

from followup.commitments.due_words import due_words, period_words
from followup.commitments.statuses import DueKind


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Just enough of an application to ask for a language."""
    app = Flask(__name__)
    Babel(app)
    with app.app_context(), force_locale("en"):
        yield


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2021, 5, 31), date(2021, 5, 31), "31 May 2021"),
        (date(2021, 3, 1), date(2021, 5, 31), "March–May 2021"),
        (date(2021, 3, 1), date(2021, 3, 31), "March 2021"),
        (date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        (date(2024, 2, 1), date(2024, 2, 28), "1–28 February 2024"),
        (date(2021, 1, 1), date(2021, 12, 31), "2021"),
        (date(2021, 8, 1), date(2022, 7, 31), "August 2021–July 2022"),
        (date(2021, 1, 18), date(2021, 1, 24), "18–24 January 2021"),
        (date(2021, 3, 29), date(2021, 4, 4), "29 March–4 April 2021"),
        (date(2020, 12, 28), date(2021, 1, 3), "28 December 2020–3 January 2021"),
    ],
)
def test_a_period_is_said_as_short_as_it_can_be(first: date, last: date, words: str) -> None:
    assert period_words(first, last) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [("nb", "18.–24. januar 2021"), ("nn", "18.–24. januar 2021"), ("en", "18–24 January 2021")],
)
def test_days_are_written_as_the_language_does(language: str, words: str) -> None:
    with force_locale(language):
        assert period_words(date(2021, 1, 18), date(2021, 1, 24)) == words


@pytest.mark.parametrize(
    ("kind", "first", "last", "written", "words"),
    [
        (DueKind.BY, date(2021, 5, 31), date(2021, 5, 31), "", "by 31 May 2021"),
        (DueKind.DURING, date(2021, 3, 1), date(2021, 5, 31), "vår 21", "during March–May 2021 (“vår 21”)"),
        (DueKind.START, date(2021, 1, 18), date(2021, 1, 24), "uke 3", "starts 18–24 January 2021 (“uke 3”)"),
        (None, None, None, "snarest", "“snarest”, no date"),
        (None, None, None, "", "no deadline"),
    ],
)
def test_what_was_written_stands_beside_how_it_was_read(
    kind: DueKind | None, first: date | None, last: date | None, written: str, words: str
) -> None:
    assert due_words(kind=kind, first=first, last=last, written=written) == words


@pytest.mark.parametrize("written", ["By 31 May 2021", "31 may 2021"])
def test_words_that_are_the_reading_itself_are_not_said_twice(written: str) -> None:
    day = date(2021, 5, 31)
    assert due_words(kind=DueKind.BY, first=day, last=day, written=written) == "by 31 May 2021"


def test_after_a_move_what_was_written_is_what_was_said_at_first() -> None:
    day = date(2021, 6, 30)
    moved = due_words(kind=DueKind.BY, first=day, last=day, written="vår 21", is_moved=True)
    assert moved == "by 30 June 2021 (at first “vår 21”)"
