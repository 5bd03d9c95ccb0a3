"""Of two who answer at once the second is shown the first's words beside its own, and chooses."""

import pytest
from flask import Flask

from followup.commitments.models import Share
from followup.commitments.tracking import retitle
from followup.extensions import db
from tests import build_commitments as build
from tests import people
from tests.pages import Page, PageClient
from tests.web.updates.conftest import Story
from tests.web.updates.pages import address, contact, counted, row, save, stored

ANNE = people.Persona("Anne", "anne@sula.example")


@pytest.fixture
def anne(app: Flask, story: Story) -> Page:
    """Anne's page at Sula, opened before Alice answers that the dialogue is stuck."""
    with app.app_context():
        where = address(contact(ANNE, "Sula", position=2))
        db.session.commit()
    opened = PageClient(app).get(where)
    alice = PageClient(app)
    save(
        alice,
        alice.get(story.alice),
        **{f"choice_{story.invite}": "stuck", f"note_{story.invite}": "Nobody has the time"},
    )
    return opened


def second(client: PageClient, story: Story, page: Page, *, status: int = 409, **more: str) -> Page:
    return save(
        client,
        page,
        status=status,
        **{
            f"choice_{story.invite}": "done",
            f"note_{story.invite}": "Held on Friday",
            f"choice_{story.survey}": "in_progress",
            **more,
        },
    )


def test_the_second_is_shown_the_first_beside_its_own_and_nothing_is_saved(
    app: Flask, client: PageClient, story: Story, anne: Page
) -> None:
    before = counted(app)
    page = second(client, story, anne)
    assert (
        "Somebody answered while you wrote, so nothing was saved yet" in page.one("#error-summary").get_text()
    )
    said = row(page, story.invite)
    assert "Alice changed the status from not started to stuck, needs help." in said
    assert "Alice wrote: “Nobody has the time”." in said
    assert "Whose answer holds?" in said
    assert counted(app) == before
    kept = page.form_values("form#answers")
    assert kept[f"choice-{story.invite}"] == "done"
    assert kept[f"note-{story.invite}"] == "Held on Friday"
    assert kept[f"choice-{story.survey}"] == "in_progress"
    assert f"decision-{story.invite}" not in kept
    assert not page.all(f"#decision-{story.survey}")


def test_the_second_may_save_its_own_all_the_same(
    app: Flask, client: PageClient, story: Story, anne: Page
) -> None:
    page = second(client, story, anne)
    saved = save(client, page, **{f"decision_{story.invite}": "mine"})
    assert "“Invite to a dialogue” is done." in saved.one("#saved").get_text()
    share = stored(app, story.invite)
    assert (share.status, share.latest_note) == ("done", "Held on Friday")
    assert stored(app, story.survey).status == "in_progress"


def test_the_second_may_leave_the_first_answer_and_save_the_rest(
    app: Flask, client: PageClient, story: Story, anne: Page
) -> None:
    page = second(client, story, anne)
    save(client, page, **{f"decision_{story.invite}": "theirs"})
    assert (stored(app, story.invite).status, stored(app, story.invite).version) == ("stuck", 2)
    assert stored(app, story.survey).status == "in_progress"


def test_leaving_the_first_answer_is_all_there_is_to_say(
    app: Flask, client: PageClient, story: Story, anne: Page
) -> None:
    page = save(client, anne, status=409, **{f"choice_{story.invite}": "done"})
    before = counted(app)
    settled = save(client, page, **{f"decision_{story.invite}": "theirs"})
    assert "The answer that came first holds. Nothing was changed." in settled.main
    assert counted(app) == before


def test_without_a_choice_between_the_two_nothing_is_saved(
    app: Flask, client: PageClient, story: Story, anne: Page
) -> None:
    before = counted(app)
    page = save(client, second(client, story, anne), status=422)
    assert "Choose whose answer holds" in page.one("#error-summary").get_text()
    assert "Alice wrote: “Nobody has the time”." in row(page, story.invite)
    assert counted(app) == before
    save(client, page, **{f"decision_{story.invite}": "mine"})
    assert stored(app, story.invite).status == "done"


def test_a_third_answer_before_the_choice_is_shown_too(
    app: Flask, client: PageClient, story: Story, anne: Page
) -> None:
    page = second(client, story, anne)
    alice = PageClient(app)
    save(alice, alice.get(story.alice), **{f"choice_{story.invite}": "dropped"})
    again = save(client, page, status=409, **{f"decision_{story.invite}": "mine"})
    said = row(again, story.invite)
    assert "to stuck, needs help." in said and "to dropped." in said
    save(client, again, **{f"decision_{story.invite}": "mine"})
    assert stored(app, story.invite).status == "done"


def test_rows_the_second_did_not_touch_are_in_nobodys_way(
    app: Flask, client: PageClient, story: Story, anne: Page
) -> None:
    save(client, anne, **{f"choice_{story.survey}": "done"})
    assert stored(app, story.invite).status == "stuck"
    assert stored(app, story.survey).status == "done"


def test_a_date_moved_by_another_municipality_meanwhile_is_told_without_names(
    app: Flask, client: PageClient, story: Story
) -> None:
    opened = client.get(story.alice)
    gry = PageClient(app)
    save(gry, gry.get(story.gry), **{f"due_{story.plan_at_giske}": "2021-05-01"})
    page = save(client, opened, status=409, **{f"due_{story.plan}": "2021-06-18"})
    said = row(page, story.plan)
    assert "The deadline was changed for all who share it. It is now by 1 May 2021." in said
    assert "Gry" not in page.text
    save(
        client,
        page,
        **{f"decision_{story.plan}": "mine", f"reason_{story.plan}": "The council meets in June"},
    )
    assert str(stored(app, story.plan).commitment.due_to) == "2021-06-18"


def test_a_status_is_saved_though_the_date_moved_meanwhile(
    app: Flask, client: PageClient, story: Story
) -> None:
    opened = client.get(story.alice)
    gry = PageClient(app)
    save(gry, gry.get(story.gry), **{f"due_{story.plan_at_giske}": "2021-05-01"})
    save(client, opened, **{f"choice_{story.plan}": "in_progress"})
    assert stored(app, story.plan).status == "in_progress"


def test_a_changed_text_is_told_when_a_date_is_given(app: Flask, client: PageClient, story: Story) -> None:
    opened = client.get(story.alice)
    with app.app_context():
        commitment = db.session.get_one(Share, story.plan).commitment
        retitle(commitment, title="Make one plan", save=build.save())
        db.session.commit()
    page = save(client, opened, status=409, **{f"due_{story.plan}": "2021-06-18"})
    assert "The text of the commitment was changed for all who share it." in row(page, story.plan)
