"""How every municipality is heard, asked of the database."""

from flask import Flask

from followup.commitments.statuses import Status
from followup.digests.silence import State, Voice, municipality_states
from followup.digests.starting import close_meeting
from followup.extensions import db
from tests import build_commitments as build
from tests import people
from tests.build_digests import alice_followed, compose, compose_and_deliver, oslo
from tests.pages import counted_queries


def state_of(place: str, at: str, **scope: int) -> State | None:
    return municipality_states(now=oslo(at), **scope).get(people.municipality(place).id)


def test_a_digest_that_only_waits_has_asked_nobody(in_app: Flask) -> None:
    alice_followed()
    compose("2021-01-11T08:00")
    assert state_of("Sula", "2021-01-12T08:00") == State(Voice.NOT_ASKED)


def test_silence_is_counted_in_weeks_from_the_first_digest_that_went_out(in_app: Flask) -> None:
    alice_followed()
    for monday in ("2021-01-11", "2021-01-18", "2021-01-25"):
        compose_and_deliver(f"{monday}T08:00")
    assert state_of("Sula", "2021-01-11T09:00") == State(Voice.SILENT, 0)
    assert state_of("Sula", "2021-02-01T08:00") == State(Voice.SILENT, 3)


def test_an_answer_ends_the_silence_and_six_weeks_later_it_is_quiet(in_app: Flask) -> None:
    alice_followed()
    compose_and_deliver("2021-01-11T08:00")
    share = build.share("Another")
    build.answer(share, Status.IN_PROGRESS, at=oslo("2021-01-13T12:00"))
    db.session.commit()
    assert state_of("Sula", "2021-01-20T12:00") == State(Voice.ANSWERING, 1)
    assert state_of("Sula", "2021-02-24T12:00") == State(Voice.QUIET, 6)


def test_a_municipality_nobody_could_be_mailed_about_is_not_asked(in_app: Flask) -> None:
    build.commitment("For one without a contact", "Stranda")
    alice_followed()
    compose_and_deliver("2021-01-11T08:00")
    assert state_of("Stranda", "2021-02-01T08:00") == State(Voice.NOT_ASKED)
    assert state_of("Oslo", "2021-02-01T08:00") is None


def test_a_closed_meeting_counts_only_when_it_is_asked_about(in_app: Flask) -> None:
    alice_followed()
    compose_and_deliver("2021-01-11T08:00")
    meeting = build.meeting()
    close_meeting(meeting, by=people.person(people.KARI), now=oslo("2021-01-12T08:00"))
    db.session.commit()
    assert state_of("Sula", "2021-02-01T08:00") is None
    assert state_of("Sula", "2021-02-01T08:00", meeting_id=meeting.id) == State(Voice.SILENT, 3)


def test_all_states_are_two_queries(in_app: Flask) -> None:
    alice_followed()
    with counted_queries() as statements:
        municipality_states(now=oslo("2021-02-01T08:00"))
    assert len(statements) == 2
