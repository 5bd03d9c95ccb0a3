"""Who is silent, and for how long."""

from datetime import UTC, datetime, timedelta

import pytest

from followup.digests.voices import NOT_ASKED, State, Voice, state_of

NOW = datetime(2021, 3, 15, 7, 0, tzinfo=UTC)


def ago(**span: float) -> datetime:
    return NOW - timedelta(**span)


def test_before_its_first_digest_a_municipality_is_not_asked() -> None:
    assert state_of(first_asked_at=None, answered_at=None, now=NOW) == NOT_ASKED


def test_a_digest_that_lies_ahead_has_not_asked_anybody() -> None:
    assert state_of(first_asked_at=NOW + timedelta(days=1), answered_at=None, now=NOW) == NOT_ASKED


@pytest.mark.parametrize(
    ("asked_at", "weeks"),
    [(NOW, 0), (ago(days=6), 0), (ago(days=7), 1), (ago(weeks=9), 9)],
)
def test_it_is_silent_from_its_first_digest_until_it_answers(asked_at: datetime, weeks: int) -> None:
    assert state_of(first_asked_at=asked_at, answered_at=None, now=NOW) == State(Voice.SILENT, weeks)


@pytest.mark.parametrize(
    ("answered_at", "state"),
    [
        (ago(days=1), State(Voice.ANSWERING, 0)),
        (ago(days=41), State(Voice.ANSWERING, 5)),
        (ago(weeks=6), State(Voice.QUIET, 6)),
        (ago(weeks=6) + timedelta(hours=9), State(Voice.QUIET, 6)),
        (ago(weeks=20), State(Voice.QUIET, 20)),
    ],
)
def test_it_is_quiet_when_six_weeks_have_passed_since_an_answer(answered_at: datetime, state: State) -> None:
    assert state_of(first_asked_at=ago(weeks=30), answered_at=answered_at, now=NOW) == state


def test_an_answer_before_the_first_digest_is_an_answer() -> None:
    assert state_of(first_asked_at=None, answered_at=ago(days=2), now=NOW).kind == Voice.ANSWERING


def test_an_answer_with_a_clock_ahead_of_ours_counts_no_weeks() -> None:
    assert state_of(first_asked_at=None, answered_at=NOW + timedelta(hours=1), now=NOW) == State(
        Voice.ANSWERING, 0
    )
