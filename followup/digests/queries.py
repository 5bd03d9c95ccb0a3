"""What the database knows about reminders: what awaits whom, and through which contacts."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Select, exists, or_, select

from followup.clock import OSLO
from followup.commitments.awaiting import Reason, awaits
from followup.commitments.models import Share
from followup.commitments.queries import recipient_contact_id, shares_with_all
from followup.commitments.statuses import OPEN_STATUSES
from followup.digests.content import Row
from followup.extensions import db
from followup.notes.models import Meeting, MeetingState
from followup.outbox.models import DeliveryStatus, OutboxMessage
from followup.people.models import Contact, Person

KIND = "digest"
"""What digests are called in the outbox and the ledger."""


def list_awaiting(
    *, now: datetime, person_ids: Collection[int] | None = None, also_meeting_id: int | None = None
) -> dict[int, list[Row]]:
    """What awaits each person (of these, else of all) in meetings that are followed; one query.

    The same shares, and the same rule, as on the municipality's page. `also_meeting_id` counts one more
    meeting as followed, to see what starting it would send.
    """
    statement = _shares_with_recipient().where(
        or_(Meeting.state == MeetingState.FOLLOWING, Meeting.id == also_meeting_id)
    )
    if person_ids is not None:
        places = select(Contact.municipality_id).where(Contact.person_id.in_(person_ids)).correlate(None)
        statement = statement.where(Contact.person_id.in_(person_ids), Share.municipality_id.in_(places))
    found: dict[int, list[Row]] = defaultdict(list)
    today = now.astimezone(OSLO).date()
    for share, contact_id, person_id in db.session.execute(statement):
        reason = awaits(
            status=share.status,
            timeliness=share.timeliness_on(today),
            answered_at=share.answered_at,
            now=now,
        )
        if reason is not None:
            found[person_id].append(_row(share, contact_id, reason))
    return dict(found)


def is_first_digest(person_id: int) -> bool:
    """True while no digest has ever reached the person, so that the next one introduces itself."""
    sent = exists().where(
        OutboxMessage.person_id == person_id,
        OutboxMessage.kind == KIND,
        OutboxMessage.status == DeliveryStatus.SENT,
    )
    return not db.session.scalar(select(sent))


def list_contacts_with_mail(person_ids: Collection[int]) -> dict[int, list[Contact]]:
    """The contacts through which these people take mail, per person; one query and their municipalities."""
    statement = (
        select(Contact)
        .join(Contact.municipality)
        .where(
            Contact.person_id.in_(person_ids),
            Contact.removed_at.is_(None),
            Contact.unsubscribed_at.is_(None),
        )
        .order_by(Contact.id)
    )
    found: dict[int, list[Contact]] = defaultdict(list)
    for contact in db.session.scalars(statement):
        found[contact.person_id].append(contact)
    return found


def _shares_with_recipient() -> Select[Share, int, int]:
    return (
        shares_with_all()
        .join(Contact, Contact.municipality_id == Share.municipality_id)
        .join(Person, Person.id == Contact.person_id)
        .where(
            Contact.id == recipient_contact_id(),
            Person.erased_at.is_(None),
            Share.status.in_(OPEN_STATUSES),
        )
        .add_columns(Contact.id, Contact.person_id)
        .order_by(Share.id)
    )


def _row(share: Share, contact_id: int, reason: Reason) -> Row:
    commitment = share.commitment
    return Row(
        share_id=share.id,
        contact_id=contact_id,
        municipality_id=share.municipality_id,
        municipality=share.municipality.name,
        meeting_id=commitment.meeting_id,
        meeting=commitment.meeting.name,
        meeting_held_on=commitment.meeting.held_on,
        title=commitment.title,
        reason=reason,
        status=share.status,
        quote=commitment.quote,
        owner=share.owner_written,
        due_written=commitment.due_written,
        due_kind=commitment.due_kind,
        due_from=commitment.due_from,
        due_to=commitment.due_to,
        is_due_moved=commitment.due_moved_at is not None,
    )
