"""Files on their way in: read beside the request, asked about where needed, whole or not at all."""

import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from flask import Flask
from flask_babel import force_locale
from sqlalchemy import func, select

from followup import clock
from followup.desk import reading_beside
from followup.drafts import taking_in
from followup.drafts.editions import import_into
from followup.drafts.models import Draft
from followup.extensions import db
from followup.jobs.running import unit_of_work
from followup.notes import uploads
from followup.notes.extraction import ExtractedTable, Extraction
from followup.notes.importing import MeetingNameTaken, NoteImportedAlready
from followup.notes.models import Meeting, Note, Upload, UploadState
from followup.notes.reading.problems import LockedFile
from tests import build_meetings as build
from tests import people
from tests.pages import Page, PageClient
from tests.web.drafts.test_editions import later

TABLE = ExtractedTable(
    first_line=1,
    title="Ark1",
    headings=("A", "", "C"),
    roles=("municipality", None, None),
    samples=(("Sula", "Lage plan", "1. mai"),),
    is_doubtful=True,
)
NEW = {"name": "Digital samling", "theme": "", "held_on": "2020-12-04", "language": "nb"}


class Reader:
    """Stands in for reading: gives what a test says, when it says so, and remembers the columns it was told."""

    def __init__(self) -> None:
        self.answer: Callable[[bytes, str], Extraction] = lambda data, name: build.extraction(data, name=name)
        self.may_end = threading.Event()
        self.may_end.set()
        self.columns: list[Any] = []

    def __call__(self, data: bytes, *, name: str, columns: Any, progress: Any, **_how: object) -> Extraction:
        self.columns.append(columns)
        progress(0.4)
        assert self.may_end.wait(10)
        return self.answer(data, name)


@pytest.fixture
def reader(app: Flask, monkeypatch: pytest.MonkeyPatch) -> Iterator[Reader]:
    """Reading a test holds the reins of; what still reads at its end is waited for before the database goes."""
    reader = Reader()
    monkeypatch.setattr(taking_in, "extract_apart", reader)
    monkeypatch.setattr("followup.desk.upload_routes.SOON", 2.0)
    yield reader
    reader.may_end.set()
    for thread in threading.enumerate():
        if thread.name.startswith("upload-"):
            thread.join(timeout=10)


@pytest.fixture
def meeting_id(app: Flask) -> int:
    with app.app_context():
        made = build.meeting().id
        db.session.commit()
        return made


def send(
    client: PageClient, meeting_id: int, *, data: bytes = b"wall", name: str = "wall.txt", status: int = 200
) -> Page:
    return client.post(f"/meetings/{meeting_id}/notes", {"file": (BytesIO(data), name)}, status=status)


def count(app: Flask, model: type) -> int:
    with app.app_context():
        return db.session.scalar(select(func.count()).select_from(model)) or 0


def only_upload() -> Upload:
    return db.session.scalars(select(Upload)).one()


def with_doubtful_table(data: bytes, name: str) -> Extraction:
    read = build.extraction(data, name=name)
    return Extraction.from_transfer({**read.as_transfer(), "tables": [vars(TABLE)]})


def test_a_file_is_taken_in_and_its_bytes_are_kept_once(
    app: Flask, coordinator: PageClient, meeting_id: int, reader: Reader
) -> None:
    page = send(coordinator, meeting_id)
    assert "“wall.txt” was imported: 3 cards" in page.main
    with app.app_context():
        upload = only_upload()
        assert (upload.state, upload.data, upload.read) == (UploadState.IMPORTED, None, None)


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


def test_a_doubtful_table_waits_for_a_person_and_stores_nothing_before(
    app: Flask, coordinator: PageClient, meeting_id: int, reader: Reader
) -> None:
    reader.answer = with_doubtful_table
    page = send(coordinator, meeting_id, name="tabell.xlsx")
    assert page.h1 == "What do the columns of “tabell.xlsx” hold?"
    assert [words.get_text() for words in page.all(".column-words li")] == ["Sula", "Lage plan", "1. mai"]
    assert (count(app, Note), count(app, Draft)) == (0, 0)
    reader.answer = lambda data, name: build.extraction(data, name=name)
    page = coordinator.submit(
        page, {"line1_column2": "action", "line1_column3": "due"}, form="main form.stack"
    )
    assert "was imported" in page.main
    assert reader.columns[-1] == {1: ("municipality", "action", "due")}
    assert count(app, Note) == 1


def test_columns_of_which_none_says_what_to_do_are_asked_about_again(
    app: Flask, coordinator: PageClient, meeting_id: int, reader: Reader
) -> None:
    reader.answer = with_doubtful_table
    page = send(coordinator, meeting_id)
    page = coordinator.submit(page, {}, form="main form.stack", status=422)
    assert "Say in which column of this table" in page.main
    assert count(app, Note) == 0


