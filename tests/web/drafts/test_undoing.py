from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from flask_babel import force_locale
from sqlalchemy import func, select

from followup.commitments.models import Commitment, CommitmentEvent, Share
from followup.commitments.statuses import Status, Via
from followup.commitments.taking_back import CommitmentInUse
from followup.commitments.tracking import report_status, retitle, start_save
from followup.digests.models import Digest, DigestPart, DigestState
from followup.drafts.amending import DraftWords, add_by_hand, amend_draft, place_card, turn_draft
from followup.drafts.journal import as_plain, last_step_of, list_steps_since, newest_step_id
from followup.drafts.models import Draft, DraftKind, DraftState, ReviewStep, StepDraft, StepKind
from followup.drafts.reviewing import accept_card, accept_draft, accept_sure, discard_draft, restore_draft
from followup.drafts.undoing import StepSuperseded, undo_step
from followup.extensions import db
from followup.needs.models import Need
from followup.notes.models import Meeting
from followup.people.models import Person
from tests import build_meetings as build
from tests import people

NOW = datetime(2021, 1, 11, 7, 30, tzinfo=UTC)
LATER = NOW + timedelta(minutes=1)
FIRST = "Kalle inn til styringsdialog"


@pytest.fixture
def kari(in_app: Flask) -> Person:
    return people.person(people.KARI)


@pytest.fixture
def vera(in_app: Flask) -> Person:
    return people.person(people.VERA)


@pytest.fixture
def meeting(in_app: Flask) -> Meeting:
    return build.meeting_with_wall()


def count(model: type) -> int:
    return db.session.scalar(select(func.count()).select_from(model)) or 0


def newest() -> ReviewStep:
    return db.session.scalars(select(ReviewStep).order_by(ReviewStep.id.desc()).limit(1)).one()


def undo(by: Person, step: ReviewStep | None = None) -> ReviewStep:
    with force_locale("en"):
        return undo_step(step or newest(), by=by, now=LATER)


def test_an_undone_acceptance_leaves_no_commitment_behind(kari: Person, meeting: Meeting) -> None:
    draft = build.draft(FIRST)
    before = as_plain(draft)
    accept_draft(draft, by=kari, now=NOW)
    undo(kari)
    assert as_plain(draft) == before
    assert count(Commitment) == count(Share) == count(CommitmentEvent) == 0


def test_an_undone_acceptance_of_a_need_takes_the_need_away(kari: Person, meeting: Meeting) -> None:
    draft = build.draft("Døme frå andre kommunar")
    accept_draft(draft, by=kari, now=NOW)
    undo(kari)
    assert draft.state is DraftState.WAITING and draft.need_id is None
    assert count(Need) == 0


def test_steps_are_undone_one_after_another(kari: Person, meeting: Meeting) -> None:
    draft = build.draft(FIRST)
    stages = [as_plain(draft)]
    for verb in (discard_draft, restore_draft, turn_draft):
        verb(draft, by=kari, now=NOW)
        stages.append(as_plain(draft))
    words = DraftWords(kind=DraftKind.NEED, title="Other words", municipalities=[])
    amend_draft(draft, words=words, by=kari, now=NOW)
    for stage in reversed(stages):
        step = last_step_of(kari, meeting)
        assert step is not None
        undo(kari, step)
        db.session.refresh(draft)
        assert as_plain(draft) == stage
    assert last_step_of(kari, meeting) is None


def test_an_undone_placing_puts_the_card_and_its_drafts_back(kari: Person, meeting: Meeting) -> None:
    card = build.card_headed("Rom 9")
    place_card(card, municipalities=[people.municipality("Hole")], by=kari, now=NOW)
    undo(kari)
    assert card.municipalities == []
    assert build.draft("Lage en felles plan for utlån").municipalities == []


def test_an_undone_addition_is_gone(kari: Person, meeting: Meeting) -> None:
    words = DraftWords(kind=DraftKind.COMMITMENT, title="Added", municipalities=[])
    add_by_hand(build.card_headed("Rom 9"), words=words, first_line=8, last_line=8, by=kari, now=NOW)
    undo(kari)
    assert db.session.scalar(select(Draft).where(Draft.title == "Added")) is None


def test_one_undo_takes_many_acceptances_back(kari: Person, meeting: Meeting) -> None:
    drafts = db.session.scalars(select(Draft)).all()
    seen = {draft.id: draft.version for draft in drafts}
    outcome = accept_sure(meeting, seen=seen, by=kari, now=NOW)
    assert len(outcome.accepted) == 3 and count(Commitment) == 2 and count(Need) == 1
    undo(kari)
    assert count(Commitment) == count(Need) == 0
    assert {draft.state for draft in drafts} == {DraftState.WAITING}


