"""Who may be responsible, suggested while one types: who is named elsewhere, whom we know, and common roles."""

from collections.abc import Iterable

from flask_babel import gettext as _
from sqlalchemy import select

from followup.drafts.models import Draft, draft_municipalities
from followup.extensions import db
from followup.notes.models import Card
from followup.people.models import Contact, Municipality, Person

MOST = 30


def owner_suggestions(card: Card, municipalities: Iterable[Municipality]) -> list[str]:
    """Words for the owner's field, those of the same municipalities first; fixed queries whatever the data."""
    ids = [municipality.id for municipality in municipalities]
    words = [*_written_for(card.note.meeting_id, ids), *_contacts_of(ids), *_common_roles()]
    return list(dict.fromkeys(word for word in words if word))[:MOST]


def _written_for(meeting_id: int, municipality_ids: list[int]) -> list[str]:
    written = (
        select(Draft.owner_written)
        .join(draft_municipalities, draft_municipalities.c.draft_id == Draft.id)
        .where(
            Draft.meeting_id == meeting_id,
            Draft.owner_written != "",
            draft_municipalities.c.municipality_id.in_(municipality_ids),
        )
        .distinct()
        .order_by(Draft.owner_written)
        .limit(MOST)
    )
    return list(db.session.scalars(written))


def _contacts_of(municipality_ids: list[int]) -> list[str]:
    rows = db.session.execute(
        select(Person.name, Contact.role)
        .join(Contact, Contact.person_id == Person.id)
        .where(Contact.municipality_id.in_(municipality_ids), Contact.removed_at.is_(None))
        .order_by(Contact.position)
        .limit(MOST)
    ).all()
    return [word for name, role in rows for word in (role, name)]


def _common_roles() -> list[str]:
    return [
        _("Chief municipal officer"),
        _("Head of sector"),
        _("Head of culture"),
        _("Head of education"),
        _("Principal"),
        _("Adviser"),
        _("Mayor"),
        _("Steering group"),
        _("Working group"),
    ]
