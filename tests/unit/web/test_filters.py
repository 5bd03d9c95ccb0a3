"""Dates in words, in three languages; the clock stands on Monday 11 January 2021."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from flask import Flask
from flask_babel import Babel, force_locale

from followup import clock
from followup.web import filters

TODAY = date(2021, 1, 11)


@pytest.fixture
def bare_app() -> Iterator[Flask]:
    """An application that knows languages and nothing else."""
    app = Flask("followup")
    Babel(app, default_locale="nb", default_timezone="Europe/Oslo")
    with app.app_context(), clock.stopped_at(datetime(2021, 1, 11, 7, 30, tzinfo=UTC)):
        yield app


@pytest.mark.parametrize(
    ("language", "words"), [("nb", "2. mars 2021"), ("nn", "2. mars 2021"), ("en", "2 March 2021")]
)
def test_a_day_is_written_out_in_the_pages_language(bare_app: Flask, language: str, words: str) -> None:
    with force_locale(language):
        assert filters.day(date(2021, 3, 2)) == words


def test_an_instant_is_its_day_in_oslo(bare_app: Flask) -> None:
    assert filters.day(datetime(2021, 1, 31, 23, 30, tzinfo=UTC)) == "1. februar 2021"


@pytest.mark.parametrize("name", ["day", "moment", "weekday_moment", "in_words"])
def test_nothing_is_said_of_no_date(bare_app: Flask, name: str) -> None:
    assert getattr(filters, name)(None) == ""


def test_a_moment_is_told_in_oslos_time_of_that_season(bare_app: Flask) -> None:
    with force_locale("en"):
        assert filters.moment(datetime(2021, 1, 11, 7, 0, tzinfo=UTC)) == "11 January 2021 at 08:00"
        assert filters.moment(datetime(2021, 7, 5, 6, 0, tzinfo=UTC)) == "5 July 2021 at 08:00"


def test_a_moment_can_say_its_weekday(bare_app: Flask) -> None:
    with force_locale("en"):
        assert (
            filters.weekday_moment(datetime(2021, 1, 11, 7, 0, tzinfo=UTC))
            == "Monday 11 January 2021 at 08:00"
        )


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (-1, "yesterday"),
        (2, "in 2 days"),
        (-2, "2 days ago"),
        (13, "in 13 days"),
        (14, "in 2 weeks"),
        (20, "in 2 weeks"),
        (21, "in 3 weeks"),
        (-14, "2 weeks ago"),
        (83, "in 11 weeks"),
        (84, "in 2 months"),
        (92, "in 3 months"),
        (-365, "11 months ago"),
        (-366, "12 months ago"),
    ],
)
def test_a_distance_is_told_in_days_then_weeks_then_months(bare_app: Flask, days: int, words: str) -> None:
    with force_locale("en"):
        assert filters.in_words(TODAY + timedelta(days=days)) == words


def test_a_distance_counts_days_in_oslo_not_hours(bare_app: Flask) -> None:
    with force_locale("en"):
        assert filters.in_words(datetime(2021, 1, 11, 23, 30, tzinfo=UTC)) == "tomorrow"


@pytest.mark.parametrize(
    ("language", "moment", "weekday"),
    [
        ("nb", "2. mars 2021 kl. 08.05", "tirsdag 2. mars 2021 kl. 08.05"),
        ("nn", "2. mars 2021 kl. 08.05", "tysdag 2. mars 2021 kl. 08.05"),
        ("en", "2 March 2021 at 08:05", "Tuesday 2 March 2021 at 08:05"),
    ],
)
def test_a_moment_is_written_as_the_language_does(
    bare_app: Flask, language: str, moment: str, weekday: str
) -> None:
    instant = datetime(2021, 3, 2, 7, 5, tzinfo=UTC)
    with force_locale(language):
        assert filters.moment(instant) == moment
        assert filters.weekday_moment(instant) == weekday


@pytest.mark.parametrize(
    ("days", "bokmal", "nynorsk"),
    [
        (0, "i dag", "i dag"),
        (1, "i morgen", "i morgon"),
        (-1, "i går", "i går"),
        (3, "om 3 dager", "om 3 dagar"),
        (-3, "for 3 dager siden", "for 3 dagar sidan"),
        (14, "om 2 uker", "om 2 veker"),
        (-21, "for 3 uker siden", "for 3 veker sidan"),
        (92, "om 3 måneder", "om 3 månader"),
        (-92, "for 3 måneder siden", "for 3 månader sidan"),
    ],
)
def test_a_distance_is_told_in_both_written_norwegians(
    bare_app: Flask, days: int, bokmal: str, nynorsk: str
) -> None:
    with force_locale("nb"):
        assert filters.in_words(TODAY + timedelta(days=days)) == bokmal
    with force_locale("nn"):
        assert filters.in_words(TODAY + timedelta(days=days)) == nynorsk
