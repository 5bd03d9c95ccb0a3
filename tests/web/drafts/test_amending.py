from datetime import UTC, datetime

import pytest
from flask import Flask
from sqlalchemy import func, select

from followup.drafts.amending import (
    DraftWords,
    LinesNotOnCard,
    add_by_hand,
    amend_draft,
    place_card,
    quoted_lines,
)
from followup.drafts.models import Draft, DraftKind, DraftState
from followup.drafts.reviewing import discard_draft
from followup.drafts.versions import DraftChangedMeanwhile, said_about
from followup.extensions import db
from followup.people.models import Person
from tests import build_meetings as build
from tests import people

NOW = datetime(2021, 1, 11, 7, 30, tzinfo=UTC)


@pytest.fixture
def kari(in_app: Flask) -> Person:
    build.meeting_with_wall()
    return people.person(people.KARI)


def words(title: str = "Eigne ord", kind: DraftKind = DraftKind.COMMITMENT, *at: str) -> DraftWords:
    return DraftWords(kind=kind, title=title, municipalities=[people.municipality(name) for name in at])


def test_an_amended_draft_keeps_the_words_of_the_source(kari: Person) -> None:
    draft = build.draft("Kalle inn til styringsdialog")
    amend_draft(draft, words=words("Styringsdialog", DraftKind.NEED, "Sula", "Hole"), by=kari, now=NOW)
    assert (draft.title, draft.kind, draft.quote) == ("Styringsdialog", DraftKind.NEED, build.LINES[2])
    assert {municipality.name for municipality in draft.municipalities} == {"Hole", "Sula"}
    assert "Kari" in said_about(draft)


def test_an_amendment_of_what_somebody_changed_meanwhile_is_refused(kari: Person) -> None:
    draft = build.draft("Kalle inn til styringsdialog")
    amend_draft(draft, words=words(), by=kari, now=NOW, expected_version=1)
    with pytest.raises(DraftChangedMeanwhile):
        amend_draft(draft, words=words("Andre ord"), by=kari, now=NOW, expected_version=1)
    assert draft.title == "Eigne ord"


def test_a_draft_by_hand_quotes_the_chosen_lines(kari: Person) -> None:
    card = build.card_headed("Gruppe 1 Sula kommune")
    draft = add_by_hand(card, words=words(), first_line=3, last_line=4, by=kari, now=NOW)
    assert draft.quote == f"{build.LINES[2]} {build.LINES[3]}"
    assert (draft.is_by_hand, draft.state, draft.position) == (True, DraftState.WAITING, 4)
    assert draft.meeting is card.note.meeting


def test_a_draft_by_hand_sent_twice_counts_once(kari: Person) -> None:
    card = build.card_headed("Gruppe 1 Sula kommune")
    first = add_by_hand(card, words=words(), first_line=3, last_line=4, by=kari, now=NOW)
    assert add_by_hand(card, words=words(), first_line=3, last_line=4, by=kari, now=NOW) is first
    other = add_by_hand(card, words=words("Noko anna"), first_line=3, last_line=4, by=kari, now=NOW)
    assert other.position == first.position + 1


def test_a_card_without_drafts_takes_its_first_by_hand(kari: Person) -> None:
    card = build.card_headed("Gruppe 9 Hole, Lier")
    assert add_by_hand(card, words=words(), first_line=12, last_line=12, by=kari, now=NOW).position == 1


@pytest.mark.parametrize(("first", "last"), [(1, 3), (4, 6), (5, 4)])
def test_lines_of_another_card_cannot_be_chosen(kari: Person, first: int, last: int) -> None:
    with pytest.raises(LinesNotOnCard, match="2"):
        quoted_lines(build.card_headed("Gruppe 1 Sula kommune"), first_line=first, last_line=last)


def test_lines_without_words_cannot_be_chosen(kari: Person) -> None:
    card = build.card_headed("Gruppe 1 Sula kommune")
    card.last_line = 6
    with pytest.raises(LinesNotOnCard):
        quoted_lines(card, first_line=6, last_line=6)


def test_drafts_that_are_nobodys_follow_their_card(kari: Person) -> None:
    card = build.card_headed("Rom 9")
    assert place_card(card, municipalities=[people.municipality("Hole")], by=kari, now=NOW) == 2
    draft = build.draft("Lage en felles plan for utlån")
    assert [municipality.name for municipality in draft.municipalities] == ["Hole"]
    assert (draft.version, draft.changed_by) == (2, kari)


def test_a_draft_that_is_anothers_or_reviewed_stays_when_its_card_is_placed(kari: Person) -> None:
    card = build.card_headed("Gruppe 1 Sula kommune")
    theirs = build.draft("Lage eit flyttbart øvingstilbod")
    amend_draft(theirs, words=words("Lage noko", DraftKind.COMMITMENT, "Lier"), by=kari, now=NOW)
    discard_draft(build.draft("Døme frå andre kommunar"), by=kari, now=NOW)
    assert place_card(card, municipalities=[people.municipality("Hole")], by=kari, now=NOW) == 1
    assert [municipality.name for municipality in theirs.municipalities] == ["Lier"]
    followed = build.draft("Kalle inn til styringsdialog")
    assert [municipality.name for municipality in followed.municipalities] == ["Hole"]


def test_drafts_are_never_lost_by_amending(kari: Person) -> None:
    amend_draft(build.draft("Kalle inn til styringsdialog"), words=words(), by=kari, now=NOW)
    assert db.session.scalar(select(func.count()).select_from(Draft)) == 5
