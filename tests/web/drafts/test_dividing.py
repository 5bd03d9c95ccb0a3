"""One draft cut in two, and two made one."""

from datetime import UTC, datetime

import pytest
from flask import Flask
from sqlalchemy import select

from followup.drafts.dividing import NotDivisible, merge_drafts, split_draft, words_of
from followup.drafts.models import Draft, DraftState, ReviewStep
from followup.drafts.reviewing import discard_draft, restore_draft
from followup.drafts.undoing import undo_step
from followup.drafts.versions import DraftChangedMeanwhile
from followup.extensions import db
from followup.people.models import Person
from tests import build_meetings as build
from tests import people
from tests.pages import PageClient

NOW = datetime(2021, 1, 11, 7, 30, tzinfo=UTC)
FIRST, SECOND = "Kalle inn til styringsdialog", "Lage eit flyttbart øvingstilbod"


@pytest.fixture
def kari(in_app: Flask) -> Person:
    return people.person(people.KARI)


@pytest.fixture
def first(kari: Person) -> Draft:
    build.meeting_with_wall()
    return build.draft(FIRST)


def newest() -> ReviewStep:
    return db.session.scalars(select(ReviewStep).order_by(ReviewStep.id.desc()).limit(1)).one()


def test_the_words_are_shared_out_and_none_is_lost(kari: Person, first: Draft) -> None:
    words = first.quote.split()
    second = split_draft(first, at=3, by=kari, now=NOW)
    assert first.quote.split() + second.quote.split() == words
    assert (first.first_line, first.last_line, second.first_line) == (3, 3, 3)
    assert second.title[0].isupper() and second.municipalities == first.municipalities
    assert (first.state, second.state) == (DraftState.WAITING, DraftState.WAITING)


def test_deadline_and_owner_go_with_the_part_that_holds_their_words(kari: Person, first: Draft) -> None:
    second = split_draft(first, at=3, by=kari, now=NOW)
    assert (first.owner_written, second.owner_written) == ("Kommunalsjefen", "")
    assert (first.due_written, first.due_kind) == ("", None)
    assert (second.due_written, second.due_to) == ("vår 21", build.draft(second.title).due_to)


@pytest.mark.parametrize("at", [0, 99, -1])
def test_both_parts_have_words(kari: Person, first: Draft, at: int) -> None:
    with pytest.raises(NotDivisible):
        split_draft(first, at=at, by=kari, now=NOW)


def test_a_split_is_undone_whole(kari: Person, first: Draft) -> None:
    quote, title = first.quote, first.title
    second_id = split_draft(first, at=3, by=kari, now=NOW).id
    undo_step(newest(), by=kari, now=NOW)
    assert (first.quote, first.title, first.due_written) == (quote, title, "vår 21")
    db.session.expire_all()
    assert db.session.get(Draft, second_id) is None


def test_a_draft_somebody_decided_is_not_split(kari: Person, first: Draft) -> None:
    seen = first.version
    discard_draft(first, by=people.person(people.ASTRID), now=NOW)
    with pytest.raises(DraftChangedMeanwhile, match="Astrid"):
        split_draft(first, at=3, by=kari, now=NOW, expected_version=seen)


def test_two_drafts_become_one_that_says_what_both_say(kari: Person, first: Draft) -> None:
    other = build.draft(SECOND)
    merge_drafts(first, other, by=kari, now=NOW)
    assert first.title == f"{FIRST}; {SECOND}"
    assert first.quote == f"{build.LINES[2]} {build.LINES[3]}"
    assert (first.first_line, first.last_line) == (3, 4)
    assert (first.owner_written, first.due_written, first.confidence) == ("Kommunalsjefen", "vår 21", 0.7)
    assert (other.state, other.merged_into_id) == (DraftState.DISCARDED, first.id)


def test_what_the_one_lacks_is_taken_from_the_other(kari: Person, first: Draft) -> None:
    other = build.draft(SECOND)
    merge_drafts(other, first, by=kari, now=NOW)
    assert (other.owner_written, other.due_written) == ("Rektor", "vår 21")
    assert other.title == f"{FIRST}; {SECOND}"


def test_a_merge_is_undone_whole(kari: Person, first: Draft) -> None:
    other = build.draft(SECOND)
    merge_drafts(first, other, by=kari, now=NOW)
    undo_step(newest(), by=kari, now=NOW)
    assert (first.title, other.title) == (FIRST, SECOND)
    assert (other.state, other.merged_into_id) == (DraftState.WAITING, None)


def test_one_that_was_merged_can_be_restored(kari: Person, first: Draft) -> None:
    other = build.draft(SECOND)
    merge_drafts(first, other, by=kari, now=NOW)
    restore_draft(other, by=kari, now=NOW)
    assert (other.state, other.merged_into_id) == (DraftState.WAITING, None)


def test_only_drafts_of_one_card_are_merged(kari: Person, first: Draft) -> None:
    for other in (build.draft("At noen samler erfaringer"), first):
        with pytest.raises(NotDivisible):
            merge_drafts(first, other, by=kari, now=NOW)


def test_words_have_their_lines(kari: Person, first: Draft) -> None:
    assert {line for _word, line in words_of(first)} == {3}


def test_a_draft_is_split_on_its_page(app: Flask, coordinator: PageClient) -> None:
    with app.app_context():
        meeting_id = build.kept_meeting()
        address = f"/meetings/{meeting_id}/review/drafts/{build.draft(FIRST).id}/split"
    page = coordinator.get(address)
    assert len(page.all("button[name=at]")) == len(build.LINES[2].split()) - 1
    page = coordinator.submit(page, {"at": "3"}, form="main form[action*=split]")
    assert len(page.all("article.draft")) == 4
    page = coordinator.post(address, {"at": "1", "version": "1"})
    assert page.one('.ds-alert[data-color="warning"]')


def test_a_reviewed_draft_is_shown_on_its_card_in_place_of_its_words(
    app: Flask, coordinator: PageClient
) -> None:
    with app.app_context():
        meeting_id, draft = build.kept_meeting(), build.draft(FIRST)
        discard_draft(draft, by=people.person(people.ASTRID), now=NOW)
        db.session.commit()
        address = f"/meetings/{meeting_id}/review/drafts/{draft.id}/split"
    assert not coordinator.get(address).all("button[name=at]")


def test_two_drafts_are_merged_on_the_page(app: Flask, coordinator: PageClient) -> None:
    with app.app_context():
        meeting_id = build.kept_meeting()
        first_id, other_id = build.draft(FIRST).id, build.draft(SECOND).id
    page = coordinator.get(f"/meetings/{meeting_id}/review")
    page = coordinator.submit(page, {"other": f"{other_id}-1"}, form=f"#draft-{first_id} form.merge")
    assert page.one(f"#draft-{other_id}")["data-state"] == "discarded"
    assert SECOND in page.one(f"#draft-{first_id} h3").get_text()
    address = f"/meetings/{meeting_id}/review/drafts/{first_id}/merge"
    page = coordinator.post(address, {"other": f"{other_id}-1", "version": "1"})
    assert page.one('.ds-alert[data-color="warning"]')
