"""The whole real wall reviewed by keys in Chromium, where it is at hand: how many presses it takes, and how long."""

import time
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import expect
from sqlalchemy import func, select

from followup.commitments.models import Commitment
from followup.drafts.models import Draft, DraftState
from followup.drafts.proposing import import_source
from followup.extensions import db
from followup.needs.models import Need
from followup.notes.extracting import extract
from followup.notes.sources import Source
from tests import build_meetings as build
from tests import people
from tests.browser.conftest import OpenAs
from tests.browser.reviewing import MOST_MILLISECONDS, lower_quartile, review_by_keys
from tests.people import KARI
from tests.unit.notes.test_real_wall import HELD_ON, LABELS, WALL, labels, scoring

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(
        not (WALL.exists() and LABELS.exists()),
        reason="the real wall and its labels are not beside this checkout",
    ),
]


@cache
def read_wall() -> Source:
    data = WALL.read_bytes()
    return Source.of(data, extract(data, name=WALL.name, held_on=HELD_ON))


@pytest.fixture
def meeting_id(app: Flask) -> int:
    source = read_wall()
    with app.app_context():
        meeting = build.meeting("Hele veggen")
        by = people.person(KARI)
        import_source(meeting=meeting, source=source, by=by, now=build.IMPORTED_AT)
        db.session.commit()
        return meeting.id


@pytest.fixture
def seconds(app: Flask) -> list[tuple[str, float]]:
    """What each request to the workbench cost the server: its method and seconds."""
    spent: list[tuple[str, float]] = []
    serve: Any = app.wsgi_app

    def timed(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        begun = time.perf_counter()
        answer = serve(environ, start_response)
        if "/review" in environ["PATH_INFO"] and "/since/" not in environ["PATH_INFO"]:
            spent.append((environ["REQUEST_METHOD"], time.perf_counter() - begun))
        return answer

    app.wsgi_app = timed
    return spent


def test_the_whole_wall_is_reviewed_with_one_press_a_draft(
    app: Flask, open_as: OpenAs, complaints: list[str], meeting_id: int, seconds: list[tuple[str, float]]
) -> None:
    page = open_as(KARI, f"/meetings/{meeting_id}/review")
    drafts = int(page.locator("#progress").get_attribute("max") or 0)
    assert drafts > 50
    times = review_by_keys(page, drafts)
    expect(page.locator(".all-reviewed")).to_be_visible()
    assert complaints == []
    with app.app_context():
        assert count(select(Draft.id).where(Draft.state == DraftState.WAITING)) == 0
        accepted = count(select(Draft.id).where(Draft.state == DraftState.ACCEPTED))
        assert count(select(Commitment.id)) + count(select(Need.id)) == accepted > 0.9 * drafts
    assert lower_quartile(times) < MOST_MILLISECONDS
    assert slowest_but_few(seconds) < MOST_MILLISECONDS / 1000


def test_what_is_right_takes_at_most_two_actions_with_what_must_be_put_aside() -> None:
    """Accepting is one press, discarding one, and what must be mended costs a key and a button on top."""
    score = scoring()
    gold = labels("gold")
    proposed = [item for item in read_wall().items if score.in_scope(item, gold["scope"])]
    right, mended = 0, 0
    for kind in ("commitment", "need"):
        items = [item for item in proposed if item["kind"] == kind]
        marked = [label for label in gold["items"] if label["kind"] == kind]
        for label, item in score.pairs_of(items, marked).items():
            right += 1
            mended += not _is_right(score, marked[label], items[item])
    assert len(proposed) + 2 * mended <= 2 * right


def _is_right(score: Any, label: dict[str, Any], item: dict[str, Any]) -> bool:
    has_owner = not label.get("owner") or score.same_owner(label, item)
    has_due = not label.get("due") or score.same_due(label, item)
    return score.names(label) == score.names(item) and has_owner and has_due


def count(rows: Any) -> int:
    return db.session.scalar(select(func.count()).select_from(rows.subquery())) or 0


def slowest_but_few(seconds: list[tuple[str, float]]) -> float:
    """The time that nine in ten actions keep below; each is a POST and the page that follows it."""
    actions = [
        spent + seconds[at + 1][1]
        for at, (method, spent) in enumerate(seconds[:-1])
        if method == "POST" and seconds[at + 1][0] == "GET"
    ]
    assert len(actions) > 50
    return sorted(actions)[int(len(actions) * 0.9)]
