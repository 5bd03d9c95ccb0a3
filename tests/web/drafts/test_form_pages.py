from datetime import date

import pytest
from flask import Flask
from sqlalchemy import select

from followup.commitments.models import Commitment
from followup.commitments.statuses import DueKind
from followup.drafts.amending import DraftWords, amend_draft
from followup.drafts.models import Draft, DraftKind, DraftState
from followup.drafts.reviewing import accept_draft, discard_draft
from followup.drafts.versions import DraftGone
from followup.extensions import db
from tests import build_meetings as build
from tests import people
from tests.pages import Page, PageClient

FIRST = "Kalle inn til styringsdialog"
FORM = "main form[method=post]"


@pytest.fixture
def meeting_id(app: Flask) -> int:
    with app.app_context():
        return build.kept_meeting()


@pytest.fixture
def amend_address(app: Flask, meeting_id: int) -> str:
    with app.app_context():
        return f"/meetings/{meeting_id}/review/drafts/{build.draft(FIRST).id}/amend"


@pytest.fixture
def add_address(app: Flask, meeting_id: int) -> str:
    with app.app_context():
        card = build.card_headed("Gruppe 1 Sula kommune").id
        return f"/meetings/{meeting_id}/review/cards/{card}/drafts/new?first_line=3&last_line=4"


def saved(client: PageClient, page: Page, changes: dict[str, object], status: int = 200) -> Page:
    return client.submit(page, {"then": "save", **changes}, form=FORM, status=status)


def test_the_form_is_filled_with_the_draft_beside_its_source(
    coordinator: PageClient, amend_address: str
) -> None:
    page = coordinator.get(amend_address)
    values = page.form_values(FORM)
    assert values["title"] == FIRST
    assert (values["owner_written"], values["ticked"]) == ("Kommunalsjefen", "Sula")
    assert (values["due_written"], values["due_kind"]) == ("vår 21", "during")
    assert (values["due_from"], values["due_to"]) == ("2021-03-01", "2021-05-31")
    assert build.LINES[2] in page.one(".source-lines").get_text()


def test_an_amendment_is_kept_and_leads_back_to_the_draft(
    app: Flask, coordinator: PageClient, amend_address: str
) -> None:
    page = saved(
        coordinator,
        coordinator.get(amend_address),
        {"title": "Styringsdialog", "owner_written": "Rådmannen", "kind": "need", "added-0": "Hole"},
    )
    assert "Styringsdialog" in page.main
    with app.app_context():
        draft = build.draft("Styringsdialog")
        assert (draft.kind, draft.owner_written, draft.state) == (
            DraftKind.NEED,
            "Rådmannen",
            DraftState.WAITING,
        )
        assert [municipality.name for municipality in draft.municipalities] == ["Hole", "Sula"]
        assert draft.quote == build.LINES[2]


def test_a_draft_can_be_saved_and_accepted_at_once(
    app: Flask, coordinator: PageClient, amend_address: str
) -> None:
    coordinator.submit(
        coordinator.get(amend_address), {"then": "accept", "title": "Styringsdialog"}, form=FORM
    )
    with app.app_context():
        assert db.session.scalars(select(Commitment)).one().title == "Styringsdialog"


def test_a_commitment_for_nobody_is_saved_but_not_accepted(
    app: Flask, coordinator: PageClient, amend_address: str
) -> None:
    page = coordinator.get(amend_address)
    refused = coordinator.submit(page, {"then": "accept", "ticked": None}, form=FORM, status=422)
    assert refused.one("#ticked-error")
    saved(coordinator, page, {"ticked": None})
    with app.app_context():
        assert build.draft(FIRST).municipalities == []


