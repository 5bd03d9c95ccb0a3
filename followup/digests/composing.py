"""Turning what is due into digests: one mail a person and week, composed exactly once."""

import logging
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from followup.digests import calendar, queries, schedules
from followup.digests.content import Row
from followup.digests.models import Digest, DigestPart, DigestState
from followup.digests.schedules import Due
from followup.extensions import db
from followup.jobs import ledger
from followup.jobs.running import reading, unit_of_work
from followup.outbox.messages import enqueue
from followup.people.models import Person

JOB = "digests"
"""What a run is called in the ledger of jobs; its slot is the period it composes for."""

RETRY_AFTER = timedelta(minutes=15)
"""How long a person whose digest could not be composed waits for the next try."""

READ_AHEAD = 50
"""How many people's rows are read at once: one query for fifty is much cheaper than fifty."""

logger = logging.getLogger(__name__)


class Outcome(StrEnum):
    """How composing for one person ended."""

    COMPOSED = "composed"
    EMPTY = "empty"
    ALREADY = "already"
    FAILED = "failed"


@dataclass
class Totals:
    """How many people each outcome befell, and who failed (ids of people)."""

    counts: Counter[Outcome] = field(default_factory=Counter[Outcome])
    failures: list[str] = field(default_factory=list[str])

    def add(self, person_id: int, outcome: Outcome) -> None:
        self.counts[outcome] += 1
        if outcome == Outcome.FAILED:
            self.failures.append(f"person {person_id}")

    def as_dict(self) -> dict[str, int]:
        """All four counts by name, zeros too."""
        return {outcome.value: self.counts[outcome] for outcome in Outcome}


def compose_due(*, now: datetime) -> Totals:
    """Compose what is due at `now`; safe to call every minute, late, twice, or from two processes at once.

    1. Contacts added since the last run get their first instant; what is due to nobody is moved on.
    2. Who is due is whoever has a stored instant at or before `now`. When nobody is, nothing is noted.
    3. The run is for the latest slot at or before `now`. That slot names the period: a run that comes late
       makes up for it, once, whatever number of slots were slept over. Only where a quiet time has begun
       meanwhile is nobody due before the next slot.
    4. What awaits people is read for fifty at a time; the mail asks again when it is sent.
       Each person is one short transaction (`compose_for`). One that fails is noted and tried again in a
       quarter of an hour; the rest go on.
    5. The run is a row in the ledger of jobs: one for each period, with its totals and failures.
    """
    totals = Totals()
    with reading():
        if not schedules.has_work(now=now):
            return totals
    _keep_schedules(now=now)
    with reading():
        due = schedules.list_due(now=now)
    if not due:
        return totals
    period = calendar.period_of(calendar.latest_slot(now))
    ledger.open_run(job=JOB, slot=period, now=now)
    for start in range(0, len(due), READ_AHEAD):
        people = [each.person_id for each in due[start : start + READ_AHEAD]]
        awaiting = _read_ahead(people, now=now)
        for person_id in people:
            totals.add(person_id, _compose_safely(person_id, rows=awaiting.get(person_id), now=now))
    ledger.close_run(job=JOB, slot=period, totals=totals.as_dict(), failures=totals.failures, now=now)
    return totals


def compose_for(person_id: int, *, rows: list[Row] | None = None, now: datetime) -> Outcome:
    """Compose one person's digest in the transaction of the caller; `rows` when they were read a moment ago.

    1. Whoever is no longer due has been seen to by another process.
    2. A digest that is there already for the period (the clock was set back) is not made again.
    3. What awaits the person, across municipalities and meetings, is asked by the rule of the page.
    4. The digest's row comes first: its unique key lets one of two processes pass, the other fails and is
       rolled back. With nothing to say it is `empty` and no mail is written.
    5. Weeks whose mornings fell on this one are noted as merged.
    6. The person's instants move on to the next slot, together with all the rest or not at all.
    """
    due = schedules.list_due(now=now, person_id=person_id)
    if not due:
        return Outcome.ALREADY
    period = calendar.period_of(calendar.latest_slot(now))
    if period in _periods_of(person_id):
        schedules.move_on(person_id, now=now)
        return Outcome.ALREADY
    if rows is None:
        rows = queries.list_awaiting(now=now, person_ids=[person_id]).get(person_id, [])
    digest = _add_digest(due[0], period, DigestState.COMPOSED if rows else DigestState.EMPTY, now=now)
    if rows:
        _hand_to_outbox(digest, rows, now=now)
    _note_merged(due[0], digest, now=now)
    schedules.move_on(person_id, now=now)
    db.session.flush()
    return Outcome.COMPOSED if rows else Outcome.EMPTY


