"""Commands: link."""

import click
from flask.cli import with_appcontext
from flask_babel import gettext as _
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from followup import clock
from followup.cli.options import with_now
from followup.errors import FollowupError
from followup.extensions import db
from followup.jobs.running import unit_of_work
from followup.people.contacts import normalise_email
from followup.people.models import Contact, Municipality, Person
from followup.people.municipality_names import find_municipality
from followup.people.row_problems import Problem
from followup.updates.links import page_address


class UnknownMunicipality(FollowupError):
    """No municipality, or more than one, goes by that name."""


class NoSuchContact(FollowupError):
    """The person is not a contact of the municipality."""


def register(group: click.Group) -> None:
    """Add this file's commands to `followup`."""
    group.add_command(link)


@click.command("link")
@click.argument("municipality")
@click.option("--contact", "email", required=True, help="The contact's e-mail address.")
@with_now
@with_appcontext
def link(municipality: str, email: str) -> None:
    """Print a working link to a MUNICIPALITY's page, for one of its contacts.

    Whoever has the link can answer for the municipality: hand it to nobody else.
    """
    with unit_of_work():
        contact = _contact_at(_municipality(municipality), normalise_email(email))
        click.echo(page_address(contact, now=clock.now()))


def _municipality(words: str) -> Municipality:
    found = find_municipality(words)
    if isinstance(found, Problem):
        said = _("No municipality is called “%(words)s”.", words=words)
        if found.choices:
            said += " " + _("Did you mean %(names)s?", names=" / ".join(found.choices))
        raise UnknownMunicipality(said)
    return db.session.scalars(select(Municipality).where(Municipality.slug == found.slug)).one()


def _contact_at(municipality: Municipality, email: str) -> Contact:
    contact = db.session.scalar(
        select(Contact)
        .join(Contact.person)
        .where(
            Contact.municipality_id == municipality.id,
            Contact.removed_at.is_(None),
            Person.email == email,
        )
        .options(joinedload(Contact.person))
    )
    if contact is None:
        raise NoSuchContact(
            _(
                "%(email)s is not a contact at %(municipality)s. Import or add the contact first.",
                email=email,
                municipality=municipality.name,
            )
        )
    return contact
