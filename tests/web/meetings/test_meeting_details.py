from datetime import date

import pytest
from flask import Flask

from followup.extensions import db
from followup.notes.models import Meeting
from followup.people.models import Language
from tests import build_meetings as build
from tests.pages import PageClient

FORM = "main form[method=post]"


@pytest.fixture
def meeting_id(app: Flask) -> int:
    with app.app_context():
        return build.kept_meeting()


def test_a_meeting_is_called_something_else(app: Flask, coordinator: PageClient, meeting_id: int) -> None:
    page = coordinator.get(f"/meetings/{meeting_id}/details")
    assert page.form_values(FORM)["held_on"] == "2020-12-04"
    page = coordinator.submit(
        page, {"name": " Kulturskolen  i morgen ", "theme": "Kultur", "language": "nn"}, form=FORM
    )
    assert page.h1 == "Kulturskolen i morgen"
    assert page.one(".ds-alert")["data-color"] == "success"
    with app.app_context():
        meeting = db.session.get_one(Meeting, meeting_id)
        assert (meeting.theme, meeting.language) == ("Kultur", Language.NYNORSK)


def test_another_day_leaves_deadlines_as_they_were_read_and_says_so(
    app: Flask, coordinator: PageClient, meeting_id: int
) -> None:
    page = coordinator.get(f"/meetings/{meeting_id}/details")
    assert "stay as they are" in page.main
    page = coordinator.submit(page, {"held_on": "2019-12-04"}, form=FORM)
    assert "left as they are" in page.one(".ds-alert").get_text()
    with app.app_context():
        assert db.session.get_one(Meeting, meeting_id).held_on == date(2019, 12, 4)
        assert build.draft("Kalle inn til styringsdialog").due_to == date(2021, 5, 31)


@pytest.mark.parametrize(
    ("changes", "control"),
    [({"name": ""}, "#name"), ({"name": "Another"}, "#name"), ({"held_on": "2020-02-31"}, "#held_on")],
)
def test_what_cannot_be_is_told_beside_the_field(
    app: Flask, coordinator: PageClient, meeting_id: int, changes: dict[str, str], control: str
) -> None:
    with app.app_context():
        build.meeting("Another")
        db.session.commit()
    page = coordinator.get(f"/meetings/{meeting_id}/details")
    page = coordinator.submit(page, changes, form=FORM, status=422)
    assert page.one(f"{control}-error")
    with app.app_context():
        assert db.session.get_one(Meeting, meeting_id).name == "Example meeting"


def test_of_two_who_change_it_the_second_is_told_and_keeps_the_words(
    app: Flask, coordinator: PageClient, admin: PageClient, meeting_id: int
) -> None:
    mine = coordinator.get(f"/meetings/{meeting_id}/details")
    admin.submit(admin.get(f"/meetings/{meeting_id}/details"), {"theme": "Theirs"}, form=FORM)
    page = coordinator.submit(mine, {"theme": "Mine"}, form=FORM, status=409)
    assert "Theirs" in page.main and page.form_values(FORM)["theme"] == "Mine"
    coordinator.submit(page, form=FORM)
    with app.app_context():
        assert db.session.get_one(Meeting, meeting_id).theme == "Mine"


def test_a_viewer_is_not_offered_it(viewer: PageClient, meeting_id: int) -> None:
    page = viewer.get(f"/meetings/{meeting_id}")
    assert not page.all("a[href$='/details']")
    viewer.get(f"/meetings/{meeting_id}/details", status=403)


def test_a_meeting_that_is_not_there_has_no_details(coordinator: PageClient) -> None:
    coordinator.get("/meetings/999/details", status=404)
    coordinator.post("/meetings/999/details", {"name": "x"}, status=404)
