"""Mail that waits is sent once, tried again or given up, and one message never stops the rest."""

from datetime import timedelta

import pytest
from flask import Flask

from followup.outbox.delivering import deliver_waiting
from followup.outbox.models import DeliveryStatus
from followup.outbox.retrying import MOST_ATTEMPTS, RETRY_DELAYS
from tests import people
from tests.conftest import MONDAY_MORNING as NOW
from tests.smtp import DROP, MailServer
from tests.web.outbox.kinds import Greeting, known, put_in, row, someone

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


@pytest.fixture
def extra_settings(mail_server: MailServer) -> dict[str, str]:
    return {
        "FOLLOWUP_SMTP_URL": mail_server.url,
        "FOLLOWUP_MAIL_FROM": "Oppfølging <oppfolging@ks.example>",
        "FOLLOWUP_MAIL_REPLY_TO": "kari@ks.example",
    }


def test_what_waits_is_sent_with_the_headers_a_mail_needs(in_app: Flask, mail_server: MailServer) -> None:
    (message,) = put_in(now=NOW)
    totals = deliver_waiting(now=NOW)
    assert (totals.sent, totals.waiting) == (1, 0)
    (caught,) = mail_server.caught
    assert (caught.sender, caught.recipient) == ("oppfolging@ks.example", "nr1@sula.example")
    assert caught.letter["From"] == "Oppfølging <oppfolging@ks.example>"
    assert caught.letter["Reply-To"] == "kari@ks.example"
    assert caught.letter["Auto-Submitted"] == "auto-generated"
    assert caught.letter["Date"].datetime == NOW
    assert caught.letter["Message-ID"] == row(message).message_id
    assert caught.letter["Message-ID"].endswith("@ks.example>")
    assert caught.text == "Hei på deg\n"
    assert "<p>Hei på deg</p>" in caught.html


def test_a_sent_message_is_noted_and_never_sent_again(in_app: Flask, mail_server: MailServer) -> None:
    (message,) = put_in(now=NOW)
    deliver_waiting(now=NOW)
    sent = row(message)
    assert sent.status == DeliveryStatus.SENT
    assert (sent.sent_at, sent.delivered_via, sent.attempts, sent.claim) == (NOW, "smtp", 1, None)
    deliver_waiting(now=NOW + DAY)
    assert len(mail_server.caught) == 1


def test_what_is_not_due_yet_waits(in_app: Flask, mail_server: MailServer) -> None:
    put_in(now=NOW, not_before=NOW + DAY)
    assert deliver_waiting(now=NOW).waiting == 1
    assert not mail_server.caught
    assert deliver_waiting(now=NOW + DAY).sent == 1


def test_many_letters_share_one_connection(in_app: Flask, mail_server: MailServer) -> None:
    put_in(now=NOW, count=10)
    assert deliver_waiting(now=NOW).sent == 10
    assert mail_server.connections == 1


def test_a_server_that_closes_after_some_letters_is_called_again(
    in_app: Flask, mail_server: MailServer
) -> None:
    mail_server.drops_after = 3
    put_in(now=NOW, count=10)
    assert deliver_waiting(now=NOW).sent == 10
    assert mail_server.connections == 4


def test_a_mail_goes_to_the_address_the_person_has_when_it_is_sent(
    in_app: Flask, mail_server: MailServer
) -> None:
    (message,) = put_in(now=NOW)
    someone(1).email = "new@sula.example"
    people.db.session.commit()
    deliver_waiting(now=NOW)
    assert mail_server.recipients == ["new@sula.example"]
    assert row(message).recipient == "new@sula.example"


def test_nobody_writes_to_an_erased_person(in_app: Flask, mail_server: MailServer) -> None:
    (message,) = put_in(now=NOW)
    someone(1).erased_at = NOW
    people.db.session.commit()
    assert deliver_waiting(now=NOW).skipped == 1
    assert not mail_server.caught
    assert (row(message).status, row(message).reason) == (DeliveryStatus.SKIPPED, "recipient_gone")


def test_a_message_with_nothing_left_to_say_is_skipped_with_its_reason(
    in_app: Flask, mail_server: MailServer
) -> None:
    (message,) = put_in(now=NOW, skip="nothing_to_say")
    totals = deliver_waiting(now=NOW)
    assert (totals.skipped, totals.sent) == (1, 0)
    assert not mail_server.caught
    assert (row(message).status, row(message).reason) == (DeliveryStatus.SKIPPED, "nothing_to_say")


def test_a_refused_recipient_fails_at_once_and_the_others_get_theirs(
    in_app: Flask, mail_server: MailServer
) -> None:
    mail_server.answers["nr2@sula.example"] = "550 5.1.1 no such mailbox"
    ids = put_in(now=NOW, count=3)
    totals = deliver_waiting(now=NOW)
    assert (totals.sent, totals.failed) == (2, 1)
    refused = row(ids[1])
    assert (refused.status, refused.reason) == (DeliveryStatus.FAILED, "refused")
    assert refused.last_error == "550 5.1.1 no such mailbox"
    assert mail_server.connections == 1
    deliver_waiting(now=NOW + DAY)
    assert row(ids[1]).attempts == 1


