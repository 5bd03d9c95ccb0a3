"""What the filters of a list offer: only meetings, counties and municipalities that have something in it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from flask_babel import gettext as _
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from followup.commitments import queries
from followup.commitments.conditions import OWNER_UNKNOWN, contact_id_in
from followup.commitments.filters import Filters
from followup.commitments.statuses import Status
from followup.commitments.timeliness import Timeliness
from followup.commitments.wording import contact_name, status_name, timeliness_name
from followup.extensions import db
from followup.people.models import Contact, Municipality

Choices = Sequence[tuple[str, str]]


def choices_for(filters: Filters) -> Mapping[str, Choices]:
    """Choices by parameter, of filters and of the sorting; two queries, and one more to name a chosen contact."""
    municipalities = queries.list_municipalities_with_shares()
    return {
        "status": [(status.value, status_name(status)) for status in Status],
        "timeliness": [(kind.value, timeliness_name(kind)) for kind in Timeliness],
        "meeting": meeting_choices(queries.list_meetings()),
        "county": county_choices(municipalities),
        "municipality": municipality_choices(municipalities),
        "owner": _owner_choices(filters.owner),
        "sort": _sort_choices(filters),
    }


def meeting_choices(meetings: Iterable[Any]) -> Choices:
    return [(str(meeting.id), meeting.name) for meeting in meetings]


def municipality_choices(municipalities: Iterable[Municipality]) -> Choices:
    return [(municipality.slug, municipality.name) for municipality in municipalities]


def county_choices(municipalities: Iterable[Municipality]) -> Choices:
    """The counties of these municipalities, by number."""
    counties = {municipality.county_number: municipality.county for municipality in municipalities}
    return sorted(counties.items())


def _owner_choices(owner: str) -> Choices:
    """Nobody known, and whatever the address already asks for."""
    choices = [(OWNER_UNKNOWN, _("Nobody known"))]
    if owner and owner != OWNER_UNKNOWN:
        contact_id = contact_id_in(owner)
        choices.append((owner, _contact_name(contact_id) if contact_id else owner))
    return choices


def _sort_choices(filters: Filters) -> Choices:
    """What a list can be sorted by beside the deadline; on a phone there are no headings to press."""
    choices = [
        ("-due", _("Deadline, the latest first")),
        ("title", _("Title")),
        ("municipality", _("Municipality")),
        ("status", _("Status")),
        ("answered", _("Last answer, the oldest first")),
        ("-answered", _("Last answer, the newest first")),
    ]
    turned = filters.sort_words not in dict(choices) and filters.is_descending
    return [*choices, (filters.sort_words, _("As now, turned round"))] if turned else choices


def _contact_name(contact_id: int) -> str:
    found = db.session.scalar(
        select(Contact).where(Contact.id == contact_id).options(joinedload(Contact.person))
    )
    return contact_name(found) if found else _("a contact")
