from datetime import date

import pytest
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from followup.drafts.models import Draft, DraftKind, DraftState
from followup.drafts.proposing import import_source
from followup.extensions import db
from followup.notes import importing
from followup.notes.importing import (
    MeetingHeldAnotherDay,
    MeetingNameTaken,
    NoteImportedAlready,
    find_or_open_meeting,
    open_meeting,
)
from followup.notes.models import Card, MeetingState, Note
from followup.people.models import LanguageForm
from tests import build_meetings as build
from tests import people

NOW = build.IMPORTED_AT


def test_a_new_meeting_is_being_prepared(in_app: Flask) -> None:
    meeting = open_meeting(name="  Digital   samling ", held_on=date(2020, 12, 4), now=NOW)
    assert meeting.name == "Digital samling"
    assert meeting.state is MeetingState.PREPARING


def test_two_meetings_do_not_share_a_name(in_app: Flask) -> None:
    build.meeting("Digital samling")
    with pytest.raises(MeetingNameTaken) as caught:
        build.meeting("Digital  samling")
    assert caught.value.field == "name"


def test_of_two_who_make_the_same_meeting_at_once_the_second_is_told(
    in_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    build.meeting("Digital samling")
    monkeypatch.setattr(importing.queries, "find_meeting_named", lambda name: None)
    with pytest.raises(MeetingNameTaken):
        build.meeting("Digital samling")


def test_an_import_opens_a_meeting_once(in_app: Flask) -> None:
    first = find_or_open_meeting(name="Samling", held_on=date(2020, 12, 4), now=NOW)
    assert find_or_open_meeting(name="Samling", held_on=date(2020, 12, 4), now=NOW) is first


def test_an_import_refuses_another_day_for_a_meeting(in_app: Flask) -> None:
    build.meeting("Samling")
    with pytest.raises(MeetingHeldAnotherDay, match=r"2020-12-04.*2020-12-05"):
        find_or_open_meeting(name="Samling", held_on=date(2020, 12, 5), now=NOW)


def test_a_source_is_kept_with_its_bytes_lines_repairs_and_cards(in_app: Flask) -> None:
    build.meeting_with_wall()
    note = build.only_note()
    assert note.original.decode().splitlines() == build.LINES
    assert note.lines == build.LINES
    assert note.repairs == build.REPAIRS
    assert [card.heading for card in note.cards] == ["Gruppe 1 Sula kommune", "Rom 9", "Gruppe 9 Hole, Lier"]
    assert [municipality.name for municipality in note.cards[2].municipalities] == ["Hole", "Lier"]


def test_each_item_waits_as_a_draft_on_its_card(in_app: Flask) -> None:
    build.meeting_with_wall()
    draft = build.draft("Kalle inn til styringsdialog")
    assert draft.card.heading == "Gruppe 1 Sula kommune"
    assert (draft.state, draft.kind, draft.position) == (DraftState.WAITING, DraftKind.COMMITMENT, 1)
    assert (draft.owner_written, draft.due_written) == ("Kommunalsjefen", "vår 21")
    assert (draft.due_from, draft.due_to) == (date(2021, 3, 1), date(2021, 5, 31))
    assert [municipality.name for municipality in draft.municipalities] == ["Sula"]


def test_an_import_counts_what_it_added(in_app: Flask) -> None:
    meeting = build.meeting()
    _note, counts = import_source(meeting=meeting, source=build.source(), by=None, now=NOW)
    assert counts.as_dict() == {
        "cards": 3,
        "commitments": 3,
        "needs": 2,
        "without_municipality": 2,
        "repairs": 1,
        "warnings": 1,
    }


def test_the_same_bytes_again_add_nothing(in_app: Flask) -> None:
    meeting = build.meeting_with_wall()
    with pytest.raises(NoteImportedAlready, match=r"wall\.txt"):
        import_source(meeting=meeting, source=build.source("other-name.txt"), by=None, now=NOW)
    assert db.session.scalar(select(func.count()).select_from(Note)) == 1
    assert db.session.scalar(select(func.count()).select_from(Draft)) == 5


def test_of_two_who_send_the_same_bytes_at_once_the_second_adds_nothing(
    in_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = build.meeting_with_wall()
    there = build.only_note()
    answers = iter([None, there])
    monkeypatch.setattr(importing.queries, "find_note_with_bytes", lambda *_: next(answers))
    with pytest.raises(NoteImportedAlready):
        import_source(meeting=meeting, source=build.source(), by=None, now=NOW)
    assert db.session.scalar(select(func.count()).select_from(Card)) == 3


def test_a_fault_of_the_database_is_not_taken_for_a_note_that_is_there(
    in_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = build.meeting_with_wall()
    monkeypatch.setattr(importing.queries, "find_note_with_bytes", lambda *_: None)
    with pytest.raises(IntegrityError):
        import_source(meeting=meeting, source=build.source(), by=None, now=NOW)


def test_the_same_bytes_may_belong_to_another_meeting(in_app: Flask) -> None:
    build.meeting_with_wall("One")
    build.meeting_with_wall("Two")
    assert db.session.scalar(select(func.count()).select_from(Note)) == 2


def test_a_name_this_database_does_not_know_leaves_the_card_unplaced(in_app: Flask) -> None:
    wall = build.source(
        cards=[build.card(2, 5, "Gruppe 1", "Nowhere")], items=[build.item(3, "Noko", "Nowhere")]
    )
    import_source(meeting=build.meeting(), source=wall, by=None, now=NOW)
    assert build.only_note().cards[0].municipalities == []
    assert build.draft("Noko").municipalities == []


def test_a_municipalitys_own_cards_tell_its_language_as_a_guess(in_app: Flask) -> None:
    build.meeting_with_wall()
    sula = people.municipality("Sula")
    assert sula.language_form is LanguageForm.NYNORSK
    assert sula.language_form_confirmed_at is None
    assert people.municipality("Hole").language_form is None


def test_what_somebody_said_about_a_language_is_not_guessed_over(in_app: Flask) -> None:
    people.municipality("Sula").language_form = LanguageForm.NEUTRAL
    build.meeting_with_wall()
    assert people.municipality("Sula").language_form is LanguageForm.NEUTRAL
