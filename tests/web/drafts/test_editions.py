"""A later export of a wall that is there: what is new is proposed, and nothing a person did is overwritten."""

from datetime import timedelta
from threading import Thread
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import delete, select

from followup.commitments.models import Commitment
from followup.drafts.changes import changes_of_note
from followup.drafts.editions import find_edition, import_into
from followup.drafts.models import Draft, DraftState, draft_municipalities
from followup.drafts.proposing import ImportCounts
from followup.drafts.reviewing import accept_draft, discard_draft
from followup.drafts.versions import DraftGone
from followup.extensions import db
from followup.jobs.running import unit_of_work
from followup.notes.models import Meeting, Note
from followup.people.models import Person
from tests import build_meetings as build
from tests import people
from tests.pages import PageClient

NOW = build.IMPORTED_AT + timedelta(days=7)

LATER_LINES = [
    "Wall of the example meeting",
    "Gruppe 1 Sula kommune",
    "Kommunalsjefen kallar inn til styringsdialog med kulturskulen (haust 21)",
    "Rektor lagar eit flyttbart øvingstilbod",
    "",
    "Gruppe 9 Hole, Lier",
    "Dialog 1: Kulturskolen er synlig i bygda",
    "",
    "Gruppe 12 Giske",
    "Biblioteket låner ut instrumenter",
]
AUTUMN = {"text": "haust 21", "kind": "during", "from": "2021-09-01", "to": "2021-11-30"}


def later(name: str = "wall-2.txt") -> Any:
    """Sula changed a deadline and took a need away, room 9 is gone, Giske is new."""
    quoted = [
        build.item(3, "Kalle inn til styringsdialog", "Sula", due=AUTUMN),
        build.item(4, "Lage øving", "Sula"),
    ]
    quoted.append(build.item(10, "Låne ut instrumenter", "Giske"))
    items = [{**item, "quote": LATER_LINES[item["first_line"] - 1]} for item in quoted]
    cards = [
        build.card(2, 4, "Gruppe 1 Sula kommune", "Sula"),
        build.card(6, 7, "Gruppe 9 Hole, Lier", "Hole", "Lier", dialog="1"),
        build.card(9, 10, "Gruppe 12 Giske", "Giske"),
    ]
    return build.source(name, lines=LATER_LINES, cards=cards, items=items)


def take_in(meeting: Meeting) -> tuple[Note, ImportCounts]:
    return import_into(meeting, source=later(), by=people.person(people.KARI), now=NOW)


def titles(note: Note) -> list[str]:
    drafts = db.session.scalars(select(Draft).where(Draft.card_id.in_([card.id for card in note.cards])))
    return sorted(draft.title for draft in drafts)


def test_a_later_export_is_known_by_its_cards_and_not_by_its_name(in_app: Flask) -> None:
    meeting = build.meeting_with_wall()
    edition = find_edition(meeting, later("something-else.csv"))
    assert edition is not None
    assert edition.earlier.file_name == "wall.txt"
    assert (edition.counts.same, edition.counts.changed, edition.counts.new, edition.counts.gone) == (
        1,
        1,
        1,
        1,
    )


def test_another_wall_of_the_meeting_is_a_source_of_its_own(in_app: Flask) -> None:
    meeting = build.meeting_with_wall()
    other = build.source(
        "b.txt", lines=["Hå", "Noko heilt anna"], cards=[build.card(1, 2, "Hå", "Hå")], items=[]
    )
    assert find_edition(meeting, other) is None


def test_only_what_is_new_or_changed_is_proposed(in_app: Flask) -> None:
    meeting = build.meeting_with_wall()
    note, counts = take_in(meeting)
    assert titles(note) == ["Kalle inn til styringsdialog", "Låne ut instrumenter"]
    assert (counts.commitments, counts.needs) == (2, 0)
    assert counts.edition is not None and counts.edition.gone == 1


def test_a_draft_nobody_touched_gives_way_to_what_it_became(in_app: Flask) -> None:
    meeting = build.meeting_with_wall()
    old = build.draft("Kalle inn til styringsdialog").id
    take_in(meeting)
    db.session.expire_all()
    assert db.session.get(Draft, old) is None
    assert build.draft("Kalle inn til styringsdialog").due_written == "haust 21"


