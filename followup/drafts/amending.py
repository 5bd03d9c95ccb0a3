"""What a coordinator changes in drafts before accepting them: their words, whose they are, one more from the text.

The source's own words (`quote` and its lines) are never changed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from flask_babel import gettext as _

from followup.commitments.statuses import DueKind
from followup.drafts import queries
from followup.drafts.journal import (
    begin_step,
    begin_step_on,
    hold_review,
    remember,
    remember_made,
    remember_placing,
)
from followup.drafts.models import Draft, DraftKind, DraftState, ReviewStep, StepKind
from followup.drafts.versions import Change, claim, sign
from followup.errors import FollowupError
from followup.extensions import db
from followup.notes.models import Card
from followup.people.models import Municipality, Person


class LinesNotOnCard(FollowupError):
    """The chosen lines do not lie on the card, or hold no words."""


@dataclass(frozen=True)
class DraftWords:
    """What can be amended. No due date: all three of `due_kind`, `due_from` and `due_to` are None."""

    kind: DraftKind
    title: str
    municipalities: Sequence[Municipality]
    owner_written: str = ""
    due_written: str = ""
    due_kind: DueKind | None = None
    due_from: date | None = None
    due_to: date | None = None


def amend_draft(
    draft: Draft, *, words: DraftWords, by: Person, now: datetime, expected_version: int | None = None
) -> ReviewStep:
    """Put the person's words in place of what was read. Raises DraftChangedMeanwhile."""
    step = begin_step_on(draft, StepKind.AMEND, by=by, now=now)
    claim(draft, expected_version=expected_version)
    remember(step, draft)
    _fill(draft, words)
    sign(draft, Change.CHANGED, by=by, now=now)
    db.session.flush()
    return step


def turn_draft(draft: Draft, *, by: Person, now: datetime, expected_version: int | None = None) -> None:
    """Let a commitment be a need, or a need a commitment; its words stay. Raises DraftChangedMeanwhile."""
    step = begin_step_on(draft, StepKind.TURN, by=by, now=now)
    claim(draft, expected_version=expected_version)
    remember(step, draft)
    draft.kind = DraftKind.NEED if draft.kind is DraftKind.COMMITMENT else DraftKind.COMMITMENT
    sign(draft, Change.CHANGED, by=by, now=now)
    db.session.flush()


def add_by_hand(
    card: Card, *, words: DraftWords, first_line: int, last_line: int, by: Person, now: datetime
) -> Draft:
    """A draft taken from the card's text by a person; the same one sent twice counts once.

    Raises LinesNotOnCard.
    """
    quote = quoted_lines(card, first_line=first_line, last_line=last_line)
    hold_review(card.note.meeting_id)
    drafts = queries.list_drafts_of_card(card)
    for draft in drafts:
        if draft.is_by_hand and _is_same(draft, words, first_line=first_line, last_line=last_line):
            return draft
    draft = Draft(
        meeting=card.note.meeting,
        card=card,
        position=max((draft.position for draft in drafts), default=0) + 1,
        quote=quote,
        first_line=first_line,
        last_line=last_line,
        confidence=1.0,
        reasons=[],
        is_by_hand=True,
    )
    _fill(draft, words)
    sign(draft, Change.CHANGED, by=by, now=now)
    db.session.add(draft)
    db.session.flush()
    remember_made(begin_step_on(draft, StepKind.ADD, by=by, now=now), draft)
    db.session.flush()
    return draft


def place_card(
    card: Card,
    *,
    municipalities: Sequence[Municipality],
    by: Person,
    now: datetime,
    others: Sequence[Card] = (),
) -> int:
    """Say whom the card, and `others` of its room, speak for; how many waiting drafts follow.

    Drafts that were the card's own, or nobody's, follow; one that a label gave to somebody else stays theirs.
    """
    step = begin_step(
        StepKind.PLACE, meeting_id=card.note.meeting_id, card=card, subject=card.heading, by=by, now=now
    )
    followed = sum(_place(step, one, municipalities, by=by, now=now) for one in (card, *others))
    db.session.flush()
    return followed


def _place(
    step: ReviewStep, card: Card, municipalities: Sequence[Municipality], *, by: Person, now: datetime
) -> int:
    before = set(card.municipalities)
    remember_placing(step, card, municipalities)
    card.municipalities = list(municipalities)
    followed = 0
    for draft in queries.list_drafts_of_card(card):
        if draft.state is DraftState.WAITING and set(draft.municipalities) in (set(), before):
            claim(draft, expected_version=None)
            remember(step, draft)
            draft.municipalities = list(municipalities)
            sign(draft, Change.CHANGED, by=by, now=now)
            followed += 1
    return followed


def quoted_lines(card: Card, *, first_line: int, last_line: int) -> str:
    """The card's own text at those lines as running words. Raises LinesNotOnCard."""
    if not card.first_line <= first_line <= last_line <= card.last_line:
        raise LinesNotOnCard(
            _(
                "Choose lines from %(first)d to %(last)d, which are this card's. Nothing was added.",
                first=card.first_line,
                last=card.last_line,
            ),
            field="first_line",
        )
    quote = " ".join(" ".join(card.note.lines[first_line - 1 : last_line]).split())
    if not quote:
        raise LinesNotOnCard(
            _("There are no words on those lines. Choose others; nothing was added."), field="first_line"
        )
    return quote


def _fill(draft: Draft, words: DraftWords) -> None:
    draft.kind = words.kind
    draft.title = words.title
    draft.owner_written = words.owner_written
    draft.due_written = words.due_written
    draft.due_kind, draft.due_from, draft.due_to = words.due_kind, words.due_from, words.due_to
    draft.municipalities = list(words.municipalities)


def _is_same(draft: Draft, words: DraftWords, *, first_line: int, last_line: int) -> bool:
    return (draft.kind, draft.title, draft.first_line, draft.last_line) == (
        words.kind,
        words.title,
        first_line,
        last_line,
    )
