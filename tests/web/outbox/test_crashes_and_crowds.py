"""A process that dies, two that deliver at once, a server that is away, mail that waited too long."""

import threading
from datetime import datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import event

from followup import clock
from followup.extensions import db
from followup.jobs.running import reading
from followup.outbox.delivering import deliver_waiting
from followup.outbox.kinds import Mail
from followup.outbox.models import DeliveryStatus, OutboxMessage
from followup.outbox.retrying import MOST_ATTEMPTS, RETRY_DELAYS
from followup.outbox.transport import LocalPage, SmtpTransport
from followup.settings import SmtpServer
from tests.conftest import MONDAY_MORNING as NOW
from tests.smtp import HANG, MailServer, free_port
from tests.web.outbox.kinds import Greeting, known, put_in, row, someone

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


@pytest.fixture
def extra_settings(mail_server: MailServer) -> dict[str, str]:
    return {"FOLLOWUP_SMTP_URL": mail_server.url, "FOLLOWUP_MAIL_FROM": "oppfolging@ks.example"}


class PowerCut(BaseException):
    """The process ends here."""


class UnpluggedTransport:
    """Takes the letter, and the power goes before anybody can note it."""

    name = "smtp"

    def send(self, letter: object) -> None:
        raise PowerCut

    def close(self) -> None:
        pass


