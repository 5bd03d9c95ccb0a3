import pytest

from followup.commitments.filters import Filters, Sort, read_filters, read_page
from followup.commitments.statuses import Status
from followup.commitments.timeliness import Timeliness


def test_an_address_says_what_to_show() -> None:
    filters = read_filters(
        {
            "status": "stuck",
            "timeliness": "overdue",
            "county": "15",
            "meeting": "3",
            "q": " plan ",
            "sort": "-title",
        }
    )
    assert filters == Filters(
        status=Status.STUCK,
        timeliness=Timeliness.OVERDUE,
        county="15",
        meeting=3,
        q="plan",
        sort=Sort.TITLE,
        is_descending=True,
    )


def test_filters_go_back_into_the_same_address() -> None:
    address = {
        "status": "stuck",
        "municipality": "sula",
        "owner": "unknown",
        "q": "øving",
        "sort": "-answered",
    }
    assert read_filters(address).parameters() == address


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("status", "finished"),
        ("timeliness", "late"),
        ("meeting", "first"),
        ("meeting", "9" * 30),
        ("sort", "mood"),
    ],
)
def test_what_nobody_knows_narrows_nothing_and_is_named(parameter: str, value: str) -> None:
    filters = read_filters({parameter: value})
    assert filters.parameters() == {}
    assert filters.not_understood == (parameter,)


def test_sorting_alone_does_not_narrow() -> None:
    assert not read_filters({"sort": "title"}).is_narrowing
    assert read_filters({"q": "plan", "sort": "title"}).is_narrowing


def test_a_heading_sorts_and_then_turns_round() -> None:
    assert Filters().sorted_by(Sort.TITLE) == "title"
    assert Filters(sort=Sort.TITLE).sorted_by(Sort.TITLE) == "-title"
    assert Filters(sort=Sort.TITLE, is_descending=True).sorted_by(Sort.TITLE) == "title"


def test_an_address_can_change_one_thing() -> None:
    filters = Filters(status=Status.DONE, q="plan")
    assert filters.query_string(status=None, page="2") == "?q=plan&page=2"
    assert Filters().query_string() == ""


@pytest.mark.parametrize(
    ("text", "page"), [("", 1), ("3", 3), ("0", 1), ("-1", 1), ("two", 1), ("²", 1), ("9" * 40, 2**31 - 1)]
)
def test_a_page_that_is_none_is_the_first(text: str, page: int) -> None:
    assert read_page({"page": text}) == page
