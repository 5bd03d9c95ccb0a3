"""Mail scanners open links, ask with HEAD, and send forms as they stand: nothing must come of it."""

import pytest
from flask import Flask

from tests.pages import PageClient
from tests.web.updates.conftest import Story
from tests.web.updates.pages import FORM, counted, row, save, stored


@pytest.mark.parametrize("method", ["get", "head", "options"])
@pytest.mark.parametrize("asked", ["", "?share={0}&choice=done", "?open={0}", "?saved=x", "?page=9&show=all"])
def test_opening_the_link_changes_nothing(
    app: Flask, client: PageClient, story: Story, method: str, asked: str
) -> None:
    before = counted(app)
    for _time in range(2):
        answer = getattr(client.browser, method)(story.alice + asked.format(story.invite))
        assert answer.status_code == 200
    assert counted(app) == before
    assert stored(app, story.invite).version == 1


def test_a_form_sent_as_it_stands_saves_nothing_and_says_so(
    app: Flask, client: PageClient, story: Story
) -> None:
    before = counted(app)
    page = save(client, client.get(story.alice), status=422)
    assert "Nothing was chosen, so nothing was saved" in page.main
    assert counted(app) == before


def test_a_form_sent_as_it_stands_from_a_mail_button_saves_nothing(
    app: Flask, client: PageClient, story: Story
) -> None:
    before = counted(app)
    save(client, client.get(f"{story.alice}?share={story.invite}&choice=done"), status=422)
    assert counted(app) == before


def test_every_choice_starts_empty(client: PageClient, story: Story) -> None:
    page = client.get(f"{story.alice}?share={story.invite}&choice=done")
    assert not page.all("[checked], option[selected]")
    values = page.form_values(FORM)
    filled = {name for name, value in values.items() if value and not name.startswith("seen-")}
    assert filled == {"form", "respondent"}


def test_a_choice_made_in_the_mail_is_shown_first_and_focused_but_not_ticked(
    client: PageClient, story: Story
) -> None:
    page = client.get(f"{story.alice}?share={story.invite}&choice=done")
    assert page.all(".answer-row")[0]["id"] == f"share-{story.invite}"
    assert "You chose “Done” in the mail. Tick it below, and save." in row(page, story.invite)
    focused = page.one("[autofocus]")
    assert (focused["name"], focused["value"]) == (f"choice-{story.invite}", "done")
    assert not focused.has_attr("checked")


@pytest.mark.parametrize("choice", ["", "deleted", "<b>"])
def test_a_choice_that_is_none_is_not_shown(client: PageClient, story: Story, choice: str) -> None:
    page = client.get(story.alice, query_string={"share": story.invite, "choice": choice})
    assert not page.all("[autofocus], .suggested")


def test_a_form_sent_twice_counts_once_and_is_confirmed_twice(
    app: Flask, client: PageClient, story: Story
) -> None:
    page = client.get(story.alice)
    answered = {f"choice_{story.invite}": "stuck", f"note_{story.invite}": "Nobody has the time"}
    first = save(client, page, **answered)
    before = counted(app)
    second = save(client, page, **answered)
    assert counted(app) == before
    assert first.one("#saved").get_text() == second.one("#saved").get_text()
    assert stored(app, story.invite).version == 2


def test_going_back_and_answering_otherwise_is_another_answer(
    app: Flask, client: PageClient, story: Story
) -> None:
    page = client.get(story.alice)
    save(client, page, **{f"choice_{story.invite}": "stuck"})
    save(client, page, **{f"choice_{story.survey}": "done"})
    assert stored(app, story.invite).status == "stuck"
    assert stored(app, story.survey).status == "done"
