"""Pages go packed to whoever takes gzip, and say so to caches."""

import gzip

import pytest
from flask import Flask, Response
from flask.testing import FlaskClient

from followup.web.access_marks import public
from followup.web.compression import LONGEST_NAME, pack

WORDS = "Kommunalsjef inviterer til styringsdialog. " * 100


@pytest.fixture
def database() -> str:
    """Nothing here asks the database."""
    return "sqlite"


@pytest.fixture
def browser(app: Flask) -> FlaskClient:
    """A visitor of pages that answer with words of several kinds."""

    @public
    def show(kind: str) -> Response:
        answers = {
            "long": Response(WORDS, mimetype="text/html"),
            "short": Response("ok", mimetype="text/html"),
            "picture": Response(WORDS, mimetype="image/png"),
            "streamed": Response(iter([WORDS]), mimetype="text/csv"),
            "packed": Response(gzip.compress(WORDS.encode()), headers={"Content-Encoding": "gzip"}),
            "refused": Response(WORDS, mimetype="text/html", status=422),
        }
        return answers[kind]

    app.add_url_rule("/answers/<kind>", "answers", show)
    return app.test_client()


@pytest.mark.parametrize("kind", ["long", "refused"])
def test_a_page_goes_packed_to_whoever_takes_gzip(browser: FlaskClient, kind: str) -> None:
    response = browser.get(f"/answers/{kind}", headers={"Accept-Encoding": "br, gzip"})
    assert response.headers["Content-Encoding"] == "gzip"
    assert int(response.headers["Content-Length"]) == len(response.data) < len(WORDS) / 5
    assert gzip.decompress(response.data).decode() == WORDS
    assert "Accept-Encoding" in response.headers["Vary"]


@pytest.mark.parametrize("encodings", ["", "gzip;q=0", "identity"])
def test_a_page_goes_as_it_is_to_whoever_does_not(browser: FlaskClient, encodings: str) -> None:
    response = browser.get("/answers/long", headers={"Accept-Encoding": encodings})
    assert response.get_data(as_text=True) == WORDS
    assert "Accept-Encoding" in response.headers["Vary"]


@pytest.mark.parametrize("kind", ["short", "picture", "streamed"])
def test_what_is_not_worth_it_goes_as_it_is(browser: FlaskClient, kind: str) -> None:
    response = browser.get(f"/answers/{kind}", headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in response.headers


def test_nothing_is_packed_twice(browser: FlaskClient) -> None:
    response = browser.get("/answers/packed", headers={"Accept-Encoding": "gzip"})
    assert gzip.decompress(response.data).decode() == WORDS


def test_the_length_of_a_packed_page_varies_for_the_same_words() -> None:
    lengths = {len(pack(WORDS.encode())) for _ in range(40)}
    assert len(lengths) > 1
    assert max(lengths) - min(lengths) < LONGEST_NAME
