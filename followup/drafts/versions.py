"""Changing a draft only as the person saw it: of two who review at once, the second is told what the first did."""

from datetime import datetime
from enum import StrEnum

from flask_babel import gettext as _
from sqlalchemy import CursorResult, select, update

from followup.drafts.models import Draft, DraftState
from followup.errors import FollowupError
from followup.extensions import db
from followup.people.models import Person
from followup.web.filters import moment


class DraftChangedMeanwhile(FollowupError):
    """Somebody else reviewed or changed the draft after the person saw it; `draft` is as it is now."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        so = _("So nothing was changed now. This is how it stands.")
        super().__init__(f"{said_about(draft)} {so}")


class DraftGone(FollowupError):
    """A later export took the place of the draft, which nobody had touched, after the person saw it."""

    def __init__(self) -> None:
        super().__init__(_("A later export has taken this draft's place meanwhile. Nothing was changed."))


class Change(StrEnum):
    """What a person did to a draft, and so which of its pairs of who and when is set."""

    REVIEWED = "reviewed"
    CHANGED = "changed"


def claim(draft: Draft, *, expected_version: int | None, state: DraftState = DraftState.WAITING) -> None:
    """Raise the version by one if the draft is in `state` and as the person saw it (None: as it is now).

    The row count of one conditional UPDATE decides. Raises DraftChangedMeanwhile and DraftGone.
    """
    expected = draft.version if expected_version is None else expected_version
    statement = (
        update(Draft)
        .where(Draft.id == draft.id, Draft.version == expected, Draft.state == state)
        .values(version=expected + 1)
    )
    result = db.session.execute(statement, execution_options={"synchronize_session": False})
    assert isinstance(result, CursorResult)
    if result.rowcount != 1 and db.session.scalar(select(Draft.id).where(Draft.id == draft.id)) is None:
        raise DraftGone()
    db.session.refresh(draft)
    if result.rowcount != 1:
        raise DraftChangedMeanwhile(draft)


def sign(draft: Draft, change: Change, *, by: Person, now: datetime) -> None:
    """Write down who did it and when."""
    if change is Change.REVIEWED:
        draft.reviewed_at, draft.reviewed_by = now, by
    else:
        draft.changed_at, draft.changed_by = now, by


def said_about(draft: Draft) -> str:
    """Who did what to the draft last, as a sentence; empty while nobody did anything."""
    is_reviewed = draft.reviewed_at is not None
    who = draft.reviewed_by if is_reviewed else draft.changed_by
    if who is None:
        return ""
    at = moment(draft.reviewed_at if is_reviewed else draft.changed_at)
    name = who.name or who.email
    if draft.state is DraftState.ACCEPTED:
        return _("%(who)s accepted this draft on %(when)s.", who=name, when=at)
    if draft.state is DraftState.DISCARDED:
        return _("%(who)s discarded this draft on %(when)s.", who=name, when=at)
    if draft.is_by_hand and draft.version == 1:
        return _("%(who)s added this draft by hand on %(when)s.", who=name, when=at)
    return _("%(who)s changed this draft on %(when)s.", who=name, when=at)
