"""Several drafts of a card moved to another municipality at once."""

import pytest
from flask import Flask
from sqlalchemy import func, select

from followup.drafts.models import ReviewStep, StepKind
from followup.drafts.moving import NothingToMove, move_drafts
from followup.drafts.reviewing import discard_draft
from followup.drafts.undoing import undo_step
from followup.drafts.versions import DraftChangedMeanwhile
from followup.extensions import db
from followup.people.models import Person
from tests import build_meetings as build
from tests import people
from tests.pages import PageClient

FIRST, SECOND = "Kalle inn til styringsdialog", "Lage eit flyttbart øvingstilbod"
FORM = "main form[method=post]"


@pytest.fixture
def kari(in_app: Flask) -> Person:
    return people.person(people.KARI)


@pytest.fixture
def address(app: Flask) -> str:
    with app.app_context():
        meeting_id = build.kept_meeting()
        return f"/meetings/{meeting_id}/review/cards/{build.card_headed('Gruppe 1 Sula kommune').id}/move"


def whose(title: str) -> list[str]:
    return [municipality.name for municipality in build.draft(title).municipalities]


def test_they_are_moved_in_one_step_that_is_undone_whole(kari: Person) -> None:
    build.meeting_with_wall()
    card, drafts = build.card_headed("Gruppe 1 Sula kommune"), [build.draft(FIRST), build.draft(SECOND)]
    seen = {draft.id: draft.version for draft in drafts}
    hole = [people.municipality("Hole")]
    move_drafts(card, drafts, municipalities=hole, seen=seen, by=kari, now=build.IMPORTED_AT)
    assert whose(FIRST) == whose(SECOND) == ["Hole"]
    assert [municipality.name for municipality in card.municipalities] == ["Sula"]
    step = db.session.scalars(select(ReviewStep)).one()
    assert (step.kind, len(step.drafts)) == (StepKind.MOVE, 2)
    undo_step(step, by=kari, now=build.IMPORTED_AT)
    assert whose(FIRST) == whose(SECOND) == ["Sula"]


def test_nothing_is_moved_to_nobody(kari: Person) -> None:
    build.meeting_with_wall()
    card = build.card_headed("Gruppe 1 Sula kommune")
    hole = [people.municipality("Hole")]
    for drafts, municipalities in (([], hole), ([build.draft(FIRST)], [])):
        with pytest.raises(NothingToMove):
            move_drafts(card, drafts, municipalities=municipalities, seen={}, by=kari, now=build.IMPORTED_AT)
    assert db.session.scalar(select(func.count()).select_from(ReviewStep)) == 0


def test_one_that_somebody_decided_meanwhile_stops_them_all(kari: Person) -> None:
    build.meeting_with_wall()
    card, drafts = build.card_headed("Gruppe 1 Sula kommune"), [build.draft(FIRST), build.draft(SECOND)]
    seen = {draft.id: draft.version for draft in drafts}
    discard_draft(drafts[1], by=people.person(people.ASTRID), now=build.IMPORTED_AT)
    with pytest.raises(DraftChangedMeanwhile, match="Astrid"):
        move_drafts(
            card,
            drafts,
            municipalities=[people.municipality("Hole")],
            seen=seen,
            by=kari,
            now=build.IMPORTED_AT,
        )


def test_the_page_moves_those_that_are_ticked(app: Flask, coordinator: PageClient, address: str) -> None:
    with app.app_context():
        draft_id = build.draft(SECOND).id
    page = coordinator.get(f"{address}?draft={draft_id}")
    assert [box["value"] for box in page.all("input[name=draft][checked]")] == [f"{draft_id}-1"]
    page = coordinator.submit(page, {"draft": f"{draft_id}-1", "added-0": "hole"}, form=FORM)
    assert "Hole" in page.one(f"#draft-{draft_id}").get_text()
    with app.app_context():
        assert (whose(FIRST), whose(SECOND)) == (["Sula"], ["Hole"])


def test_what_is_missing_or_unknown_is_told_and_what_was_chosen_stays(
    app: Flask, coordinator: PageClient, address: str
) -> None:
    with app.app_context():
        chosen = f"{build.draft(SECOND).id}-1"
    page = coordinator.get(address)
    page = coordinator.submit(page, {"draft": chosen, "added-0": "Steinkjær"}, form=FORM, status=422)
    assert "Steinkjer" in page.main and page.one("input[name=draft][checked]")["value"] == chosen
    page = coordinator.submit(page, {"draft": chosen, "added-0": "", "ticked": None}, form=FORM, status=422)
    assert page.one(".ds-alert")
    page = coordinator.submit(page, {"draft": f"{chosen[:-1]}7", "added-0": "Hole"}, form=FORM, status=422)
    assert page.one(".ds-alert")
    with app.app_context():
        assert whose(SECOND) == ["Sula"]


def test_a_card_where_nothing_waits_says_so(app: Flask, coordinator: PageClient, address: str) -> None:
    with app.app_context():
        for title in (FIRST, SECOND, "Døme frå andre kommunar"):
            discard_draft(build.draft(title), by=people.person(people.ASTRID), now=build.IMPORTED_AT)
        db.session.commit()
    assert coordinator.get(address).one(".empty")


def test_a_viewer_moves_nothing(viewer: PageClient, address: str) -> None:
    viewer.get(address, status=403)
    viewer.post(address, status=403)
