"""What a digest says, and in which order."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as some

from followup.commitments.awaiting import Reason
from followup.digests.content import ROWS_AT_MOST, Row, content_of
from tests.unit.digests.rows import STYRINGSDIALOG, TODAY, row


def test_nothing_that_awaits_means_no_mail() -> None:
    assert content_of([], today=TODAY) is None


def test_the_most_pressing_comes_first() -> None:
    reasons = list(Reason)
    content = content_of([row(place, reason) for place, reason in enumerate(reversed(reasons))], today=TODAY)
    assert content is not None
    assert [section.reason for section in content.sections] == reasons


def test_the_oldest_deadline_comes_first_among_the_overdue() -> None:
    content = content_of(
        [
            row(1, Reason.OVERDUE, date(2021, 3, 1)),
            row(2, Reason.OVERDUE, date(2021, 2, 1)),
            row(3, Reason.OVERDUE, date(2021, 2, 15)),
        ],
        today=TODAY,
    )
    assert content is not None
    assert [each.share_id for each in content.rows] == [2, 3, 1]
    assert (content.overdue, content.longest_overdue) == (3, 42)


def test_the_nearest_deadline_ahead_is_counted_in_days() -> None:
    content = content_of(
        [row(1, Reason.DUE_SOON, date(2021, 3, 31)), row(2, Reason.DUE_SOON, TODAY)], today=TODAY
    )
    assert content is not None
    assert (content.soonest, content.longest_overdue, content.overdue) == (0, None, 0)


def test_twelve_rows_are_shown_and_the_rest_is_counted() -> None:
    rows = [row(number, Reason.OVERDUE, date(2021, 3, 1)) for number in range(5)]
    rows += [row(number, Reason.NEVER_ANSWERED) for number in range(5, 20)]
    content = content_of(rows, today=TODAY)
    assert content is not None
    assert (len(content.rows), content.more, content.total) == (ROWS_AT_MOST, 8, 20)
    assert [(section.reason, len(section.rows), section.total) for section in content.sections] == [
        (Reason.OVERDUE, 5, 5),
        (Reason.NEVER_ANSWERED, 7, 15),
    ]


def test_a_section_that_has_no_room_is_left_out_and_counted() -> None:
    rows = [row(number, Reason.OVERDUE, date(2021, 3, 1)) for number in range(12)]
    content = content_of([*rows, row(99, Reason.NO_NEWS)], today=TODAY)
    assert content is not None
    assert [section.reason for section in content.sections] == [Reason.OVERDUE]
    assert content.more == 1


def test_every_municipality_and_meeting_is_named_once() -> None:
    content = content_of(
        [STYRINGSDIALOG, row(2, municipality="Stranda", contact_id=2), row(3, meeting="Kulturskoledagen")],
        today=TODAY,
    )
    assert content is not None
    assert sorted(content.municipalities) == ["Stranda", "Sula"]
    assert {name for name, _held_on in content.meetings} == {"Fremtidens kulturskole", "Kulturskoledagen"}
    assert sorted(content.contact_ids) == [1, 2]


def test_a_first_digest_knows_that_it_is_the_first() -> None:
    first = content_of([STYRINGSDIALOG], today=TODAY, is_first=True)
    assert first is not None and first.is_first


@given(
    some.lists(
        some.builds(
            row,
            some.integers(min_value=1, max_value=10_000),
            some.sampled_from(Reason),
            some.none() | some.dates(date(2020, 1, 1), date(2022, 1, 1)),
        ),
        min_size=1,
        max_size=40,
        unique_by=lambda each: each.share_id,
    )
)
def test_shown_and_counted_always_add_up(rows: list[Row]) -> None:
    content = content_of(rows, today=TODAY)
    assert content is not None
    assert len(content.rows) + content.more == content.total == len(rows)
    assert len(content.rows) <= ROWS_AT_MOST
    places = [each.reason.place for each in content.rows]
    assert places == sorted(places)
