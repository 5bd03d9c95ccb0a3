"""What is put in the outbox: once per key, under an id of our own, to be said later."""

import threading
from datetime import datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select

from followup.extensions import db
from followup.jobs.running import unit_of_work
from followup.outbox import kinds, messages
from followup.outbox.kinds import UnknownMailKind
from followup.outbox.messages import enqueue
from followup.outbox.models import DeliveryStatus, OutboxMessage
from tests.conftest import MONDAY_MORNING as NOW
from tests.web.outbox.kinds import Greeting, known, someone


@pytest.fixture
def extra_settings() -> dict[str, str]:
    return {"FOLLOWUP_MAIL_FROM": "Oppfølging <oppfolging@ks.example>"}


def put(**changes: object) -> OutboxMessage:
    given = {"kind": "greeting", "person": someone(1), "dedupe_key": "greeting:1", "payload": {}, "now": NOW}
    return enqueue(**{**given, **changes})  # type: ignore[arg-type]


def test_a_message_waits_from_now_on_for_the_persons_address_of_today(in_app: Flask) -> None:
    message = put()
    assert message.status == DeliveryStatus.PENDING
    assert message.recipient == "nr1@sula.example"
    assert message.created_at == message.not_before == message.next_attempt_at == NOW


def test_a_message_may_wait_for_its_morning(in_app: Flask) -> None:
    message = put(not_before=NOW + timedelta(days=7))
    assert message.next_attempt_at == message.not_before == NOW + timedelta(days=7)


def test_the_same_key_gives_the_same_message(in_app: Flask) -> None:
    first, second = put(), put(person=someone(2), payload={"words": "other"})
    assert first is second
    assert db.session.scalar(select(func.count(OutboxMessage.id))) == 1


def test_every_message_has_an_id_of_its_own_at_our_senders_domain(in_app: Flask) -> None:
    ids = {put(dedupe_key=f"greeting:{number}").message_id for number in range(20)}
    assert len(ids) == 20
    assert all(each.startswith("<") and each.endswith("@ks.example>") for each in ids)


def test_of_two_processes_with_one_key_the_second_gets_the_firsts(app: Flask) -> None:
    with app.app_context(), unit_of_work():
        someone(1)
    barrier, found = threading.Barrier(2), []

    def work() -> None:
        with app.app_context():
            barrier.wait()
            with unit_of_work():
                found.append(put().message_id)

    workers = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(found) == 2
    assert found[0] == found[1]


def test_a_key_that_appears_between_looking_and_writing_is_the_same_message(
    in_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = put()
    look, looks = messages._find, []

    def blind_once(key: str) -> OutboxMessage | None:
        looks.append(key)
        return look(key) if len(looks) > 1 else None

    monkeypatch.setattr(messages, "_find", blind_once)
    assert put() is first
    assert db.session.scalar(select(func.count(OutboxMessage.id))) == 1


def test_what_breaks_for_another_reason_is_not_hidden(in_app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "_find", lambda _key: None)
    put()
    with pytest.raises(Exception, match=r"(?i)unique"):
        put()


def test_the_kind_writes_what_its_words_will_need_at_once(in_app: Flask) -> None:
    class Preparing(Greeting):
        def prepare(self, message: OutboxMessage, *, now: datetime) -> None:
            someone(1).name = f"prepared for {message.id}"

    with known(Preparing()):
        message = put()
    assert someone(1).name == f"prepared for {message.id}"


def test_a_kind_is_found_by_its_name_or_refused_by_it(in_app: Flask) -> None:
    assert kinds.kind_named("greeting").label() == "greeting"
    assert "sign_in_code" in kinds.secret_names()
    with pytest.raises(UnknownMailKind, match="forgotten"):
        kinds.kind_named("forgotten")
