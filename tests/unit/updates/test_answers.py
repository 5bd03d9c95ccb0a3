from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.commitments.statuses import Status
from followup.updates.answers import (
    NOTE_LENGTH,
    REASON_LENGTH,
    UNCHANGED,
    Answer,
    Problem,
    Typed,
    Understood,
    read_form,
    tidied,
    understand,
)

TODAY = date(2021, 1, 11)


def read(typed: Typed, *, status: Status = Status.IN_PROGRESS, has_due: bool = True) -> Understood:
    return understand(typed, status=status, has_due=has_due, today=TODAY)


def test_a_form_is_read_row_by_row() -> None:
    rows = read_form(
        {"choice-12": "done", "seen-12": "3.1", "note-9": "On its way", "form": "x", "respondent": "Alice"}
    )
    assert rows == [Typed(9, note="On its way"), Typed(12, choice="done", seen="3.1")]


@pytest.mark.parametrize(
    "name", ["choice-", "choice-0", "choice--1", "choice-1x", "share-12", "choice-1234567890"]
)
def test_fields_that_are_no_row_are_overlooked(name: str) -> None:
    assert read_form({name: "done"}) == []


@pytest.mark.parametrize(
    ("typed", "is_answer"),
    [
        (Typed(1), False),
        (Typed(1, seen="1.1", note="  \n"), False),
        (Typed(1, choice="done"), True),
        (Typed(1, choice=UNCHANGED), True),
        (Typed(1, note="We wait for the council"), True),
        (Typed(1, due="2021-03-12"), True),
        (Typed(1, reason="The council meets later"), True),
    ],
)
def test_a_row_is_an_answer_when_something_was_chosen_or_written(typed: Typed, is_answer: bool) -> None:
    assert typed.is_answer is is_answer


@pytest.mark.parametrize("status", list(Status))
def test_each_status_can_be_chosen(status: Status) -> None:
    understood = read(Typed(1, choice=status.value))
    assert understood.answer.status == status
    assert understood.problems == {}


@pytest.mark.parametrize("choice", ["", UNCHANGED])
def test_no_choice_beside_a_note_and_no_change_leave_the_status(choice: str) -> None:
    understood = read(Typed(1, choice=choice, note=" Still at it "))
    assert understood.answer == Answer(1, status=None, note="Still at it")
    assert understood.problems == {}


def test_a_choice_that_was_never_offered_is_a_problem() -> None:
    assert read(Typed(1, choice="archived")).problems == {"choice": Problem.UNKNOWN_CHOICE}


def test_stuck_without_a_note_is_taken_as_it_is() -> None:
    assert read(Typed(1, choice="stuck")).problems == {}


def test_versions_are_what_the_person_saw() -> None:
    answer = read(Typed(1, choice="done", seen="3.12")).answer
    assert (answer.share_version, answer.commitment_version) == (3, 12)


@pytest.mark.parametrize("seen", ["", "3", "a.b", "-1.2", "3.1.2"])
def test_versions_nobody_can_read_are_unknown(seen: str) -> None:
    answer = read(Typed(1, choice="done", seen=seen)).answer
    assert (answer.share_version, answer.commitment_version) == (None, None)


@pytest.mark.parametrize(
    ("typed", "problems"),
    [
        (Typed(1, due="2021-03-12", reason="The council meets later"), {}),
        (Typed(1, due="2021-03-12"), {"reason": Problem.REASON_MISSING}),
        (Typed(1, reason="The council meets later"), {"due": Problem.DATE_MISSING}),
        (Typed(1, due="2021-02-30", reason="Late"), {"due": Problem.NO_SUCH_DATE}),
        (Typed(1, due="2020-03-12", reason="Late"), {"due": Problem.DATE_PASSED}),
        (Typed(1, due="2050-03-12", reason="Late"), {"due": Problem.DATE_TOO_FAR}),
        (Typed(1, choice="done", due="2021-03-12", reason="Late"), {"due": Problem.DATE_ON_CLOSED}),
        (Typed(1, note="n" * (NOTE_LENGTH + 1)), {"note": Problem.NOTE_TOO_LONG}),
        (
            Typed(1, due="2021-03-12", reason="r" * (REASON_LENGTH + 1)),
            {"reason": Problem.REASON_TOO_LONG},
        ),
    ],
)
def test_a_new_date_lies_ahead_and_has_a_reason(typed: Typed, problems: dict[str, Problem]) -> None:
    assert read(typed).problems == problems


def test_a_first_date_needs_no_reason() -> None:
    understood = read(Typed(1, due="2021-03-12"), has_due=False)
    assert understood.answer.due_on == date(2021, 3, 12)
    assert understood.problems == {}


def test_what_is_closed_gets_a_new_date_only_when_it_is_opened_again() -> None:
    typed = Typed(1, due="2021-03-12", reason="We go on")
    assert read(typed, status=Status.DONE).problems == {"due": Problem.DATE_ON_CLOSED}
    again = Typed(1, choice="in_progress", due="2021-03-12", reason="We go on")
    assert read(again, status=Status.DONE).problems == {}


def test_text_is_kept_letter_by_letter_but_for_what_no_keyboard_makes() -> None:
    assert tidied("Vi får\r\nhjelp\rav Ánne 👍\x00\x07") == "Vi får\nhjelp\nav Ánne 👍"


@given(st.dictionaries(st.sampled_from(["choice-1", "note-1", "due-1", "reason-1", "seen-1"]), st.text()))
def test_nothing_that_can_be_sent_breaks_the_reading(fields: dict[str, str]) -> None:
    for typed in read_form(fields):
        assert read(typed).answer.share_id == 1
