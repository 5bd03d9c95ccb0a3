"""A municipality reports: several at once, in one save, confirmed in words."""

from datetime import date
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from followup.commitments.history import list_history
from followup.commitments.models import Save
from followup.extensions import db
from followup.people.models import Person, Respondent
from followup.updates.models import StatusUpdate
from tests import people
from tests.conftest import MONDAY_MORNING as NOW
from tests.pages import PageClient
from tests.web.updates.conftest import Story
from tests.web.updates.pages import counted, row, save, stored


def test_several_answers_are_saved_at_once_and_confirmed(
    app: Flask, client: PageClient, story: Story
) -> None:
    page = save(
        client,
        client.get(story.alice),
        **{
            f"choice_{story.invite}": "done",
            f"choice_{story.survey}": "stuck",
            f"note_{story.survey}": "We lack a form",
        },
    )
    said = " ".join(page.one("#saved").get_text(" ").split())
    assert "Saved. Thank you!" in said
    assert "“Invite to a dialogue” is done." in said
    assert "“Ask the young” is stuck. You wrote: “We lack a form”" in said
    assert counted(app)["status_updates"] == 2
    with app.app_context():
        (one_save,) = {update.save_id for update in db.session.scalars(select(StatusUpdate))}
        assert db.session.get_one(Save, one_save).via == "page"
    assert stored(app, story.invite).status == "done"
    assert stored(app, story.invite).answered_at == NOW


def test_the_answer_stands_beside_an_empty_choice_the_next_time(client: PageClient, story: Story) -> None:
    save(
        client,
        client.get(story.alice),
        **{f"choice_{story.invite}": "in_progress", f"note_{story.invite}": "The date is set"},
    )
    page = client.get(story.alice)
    said = row(page, story.invite)
    assert "In progress" in said
    assert "Last answer: Alice, 11 January 2021" in said
    assert "“The date is set”" in said
    assert not page.all("[checked]")


def test_what_is_done_is_listed_below_and_can_be_changed(
    app: Flask, client: PageClient, story: Story
) -> None:
    page = save(client, client.get(story.alice), **{f"choice_{story.invite}": "done"})
    assert not page.all(f"#share-{story.invite}")
    (change,) = [link for link in page.all(".closed a") if "Invite" in link.get_text()]
    opened = client.get(str(change["href"]))
    save(client, opened, **{f"choice_{story.invite}": "in_progress"})
    assert stored(app, story.invite).status == "in_progress"


def test_no_change_is_an_answer(app: Flask, client: PageClient, story: Story) -> None:
    page = save(client, client.get(story.alice), **{f"choice_{story.invite}": "unchanged"})
    assert "“Invite to a dialogue” is not started yet." in page.one("#saved").get_text()
    share = stored(app, story.invite)
    assert (share.status, share.answered_at) == ("not_started", NOW)


def test_a_note_alone_is_an_answer(app: Flask, client: PageClient, story: Story) -> None:
    save(client, client.get(story.alice), **{f"note_{story.invite}": "Vi ventar på Ánne 👍"})
    share = stored(app, story.invite)
    assert (share.status, share.latest_note, share.answered_at) == (
        "not_started",
        "Vi ventar på Ánne 👍",
        NOW,
    )


def test_a_new_date_moves_the_deadline_with_its_reason(app: Flask, client: PageClient, story: Story) -> None:
    page = save(
        client,
        client.get(story.alice),
        **{f"due_{story.invite}": "2021-06-18", f"reason_{story.invite}": "The council meets in June"},
    )
    assert "The new deadline is 18 June 2021." in page.one("#saved").get_text()
    commitment = stored(app, story.invite).commitment
    assert (commitment.due_from, commitment.due_to) == (date(2021, 6, 18), date(2021, 6, 18))
    assert commitment.due_written == "vår 21"
    with app.app_context():
        history = list_history(commitment.id)
        assert any("The council meets in June" in told.sentence for told in history[0].events)
    assert "You first wrote “vår 21”; it was moved later." in row(client.get(story.alice), story.invite)


