"""Several drafts of a card that are somebody else's: moved to their municipalities in one step."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from flask_babel import gettext as _

from followup.drafts.journal import begin_step, remember
from followup.drafts.models import Draft, StepKind
from followup.drafts.versions import Change, claim, sign
from followup.errors import FollowupError
from followup.extensions import db
from followup.notes.models import Card
from followup.people.models import Municipality, Person


class NothingToMove(FollowupError):
    """No draft was chosen, or nobody to move it to."""


def move_drafts(
    card: Card,
    drafts: Sequence[Draft],
    *,
    municipalities: Sequence[Municipality],
    seen: Mapping[int, int],
    by: Person,
    now: datetime,
) -> None:
    """Let these drafts of the card be those municipalities', all or none; the card speaks for whom it spoke.

    `seen` is draft id -> version. Raises NothingToMove, and DraftChangedMeanwhile for one that somebody changed.
    """
    if not drafts:
        raise NothingToMove(_("Choose at least one draft. Nothing was moved."), field="drafts")
    if not municipalities:
        raise NothingToMove(_("Choose at least one municipality. Nothing was moved."), field="ticked")
    step = begin_step(
        StepKind.MOVE, meeting_id=card.note.meeting_id, card=card, subject=drafts[0].title, by=by, now=now
    )
    for draft in drafts:
        claim(draft, expected_version=seen.get(draft.id, 0))
        remember(step, draft)
        draft.municipalities = list(municipalities)
        sign(draft, Change.CHANGED, by=by, now=now)
    db.session.flush()
