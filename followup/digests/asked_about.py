"""Whether mail has spoken of a commitment: then it is known out there, and is not taken back without a word."""

from collections.abc import Sequence

from flask_babel import gettext as _
from sqlalchemy import select

from followup.commitments.models import Commitment, Share
from followup.digests.models import Digest, DigestPart, DigestState
from followup.extensions import db


def why_not_taken_back(commitments: Sequence[Commitment]) -> str | None:
    """A sentence naming a commitment that a reminder has spoken of; None while none has."""
    spoken_of = select(Digest.id).where(
        Digest.id == DigestPart.digest_id,
        Digest.state == DigestState.COMPOSED,
        Digest.composed_at >= Commitment.created_at,
    )
    title = db.session.scalar(
        select(Commitment.title)
        .join(Share, Share.commitment_id == Commitment.id)
        .join(
            DigestPart,
            (DigestPart.municipality_id == Share.municipality_id)
            & (DigestPart.meeting_id == Commitment.meeting_id),
        )
        .where(Commitment.id.in_([commitment.id for commitment in commitments]), spoken_of.exists())
        .order_by(Commitment.id)
        .limit(1)
    )
    if title is None:
        return None
    return _(
        "A reminder about “%(title)s” has gone out, so nothing was taken back. Set it to “dropped” instead.",
        title=title,
    )
