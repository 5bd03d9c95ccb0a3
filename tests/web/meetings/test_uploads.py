"""Files on their way in: read beside the request, asked about where needed, whole or not at all."""

from datetime import timedelta
from io import BytesIO

import pytest
from flask import Flask
from flask_babel import force_locale

from followup import clock
from followup.drafts import taking_in
from followup.extensions import db
from followup.jobs.running import unit_of_work
from followup.notes import uploads
from followup.notes.extraction import Extraction
from followup.notes.importing import MeetingNameTaken, NoteImportedAlready
from followup.notes.models import Meeting, Note, Upload, UploadState
from followup.notes.reading.problems import LockedFile
from tests import build_meetings as build
from tests import people
from tests.pages import PageClient
from tests.web.drafts.test_editions import later
from tests.web.meetings.build_uploads import (
    NEW,
    Reader,
    count,
    only_upload,
    received,
    refused_upload,
    send,
    with_doubtful_table,
)


def test_a_file_is_taken_in_and_its_bytes_are_kept_once(
    app: Flask, coordinator: PageClient, meeting_id: int, reader: Reader
) -> None:
    page = send(coordinator, meeting_id)
    assert "“wall.txt” was imported: 3 cards" in page.main
    with app.app_context():
        upload = only_upload()
        assert (upload.state, upload.data, upload.read) == (UploadState.IMPORTED, None, None)


def test_a_file_let_go_leaves_nothing(
    app: Flask, coordinator: PageClient, meeting_id: int, reader: Reader
) -> None:
    reader.answer = with_doubtful_table
    send(coordinator, meeting_id)
    with app.app_context():
        upload_id = only_upload().id
    page = coordinator.post(f"/meetings/uploads/{upload_id}/let-go")
    assert "was let go" in page.main
    assert (count(app, Upload), count(app, Note)) == (0, 0)


def test_a_refused_file_is_told_beside_the_field_and_leaves_nothing(
    app: Flask, coordinator: PageClient, meeting_id: int, reader: Reader
) -> None:
    def refuse(_data: bytes, name: str) -> Extraction:
        raise LockedFile(name)

    reader.answer = refuse
    page = send(coordinator, meeting_id, name="tabell.xlsx", status=422)
    assert "protected by a password" in page.one("#file-error").get_text()
    assert (count(app, Upload), count(app, Note)) == (0, 0)


@pytest.mark.parametrize("is_new", [False, True])
def test_a_file_refused_after_its_page_was_left_is_told_of_until_it_is_let_go(
    app: Flask, coordinator: PageClient, meeting_id: int, is_new: bool
) -> None:
    with app.app_context():
        upload_id = refused_upload(None if is_new else meeting_id)
    address = "/meetings" if is_new else f"/meetings/{meeting_id}"
    page = coordinator.get(address)
    assert "was not taken in" in page.main and "protected by a password" in page.main
    page = coordinator.submit(page, {}, form=f"form[action='/meetings/uploads/{upload_id}/let-go']")
    assert "was let go" in page.main
    assert "protected by a password" not in coordinator.get(address).main


def test_a_new_meeting_is_opened_only_with_its_notes(
    app: Flask, coordinator: PageClient, reader: Reader
) -> None:
    reader.answer = with_doubtful_table
    coordinator.post("/meetings/new", {**NEW, "file": (BytesIO(b"wall"), "wall.csv")})
    assert count(app, Meeting) == 0
    assert "wall.csv" in coordinator.get("/meetings").main
    with app.app_context():
        upload_id = only_upload().id
    reader.answer = lambda data, name: build.extraction(data, name=name)
    page = coordinator.get(f"/meetings/uploads/{upload_id}")
    page = coordinator.submit(page, {"line1_column2": "action"}, form="main form.stack")
    assert page.h1 == "Digital samling"
    assert (count(app, Meeting), count(app, Note)) == (1, 1)


def test_uploads_nobody_decided_on_are_forgotten_after_a_day(in_app: Flask) -> None:
    meeting = build.meeting()
    now = clock.real_now()
    for age in (timedelta(hours=25), timedelta(hours=1)):
        uploads.receive_upload(
            name=f"{age}.txt",
            data=str(age).encode(),
            meeting=meeting,
            by=people.person(people.KARI),
            now=now - age,
        )
    assert uploads.forget_old_uploads(now=now) == 1
    assert len(uploads.list_uploads(meeting, now=now)) == 1


def test_an_upload_is_for_coordinators_and_an_unknown_one_is_not_found(
    coordinator: PageClient, viewer: PageClient
) -> None:
    viewer.get("/meetings/uploads/1", status=403)
    coordinator.get("/meetings/uploads/1", status=404)


def test_the_same_file_sent_twice_before_it_was_read_is_taken_in_once_and_nobody_is_asked(
    app: Flask, reader: Reader
) -> None:
    with app.app_context():
        meeting_id = build.meeting().id
        db.session.commit()
    reader.answer = lambda data, name: build.extraction(
        data, name=name, lines=later().lines, cards=later().cards, items=later().items
    )
    ids = []
    for _time in range(2):
        with app.app_context(), unit_of_work():
            upload = uploads.receive_upload(
                name="wall.txt",
                data=b"wall",
                meeting=db.session.get_one(Meeting, meeting_id),
                by=people.person(people.KARI),
                now=clock.real_now(),
            )
            ids.append(upload.id)
    with app.app_context():
        for upload_id in ids:
            taking_in.read_upload(upload_id, now=clock.now, beat=clock.real_now)
        assert count(app, Note) == 1
        second = db.session.get_one(Upload, ids[1])
        assert second.state is UploadState.REFUSED
        assert (second.problem or {})["kind"] == "NoteImportedAlready"


def test_a_refusal_beside_the_request_is_told_in_its_readers_language(
    app: Flask, coordinator: PageClient, meeting_id: int
) -> None:
    with app.app_context(), force_locale("nb"):
        upload_id, taken_id = received(meeting_id), received(meeting_id, data=b"other")
        with unit_of_work():
            note = Note(file_name="vegg.txt")
            uploads.refuse(db.session.get_one(Upload, upload_id), problem=NoteImportedAlready(note))
            uploads.refuse(db.session.get_one(Upload, taken_id), problem=MeetingNameTaken("Samling"))
    page = coordinator.get(f"/meetings/uploads/{upload_id}")
    assert "This meeting already has exactly this text, imported as “vegg.txt”." in page.main
    page = coordinator.get(f"/meetings/uploads/{taken_id}")
    assert "There is a meeting called “Samling” already." in page.main