def _keep_schedules(*, now: datetime) -> None:
    try:
        with unit_of_work():
            schedules.add_schedules(now=now)
            schedules.pass_over_the_unreachable(now=now)
    except IntegrityError:
        logger.info("Another process gave the new contacts their first instant.")


def _read_ahead(people: list[int], *, now: datetime) -> dict[int, list[Row]]:
    """What awaits these people; nothing for any of them when it cannot be read, so that each is asked alone."""
    try:
        with reading():
            awaiting = queries.list_awaiting(now=now, person_ids=people)
    except Exception as error:
        logger.error("What awaits %s people could not be read together.", len(people), exc_info=error)
        return {}
    return {person_id: awaiting.get(person_id, []) for person_id in people}


def _compose_safely(person_id: int, *, rows: list[Row] | None, now: datetime) -> Outcome:
    try:
        with unit_of_work():
            return compose_for(person_id, rows=rows, now=now)
    except IntegrityError as error:
        if not _was_composed_elsewhere(person_id, now=now):
            return _note_failure(person_id, error, now=now)
        return Outcome.ALREADY
    except Exception as error:
        return _note_failure(person_id, error, now=now)


def _note_failure(person_id: int, error: Exception, *, now: datetime) -> Outcome:
    logger.error("The digest for person %s could not be composed.", person_id, exc_info=error)
    with unit_of_work():
        schedules.move_on(person_id, now=now, to=now + RETRY_AFTER)
    return Outcome.FAILED


def _was_composed_elsewhere(person_id: int, *, now: datetime) -> bool:
    with reading():
        return calendar.period_of(calendar.latest_slot(now)) in _periods_of(person_id)


def _periods_of(person_id: int) -> set[str]:
    """The periods seen to for the person: with a mail, without one, or merged into a later one."""
    of_the_person = (Digest.kind == queries.KIND, Digest.person_id == person_id)
    return set(db.session.scalars(select(Digest.period).where(*of_the_person)))


def _add_digest(due: Due, period: str, state: DigestState, *, now: datetime) -> Digest:
    digest = Digest(
        kind=queries.KIND,
        person_id=due.person_id,
        period=period,
        state=state,
        due_at=due.due_at,
        composed_at=now,
    )
    db.session.add(digest)
    db.session.flush()
    return digest


def _hand_to_outbox(digest: Digest, rows: list[Row], *, now: datetime) -> None:
    spoken_of = {(row.municipality_id, row.meeting_id) for row in rows}
    db.session.add_all(
        DigestPart(digest_id=digest.id, municipality_id=municipality_id, meeting_id=meeting_id)
        for municipality_id, meeting_id in sorted(spoken_of)
    )
    message = enqueue(
        kind=queries.KIND,
        person=db.session.get_one(Person, digest.person_id),
        dedupe_key=f"{queries.KIND}:{digest.person_id}:{digest.period}",
        payload={"digest_id": digest.id},
        now=now,
    )
    digest.outbox_message_id = message.id


def _note_merged(due: Due, digest: Digest, *, now: datetime) -> None:
    since = max(due.followed_since, calendar.slot_before(due.due_at))
    slept_through = calendar.periods_merged_into(calendar.latest_slot(now), since=since)
    for period in sorted(set(slept_through) - _periods_of(due.person_id)):
        merged = _add_digest(due, period, DigestState.MERGED, now=now)
        merged.outbox_message_id = digest.outbox_message_id
