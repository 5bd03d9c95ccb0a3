"""Where a later export says again, in other words, what was decided before."""

from datetime import date, timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from followup.commitments.models import Commitment, CommitmentEvent, Share
from followup.commitments.statuses import Status, Via
from followup.commitments.taking_back import CommitmentInUse
from followup.commitments.tracking import report_status, start_save
from followup.drafts.editions import import_into
from followup.drafts.journal import last_step_of
from followup.drafts.models import Draft, DraftState, ReviewStep, StepKind
from followup.drafts.reviewing import accept_card, accept_draft, accept_meeting, accept_sure, discard_draft
from followup.drafts.sure import sure_above
from followup.drafts.taking_over import NothingTracked, can_take_over, find_tracked_before, take_over
from followup.drafts.undoing import undo_step
from followup.drafts.versions import DraftChangedMeanwhile
from followup.extensions import db
from followup.notes.models import Meeting
from followup.people.models import Person
from tests import build_meetings as build
from tests import people
from tests.pages import PageClient
from tests.web.drafts.test_editions import later

NOW = build.IMPORTED_AT + timedelta(days=7)
FIRST = "Kalle inn til styringsdialog"


@pytest.fixture
def kari(in_app: Flask) -> Person:
    return people.person(people.KARI)


def said_anew(*, accepted: bool = True) -> tuple[Meeting, Draft]:
    """The wall's first commitment decided, and its words in a later export, waiting."""
    meeting = build.meeting_with_wall()
    decide = accept_draft if accepted else discard_draft
    decide(build.draft(FIRST), by=people.person(people.KARI), now=build.IMPORTED_AT)
    import_into(meeting, source=later(), by=people.person(people.KARI), now=NOW)
    waiting = select(Draft).where(Draft.title == FIRST, Draft.state == DraftState.WAITING)
    return meeting, db.session.scalars(waiting).one()


def tracked() -> Commitment:
    return db.session.scalars(select(Commitment)).one()


def test_the_new_words_go_into_the_tracked_commitment(kari: Person) -> None:
    _meeting, draft = said_anew()
    share = tracked().shares[0]
    report_status(share, status=Status.IN_PROGRESS, save=start_save(via=Via.PAGE, by=None, now=NOW))
    draft.title, draft.owner_written = "Styringsdialog", "Rådmannen"
    assert can_take_over(draft)
    commitment = take_over(draft, by=kari, now=NOW)
    assert commitment is tracked()
    assert (commitment.title, commitment.due_written) == ("Styringsdialog", "haust 21")
    assert (commitment.due_from, commitment.due_to) == (date(2021, 9, 1), date(2021, 11, 30))
    assert (share.owner_written, share.status) == ("Rådmannen", Status.IN_PROGRESS)
    assert (draft.state, draft.commitment_id) == (DraftState.ACCEPTED, commitment.id)
    kinds = set(db.session.scalars(select(CommitmentEvent.kind)))
    assert {"title", "due", "owner"} <= kinds


def test_the_history_keeps_the_words_before(kari: Person) -> None:
    _meeting, draft = said_anew()
    take_over(draft, by=kari, now=NOW)
    event = db.session.scalars(select(CommitmentEvent).where(CommitmentEvent.kind == "due")).one()
    assert event.before and event.after
    assert (event.before["due_written"], event.after["due_written"]) == ("vår 21", "haust 21")


def test_a_municipality_that_is_new_gets_its_share_and_nobody_loses_theirs(kari: Person) -> None:
    _meeting, draft = said_anew()
    draft.municipalities = [people.municipality("Giske")]
    take_over(draft, by=kari, now=NOW)
    names = {share.municipality.name for share in db.session.scalars(select(Share))}
    assert names == {"Sula", "Giske"}


def test_the_same_words_change_nothing(kari: Person) -> None:
    _meeting, draft = said_anew()
    commitment = tracked()
    draft.due_written, draft.due_kind = commitment.due_written, commitment.due_kind
    draft.due_from, draft.due_to = commitment.due_from, commitment.due_to
    take_over(draft, by=kari, now=NOW)
    assert commitment.version == 1


