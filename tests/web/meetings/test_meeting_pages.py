from collections.abc import Callable, Iterator
from datetime import date, timedelta
from io import BytesIO
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from followup.drafts.models import Draft
from followup.drafts.reviewing import accept_draft
from followup.extensions import db
from followup.notes.extraction import Extraction
from followup.notes.importing import open_meeting
from followup.notes.models import Meeting, MeetingState, Note
from followup.notes.reading.problems import EmptyFile
from followup.notes.sources import PASTED
from followup.people.models import Language
from tests import build_meetings as build
from tests import people
from tests.pages import Page, PageClient, check_page, counted_queries

NEW = {"name": "Digital samling", "theme": "Kulturskole", "held_on": "2020-12-04", "language": "nn"}


@pytest.fixture
def read_names(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Reading gives the small wall, whatever was sent; the names of what was read."""
    names: list[str] = []

    def read(data: bytes, *, name: str, progress: Callable[[float], object], **_how: object) -> Extraction:
        assert not db.session().in_transaction(), "a file is read while the database is held"
        names.append(name)
        progress(0.5)
        return build.extraction(data, name=name)

    monkeypatch.setattr("followup.drafts.taking_in.extract_apart", read)
    yield names


@pytest.fixture
def meeting_id(app: Flask) -> int:
    with app.app_context():
        made = build.meeting().id
        db.session.commit()
        return made


def file(data: bytes = b"wall", name: str = "wall.txt") -> tuple[BytesIO, str]:
    return BytesIO(data), name


def opened(changes: dict[str, Any]) -> dict[str, Any]:
    """What a form sends: a file named is a file, made anew since it can be sent once."""
    return {**changes, **({"file": file(name=changes["file"])} if "file" in changes else {})}


def count(app: Flask, model: type) -> int:
    with app.app_context():
        return db.session.scalar(select(func.count()).select_from(model)) or 0


def test_an_empty_list_says_what_to_do(coordinator: PageClient) -> None:
    page = coordinator.get("/meetings")
    assert page.one(".empty")
    assert page.one("main a.ds-button")["href"] == "/meetings/new"


def test_the_list_shows_how_far_each_meeting_has_come(app: Flask, viewer: PageClient) -> None:
    with app.app_context():
        build.meeting_with_wall()
        for title in ("Kalle inn til styringsdialog", "Døme frå andre kommunar"):
            accept_draft(build.draft(title), by=people.person(people.KARI), now=build.IMPORTED_AT)
        db.session.commit()
    row = viewer.get("/meetings").one("tbody tr")
    assert [cell.get_text(strip=True) for cell in row.select("td.number")] == ["3", "1", "1"]
    assert row.select('[data-meeting-state="preparing"]')


def test_the_latest_meeting_stands_first_and_fifty_stand_on_a_page(app: Flask, viewer: PageClient) -> None:
    with app.app_context():
        for number in range(51):
            open_meeting(
                name=f"Samling {number}",
                held_on=build.HELD_ON + timedelta(days=number),
                now=build.IMPORTED_AT,
            )
        db.session.commit()
    page = viewer.get("/meetings")
    assert len(page.all("tbody tr")) == 50
    assert page.all("tbody th")[0].get_text(strip=True) == "Samling 50"
    assert len(viewer.get("/meetings?page=2").all("tbody tr")) == 1


def test_the_list_costs_the_same_number_of_queries_for_one_and_for_many(
    app: Flask, viewer: PageClient
) -> None:
    with app.app_context():
        build.kept_meeting(name="One")
    with counted_queries() as few:
        viewer.get("/meetings")
    with app.app_context():
        for name in ("Two", "Three", "Four"):
            build.kept_meeting(name=name)
    with counted_queries() as many:
        viewer.get("/meetings")
    assert len(few) == len(many) <= 4


def test_a_meeting_is_made_without_notes(app: Flask, coordinator: PageClient) -> None:
    page = coordinator.submit(coordinator.get("/meetings/new"), dict(NEW), form="main form")
    assert page.h1 == "Digital samling"
    with app.app_context():
        meeting = db.session.scalars(select(Meeting)).one()
        assert (meeting.theme, meeting.held_on) == ("Kulturskole", date(2020, 12, 4))
        assert (meeting.language, meeting.state) == (Language.NYNORSK, MeetingState.PREPARING)


def test_a_meeting_is_made_with_its_file(app: Flask, coordinator: PageClient, read_names: list[str]) -> None:
    page = coordinator.post("/meetings/new", {**NEW, "file": file()})
    assert page.one("tbody th").get_text(strip=True) == "wall.txt"
    assert read_names == ["wall.txt"]
    with app.app_context():
        note = build.only_note()
        assert (note.original, note.imported_by_id) == (b"wall", people.person(people.KARI).id)
        assert note.lines == build.LINES


def test_text_can_be_pasted_in_place_of_a_file(
    app: Flask, coordinator: PageClient, read_names: list[str]
) -> None:
    coordinator.post("/meetings/new", {**NEW, "pasted": "Sula: noko"})
    with app.app_context():
        assert build.only_note().file_name == PASTED
    assert read_names == [PASTED]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": "  "}, "name"),
        ({"name": "x" * 201}, "name"),
        ({"theme": "x" * 201}, "theme"),
        ({"held_on": ""}, "held_on"),
        ({"held_on": "2020-13-04"}, "held_on"),
        ({"name": "Example  meeting"}, "name"),
        ({"file": "wall.txt", "pasted": "both"}, "pasted"),
    ],
)
def test_what_is_wrong_with_a_new_meeting_is_told_beside_the_field(
    app: Flask,
    coordinator: PageClient,
    meeting_id: int,
    read_names: list[str],
    changes: dict[str, Any],
    field: str,
) -> None:
    page = coordinator.post("/meetings/new", {**NEW, **opened(changes)}, status=422)
    assert page.one(f"#{field}-error").get_text(strip=True)
    assert page.one("#error-summary")
    assert (count(app, Meeting), count(app, Note)) == (1, 0)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("wall.pdf", b"%PDF-1.7"),
        ("wall.docx", b"PK\x03\x04"),
        ("wall.txt", b""),
        ("wall.txt", b" \n\n "),
        ("wall.txt", bytes(range(32)) * 40),
        ("picture", b"\x89PNG\r\n\x1a\n"),
        ("book.zip", b"PK\x03\x04"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_beside_the_field_and_stores_nothing(
    app: Flask,
    coordinator: PageClient,
    meeting_id: int,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    data: bytes,
) -> None:
    monkeypatch.setattr("followup.desk.upload_routes.SOON", 60.0)
    for address, more in (("/meetings/new", NEW), (f"/meetings/{meeting_id}/notes", {})):
        page = coordinator.post(address, {**more, "file": file(data, name)}, status=422)
        assert name in page.one("#file-error").get_text()
    assert (count(app, Meeting), count(app, Note)) == (1, 0)


def test_pasted_rubbish_is_told_beside_the_text(
    coordinator: PageClient, meeting_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(data: bytes, *, name: str, **_how: object) -> Extraction:
        raise EmptyFile(name)

    monkeypatch.setattr("followup.drafts.taking_in.extract_apart", refuse)
    page = coordinator.post(f"/meetings/{meeting_id}/notes", {"pasted": "..."}, status=422)
    assert page.one("#pasted-error")
    assert page.one("#pasted").get_text(strip=True) == "..."


def test_more_than_50_mb_is_told_on_a_page_and_stores_nothing(
    app: Flask, coordinator: PageClient, meeting_id: int
) -> None:
    head = b'--x\r\nContent-Disposition: form-data; name="file"; filename="wall.txt"\r\n\r\n'
    page = Page(
        coordinator.browser.post(
            f"/meetings/{meeting_id}/notes",
            data=head + b"x" * (52 * 1024 * 1024) + b"\r\n--x--\r\n",
            content_type="multipart/form-data; boundary=x",
        )
    )
    check_page(page)
    assert page.status == 413
    assert "50 MB" in page.main
    assert count(app, Note) == 0


def test_notes_can_be_added_to_a_meeting(
    app: Flask, coordinator: PageClient, meeting_id: int, read_names: list[str]
) -> None:
    page = coordinator.post(f"/meetings/{meeting_id}/notes", {"file": file()})
    assert page.one("tbody th a")["href"].startswith(f"/meetings/{meeting_id}/notes/")
    assert page.one('main a.ds-button[data-variant="primary"]')["href"] == f"/meetings/{meeting_id}/review"


def test_the_same_notes_again_add_nothing_and_say_so(
    app: Flask, coordinator: PageClient, meeting_id: int, read_names: list[str]
) -> None:
    address = f"/meetings/{meeting_id}/notes"
    coordinator.post(address, {"file": file()})
    drafts = count(app, Draft)
    page = coordinator.post(address, {"file": file(name="again.txt")}, status=422)
    assert "wall.txt" in page.one("#file-error").get_text()
    assert (count(app, Draft), count(app, Note)) == (drafts, 1)


@pytest.mark.parametrize("given", [{}, {"pasted": "  "}, {"file": "wall.txt", "pasted": "both"}])
def test_notes_are_a_file_or_a_text(
    app: Flask, coordinator: PageClient, meeting_id: int, read_names: list[str], given: dict[str, Any]
) -> None:
    page = coordinator.post(f"/meetings/{meeting_id}/notes", opened(given), status=422)
    assert page.one(".ds-validation-message")
    assert count(app, Note) == 0


@pytest.mark.parametrize(
    ("state", "leads_to"), [("preparing", "start"), ("following", "close"), ("closed", "start")]
)
def test_a_meeting_with_commitments_leads_on_to_its_follow_up(
    app: Flask, coordinator: PageClient, viewer: PageClient, state: str, leads_to: str
) -> None:
    with app.app_context():
        meeting = build.meeting_with_wall()
        kari = people.person(people.KARI)
        accept_draft(build.draft("Kalle inn til styringsdialog"), by=kari, now=build.IMPORTED_AT)
        meeting.state = MeetingState(state)
        db.session.commit()
        address = f"/meetings/{meeting.id}"
    page = coordinator.get(address)
    ways = [*page.all("main a[href]"), *page.all("main form[action]")]
    assert f"{address}/{leads_to}" in [way.get("href") or way.get("action") for way in ways]
    assert not viewer.get(address).all("main form, main a[href$=start]")


def test_nothing_to_follow_up_has_no_start(coordinator: PageClient, meeting_id: int) -> None:
    assert not coordinator.get(f"/meetings/{meeting_id}").all("a[href$=start]")


def test_a_meetings_page_costs_the_same_number_of_queries_for_one_note_and_for_many(
    app: Flask, coordinator: PageClient
) -> None:
    with app.app_context():
        small, large = build.kept_meeting(name="One"), build.meeting("Many")
        for number in range(5):
            note = Note(
                meeting_id=large.id,
                file_name=f"{number}.txt",
                sha256=str(number),
                original=b"",
                lines=[],
                repairs=[],
                warnings=[],
                imported_at=build.IMPORTED_AT,
            )
            db.session.add(note)
        db.session.commit()
        large_id = large.id
    with counted_queries() as few:
        coordinator.get(f"/meetings/{small}")
    with counted_queries() as many:
        coordinator.get(f"/meetings/{large_id}")
    assert len(few) == len(many) <= 6


def test_a_viewer_reads_meetings_and_makes_none(viewer: PageClient, meeting_id: int) -> None:
    assert not viewer.get("/meetings").all("main a[href='/meetings/new']")
    viewer.get("/meetings/new", status=403)
    viewer.post("/meetings/new", dict(NEW), status=403)
    viewer.post(f"/meetings/{meeting_id}/notes", {"pasted": "x"}, status=403)


def test_a_meeting_that_is_not_there_is_not_found(coordinator: PageClient) -> None:
    coordinator.get("/meetings/999", status=404)
    coordinator.get(f"/meetings/{'9' * 30}", status=404)
    coordinator.post("/meetings/999/notes", {"pasted": "x"}, status=404)
