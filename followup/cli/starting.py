"""What happens before `followup up` serves its first page, and what is said when it does."""

import click
from sqlalchemy import func, select

from followup import clock, settings
from followup.cli import migrating
from followup.example import loading
from followup.extensions import db
from followup.jobs.running import unit_of_work
from followup.notes.models import Meeting
from followup.people import sign_in
from followup.people.models import Coordinator, Role


def prepare(*, with_example: bool) -> None:
    """Migrate, and load the example meeting into a database that has neither meeting nor coordinator."""
    migrating.migrate()
    if loading.is_half_loaded():
        loading.undo()
    if with_example and _is_empty():
        loading.load_example()


def announce() -> None:
    """Print where the pages are and a way in for a coordinator."""
    click.echo(f"\n  {settings.current().base_url}\n")
    link = _sign_in_link()
    if link is None:
        click.echo(
            "  Nobody can sign in yet. In another shell: followup coordinator add EMAIL --role admin\n"
        )
    else:
        click.echo(f"  Sign in as coordinator (once, within 24 hours):\n  {link}\n")
    if clock.is_demonstration():
        click.echo(
            f"  An example meeting, on a demonstration clock: it is {clock.today():%-d %B %Y} there.\n"
        )


def _sign_in_link() -> str | None:
    first_admin = (
        select(Coordinator)
        .where(Coordinator.deactivated_at.is_(None), Coordinator.role == Role.ADMIN)
        .order_by(Coordinator.id)
        .limit(1)
    )
    with unit_of_work():
        admin = db.session.scalar(first_admin)
        return sign_in.make_link(admin, real_now=clock.real_now()) if admin else None


def _is_empty() -> bool:
    counts = [db.session.scalar(select(func.count()).select_from(table)) for table in (Meeting, Coordinator)]
    db.session.remove()
    return not any(counts)