def test_other_words_for_a_deadline_are_read_anew_and_looked_at_before_they_are_saved(
    app: Flask, coordinator: PageClient, amend_address: str
) -> None:
    page = saved(coordinator, coordinator.get(amend_address), {"due_written": "uke 3", "title": "Eigne ord"})
    values = page.form_values(FORM)
    assert page.one("main .ds-alert [role=status]")
    assert (values["due_from"], values["due_to"]) == ("2021-01-18", "2021-01-24")
    assert values["title"] == "Eigne ord"
    with app.app_context():
        assert build.draft(FIRST).due_written == "vår 21"
    saved(coordinator, page, {})
    with app.app_context():
        draft = build.draft("Eigne ord")
        assert (draft.due_written, draft.due_to) == ("uke 3", date(2021, 1, 24))


def test_other_words_that_are_read_the_same_are_saved_at_once(
    app: Flask, coordinator: PageClient, amend_address: str
) -> None:
    saved(coordinator, coordinator.get(amend_address), {"due_written": "våren 2021"})
    with app.app_context():
        assert build.draft(FIRST).due_written == "våren 2021"


def test_a_period_given_by_hand_stands_against_the_words(
    app: Flask, coordinator: PageClient, amend_address: str
) -> None:
    changes = {"due_written": "uke 3", "due_kind": "by", "due_from": "", "due_to": "2021-02-01"}
    saved(coordinator, coordinator.get(amend_address), changes)
    with app.app_context():
        draft = build.draft(FIRST)
        assert (draft.due_kind, draft.due_from, draft.due_to) == (
            DueKind.BY,
            date(2021, 2, 1),
            date(2021, 2, 1),
        )


def test_the_words_can_be_read_without_saving(coordinator: PageClient, amend_address: str) -> None:
    page = coordinator.submit(
        coordinator.get(amend_address), {"then": "read", "due_written": "fra 1. mars"}, form=FORM
    )
    assert page.form_values(FORM)["due_kind"] == "start"
    page = coordinator.submit(page, {"then": "read", "due_written": "en gang"}, form=FORM)
    assert page.form_values(FORM)["due_kind"] == ""


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"title": "  "}, "title"),
        ({"title": "x" * 1001}, "title"),
        ({"kind": None}, "kind"),
        ({"owner_written": "x" * 301}, "owner_written"),
        ({"due_to": "2021-02-30"}, "due_to"),
        ({"due_to": ""}, "due_to"),
        ({"due_from": ""}, "due_from"),
        ({"due_from": "2021-06-01"}, "due_to"),
        ({"due_kind": ""}, "due_kind"),
        ({"added-0": "Herøy"}, "ticked"),
        ({"added-0": "Porsgrun"}, "ticked"),
        ({"ticked": "Utopia by the sea"}, "ticked"),
    ],
)
def test_what_does_not_hold_together_has_its_sentence_beside_the_field(
    app: Flask, coordinator: PageClient, amend_address: str, changes: dict[str, object], field: str
) -> None:
    page = saved(
        coordinator, coordinator.get(amend_address), {"owner_written": "Typed", **changes}, status=422
    )
    assert page.one(f"#{field}-error").get_text().strip()
    assert page.one("#error-summary")
    if "owner_written" not in changes:
        assert page.form_values(FORM)["owner_written"] == "Typed"
    with app.app_context():
        draft = build.draft(FIRST)
        assert (draft.version, draft.owner_written) == (1, "Kommunalsjefen")


def test_a_nul_is_no_letter(app: Flask, coordinator: PageClient, amend_address: str) -> None:
    saved(
        coordinator, coordinator.get(amend_address), {"title": "Eigne\x00 ord", "due_written": "vår 21\x00"}
    )
    with app.app_context():
        assert build.draft("Eigne ord")


def somebody_amends(app: Flask) -> None:
    with app.app_context():
        words = DraftWords(
            kind=DraftKind.COMMITMENT, title="Vera was first", municipalities=[people.municipality("Hole")]
        )
        amend_draft(build.draft(FIRST), words=words, by=people.person(people.VERA), now=build.IMPORTED_AT)
        db.session.commit()


