"""What the municipality's page reads: a fixed number of statements, whatever there is to show."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import contains_eager, joinedload

from followup.commitments.models import CommitmentEvent, Save, Share
from followup.commitments.statuses import Status
from followup.extensions import db
from followup.people.models import Contact, Municipality
from followup.updates.models import StatusUpdate

MOST_CHANGES = 20


@dataclass(frozen=True)
class OtherShare:
    """Another municipality's part in the same commitment."""

    municipality: str
    status: Status


def find_latest_updates(share_ids: Collection[int]) -> dict[int, StatusUpdate]:
    """The last report on each share, with who made it."""
    latest = (
        select(func.max(StatusUpdate.id))
        .where(StatusUpdate.share_id.in_(share_ids))
        .group_by(StatusUpdate.share_id)
    )
    found = db.session.scalars(
        select(StatusUpdate)
        .where(StatusUpdate.id.in_(latest))
        .options(
            joinedload(StatusUpdate.save).joinedload(Save.by),
            joinedload(StatusUpdate.save).joinedload(Save.respondent),
        )
    )
    return {update.share_id: update for update in found}


def list_other_shares(commitment_ids: Collection[int], *, than: int) -> dict[int, list[OtherShare]]:
    """Who else shares each commitment, but the municipality `than`, in the Norwegian alphabet's order."""
    rows = db.session.execute(
        select(Share.commitment_id, Municipality.name, Share.status)
        .join(Share.municipality)
        .where(Share.commitment_id.in_(commitment_ids), Share.municipality_id != than)
        .order_by(Share.commitment_id, Municipality.sort_position)
    )
    others: dict[int, list[OtherShare]] = {}
    for commitment_id, name, status in rows:
        others.setdefault(commitment_id, []).append(OtherShare(name, status))
    return others


def list_updates_of_save(nonce: str, contact: Contact) -> list[StatusUpdate]:
    """What one save by this contact reported about its municipality; nothing for anybody else's save."""
    return list(
        db.session.scalars(
            select(StatusUpdate)
            .join(StatusUpdate.save)
            .join(StatusUpdate.share)
            .where(
                Save.nonce == nonce,
                Save.by_id == contact.person_id,
                Share.municipality_id == contact.municipality_id,
            )
            .options(contains_eager(StatusUpdate.share).joinedload(Share.commitment))
            .order_by(StatusUpdate.id)
        )
    )


def list_changes_since(
    versions: Mapping[int, tuple[int | None, int | None]], contact: Contact
) -> dict[int, list[CommitmentEvent]]:
    """What happened to shares of the contact's municipality, and to their commitments, after these versions.

    `versions` maps a share's id to its version and its commitment's; None for one nobody knows. Oldest first.
    """
    shares = db.session.scalars(
        select(Share).where(Share.id.in_(versions), Share.municipality_id == contact.municipality_id)
    )
    return {share.id: _changes_of(share, *versions[share.id]) for share in shares}


def _changes_of(share: Share, version: int | None, commitment_version: int | None) -> list[CommitmentEvent]:
    to_share = and_(CommitmentEvent.share_id == share.id, CommitmentEvent.version > (version or 0))
    to_all = and_(CommitmentEvent.share_id.is_(None), CommitmentEvent.version > (commitment_version or 0))
    statement = (
        select(CommitmentEvent)
        .where(CommitmentEvent.commitment_id == share.commitment_id, or_(to_share, to_all))
        .options(
            joinedload(CommitmentEvent.save).joinedload(Save.by),
            joinedload(CommitmentEvent.save).joinedload(Save.respondent),
        )
        .order_by(CommitmentEvent.id)
        .limit(MOST_CHANGES)
    )
    return list(db.session.scalars(statement))
