"""Telling the example's story with the real verbs, on a clock that is moved along.

1. Everything happens at its own time before `STARTS_AT`: the wall is read and reviewed, follow-up is started,
   each Monday's reminders are composed and delivered to the local mail page, and municipalities answer.
2. The demonstration clock is kept last. Whatever stops the telling before that leaves a half-told example,
   which the next start takes away and tells anew.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import select

from followup import clock, layout, settings
from followup.commitments.models import Commitment, Share
from followup.desk.demonstration import leave_example
from followup.digests.calendar import next_slot
from followup.digests.composing import compose_due
from followup.digests.starting import start_meeting
from followup.drafts.models import Draft, DraftState
from followup.drafts.proposing import import_source
from followup.drafts.reviewing import accept_draft, can_be_accepted, discard_draft
from followup.example import story
from followup.example.story import ExampleAnswer
from followup.extensions import db
from followup.jobs.running import unit_of_work
from followup.notes.importing import open_meeting
from followup.notes.models import Meeting
from followup.notes.sources import Source, read_source
from followup.outbox.delivering import deliver_waiting
from followup.outbox.transport import LocalPage
from followup.people.contacts import add_contact
from followup.people.coordinators import add_coordinator
from followup.people.models import Contact, Municipality, Person, Role
from followup.updates.answers import Answer
from followup.updates.submitting import submit_answers


def load_example(source: Source | None = None) -> None:
    """Fill an empty database with the example, and start the demonstration clock.

    `source` is the example's wall where it was read before; reading takes longer than all the rest.
    """
    _tell_preparations(source or read_wall())
    _tell_weeks()
    clock.demonstrate(
        start=settings.current().clock_start or story.STARTS_AT,
        kept_in=settings.current().data_dir / clock.FILE_NAME,
    )


def is_half_loaded() -> bool:
    """True when an example is there, and the clock that belongs to it is not."""
    with unit_of_work():
        example = db.session.scalar(select(Meeting.id).where(Meeting.is_example).limit(1))
    return example is not None and not (settings.current().data_dir / clock.FILE_NAME).exists()


def undo() -> None:
    """Take a half-told example away."""
    with unit_of_work():
        leave_example()


def read_wall() -> Source:
    """What the example's wall says."""
    wall = (layout.PACKAGE / "example" / "wall.txt").read_bytes()
    return read_source(wall, name="eksempelvegg.txt", held_on=story.HELD_ON)


def _tell_preparations(source: Source) -> None:
    with unit_of_work():
        by = _coordinator()
        meeting = open_meeting(
            name=story.MEETING_NAME, held_on=story.HELD_ON, theme=story.MEETING_THEME, now=story.IMPORTED_AT
        )
        meeting.is_example = True
        import_source(meeting=meeting, source=source, by=by, now=story.IMPORTED_AT)
        _add_contacts()
        _review(meeting, by)
        start_meeting(meeting, by=by, now=story.STARTED_AT)


def _coordinator() -> Person:
    name, email = story.COORDINATOR
    return add_coordinator(email=email, name=name, role=Role.ADMIN, now=story.IMPORTED_AT).person


def _add_contacts() -> None:
    places = {place.name: place for place in db.session.scalars(select(Municipality))}
    for each in story.CONTACTS:
        add_contact(
            municipality=places[each.municipality],
            email=each.email,
            name=each.name,
            role=each.role,
            now=story.IMPORTED_AT,
        )


def _review(meeting: Meeting, by: Person) -> None:
    statement = select(Draft).where(Draft.meeting_id == meeting.id, Draft.state == DraftState.WAITING)
    for draft in list(db.session.scalars(statement.order_by(Draft.id))):
        names = {place.name for place in draft.municipalities}
        if any(words in draft.quote for words in story.DISCARDED):
            discard_draft(draft, by=by, now=story.REVIEWED_AT)
        elif can_be_accepted(draft) and not names & set(story.UNREVIEWED):
            accept_draft(draft, by=by, now=story.REVIEWED_AT)


def _tell_weeks() -> None:
    answers = sorted(story.ANSWERS, key=lambda answer: answer.at)
    for morning in _mornings():
        for answer in [each for each in answers if each.at < morning]:
            _answer(answer)
            answers.remove(answer)
        with _at(morning):
            compose_due(now=morning)
            deliver_waiting(now=morning, transport=LocalPage())
    for answer in answers:
        _answer(answer)


def _mornings() -> Iterator[datetime]:
    morning = next_slot(story.STARTED_AT)
    while morning < story.STARTS_AT:
        yield morning
        morning = next_slot(morning)


def _answer(answer: ExampleAnswer) -> None:
    statement = (
        select(Share)
        .join(Share.commitment)
        .join(Share.municipality)
        .where(Municipality.name == answer.municipality, Commitment.quote.contains(answer.words))
    )
    with _at(answer.at), unit_of_work():
        share = db.session.scalars(statement).one()
        contact = db.session.scalars(
            select(Contact).where(Contact.municipality_id == share.municipality_id)
        ).first()
        if contact is None:
            raise LookupError(answer.municipality)
        submit_answers(
            contact,
            [Answer(share_id=share.id, status=answer.status, note=answer.note)],
            respondent_name=answer.respondent,
            nonce=f"example-{share.id}",
            now=answer.at,
        )


@contextmanager
def _at(instant: datetime) -> Iterator[None]:
    with clock.stopped_at(instant):
        yield
