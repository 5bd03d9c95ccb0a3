"""Statuses, timeliness and reasons said to people, in the page's language."""

from flask_babel import gettext as _

from followup.commitments.awaiting import Reason
from followup.commitments.statuses import DueKind, Status
from followup.commitments.timeliness import Timeliness
from followup.people.models import Contact, Person


def status_name(status: Status | str) -> str:
    """`In progress`."""
    return {
        Status.NOT_STARTED: _("Not started"),
        Status.IN_PROGRESS: _("In progress"),
        Status.DONE: _("Done"),
        Status.STUCK: _("Stuck, needs help"),
        Status.DROPPED: _("Dropped"),
    }[Status(status)]


def timeliness_name(timeliness: Timeliness | str) -> str:
    """`Due soon`."""
    return {
        Timeliness.ON_TRACK: _("On track"),
        Timeliness.DUE_SOON: _("Due soon"),
        Timeliness.OVERDUE: _("Overdue"),
        Timeliness.NO_DUE_DATE: _("No deadline"),
        Timeliness.CLOSED: _("Closed"),
    }[Timeliness(timeliness)]


def reason_name(reason: Reason | str) -> str:
    """Why something awaits an answer, `The deadline has passed`."""
    return {
        Reason.OVERDUE: _("The deadline has passed"),
        Reason.DUE_SOON: _("The deadline is near"),
        Reason.STUCK: _("It is stuck"),
        Reason.NO_DUE_DATE: _("It has no date"),
        Reason.NEVER_ANSWERED: _("We have not heard how it goes"),
        Reason.NO_NEWS: _("No news for six weeks"),
    }[Reason(reason)]


def due_kind_name(kind: DueKind | str) -> str:
    """What a due is about, as a choice in a form."""
    return {
        DueKind.BY: _("By a day"),
        DueKind.DURING: _("During a period"),
        DueKind.START: _("To be started"),
    }[DueKind(kind)]


def person_name(person: Person) -> str:
    """A person's present name, else the address; an erased name is not told."""
    if person.erased_at is not None:
        return _("Somebody whose name was erased")
    return person.name or person.email


def contact_name(contact: Contact) -> str:
    """The name of the person who is the contact."""
    return person_name(contact.person)
