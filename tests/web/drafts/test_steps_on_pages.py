import subprocess
import sys
from collections.abc import Sequence

import pytest
from flask import Flask
from sqlalchemy import select

from followup.commitments.models import Commitment
from followup.drafts.models import Draft, DraftKind, DraftState
from followup.drafts.reviewing import discard_draft
from followup.extensions import db
from followup.notes.models import Card
from tests import build_meetings as build
from tests import people
from tests.pages import PageClient, counted_queries


@pytest.fixture
def meeting_id(app: Flask) -> int:
    with app.app_context():
        return build.kept_meeting()


def waiting(app: Flask) -> Sequence[str]:
    with app.app_context():
        drafts = db.session.scalars(select(Draft).where(Draft.state == DraftState.WAITING))
        return [draft.title for draft in drafts]


def discarded_by_astrid(app: Flask, title: str) -> None:
    with app.app_context():
        discard_draft(build.draft(title), by=people.person(people.ASTRID), now=build.IMPORTED_AT)
        db.session.commit()


def test_what_is_sure_is_counted_before_it_is_accepted_and_undone_at_once(
    app: Flask, coordinator: PageClient, meeting_id: int
) -> None:
    page = coordinator.get(f"/meetings/{meeting_id}/review/sure?min=90")
    assert page.one("#count-heading").get_text(" ", strip=True).split() == (
        "2 of 5 drafts that wait , 1 municipality".replace(" ,", ",").split()
    )
    page = coordinator.submit(page, form="form[action$='/sure']")
    assert len(waiting(app)) == 3
    assert "You accepted 2 drafts." in page.one("#last-step").get_text()
    coordinator.submit(page, form="#last-step form")
    assert len(waiting(app)) == 5
    with app.app_context():
        assert db.session.scalars(select(Commitment)).all() == []


def test_what_somebody_decided_since_the_count_is_left_and_told(
    app: Flask, coordinator: PageClient, meeting_id: int
) -> None:
    page = coordinator.get(f"/meetings/{meeting_id}/review/sure?min=90")
    discarded_by_astrid(app, "Kalle inn til styringsdialog")
    page = coordinator.submit(page, form="form[action$='/sure']")
    assert "decided by somebody else" in page.main
    with app.app_context():
        assert build.draft("Kalle inn til styringsdialog").state is DraftState.DISCARDED


def test_nothing_that_sure_says_so(coordinator: PageClient, meeting_id: int) -> None:
    page = coordinator.get(f"/meetings/{meeting_id}/review/sure?min=99")
    assert "Choose a lower limit" in page.main


def test_others_decisions_are_told_after_a_step(app: Flask, coordinator: PageClient, meeting_id: int) -> None:
    address = f"/meetings/{meeting_id}/review/since"
    assert coordinator.browser.get(f"{address}/0").json == {"step": 0, "said": [], "drafts": [], "cards": []}
    discarded_by_astrid(app, "Kalle inn til styringsdialog")
    news = coordinator.browser.get(f"{address}/0").json
    assert news is not None
    (said,) = news["said"]
    assert said.startswith("Astrid") and "discarded “Kalle inn til styringsdialog”" in said
    assert len(news["drafts"]) == len(news["cards"]) == 1
    assert coordinator.browser.get(f"{address}/{news['step']}").json["said"] == []  # pyright: ignore


def test_an_undo_that_is_refused_says_why_and_changes_nothing(
    app: Flask, coordinator: PageClient, meeting_id: int
) -> None:
    with app.app_context():
        identity = build.draft("Kalle inn til styringsdialog").id
    address = f"/meetings/{meeting_id}/review/drafts/{identity}"
    page = coordinator.post(f"{address}/turn", {"version": "1"})
    discarded_by_astrid(app, "Kalle inn til styringsdialog")
    page = coordinator.submit(page, form="#last-step form")
    assert "nothing was undone" in page.one(".ds-alert").get_text()
    with app.app_context():
        assert build.draft("Kalle inn til styringsdialog").state is DraftState.DISCARDED


