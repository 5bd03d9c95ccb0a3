"""What stands on a municipality's page, in which order, and what it costs."""

from datetime import date, timedelta

import pytest
from flask import Flask

from followup.commitments.statuses import DueKind, Status
from followup.extensions import db
from followup.updates.page import MOST_CLOSED
from tests import build_commitments as build
from tests import people
from tests.pages import Page, PageClient, counted_queries
from tests.web.updates.conftest import Story
from tests.web.updates.pages import address, contact, row, save


def titles(page: Page) -> list[str]:
    return [" ".join(title.get_text().split()) for title in page.all(".answer-row h3")]


def test_the_page_says_who_we_are_to_each_other(client: PageClient, story: Story) -> None:
    said = client.get(story.alice).main
    assert "At “Fremtidens kulturskole” on 4 December 2020, Sula said what it would do." in said


def test_each_commitment_shows_what_was_written_beside_how_it_stands(
    client: PageClient, story: Story
) -> None:
    said = row(client.get(story.alice), story.invite)
    for words in (
        "As you wrote it Kommunalsjef lagar ei invitasjon til styringsdialog",
        "Responsible Kommunalsjef",
        "In 4 months, by 31 May 2021",
        "You wrote “vår 21”, read as March–May 2021.",
        "Not started Not answered yet",
    ):
        assert words in said


def test_what_awaits_an_answer_most_stands_first(client: PageClient, story: Story) -> None:
    page = client.get(story.alice)
    assert titles(page) == ["Ask the young", "Make a plan together", "Invite to a dialogue"]
    assert "The deadline has passed" in row(page, story.survey)


def test_the_page_says_how_far_the_municipality_has_come(client: PageClient, story: Story) -> None:
    page = save(client, client.get(story.alice), **{f"choice_{story.invite}": "done"})
    said = " ".join(page.one(".standing").get_text(" ").split())
    assert "3 commitments: Not started 2 Done 1" in said
    assert "The deadline of 1 has passed. 2 await your answer" in said


def test_a_municipality_without_commitments_is_told_so(app: Flask, client: PageClient) -> None:
    with app.app_context():
        where = address(contact(people.ALICE, "Sula"))
        db.session.commit()
    page = client.get(where)
    assert "Nothing is being followed up for Sula yet." in page.main
    assert not page.all("form#answers")


def test_when_all_is_done_there_is_nothing_to_answer(app: Flask, client: PageClient) -> None:
    with app.app_context():
        where = address(contact(people.ALICE, "Sula"))
        build.answer(build.share("Send the minutes"), Status.DONE, "Sent")
        db.session.commit()
    page = client.get(where)
    assert "Everything is done or dropped." in page.main
    assert "Send the minutes" in page.one(".closed").get_text()
    assert not page.all("form#answers")


def test_a_start_that_was_made_has_no_deadline_until_one_is_given(app: Flask, client: PageClient) -> None:
    with app.app_context():
        where = address(contact(people.ALICE, "Sula"))
        start = build.share("Start", **build.due(date(2021, 1, 24), DueKind.START))
        share_id = start.id
        db.session.commit()
    assert "To be started in 13 days, by 24 January 2021" in row(client.get(where), share_id)
    page = save(client, client.get(where), **{f"choice_{share_id}": "in_progress"})
    assert "It was to be started by 24 January 2021, and it is. There is no deadline now." in row(
        page, share_id
    )


def test_a_colleagues_commitments_come_after_ones_own(app: Flask, client: PageClient) -> None:
    with app.app_context():
        alice, bob = contact(people.ALICE, "Sula"), contact(people.BOB, "Sula", position=2)
        theirs, mine = build.share("Theirs", **build.due(date(2020, 12, 31))), build.share("Mine")
        theirs.owner_contact_id, mine.owner_contact_id = bob.id, alice.id
        where = address(alice)
        db.session.commit()
    page = client.get(where)
    assert titles(page) == ["Mine", "Theirs"]
    assert "Responsible Bob" in page.main


@pytest.fixture
def many(app: Flask) -> str:
    """Alice's address at Sula with 45 open commitments, the last with the nearest deadline, and 55 done."""
    with app.app_context():
        where = address(contact(people.ALICE, "Sula"))
        for number in range(1, 46):
            build.share(f"Open {number}", **build.due(date(2021, 12, 31) - timedelta(days=number)))
        for number in range(1, 56):
            build.answer(build.share(f"Done {number}"), Status.DONE)
        db.session.commit()
    return where