def test_the_second_of_two_sees_the_first_change_and_loses_nothing_typed(
    app: Flask, coordinator: PageClient, amend_address: str
) -> None:
    page = coordinator.get(amend_address)
    somebody_amends(app)
    page = saved(coordinator, page, {"title": "What I typed"}, status=409)
    alert = page.one(".ds-alert").get_text(" ")
    assert "Vera" in alert and "Vera was first" in alert and "Hole" in alert
    assert page.form_values(FORM)["title"] == "What I typed"
    with app.app_context():
        assert build.draft("Vera was first").version == 2
    saved(coordinator, page, {})
    with app.app_context():
        assert build.draft("What I typed").version == 3


@pytest.mark.parametrize("verb", [accept_draft, discard_draft])
def test_an_amendment_of_what_was_reviewed_meanwhile_keeps_what_was_typed(
    app: Flask, coordinator: PageClient, amend_address: str, verb: object
) -> None:
    page = coordinator.get(amend_address)
    with app.app_context():
        verb(build.draft(FIRST), by=people.person(people.VERA), now=build.IMPORTED_AT)
        db.session.commit()
    page = saved(coordinator, page, {"title": "What I typed"}, status=409)
    assert page.form_values(FORM)["title"] == "What I typed"
    assert page.one(".ds-alert a")
    assert coordinator.get(amend_address).one("article.draft:not([data-state=waiting])")


def test_a_draft_by_hand_is_filled_from_the_chosen_lines(
    app: Flask, coordinator: PageClient, add_address: str
) -> None:
    page = coordinator.get(add_address)
    values = page.form_values(FORM)
    assert values["title"] == f"{build.LINES[2]} {build.LINES[3]}"
    assert values["ticked"] == "Sula"
    saved(coordinator, page, {"title": "By hand"})
    with app.app_context():
        draft = build.draft("By hand")
        assert (draft.is_by_hand, draft.first_line, draft.last_line) == (True, 3, 4)


def test_a_draft_by_hand_can_be_accepted_at_once_and_sent_twice(
    app: Flask, coordinator: PageClient, add_address: str
) -> None:
    page = coordinator.get(add_address)
    for _time in range(2):
        coordinator.submit(page, {"then": "accept", "title": "By hand"}, form=FORM)
    with app.app_context():
        assert db.session.scalars(select(Commitment)).one().title == "By hand"


def test_a_deadline_typed_by_hand_is_read_and_looked_at(
    app: Flask, coordinator: PageClient, add_address: str
) -> None:
    page = saved(coordinator, coordinator.get(add_address), {"title": "By hand", "due_written": "til høsten"})
    assert page.form_values(FORM)["due_from"] == "2021-09-01"
    saved(coordinator, page, {})
    with app.app_context():
        assert build.draft("By hand").due_to == date(2021, 11, 30)


def test_a_draft_by_hand_needs_words(app: Flask, coordinator: PageClient, add_address: str) -> None:
    assert saved(coordinator, coordinator.get(add_address), {"title": ""}, status=422).one("#title-error")
    with app.app_context():
        assert len(db.session.scalars(select(Draft)).all()) == 5


@pytest.mark.parametrize(
    "lines", ["first_line=1&last_line=2", "first_line=4&last_line=3", "first_line=5&last_line=99"]
)
def test_lines_of_another_card_are_refused_in_a_sentence(
    coordinator: PageClient, add_address: str, lines: str
) -> None:
    address = f"{add_address.partition('?')[0]}?{lines}"
    assert coordinator.get(address).one(".ds-alert")
    coordinator.post(address, {"title": "x", "kind": "need"}, status=422)


def test_without_lines_the_whole_first_line_is_taken(coordinator: PageClient, add_address: str) -> None:
    page = coordinator.get(add_address.partition("?")[0])
    assert page.form_values(FORM)["title"] == build.LINES[1]


def test_who_saves_a_draft_that_a_later_export_took_the_place_of_is_told(
    coordinator: PageClient, amend_address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = coordinator.get(amend_address)

    def gone(*_args: object, **_kwargs: object) -> None:
        raise DraftGone()

    monkeypatch.setattr("followup.drafts.form_routes.amend_draft", gone)
    shown = saved(coordinator, page, {"title": "Ny tittel"})
    assert "A later export has taken this draft's place" in shown.main
    assert shown.all("article.draft")
