"""Files a person is asked about before they are taken in: columns in doubt, and what looks like a later export."""

import pytest
from flask import Flask
from sqlalchemy import select

from followup import clock
from followup.drafts.editions import import_into
from followup.drafts.models import Draft
from followup.extensions import db
from followup.jobs.running import unit_of_work
from followup.notes.extraction import Extraction
from followup.notes.models import Meeting, Note
from tests import build_meetings as build
from tests import people
from tests.pages import PageClient
from tests.web.drafts.test_editions import later
from tests.web.meetings.build_uploads import (
    TABLE,
    Reader,
    asked_about_edition,
    count,
    only_upload,
    send,
    with_doubtful_table,
)


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