def test_what_was_accepted_stays_with_the_new_words_beside_it(in_app: Flask) -> None:
    meeting = build.meeting_with_wall()
    old = build.draft("Kalle inn til styringsdialog")
    accept_draft(old, by=people.person(people.KARI), now=NOW)
    note, _counts = take_in(meeting)
    new = next(draft for draft in db.session.scalars(select(Draft)) if draft.earlier_draft_id == old.id)
    assert new.card.note_id == note.id
    assert (old.state, new.state) == (DraftState.ACCEPTED, DraftState.WAITING)
    commitment = db.session.scalars(select(Commitment)).one()
    assert commitment.due_written == "vår 21"


def test_a_draft_accepted_while_a_later_export_comes_in_is_not_taken_for_untouched(app: Flask) -> None:
    with app.app_context():
        meeting_id = build.kept_meeting()
        accepter = people.person(people.KARI).id
        db.session.commit()
    raised: list[Exception] = []

    def import_later() -> None:
        try:
            with app.app_context(), unit_of_work():
                take_in(db.session.get_one(Meeting, meeting_id))
        except Exception as error:
            raised.append(error)

    importing = Thread(target=import_later)
    with app.app_context(), unit_of_work():
        old = build.draft("Kalle inn til styringsdialog")
        old_id = old.id
        accept_draft(old, by=db.session.get_one(Person, accepter), now=NOW)
        importing.start()
        importing.join(timeout=0.7)
        assert importing.is_alive()
    importing.join(timeout=20)
    assert not raised
    with app.app_context():
        assert db.session.get_one(Draft, old_id).state is DraftState.ACCEPTED
        drafts = db.session.scalars(select(Draft).where(Draft.earlier_draft_id == old_id)).all()
        assert [draft.state for draft in drafts] == [DraftState.WAITING]


def test_a_draft_a_later_export_took_the_place_of_can_no_longer_be_accepted(in_app: Flask) -> None:
    build.meeting_with_wall()
    seen = build.draft("Kalle inn til styringsdialog")
    db.session.execute(delete(draft_municipalities).where(draft_municipalities.c.draft_id == seen.id))
    gone = delete(Draft).where(Draft.id == seen.id)
    db.session.execute(gone, execution_options={"synchronize_session": False})
    with pytest.raises(DraftGone):
        accept_draft(seen, by=people.person(people.KARI), now=NOW)
    assert db.session.scalars(select(Commitment)).all() == []


def test_what_is_gone_is_marked_and_stays(in_app: Flask) -> None:
    meeting = build.meeting_with_wall()
    discard_draft(build.draft("Døme frå andre kommunar"), by=people.person(people.KARI), now=NOW)
    note, _counts = take_in(meeting)
    gone = {draft.title for draft in db.session.scalars(select(Draft)) if draft.gone_note_id == note.id}
    assert gone == {"Døme frå andre kommunar", "Lage en felles plan for utlån", "At noen samler erfaringer"}


def test_a_card_a_person_placed_stays_placed(in_app: Flask) -> None:
    meeting = build.meeting_with_wall()
    sula = build.card_headed("Gruppe 1 Sula kommune")
    sula.municipalities = list(build.card_headed("Gruppe 9 Hole, Lier").municipalities)
    source = later()
    unplaced = [{**card, "municipalities": []} if card["first_line"] == 2 else card for card in source.cards]
    items = [{**item, "municipalities": []} if item["first_line"] < 5 else item for item in source.items]
    placed = build.source("wall-2.txt", lines=LATER_LINES, cards=unplaced, items=items)
    note, _counts = import_into(meeting, source=placed, by=None, now=NOW)
    card = next(card for card in note.cards if card.first_line == 2)
    assert [one.name for one in card.municipalities] == ["Hole", "Lier"]
    draft = next(draft for draft in db.session.scalars(select(Draft)) if draft.card_id == card.id)
    assert [one.name for one in draft.municipalities] == ["Hole", "Lier"]


