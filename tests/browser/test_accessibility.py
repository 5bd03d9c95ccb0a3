"""axe finds nothing at WCAG 2.1 A/AA on any page, on a phone or a wide screen, and none scrolls sideways.

A new page gets a line in `PAGES`: who opens it, its address (a function where it depends on data), and a
function that builds and commits what it shows, run in the application's context.
"""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from flask import Flask

from followup.extensions import db
from tests.browser.axe import check_accessible
from tests.browser.conftest import DESKTOP, PHONE, OpenAs
from tests.people import KARI, Persona

pytestmark = pytest.mark.browser


class Shown(NamedTuple):
    """A page, and what it needs."""

    name: str
    who: Persona | None
    address: str
    build: Callable[[], str | None] | None = None
    """Builds what the page shows; what it returns replaces `{}` in the address."""


PAGES = [
    Shown("a page that is not there, to a visitor", None, "/nope"),
    Shown("a page that is not there, to a coordinator", KARI, "/nope"),
    Shown("sign-in", None, "/sign-in"),
]

WIDTHS = {"phone": PHONE, "desktop": DESKTOP}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("shown", PAGES, ids=lambda shown: shown.name)
def test_a_page_is_accessible_at_both_widths(
    app: Flask, open_as: OpenAs, complaints: list[str], shown: Shown, width: str
) -> None:
    page = open_as(shown.who, _address(app, shown), viewport=WIDTHS[width])
    check_accessible(page)
    assert [text for text in complaints if "404" not in text] == []


def _address(app: Flask, shown: Shown) -> str:
    if shown.build is None:
        return shown.address
    with app.app_context():
        key = shown.build()
        db.session.commit()
        return shown.address.format(key)
