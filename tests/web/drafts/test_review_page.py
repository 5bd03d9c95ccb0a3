import pytest
from flask import Flask
from sqlalchemy import select

from followup.commitments.models import Commitment
from followup.drafts.models import Draft, DraftState
from followup.drafts.reviewing import accept_draft, discard_draft
from followup.extensions import db
from followup.needs.models import Need
from followup.notes.models import Card
from tests import build_meetings as build
from tests import people
from tests.pages import PageClient, counted_queries


@pytest.fixture
def meeting_id(app: Flask) -> int:
    with app.app_context():
        return build.kept_meeting()


def draft_id(app: Flask, title: str) -> int:
    with app.app_context():
        return build.draft(title).id


def card_id(app: Flask, heading: str) -> int:
    with app.app_context():
        return build.card_headed(heading).id


def test_the_card_stands_beside_its_drafts(coordinator: PageClient, meeting_id: int) -> None:
    page = coordinator.get(f"/meetings/{meeting_id}/review")
    assert page.h1.endswith("Example meeting")
    assert page.one("#card-heading").get_text() == "Gruppe 1 Sula kommune"
    assert [line["value"] for line in page.all(".source-lines li")] == ["2", "3", "4", "5"]
    assert [title.get_text() for title in page.all("article.draft h3")] == [
        "Kalle inn til styringsdialog",
        "Lage eit flyttbart øvingstilbod",
        "Døme frå andre kommunar",
    ]


def test_a_draft_says_its_deadline_as_written_and_as_read(coordinator: PageClient, meeting_id: int) -> None:
    first = coordinator.get(f"/meetings/{meeting_id}/review").all("article.draft")[0].get_text(" ")
    assert "vår 21" in first and "2021" in first
    assert "Kommunalsjefen" in first and "Sula" in first and "95" in first
    assert "It says who does it." in first


def test_a_repaired_word_is_marked_and_its_original_shown(coordinator: PageClient, meeting_id: int) -> None:
    page = coordinator.get(f"/meetings/{meeting_id}/review")
    assert page.one("mark.repaired").get_text() == "flyttbart"
    assert page.one("#card details del").get_text() == "�yttbart"


def test_a_cards_warnings_stand_on_their_lines(app: Flask, coordinator: PageClient, meeting_id: int) -> None:
    page = coordinator.get(f"/meetings/{meeting_id}/review?card={card_id(app, 'Rom 9')}")
    assert page.one("#line-7 .line-warning").get_text() == "Room 9 names no municipality."


def test_a_joined_card_says_what_it_was_joined_from(app: Flask, coordinator: PageClient) -> None:
    with app.app_context():
        cards = [
            build.card(2, 5, "Rom 9", "Hole", joined_from=11),
            build.card(11, 12, "Gruppe 9: Hole", "Hole"),
        ]
        meeting_id = build.kept_meeting(cards=cards, items=[build.item(3, "Noko", "Hole")])
    link = coordinator.get(f"/meetings/{meeting_id}/review").one("#card dl a[href*='line-11']")
    assert "Gruppe 9: Hole" in link.get_text()


def test_accepting_keeps_the_place(app: Flask, coordinator: PageClient, meeting_id: int) -> None:
    identity = draft_id(app, "Kalle inn til styringsdialog")
    response = coordinator.browser.post(
        f"/meetings/{meeting_id}/review/drafts/{identity}/accept?show=all",
        data={"version": "1", "csrf_token": coordinator.csrf_token()},
    )
    card = card_id(app, "Gruppe 1 Sula kommune")
    assert response.status_code == 303
    assert response.location == f"/meetings/{meeting_id}/review?card={card}&show=all#draft-{identity}"


def test_a_draft_is_accepted_on_the_page(app: Flask, coordinator: PageClient, meeting_id: int) -> None:
    identity = draft_id(app, "Kalle inn til styringsdialog")
    page = coordinator.get(f"/meetings/{meeting_id}/review")
    page = coordinator.submit(page, form=f"#draft-{identity} form[action*=accept]")
    with app.app_context():
        commitment = db.session.scalars(select(Commitment)).one()
    article = page.one(f"#draft-{identity}")
    assert article["data-state"] == "accepted"
    assert "Kari" in article.get_text()
    assert article.select(f'a[href="/commitments/{commitment.id}"]')


def test_a_draft_is_discarded_and_restored_on_the_page(
    app: Flask, coordinator: PageClient, meeting_id: int
) -> None:
    identity = draft_id(app, "Kalle inn til styringsdialog")
    page = coordinator.get(f"/meetings/{meeting_id}/review")
    page = coordinator.submit(page, form=f"#draft-{identity} form[action*=discard]")
    assert page.one(f"#draft-{identity}")["data-state"] == "discarded"
    page = coordinator.submit(page, form=f"#draft-{identity} form[action*=restore]")
    assert page.one(f"#draft-{identity}")["data-state"] == "waiting"


