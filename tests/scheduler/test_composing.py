"""Composing what is due: once a person and week, whatever happens."""

from datetime import datetime

import pytest
from flask import Flask
from sqlalchemy import select

from followup.commitments.models import Share
from followup.commitments.statuses import Status
from followup.digests import composing
from followup.digests.composing import Outcome
from followup.digests.models import ReminderSchedule
from followup.digests.starting import close_meeting
from followup.extensions import db
from followup.jobs.models import JobOutcome, JobRun
from followup.outbox.models import OutboxMessage
from tests import build_commitments as build
from tests import people
from tests.build_digests import alice_followed, compose, followed, ledger, mails, oslo


def due_at(persona: people.Persona) -> set[object]:
    found = db.session.scalars(
        select(ReminderSchedule)
        .join(ReminderSchedule.contact)
        .where(ReminderSchedule.contact.has(person_id=people.person(persona).id))
    )
    return {schedule.next_due_at for schedule in found}


def test_before_monday_at_eight_nothing_is_due(in_app: Flask) -> None:
    alice_followed()
    assert compose("2021-01-11T07:59").as_dict() == {"composed": 0, "empty": 0, "already": 0, "failed": 0}
    assert mails() == []
    assert db.session.scalars(select(JobRun)).all() == []


def test_on_monday_at_eight_one_mail_is_put_in_the_outbox(in_app: Flask) -> None:
    alice_followed()
    assert compose("2021-01-11T08:00").counts[Outcome.COMPOSED] == 1
    [mail] = mails()
    person = people.person(people.ALICE)
    assert (mail.kind, mail.person_id, mail.dedupe_key) == (
        "digest",
        person.id,
        f"digest:{person.id}:2021-W02",
    )
    assert ledger(people.ALICE) == [("2021-W02", "composed")]
    assert due_at(people.ALICE) == {oslo("2021-01-18T08:00")}


def test_a_second_run_in_the_same_week_adds_nothing(in_app: Flask) -> None:
    alice_followed()
    compose("2021-01-11T08:00")
    assert compose("2021-01-11T08:01").as_dict() == {"composed": 0, "empty": 0, "already": 0, "failed": 0}
    assert compose("2021-01-17T23:59").counts == {}
    assert len(mails()) == 1


def test_a_mail_holds_no_link_and_no_name_while_it_waits(in_app: Flask) -> None:
    alice_followed()
    compose("2021-01-11T08:00")
    assert set(mails()[0].payload) == {"digest_id"}


def test_nothing_to_say_is_noted_and_no_mail_is_written(in_app: Flask) -> None:
    alice_followed()
    build.answer(db.session.scalars(select(Share)).one(), Status.DONE)
    db.session.commit()
    assert compose("2021-01-11T08:00").counts[Outcome.EMPTY] == 1
    assert mails() == []
    assert ledger(people.ALICE) == [("2021-W02", "empty")]
    assert due_at(people.ALICE) == {oslo("2021-01-18T08:00")}


def test_two_municipalities_and_two_meetings_of_one_person_are_one_mail(in_app: Flask) -> None:
    people.contact(people.ALICE, "Sula")
    people.contact(people.ALICE, "Stranda")
    build.commitment("One", "Sula")
    build.commitment("Two", "Stranda", meeting=build.meeting("Another"))
    followed()
    followed("Another")
    db.session.commit()
    assert compose("2021-01-11T08:00").as_dict()["composed"] == 1
    assert len(mails()) == 1
    assert len(due_at(people.ALICE)) == 1


def test_a_slept_over_monday_is_made_up_for_once(in_app: Flask) -> None:
    alice_followed()
    assert compose("2021-01-13T15:00").counts[Outcome.COMPOSED] == 1
    assert ledger(people.ALICE) == [("2021-W02", "composed")]
    assert compose("2021-01-13T15:01").counts == {}
    assert due_at(people.ALICE) == {oslo("2021-01-18T08:00")}


