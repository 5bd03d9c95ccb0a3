"""Files while they are read: how far it has come, whose turn it is, and readers that are lost."""

import threading
from datetime import timedelta

import pytest
from flask import Flask

from followup import clock
from followup.desk import reading_beside
from followup.drafts import taking_in
from followup.extensions import db
from followup.jobs.running import unit_of_work
from followup.notes import uploads
from followup.notes.models import Meeting, Note, Upload, UploadState
from tests import people
from tests.pages import PageClient
from tests.web.meetings.build_uploads import (
    Reader,
    count,
    only_upload,
    received,
    send,
)


def test_a_long_reading_shows_how_far_it_has_come(
    app: Flask, coordinator: PageClient, meeting_id: int, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("followup.desk.upload_routes.SOON", 0.3)
    reader.may_end.clear()
    page = send(coordinator, meeting_id)
    assert page.h1 == "Reading “wall.txt”"
    assert page.one("progress")["value"] == "40"
    with app.app_context():
        upload_id = only_upload().id
    told = coordinator.browser.get(f"/meetings/uploads/{upload_id}/progress").get_json()
    assert told == {"state": "reading", "progress": 40}
    assert "is being read" in coordinator.get(f"/meetings/{meeting_id}").main
    assert count(app, Note) == 0


def test_a_file_whose_reader_was_lost_is_not_said_to_be_read(
    app: Flask, coordinator: PageClient, meeting_id: int
) -> None:
    with app.app_context(), unit_of_work():
        uploads.receive_upload(
            name="wall.txt",
            data=b"wall",
            meeting=db.session.get(Meeting, meeting_id),
            by=people.person(people.KARI),
            now=clock.real_now() - timedelta(minutes=5),
        )
    page = coordinator.get(f"/meetings/{meeting_id}")
    assert "its reading stopped" in page.main
    assert "is being read" not in page.main


def test_a_reader_that_was_lost_is_noticed_and_the_file_read_again(
    app: Flask, coordinator: PageClient, meeting_id: int, reader: Reader
) -> None:
    with app.app_context(), unit_of_work():
        meeting = db.session.get(Meeting, meeting_id)
        long_ago = clock.real_now() - timedelta(minutes=5)
        upload_id = uploads.receive_upload(
            name="wall.txt", data=b"wall", meeting=meeting, by=people.person(people.KARI), now=long_ago
        ).id
    page = coordinator.get(f"/meetings/uploads/{upload_id}")
    assert page.h1 == "Reading “wall.txt” stopped"
    page = coordinator.post(f"/meetings/uploads/{upload_id}/again")
    assert "was imported" in page.main


def test_a_file_that_waits_for_its_turn_gives_signs_of_life_and_is_not_read_twice(
    app: Flask, coordinator: PageClient, meeting_id: int, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    turns = threading.BoundedSemaphore(1)
    monkeypatch.setattr(reading_beside, "_turns", turns)
    monkeypatch.setattr(reading_beside, "BEAT", 0.05)
    with app.app_context():
        upload_id = received(meeting_id, age=timedelta(minutes=5))
    with turns:
        waiting = reading_beside.start_reading(app, upload_id)
        waiting.join(timeout=1)
        page = coordinator.get(f"/meetings/uploads/{upload_id}")
        assert page.h1 == "Reading “wall.txt”"
        coordinator.post(f"/meetings/uploads/{upload_id}/again")
        assert [thread.name for thread in threading.enumerate()].count(waiting.name) == 1
        assert reader.columns == []
    waiting.join(timeout=10)
    assert len(reader.columns) == 1
    assert count(app, Note) == 1


def test_a_file_let_go_while_it_waits_is_not_read(
    app: Flask, coordinator: PageClient, meeting_id: int, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    turns = threading.BoundedSemaphore(1)
    monkeypatch.setattr(reading_beside, "_turns", turns)
    monkeypatch.setattr(reading_beside, "BEAT", 0.05)
    with app.app_context():
        upload_id = received(meeting_id)
    with turns:
        waiting = reading_beside.start_reading(app, upload_id)
        coordinator.post(f"/meetings/uploads/{upload_id}/let-go")
        waiting.join(timeout=10)
        assert not waiting.is_alive()
    assert reader.columns == []


@pytest.mark.parametrize("where", ["_go_on", "extract_apart"])
def test_a_fault_of_ours_is_told_at_once(
    app: Flask, meeting_id: int, reader: Reader, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    def fail(*_arguments: object, **_how: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(taking_in, where, fail)
    with app.app_context():
        upload_id = received(meeting_id)
        taking_in.read_upload(upload_id, now=clock.now, beat=clock.real_now)
        upload = db.session.get_one(Upload, upload_id)
        assert upload.state is UploadState.REFUSED
        assert "because of a fault in the program" in (upload.problem or {})["message"]
    assert count(app, Note) == 0