def test_a_full_mailbox_is_tried_again_after_each_delay_and_given_up_after_the_last(
    in_app: Flask, mail_server: MailServer
) -> None:
    mail_server.answers["nr1@sula.example"] = "452 4.2.2 mailbox full"
    (message,) = put_in(now=NOW)
    at = NOW
    for attempt, delay in enumerate(RETRY_DELAYS, start=1):
        assert deliver_waiting(now=at).retried == 1
        waiting = row(message)
        assert (waiting.status, waiting.attempts) == (DeliveryStatus.PENDING, attempt)
        assert waiting.next_attempt_at == at + delay
        assert waiting.last_error == "452 4.2.2 mailbox full"
        assert deliver_waiting(now=at + delay - MINUTE / 60).retried == 0
        at += delay
    assert deliver_waiting(now=at).failed == 1
    given_up = row(message)
    assert (given_up.status, given_up.reason) == (DeliveryStatus.FAILED, "given_up")
    assert given_up.attempts == MOST_ATTEMPTS
    assert given_up.last_error == "452 4.2.2 mailbox full"


def test_a_message_that_cannot_be_worded_fails_alone(in_app: Flask, mail_server: MailServer) -> None:
    put_in(now=NOW, first=1)
    (broken,) = put_in(now=NOW, first=2, fails="no such value")
    put_in(now=NOW, first=3)
    totals = deliver_waiting(now=NOW)
    assert (totals.sent, totals.failed) == (2, 1)
    assert (row(broken).status, row(broken).reason) == (DeliveryStatus.FAILED, "cannot_render")
    assert row(broken).last_error == "ValueError: no such value"


def test_a_message_of_a_kind_nobody_knows_fails_alone(in_app: Flask, mail_server: MailServer) -> None:
    (unknown,) = put_in(now=NOW, kind="forgotten")
    put_in(now=NOW)
    totals = deliver_waiting(now=NOW)
    assert (totals.sent, totals.failed) == (1, 1)
    assert "forgotten" in row(unknown).last_error


def test_a_subject_or_header_with_a_line_break_is_refused(in_app: Flask, mail_server: MailServer) -> None:
    class Injecting(Greeting):
        def headers(self) -> dict[str, str]:
            return {"X-Note": "harmless\r\nBcc: everybody@ks.example"}

    with known(Injecting()):
        (message,) = put_in(now=NOW)
        assert deliver_waiting(now=NOW).failed == 1
    assert not mail_server.caught
    assert row(message).reason == "cannot_render"


def test_a_letter_that_makes_the_server_hang_up_does_not_stop_the_rest(
    in_app: Flask, mail_server: MailServer
) -> None:
    mail_server.answers["nr2@sula.example"] = DROP
    ids = put_in(now=NOW, count=4)
    totals = deliver_waiting(now=NOW)
    assert (totals.sent, totals.retried, totals.server_error) == (3, 1, "")
    assert row(ids[1]).status == DeliveryStatus.PENDING


def test_a_server_that_keeps_hanging_up_is_left_alone(in_app: Flask, mail_server: MailServer) -> None:
    for number in range(1, 9):
        mail_server.answers[f"nr{number}@sula.example"] = DROP
    ids = put_in(now=NOW, count=8)
    totals = deliver_waiting(now=NOW)
    assert totals.server_error
    assert (totals.sent, totals.retried, totals.waiting) == (0, 8, 8)
    assert {row(each).next_attempt_at for each in ids} == {NOW + RETRY_DELAYS[0]}


def test_a_sender_the_server_does_not_welcome_fails_no_message(
    in_app: Flask, mail_server: MailServer
) -> None:
    mail_server.answers["MAIL"] = "550 5.7.1 who are you"
    ids = put_in(now=NOW, count=3)
    totals = deliver_waiting(now=NOW)
    assert totals.server_error == "550 5.7.1 who are you"
    assert {row(each).status for each in ids} == {DeliveryStatus.PENDING}


def test_a_letter_too_large_for_the_server_fails_alone(in_app: Flask, mail_server: MailServer) -> None:
    mail_server.answers["DATA"] = "552 5.3.4 too large"
    (message,) = put_in(now=NOW)
    assert deliver_waiting(now=NOW).failed == 1
    assert row(message).last_error == "552 5.3.4 too large"


def test_what_somebody_is_waiting_for_goes_before_all_else(in_app: Flask, mail_server: MailServer) -> None:
    put_in(now=NOW, count=3)
    put_in(now=NOW, first=9, kind="secret_greeting")
    deliver_waiting(now=NOW)
    assert mail_server.recipients[0] == "nr9@sula.example"


def test_a_run_that_is_told_to_stop_stops_between_two_messages(
    in_app: Flask, mail_server: MailServer
) -> None:
    put_in(now=NOW, count=3)
    answers = iter([True, False])
    totals = deliver_waiting(now=NOW, going_on=lambda: next(answers))
    assert (totals.sent, totals.waiting) == (1, 2)