def test_three_mondays_slept_over_are_one_mail_and_the_others_are_noted_as_merged(in_app: Flask) -> None:
    alice_followed()
    assert compose("2021-01-27T10:00").counts[Outcome.COMPOSED] == 1
    assert ledger(people.ALICE) == [
        ("2021-W02", "merged"),
        ("2021-W03", "merged"),
        ("2021-W04", "composed"),
    ]
    assert len(mails()) == 1


def test_mondays_in_a_quiet_time_join_the_first_after_it(in_app: Flask) -> None:
    alice_followed(at=oslo("2021-03-23T12:00"))
    for monday in ("2021-03-29T08:00", "2021-04-05T08:00", "2021-04-06T08:00"):
        assert compose(monday).counts == {}
    assert compose("2021-04-12T08:00").counts[Outcome.COMPOSED] == 1
    assert ledger(people.ALICE) == [
        ("2021-W13", "merged"),
        ("2021-W14", "merged"),
        ("2021-W15", "composed"),
    ]


def test_a_monday_slept_over_into_a_quiet_time_waits_for_its_end(in_app: Flask) -> None:
    alice_followed(at=oslo("2021-06-22T12:00"))
    assert compose("2021-07-02T10:00").counts == {}
    assert compose("2021-08-01T10:00").counts == {}
    assert compose("2021-08-02T08:00").counts[Outcome.COMPOSED] == 1
    assert ledger(people.ALICE)[0] == ("2021-W26", "merged")
    assert ledger(people.ALICE)[-1] == ("2021-W31", "composed")


def test_a_clock_set_back_sends_nothing_twice(in_app: Flask) -> None:
    alice_followed()
    compose("2021-01-11T08:00")
    assert compose("2021-01-04T08:00").counts == {}
    assert compose("2021-01-11T08:00").counts == {}
    db.session.execute(db.update(ReminderSchedule).values(next_due_at=oslo("2021-01-11T08:00")))
    db.session.commit()
    assert compose("2021-01-11T09:00").as_dict()["already"] == 1
    assert len(mails()) == 1
    assert due_at(people.ALICE) == {oslo("2021-01-18T08:00")}


def test_before_the_start_no_mail_leaves_and_after_the_end_neither(in_app: Flask) -> None:
    people.contact(people.ALICE, "Sula")
    build.commitment()
    db.session.commit()
    assert compose("2021-01-11T08:00").counts == {}
    meeting = followed()
    close_meeting(meeting, by=people.person(people.KARI), now=oslo("2021-01-08T12:00"))
    db.session.commit()
    assert compose("2021-01-18T08:00").counts == {}
    assert mails() == []


def test_a_contact_added_later_is_due_the_monday_after(in_app: Flask) -> None:
    build.commitment()
    followed()
    added = people.contact(people.ALICE, "Sula")
    added.created_at = oslo("2021-01-13T12:00")
    db.session.commit()
    assert compose("2021-01-13T12:01").counts == {}
    assert due_at(people.ALICE) == {oslo("2021-01-18T08:00")}
    assert compose("2021-01-18T08:00").counts[Outcome.COMPOSED] == 1


def test_a_contact_added_while_nothing_ran_is_not_a_week_late(in_app: Flask) -> None:
    build.commitment()
    followed()
    people.contact(people.ALICE, "Sula").created_at = oslo("2021-01-13T12:00")
    db.session.commit()
    assert compose("2021-01-18T08:00").counts[Outcome.COMPOSED] == 1


def test_a_commitment_accepted_on_a_wednesday_is_not_mailed_on_the_wednesday(in_app: Flask) -> None:
    people.contact(people.ALICE, "Sula")
    people.contact(people.BOB, "Porsgrunn")
    build.commitment("One", "Porsgrunn")
    followed()
    build.commitment("Two", "Sula", save=build.save(at=oslo("2021-01-13T12:00")))
    db.session.commit()
    compose("2021-01-13T12:01")
    assert ledger(people.ALICE) == []
    assert due_at(people.ALICE) == {oslo("2021-01-18T08:00")}