def test_a_whole_card_is_one_step(kari: Person, meeting: Meeting) -> None:
    card = build.card_headed("Gruppe 1 Sula kommune")
    accept_card(card, seen={draft.id: 1 for draft in db.session.scalars(select(Draft))}, by=kari, now=NOW)
    assert [step.kind for step in db.session.scalars(select(ReviewStep))] == [StepKind.ACCEPT_MANY]


def test_a_step_that_accepted_nothing_is_no_step(kari: Person, meeting: Meeting) -> None:
    accept_card(build.card_headed("Gruppe 9 Hole, Lier"), seen={}, by=kari, now=NOW)
    assert count(ReviewStep) == 0


def test_what_somebody_else_changed_since_is_not_undone(kari: Person, vera: Person, meeting: Meeting) -> None:
    draft = build.draft(FIRST)
    turn_draft(draft, by=kari, now=NOW)
    step = newest()
    accept_draft(draft, by=vera, now=NOW)
    with pytest.raises(StepSuperseded, match=r"nothing was undone\. Vera"):
        undo(kari, step)


def test_an_accepted_commitment_that_was_answered_is_not_taken_back(kari: Person, meeting: Meeting) -> None:
    accept_draft(build.draft(FIRST), by=kari, now=NOW)
    step = newest()
    share = db.session.scalars(select(Share)).one()
    report_status(share, status=Status.IN_PROGRESS, save=start_save(via=Via.PAGE, by=None, now=NOW))
    with pytest.raises(CommitmentInUse, match="answered already"):
        undo(kari, step)


def test_an_accepted_commitment_that_was_changed_is_not_taken_back(kari: Person, meeting: Meeting) -> None:
    accept_draft(build.draft(FIRST), by=kari, now=NOW)
    step = newest()
    commitment = db.session.scalars(select(Commitment)).one()
    retitle(commitment, title="Better", save=start_save(via=Via.DESK, by=kari, now=NOW))
    with pytest.raises(CommitmentInUse, match="changed after it was accepted"):
        undo(kari, step)


@pytest.mark.parametrize(("composed_at", "is_refused"), [(LATER, True), (NOW - timedelta(days=1), False)])
def test_a_commitment_that_mail_has_spoken_of_is_not_taken_back(
    kari: Person, meeting: Meeting, composed_at: datetime, is_refused: bool
) -> None:
    accept_draft(build.draft(FIRST), by=kari, now=NOW)
    step = newest()
    digest = Digest(
        person_id=kari.id,
        period="2021-W02",
        state=DigestState.COMPOSED,
        due_at=composed_at,
        composed_at=composed_at,
    )
    digest.parts = [DigestPart(municipality_id=people.municipality("Sula").id, meeting_id=meeting.id)]
    db.session.add(digest)
    db.session.flush()
    if is_refused:
        with pytest.raises(CommitmentInUse, match="has gone out"):
            undo(kari, step)
    else:
        undo(kari, step)
        assert count(Commitment) == 0


def test_a_step_is_undone_once(kari: Person, meeting: Meeting) -> None:
    discard_draft(build.draft(FIRST), by=kari, now=NOW)
    step = newest()
    undo(kari, step)
    with pytest.raises(StepSuperseded, match="undone already"):
        undo(kari, step)


def test_an_undo_is_not_undone(kari: Person, meeting: Meeting) -> None:
    discard_draft(build.draft(FIRST), by=kari, now=NOW)
    with pytest.raises(StepSuperseded, match="cannot be undone"):
        undo(kari, undo(kari))


def test_a_card_placed_anew_is_not_undone(kari: Person, meeting: Meeting) -> None:
    card = build.card_headed("Gruppe 9 Hole, Lier")
    place_card(card, municipalities=[people.municipality("Hole")], by=kari, now=NOW)
    step = newest()
    place_card(card, municipalities=[people.municipality("Lier")], by=kari, now=NOW)
    with pytest.raises(StepSuperseded, match="placed anew"):
        undo(kari, step)


def test_the_journal_says_who_did_what_and_when(kari: Person, vera: Person, meeting: Meeting) -> None:
    discard_draft(build.draft(FIRST), by=kari, now=NOW)
    first = newest_step_id(meeting)
    turn_draft(build.draft("Lage eit flyttbart øvingstilbod"), by=vera, now=LATER)
    (step,) = list_steps_since(meeting, first)
    assert (step.kind, step.taken_by, step.taken_at) == (StepKind.TURN, vera, LATER)
    assert step.subject == "Lage eit flyttbart øvingstilbod"
    assert [(kept.version_before, kept.version_after) for kept in step.drafts] == [(1, 2)]
    last = last_step_of(kari, meeting)
    assert last is not None and last.id == first


def test_a_draft_that_is_gone_takes_its_place_in_the_journal_along(kari: Person, meeting: Meeting) -> None:
    draft = build.draft(FIRST)
    turn_draft(draft, by=kari, now=NOW)
    db.session.delete(draft)
    db.session.flush()
    assert count(StepDraft) == 0
