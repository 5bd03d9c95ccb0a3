"""Leaving the example for real work: nothing of it, and nobody of it, is taken along."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask

from followup import clock
from tests.pages import PageClient
from tests.people import ASTRID, signed_in

STARTED_AT = datetime(2021, 1, 11, 7, 30, tzinfo=UTC)


@pytest.fixture
def demonstration(app: Flask, tmp_path: Path) -> Flask:
    clock.demonstrate(start=STARTED_AT, kept_in=tmp_path / "clock.json")
    return app


def people_page(browser: PageClient) -> str:
    """Where the people's page leads: itself, or signing in."""
    return browser.browser.get("/people").headers.get("Location", "/people")


def test_who_begins_for_real_is_signed_in(demonstration: Flask) -> None:
    astrid = signed_in(demonstration, ASTRID)
    astrid.post("/begin", {"name": "Ada", "email": "ada@ks.example"})
    assert people_page(astrid) == "/people"


def test_a_session_of_the_example_opens_nothing_afterwards(demonstration: Flask) -> None:
    astrid, other_browser = signed_in(demonstration, ASTRID), signed_in(demonstration, ASTRID)
    assert people_page(other_browser) == "/people"
    astrid.post("/begin", {"name": "Ada", "email": "ada@ks.example"})
    assert people_page(other_browser).startswith("/sign-in")
