"""Of two who save at once, exactly one wins, the other is told, and nothing is half done: on both databases."""

from collections.abc import Callable
from datetime import date
from threading import Barrier, Thread

import pytest
from flask import Flask
from sqlalchemy import func, select

from followup.commitments import tracking
from followup.commitments.models import Commitment, CommitmentEvent, Save, Share
from followup.commitments.statuses import Status
from followup.extensions import db
from followup.jobs.running import unit_of_work
from tests import build_commitments as build
from tests import people

Work = Callable[[int], None]


def at_once(app: Flask, work: Work, *, times: int = 2) -> list[Exception]:
    """Run `work` in as many threads, each in a unit of work of its own; what they raised."""
    barrier, raised = Barrier(times), list[Exception]()

    def run(number: int) -> None:
        with app.app_context():
            barrier.wait(timeout=10)
            try:
                with unit_of_work():
                    work(number)
            except Exception as error:
                raised.append(error)

    threads = [Thread(target=run, args=(number,)) for number in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    return raised


def made(app: Flask) -> tuple[int, int]:
    """Ids of a stored share and its commitment."""
    with app.app_context():
        people.person(people.ALICE), people.person(people.BOB)
        share = build.share()
        ids = share.id, share.commitment_id
        db.session.commit()
        db.session.remove()
    return ids


def test_one_of_two_reports_wins_and_the_other_is_told_what_changed(app: Flask) -> None:
    share_id, _commitment_id = made(app)
    personas, statuses = (people.ALICE, people.BOB), (Status.DONE, Status.STUCK)

    def report(number: int) -> None:
        share = db.session.get_one(Share, share_id)
        save = build.save(personas[number], via="page", at=build.ANSWERED)
        tracking.report_status(share, status=statuses[number], save=save, expected_version=1)

    [conflict] = at_once(app, report)
    assert isinstance(conflict, tracking.ChangedMeanwhile)
    with app.app_context():
        share = db.session.get_one(Share, share_id)
        assert share.version == 2
        [event] = db.session.scalars(select(CommitmentEvent).where(CommitmentEvent.share_id == share_id))
        assert event.after == {"status": share.status.value}
        assert db.session.scalar(select(func.count(Save.id)).where(Save.via == "page")) == 1


def test_one_of_two_new_dates_wins(app: Flask) -> None:
    _share_id, commitment_id = made(app)

    def move(number: int) -> None:
        commitment = db.session.get_one(Commitment, commitment_id)
        save = build.save(at=build.ANSWERED)
        tracking.reschedule(commitment, due_on=date(2021, 6, 1 + number), save=save, expected_version=1)

    [conflict] = at_once(app, move)
    assert isinstance(conflict, tracking.ChangedMeanwhile)


def test_a_form_sent_twice_at_the_same_moment_counts_once(app: Flask) -> None:
    share_id, _commitment_id = made(app)

    def report(_number: int) -> None:
        save = tracking.start_save(via="page", by=None, now=build.ANSWERED, nonce="one form")
        tracking.report_status(db.session.get_one(Share, share_id), status=Status.DONE, save=save)

    [repeated] = at_once(app, report)
    assert isinstance(repeated, tracking.SavedAlready)
    with app.app_context():
        assert db.session.get_one(Share, share_id).version == 2


def test_a_change_after_the_row_was_read_is_noticed_by_the_update_itself(app: Flask, database: str) -> None:
    """On SQLite the write lock is taken before anything is read, so only PostgreSQL can come this far."""
    if database == "sqlite":
        pytest.skip("SQLite lets only one writer begin")
    share_id, _commitment_id = made(app)
    with app.app_context():
        share = db.session.get_one(Share, share_id)
        raised = at_once(
            app,
            lambda _number: build.answer(db.session.get_one(Share, share_id), Status.DONE, "Ferdig"),
            times=1,
        )
        assert not raised
        with pytest.raises(tracking.ChangedMeanwhile) as conflict:
            tracking.report_status(share, status=Status.STUCK, save=build.save(), expected_version=1)
        assert [event.kind for event in conflict.value.changes] == ["status", "note"]
        assert (share.status, share.version) == (Status.DONE, 2)


def test_the_changes_told_are_those_since_the_person_looked(app: Flask) -> None:
    share_id, _commitment_id = made(app)
    with app.app_context():
        share = db.session.get_one(Share, share_id)
        for status in (Status.IN_PROGRESS, Status.STUCK, Status.DONE):
            build.answer(share, status)
        with pytest.raises(tracking.ChangedMeanwhile) as conflict:
            tracking.report_status(share, status=Status.DROPPED, save=build.save(), expected_version=2)
        assert [event.after for event in conflict.value.changes] == [{"status": "stuck"}, {"status": "done"}]
        assert conflict.value.row is share
