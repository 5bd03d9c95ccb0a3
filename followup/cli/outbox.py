"""Commands: outbox."""

import json
import sys
from dataclasses import asdict
from datetime import datetime
from typing import Any

import click
from flask.cli import with_appcontext

from followup import clock
from followup.cli.options import with_now
from followup.jobs.running import reading
from followup.outbox.delivering import Totals, deliver_waiting
from followup.outbox.models import OutboxMessage
from followup.outbox.queries import list_ledger


def register(group: click.Group) -> None:
    """Add this file's commands to `followup`."""
    group.add_command(outbox)


@click.group()
def outbox() -> None:
    """Mail that waits, and what became of it."""


@outbox.command("deliver")
@with_now
@with_appcontext
def deliver() -> None:
    """Send what waits and is due, once through, and print the totals as JSON."""
    totals = deliver_waiting(now=clock.now(), tick=clock.now)
    click.echo(json.dumps({name: value for name, value in asdict(totals).items() if name != "server_error"}))
    _explain(totals)
    if totals.server_error:
        sys.exit(1)


@outbox.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print the ledger as JSON.")
@with_appcontext
def list_messages(as_json: bool) -> None:
    """Print the ledger: every mail, and what became of it."""
    with reading():
        if as_json:
            _print_json()
            return
        is_empty = True
        for message in list_ledger():
            is_empty = False
            click.echo("\t".join(_columns(message)))
    if is_empty:
        click.echo("The outbox is empty.")


def _explain(totals: Totals) -> None:
    """Say on stderr what did not leave, and what happens next."""
    if totals.server_error:
        click.echo(
            f"The mail server did not take mail ({totals.server_error}). Nothing was lost: {totals.waiting} "
            "mails wait and are tried again; see `followup outbox list`.",
            err=True,
        )
    elif totals.waiting and not totals.sent and not totals.retried:
        click.echo(f"{totals.waiting} mails wait: not due yet, or no mail server is set.", err=True)
    if totals.held:
        click.echo(
            f"{totals.held} mails had waited for more than a week and are held; release them under Reminders.",
            err=True,
        )


def _print_json() -> None:
    """One array, a row at a time: the ledger may be long."""
    separator = "["
    for message in list_ledger():
        click.echo(separator + json.dumps(_row(message), ensure_ascii=False), nl=False)
        separator = ",\n "
    click.echo("]" if separator != "[" else "[]")


def _row(message: OutboxMessage) -> dict[str, Any]:
    return {
        "id": message.id,
        "kind": message.kind,
        "recipient": message.recipient,
        "dedupe_key": message.dedupe_key,
        "message_id": message.message_id,
        "status": message.status.value,
        "attempts": message.attempts,
        "created_at": message.created_at.isoformat(),
        "sent_at": _instant(message.sent_at),
        "last_error": message.last_error,
    }


def _columns(message: OutboxMessage) -> list[str]:
    what = message.last_error or message.reason
    sent = _instant(message.sent_at) or "-"
    return [str(message.id), message.status.value, message.kind, message.recipient, sent, what]


def _instant(value: datetime | None) -> str | None:
    return value.isoformat() if value else None