def test_a_later_export_waits_for_a_person_to_say_so(
    app: Flask, coordinator: PageClient, reader: Reader
) -> None:
    with app.app_context():
        meeting_id = build.kept_meeting()
    reader.answer = lambda data, name: build.extraction(
        data, name=name, lines=later().lines, cards=later().cards, items=later().items
    )
    page = send(coordinator, meeting_id, name="wall-2.txt")
    assert page.h1 == "Is “wall-2.txt” a later export?"
    assert "1 are as before, 1 changed and 1 new; 1 are gone" in page.main
    assert count(app, Note) == 1
    with app.app_context():
        upload_id = only_upload().id
    page = coordinator.post(f"/meetings/uploads/{upload_id}/take-in", {"as": "edition"})
    assert page.h1 == "What “wall-2.txt” changed"
    assert count(app, Note) == 2
    again = coordinator.post(f"/meetings/uploads/{upload_id}/take-in", {"as": "edition"})
    assert "has been taken in or let go already" in again.main
    assert count(app, Note) == 2
    late = coordinator.post(f"/meetings/uploads/{upload_id}/let-go", {})
    assert "has been taken in or let go already" in late.main
    assert "Nothing of it was stored" not in late.main


def test_what_looks_like_a_later_export_can_be_a_source_of_its_own(
    app: Flask, coordinator: PageClient, reader: Reader
) -> None:
    with app.app_context():
        meeting_id = build.kept_meeting()
    send(coordinator, meeting_id, data=b"once more")
    with app.app_context():
        upload_id = only_upload().id
    coordinator.post(f"/meetings/uploads/{upload_id}/take-in", {"as": "beside"})
    with app.app_context():
        notes = db.session.scalars(select(Note)).all()
        assert [note.edition_of_id for note in notes] == [None, None]


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


def refused_upload(meeting_id: int | None) -> int:
    with unit_of_work():
        upload = uploads.receive_upload(
            name="tabell.xlsx",
            data=b"wall",
            meeting=db.session.get(Meeting, meeting_id) if meeting_id else None,
            new_meeting=None if meeting_id else NEW,
            by=people.person(people.KARI),
            now=clock.real_now(),
        )
        uploads.refuse(upload, problem=LockedFile("tabell.xlsx"))
        return upload.id


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


def received(meeting_id: int, *, data: bytes = b"wall", age: timedelta = timedelta(0)) -> int:
    with unit_of_work():
        return uploads.receive_upload(
            name="wall.txt",
            data=data,
            meeting=db.session.get_one(Meeting, meeting_id),
            by=people.person(people.KARI),
            now=clock.real_now() - age,
        ).id


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


def asked_about_edition(app: Flask, coordinator: PageClient, reader: Reader) -> tuple[int, int]:
    """A meeting with a wall, and an upload that waits for a word on whether it is a later export; their ids."""
    with app.app_context():
        meeting_id = build.kept_meeting()
    reader.answer = lambda data, name: build.extraction(
        data, name=name, lines=later().lines, cards=later().cards, items=later().items
    )
    send(coordinator, meeting_id, name="wall-2.txt")
    with app.app_context():
        return meeting_id, only_upload().id


def test_who_took_the_file_in_is_the_one_who_said_so(
    app: Flask, coordinator: PageClient, admin: PageClient, reader: Reader
) -> None:
    _meeting_id, upload_id = asked_about_edition(app, coordinator, reader)
    page = admin.get(f"/meetings/uploads/{upload_id}")
    admin.submit(page, {"as": "edition"}, form=f"form[action='/meetings/uploads/{upload_id}/take-in']")
    with app.app_context():
        note = db.session.scalars(select(Note).where(Note.edition_of_id.is_not(None))).one()
        assert note.imported_by_id == people.person(people.ASTRID).id


@pytest.mark.parametrize("change", ["other_words", "another_edition"])
def test_a_note_that_changed_meanwhile_is_asked_about_again(
    app: Flask, coordinator: PageClient, reader: Reader, change: str
) -> None:
    meeting_id, upload_id = asked_about_edition(app, coordinator, reader)
    shown = coordinator.get(f"/meetings/uploads/{upload_id}").one("input[name=earlier]")["value"]
    with app.app_context(), unit_of_work():
        if change == "other_words":
            note = build.only_note()
            note.lines = [f"Something else {at}" for at, _line in enumerate(note.lines)]
        else:
            import_into(
                db.session.get_one(Meeting, meeting_id), source=later("wall-1b.txt"), by=None, now=clock.now()
            )
    before = count(app, Note)
    page = coordinator.post(f"/meetings/uploads/{upload_id}/take-in", {"as": "edition", "earlier": shown})
    assert page.h1 == "Is “wall-2.txt” a later export?"
    assert "Nothing was taken in; look at what it would change now." in page.text
    assert count(app, Note) == before


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


def test_a_table_of_which_everything_is_only_kept_is_skipped_while_another_is_read(
    app: Flask, coordinator: PageClient, meeting_id: int, reader: Reader
) -> None:
    other = {**vars(TABLE), "first_line": 9}
    reader.answer = lambda data, name: Extraction.from_transfer(
        {**build.extraction(data, name=name).as_transfer(), "tables": [vars(TABLE), other]}
    )
    page = send(coordinator, meeting_id)
    assert "is skipped" in page.main
    nothing = {"line1_column1": "", "line9_column1": ""}
    page = coordinator.submit(page, nothing, form="main form.stack", status=422)
    assert "At least one table must have something to follow up" in page.main
    reader.answer = lambda data, name: build.extraction(data, name=name)
    page = coordinator.submit(page, {"line1_column2": "action"}, form="main form.stack")
    assert "was imported" in page.main
    assert reader.columns[-1] == {1: (None, "action", None), 9: (None, None, None)}
