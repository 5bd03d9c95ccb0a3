"""Uploads to test with: a reader whose reins a test holds, files sent, and what is kept of them."""

import threading
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from typing import Any

from flask import Flask
from sqlalchemy import func, select

from followup import clock
from followup.extensions import db
from followup.jobs.running import unit_of_work
from followup.notes import uploads
from followup.notes.extraction import ExtractedTable, Extraction
from followup.notes.models import Meeting, Upload
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


def received(meeting_id: int, *, data: bytes = b"wall", age: timedelta = timedelta(0)) -> int:
    with unit_of_work():
        return uploads.receive_upload(
            name="wall.txt",
            data=data,
            meeting=db.session.get_one(Meeting, meeting_id),
            by=people.person(people.KARI),
            now=clock.real_now() - age,
        ).id


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
