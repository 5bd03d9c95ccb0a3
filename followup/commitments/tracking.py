"""What happens to a commitment: each verb changes it and writes its event in the same transaction.

All take the `save` they belong to (`start_save`). `expected_version` is the version the person saw; None means
as it is now, for commands. `ChangedMeanwhile` tells of somebody who was first.
"""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from typing import Any

from followup.commitments.deadlines import amend_due, confirm_due, due_values, reschedule
from followup.commitments.models import Commitment, Save, Share
from followup.commitments.refusals import (
    AlreadyTheirs,
    ForeignContact,
    NoMunicipality,
    NoTitle,
)
from followup.commitments.saving import SavedAlready, new_nonce, start_save
from followup.commitments.search_words import folded, title_order
from followup.commitments.statuses import ANSWERING, DueKind, Status
from followup.commitments.versions import ChangedMeanwhile, change, note_event
from followup.extensions import db
from followup.notes.models import Card, Meeting
from followup.people.models import Contact, Municipality

__all__ = [
    "UNCHANGED",
    "ChangedMeanwhile",
    "SavedAlready",
    "add_share",
    "amend_due",
    "confirm_due",
    "new_nonce",
    "open_commitment",
    "reassign",
    "report_status",
    "reschedule",
    "retitle",
    "start_save",
]


class Unchanged(Enum):
    """Says of an argument that what it names is left as it is, where None means nobody."""

    UNCHANGED = "unchanged"


UNCHANGED = Unchanged.UNCHANGED


def open_commitment(
    *,
    save: Save,
    meeting: Meeting,
    title: str,
    municipalities: Sequence[Municipality],
    quote: str = "",
    first_line: int | None = None,
    last_line: int | None = None,
    card: Card | None = None,
    owner_written: str = "",
    due_written: str = "",
    due_kind: DueKind | None = None,
    due_from: date | None = None,
    due_to: date | None = None,
    status: Status | None = None,
) -> Commitment:
    """Begin to track what somebody said: one commitment, and a share for each municipality.

    The person of the save has seen the due, and so confirms how it was read.
    """
    title = " ".join(title.split())
    if not title:
        raise NoTitle()
    if not municipalities:
        raise NoMunicipality()
    commitment = Commitment(
        meeting=meeting,
        card=card,
        title=title,
        quote=quote,
        first_line=first_line,
        last_line=last_line,
        due_written=due_written,
        created_at=save.saved_at,
        **due_values(kind=due_kind, first=due_from, last=due_to, save=save),
    )
    for municipality in dict.fromkeys(municipalities):
        _give_share(commitment, municipality, owner_written=owner_written, status=status, save=save)
    db.session.add(commitment)
    db.session.flush()
    note_event(commitment, "opened", save=save, before=None, after=_as_opened(commitment))
    db.session.flush()
    return commitment


def report_status(
    share: Share, *, status: Status, note: str = "", save: Save, expected_version: int | None = None
) -> None:
    """Set what is reported about one share; the same status again says that nothing has changed.

    By the municipality's own page or mail it is the municipality's answer; by anybody else it is not.
    """
    before, note = share.status, note.strip()
    values: dict[str, Any] = {"status": status}
    if status != before:
        values |= {"status_changed_at": save.saved_at, "started_at": _started_at(share, status, save)}
    if note:
        values |= {"latest_note": note, "search_text": folded(share.owner_written, note)}
    if save.via in ANSWERING or save.respondent_id is not None:
        values["answered_at"] = save.saved_at
    change(share, expected_version=expected_version, values=values)
    note_event(share, "status", save=save, before={"status": before.value}, after={"status": status.value})
    if note:
        note_event(share, "note", save=save, before=None, after={"note": note})
    db.session.flush()


def reassign(
    share: Share,
    *,
    owner_written: str | None = None,
    owner_contact: Contact | Unchanged | None = UNCHANGED,
    save: Save,
    expected_version: int | None = None,
) -> None:
    """Say who is responsible: as written (None leaves it), and as a contact of the same municipality (None: nobody)."""
    if isinstance(owner_contact, Contact) and owner_contact.municipality_id != share.municipality_id:
        raise ForeignContact()
    before = {"owner_written": share.owner_written, "owner_contact_id": share.owner_contact_id}
    after = dict(before)
    if owner_written is not None:
        after["owner_written"] = " ".join(owner_written.split())[:300]
    if not isinstance(owner_contact, Unchanged):
        after["owner_contact_id"] = owner_contact.id if owner_contact else None
    if after == before:
        return
    words = {
        "owner_text": folded(after["owner_written"]),
        "search_text": folded(after["owner_written"], share.latest_note),
    }
    change(share, expected_version=expected_version, values={**after, **words})
    db.session.expire(share, ["owner_contact"])
    note_event(share, "owner", save=save, before=before, after=after)
    db.session.flush()


def retitle(commitment: Commitment, *, title: str, save: Save, expected_version: int | None = None) -> None:
    """Give a commitment better words of ours; the source's words stay beside them."""
    title, before = " ".join(title.split()), commitment.title
    if not title:
        raise NoTitle()
    if title == before:
        return
    values = {
        "title": title,
        "title_order": title_order(title),
        "search_text": folded(title, commitment.quote),
    }
    change(commitment, expected_version=expected_version, values=values)
    note_event(commitment, "title", save=save, before={"title": before}, after={"title": title})
    db.session.flush()


def add_share(
    commitment: Commitment,
    *,
    municipality: Municipality,
    owner_written: str = "",
    save: Save,
    expected_version: int | None = None,
) -> Share:
    """Let one more municipality answer for its own part."""
    if any(share.municipality_id == municipality.id for share in commitment.shares):
        raise AlreadyTheirs(municipality)
    change(commitment, expected_version=expected_version, values={})
    share = _give_share(commitment, municipality, owner_written=owner_written, status=None, save=save)
    db.session.add(share)
    db.session.flush()
    after = {"municipality_id": municipality.id}
    note_event(commitment, "municipality", save=save, before=None, after=after)
    db.session.flush()
    return share


def _give_share(
    commitment: Commitment,
    municipality: Municipality,
    *,
    owner_written: str,
    status: Status | None,
    save: Save,
) -> Share:
    owner = " ".join(owner_written.split())[:300]
    status = status or Status.NOT_STARTED
    return Share(
        commitment=commitment,
        municipality=municipality,
        status=status,
        owner_written=owner,
        started_at=save.saved_at if status == Status.IN_PROGRESS else None,
    )


def _started_at(share: Share, status: Status, save: Save) -> Any:
    """When it was first in progress, kept until it is put back to not started."""
    if status == Status.NOT_STARTED:
        return None
    return share.started_at or (save.saved_at if status == Status.IN_PROGRESS else None)


def _as_opened(commitment: Commitment) -> dict[str, Any]:
    return {
        "title": commitment.title,
        "municipality_ids": [share.municipality.id for share in commitment.shares],
        "owner_written": commitment.shares[0].owner_written,
        "status": commitment.shares[0].status.value,
        "due_written": commitment.due_written,
        "due_kind": commitment.due_kind.value if commitment.due_kind else None,
        "due_from": commitment.due_from.isoformat() if commitment.due_from else None,
        "due_to": commitment.due_to.isoformat() if commitment.due_to else None,
    }
