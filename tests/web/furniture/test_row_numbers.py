import pytest

from tests.pages import PageClient


@pytest.mark.parametrize("number", ["2147483648", "9" * 30])
def test_a_number_that_no_row_can_have_leads_nowhere(coordinator: PageClient, number: str) -> None:
    coordinator.get(f"/meetings/{number}", status=404)
    coordinator.get(f"/commitments/{number}", status=404)


def test_the_largest_number_of_a_row_is_looked_for(coordinator: PageClient) -> None:
    coordinator.get("/meetings/2147483647", status=404)