def test_one_who_unsubscribed_is_passed_over_and_comes_back_on_a_monday(in_app: Flask) -> None:
    alice_followed()
    contact = people.person(people.ALICE).contacts[0]
    contact.unsubscribed_at = oslo("2021-01-08T12:00")
    db.session.commit()
    assert compose("2021-01-11T08:00").counts == {}
    people.person(people.ALICE).contacts[0].unsubscribed_at = None
    db.session.commit()
    assert compose("2021-01-13T12:00").counts == {}
    assert compose("2021-01-18T08:00").counts[Outcome.COMPOSED] == 1
    assert ledger(people.ALICE) == [("2021-W03", "composed")]


def test_one_persons_failure_stops_nobody_elses_mail(in_app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    people.contact(people.ALICE, "Sula")
    people.contact(people.BOB, "Porsgrunn")
    build.commitment("One", "Sula", "Porsgrunn")
    followed()
    db.session.commit()
    alice = people.person(people.ALICE).id
    good = composing._hand_to_outbox

    def bad_for_alice(digest: object, rows: object, **others: object) -> None:
        if getattr(digest, "person_id", None) == alice:
            raise RuntimeError("a row nobody can read")
        good(digest, rows, **others)  # type: ignore[arg-type]

    monkeypatch.setattr(composing, "_hand_to_outbox", bad_for_alice)
    totals = compose("2021-01-11T08:00")
    assert (totals.as_dict()["composed"], totals.failures) == (1, [f"person {alice}"])
    assert ledger(people.ALICE) == [] and ledger(people.BOB) == [("2021-W02", "composed")]
    run = db.session.scalars(select(JobRun)).one()
    assert (run.job, run.slot, run.outcome) == ("digests", "2021-W02", JobOutcome.FAILED)
    assert f"person {alice}" in run.detail
    db.session.rollback()

    assert compose("2021-01-11T08:01").counts == {}
    monkeypatch.undo()
    assert compose("2021-01-11T08:15").counts[Outcome.COMPOSED] == 1
    run = db.session.scalars(select(JobRun)).one()
    assert run.outcome == JobOutcome.COMPLETE and '"composed": 2' in run.detail


def test_one_persons_rows_that_cannot_be_read_stop_nobody_elses_mail(
    in_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    people.contact(people.ALICE, "Sula")
    people.contact(people.BOB, "Porsgrunn")
    build.commitment("One", "Sula", "Porsgrunn")
    followed()
    db.session.commit()
    alice, good = people.person(people.ALICE).id, composing.queries.list_awaiting

    def bad_for_alice(*, now: datetime, person_ids: list[int]) -> object:
        if alice in person_ids:
            raise RuntimeError("a row nobody can read")
        return good(now=now, person_ids=person_ids)

    monkeypatch.setattr(composing.queries, "list_awaiting", bad_for_alice)
    db.session.rollback()
    assert compose("2021-01-11T08:00").as_dict() == {"composed": 1, "empty": 0, "already": 0, "failed": 1}


def test_a_broken_row_of_the_database_is_a_failure_and_not_somebody_elses_work(
    in_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    alice_followed()
    monkeypatch.setattr(composing, "_add_digest", lambda due, *_rest, **_others: _add_broken(due.person_id))
    assert compose("2021-01-11T08:00").as_dict()["failed"] == 1


def _add_broken(person_id: int) -> None:
    db.session.execute(db.insert(ReminderSchedule).values(contact_id=-1, meeting_id=-1))


def test_a_run_is_a_row_for_its_period(in_app: Flask) -> None:
    alice_followed()
    compose("2021-01-11T08:00")
    run = db.session.scalars(select(JobRun)).one()
    assert (run.job, run.slot, run.outcome) == ("digests", "2021-W02", JobOutcome.COMPLETE)
    assert run.finished_at is not None


def test_composing_asks_a_fixed_number_of_questions_a_person(in_app: Flask) -> None:
    from tests.pages import counted_queries

    people.contact(people.ALICE, "Sula")
    people.contact(people.BOB, "Porsgrunn")
    for number in range(20):
        build.commitment(f"Number {number}")
    followed()
    db.session.commit()
    with counted_queries() as statements:
        compose("2021-01-11T08:00")
    assert len(db.session.scalars(select(OutboxMessage)).all()) == 1
    assert len(statements) <= 32, "\n".join(statements)
