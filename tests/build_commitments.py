"""Short ways to build meetings, notes and commitments. All go through the verbs; builders flush."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from sqlalchemy import select

from followup.commitments.models import Commitment, Save, Share
from followup.commitments.statuses import DueKind, Status
from followup.commitments.tracking import open_commitment, report_status, start_save
from followup.extensions import db
from followup.notes.models import Card, Meeting, Note
from tests import people

IMPORTED = datetime(2020, 12, 7, 9, 0, tzinfo=UTC)
ANSWERED = datetime(2021, 1, 4, 9, 0, tzinfo=UTC)

LINES = [
    "Gruppedialog 2",
    "Sula kommune",
    "Kva må gjerast?",
    "Kommunalsjef lagar ei innkalling til styringsdialog",
    "med kulturskulen, vår 21.",
    "Rektor fylgjer opp.",
]

_numbers = count(1)


def meeting(name: str = "Fremtidens kulturskole", **values: Any) -> Meeting:
    """The meeting of that name, made when it is not there yet."""
    found = db.session.scalar(select(Meeting).where(Meeting.name == name))
    if found is None:
        found = Meeting(name=name, **{"held_on": date(2020, 12, 4), "created_at": IMPORTED, **values})
        db.session.add(found)
        db.session.flush()
    return found


def card(lines: Sequence[str] = LINES, *, heading: str = "Gruppedialog 2 Sula kommune") -> Card:
    """A note of `lines` that is all one card."""
    note = Note(
        meeting=meeting(),
        file_name="wall.txt",
        sha256=f"{next(_numbers):064d}",
        original="\n".join(lines).encode(),
        lines=list(lines),
        repairs=[],
        warnings=[],
        imported_at=IMPORTED,
    )
    made = Card(note=note, first_line=1, last_line=len(lines), heading=heading, dialog="2")
    db.session.add(made)
    db.session.flush()
    return made


def save(by: people.Persona | None = people.KARI, *, via: str = "desk", at: datetime = IMPORTED) -> Save:
    """One save by a persona."""
    return start_save(via=via, by=people.person(by) if by else None, now=at)


def commitment(title: str = "Invite to a dialogue", *at: str, **values: Any) -> Commitment:
    """A commitment of the municipalities named `at` (Sula when none is), due in spring 2021 unless told."""
    due = {
        "due_written": "vår 21",
        "due_kind": DueKind.DURING,
        "due_from": date(2021, 3, 1),
        "due_to": date(2021, 5, 31),
    }
    return open_commitment(
        **{
            "save": values.pop("save", None) or save(),
            "meeting": values.pop("meeting", None) or meeting(),
            "title": title,
            "municipalities": [people.municipality(name) for name in at or ("Sula",)],
            **due,
            **values,
        }
    )


def share(title: str = "Invite to a dialogue", at: str = "Sula", **values: Any) -> Share:
    """The only share of a new commitment."""
    return commitment(title, at, **values).shares[0]


def due(day: date | None, kind: DueKind = DueKind.BY) -> dict[str, Any]:
    """The due of a commitment as one day, or none."""
    return {
        "due_written": "" if day is None else "a day",
        "due_kind": kind if day else None,
        "due_from": day,
        "due_to": day,
    }


def answer(
    share: Share,
    status: Status,
    note: str = "",
    *,
    by: people.Persona = people.ALICE,
    at: datetime = ANSWERED,
) -> None:
    """The municipality's own answer, by its page."""
    report_status(share, status=status, note=note, save=save(by, via="page", at=at))
