from datetime import UTC, date, datetime

import pytest
from flask import Flask
from sqlalchemy import func, select

from followup.commitments.models import Commitment, Save, Share
from followup.commitments.statuses import DueKind
from followup.drafts import reviewing
from followup.drafts.models import Draft, DraftState
from followup.drafts.reviewing import (
    DraftUnplaced,
    accept_card,
    accept_draft,
    accept_meeting,
    discard_draft,
    restore_draft,
)
from followup.drafts.versions import DraftChangedMeanwhile, said_about
from followup.extensions import db
from followup.needs.models import Need
from followup.people.models import Person
from tests import build_meetings as build
from tests import people

NOW = datetime(2021, 1, 11, 7, 30, tzinfo=UTC)


@pytest.fixture
def kari(in_app: Flask) -> Person:
    return people.person(people.KARI)


@pytest.fixture
def vera(in_app: Flask) -> Person:
    return people.person(people.VERA)


def count(model: type) -> int:
    return db.session.scalar(select(func.count()).select_from(model)) or 0


def test_nothing_is_tracked_before_a_person_accepts_it(in_app: Flask) -> None:
    build.meeting_with_wall()
    assert count(Commitment) == count(Need) == 0


def test_an_accepted_commitment_keeps_the_source_and_who_confirmed_its_deadline(kari: Person) -> None:
    meeting = build.meeting_with_wall()
    draft = build.draft("Kalle inn til styringsdialog")
    accept_draft(draft, by=kari, now=NOW)
    commitment = db.session.get_one(Commitment, draft.commitment_id)
    assert (draft.state, draft.reviewed_by, draft.reviewed_at) == (DraftState.ACCEPTED, kari, NOW)
    assert commitment.meeting is meeting and commitment.card is draft.card
    assert commitment.title == "Kalle inn til styringsdialog"
    assert commitment.quote == build.LINES[2]
    assert (commitment.first_line, commitment.last_line) == (3, 3)
    assert (commitment.due_written, commitment.due_kind) == ("vår 21", DueKind.DURING)
    assert (commitment.due_from, commitment.due_to) == (date(2021, 3, 1), date(2021, 5, 31))
    assert (commitment.due_confirmed_by, commitment.due_confirmed_at) == (kari, NOW)
    (share,) = commitment.shares
    assert (share.municipality.name, share.owner_written) == ("Sula", "Kommunalsjefen")


def test_an_accepted_need_is_stored_with_its_source(kari: Person) -> None:
    build.meeting_with_wall()
    draft = build.draft("Døme frå andre kommunar")
    accept_draft(draft, by=kari, now=NOW)
    need = db.session.get_one(Need, draft.need_id)
    assert need.quote == build.LINES[4]
    assert [municipality.name for municipality in need.municipalities] == ["Sula"]
    assert need.accepted_by_id == kari.id
    assert count(Commitment) == 0


def test_a_commitment_without_a_municipality_cannot_be_accepted(kari: Person) -> None:
    build.meeting_with_wall()
    with pytest.raises(DraftUnplaced) as caught:
        accept_draft(build.draft("Lage en felles plan for utlån"), by=kari, now=NOW)
    assert caught.value.field == "municipalities"
    assert count(Commitment) == 0


def test_a_need_that_is_nobodys_can_be_accepted_by_one_who_looks(kari: Person) -> None:
    build.meeting_with_wall()
    accept_draft(build.draft("At noen samler erfaringer"), by=kari, now=NOW)
    assert db.session.scalars(select(Need)).one().municipalities == []


def test_of_two_who_review_a_draft_the_second_is_told_what_the_first_did(kari: Person, vera: Person) -> None:
    build.meeting_with_wall()
    draft = build.draft("Kalle inn til styringsdialog")
    seen = draft.version
    discard_draft(draft, by=vera, now=NOW, expected_version=seen)
    with pytest.raises(DraftChangedMeanwhile, match="Vera"):
        accept_draft(draft, by=kari, now=NOW, expected_version=seen)
    assert draft.state is DraftState.DISCARDED
    assert count(Commitment) == 0


def test_an_accepted_draft_is_accepted_once(kari: Person) -> None:
    build.meeting_with_wall()
    draft = build.draft("Kalle inn til styringsdialog")
    accept_draft(draft, by=kari, now=NOW)
    with pytest.raises(DraftChangedMeanwhile):
        accept_draft(draft, by=kari, now=NOW)
    assert count(Commitment) == 1


