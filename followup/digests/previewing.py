"""What would go out at an instant, without anything being written."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from followup.clock import OSLO
from followup.digests import calendar, queries, schedules
from followup.digests.content import DigestContent, content_of
from followup.digests.mail import word_preview
from followup.digests.models import Digest
from followup.extensions import db
from followup.outbox.kinds import Mail
from followup.people.models import Person


@dataclass(frozen=True)
class Preview:
    """One mail that would go out, to whom and about how much."""

    person_id: int
    recipient: str
    name: str
    period: str
    content: DigestContent

    def as_dict(self) -> dict[str, object]:
        """As `followup digests preview --json` says it."""
        return {
            "recipient": self.recipient,
            "municipalities": list(self.content.municipalities),
            "period": self.period,
            "rows": self.content.total,
        }


def preview(*, now: datetime) -> list[Preview]:
    """The digests that `compose_due` would put in the outbox at `now`, by recipient; a fixed number of queries."""
    period = calendar.period_of(calendar.latest_slot(now))
    due = {each.person_id for each in schedules.list_due_if_added(now=now)} - _people_seen_to(period)
    awaiting = queries.list_awaiting(now=now, person_ids=due)
    today = now.astimezone(OSLO).date()
    found: list[Preview] = []
    for person in _list_people(awaiting.keys()):
        content = content_of(awaiting[person.id], today=today)
        if content is not None:
            found.append(Preview(person.id, person.email, person.name, period, content))
    return found


def preview_mail(person: Person, *, now: datetime, also_meeting_id: int | None = None) -> Mail | None:
    """The mail the person would get at `now`, with links that open nothing; None when nothing awaits them."""
    awaiting = queries.list_awaiting(now=now, person_ids=[person.id], also_meeting_id=also_meeting_id)
    content = content_of(
        awaiting.get(person.id, []),
        today=now.astimezone(OSLO).date(),
        is_first=queries.is_first_digest(person.id),
    )
    if content is None:
        return None
    contacts = queries.list_contacts_with_mail([person.id])[person.id]
    return word_preview(content, person=person, contacts=contacts, now=now)


def _people_seen_to(period: str) -> set[int]:
    statement = select(Digest.person_id).where(Digest.kind == queries.KIND, Digest.period == period)
    return set(db.session.scalars(statement))


def _list_people(person_ids: Collection[int]) -> list[Person]:
    statement = select(Person).where(Person.id.in_(person_ids)).order_by(Person.email)
    return list(db.session.scalars(statement))