def test_the_page_says_that_a_shared_date_moves_for_all_who_share_it(
    app: Flask, client: PageClient, story: Story
) -> None:
    page = client.get(story.alice)
    assert "Shared with Giske (not started)" in row(page, story.plan)
    assert "A new date holds for all of you." in row(page, story.plan)
    assert "A new date holds for all of you." not in row(page, story.invite)
    save(client, page, **{f"due_{story.plan}": "2021-06-18"})
    assert stored(app, story.plan_at_giske).commitment.due_to == date(2021, 6, 18)
    assert stored(app, story.plan_at_giske).answered_at is None
    assert "18 June 2021" in row(client.get(story.gry), story.plan_at_giske)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"due": "2021-02-30", "reason": "Late"}, "There is no such date. Write it as 31.12.2021."),
        ({"due": "12.3.2020", "reason": "Late"}, "12 March 2020 has passed. Did you mean 12 March 2021?"),
        ({"due": "2019-03-12", "reason": "Late"}, "The date has passed. Choose today or a later day."),
        ({"due": "2091-03-12", "reason": "Late"}, "The date is more than 10 years ahead. Check the year."),
        ({"due": "2021-03-12"}, "Say in a few words why the deadline moves."),
        ({"reason": "Late"}, "You gave a reason for a new deadline, but no date."),
        (
            {"choice": "done", "due": "2021-03-12", "reason": "Late"},
            "What is done or dropped has no deadline.",
        ),
        ({"choice": "perhaps"}, "Choose one of the answers."),
        ({"note": "n" * 2001}, "The note is too long; 2000 characters at most."),
        ({"due": "2021-03-12", "reason": "r" * 501}, "The reason is too long; 500 characters at most."),
    ],
)
def test_what_cannot_be_saved_has_its_sentence_and_loses_nothing(
    app: Flask, client: PageClient, story: Story, typed: dict[str, Any], says: str
) -> None:
    before = counted(app)
    fields = {f"{name}_{story.invite}": value for name, value in typed.items()}
    page = save(
        client,
        client.get(story.alice),
        status=422,
        **fields,
        **{f"choice_{story.survey}": "done", f"note_{story.survey}": "All asked", "respondent": "Berit"},
    )
    assert "Nothing was saved yet. Mend this first:" in page.one("#error-summary").get_text()
    assert says in page.one("#error-summary").get_text()
    assert says in row(page, story.invite)
    assert counted(app) == before
    again = page.form_values("form#answers")
    kept = {name.replace("_", "-"): value for name, value in fields.items() if value != "perhaps"}
    assert kept.items() <= again.items()
    assert again[f"choice-{story.survey}"] == "done"
    assert (again[f"note-{story.survey}"], again["respondent"]) == ("All asked", "Berit")
    for link in page.all("#error-summary a"):
        assert page.one(str(link["href"]))


def test_a_mended_form_is_saved(app: Flask, client: PageClient, story: Story) -> None:
    page = save(
        client,
        client.get(story.alice),
        status=422,
        **{f"due_{story.invite}": "12.3.2020", f"reason_{story.invite}": "Late"},
    )
    save(client, page, **{f"due_{story.invite}": "12.3.2021"})
    assert stored(app, story.invite).commitment.due_to == date(2021, 3, 12)


def test_a_first_date_needs_no_reason(app: Flask, client: PageClient, story: Story) -> None:
    assert "Set a deadline" in row(client.get(story.alice), story.plan)
    save(client, client.get(story.alice), **{f"due_{story.plan}": "2021-03-12"})
    assert stored(app, story.plan).commitment.due_to == date(2021, 3, 12)


def test_who_answers_is_filled_in_and_can_be_changed(app: Flask, client: PageClient, story: Story) -> None:
    page = client.get(story.alice)
    assert page.one("#respondent")["value"] == "Alice"
    save(client, page, **{f"choice_{story.invite}": "done", "respondent": " Berit  Bø "})
    save(client, client.get(story.alice), **{f"choice_{story.survey}": "done", "respondent": "Berit Bø"})
    commitment_id = stored(app, story.invite).commitment_id
    with app.app_context():
        assert db.session.scalars(select(Respondent)).one().name == "Berit Bø"
        (told, *_older) = list_history(commitment_id)
        assert told.who == "Berit Bø"
        alice = db.session.scalars(select(Person).where(Person.email == people.ALICE.email)).one()
        assert told.save.by_id == alice.id


@pytest.mark.parametrize("name", ["Alice", "alice ", ""])
def test_the_contact_itself_is_no_other_respondent(
    app: Flask, client: PageClient, story: Story, name: str
) -> None:
    save(client, client.get(story.alice), **{f"choice_{story.invite}": "done", "respondent": name})
    commitment_id = stored(app, story.invite).commitment_id
    with app.app_context():
        assert db.session.scalars(select(Respondent)).all() == []
        (told, *_older) = list_history(commitment_id)
        assert told.who == "Alice"


def test_the_confirmation_tells_the_next_deadline(client: PageClient, story: Story) -> None:
    page = save(client, client.get(story.alice), **{f"choice_{story.survey}": "done"})
    assert "The next deadline is 31 May 2021: “Invite to a dialogue”." in page.main


def test_letters_no_keyboard_makes_are_left_out(app: Flask, client: PageClient, story: Story) -> None:
    save(client, client.get(story.alice), **{f"note_{story.invite}": "one\x00two\r\nthree"})
    assert stored(app, story.invite).latest_note == "onetwo\nthree"


def test_a_form_of_an_old_page_whose_versions_are_lost_is_saved(
    app: Flask, client: PageClient, story: Story
) -> None:
    save(client, client.get(story.alice), **{f"choice_{story.invite}": "done", f"seen_{story.invite}": None})
    assert stored(app, story.invite).status == "done"
