"""What a municipality's contact on a phone must fetch: few requests, few bytes, none of them twice."""

import pytest
from flask import Flask
from playwright.sync_api import Page
from sqlalchemy import select

from followup import clock
from followup.extensions import db
from followup.people.models import Contact, Municipality
from followup.updates.links import link_for, token_of
from tests.browser.conftest import PHONE, OpenAs

pytestmark = pytest.mark.browser

WITH_EXAMPLE = True
BUDGET_BYTES = 100_000
BUDGET_REQUESTS = 12


@pytest.fixture
def address(app: Flask) -> str:
    """Sula's page."""
    with app.test_request_context():
        contact = db.session.scalars(
            select(Contact).join(Contact.municipality).where(Municipality.name == "Sula")
        ).one()
        token = token_of(link_for(contact, now=clock.now()))
        db.session.commit()
    return f"/u/{token}"


def test_the_municipalitys_page_keeps_its_budget(open_as: OpenAs, address: str) -> None:
    sent = _what_was_sent(open_as(None, address, viewport=PHONE))
    assert len(sent) <= BUDGET_REQUESTS, sent
    assert sum(sent.values()) <= BUDGET_BYTES, sent


def test_a_second_visit_fetches_nothing_but_the_page(open_as: OpenAs, address: str) -> None:
    page = open_as(None, address, viewport=PHONE)
    page.wait_for_load_state("networkidle")
    page.goto(f"{address}?again")
    assert [name for name, size in _what_was_sent(page).items() if size and "/static/" in name] == []


def _what_was_sent(page: Page) -> dict[str, int]:
    """Bytes over the line for everything the page fetched, the page itself included."""
    page.wait_for_load_state("networkidle")
    return page.evaluate(
        "Object.fromEntries([...performance.getEntriesByType('navigation'), "
        "...performance.getEntriesByType('resource')].map(entry => [entry.name, entry.transferSize]))"
    )
