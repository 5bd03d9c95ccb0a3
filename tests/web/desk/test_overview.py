"""The overview: its numbers are those of the lists they link to."""

from tests.pages import PageClient


def test_an_empty_desk_says_what_to_do(coordinator: PageClient) -> None:
    page = coordinator.get("/")
    assert page.one('a[href="/meetings/new"]')


def test_municipalities_can_be_found_by_any_of_their_names(coordinator: PageClient) -> None:
    page = coordinator.get("/municipalities?q=guovda")
    assert [cell.get_text(strip=True) for cell in page.all("tbody th")] == ["Kautokeino"]


def test_all_municipalities_are_listed_fifty_at_a_time(coordinator: PageClient) -> None:
    assert len(coordinator.get("/municipalities").all("tbody tr")) == 50
    assert len(coordinator.get("/municipalities?page=8").all("tbody tr")) == 7
    assert len(coordinator.get("/municipalities?page=99").all("tbody tr")) == 7


def test_a_municipality_has_a_page(coordinator: PageClient) -> None:
    assert "Møre og Romsdal" in coordinator.get("/municipalities/sula").main
    coordinator.get("/municipalities/nowhere", status=404)
