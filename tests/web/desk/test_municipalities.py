"""The list of municipalities, and the page of each."""

from flask import Flask

from tests import people
from tests.pages import PageClient, counted_queries
from tests.web.desk.test_overview import generate


def names_on(client: PageClient, address: str) -> list[str]:
    return [cell.get_text(strip=True) for cell in client.get(address).all("tbody th")]


def test_municipalities_can_be_found_by_any_of_their_names(viewer: PageClient) -> None:
    assert names_on(viewer, "/municipalities?q=guovda") == ["Kautokeino"]


def test_all_municipalities_are_listed_fifty_at_a_time(viewer: PageClient) -> None:
    assert len(names_on(viewer, "/municipalities")) == 50
    assert len(names_on(viewer, "/municipalities?page=8")) == 7
    assert names_on(viewer, "/municipalities?page=99") == names_on(viewer, "/municipalities?page=8")


def test_the_norwegian_alphabet_ends_in_å(viewer: PageClient) -> None:
    assert names_on(viewer, "/municipalities?page=8")[-1] == "Åsnes"


def test_a_county_can_be_chosen(viewer: PageClient) -> None:
    assert names_on(viewer, "/municipalities?county=03") == ["Oslo"]


def test_nothing_found_says_what_to_do(viewer: PageClient) -> None:
    assert "Clear the filters" in viewer.get("/municipalities?q=xyzzy").main


def test_a_municipality_that_does_not_exist_has_no_page(viewer: PageClient) -> None:
    viewer.get("/municipalities/nowhere", status=404)


def test_the_silent_and_the_unreachable_can_be_listed(example: Flask) -> None:
    client = people.signed_in(example, people.VERA)
    assert names_on(client, "/municipalities?state=silent") == ["Levanger"]
    assert names_on(client, "/municipalities?only=unreachable") == ["Tromsø"]
    assert "Porsgrunn" in names_on(client, "/municipalities?only=followed")


def test_a_municipality_s_page_tells_what_it_promised_and_needs(example: Flask) -> None:
    page = people.signed_in(example, people.VERA).get("/municipalities/sula").main
    assert "styringsdialog" in page and "vår 21" in page
    assert "årshjulet" in page
    assert "Solveig Sunde" in page


def test_the_list_and_the_page_cost_the_same_whatever_the_data(example: Flask, app: Flask) -> None:
    client = people.signed_in(example, people.VERA)
    addresses = ("/municipalities?only=followed", "/municipalities/alesund")
    before = [cost(client, address) for address in addresses]
    generate(app)
    assert [cost(client, address) for address in addresses] == before


def cost(client: PageClient, address: str) -> int:
    with counted_queries() as statements:
        client.get(address)
    return len(statements)