def test_a_third_export_is_compared_with_all_that_came_before(in_app: Flask) -> None:
    meeting = build.meeting_with_wall()
    take_in(meeting)
    again = later("wall-3.txt")
    lines = [*LATER_LINES, "Biblioteket leier ut lokaler"]
    cards = [*again.cards[:2], build.card(9, 11, "Gruppe 12 Giske", "Giske")]
    items = [*again.items, {**build.item(11, "Leie ut lokaler", "Giske"), "quote": lines[10]}]
    third = build.source("wall-3.txt", lines=lines, cards=cards, items=items)
    note, _counts = import_into(meeting, source=third, by=None, now=NOW)
    assert titles(note) == ["Leie ut lokaler"]


def test_what_changed_is_shown_beside_what_was_decided(in_app: Flask) -> None:
    meeting = build.meeting_with_wall()
    accept_draft(build.draft("Kalle inn til styringsdialog"), by=people.person(people.KARI), now=NOW)
    note, _counts = take_in(meeting)
    changes = changes_of_note(note)
    assert changes is not None and changes.same == 1
    (changed,), (new,), (gone,) = changes.changed, changes.new, changes.gone
    assert "vår 21" in changed.before and "haust 21" in changed.now
    assert "Kalle inn til styringsdialog" in {draft.title for draft in changed.drafts}
    assert (new.heading, new.before, gone.heading, gone.now) == ("Gruppe 12 Giske", "", "Rom 9", "")
    assert {draft.title for draft in gone.drafts} == {
        "Lage en felles plan for utlån",
        "At noen samler erfaringer",
    }


def test_the_page_of_changes_shows_both_texts_and_what_came_of_them(
    app: Flask, coordinator: PageClient
) -> None:
    with app.app_context():
        meeting = build.meeting_with_wall()
        accept_draft(build.draft("Kalle inn til styringsdialog"), by=people.person(people.KARI), now=NOW)
        note, _counts = take_in(meeting)
        db.session.commit()
        address = f"/meetings/{meeting.id}/notes/{note.id}/changes"
    page = coordinator.get(address)
    assert "1 are as before, 1 changed and 1 new; 1 are gone" in page.main
    assert "tracked" in page.one("#changed-heading").parent.get_text()  # type: ignore[union-attr]
    coordinator.get(address.replace("/changes", ""))


def test_a_first_export_changed_nothing(app: Flask, coordinator: PageClient) -> None:
    with app.app_context():
        meeting_id = build.kept_meeting()
        note_id = build.only_note().id
    coordinator.get(f"/meetings/{meeting_id}/notes/{note_id}/changes", status=404)


def test_a_card_that_stays_the_same_is_walked_through_once(app: Flask, coordinator: PageClient) -> None:
    with app.app_context():
        meeting = build.meeting_with_wall()
        take_in(meeting)
        address = f"/meetings/{meeting.id}/review?show=all"
        db.session.commit()
    page, headings = coordinator.get(address), []
    while True:
        headings.append(page.one("#card-heading").get_text())
        onwards = page.all("a[rel=next]")
        if not onwards:
            break
        page = coordinator.get(str(onwards[0]["href"]))
    assert headings.count("Gruppe 9 Hole, Lier") == 1
    assert f"({len(headings)})" in page.one(".review-shows [aria-current]").get_text()


def test_words_changed_twice_still_stand_beside_what_is_tracked(in_app: Flask) -> None:
    meeting = build.meeting_with_wall()
    accepted = db.session.scalars(select(Draft).where(Draft.title.contains("styringsdialog"))).one()
    accept_draft(accepted, by=people.person(people.KARI), now=NOW)
    take_in(meeting)
    lines = [line.replace("haust 21", "vinter 22") for line in LATER_LINES]
    third = later("wall-3.txt")
    items = [{**item, "quote": lines[item["first_line"] - 1]} for item in third.items]
    again = build.source("wall-3.txt", lines=lines, cards=third.cards, items=items)
    note, _counts = import_into(meeting, source=again, by=people.person(people.KARI), now=NOW)
    draft = db.session.scalars(select(Draft).where(Draft.card_id.in_([card.id for card in note.cards]))).one()
    assert draft.earlier_draft_id == accepted.id
