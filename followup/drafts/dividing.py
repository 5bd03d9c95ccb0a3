"""One draft becomes two, or two become one; the source's words are only shared out, never changed."""

from datetime import datetime

from flask_babel import gettext as _
from sqlalchemy import func, select

from followup.drafts.journal import begin_step_on, remember, remember_made
from followup.drafts.lighting import line_of_words
from followup.drafts.models import Draft, DraftState, StepKind
from followup.drafts.versions import Change, claim, sign
from followup.errors import FollowupError
from followup.extensions import db
from followup.people.models import Person

LONGEST_TITLE = 1000


class NotDivisible(FollowupError):
    """The draft cannot be cut there, or the two do not belong together."""


def split_draft(
    draft: Draft, *, at: int, by: Person, now: datetime, expected_version: int | None = None
) -> Draft:
    """Cut the draft before its word number `at` (the first is 0); the second part becomes a draft of its own.

    Deadline and owner go with the part that holds their words, else with the first; municipalities with both.
    Raises DraftChangedMeanwhile and NotDivisible.
    """
    words = words_of(draft)
    if not 0 < at < len(words):
        raise NotDivisible(_("Choose a word after the first one. Nothing was changed."))
    step = begin_step_on(draft, StepKind.SPLIT, by=by, now=now)
    claim(draft, expected_version=expected_version)
    remember(step, draft)
    second = _second_part(draft, words[at:])
    _keep_part(draft, words[:at])
    if second.due_written:
        draft.due_written = ""
        draft.due_kind = draft.due_from = draft.due_to = None
    if second.owner_written:
        draft.owner_written = ""
    for part in (draft, second):
        sign(part, Change.CHANGED, by=by, now=now)
    db.session.add(second)
    db.session.flush()
    remember_made(step, second)
    db.session.flush()
    return second


def merge_drafts(
    draft: Draft,
    other: Draft,
    *,
    by: Person,
    now: datetime,
    expected_version: int | None = None,
    other_version: int | None = None,
) -> None:
    """Let `draft` say what both say; `other` steps back, and can be restored.

    What `draft` lacks (owner, deadline) is taken from `other`. Raises DraftChangedMeanwhile and NotDivisible.
    """
    if draft.card_id != other.card_id or draft.id == other.id:
        raise NotDivisible(_("Only two drafts of the same card can be merged. Nothing was changed."))
    step = begin_step_on(draft, StepKind.MERGE, by=by, now=now)
    for one, version in ((draft, expected_version), (other, other_version)):
        claim(one, expected_version=version)
        remember(step, one)
    _take_in(draft, other)
    sign(draft, Change.CHANGED, by=by, now=now)
    other.state, other.merged_into_id = DraftState.DISCARDED, draft.id
    sign(other, Change.REVIEWED, by=by, now=now)
    db.session.flush()


def words_of(draft: Draft) -> list[tuple[str, int]]:
    """The draft's words, each with its line."""
    lines = draft.card.note.lines[draft.first_line - 1 : draft.last_line]
    return line_of_words(draft.quote, lines, draft.first_line)


def _second_part(draft: Draft, words: list[tuple[str, int]]) -> Draft:
    quote = _joined(words)
    takes_due = _holds(quote, draft.due_written)
    positions = select(func.max(Draft.position)).where(Draft.card_id == draft.card_id)
    return Draft(
        meeting=draft.meeting,
        card=draft.card,
        position=(db.session.scalar(positions) or 0) + 1,
        kind=draft.kind,
        title=_title_from(quote),
        quote=quote,
        first_line=words[0][1],
        last_line=words[-1][1],
        owner_written=draft.owner_written if _holds(quote, draft.owner_written) else "",
        due_written=draft.due_written if takes_due else "",
        due_kind=draft.due_kind if takes_due else None,
        due_from=draft.due_from if takes_due else None,
        due_to=draft.due_to if takes_due else None,
        status=draft.status,
        confidence=draft.confidence,
        reasons=list(draft.reasons),
        is_by_hand=draft.is_by_hand,
        municipalities=list(draft.municipalities),
    )


def _keep_part(draft: Draft, words: list[tuple[str, int]]) -> None:
    draft.quote = _joined(words)
    draft.title = _title_from(draft.quote)
    draft.first_line, draft.last_line = words[0][1], words[-1][1]


def _take_in(draft: Draft, other: Draft) -> None:
    first, second = sorted((draft, other), key=lambda one: (one.first_line, one.last_line, one.position))
    titles = dict.fromkeys((first.title, second.title))
    quotes = [first.quote] if second.quote in first.quote else [first.quote, second.quote]
    draft.title, draft.quote = "; ".join(titles)[:LONGEST_TITLE], " ".join(quotes)
    draft.first_line = min(draft.first_line, other.first_line)
    draft.last_line = max(draft.last_line, other.last_line)
    draft.owner_written = draft.owner_written or other.owner_written
    if not draft.due_written and draft.due_kind is None:
        draft.due_written, draft.due_kind = other.due_written, other.due_kind
        draft.due_from, draft.due_to = other.due_from, other.due_to
    draft.municipalities = list(dict.fromkeys((*draft.municipalities, *other.municipalities)))
    draft.confidence = min(draft.confidence, other.confidence)
    draft.reasons = list(dict.fromkeys((*draft.reasons, *other.reasons)))


def _joined(words: list[tuple[str, int]]) -> str:
    return " ".join(word for word, _line in words)


def _holds(quote: str, words: str) -> bool:
    return bool(words) and " ".join(words.split()).casefold() in quote.casefold()


def _title_from(quote: str) -> str:
    """The words themselves, without what joined them to the other part."""
    title = quote.strip(" ,;:–-•*·").removeprefix("og ").removeprefix("samt ")
    return (title[:1].upper() + title[1:])[:LONGEST_TITLE] or quote
