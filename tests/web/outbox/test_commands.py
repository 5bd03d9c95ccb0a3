"""`followup outbox deliver` and `followup outbox list`, as scripts hold on to them."""

import json
from datetime import timedelta

import pytest
from click.testing import CliRunner, Result
from flask import Flask
from flask.cli import ScriptInfo

from followup.cli.main import followup
from followup.outbox.models import DeliveryStatus
from tests.conftest import MONDAY_MORNING as NOW
from tests.smtp import MailServer, free_port
from tests.web.outbox.kinds import put_in, row

LEDGER_KEYS = [
    "id",
    "kind",
    "recipient",
    "dedupe_key",
    "message_id",
    "status",
    "attempts",
    "created_at",
    "sent_at",
    "last_error",
]


@pytest.fixture
def extra_settings(mail_server: MailServer) -> dict[str, str]:
    return {"FOLLOWUP_SMTP_URL": mail_server.url}


def run(app: Flask, *arguments: str) -> Result:
    script = ScriptInfo(create_app=lambda: app, set_debug_flag=False)
    return CliRunner().invoke(followup, ["outbox", *arguments], obj=script)


def test_deliver_sends_what_is_due_at_the_given_instant(app: Flask, mail_server: MailServer) -> None:
    with app.app_context():
        put_in(now=NOW, not_before=NOW + timedelta(days=2), count=3)
    early = run(app, "deliver", "--now", NOW.isoformat())
    assert early.exit_code == 0
    assert json.loads(early.stdout)["waiting"] == 3
    assert "not due yet" in early.stderr
    result = run(app, "deliver", "--now", "2021-01-13T09:00")
    assert json.loads(result.stdout)["sent"] == 3
    assert len(mail_server.caught) == 3
    assert mail_server.caught[0].letter["Date"].datetime.isoformat() == "2021-01-13T09:00:00+01:00"


class TestWhenTheServerIsAway:
    @pytest.fixture
    def extra_settings(self) -> dict[str, str]:
        return {"FOLLOWUP_SMTP_URL": f"smtp://127.0.0.1:{free_port()}"}

    def test_deliver_says_what_was_kept_and_what_next(self, app: Flask) -> None:
        with app.app_context():
            put_in(now=NOW, count=2)
        result = run(app, "deliver", "--now", NOW.isoformat())
        assert result.exit_code == 1
        assert json.loads(result.stdout)["waiting"] == 2
        assert "Nothing was lost: 2 mails wait" in result.stderr
        with app.app_context():
            assert row(recipient="nr1@sula.example").status == DeliveryStatus.PENDING


def test_deliver_says_what_is_held(app: Flask) -> None:
    with app.app_context():
        put_in(now=NOW - timedelta(days=9))
    result = run(app, "deliver", "--now", NOW.isoformat())
    assert json.loads(result.stdout)["held"] == 1
    assert "held" in result.stderr


def test_a_date_that_does_not_exist_is_bad_input(app: Flask) -> None:
    result = run(app, "deliver", "--now", "2021-02-30T08:00")
    assert result.exit_code == 2
    assert "not an instant that exists" in result.stderr


def test_the_ledger_as_json(app: Flask) -> None:
    assert json.loads(run(app, "list", "--json").stdout) == []
    with app.app_context():
        put_in(now=NOW, count=2)
    run(app, "deliver", "--now", NOW.isoformat())
    ledger = json.loads(run(app, "list", "--json").stdout)
    assert [list(each) for each in ledger] == [LEDGER_KEYS] * 2
    assert ledger[0]["dedupe_key"] == "greeting:1"
    assert ledger[0]["status"] == "sent"
    assert ledger[0]["sent_at"] == "2021-01-11T07:30:00+00:00"
    assert (ledger[0]["attempts"], ledger[0]["last_error"]) == (1, "")


def test_the_ledger_as_text(app: Flask) -> None:
    assert "empty" in run(app, "list").stdout
    with app.app_context():
        put_in(now=NOW, fails="no such value")
    run(app, "deliver", "--now", NOW.isoformat())
    assert "failed\tgreeting\tnr1@sula.example\t-\tValueError: no such value" in run(app, "list").stdout
