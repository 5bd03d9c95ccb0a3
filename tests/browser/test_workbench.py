"""The workbench as a coordinator works at it: by keys, by mouse, and two at once."""

import re
from datetime import date

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from followup import clock, layout
from followup.drafts.models import Draft, DraftState
from followup.drafts.proposing import import_source
from followup.drafts.reviewing import discard_draft
from followup.extensions import db
from followup.notes.importing import open_meeting
from followup.notes.sources import read_source
from tests import build_meetings as build
from tests import people
from tests.browser.axe import check_accessible
from tests.browser.conftest import PHONE, OpenAs
from tests.browser.reviewing import MOST_MILLISECONDS, lower_quartile, review_by_keys
from tests.people import ASTRID, KARI

pytestmark = pytest.mark.browser

EXAMPLE = layout.PACKAGE / "example" / "wall.txt"


@pytest.fixture
def meeting_id(app: Flask) -> int:
    with app.app_context():
        return build.kept_meeting()


@pytest.fixture
def page(open_as: OpenAs, meeting_id: int, complaints: list[str]) -> Page:
    page = open_as(KARI, f"/meetings/{meeting_id}/review")
    expect(page.locator("#review-keys")).to_be_visible()
    return page


def current(page: Page) -> str:
    return page.locator("article.draft[aria-current] h3").inner_text()


def at(page: Page, title: str) -> None:
    expect(page.locator("article.draft[aria-current] h3")).to_have_text(title)


def states(app: Flask) -> dict[str, str]:
    with app.app_context():
        return {draft.title: draft.state.value for draft in db.session.query(Draft)}


def test_one_goes_through_drafts_by_keys_and_their_words_are_lit(page: Page) -> None:
    at(page, "Kalle inn til styringsdialog")
    expect(page.locator(".draft-words.is-lit").first).to_contain_text("Kommunalsjefen kallar inn")
    page.keyboard.press("j")
    page.keyboard.press("j")
    at(page, "Lage eit flyttbart øvingstilbod")
    expect(page.locator(".draft-words.is-lit mark.repaired")).to_have_text("flyttbart")
    page.keyboard.press("k")
    at(page, "Kalle inn til styringsdialog")


def test_accepting_by_key_leads_to_the_next_draft_and_to_the_next_card(
    app: Flask, page: Page, complaints: list[str]
) -> None:
    for following in ("Lage eit flyttbart øvingstilbod", "Døme frå andre kommunar"):
        page.keyboard.press("a")
        at(page, following)
        assert page.evaluate("document.activeElement.classList.contains('draft')")
        expect(page.locator("#review-said")).to_contain_text(following)
    page.keyboard.press("a")
    expect(page.locator("#card-heading")).to_have_text("Rom 9")
    assert list(states(app).values()).count("accepted") == 3
    assert complaints == []


def test_undo_by_key_takes_the_last_decision_back(app: Flask, page: Page) -> None:
    page.keyboard.press("x")
    at(page, "Lage eit flyttbart øvingstilbod")
    assert states(app)["Kalle inn til styringsdialog"] == "discarded"
    page.keyboard.press("u")
    expect(page.locator("#last-step form")).to_have_count(0)
    assert states(app)["Kalle inn til styringsdialog"] == "waiting"


def test_undo_leads_back_to_the_draft_it_is_about(app: Flask, page: Page) -> None:
    page.keyboard.press("j")
    page.keyboard.press("j")
    at(page, "Lage eit flyttbart øvingstilbod")
    page.keyboard.press("a")
    at(page, "Døme frå andre kommunar")
    page.keyboard.press("u")
    at(page, "Lage eit flyttbart øvingstilbod")
    page.keyboard.press("x")
    at(page, "Døme frå andre kommunar")
    assert states(app)["Kalle inn til styringsdialog"] == "waiting"
    assert states(app)["Lage eit flyttbart øvingstilbod"] == "discarded"


def nothing_is_decided(app: Flask, page: Page) -> None:
    page.wait_for_timeout(200)
    assert set(states(app).values()) == {"waiting"}