def test_the_second_of_two_is_told_what_the_first_did(
    app: Flask, coordinator: PageClient, meeting_id: int
) -> None:
    identity = draft_id(app, "Kalle inn til styringsdialog")
    page = coordinator.get(f"/meetings/{meeting_id}/review")
    with app.app_context():
        discard_draft(
            build.draft("Kalle inn til styringsdialog"),
            by=people.person(people.ASTRID),
            now=build.IMPORTED_AT,
        )
        db.session.commit()
    page = coordinator.submit(page, form=f"#draft-{identity} form[action*=accept]")
    assert "Astrid" in page.one(".ds-alert").get_text()
    with app.app_context():
        assert db.session.scalars(select(Commitment)).all() == []


def test_a_commitment_that_is_nobodys_has_no_accept_button_and_is_refused(
    app: Flask, coordinator: PageClient, meeting_id: int
) -> None:
    identity = draft_id(app, "Lage en felles plan for utlån")
    page = coordinator.get(f"/meetings/{meeting_id}/review?card={card_id(app, 'Rom 9')}")
    assert not page.all(f"#draft-{identity} form[action*=accept]")
    coordinator.post(f"/meetings/{meeting_id}/review/drafts/{identity}/accept", {"version": "1"})
    with app.app_context():
        draft = db.session.get_one(Draft, identity)
        assert (draft.state, draft.version) == (DraftState.WAITING, 1)


def test_a_whole_card_is_accepted_and_the_next_one_shown(
    app: Flask, coordinator: PageClient, meeting_id: int
) -> None:
    page = coordinator.get(f"/meetings/{meeting_id}/review")
    seen = [str(field["value"]) for field in page.all("form.accept-all input[name=seen]")]
    page = coordinator.post(str(page.one("form.accept-all")["action"]), {"seen": seen})
    assert page.one("#card-heading").get_text() == "Rom 9"
    with app.app_context():
        assert len(db.session.scalars(select(Commitment)).all()) == 2
        assert len(db.session.scalars(select(Need)).all()) == 1


def test_what_is_left_of_a_whole_card_is_told_and_the_card_stays(
    app: Flask, coordinator: PageClient, meeting_id: int
) -> None:
    card = card_id(app, "Rom 9")
    nobodys, need = (
        draft_id(app, title) for title in ("Lage en felles plan for utlån", "At noen samler erfaringer")
    )
    seen = [f"{nobodys}-1", f"{need}-7"]
    page = coordinator.post(f"/meetings/{meeting_id}/review/cards/{card}/accept", {"seen": seen})
    assert page.one("#card-heading").get_text() == "Rom 9"
    assert len(page.all('.ds-alert[data-color="warning"]')) == 2
    assert not page.all('.ds-alert[data-color="success"]')
    with app.app_context():
        assert db.session.scalars(select(Need)).all() == []


def test_an_unplaced_card_is_placed_for_all_its_drafts(
    app: Flask, coordinator: PageClient, meeting_id: int
) -> None:
    address = f"/meetings/{meeting_id}/review?card={card_id(app, 'Rom 9')}&show=unplaced"
    page = coordinator.get(address)
    assert page.one("#place").has_attr("open")
    page = coordinator.submit(page, {"added-0": "hole", "added-1": "Lier"}, form="#place form")
    assert "Hole, Lier" in page.one("#card").get_text()
    with app.app_context():
        draft = build.draft("Lage en felles plan for utlån")
        assert [municipality.name for municipality in draft.municipalities] == ["Hole", "Lier"]
        assert len(build.card_headed("Rom 9").municipalities) == 2


def test_a_municipality_that_is_not_there_places_nothing(
    app: Flask, coordinator: PageClient, meeting_id: int
) -> None:
    address = f"/meetings/{meeting_id}/review?card={card_id(app, 'Rom 9')}"
    page = coordinator.submit(coordinator.get(address), {"added-0": "Steinkjær"}, form="#place form")
    assert "Steinkjer" in page.one(".ds-alert").get_text()
    with app.app_context():
        assert build.card_headed("Rom 9").municipalities == []


def test_the_walk_goes_through_the_cards_that_wait(
    app: Flask, coordinator: PageClient, meeting_id: int
) -> None:
    first = coordinator.get(f"/meetings/{meeting_id}/review")
    assert not first.all("a[rel=prev]")
    second = coordinator.get(str(first.all("a[rel=next]")[0]["href"]))
    assert second.one("#card-heading").get_text() == "Rom 9"
    assert not second.all("a[rel=next]")
    back = coordinator.get(str(second.all("a[rel=prev]")[0]["href"]))
    assert back.one("#card-heading").get_text() == "Gruppe 1 Sula kommune"


def test_all_cards_can_be_browsed_also_those_of_dialog_1(coordinator: PageClient, meeting_id: int) -> None:
    page = coordinator.get(f"/meetings/{meeting_id}/review?show=all")
    for _step in range(2):
        page = coordinator.get(str(page.all("a[rel=next]")[0]["href"]))
    assert page.one("#card-heading").get_text() == "Gruppe 9 Hole, Lier"
    assert "Dialog 1" in page.one("#card").get_text()
    assert page.one(".empty")


