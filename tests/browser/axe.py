"""Asks axe-core what it finds on a page, at WCAG 2.1 A and AA."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]


def violations(page: Page) -> list[str]:
    """One line for every violation on the page as it stands: the rule, and where it is broken first."""
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": LEVELS}})
    return [
        f"{violation['id']}: {violation['help']} at {violation['nodes'][0]['target']} "
        f"{violation['nodes'][0]['html'][:200]}"
        for violation in found.response["violations"]
    ]


def check_accessible(page: Page) -> None:
    """Fail with what axe found, and when the page must be scrolled sideways."""
    found = violations(page)
    assert not found, "\n".join(found)
    too_wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert too_wide <= 0, f"the page is {too_wide} px wider than its window"
