import logging
from io import StringIO

import pytest

from followup.web.log_masking import SecretAddressFilter, mask

TOKEN = "KTIpXUjMxjmI_4EYt1BpHKXUzEw38b4h0h11h7sfRrbxVl9CNweIUuEYibe3oJcX"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (f'"GET /u/{TOKEN} HTTP/1.1" 200', '"GET /u/… HTTP/1.1" 200'),
        (f"/u/{TOKEN}?share=12&choice=done", "/u/…?share=12&choice=done"),
        (f"/u/{TOKEN}/language", "/u/…/language"),
        (f"https://followup.example/u/{TOKEN}.", "https://followup.example/u/…"),
        (f"next=%2Fu%2F{TOKEN}&x=1", "next=%2Fu%2F…&x=1"),
        (f"/calendar/{TOKEN}.ics", "/calendar/…"),
        (f"/unsubscribe/{TOKEN}", "/unsubscribe/…"),
        (f"POST /sign-in/link/{TOKEN} HTTP/1.1", "POST /sign-in/link/… HTTP/1.1"),
        (f"next=%2Fsign-in%2Flink%2F{TOKEN}", "next=%2Fsign-in%2Flink%2F…"),
        ("GET /sign-in/code HTTP/1.1", "GET /sign-in/code HTTP/1.1"),
        ("GET /commitments?status=done", "GET /commitments?status=done"),
        ("/static/abc/css/u/site.css", "/static/abc/css/u/…"),
        ("/u/", "/u/"),
    ],
)
def test_the_secret_part_of_an_address_is_left_out(said: str, kept: str) -> None:
    assert mask(said) == kept


@pytest.fixture
def log() -> tuple[logging.Logger, StringIO]:
    written = StringIO()
    logger = logging.Logger("a server")
    logger.addHandler(logging.StreamHandler(written))
    logger.addFilter(SecretAddressFilter())
    return logger, written


def test_a_path_among_the_arguments_is_masked(log: tuple[logging.Logger, StringIO]) -> None:
    logger, written = log
    logger.info("%s - %d", f"GET /u/{TOKEN}", 200)
    logger.warning("%(r)s", {"r": f"POST /u/{TOKEN} HTTP/1.1"})
    assert written.getvalue() == "GET /u/… - 200\nPOST /u/… HTTP/1.1\n"


def test_a_path_in_a_traceback_is_masked(log: tuple[logging.Logger, StringIO]) -> None:
    logger, written = log
    try:
        raise ValueError(f"no route for /u/{TOKEN}")
    except ValueError:
        logger.exception("Exception while serving %s", f"/u/{TOKEN}")
    assert TOKEN not in written.getvalue()
    assert "no route for /u/…" in written.getvalue()


def test_what_holds_no_secret_is_logged_as_it_was(log: tuple[logging.Logger, StringIO]) -> None:
    logger, written = log
    logger.error("%s of %s", 1, 2)
    assert written.getvalue() == "1 of 2\n"
