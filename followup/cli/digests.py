"""Commands: digests."""

import json

import click
from flask.cli import with_appcontext

from followup import clock
from followup.cli.options import with_now
from followup.digests.composing import compose_due
from followup.digests.previewing import Preview, preview


def register(group: click.Group) -> None:
    """Add this file's commands to `followup`."""
    group.add_command(digests)


@click.group()
def digests() -> None:
    """The weekly reminders: what would go out, and putting it in the outbox."""


@digests.command("preview")
@with_now
@click.option("--json", "as_json", is_flag=True, help="As a list of JSON objects.")
@with_appcontext
def preview_digests(as_json: bool) -> None:
    """Show what would go out; nothing is written."""
    found = preview(now=clock.now())
    if as_json:
        click.echo(json.dumps([each.as_dict() for each in found], ensure_ascii=False, indent=2))
        return
    for each in found:
        click.echo(_line(each))
    if not found:
        click.echo("Nothing would go out.")


@digests.command("compose")
@with_now
@with_appcontext
def compose_digests() -> None:
    """Put what is due in the outbox, once per person and period; prints the totals as JSON."""
    totals = compose_due(now=clock.now())
    click.echo(json.dumps(totals.as_dict()))
    if totals.failures:
        raise click.ClickException(f"Not composed, tried again later: {', '.join(totals.failures)}.")


def _line(each: Preview) -> str:
    places = ", ".join(each.content.municipalities)
    return f"{each.period}  {each.recipient}  {places}  {each.content.total} rows"
