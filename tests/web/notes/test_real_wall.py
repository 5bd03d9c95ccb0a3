"""The real export, where it is at hand: imported, and its touchstones accepted."""

from datetime import date
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from followup.commitments.models import Commitment
from followup.commitments.statuses import DueKind
from followup.drafts.models import Draft
from followup.drafts.proposing import import_source
from followup.drafts.reviewing import accept_draft
from followup.extensions import db
from followup.notes.models import Card
from followup.notes.sources import Source, read_source
from tests import build_meetings as build
from tests import people

WALL = Path(__file__).parents[4] / "shared" / "notes" / "fremtidens-kulturskole.txt"

pytestmark = pytest.mark.skipif(not WALL.exists(), reason="the real export is not beside this checkout")


@pytest.fixture(scope="module")
def wall() -> Source:
    return read_source(WALL.read_bytes(), name=WALL.name, held_on=build.HELD_ON)


def first_draft_of(name: str) -> Draft:
    drafts = db.session.scalars(select(Draft).order_by(Draft.first_line))
    return next(draft for draft in drafts if [at.name for at in draft.municipalities] == [name])


def test_sulas_first_draft_becomes_the_touchstone(in_app: Flask, wall: Source) -> None:
    kari = people.person(people.KARI)
    import_source(meeting=build.meeting(), source=wall, by=kari, now=build.IMPORTED_AT)
    draft = first_draft_of("Sula")
    accept_draft(draft, by=kari, now=build.IMPORTED_AT)
    commitment = db.session.scalars(select(Commitment)).one()
    (share,) = commitment.shares
    assert (share.municipality.name, share.owner_written) == ("Sula", "Kommunalsjef")
    assert (commitment.due_written, commitment.due_kind) == ("vår 21", DueKind.DURING)
    assert (commitment.due_from, commitment.due_to) == (date(2021, 3, 1), date(2021, 5, 31))
    assert commitment.due_confirmed_by == kari
    assert (commitment.first_line, commitment.last_line) == (209, 210)
    assert commitment.card is not None and commitment.card.first_line == 208
    assert "styringsdialog" in commitment.quote


def test_porsgrunns_first_draft_starts_in_week_3(in_app: Flask, wall: Source) -> None:
    import_source(meeting=build.meeting(), source=wall, by=None, now=build.IMPORTED_AT)
    drafts = db.session.scalars(select(Draft).where(Draft.due_written == "uke 3"))
    (draft,) = [draft for draft in drafts if [at.name for at in draft.municipalities] == ["Porsgrunn"]]
    assert (draft.due_kind, draft.due_from, draft.due_to) == (
        DueKind.START,
        date(2021, 1, 18),
        date(2021, 1, 24),
    )


def test_lost_ligatures_are_repaired_and_the_original_is_kept(in_app: Flask, wall: Source) -> None:
    import_source(meeting=build.meeting(), source=wall, by=None, now=build.IMPORTED_AT)
    note = build.only_note()
    assert len([repair for repair in note.repairs if "\ufffd" in repair["broken"]]) == 45
    assert not any("\ufffd" in line for line in note.lines)
    assert note.original == WALL.read_bytes()


def test_cards_of_both_dialogs_are_kept_and_drafts_are_on_them(in_app: Flask, wall: Source) -> None:
    import_source(meeting=build.meeting(), source=wall, by=None, now=build.IMPORTED_AT)
    dialogs = set(db.session.scalars(select(Card.dialog)))
    assert {"1", "2"} <= dialogs
    outside = [
        draft.id
        for draft in db.session.scalars(select(Draft))
        if not draft.card.first_line <= draft.first_line <= draft.last_line <= draft.card.last_line
    ]
    assert outside == []