def test_a_commitment_is_turned_into_a_need(app: Flask, coordinator: PageClient, meeting_id: int) -> None:
    with app.app_context():
        identity = build.draft("Kalle inn til styringsdialog").id
    coordinator.post(f"/meetings/{meeting_id}/review/drafts/{identity}/turn", {"version": "1"})
    with app.app_context():
        assert db.session.get_one(Draft, identity).kind is DraftKind.NEED


@pytest.mark.parametrize(
    ("words", "kind", "first", "last"),
    [("uke 3", "during", "2021-01-18", "2021-01-24"), ("snarest", "", "", ""), ("", "", "", "")],
)
def test_words_of_a_deadline_are_read_at_once(
    coordinator: PageClient, meeting_id: int, words: str, kind: str, first: str, last: str
) -> None:
    address = f"/meetings/{meeting_id}/review/due"
    due = coordinator.browser.get(address, query_string={"words": words}).json
    assert due is not None
    assert (due["kind"], due["first"], due["last"]) == (kind, first, last)
    assert bool(due["said"]) == bool(words)


def test_reading_a_deadline_on_the_page_never_loads_the_word_lists() -> None:
    held = (
        "import sys, followup.drafts.routes; from datetime import date;"
        "from followup.notes.parsing.periods.dues import read_due;"
        "read_due('uke 3', held_on=date(2020, 12, 4));"
        "print('wordfreq' in sys.modules or 'simplemma' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", held], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_placing_a_card_offers_the_same_for_the_other_cards_of_its_room(
    app: Flask, coordinator: PageClient
) -> None:
    with app.app_context():
        cards = [build.card(2, 5, "Rom 9"), build.card(7, 9, "Rom 9"), build.card(11, 12, "Rom 8")]
        items = [build.item(3, "Noko"), build.item(8, "Anna"), build.item(12, "Tredje")]
        meeting_id = build.kept_meeting(cards=cards, items=items)
        other = db.session.scalars(select(Card.id).where(Card.first_line == 7)).one()
    page = coordinator.get(f"/meetings/{meeting_id}/review?show=unplaced")
    assert [box["value"] for box in page.all("input[name=also]")] == [str(other)]
    coordinator.submit(page, {"added-0": "Hole", "also": str(other)}, form="#place form")
    with app.app_context():
        placed = {
            title: [one.name for one in build.draft(title).municipalities]
            for title in ("Noko", "Anna", "Tredje")
        }
    assert placed == {"Noko": ["Hole"], "Anna": ["Hole"], "Tredje": []}


def test_when_all_is_reviewed_the_way_on_is_to_start(
    app: Flask, coordinator: PageClient, meeting_id: int
) -> None:
    for title in list(waiting(app)):
        discarded_by_astrid(app, title)
    page = coordinator.get(f"/meetings/{meeting_id}/review")
    assert "5 of 5 reviewed" in page.main
    assert page.one(".all-reviewed a[data-variant=primary]")["href"] == f"/meetings/{meeting_id}/start"


def test_owners_are_suggested_from_the_meeting_for_the_same_municipality(
    app: Flask, coordinator: PageClient, meeting_id: int
) -> None:
    with app.app_context():
        identity = build.draft("Kalle inn til styringsdialog").id
    page = coordinator.get(f"/meetings/{meeting_id}/review/drafts/{identity}/amend")
    names = [str(option["value"]) for option in page.all("#owner-names option")]
    assert names[:2] == ["Kommunalsjefen", "Rektor"]


def test_counting_what_is_sure_costs_the_same_whatever_there_is(app: Flask, coordinator: PageClient) -> None:
    with app.app_context():
        small = build.kept_meeting(name="Small")
        many = [build.item(3, f"Noko {number}", "Sula") for number in range(30)]
        large = build.kept_meeting(name="Large", items=many + build.ITEMS)
    with counted_queries() as few:
        coordinator.get(f"/meetings/{small}/review/sure")
    with counted_queries() as lots:
        coordinator.get(f"/meetings/{large}/review/sure")
    assert len(few) == len(lots) <= 8
