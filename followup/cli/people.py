"""Commands: contacts and coordinator."""

import click
from flask.cli import with_appcontext

from followup import clock
from followup.cli.contacts import contacts
from followup.jobs.running import unit_of_work
from followup.people import coordinators, sign_in
from followup.people.models import Role


def register(group: click.Group) -> None:
    """Add this file's commands to `followup`."""
    group.add_command(coordinator)
    group.add_command(contacts)


@click.group()
def coordinator() -> None:
    """Who may sign in to the desk."""


@coordinator.command("add")
@click.argument("email")
@click.option(
    "--role",
    type=click.Choice([role.value for role in Role]),
    help="What they may do. Without it, who is known keeps their role; the first is admin, others coordinator.",
)
@with_appcontext
def add_coordinator(email: str, role: str | None) -> None:
    """Let the person at EMAIL sign in, and print a sign-in link that works once, within a day."""
    with unit_of_work():
        chosen = Role(role) if role else _role_of_the_first()
        added = coordinators.add_coordinator(email=email, role=chosen, now=clock.now())
        link = sign_in.make_link(added, real_now=clock.real_now())
        words = f"{added.person.email} may sign in as {added.role.value}. The link works once, within a day:"
    click.echo(words)
    click.echo(link)


def _role_of_the_first() -> Role | None:
    """Somebody must look after people and settings: where nobody may sign in yet, the first is admin."""
    return None if coordinators.list_coordinators() else Role.ADMIN
