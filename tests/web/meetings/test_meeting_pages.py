from io import BytesIO

import pytest
from flask import Flask
from sqlalchemy import func, select

from followup.extensions import db
from followup.notes.models import Meeting, MeetingState, Note
from followup.notes.sources import PASTED
from tests import build_meetings as build
from tests.pages import PageClient, counted_queries

NEW = {"name": "Digital samling", "theme": "Kulturskole", "held_on": "2020-12-04", "language": "nb"}


@pytest.fixture
def read_beforehand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading gives the small wall, whatever was sent."""

    def read(data: bytes, *, name: str, held_on: object) -> object:
        return build.source(name)

    monkeypatch.setattr("followup.desk.meeting_routes.read_source", read)


def count(model: type) -> int:
    return db.session.scalar(select(func.count()).select_from(model)) or 0


def test_the_list_says_what_to_do_when_it_is_empty(coordinator: PageClient) -> None:
    page = coordinator.get("/meetings")
    assert "No meeting is here yet" in page.main
    assert page.one("main a.ds-button")["href"] == "/meetings/new"
