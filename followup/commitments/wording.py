"""Statuses, timeliness and reasons said to people, in the page's language."""

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from followup.commitments.awaiting import Reason
from followup.commitments.statuses import DueKind, Status
from followup.commitments.timeliness import Timeliness
from followup.people.models import Contact, Person

_STATUSES = {
    Status.NOT_STARTED: _l("Not started"),
    Status.IN_PROGRESS: _l("In progress"),
    Status.DONE: _l("Done"),
    Status.STUCK: _l("Stuck, needs help"),
    Status.DROPPED: _l("Dropped"),
}

_TIMELINESS = {
    Timeliness.ON_TRACK: _l("On track"),
    Timeliness.DUE_SOON: _l("Due soon"),
    Timeliness.OVERDUE: _l("Overdue"),
    Timeliness.NO_DUE_DATE: _l("No deadline"),
    Timeliness.CLOSED: _l("Closed"),
}

_REASONS = {
    Reason.OVERDUE: _l("The deadline has passed"),
    Reason.DUE_SOON: _l("The deadline is near"),
    Reason.STUCK: _l("It is stuck"),
    Reason.NO_DUE_DATE: _l("It has no date"),
    Reason.NEVER_ANSWERED: _l("We have not heard how it goes"),
    Reason.NO_NEWS: _l("No news for six weeks"),
}

_DUE_KINDS = {
    DueKind.BY: _l("By a day"),
    DueKind.DURING: _l("During a period"),
    DueKind.START: _l("To be started"),
}


def status_name(status: Status | str) -> str:
    """`In progress`."""
    return str(_STATUSES[Status(status)])


def timeliness_name(timeliness: Timeliness | str) -> str:
    """`Due soon`."""
    return str(_TIMELINESS[Timeliness(timeliness)])


def reason_name(reason: Reason | str) -> str:
    """Why something awaits an answer, `The deadline has passed`."""
    return str(_REASONS[Reason(reason)])


def due_kind_name(kind: DueKind | str) -> str:
    """What a due is about, as a choice in a form."""
    return str(_DUE_KINDS[DueKind(kind)])


def person_name(person: Person) -> str:
    """A person's present name, else the address; an erased name is not told."""
    if person.erased_at is not None:
        return _("Somebody whose name was erased")
    return person.name or person.email


def contact_name(contact: Contact) -> str:
    """The name of the person who is the contact."""
    return person_name(contact.person)
