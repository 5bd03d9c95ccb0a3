"""What is printed at the edge of every page and is no part of the notes: running heads and pages' numbers.

A heading or a question may stand at the top of every page too, where each page is a card: what is set larger than the
notes, asks, or differs in another number than the page's is part of them.
"""

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from followup.notes.reading.pdf_pages import Page
from followup.notes.reading.pdf_stretches import Stretch

_NUMBER = r"\d{1,4}(?:\s*(?:av|of|/|\|)\s*\d{1,4})?"
_PAGE_NUMBER = re.compile(rf"(?:(?:side|page|s\.|p\.)\s*)?{_NUMBER}|[-–]\s*\d{{1,4}}\s*[-–]", re.IGNORECASE)
_SAID_NUMBER = re.compile(
    rf"\b(?:side|page|s\.|p\.)\s*{_NUMBER}|\b\d{{1,4}}\s*(?:av|of|/)\s*\d{{1,4}}\s*$", re.IGNORECASE
)
_MARGIN = 0.09
_LARGER = 1.12
_SAME_HEIGHT = 4.0


def without_running_heads(pages: list[Page]) -> list[Page]:
    """Leave out page numbers, and what stands at one place near the top or bottom of half of the pages."""
    usual = median([one.height for page in pages for one in page.stretches] or [0])
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        seen.update({place for one in page.stretches if _is_in_margin(one, page) for place in _places(one)})
    often = max(2, (len(pages) + 1) // 2)

    def is_running(stretch: Stretch) -> bool:
        times = max(seen[place] for place in _places(stretch))
        if _PAGE_NUMBER.fullmatch(stretch.text):
            return times > 1 or not stretch.text.isdecimal()
        return times >= often and stretch.height <= usual * _LARGER and not stretch.text.endswith("?")

    for page in pages:
        page.stretches = [one for one in page.stretches if not (_is_in_margin(one, page) and is_running(one))]
    return pages


def _is_in_margin(stretch: Stretch, page: Page) -> bool:
    return stretch.middle < page.height * _MARGIN or stretch.middle > page.height * (1 - _MARGIN)


def _places(stretch: Stretch) -> Sequence[tuple[str, int]]:
    """What is said but for the page's number, and about how high: twice, so that no height falls between."""
    is_number = _PAGE_NUMBER.fullmatch(stretch.text)
    said = re.sub(r"\d+", "#", stretch.text) if is_number else _SAID_NUMBER.sub("#", stretch.text)
    height = stretch.middle / _SAME_HEIGHT
    return (said, int(height)), (said, -1 - int(height + 0.5))
