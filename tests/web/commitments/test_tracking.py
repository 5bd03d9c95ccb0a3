"""Each verb changes what it says, and writes down what was before and after, in the same transaction."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from followup.commitments import tracking
from followup.commitments.models import Commitment, CommitmentEvent, Save
from followup.commitments.refusals import (
    AlreadyTheirs,
    DateAlreadyPassed,
    ForeignContact,
    NoDueToConfirm,
    NoMunicipality,
    NoTitle,
    PeriodBackwards,
)
from followup.commitments.statuses import DueKind, Status
from followup.extensions import db
from tests import build_commitments as build
from tests import people

pytestmark = pytest.mark.usefixtures("in_app")


def events(commitment: Commitment) -> list[tuple[str, Any, Any]]:
    """Kind, before and after of everything that happened, in order."""
    found = select(CommitmentEvent).where(CommitmentEvent.commitment_id == commitment.id)
    return [
        (event.kind, event.before, event.after)
        for event in db.session.scalars(found.order_by(CommitmentEvent.id))
    ]


def test_a_commitment_has_one_text_and_due_and_a_share_for_each_municipality() -> None:
    commitment = build.commitment("  Lage   plan ", "Sula", "Porsgrunn", "Sula", owner_written="Rektor")
    assert commitment.title == "Lage plan"
    assert [share.municipality.name for share in commitment.shares] == ["Sula", "Porsgrunn"]
    assert {share.status for share in commitment.shares} == {Status.NOT_STARTED}
    assert {share.owner_written for share in commitment.shares} == {"Rektor"}
    [(kind, before, after)] = events(commitment)
    assert (kind, before) == ("opened", None)
    assert after["municipality_ids"] == [share.municipality_id for share in commitment.shares]
    assert (after["due_written"], after["due_to"]) == ("vår 21", "2021-05-31")


def test_a_commitment_needs_a_title_and_somebody_to_answer_for_it() -> None:
    common = {"save": build.save(), "meeting": build.meeting()}
    with pytest.raises(NoMunicipality):
        tracking.open_commitment(title="Plan", municipalities=[], **common)
    with pytest.raises(NoTitle):
        tracking.open_commitment(title=" \n", municipalities=[people.municipality("Sula")], **common)


def test_whoever_opens_a_commitment_confirms_how_its_due_was_read() -> None:
    commitment = build.commitment()
    assert commitment.due_confirmed_by == people.person(people.KARI)
    assert commitment.due_confirmed_at == build.IMPORTED
    assert build.commitment(**build.due(None)).due_confirmed_at is None
    assert build.commitment(save=build.save(None, via="shell")).due_confirmed_at is None


def test_a_status_a_table_already_says_is_kept() -> None:
    share = build.share(status=Status.IN_PROGRESS)
    assert (share.status, share.started_at, share.answered_at) == (Status.IN_PROGRESS, build.IMPORTED, None)


def test_an_answer_is_written_down_with_its_note() -> None:
    share = build.share()
    build.answer(share, Status.STUCK, " Treng hjelp ")
    assert (share.status, share.latest_note, share.answered_at, share.status_changed_at, share.version) == (
        Status.STUCK,
        "Treng hjelp",
        build.ANSWERED,
        build.ANSWERED,
        2,
    )
    assert events(share.commitment)[1:] == [
        ("status", {"status": "not_started"}, {"status": "stuck"}),
        ("note", None, {"note": "Treng hjelp"}),
    ]


def test_no_change_is_an_answer_too() -> None:
    share = build.share()
    build.answer(share, Status.STUCK, "Treng hjelp")
    build.answer(share, Status.STUCK, at=build.ANSWERED + timedelta(days=7))
    assert share.answered_at == build.ANSWERED + timedelta(days=7)
    assert (share.status_changed_at, share.latest_note) == (build.ANSWERED, "Treng hjelp")
    assert events(share.commitment)[-1] == ("status", {"status": "stuck"}, {"status": "stuck"})


def test_a_coordinator_s_report_is_not_the_municipality_s_answer() -> None:
    share = build.share()
    tracking.report_status(share, status=Status.DONE, save=build.save(people.KARI))
    assert (share.status, share.answered_at) == (Status.DONE, None)


def test_a_start_stays_met_until_it_is_put_back_to_not_started() -> None:
    share = build.share(**build.due(date(2021, 1, 1), DueKind.START))
    steps = [
        (Status.STUCK, "overdue"),
        (Status.IN_PROGRESS, "no_due_date"),
        (Status.STUCK, "no_due_date"),
        (Status.NOT_STARTED, "overdue"),
        (Status.STUCK, "overdue"),
    ]
    for status, timeliness in steps:
        build.answer(share, status)
        assert share.timeliness_on(date(2021, 1, 11)) == timeliness, status


def test_a_new_date_keeps_for_ever_what_was_first_said() -> None:
    commitment = build.commitment()
    save = build.save(people.ALICE, via="page", at=build.ANSWERED)
    tracking.reschedule(commitment, due_on=date(2021, 6, 30), reason="Skolen er stengt", save=save)
    assert (commitment.due_written, commitment.due_kind) == ("vår 21", DueKind.BY)
    assert commitment.due_from == commitment.due_to == date(2021, 6, 30)
    assert commitment.due_moved_at == commitment.due_confirmed_at == build.ANSWERED
    assert commitment.due_confirmed_by == people.person(people.ALICE)
    kind, before, after = events(commitment)[-1]
    assert (kind, before["due_from"], before["due_to"]) == ("due", "2021-03-01", "2021-05-31")
    assert (after["due_to"], after["reason"]) == ("2021-06-30", "Skolen er stengt")


def test_a_new_date_for_one_that_had_none_and_was_started_gives_it_a_due() -> None:
    share = build.share(**build.due(date(2021, 1, 1), DueKind.START))
    build.answer(share, Status.IN_PROGRESS)
    tracking.reschedule(share.commitment, due_on=date(2021, 1, 20), save=build.save(at=build.ANSWERED))
    assert share.timeliness_on(date(2021, 1, 11)) == "due_soon"


def test_a_new_date_lies_ahead() -> None:
    commitment = build.commitment()
    save = build.save(at=build.ANSWERED)
    with pytest.raises(DateAlreadyPassed):
        tracking.reschedule(commitment, due_on=date(2021, 1, 3), save=save)
    tracking.reschedule(commitment, due_on=date(2021, 1, 4), save=save)


def test_a_wrong_reading_is_corrected_and_thereby_confirmed() -> None:
    commitment = build.commitment(save=build.save(None, via="import"))
    tracking.amend_due(
        commitment,
        due_kind=DueKind.START,
        due_from=date(2021, 1, 18),
        due_to=date(2021, 1, 24),
        save=build.save(),
    )
    assert (commitment.due_written, commitment.due_kind, commitment.due_moved_at) == (
        "vår 21",
        DueKind.START,
        None,
    )
    assert commitment.due_confirmed_by == people.person(people.KARI)
    with pytest.raises(PeriodBackwards):
        tracking.amend_due(
            commitment,
            due_kind=DueKind.DURING,
            due_from=date(2021, 2, 2),
            due_to=date(2021, 2, 1),
            save=build.save(),
        )
    tracking.amend_due(commitment, due_kind=None, due_from=None, due_to=None, save=build.save())
    assert (commitment.due_to, commitment.due_confirmed_at, commitment.due_written) == (None, None, "vår 21")
    with pytest.raises(NoDueToConfirm):
        tracking.confirm_due(commitment, save=build.save())


def test_a_right_reading_is_confirmed_by_a_person() -> None:
    commitment = build.commitment(save=build.save(None, via="shell"))
    tracking.confirm_due(commitment, save=build.save())
    assert commitment.due_confirmed_by == people.person(people.KARI)
    assert events(commitment)[-1] == (
        "confirmed",
        {"confirmed_by_id": None},
        {"confirmed_by_id": people.person(people.KARI).id},
    )


def test_the_owner_is_kept_as_written_and_as_a_contact_of_the_same_municipality() -> None:
    share = build.share(owner_written="Kommunalsjef")
    alice, bob = people.contact(people.ALICE, "Sula"), people.contact(people.BOB, "Porsgrunn")
    tracking.reassign(share, owner_contact=alice, save=build.save())
    assert (share.owner_written, share.owner_contact) == ("Kommunalsjef", alice)
    assert events(share.commitment)[-1] == (
        "owner",
        {"owner_written": "Kommunalsjef", "owner_contact_id": None},
        {"owner_written": "Kommunalsjef", "owner_contact_id": alice.id},
    )
    with pytest.raises(ForeignContact):
        tracking.reassign(share, owner_contact=bob, save=build.save())
    tracking.reassign(share, owner_written=" Rektor ", save=build.save())
    assert (share.owner_written, share.owner_contact) == ("Rektor", alice)
    tracking.reassign(share, owner_contact=None, save=build.save())
    assert (share.owner_written, share.owner_contact) == ("Rektor", None)


def test_what_changes_nothing_leaves_no_trace() -> None:
    share = build.share(owner_written="Rektor")
    tracking.reassign(share, owner_written="Rektor", save=build.save())
    tracking.retitle(share.commitment, title=share.commitment.title, save=build.save())
    assert (share.version, share.commitment.version, len(events(share.commitment))) == (1, 1, 1)


def test_a_better_title_leaves_the_source_s_words() -> None:
    commitment = build.commitment("Plan", quote="vi lager en plan")
    tracking.retitle(commitment, title="Lage en plan", save=build.save())
    assert (commitment.title, commitment.quote, commitment.version) == ("Lage en plan", "vi lager en plan", 2)
    assert events(commitment)[-1] == ("title", {"title": "Plan"}, {"title": "Lage en plan"})
    with pytest.raises(NoTitle):
        tracking.retitle(commitment, title=" ", save=build.save())


def test_one_more_municipality_gets_a_part_of_its_own() -> None:
    commitment = build.commitment()
    share = tracking.add_share(commitment, municipality=people.municipality("Porsgrunn"), save=build.save())
    assert share in commitment.shares and share.status == Status.NOT_STARTED
    assert events(commitment)[-1] == ("municipality", None, {"municipality_id": share.municipality_id})
    with pytest.raises(AlreadyTheirs):
        tracking.add_share(commitment, municipality=people.municipality("Sula"), save=build.save())


def test_a_form_s_nonce_counts_once() -> None:
    first = tracking.start_save(via="page", by=None, now=build.ANSWERED, nonce="abc")
    with pytest.raises(tracking.SavedAlready) as refusal:
        tracking.start_save(via="page", by=None, now=build.ANSWERED, nonce="abc")
    assert refusal.value.save == first
    assert len(list(db.session.scalars(select(Save)))) == 1


def test_a_save_comes_from_somewhere_we_know() -> None:
    with pytest.raises(ValueError, match="telepathy"):
        tracking.start_save(via="telepathy", by=None, now=build.ANSWERED)
