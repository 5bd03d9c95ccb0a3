"""What the tests of meetings and their files stand on."""

import threading
from collections.abc import Iterator

import pytest
from flask import Flask

from followup.drafts import taking_in
from followup.extensions import db
from tests import build_meetings as build
from tests.web.meetings.build_uploads import (
    Reader,
)


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
