"""Static files: packed, kept for ever under the present hash, never outside their folder, never with a cookie."""

import gzip

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from followup.web.static_files import FOLDER, asset
from tests.pages import PageClient

SHEET = "css/site.css"
FONT = "vendor/inter-5.3.0/inter-latin-400-normal.woff2"


@pytest.fixture
def database() -> str:
    """Files come from the disk, so one kind of database will do."""
    return "sqlite"


@pytest.fixture
def browser(app: Flask) -> FlaskClient:
    return app.test_client()


def _address(app: Flask, path: str) -> str:
    with app.test_request_context():
        return asset(path)


def _get(app: Flask, browser: FlaskClient, path: str, **headers: str) -> TestResponse:
    return browser.get(
        _address(app, path), headers={name.replace("_", "-"): v for name, v in headers.items()}
    )


def test_a_file_at_its_present_address_is_kept_for_ever(app: Flask, browser: FlaskClient) -> None:
    response = _get(app, browser, SHEET)
    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_a_file_at_an_old_address_is_served_but_asked_for_again(browser: FlaskClient) -> None:
    response = browser.get(f"/static/0123456789ab/{SHEET}")
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-cache"


def test_what_a_style_sheet_names_beside_itself_is_kept_for_ever_too(
    app: Flask, browser: FlaskClient
) -> None:
    sheet = _address(app, SHEET)
    font = browser.get(sheet.removesuffix(SHEET) + FONT)
    assert "immutable" in font.headers["Cache-Control"]
    assert font.mimetype == "font/woff2"


@pytest.mark.parametrize("encodings", ["gzip", "br, gzip;q=0.5", "*"])
def test_a_browser_that_takes_gzip_gets_the_twin(app: Flask, browser: FlaskClient, encodings: str) -> None:
    response = _get(app, browser, SHEET, Accept_Encoding=encodings)
    assert response.headers["Content-Encoding"] == "gzip"
    assert response.mimetype == "text/css"
    assert gzip.decompress(response.data) == (FOLDER / SHEET).read_bytes()


@pytest.mark.parametrize("encodings", ["", "br", "identity", "gzip;q=0", "*;q=0"])
def test_a_browser_that_does_not_take_gzip_gets_plain_text(
    app: Flask, browser: FlaskClient, encodings: str
) -> None:
    response = _get(app, browser, SHEET, Accept_Encoding=encodings)
    assert "Content-Encoding" not in response.headers
    assert response.data == (FOLDER / SHEET).read_bytes()


@pytest.mark.parametrize("encodings", ["gzip", "identity"])
def test_a_cache_is_told_that_encodings_differ(app: Flask, browser: FlaskClient, encodings: str) -> None:
    response = _get(app, browser, SHEET, Accept_Encoding=encodings)
    assert response.headers["Vary"] == "Accept-Encoding"


def test_the_two_encodings_have_tags_of_their_own(app: Flask, browser: FlaskClient) -> None:
    packed = _get(app, browser, SHEET, Accept_Encoding="gzip").headers["ETag"]
    assert packed != _get(app, browser, SHEET).headers["ETag"]


def test_a_file_the_browser_has_is_not_sent_again(app: Flask, browser: FlaskClient) -> None:
    tag = _get(app, browser, SHEET, Accept_Encoding="gzip").headers["ETag"]
    response = _get(app, browser, SHEET, Accept_Encoding="gzip", If_None_Match=tag)
    assert response.status_code == 304
    assert response.data == b""
    assert "Content-Encoding" not in response.headers
    assert "immutable" in response.headers["Cache-Control"]


@pytest.mark.parametrize(
    "path",
    [
        "../__init__.py",
        "../../config.py",
        "%2e%2e/__init__.py",
        "..%2f__init__.py",
        "css/../../__init__.py",
        "/etc/passwd",
        "css",
        "css/site.css.gz",
        "css/none.css",
        "css/site.css%00.png",
    ],
)
def test_nothing_but_files_of_the_folder_is_served(browser: FlaskClient, path: str) -> None:
    response = browser.get(f"/static/0123456789ab/{path}")
    assert response.status_code in (404, 308)
    assert b"import" not in response.data


def test_a_missing_file_is_told_in_one_line_of_text(browser: FlaskClient) -> None:
    response = browser.get("/static/0123456789ab/css/none.css")
    assert response.mimetype == "text/plain"


def test_a_template_that_names_a_missing_file_fails_at_once(app: Flask) -> None:
    with app.test_request_context(), pytest.raises(FileNotFoundError, match="css/none"):
        asset("css/none.css")


def test_a_visitors_cookie_never_travels_with_a_file(app: Flask) -> None:
    client = PageClient(app)
    with client.browser.session_transaction() as session:
        session.permanent = True
        session["language"] = "nn"
    response = client.browser.get(_address(app, SHEET))
    assert "Set-Cookie" not in response.headers
    assert "Cookie" not in response.headers["Vary"]
