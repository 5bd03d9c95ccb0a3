"""Who answers, who is quiet, who is silent: never the same as "not started" (pure).

A municipality is *not asked* before its first digest went out, *silent* from then until it answers, *answering*
once it has, and *quiet* when six weeks have passed since an answer. Weeks are counted in calendar days in
Oslo, as `awaiting` counts them, so that the overview and the reminder agree on the same morning.
`silence.py` asks the database for the two instants this rule needs.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from followup.clock import OSLO
from followup.commitments.awaiting import news_since


class Voice(StrEnum):
    """How a municipality is heard."""

    NOT_ASKED = "not_asked"
    ANSWERING = "answering"
    QUIET = "quiet"
    SILENT = "silent"


@dataclass(frozen=True)
class State:
    """How a municipality is heard, and for how many whole weeks: since it was asked, or since it last answered."""

    kind: Voice
    weeks: int = 0


NOT_ASKED = State(Voice.NOT_ASKED)


def state_of(*, first_asked_at: datetime | None, answered_at: datetime | None, now: datetime) -> State:
    """The state on `now`, of one that was first sent a digest and last answered at these instants (None: never)."""
    if answered_at is not None:
        kind = Voice.QUIET if answered_at < news_since(now) else Voice.ANSWERING
        return State(kind, _whole_weeks(answered_at, now))
    if first_asked_at is None or first_asked_at > now:
        return NOT_ASKED
    return State(Voice.SILENT, _whole_weeks(first_asked_at, now))


def _whole_weeks(since: datetime, now: datetime) -> int:
    days = (now.astimezone(OSLO).date() - since.astimezone(OSLO).date()).days
    return max(days, 0) // 7
