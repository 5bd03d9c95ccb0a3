from tests.pages import PageClient


def test_an_unknown_address_gets_a_page(client: PageClient) -> None:
    assert client.get("/nope", status=404).h1


def test_a_coordinator_is_somebody(coordinator: PageClient) -> None:
    coordinator.get("/nope", status=404)
