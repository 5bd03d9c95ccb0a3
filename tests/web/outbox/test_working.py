"""The loop that delivers: it beats, it outlives errors, it stops when told, and it idles without locks."""

import threading
from datetime import datetime

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from followup import clock
from followup.extensions import db
from followup.jobs.models import Heartbeat
from followup.outbox import claiming, working
from followup.outbox.models import DeliveryStatus
from followup.outbox.working import run_delivery
from tests.conftest import MONDAY_MORNING as NOW
from tests.pages import counted_queries
from tests.smtp import MailServer
from tests.web.outbox.kinds import put_in, row


@pytest.fixture
def extra_settings(mail_server: MailServer) -> dict[str, str]:
    return {"FOLLOWUP_SMTP_URL": mail_server.url}


class StopAfter(threading.Event):
    """Set after a number of passes, without waiting between them."""

    def __init__(self, passes: int) -> None:
        super().__init__()
        self.passes = passes

    def wait(self, timeout: float | None = None) -> bool:
        self.passes -= 1
        if self.passes == 0:
            self.set()
        return self.is_set()


def test_the_loop_delivers_and_beats(in_app: Flask, mail_server: MailServer) -> None:
    ids = put_in(now=NOW, count=3)
    run_delivery(StopAfter(2))
    assert [row(each).status for each in ids] == [DeliveryStatus.SENT] * 3
    beat_at = db.session.get_one(Heartbeat, working.HEARTBEAT).beat_at
    assert abs((clock.real_now() - beat_at).total_seconds()) < 60


def test_the_loop_outlives_an_error(
    in_app: Flask, mail_server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_in(now=NOW)
    has_work, calls = claiming.has_work, []

    def fail_once(*, now: datetime) -> bool:
        calls.append(now)
        if len(calls) == 1:
            raise OperationalError("SELECT", {}, Exception("the database is away"))
        return has_work(now=now)

    monkeypatch.setattr(claiming, "has_work", fail_once)
    run_delivery(StopAfter(2))
    assert len(mail_server.caught) == 1


def test_the_loop_stops_between_two_messages(
    in_app: Flask, mail_server: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_in(now=NOW, count=5)
    stop = threading.Event()
    claim_next = claiming.claim_next

    def claim_and_stop(**instants: datetime) -> claiming.Claim | None:
        stop.set()
        return claim_next(**instants)

    monkeypatch.setattr(claiming, "claim_next", claim_and_stop)
    run_delivery(stop)
    assert len(mail_server.caught) == 1


def test_an_idle_pass_is_one_question_and_no_lock(in_app: Flask) -> None:
    pulse = working._Pulse()
    with counted_queries() as statements:
        assert working.pass_once(threading.Event(), pulse) is None
    assert len([each for each in statements if "outbox_messages" in each]) == 1