def test_two_processes_delivering_the_same_fifty_send_none_twice(app: Flask, mail_server: MailServer) -> None:
    with app.app_context():
        put_in(now=NOW, count=50)
    totals = []

    def work() -> None:
        with app.app_context():
            totals.append(deliver_waiting(now=NOW))

    workers = [threading.Thread(target=work) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sum(each.sent for each in totals) == 50
    assert len(mail_server.caught) == len(set(mail_server.recipients)) == 50
    with app.app_context():
        db.engine.dispose()


def test_a_message_of_a_process_that_died_is_sent_ten_minutes_later_under_the_same_id(
    in_app: Flask, mail_server: MailServer
) -> None:
    (message,) = put_in(now=NOW)
    before = row(message).message_id
    with pytest.raises(PowerCut):
        deliver_waiting(now=NOW, transport=UnpluggedTransport())
    assert (row(message).status, row(message).claimed_at) == (DeliveryStatus.SENDING, NOW)
    assert deliver_waiting(now=NOW + 9 * MINUTE).sent == 0
    assert deliver_waiting(now=NOW + 11 * MINUTE).sent == 1
    assert mail_server.caught[0].letter["Message-ID"] == before
    assert row(message).attempts == 2


def test_a_message_that_kills_every_process_is_given_up_some_day(
    in_app: Flask, mail_server: MailServer
) -> None:
    (poison,) = put_in(now=NOW, kills=True)
    put_in(now=NOW + MINUTE, first=2)
    at = NOW
    for _ in range(MOST_ATTEMPTS):
        with pytest.raises(SystemExit):
            deliver_waiting(now=at)
        at += 11 * MINUTE
    assert deliver_waiting(now=at).waiting == 0
    assert (row(poison).status, row(poison).reason) == (DeliveryStatus.FAILED, "given_up")
    assert mail_server.recipients == ["nr2@sula.example"]


def test_a_message_given_back_while_it_was_being_sent_is_still_noted_as_sent(
    in_app: Flask, mail_server: MailServer
) -> None:
    (message,) = put_in(now=NOW)

    class SlowTransport(UnpluggedTransport):
        def send(self, letter: object) -> None:
            deliver_waiting(now=NOW + 11 * MINUTE, going_on=lambda: False)
            assert row(message).status == DeliveryStatus.PENDING

    assert deliver_waiting(now=NOW, transport=SlowTransport()).sent == 1
    assert row(message).status == DeliveryStatus.SENT
    assert deliver_waiting(now=NOW + 12 * MINUTE).sent == 0


def test_no_transaction_is_open_while_a_letter_is_handed_over(in_app: Flask) -> None:
    put_in(now=NOW)
    seen = []

    class Watching(UnpluggedTransport):
        def send(self, letter: object) -> None:
            seen.append(db.engine.pool.checkedout())  # pyright: ignore[reportAttributeAccessIssue]

    deliver_waiting(now=NOW, transport=Watching())
    assert seen == [0]


def test_no_write_lock_is_held_while_a_mail_is_worded(in_app: Flask) -> None:
    begun: list[str] = []

    class Watching(Greeting):
        def render(self, message: OutboxMessage, *, now: datetime) -> Mail:
            begun.append(str(statements[-1] if statements else ""))
            return super().render(message, now=now)

    statements: list[str] = []

    def keep(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith(("BEGIN", "SET TRANSACTION")):
            statements.append(statement)

    with known(Watching()):
        put_in(now=NOW)
        event.listen(db.engine, "before_cursor_execute", keep)
        deliver_waiting(now=NOW, transport=LocalPage())
        event.remove(db.engine, "before_cursor_execute", keep)
    assert begun in (["BEGIN"], ["SET TRANSACTION READ ONLY"])


def test_wording_a_mail_cannot_write(in_app: Flask, mail_server: MailServer) -> None:
    class Writing(Greeting):
        def render(self, message: OutboxMessage, *, now: datetime) -> Mail:
            someone(77)
            return super().render(message, now=now)

    with known(Writing()):
        (message,) = put_in(now=NOW)
        assert deliver_waiting(now=NOW).sent == 0
    assert not mail_server.caught
    with reading():
        assert "readonly" in row(message).last_error.replace("-", "").replace(" ", "").lower()


def test_what_the_words_need_is_written_before_and_kept(in_app: Flask, mail_server: MailServer) -> None:
    class Preparing(Greeting):
        def prepare(self, message: OutboxMessage, *, now: datetime) -> None:
            someone(1).name = f"prepared {now:%H:%M}"
            db.session.flush()

        def render(self, message: OutboxMessage, *, now: datetime) -> Mail:
            return Mail("Hilsen", f"{someone(1).name}\n", "<p>Hilsen</p>")

    with known(Preparing()):
        put_in(now=NOW)
        assert someone(1).name == "prepared 07:30"
        assert deliver_waiting(now=NOW + MINUTE).sent == 1
    assert mail_server.caught[0].text == "prepared 07:31\n"
    assert someone(1).name == "prepared 07:31"


def test_when_the_server_is_down_everything_waits_with_the_error_and_the_next_attempt(in_app: Flask) -> None:
    ids = put_in(now=NOW, count=20)
    nobody = SmtpTransport(SmtpServer(host="127.0.0.1", port=free_port()))
    totals = deliver_waiting(now=NOW, transport=nobody)
    assert "ConnectionRefusedError" in totals.server_error
    assert (totals.sent, totals.failed, totals.retried, totals.waiting) == (0, 0, 20, 20)
    for each in ids:
        waiting = row(each)
        assert waiting.status == DeliveryStatus.PENDING
        assert "ConnectionRefusedError" in waiting.last_error
        assert waiting.next_attempt_at == NOW + RETRY_DELAYS[0]
        assert (waiting.attempts, waiting.claim) == (1, None)
    quiet = deliver_waiting(now=NOW + MINUTE / 2, transport=nobody)
    assert (quiet.retried, quiet.server_error) == (0, "")


def test_when_the_server_is_back_everything_goes(in_app: Flask, mail_server: MailServer) -> None:
    put_in(now=NOW, count=5)
    deliver_waiting(
        now=NOW, transport=SmtpTransport(SmtpServer(host="127.0.0.1", port=free_port()), timeout=1)
    )
    assert deliver_waiting(now=NOW + 2 * MINUTE).sent == 5


def test_a_server_that_says_nothing_about_one_recipient_is_not_waited_for_forever(
    in_app: Flask, mail_server: MailServer
) -> None:
    mail_server.answers["nr1@sula.example"] = HANG
    ids = put_in(now=NOW, count=3)
    impatient = SmtpTransport(SmtpServer(host=mail_server.host, port=mail_server.port), timeout=0.3)
    totals = deliver_waiting(now=NOW, transport=impatient)
    assert (totals.sent, totals.retried) == (2, 1)
    assert "timed out" in row(ids[0]).last_error


def test_what_waited_longer_than_a_week_is_held_and_not_sent(in_app: Flask, mail_server: MailServer) -> None:
    (old,) = put_in(now=NOW - 8 * DAY)
    (fresh,) = put_in(now=NOW - 6 * DAY, first=2)
    totals = deliver_waiting(now=NOW)
    assert (totals.held, totals.sent) == (1, 1)
    assert mail_server.recipients == ["nr2@sula.example"]
    assert (row(old).status, row(old).reason) == (DeliveryStatus.HELD, "waited_too_long")
    assert row(fresh).status == DeliveryStatus.SENT


def test_what_was_not_to_go_before_today_is_no_surprise(in_app: Flask, mail_server: MailServer) -> None:
    put_in(now=NOW - 30 * DAY, not_before=NOW)
    assert deliver_waiting(now=NOW).sent == 1


def test_time_goes_on_while_a_run_takes_its_time(in_app: Flask, mail_server: MailServer) -> None:
    ids = put_in(now=NOW, count=2)
    instants = iter(NOW + number * MINUTE for number in range(100))
    deliver_waiting(now=NOW, tick=lambda: next(instants))
    first, second = (row(each).sent_at for each in ids)
    assert first and second and first < second


class TestWithoutAMailServer:
    @pytest.fixture
    def extra_settings(self) -> dict[str, str]:
        return {}

    def test_mail_waits(self, in_app: Flask) -> None:
        (message,) = put_in(now=NOW - 30 * DAY)
        totals = deliver_waiting(now=NOW)
        assert (totals.waiting, totals.sent, totals.held) == (1, 0, 0)
        assert (row(message).status, row(message).attempts) == (DeliveryStatus.PENDING, 0)


class TestOnTheDemonstrationClock:
    @pytest.fixture
    def extra_settings(self) -> dict[str, str]:
        return {"FOLLOWUP_CLOCK": NOW.isoformat()}

    def test_the_local_page_is_the_delivery(self, in_app: Flask) -> None:
        assert clock.is_demonstration()
        (message,) = put_in(now=NOW - 30 * DAY)
        (broken,) = put_in(now=NOW, first=2, fails="no such value")
        totals = deliver_waiting(now=NOW)
        assert (totals.sent, totals.failed, totals.held) == (1, 1, 0)
        assert (row(message).delivered_via, row(message).sent_at) == ("local", NOW)
        assert row(broken).status == DeliveryStatus.FAILED

    def test_a_secret_mail_is_not_shown_there_but_left_out(self, in_app: Flask) -> None:
        (message,) = put_in(now=NOW, kind="secret_greeting")
        assert deliver_waiting(now=NOW).skipped == 1
        assert row(message).reason == "needs_server"