def test_at_most_twenty_full_forms_and_the_rest_is_folded(client: PageClient, many: str) -> None:
    page = client.get(many)
    assert titles(page) == [f"Open {number}" for number in range(45, 25, -1)]
    assert "25 more are open" in page.main
    assert len(page.all(".folded li")) == 25


def test_a_folded_one_is_opened_by_get(client: PageClient, many: str) -> None:
    page = client.get(many)
    link = page.all(".folded li a")[-1]
    opened = client.get(str(link["href"]))
    assert titles(opened)[0] == link.get_text() == "Open 1"
    assert len(titles(opened)) == 20


def test_the_next_twenty_are_one_press_away(client: PageClient, many: str) -> None:
    page = client.get(many)
    second = client.get(str(page.one("a[rel=next]")["href"]))
    assert titles(second) == [f"Open {number}" for number in range(25, 5, -1)]
    third = client.get(str(second.one("a[rel=next]")["href"]))
    assert titles(third) == [f"Open {number}" for number in range(5, 0, -1)]
    assert not third.all("a[rel=next]")
    assert titles(client.get(str(third.one("a[rel=prev]")["href"]))) == titles(second)


def test_what_is_closed_is_bounded_and_can_all_be_shown(client: PageClient, many: str) -> None:
    page = client.get(many)
    assert len(page.all(".closed li")) == MOST_CLOSED
    rest = next(link for link in page.all(".closed a") if link.get_text() == "Show 5 more")
    assert len(client.get(str(rest["href"])).all(".closed li")) == 55


@pytest.mark.parametrize("asked", ["page=0", "page=999", "page=x", "open=x", "open=0&share=-1", "show=x"])
def test_what_makes_no_sense_in_the_address_is_overlooked(client: PageClient, many: str, asked: str) -> None:
    assert titles(client.get(f"{many}?{asked}"))


def test_typed_answers_are_never_folded_away(client: PageClient, many: str) -> None:
    first = client.get(many)
    last_folded = str(first.all(".folded li a")[-1]["href"]).split("open=")[1].split("#")[0].split("&")[0]
    page = save(client, first, status=422, **{f"due_{last_folded}": "2020-01-01"})
    assert titles(page)[0] == "Open 1"


def test_the_page_costs_the_same_queries_however_much_is_on_it(
    app: Flask, client: PageClient, many: str
) -> None:
    with app.app_context():
        few = address(contact(people.BOB, "Porsgrunn"))
        build.share("The only one", "Porsgrunn")
        db.session.commit()
    client.get(few)
    with counted_queries() as one:
        client.get(few)
    with counted_queries() as hundred:
        client.get(many)
    assert len(one) == len(hundred) == 4


def test_names_of_another_municipalitys_people_are_not_shown(client: PageClient, story: Story) -> None:
    save(
        client,
        client.get(story.gry),
        **{f"choice_{story.plan_at_giske}": "stuck", f"note_{story.plan_at_giske}": "A secret of Giske"},
    )
    page = client.get(story.alice)
    assert "Shared with Giske (stuck, needs help)" in row(page, story.plan)
    assert "Gry" not in page.text and "A secret of Giske" not in page.text


def test_what_was_written_stays_though_nobody_knows_which_date_it_is(app: Flask, client: PageClient) -> None:
    with app.app_context():
        where = address(contact(people.ALICE, "Sula"))
        share = build.share("Begin", **(build.due(None) | {"due_written": "snarest"}), owner_written="Rektor")
        share.owner_contact = contact(people.BOB, "Sula", position=2)
        share_id = share.id
        db.session.commit()
    said = row(client.get(where), share_id)
    assert "Deadline None yet You wrote “snarest”; we do not know which date that is." in said
    assert "Bob (you wrote “Rektor”)" in said


def test_a_reopened_form_of_what_is_done_shows_its_deadline_without_a_distance(
    app: Flask, client: PageClient, story: Story
) -> None:
    save(client, client.get(story.alice), **{f"choice_{story.invite}": "done"})
    said = row(client.get(f"{story.alice}?open={story.invite}"), story.invite)
    assert "Deadline 31 May 2021 You wrote" in said
