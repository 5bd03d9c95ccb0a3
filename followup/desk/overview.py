"""The overview's numbers: each from the same query as the list it links to."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload

from followup.clock import OSLO
from followup.commitments.counts import status_counts, timeliness_counts
from followup.commitments.history import tell
from followup.commitments.models import CommitmentEvent, Save, Share
from followup.commitments.statuses import Status
from followup.commitments.timeliness import Timeliness
from followup.desk.municipalities import MunicipalityRow, list_municipality_rows
from followup.digests.models import ReminderSchedule
from followup.digests.voices import Voice
from followup.drafts.models import Draft, DraftState
from followup.extensions import db
from followup.notes.models import Meeting, MeetingState
from followup.outbox.models import DeliveryStatus, OutboxMessage

LATEST_CHANGES = 8
LATEST_EVENTS = 40


@dataclass(frozen=True)
class Change:
    """What one save did to one share (or to a whole commitment), in words."""

    event: CommitmentEvent
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Overview:
    """All the overview shows, gathered in a fixed number of queries."""

    shares: int
    by_status: Mapping[Status, int]
    by_timeliness: Mapping[Timeliness, int]
    municipalities: Mapping[Voice, int]
    followed: int
    unreachable: int
    longest_silent: list[MunicipalityRow]
    meetings: list[Meeting]
    drafts_waiting: list[tuple[Meeting, int]]
    mail_failed: int
    mail_held: int
    next_digest_at: datetime | None
    changes: list[Change]


def gather(*, now: datetime) -> Overview:
    """Read the overview as of `now`."""
    rows = [row for row in list_municipality_rows(now=now) if row.is_followed]
    by_status = status_counts()
    mail = _mail_counts()
    silent = sorted((row for row in rows if row.state.kind == Voice.SILENT), key=lambda row: -row.state.weeks)
    return Overview(
        shares=sum(by_status.values()),
        by_status=by_status,
        by_timeliness=timeliness_counts(today=now.astimezone(OSLO).date()),
        municipalities={voice: sum(row.state.kind == voice for row in rows) for voice in Voice},
        followed=len(rows),
        unreachable=sum(row.is_unreachable for row in rows),
        longest_silent=silent[:5],
        meetings=_meetings(),
        drafts_waiting=_drafts_waiting(),
        mail_failed=mail.get(DeliveryStatus.FAILED, 0),
        mail_held=mail.get(DeliveryStatus.HELD, 0),
        next_digest_at=_next_digest_at(),
        changes=_latest_changes(),
    )


def _meetings() -> list[Meeting]:
    statement = select(Meeting).order_by(Meeting.held_on.desc(), Meeting.id.desc()).limit(10)
    return list(db.session.scalars(statement))


def _drafts_waiting() -> list[tuple[Meeting, int]]:
    statement = (
        select(Meeting, func.count(Draft.id))
        .join(Draft, Draft.meeting_id == Meeting.id)
        .where(Draft.state == DraftState.WAITING)
        .group_by(Meeting.id)
        .order_by(Meeting.held_on.desc(), Meeting.id)
        .limit(10)
    )
    return [(meeting, count) for meeting, count in db.session.execute(statement)]


def _mail_counts() -> dict[DeliveryStatus, int]:
    statement = select(OutboxMessage.status, func.count()).group_by(OutboxMessage.status)
    return {status: count for status, count in db.session.execute(statement)}


def _next_digest_at() -> datetime | None:
    statement = (
        select(func.min(ReminderSchedule.next_due_at))
        .join(Meeting, Meeting.id == ReminderSchedule.meeting_id)
        .where(Meeting.state == MeetingState.FOLLOWING)
    )
    return db.session.scalar(statement)


def _latest_changes() -> list[Change]:
    statement = (
        select(CommitmentEvent)
        .where(CommitmentEvent.kind != "opened")
        .options(
            joinedload(CommitmentEvent.save).joinedload(Save.by),
            joinedload(CommitmentEvent.save).joinedload(Save.respondent),
            joinedload(CommitmentEvent.share).joinedload(Share.municipality),
            joinedload(CommitmentEvent.commitment),
        )
        .order_by(CommitmentEvent.save_id.desc(), CommitmentEvent.share_id, CommitmentEvent.id)
        .limit(LATEST_EVENTS)
    )
    events = list(db.session.scalars(statement))
    sentences = [told.sentence for save in tell(events) for told in save.events]
    told = zip(events, sentences, strict=True)
    together = groupby(told, key=lambda pair: (pair[0].save_id, pair[0].commitment_id, pair[0].share_id))
    return [_change(list(pairs)) for _key, pairs in together][:LATEST_CHANGES]


def _change(pairs: list[tuple[CommitmentEvent, str]]) -> Change:
    return Change(event=pairs[0][0], sentences=tuple(sentence for _event, sentence in pairs))
