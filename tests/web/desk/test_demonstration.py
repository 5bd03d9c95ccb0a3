"""The demonstration: moved on to Monday morning, and left for real work."""

from datetime import datetime

import pytest
from flask import Flask
from sqlalchemy import func, select

from followup import clock
from followup.clock import OSLO
from followup.desk.demonstration import next_monday_morning
from followup.example import story
from followup.extensions import db
from followup.notes.models import Meeting
from followup.people.models import Municipality
from tests import people
from tests.pages import PageClient


@pytest.mark.parametrize(
    ("now", "morning"),
    [
        ("2021-01-11T07:30", "2021-01-11T08:00"),
        ("2021-01-11T08:00", "2021-01-18T08:00"),
        ("2021-01-17T23:59", "2021-01-18T08:00"),
        ("2021-03-27T12:00", "2021-03-29T08:00"),
        ("2021-10-30T12:00", "2021-11-01T08:00"),
    ],
)
def test_the_next_monday_morning_is_eight_in_oslo(now: str, morning: str) -> None:
    at = datetime.fromisoformat(now).replace(tzinfo=OSLO)
    assert next_monday_morning(at) == datetime.fromisoformat(morning).replace(tzinfo=OSLO)


def test_the_clock_moves_on_to_monday_morning_and_says_so(example: Flask) -> None:
    client = people.signed_in(example, people.ASTRID)
    page = client.post("/demonstration/forward")
    assert "08:00" in page.main
    settings = example.config["SETTINGS"]
    clock.reset()
    clock.demonstrate(start=None, kept_in=settings.data_dir / clock.FILE_NAME)
    assert clock.now() >= datetime(2021, 1, 11, 8, 0, tzinfo=OSLO)


def test_without_a_demonstration_there_is_nothing_to_move_or_to_leave(admin: PageClient) -> None:
    admin.post("/demonstration/forward", status=422)
    admin.get("/begin", status=422)


def test_leaving_deletes_what_was_made_up_and_keeps_the_register(example: Flask) -> None:
    client = people.signed_in(example, people.ASTRID)
    page = client.get("/begin")
    after = client.submit(page, {"name": "Berit", "email": "berit@ks.example"})
    assert after.one('main a[href="/meetings/new"]')
    with example.app_context():
        assert db.session.scalar(select(func.count()).select_from(Meeting)) == 0
        assert db.session.scalar(select(func.count()).select_from(Municipality)) == 357
    assert not clock.is_demonstration()


def test_an_address_that_will_not_do_deletes_nothing(example: Flask) -> None:
    client = people.signed_in(example, people.ASTRID)
    page = client.submit(client.get("/begin"), {"name": "Berit", "email": "berit"}, status=422)
    assert page.all("#email-error")
    with example.app_context():
        assert db.session.scalar(select(func.count()).select_from(Meeting)) == 1


def test_a_real_meeting_beside_the_example_is_never_deleted(example: Flask) -> None:
    with example.app_context():
        db.session.add(Meeting(name="Ours", held_on=story.HELD_ON, created_at=people.SOME_DAY))
        db.session.commit()
    client = people.signed_in(example, people.ASTRID)
    page = client.submit(client.get("/begin"), {"name": "Berit", "email": "b@ks.example"}, status=422)
    assert "FOLLOWUP_DATA_DIR" in page.main
    with example.app_context():
        assert db.session.scalar(select(func.count()).select_from(Meeting)) == 2