def test_a_discarded_draft_can_be_restored(kari: Person, vera: Person) -> None:
    build.meeting_with_wall()
    draft = build.draft("Kalle inn til styringsdialog")
    discard_draft(draft, by=kari, now=NOW)
    restore_draft(draft, by=vera, now=NOW)
    assert (draft.state, draft.reviewed_by, draft.changed_by) == (DraftState.WAITING, None, vera)
    accept_draft(draft, by=kari, now=NOW)
    assert count(Commitment) == 1


def test_only_what_was_discarded_can_be_restored(kari: Person) -> None:
    build.meeting_with_wall()
    with pytest.raises(DraftChangedMeanwhile):
        restore_draft(build.draft("Kalle inn til styringsdialog"), by=kari, now=NOW)


def test_a_draft_that_nobody_touched_has_nothing_said_about_it(in_app: Flask) -> None:
    build.meeting_with_wall()
    assert said_about(build.draft("Kalle inn til styringsdialog")) == ""


def versions(card_heading: str) -> dict[int, int]:
    card = build.card_headed(card_heading)
    drafts = db.session.scalars(select(Draft).where(Draft.card_id == card.id))
    return {draft.id: draft.version for draft in drafts}


def test_a_whole_card_is_accepted_in_one_save(kari: Person) -> None:
    build.meeting_with_wall()
    card = build.card_headed("Gruppe 1 Sula kommune")
    outcome = accept_card(card, seen=versions(card.heading), by=kari, now=NOW)
    assert (len(outcome.accepted), outcome.is_complete) == (3, True)
    assert (count(Commitment), count(Need), count(Save)) == (2, 1, 1)


def test_a_whole_card_leaves_what_nobody_can_place(kari: Person) -> None:
    build.meeting_with_wall()
    card = build.card_headed("Rom 9")
    outcome = accept_card(card, seen=versions(card.heading), by=kari, now=NOW)
    assert [draft.title for draft in outcome.accepted] == ["At noen samler erfaringer"]
    assert [draft.title for draft in outcome.without_municipality] == ["Lage en felles plan for utlån"]


def test_a_whole_card_leaves_what_somebody_changed_or_added_meanwhile(kari: Person, vera: Person) -> None:
    build.meeting_with_wall()
    card = build.card_headed("Gruppe 1 Sula kommune")
    seen = versions(card.heading)
    discarded = build.draft("Kalle inn til styringsdialog")
    discard_draft(discarded, by=vera, now=NOW)
    added = build.draft("Døme frå andre kommunar")
    del seen[added.id]
    outcome = accept_card(card, seen=seen, by=kari, now=NOW)
    assert [draft.title for draft in outcome.accepted] == ["Lage eit flyttbart øvingstilbod"]
    assert set(outcome.changed_meanwhile) == {discarded, added}
    assert not outcome.is_complete


def test_a_whole_card_passes_over_what_was_reviewed_before_it_was_seen(kari: Person) -> None:
    build.meeting_with_wall()
    card = build.card_headed("Gruppe 1 Sula kommune")
    discard_draft(build.draft("Kalle inn til styringsdialog"), by=kari, now=NOW)
    waiting = {
        draft.id: draft.version for draft in db.session.scalars(select(Draft)) if not draft.reviewed_at
    }
    outcome = accept_card(card, seen=waiting, by=kari, now=NOW)
    assert (len(outcome.accepted), outcome.is_complete) == (2, True)


def test_a_meeting_is_accepted_but_for_what_is_nobodys(kari: Person) -> None:
    meeting = build.meeting_with_wall()
    outcome = accept_meeting(meeting, by=kari, now=NOW)
    assert (len(outcome.accepted), len(outcome.without_municipality)) == (3, 2)
    assert (count(Share), count(Need)) == (2, 1)
    assert db.session.scalars(select(Save)).one().via == "shell"


def test_a_meeting_is_accepted_down_to_a_confidence(kari: Person) -> None:
    meeting = build.meeting_with_wall()
    outcome = accept_meeting(meeting, by=kari, now=NOW, min_confidence=0.95)
    assert [draft.title for draft in outcome.accepted] == ["Kalle inn til styringsdialog"]
    assert len(outcome.below_confidence) == 4


def test_accepting_a_meeting_with_nothing_waiting_does_nothing(kari: Person) -> None:
    outcome = accept_meeting(build.meeting(), by=kari, now=NOW)
    assert outcome.is_complete and not outcome.accepted
    assert count(Save) == 0


def test_every_kind_of_draft_knows_whether_it_can_be_accepted(in_app: Flask) -> None:
    build.meeting_with_wall()
    drafts = db.session.scalars(select(Draft).order_by(Draft.id))
    assert [reviewing.can_be_accepted(draft) for draft in drafts] == [True, True, True, False, True]