def test_only_unplaced_cards_are_walked_through_when_asked(coordinator: PageClient, meeting_id: int) -> None:
    page = coordinator.get(f"/meetings/{meeting_id}/review?show=unplaced")
    assert page.one("#card-heading").get_text() == "Rom 9"
    assert not page.all("a[rel=next]") and not page.all("a[rel=prev]")


def test_progress_counts_drafts(app: Flask, coordinator: PageClient, meeting_id: int) -> None:
    with app.app_context():
        for title in ("Kalle inn til styringsdialog", "Lage eit flyttbart øvingstilbod"):
            accept_draft(build.draft(title), by=people.person(people.KARI), now=build.IMPORTED_AT)
        discard_draft(
            build.draft("Døme frå andre kommunar"), by=people.person(people.KARI), now=build.IMPORTED_AT
        )
        db.session.commit()
    bar = coordinator.get(f"/meetings/{meeting_id}/review").one("progress")
    assert (bar["value"], bar["max"]) == ("3", "5")


def test_a_meeting_without_notes_says_what_to_do(app: Flask, coordinator: PageClient) -> None:
    with app.app_context():
        meeting_id = build.meeting().id
        db.session.commit()
    for show in ("waiting", "unplaced", "all"):
        assert coordinator.get(f"/meetings/{meeting_id}/review?show={show}").one(".empty")


def test_a_viewer_reads_and_cannot_act(app: Flask, viewer: PageClient, meeting_id: int) -> None:
    page = viewer.get(f"/meetings/{meeting_id}/review")
    assert not page.all("main form")
    identity, card = draft_id(app, "Kalle inn til styringsdialog"), card_id(app, "Rom 9")
    base = f"/meetings/{meeting_id}/review"
    for action in ("accept", "discard", "restore", "amend"):
        viewer.post(f"{base}/drafts/{identity}/{action}", {"version": "1"}, status=403)
    for action in ("accept", "place", "drafts/new"):
        viewer.post(f"{base}/cards/{card}/{action}", status=403)
    viewer.get(f"{base}/drafts/{identity}/amend", status=403)
    viewer.get(f"{base}/cards/{card}/drafts/new", status=403)


def test_a_stranger_is_shown_the_way_in(client: PageClient, meeting_id: int) -> None:
    assert client.browser.get(f"/meetings/{meeting_id}/review").status_code == 303


def test_another_meetings_cards_and_drafts_are_not_here(
    app: Flask, coordinator: PageClient, meeting_id: int
) -> None:
    identity, card = draft_id(app, "Kalle inn til styringsdialog"), card_id(app, "Rom 9")
    with app.app_context():
        other = build.meeting("Another").id
        db.session.commit()
    base = f"/meetings/{other}/review"
    coordinator.get(f"{base}?card={card}", status=404)
    coordinator.get(f"{base}/drafts/{identity}/amend", status=404)
    coordinator.post(f"{base}/drafts/{identity}/accept", {"version": "1"}, status=404)
    coordinator.post(f"{base}/cards/{card}/accept", status=404)
    coordinator.get("/meetings/999/review", status=404)


def test_a_version_that_is_no_number_is_nobodys(app: Flask, coordinator: PageClient, meeting_id: int) -> None:
    identity = draft_id(app, "Kalle inn til styringsdialog")
    for version in ("", "x", "9" * 30, "-1"):
        coordinator.post(f"/meetings/{meeting_id}/review/drafts/{identity}/accept", {"version": version})
    with app.app_context():
        assert db.session.get_one(Draft, identity).state is DraftState.WAITING


def test_a_card_costs_the_same_number_of_queries_whatever_is_on_it(
    app: Flask, coordinator: PageClient
) -> None:
    with app.app_context():
        small = build.kept_meeting(name="Small")
        many = [build.item(3, f"Noko {number}", "Sula", "Hole") for number in range(30)]
        large = build.kept_meeting(name="Large", items=many + build.ITEMS)
    with counted_queries() as few:
        coordinator.get(f"/meetings/{small}/review")
    with counted_queries() as lots:
        coordinator.get(f"/meetings/{large}/review")
    assert len(few) == len(lots)
    assert len(few) <= 13


def test_a_very_long_card_shows_its_beginning_and_where_to_read_on(
    app: Flask, coordinator: PageClient
) -> None:
    lines = [f"Linje {number}" for number in range(1, 1001)]
    with app.app_context():
        cards = [build.card(1, 1000, "Alt", "Sula")]
        items = [{**build.item(1, "Noko", "Sula"), "quote": "Linje 1"}]
        meeting_id = build.kept_meeting(lines=lines, cards=cards, items=items)
        assert db.session.scalars(select(Card)).one().last_line == 1000
    page = coordinator.get(f"/meetings/{meeting_id}/review")
    assert len(page.all(".source-lines li")) == 400
    assert page.all("#card a[href*='line-401']")