def test_only_what_is_tracked_can_be_taken_over(kari: Person) -> None:
    _meeting, draft = said_anew(accepted=False)
    assert not can_take_over(draft)
    with pytest.raises(NothingTracked):
        take_over(draft, by=kari, now=NOW)
    other = build.draft("Låne ut instrumenter")
    assert not can_take_over(other)
    with pytest.raises(NothingTracked):
        take_over(other, by=kari, now=NOW)
    assert find_tracked_before([draft, other]) == {}


def test_of_two_who_review_it_the_second_is_told(kari: Person) -> None:
    _meeting, draft = said_anew()
    seen = draft.version
    discard_draft(draft, by=kari, now=NOW)
    with pytest.raises(DraftChangedMeanwhile):
        take_over(draft, by=kari, now=NOW, expected_version=seen)


def test_it_is_a_step_that_is_changed_where_it_is_followed_up(kari: Person) -> None:
    meeting, draft = said_anew()
    take_over(draft, by=kari, now=NOW)
    step = db.session.scalars(select(ReviewStep).order_by(ReviewStep.id.desc())).first()
    assert step is not None and step.kind is StepKind.TAKE_OVER
    last = last_step_of(kari, meeting)
    assert last is not None and last.kind is StepKind.ACCEPT
    with pytest.raises(CommitmentInUse):
        undo_step(last, by=kari, now=NOW)


def test_what_was_decided_before_is_never_accepted_among_many(kari: Person) -> None:
    meeting, draft = said_anew()
    seen = {draft.id: draft.version}
    on_card = accept_card(draft.card, seen=seen, by=kari, now=NOW)
    assert (on_card.accepted, on_card.said_before, on_card.is_complete) == ([], [draft], False)
    assert accept_sure(meeting, seen=seen, by=kari, now=NOW).accepted == []
    assert draft not in sure_above(50, [draft]).drafts
    assert draft in accept_meeting(meeting, by=kari, now=NOW).said_before
    assert draft.state is DraftState.WAITING


def test_a_whole_card_says_what_a_person_must_choose(app: Flask, coordinator: PageClient) -> None:
    with app.app_context():
        meeting, draft = said_anew()
        address = f"/meetings/{meeting.id}/review/cards/{draft.card_id}/accept"
        db.session.commit()
    assert "decided before" in coordinator.post(address).one('.ds-alert[data-color="warning"]').get_text()


def test_the_page_shows_what_was_decided_and_the_three_ways_on(app: Flask, coordinator: PageClient) -> None:
    with app.app_context():
        meeting, draft = said_anew()
        meeting_id, draft_id, card_id, commitment_id = meeting.id, draft.id, draft.card_id, tracked().id
        db.session.commit()
    page = coordinator.get(f"/meetings/{meeting_id}/review?card={card_id}")
    said = page.one(f"#draft-{draft_id} .draft-earlier")
    assert "vår 21" in said.get_text() and said.select(f'a[href="/commitments/{commitment_id}"]')
    assert len(page.all(f"#draft-{draft_id} .actions > form")) == 3
    page = coordinator.submit(page, form=f"#draft-{draft_id} form[action*=take-over]")
    assert page.one(f"#draft-{draft_id}")["data-state"] == "accepted"
    with app.app_context():
        assert tracked().due_written == "haust 21"
    page = coordinator.post(f"/meetings/{meeting_id}/review/drafts/{draft_id}/take-over", {"version": "1"})
    assert page.one('.ds-alert[data-color="warning"]')


def test_what_is_no_longer_on_the_wall_says_so(app: Flask, coordinator: PageClient) -> None:
    with app.app_context():
        meeting = build.meeting_with_wall()
        accept_draft(build.draft("Døme frå andre kommunar"), by=people.person(people.KARI), now=NOW)
        import_into(meeting, source=later(), by=people.person(people.KARI), now=NOW)
        draft = build.draft("Døme frå andre kommunar")
        address, draft_id = f"/meetings/{meeting.id}/review?card={draft.card_id}", draft.id
        assert draft.gone_note_id is not None
        db.session.commit()
    assert "No longer on the wall" in coordinator.get(address).one(f"#draft-{draft_id}").get_text()
