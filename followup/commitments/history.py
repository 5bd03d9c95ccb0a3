"""What happened, as sentences: who by their row's present name, never by a copy of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any

from flask_babel import gettext as _
from sqlalchemy import select
from sqlalchemy.orm import joinedload

from followup.commitments.due_words import due_words
from followup.commitments.models import CommitmentEvent, Save, Share
from followup.commitments.statuses import DueKind, Via
from followup.commitments.wording import contact_name, person_name, status_name
from followup.extensions import db
from followup.people.models import Contact, Municipality


@dataclass(frozen=True)
class Told:
    """One event in words; `municipality` is set where it is about one share."""

    kind: str
    sentence: str
    municipality: Municipality | None


@dataclass(frozen=True)
class SaveTold:
    """Everything one save changed, in words."""

    save: Save
    who: str
    events: tuple[Told, ...]


@dataclass(frozen=True)
class Names:
    """The present names of the rows events point at, by id."""

    contacts: Mapping[int, str] = field(default_factory=dict)
    municipalities: Mapping[int, str] = field(default_factory=dict)


def list_history(commitment_id: int) -> list[SaveTold]:
    """A commitment's whole history, the latest save first; three queries at most."""
    statement = (
        select(CommitmentEvent)
        .where(CommitmentEvent.commitment_id == commitment_id)
        .options(
            joinedload(CommitmentEvent.save).options(joinedload(Save.by), joinedload(Save.respondent)),
            joinedload(CommitmentEvent.share).joinedload(Share.municipality),
        )
        .order_by(CommitmentEvent.save_id.desc(), CommitmentEvent.id)
    )
    return tell(list(db.session.scalars(statement)))


def tell(events: Sequence[CommitmentEvent]) -> list[SaveTold]:
    """Events in words, those of one save together, in the order given."""
    names = _names_in(events)
    told: list[SaveTold] = []
    for save, together in groupby(events, key=lambda event: event.save):
        sentences = tuple(_told(event, names) for event in together)
        told.append(SaveTold(save, who_saved(save), sentences))
    return told


def who_saved(save: Save) -> str:
    """Who did it: the one who answered, else the person; an erased name is not told."""
    if save.respondent is not None:
        return (
            save.respondent.name if save.respondent.erased_at is None else _("Somebody whose name was erased")
        )
    if save.by is None:
        return _("The import") if save.via == Via.IMPORT else _("The system")
    return person_name(save.by)


def sentence_for(event: CommitmentEvent, names: Names | None = None) -> str:
    """One event as a sentence without a full stop: `Kari changed the status from Not started to In progress`."""
    names = _names_in([event]) if names is None else names
    before, after = event.before or {}, event.after or {}
    return _SENTENCES[event.kind](who_saved(event.save), before, after, names)


def _told(event: CommitmentEvent, names: Names) -> Told:
    return Told(event.kind, sentence_for(event, names), event.share.municipality if event.share else None)


def _opened(who: str, _before: dict[str, Any], _after: dict[str, Any], _names: Names) -> str:
    return _("%(who)s began to follow this up", who=who)


def _status(who: str, before: dict[str, Any], after: dict[str, Any], _names: Names) -> str:
    if before == after:
        return _(
            "%(who)s confirmed the status %(status)s", who=who, status=status_name(after["status"]).lower()
        )
    return _(
        "%(who)s changed the status from %(before)s to %(after)s",
        who=who,
        before=status_name(before["status"]).lower(),
        after=status_name(after["status"]).lower(),
    )


def _note(who: str, _before: dict[str, Any], after: dict[str, Any], _names: Names) -> str:
    return _("%(who)s wrote: “%(note)s”", who=who, note=after["note"])


def _owner(who: str, before: dict[str, Any], after: dict[str, Any], names: Names) -> str:
    return _(
        "%(who)s changed who is responsible from %(before)s to %(after)s",
        who=who,
        before=_owner_words(before, names),
        after=_owner_words(after, names),
    )


def _owner_words(value: dict[str, Any], names: Names) -> str:
    contact_id = value.get("owner_contact_id")
    known = names.contacts.get(contact_id, _("a contact")) if contact_id else ""
    return ", ".join(part for part in (value.get("owner_written"), known) if part) or _("nobody known")


def _due(who: str, before: dict[str, Any], after: dict[str, Any], _names: Names) -> str:
    is_said_anew = before.get("due_written") != after.get("due_written")
    said = _(
        "%(who)s changed the deadline from %(before)s to %(after)s",
        who=who,
        before=_due_of(before, with_words=is_said_anew),
        after=_due_of(after, with_words=is_said_anew),
    )
    reason = after.get("reason")
    return _("%(sentence)s, because: “%(reason)s”", sentence=said, reason=reason) if reason else said


def _due_of(value: dict[str, Any], *, with_words: bool) -> str:
    kind, first, last = value["due_kind"], value["due_from"], value["due_to"]
    return due_words(
        kind=DueKind(kind) if kind else None,
        first=date.fromisoformat(first) if first else None,
        last=date.fromisoformat(last) if last else None,
        written=value.get("due_written", "") if with_words else "",
    )


def _title(who: str, before: dict[str, Any], after: dict[str, Any], _names: Names) -> str:
    return _(
        "%(who)s changed the title from “%(before)s” to “%(after)s”",
        who=who,
        before=before["title"],
        after=after["title"],
    )


def _municipality(who: str, _before: dict[str, Any], after: dict[str, Any], names: Names) -> str:
    added = names.municipalities.get(after["municipality_id"], "")
    return _("%(who)s added %(municipality)s", who=who, municipality=added)


def _confirmed(who: str, _before: dict[str, Any], _after: dict[str, Any], _names: Names) -> str:
    return _("%(who)s confirmed how the deadline was read", who=who)


_SENTENCES = {
    "opened": _opened,
    "status": _status,
    "note": _note,
    "owner": _owner,
    "due": _due,
    "title": _title,
    "municipality": _municipality,
    "confirmed": _confirmed,
}


def _names_in(events: Sequence[CommitmentEvent]) -> Names:
    """The names of contacts and municipalities the events point at, as they are now; two queries at most."""
    values = [value for event in events for value in (event.before, event.after) if value]
    contacts = {value["owner_contact_id"] for value in values if value.get("owner_contact_id")}
    places = {value["municipality_id"] for value in values if value.get("municipality_id")}
    return Names(_contact_names(contacts), _municipality_names(places))


def _contact_names(ids: set[int]) -> dict[int, str]:
    if not ids:
        return {}
    found = select(Contact).where(Contact.id.in_(ids)).options(joinedload(Contact.person))
    return {contact.id: contact_name(contact) for contact in db.session.scalars(found)}


def _municipality_names(ids: set[int]) -> dict[int, str]:
    if not ids:
        return {}
    found = select(Municipality).where(Municipality.id.in_(ids))
    return {municipality.id: municipality.name for municipality in db.session.scalars(found)}
