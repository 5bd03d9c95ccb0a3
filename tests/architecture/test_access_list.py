"""Every route, and who may reach it. A route that is missing here fails the first test: decide, then add it."""

import re

import pytest
from flask import Flask

from tests import people
from tests.architecture.access_list import ACCESS, ADMIN, COORDINATOR, PUBLIC, TOKEN, VIEWER
from tests.pages import PageClient
from tests.people import ASTRID, KARI, VERA, Persona

LEVELS = [VIEWER, COORDINATOR, ADMIN]
REACHES = {VERA: 0, KARI: 1, ASTRID: 2}


@pytest.fixture
def database() -> str:
    """Who may reach what is the same on both databases."""
    return "sqlite"


def test_every_route_is_in_the_access_list(app: Flask) -> None:
    routes = {
        (rule.rule, method): getattr(app.view_functions[rule.endpoint], "access", "unmarked")
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert routes == ACCESS


def test_a_visitor_is_sent_to_sign_in_from_everything_that_is_not_open(client: PageClient) -> None:
    for (rule, method), level in ACCESS.items():
        if level not in (PUBLIC, TOKEN):
            answer = ask(client, rule, method)
            assert (answer.status_code, answer.location.split("?")[0]) == (303, "/sign-in"), (rule, method)


@pytest.mark.parametrize("persona", REACHES, ids=lambda persona: persona.name)
def test_a_coordinator_reaches_what_their_role_opens_and_nothing_else(app: Flask, persona: Persona) -> None:
    for (rule, method), level in ACCESS.items():
        if level in LEVELS:
            answer = ask(people.signed_in(app, persona), rule, method)
            is_refused = answer.status_code == 403
            assert is_refused == (LEVELS.index(level) > REACHES[persona]), (rule, method, answer.status_code)


def test_a_coordinator_who_was_let_go_is_a_visitor_again(app: Flask) -> None:
    from followup.extensions import db

    client = people.signed_in(app, KARI)
    with app.app_context():
        people.coordinator(KARI).deactivated_at = people.SOME_DAY
        db.session.commit()
    assert ask(client, "/", "GET").status_code == 303


def ask(client: PageClient, rule: str, method: str):
    """Ask for an address of the rule's shape; what it names does not exist."""
    address = re.sub(r"<int:[^>]+>", "999999", rule)
    address = re.sub(r"<[^>]+>", "nothing-like-it", address)
    data = {"csrf_token": client.csrf_token()} if method == "POST" else None
    return client.browser.open(address, method=method, data=data)
