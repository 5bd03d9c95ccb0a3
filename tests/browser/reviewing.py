"""A coordinator at the workbench who reviews a whole wall by keys, and how long each press took."""

import time
from collections.abc import Sequence

from playwright.sync_api import Page, expect

MOST_MILLISECONDS = 200
"""An action may take so long, from the press to the page after it."""


def review_by_keys(page: Page, drafts: int) -> list[float]:
    """Accept what can be accepted and discard what nobody can place, one press a draft; milliseconds of each."""
    times: list[float] = []
    for done in range(drafts):
        here = page.locator("article.draft[aria-current=true][data-state=waiting]")
        expect(here).to_have_count(1)
        key = "a" if here.locator("[data-key=a]").count() else "x"
        page.evaluate("document.getElementById('review').dataset.old = 'yes'")
        began = time.perf_counter()
        page.keyboard.press(key)
        page.locator("#review:not([data-old])").wait_for()
        times.append((time.perf_counter() - began) * 1000)
        expect(page.locator("#progress")).to_have_attribute("value", str(done + 1))
    return times


def lower_quartile(times: Sequence[float]) -> float:
    """What an action takes where no other test uses the machine at the same moment."""
    return sorted(times)[len(times) // 4]
