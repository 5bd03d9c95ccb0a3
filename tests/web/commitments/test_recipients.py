"""Whose mail a share is, and how many shares there are of each kind."""

from datetime import date, timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from followup.commitments import counts, queries, tracking
from followup.commitments.models import Share
from followup.commitments.statuses import DueKind, Status
from followup.commitments.timeliness import Timeliness
from followup.extensions import db
from followup.people.models import Contact
from tests import build_commitments as build
from tests import people

TODAY = date(2021, 1, 11)


def recipient(share: Share) -> int | None:
    db.session.flush()
    return db.session.scalar(select(queries.recipient_contact_id()).where(Share.id == share.id))


@pytest.fixture
def pair(in_app: Flask) -> tuple[Contact, Contact]:
    """Sula's first and second contact."""
    first, second = people.contact(people.ALICE, "Sula"), people.contact(people.CHARLIE, "Sula", position=2)
    people.contact(people.BOB, "Porsgrunn")
    return first, second


def test_a_share_without_a_known_owner_goes_to_the_first_contact(pair: tuple[Contact, Contact]) -> None:
    assert recipient(build.share()) == pair[0].id


def test_a_share_goes_to_its_owner_alone(pair: tuple[Contact, Contact]) -> None:
    share = build.share()
    tracking.reassign(share, owner_contact=pair[1], save=build.save())
    assert recipient(share) == pair[1].id
    assert queries.list_shares_for_contact(pair[1]) == [share]
    assert queries.list_shares_for_contact(pair[0]) == []


@pytest.mark.parametrize("gone", ["removed_at", "unsubscribed_at"])
def test_one_who_takes_no_mail_is_passed_over(pair: tuple[Contact, Contact], gone: str) -> None:
    share = build.share()
    tracking.reassign(share, owner_contact=pair[1], save=build.save())
    setattr(pair[1], gone, build.ANSWERED)
    assert recipient(share) == pair[0].id
    setattr(pair[0], gone, build.ANSWERED)
    assert recipient(share) is None


def test_of_two_in_the_same_place_the_one_added_first_is_first(in_app: Flask) -> None:
    first = people.contact(people.CHARLIE, "Sula")
    people.contact(people.ALICE, "Sula")
    assert recipient(build.share()) == first.id


def test_a_contact_is_told_of_open_shares_in_the_meetings_asked_about(pair: tuple[Contact, Contact]) -> None:
    late = build.share("Late", **build.due(date(2021, 5, 1)))
    early = build.share("Early", **build.due(date(2021, 2, 1)))
    never = build.share("Never", **build.due(None))
    done = build.share("Done")
    build.answer(done, Status.DONE)
    build.share("Theirs", "Porsgrunn")
    meeting = build.meeting("Another meeting")
    other = build.share("Other", meeting=meeting)
    assert queries.list_shares_for_contact(pair[0]) == [early, late, other, never]
    assert queries.list_shares_for_contact(pair[0], meeting_ids=[meeting.id]) == [other]
    assert done in queries.list_shares_for_contact(pair[0], only_open=False)


def test_a_municipality_s_own_shares_are_listed_whoever_gets_the_mail(pair: tuple[Contact, Contact]) -> None:
    mine, done = build.share("Mine"), build.share("Done")
    build.answer(done, Status.DONE)
    build.share("Theirs", "Porsgrunn")
    sula = people.municipality("Sula")
    assert set(queries.list_shares_of_municipality(sula.id)) == {mine, done}
    assert queries.list_shares_of_municipality(sula.id, only_open=True) == [mine]
    assert queries.find_share(mine.id) == mine


def test_counts_count_shares(in_app: Flask) -> None:
    both = build.commitment("Both", "Sula", "Porsgrunn", **build.due(date(2021, 1, 10)))
    build.answer(both.shares[0], Status.STUCK)
    build.answer(build.share("Done"), Status.DONE, at=build.ANSWERED + timedelta(days=1))
    meeting = build.meeting("Another meeting")
    build.share("Soon", meeting=meeting, **build.due(date(2021, 1, 12), DueKind.START))
    assert counts.status_counts() == {
        Status.NOT_STARTED: 2,
        Status.IN_PROGRESS: 0,
        Status.DONE: 1,
        Status.STUCK: 1,
        Status.DROPPED: 0,
    }
    assert counts.status_counts(meeting_id=meeting.id)[Status.NOT_STARTED] == 1
    dates = counts.timeliness_counts(today=TODAY)
    assert (dates[Timeliness.OVERDUE], dates[Timeliness.DUE_SOON], dates[Timeliness.CLOSED]) == (2, 1, 1)
    sula = counts.counts_by_municipality(today=TODAY)[people.municipality("Sula").id]
    assert (sula.total, sula.open, sula.done, sula.overdue, sula.stuck) == (3, 2, 1, 1, 1)
    assert sula.answered_at == build.ANSWERED + timedelta(days=1)
    assert counts.counts_by_meeting(today=TODAY)[meeting.id].total == 1
    assert counts.counts_by_municipality(today=TODAY, meeting_id=meeting.id).keys() == {
        people.municipality("Sula").id
    }
