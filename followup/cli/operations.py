"""Commands for whoever runs an installation: doctor and generate."""

import json
import sys

import click
from flask.cli import with_appcontext

from followup import clock
from followup.cli import health, migrating
from followup.cli.options import with_now
from followup.example import generating
from followup.jobs.running import unit_of_work


def register(group: click.Group) -> None:
    """Add this file's commands to `followup`."""
    group.add_command(doctor)
    group.add_command(generate)


@click.command()
@with_appcontext
def doctor() -> None:
    """Check settings, database, migrations, mail, clock and heartbeat; fails when something would."""
    findings = health.examine()
    for finding in findings:
        click.echo(f"{'ok  ' if finding.is_well else 'FAIL'}  {finding.what}: {finding.said}")
    sys.exit(0 if all(finding.is_well for finding in findings) else 1)


@click.command()
@click.option("--municipalities", type=click.IntRange(1), required=True, help="How many municipalities.")
@click.option("--commitments", type=click.IntRange(0), required=True, help="How many commitments in all.")
@click.option("--contacts", type=click.IntRange(0), required=True, help="How many contacts in all.")
@click.option(
    "--overdue", type=click.FloatRange(0, 1), default=0.33, show_default=True, help="Part of them late."
)
@click.option("--seed", type=int, default=1, show_default=True, help="The same seed makes the same data.")
@with_now
@with_appcontext
def generate(municipalities: int, commitments: int, contacts: int, overdue: float, seed: int) -> None:
    """Migrate, and fill the database with synthetic data for measuring."""
    migrating.migrate()
    amounts = generating.Amounts(municipalities, commitments, contacts, overdue)
    with unit_of_work():
        made = generating.generate(amounts, now=clock.now(), seed=seed)
    click.echo(json.dumps(made))