def test_keys_do_nothing_in_a_field_with_ctrl_or_turned_off(app: Flask, page: Page) -> None:
    page.keyboard.press("Control+x")
    page.keyboard.press("Alt+x")
    nothing_is_decided(app, page)
    page.locator("#add summary").click()
    page.locator("#first_line").click()
    expect(page.locator("#first_line")).to_be_focused()
    page.keyboard.press("x")
    nothing_is_decided(app, page)
    page.locator("#keys-show").click()
    page.locator("#keys-on").uncheck()
    page.locator("#card").focus()
    page.keyboard.press("x")
    nothing_is_decided(app, page)
    page.reload()
    expect(page.locator("#review-keys")).to_be_visible()
    expect(page.locator("#keys-on")).not_to_be_checked()
    page.keyboard.press("x")
    nothing_is_decided(app, page)


def test_the_question_mark_shows_the_keys(page: Page) -> None:
    expect(page.locator("#keys-panel")).to_be_hidden()
    page.keyboard.press("?")
    expect(page.locator("#keys-panel")).to_be_visible()
    check_accessible(page)


def test_pointing_lights_words_and_a_click_on_words_leads_to_their_draft(page: Page) -> None:
    page.locator("article.draft").nth(2).hover()
    expect(page.locator(".draft-words.is-hovered")).to_contain_text("Vi treng døme")
    page.locator(".draft-words", has_text="lagar eit").first.click()
    at(page, "Lage eit flyttbart øvingstilbod")


def test_a_deadline_is_read_while_it_is_typed(page: Page) -> None:
    page.keyboard.press("e")
    page.locator("#due_written").fill("uke 3")
    expect(page.locator("#due-said")).to_contain_text("2021")
    expect(page.locator("#due_from")).to_have_value("2021-01-18")
    expect(page.locator("#due_to")).to_have_value("2021-01-24")
    page.locator("button[value=accept]").click()
    at(page, "Lage eit flyttbart øvingstilbod")


def test_what_another_decides_shows_without_losing_what_one_types(
    app: Flask, page: Page, meeting_id: int
) -> None:
    page.locator("#add summary").click()
    page.locator("#first_line").fill("4")
    with app.app_context():
        draft = build.draft("Lage eit flyttbart øvingstilbod")
        discard_draft(draft, by=people.person(ASTRID), now=clock.now())
        db.session.commit()
    expect(page.locator("#review-news")).to_contain_text("Astrid", timeout=9000)
    expect(page.locator("article.draft").nth(1)).to_have_attribute("data-state", "discarded")
    expect(page.locator("#first_line")).to_have_value("4")


def test_the_workbench_fits_a_phone(open_as: OpenAs, meeting_id: int) -> None:
    page = open_as(KARI, f"/meetings/{meeting_id}/review", viewport=PHONE)
    page.locator("article.draft button", has_text=re.compile("Accept|Godta")).first.click()
    expect(page.locator("article.draft").first).to_have_attribute("data-state", "accepted")
    check_accessible(page)


def test_without_javascript_buttons_do_the_same(app: Flask, open_as: OpenAs, meeting_id: int) -> None:
    page = open_as(KARI, f"/meetings/{meeting_id}/review", java_script_enabled=False)
    page.locator("article.draft button[data-key=a]").first.click()
    expect(page.locator("article.draft").first).to_have_attribute("data-state", "accepted")
    page.locator("#last-step button").click()
    expect(page.locator("article.draft").first).to_have_attribute("data-state", "waiting")


def test_the_examples_wall_is_reviewed_by_keys_alone(
    app: Flask, open_as: OpenAs, complaints: list[str]
) -> None:
    held_on = date(2020, 12, 4)
    source = read_source(EXAMPLE.read_bytes(), name=EXAMPLE.name, held_on=held_on)
    with app.app_context():
        meeting = open_meeting(name="Wall", held_on=held_on, now=clock.now())
        import_source(meeting=meeting, source=source, by=people.person(KARI), now=clock.now())
        db.session.commit()
        identity, drafts = meeting.id, db.session.query(Draft).count()
    page = open_as(KARI, f"/meetings/{identity}/review")
    expect(page.locator("#review-keys")).to_be_visible()
    times = review_by_keys(page, drafts)
    assert count_waiting(app) == 0
    assert lower_quartile(times) < MOST_MILLISECONDS
    expect(page.locator(".all-reviewed a[href$='/start']")).to_be_visible()
    assert complaints == []


def count_waiting(app: Flask) -> int:
    with app.app_context():
        return db.session.query(Draft).filter(Draft.state == DraftState.WAITING).count()
