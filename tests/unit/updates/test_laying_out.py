from dataclasses import dataclass
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from followup.commitments.awaiting import Reason
from followup.updates.laying_out import MOST_FORMS, lay_out


@dataclass(frozen=True)
class Card:
    id: int
    is_open: bool = True
    is_anothers: bool = False
    reason: Reason | None = None
    due_to: date | None = None


def ids(rows: list[Card]) -> list[int]:
    return [row.id for row in rows]


def test_what_awaits_an_answer_most_comes_first() -> None:
    reasons = [None, *reversed(Reason)]
    rows = [Card(number, reason=reason) for number, reason in enumerate(reasons)]
    assert ids(lay_out(rows).forms) == [6, 5, 4, 3, 2, 1, 0]


def test_of_two_as_pressing_the_nearest_deadline_comes_first_and_none_comes_last() -> None:
    rows = [Card(1), Card(2, due_to=date(2021, 6, 1)), Card(3, due_to=date(2021, 5, 1))]
    assert ids(lay_out(rows).forms) == [3, 2, 1]


def test_a_colleagues_come_after_ones_own_however_pressing() -> None:
    rows = [Card(1, is_anothers=True, reason=Reason.OVERDUE), Card(2)]
    assert ids(lay_out(rows).forms) == [2, 1]


def test_what_is_closed_gets_a_form_only_when_asked_for() -> None:
    rows = [Card(1, is_open=False), Card(2)]
    assert ids(lay_out(rows).closed) == [1]
    opened = lay_out(rows, wanted=[1])
    assert (ids(opened.forms), opened.closed) == ([1, 2], [])


def test_what_was_asked_for_comes_first_once_and_unknown_ones_are_overlooked() -> None:
    rows = [Card(1), Card(2), Card(3)]
    assert ids(lay_out(rows, wanted=[3, 99, 3, 2]).forms) == [3, 2, 1]


def test_a_page_that_is_not_there_is_the_nearest_that_is() -> None:
    rows = [Card(number) for number in range(45)]
    assert lay_out(rows, page=99).page == lay_out(rows).pages == 3
    assert lay_out(rows, page=-1).page == 1
    assert lay_out([]).pages == 1


def test_more_than_twenty_that_were_asked_for_are_all_shown() -> None:
    rows = [Card(number) for number in range(30)]
    assert ids(lay_out(rows, wanted=list(range(25))).forms) == list(range(25))


@given(
    opened=st.lists(st.booleans(), max_size=70),
    wanted=st.lists(st.integers(0, 80), max_size=20),
    page=st.integers(-2, 9),
)
def test_every_row_stands_in_one_place(opened: list[bool], wanted: list[int], page: int) -> None:
    rows = [Card(number, is_open=is_open) for number, is_open in enumerate(opened)]
    layout = lay_out(rows, wanted=wanted, page=page)
    placed = ids(layout.forms) + ids(layout.folded) + ids(layout.closed)
    assert sorted(placed) == list(range(len(opened)))
    assert len(layout.forms) <= MOST_FORMS


def test_the_pages_together_show_every_open_row_in_full() -> None:
    rows = [Card(number) for number in range(45)]
    shown = [number for page in (1, 2, 3) for number in ids(lay_out(rows, page=page).forms)]
    assert shown == list(range(45))
