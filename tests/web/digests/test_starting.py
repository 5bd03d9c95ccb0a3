"""Starting and closing the follow-up of a meeting."""

import pytest
from flask import Flask
from sqlalchemy import select

from followup.digests.models import ReminderSchedule
from followup.digests.starting import AlreadyFollowed, NothingToFollow, plan_start, start_meeting
from followup.extensions import db
from followup.notes.models import Meeting, MeetingState
from tests import build_commitments as build
from tests import people
from tests.build_digests import STARTED, alice_followed, compose, mails, oslo
from tests.pages import PageClient, counted_queries


def prepared(app: Flask) -> int:
    """Alice answers for Sula and Stranda, Bob for Porsgrunn, nobody for Stord; the meeting's id."""
    with app.app_context():
        people.contact(people.ALICE, "Sula")
        people.contact(people.ALICE, "Stranda")
        people.contact(people.BOB, "Porsgrunn")
        build.commitment("One", "Sula", "Stranda", "Porsgrunn", "Stord")
        build.commitment("Two", "Sula")
        db.session.commit()
        return build.meeting().id


def state(app: Flask, meeting_id: int) -> MeetingState:
    with app.app_context():
        return db.session.get_one(Meeting, meeting_id).state


def test_the_plan_says_how_many_get_which_mail_and_whom_none_reaches(app: Flask) -> None:
    meeting_id = prepared(app)
    with app.app_context():
        plan = plan_start(db.session.get_one(Meeting, meeting_id), now=STARTED)
        assert [(mail.person.email, mail.municipalities) for mail in plan.mails] == [
            (people.ALICE.email, (("Stranda", 1), ("Sula", 2))),
            (people.BOB.email, (("Porsgrunn", 1),)),
        ]
        assert [(each.municipality.name, each.shares) for each in plan.unreached] == [("Stord", 1)]
        assert plan.goes_at == oslo("2021-01-11T08:00")
        assert (plan.municipality_count, plan.open_shares) == (3, 5)


def test_looking_at_the_plan_starts_nothing(app: Flask, coordinator: PageClient) -> None:
    meeting_id = prepared(app)
    page = coordinator.get(f"/meetings/{meeting_id}/start")
    assert [row["data-recipient"] for row in page.all("[data-recipient]")] == [
        people.ALICE.email,
        people.BOB.email,
    ]
    assert [row["data-unreached"] for row in page.all("[data-unreached]")] == ["stord"]
    assert state(app, meeting_id) == MeetingState.PREPARING
    with app.app_context():
        assert db.session.scalars(select(ReminderSchedule)).all() == []
        compose("2021-01-18T08:00")
        assert mails() == []


def test_starting_is_one_press_after_the_plan_was_shown(app: Flask, coordinator: PageClient) -> None:
    meeting_id = prepared(app)
    page = coordinator.get(f"/meetings/{meeting_id}/start")
    coordinator.submit(page, form=f'form[action="/meetings/{meeting_id}/start"]')
    assert state(app, meeting_id) == MeetingState.FOLLOWING
    with app.app_context():
        meeting = db.session.get_one(Meeting, meeting_id)
        assert meeting.started_by_id == people.person(people.KARI).id
        due = set(db.session.scalars(select(ReminderSchedule.next_due_at)))
        assert due == {oslo("2021-01-18T08:00")}


def test_starting_twice_is_refused_and_changes_nothing(app: Flask, coordinator: PageClient) -> None:
    meeting_id = prepared(app)
    coordinator.post(f"/meetings/{meeting_id}/start")
    with app.app_context():
        before = db.session.get_one(Meeting, meeting_id).started_at
    coordinator.post(f"/meetings/{meeting_id}/start", status=422)
    with app.app_context():
        assert db.session.get_one(Meeting, meeting_id).started_at == before


def test_a_meeting_without_commitments_is_not_started(app: Flask, coordinator: PageClient) -> None:
    with app.app_context():
        meeting_id = build.meeting().id
        db.session.commit()
    page = coordinator.get(f"/meetings/{meeting_id}/start")
    assert not page.all(f'form[action="/meetings/{meeting_id}/start"]')
    coordinator.post(f"/meetings/{meeting_id}/start", status=422)
    assert state(app, meeting_id) == MeetingState.PREPARING


def test_closing_ends_the_mail_and_it_can_be_taken_up_again(app: Flask, coordinator: PageClient) -> None:
    meeting_id = prepared(app)
    coordinator.post(f"/meetings/{meeting_id}/start")
    page = coordinator.get(f"/meetings/{meeting_id}/start")
    coordinator.submit(page, form=f'form[action="/meetings/{meeting_id}/close"]')
    assert state(app, meeting_id) == MeetingState.CLOSED
    coordinator.post(f"/meetings/{meeting_id}/close", status=422)
    coordinator.post(f"/meetings/{meeting_id}/start")
    assert state(app, meeting_id) == MeetingState.FOLLOWING
    with app.app_context():
        assert db.session.get_one(Meeting, meeting_id).closed_at is None


def test_a_viewer_can_neither_see_the_plan_nor_start(app: Flask, viewer: PageClient) -> None:
    meeting_id = prepared(app)
    viewer.get(f"/meetings/{meeting_id}/start", status=403)
    viewer.post(f"/meetings/{meeting_id}/start", status=403)
    viewer.post(f"/meetings/{meeting_id}/close", status=403)
    assert state(app, meeting_id) == MeetingState.PREPARING


def test_a_meeting_that_is_not_there_is_not_found(coordinator: PageClient) -> None:
    coordinator.get("/meetings/999/start", status=404)
    coordinator.post("/meetings/999/start", status=404)


def test_a_first_mail_can_be_read_before_the_start(app: Flask, coordinator: PageClient) -> None:
    meeting_id = prepared(app)
    plan = coordinator.get(f"/meetings/{meeting_id}/start")
    link = plan.one(f'[data-recipient="{people.BOB.email}"] a')
    page = coordinator.get(str(link["href"]))
    assert "One" in page.main
    frame = page.one("iframe")
    assert frame.has_attr("sandbox")
    shown = coordinator.browser.get(str(frame["src"]))
    assert shown.status_code == 200 and "sandbox" in shown.headers["Content-Security-Policy"]
    assert "/u/preview" in shown.text and "<script" not in shown.text


def test_the_refusals_leave_the_meeting_as_it_was(in_app: Flask) -> None:
    meeting = alice_followed()
    with pytest.raises(AlreadyFollowed):
        start_meeting(meeting, by=people.person(people.KARI), now=STARTED)
    with pytest.raises(NothingToFollow):
        start_meeting(build.meeting("Empty"), by=people.person(people.KARI), now=STARTED)


def test_the_plan_costs_the_same_for_one_municipality_and_for_thirty(
    app: Flask, coordinator: PageClient
) -> None:
    meeting_id = prepared(app)
    costs: list[int] = []
    for _ in range(2):
        with counted_queries() as statements:
            coordinator.get(f"/meetings/{meeting_id}/start")
        costs.append(len(statements))
        with app.app_context():
            for number in range(30):
                build.commitment(f"Number {number}", "Sula", "Porsgrunn")
            db.session.commit()
    assert costs[0] == costs[1] <= 10
