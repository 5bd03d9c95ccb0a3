"""Synthetic data for measuring: a meeting that is being followed, as large as asked, the same for the same seed."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import insert, select

from followup.clock import OSLO
from followup.commitments.models import Commitment, CommitmentEvent, Save, Share
from followup.commitments.search_words import folded, title_order
from followup.commitments.statuses import CLOSED_STATUSES, DueKind, Status, Via
from followup.digests.calendar import next_slot
from followup.digests.models import ReminderSchedule
from followup.errors import FollowupError
from followup.extensions import db
from followup.notes.models import Meeting, MeetingState
from followup.people.models import Contact, Municipality, Person

_TASKS = (
    "Lag en plan for {what}",
    "Inviter til møte om {what}",
    "Kartlegg {what}",
    "Skriv sak til kommunestyret om {what}",
    "Set ned ei arbeidsgruppe for {what}",
    "Følg opp avtalen om {what}",
)
_THINGS = (
    "utlån av instrumenter",
    "felles øvingslokaler",
    "oppvekstplanen",
    "skyss til øving",
    "friplasser",
    "samarbeidet med biblioteket",
    "tilbud til eldre",
    "rekruttering av lærere",
)
_OWNERS = ("Kulturskolerektor", "Kommunalsjef", "Rådgiver oppvekst", "Kultursjef", "")
_SHARE_CLOSED = 0.2


class TooManyMunicipalities(FollowupError):
    """More municipalities were asked for than there are."""


@dataclass(frozen=True)
class Amounts:
    """How much to make. `commitments` counts shares; `overdue` is the part of the open ones that is late."""

    municipalities: int
    commitments: int
    contacts: int
    overdue: float = 0.33


def generate(amounts: Amounts, *, now: datetime, seed: int) -> dict[str, int]:
    """Fill the database; returns what was made, counted."""
    chance = random.Random(seed)  # noqa: S311 - measuring, not secrecy
    places = _municipalities(amounts.municipalities)
    by = Person(email=f"generator-{seed}@ks.example", name="Generator", created_at=now)
    db.session.add(by)
    db.session.flush()
    meeting = _meeting(by, now=now, seed=seed)
    db.session.add(meeting)
    db.session.flush()
    contacts = _contacts(places, amounts.contacts, now=now, seed=seed)
    _schedules(contacts, meeting, now=now)
    rows = list(_commitments(places, amounts, meeting, chance, now=now))
    _insert(rows, by, now=now)
    return {"municipalities": len(places), "commitments": len(rows), "contacts": len(contacts)}


def _municipalities(count: int) -> list[int]:
    found = list(
        db.session.scalars(select(Municipality.id).order_by(Municipality.sort_position).limit(count))
    )
    if len(found) < count:
        raise TooManyMunicipalities(
            f"There are {len(found)} municipalities, so {count} cannot be filled. Nothing was made; ask for fewer."
        )
    return found


def _meeting(by: Person, *, now: datetime, seed: int) -> Meeting:
    return Meeting(
        name=f"Syntetisk samling {seed} ({now:%Y-%m-%d %H:%M:%S})",
        held_on=(now - timedelta(days=120)).date(),
        state=MeetingState.FOLLOWING,
        created_at=now,
        started_at=now,
        started_by_id=by.id,
    )


def _contacts(places: list[int], count: int, *, now: datetime, seed: int) -> list[int]:
    people = [
        Person(email=f"kontakt{number}-{seed}@kommune.example", name=f"Kontakt {number}", created_at=now)
        for number in range(1, count + 1)
    ]
    db.session.add_all(people)
    db.session.flush()
    made = [
        Contact(
            person=person,
            municipality_id=places[place % len(places)],
            role="kulturskolerektor",
            position=1 + place // len(places),
            created_at=now,
        )
        for place, person in enumerate(people)
    ]
    db.session.add_all(made)
    db.session.flush()
    return [contact.id for contact in made]


def _schedules(contacts: list[int], meeting: Meeting, *, now: datetime) -> None:
    if not contacts:
        return
    due = next_slot(now)
    db.session.execute(
        insert(ReminderSchedule),
        [
            {"contact_id": contact, "meeting_id": meeting.id, "next_due_at": due, "created_at": now}
            for contact in contacts
        ],
    )


def _commitments(
    places: list[int], amounts: Amounts, meeting: Meeting, chance: random.Random, *, now: datetime
) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    today = now.astimezone(OSLO).date()
    for number in range(amounts.commitments):
        title = chance.choice(_TASKS).format(what=chance.choice(_THINGS))
        quote = f"{title}, sa vi på samlingen (punkt {number + 1})."
        status = _status(chance)
        due = _due(chance, today, is_overdue=chance.random() < amounts.overdue)
        owner = chance.choice(_OWNERS)
        answered_at = now - timedelta(days=chance.randrange(1, 90)) if status != Status.NOT_STARTED else None
        commitment = {
            "meeting_id": meeting.id,
            "title": title,
            "title_order": title_order(title),
            "quote": quote,
            "search_text": folded(title, quote),
            "due_written": f"{due:%-d.%-m.%Y}",
            "due_kind": DueKind.BY,
            "due_from": due,
            "due_to": due,
            "created_at": now,
            "version": 1,
        }
        share = {
            "municipality_id": places[number % len(places)],
            "status": status,
            "owner_written": owner,
            "owner_text": folded(owner),
            "latest_note": "",
            "search_text": folded(owner, ""),
            "answered_at": answered_at,
            "started_at": answered_at if status == Status.IN_PROGRESS else None,
            "version": 1,
        }
        yield commitment, share


def _status(chance: random.Random) -> Status:
    if chance.random() < _SHARE_CLOSED:
        return chance.choice(sorted(CLOSED_STATUSES))
    return chance.choice((Status.NOT_STARTED, Status.IN_PROGRESS, Status.STUCK))


def _due(chance: random.Random, today: date, *, is_overdue: bool) -> date:
    return today + timedelta(days=-chance.randrange(1, 100) if is_overdue else chance.randrange(0, 200))


def _insert(rows: list[tuple[dict[str, Any], dict[str, Any]]], by: Person, *, now: datetime) -> None:
    if not rows:
        return
    returning = insert(Commitment).returning(Commitment.id, sort_by_parameter_order=True)
    ids = list(db.session.scalars(returning, [commitment for commitment, _share in rows]))
    shares = [{"commitment_id": id_, **share} for id_, (_commitment, share) in zip(ids, rows, strict=True)]
    db.session.execute(insert(Share), shares)
    save = Save(nonce=f"generate {by.email} {now.isoformat()}"[:64], via=Via.SHELL, by=by, saved_at=now)
    db.session.add(save)
    db.session.flush()
    opened = [
        {
            "save_id": save.id,
            "commitment_id": id_,
            "kind": "opened",
            "after": {"title": commitment["title"]},
            "version": 1,
        }
        for id_, (commitment, _share) in zip(ids, rows, strict=True)
    ]
    db.session.execute(insert(CommitmentEvent), opened)
