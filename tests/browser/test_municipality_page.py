"""A contact on a phone opens the link from a mail, answers, and sees what was saved."""

from datetime import date

import pytest
from flask import Flask
from playwright.sync_api import Page, expect

from followup.commitments.statuses import Status
from followup.extensions import db
from tests import build_commitments as build
from tests import people
from tests.browser.axe import check_accessible
from tests.browser.conftest import DESKTOP, PHONE, OpenAs
from tests.web.updates.pages import address, contact, stored

pytestmark = pytest.mark.browser

TALL_ENOUGH = 44
"""Pixels; what a thumb hits without aiming."""


@pytest.fixture
def invite(app: Flask) -> int:
    """The share Alice answers for."""
    with app.app_context():
        share = build.share("Invite to a dialogue", quote="Kommunalsjef lagar ei invitasjon")
        build.share("Ask the young", **build.due(date(2020, 12, 31)))
        build.answer(build.share("Send the minutes"), Status.DONE)
        db.session.commit()
        return share.id


@pytest.fixture
def alice(app: Flask, invite: int) -> str:
    """The path of Alice's page."""
    with app.app_context():
        where = address(contact(people.ALICE, "Sula"))
        db.session.commit()
    return where


def press_save(page: Page) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name="Save answers").click()


@pytest.mark.parametrize("scripts", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_the_choice_of_a_mail_button_is_ticked_saved_and_confirmed(
    app: Flask, open_as: OpenAs, alice: str, invite: int, complaints: list[str], scripts: bool
) -> None:
    where = f"{alice}?share={invite}&choice=done"
    page = open_as(None, where, viewport=PHONE, java_script_enabled=scripts)
    done = page.locator(f"#share-{invite}").get_by_label("Done")
    expect(done).to_be_focused()
    expect(done).not_to_be_checked()
    assert stored(app, invite).version == 1
    page.keyboard.press("Space")
    press_save(page)
    expect(page.get_by_role("status").first).to_contain_text("“Invite to a dialogue” is done.")
    assert stored(app, invite).status == "done"
    assert complaints == []


def test_a_link_with_a_fragment_focuses_the_choice_too(
    open_as: OpenAs, alice: str, invite: int, complaints: list[str]
) -> None:
    page = open_as(None, f"{alice}?share={invite}&choice=stuck#share-{invite}", viewport=PHONE)
    expect(page.locator(f"#share-{invite}").get_by_label("Stuck")).to_be_focused()
    assert complaints == []


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_choices_are_large_and_saving_comes_within_reach_once_something_is_chosen(
    open_as: OpenAs, alice: str, invite: int, viewport: dict[str, int]
) -> None:
    page = open_as(None, alice, viewport=viewport)
    for label in page.locator(".answer-choices label").all():
        box = label.bounding_box()
        assert box and box["height"] >= TALL_ENOUGH
    save = page.get_by_role("button", name="Save answers")
    expect(save).not_to_be_in_viewport()
    page.locator(f"#share-{invite}").get_by_text("In progress", exact=True).last.click()
    expect(save).to_be_in_viewport()
    expect(page.locator(".save-count")).to_have_text("1 answer not saved")


def test_a_mistake_is_announced_led_to_and_mended(
    app: Flask, open_as: OpenAs, alice: str, invite: int, complaints: list[str]
) -> None:
    page = open_as(None, alice, viewport=PHONE)
    card = page.locator(f"#share-{invite}")
    card.get_by_text("Move the deadline").click()
    page.locator(f"#due-{invite}").fill("2020-06-18")
    page.locator(f"#reason-{invite}").fill("The council meets in June")
    press_save(page)
    expect(page.locator("#error-summary")).to_be_focused()
    check_accessible(page)
    page.get_by_role("link", name="Did you mean 18 June 2021?").click()
    due = page.locator(f"#due-{invite}")
    expect(due).to_be_focused()
    expect(page.locator(f"#reason-{invite}")).to_have_value("The council meets in June")
    due.fill("18.6.2021")
    press_save(page)
    expect(page.locator("#saved")).to_contain_text("The new deadline is 18 June 2021.")
    assert stored(app, invite).commitment.due_to == date(2021, 6, 18)
    assert [words for words in complaints if "422" not in words] == []


def test_two_answers_at_once_are_shown_and_can_be_told_apart_by_all(
    app: Flask, open_as: OpenAs, alice: str, invite: int
) -> None:
    first, second = (open_as(None, alice, viewport=PHONE) for _person in range(2))
    for page, choice in ((first, "Done"), (second, "Stuck")):
        page.locator(f"#share-{invite}").get_by_label(choice).check()
        press_save(page)
    expect(second.locator(".answered-first")).to_contain_text("Somebody answered while you wrote")
    check_accessible(second)
    second.get_by_label("Mine, as it stands below").check()
    press_save(second)
    expect(second.locator("#saved")).to_contain_text("“Invite to a dialogue” is stuck.")
    assert stored(app, invite).status == "stuck"
