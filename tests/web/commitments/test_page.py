"""One commitment's page, as a coordinator and as somebody who may only read sees it."""

import pytest
from flask import Flask

from followup.commitments.models import Commitment, Share
from followup.commitments.statuses import Status
from followup.extensions import db
from tests import build_commitments as build
from tests import people
from tests.pages import PageClient

QUOTE = "Kommunalsjef lagar ei innkalling til styringsdialog med kulturskulen, vår 21"


@pytest.fixture
def sula(app: Flask) -> Share:
    """Sula's share of a commitment from a card, with a contact who answered once; detached, to read ids from."""
    with app.app_context():
        people.contact(people.ALICE, "Sula")
        share = build.share(
            card=build.card(), quote=QUOTE, first_line=4, last_line=5, owner_written="Kommunalsjef"
        )
        build.answer(share, Status.IN_PROGRESS, "Invitasjonen er sendt")
        db.session.commit()
        db.session.refresh(share)
        db.session.expunge(share)
        return share


def address(share: Share) -> str:
    return f"/commitments/{share.commitment_id}"


def stored(app: Flask, share: Share) -> Share:
    """The share as the database has it now."""
    with app.app_context():
        found = db.session.get_one(Share, share.id)
        assert found.commitment
        return found


def test_the_passage_is_shown_with_what_was_said_marked(coordinator: PageClient, sula: Share) -> None:
    page = coordinator.get(address(sula))
    assert [mark.get_text() for mark in page.all(".passage mark")] == [
        "Kommunalsjef lagar ei innkalling til styringsdialog",
        "med kulturskulen, vår 21",
    ]
    assert [line["value"] for line in page.all(".passage li")] == ["1", "2", "3", "4", "5", "6"]


def test_the_passage_leads_to_its_line_in_the_whole_source(coordinator: PageClient, sula: Share) -> None:
    link = coordinator.get(address(sula)).one("a[href*='/notes/']")
    assert str(link["href"]).endswith("#line-4")
    assert coordinator.get(str(link["href"]))


def test_a_share_says_how_it_goes_in_words_and_codes(viewer: PageClient, sula: Share) -> None:
    card = viewer.get(address(sula)).one(f"#share-{sula.id}")
    assert (card["data-status"], card["data-timeliness"]) == ("in_progress", "on_track")
    for words in ("Sula", "Kommunalsjef", "Invitasjonen er sendt"):
        assert words in card.get_text()


def test_the_due_is_shown_as_it_was_said_and_as_it_was_read(viewer: PageClient, sula: Share) -> None:
    facts = viewer.get(address(sula), headers={"Accept-Language": "en"}).one("dl.facts:not(article *)")
    words = " ".join(facts.get_text(" ").split())
    assert "during March–May 2021 (“vår 21”)" in words
    assert "7 December 2020 by Kari" in words


def test_history_is_told_in_sentences(viewer: PageClient, sula: Share) -> None:
    page = viewer.get(address(sula), headers={"Accept-Language": "en"})
    history = " ".join(page.one(".history").get_text(" ").split())
    assert "4 January 2021 at 10:00" in history
    assert "Alice changed the status from not started to in progress." in history
    assert "Alice wrote: “Invitasjonen er sendt”" in history
    assert "Kari began to follow this up." in history
    assert history.index("Alice") < history.index("Kari")


def test_somebody_who_may_only_read_gets_no_forms_and_changes_nothing(
    app: Flask, viewer: PageClient, sula: Share
) -> None:
    assert not viewer.get(address(sula)).all("main form")
    viewer.post(address(sula), {"form": f"status-{sula.id}"}, status=403)
    viewer.get("/commitments/new", status=403)
    assert stored(app, sula).version == sula.version


def test_an_unknown_commitment_has_no_page(coordinator: PageClient) -> None:
    coordinator.get("/commitments/999999", status=404)
    coordinator.post("/commitments/999999", {"form": "title-999999"}, status=404)


def test_a_form_the_page_does_not_have_is_refused(coordinator: PageClient, sula: Share) -> None:
    coordinator.post(address(sula), {"form": "status-999999"}, status=400)


def test_a_coordinator_s_change_of_status_is_not_the_municipality_s_answer(
    app: Flask, coordinator: PageClient, sula: Share
) -> None:
    page = coordinator.get(address(sula))
    key = f"status-{sula.id}"
    after = coordinator.submit(
        page, {f"{key}-status": "stuck", f"{key}-note": "Ringte"}, form=f"#change-{key}"
    )
    assert after.one(f"#share-{sula.id}")["data-status"] == "stuck"
    now = stored(app, sula)
    assert (now.status, now.latest_note, now.version) == (Status.STUCK, "Ringte", sula.version + 1)
    assert now.answered_at == build.ANSWERED


def test_saying_who_is_responsible_links_to_a_contact(
    app: Flask, coordinator: PageClient, sula: Share
) -> None:
    page = coordinator.get(address(sula))
    key = f"owner-{sula.id}"
    [alice] = [option for option in page.all(f"#{key}-owner_contact option") if option.get_text() == "Alice"]
    after = coordinator.submit(page, {f"{key}-owner_contact": alice["value"]}, form=f"#change-{key}")
    assert "Kommunalsjef, Alice" in after.one(f"#share-{sula.id}").get_text()
    assert str(stored(app, sula).owner_contact_id) == alice["value"]


@pytest.mark.parametrize(
    ("form", "typed", "words"),
    [
        ("title", {"title": "Inviter til dialog"}, "Inviter til dialog"),
        (
            "deadline",
            {"due_on": "2021-06-30", "reason": "Skolen er stengt"},
            "30 June 2021 (at first “vår 21”)",
        ),
        (
            "reading",
            {"due_kind": "start", "due_from": "2021-02-01", "due_to": "2021-02-07"},
            "1–7 February 2021",
        ),
        ("reading", {"due_kind": "", "due_from": "", "due_to": ""}, "“vår 21”, no date"),
        ("municipality", {"municipality": "porsgrunn"}, "Kari added Porsgrunn"),
    ],
)
def test_a_coordinator_changes_the_commitment_itself(
    coordinator: PageClient, sula: Share, form: str, typed: dict[str, str], words: str
) -> None:
    page = coordinator.get(address(sula))
    key = f"{form}-{sula.commitment_id}"
    coordinator.submit(page, {f"{key}-{name}": value for name, value in typed.items()}, form=f"#change-{key}")
    assert words in coordinator.get(address(sula), headers={"Accept-Language": "en"}).main


@pytest.mark.parametrize(
    ("form", "typed"),
    [
        ("title", {"title": "  "}),
        ("deadline", {"due_on": ""}),
        ("deadline", {"due_on": "2021-02-30"}),
        ("deadline", {"due_on": "2021-01-10"}),
        ("reading", {"due_kind": "by", "due_to": ""}),
        ("reading", {"due_kind": "", "due_to": "2021-02-01"}),
        ("reading", {"due_kind": "during", "due_from": "2021-03-02", "due_to": "2021-03-01"}),
        ("municipality", {"municipality": "Sulla"}),
        ("municipality", {"municipality": "Sula"}),
        ("municipality", {"municipality": ""}),
    ],
)
def test_what_cannot_be_saved_comes_back_open_with_its_reason_and_changes_nothing(
    app: Flask, coordinator: PageClient, sula: Share, form: str, typed: dict[str, str]
) -> None:
    page = coordinator.get(address(sula))
    key = f"{form}-{sula.commitment_id}"
    again = coordinator.submit(
        page,
        {f"{key}-{name}": value for name, value in typed.items()},
        form=f"#change-{key}",
        status=422,
    )
    assert again.one("#error-summary li")
    assert again.one(f"details[open] #change-{key}")
    with app.app_context():
        assert db.session.get_one(Commitment, sula.commitment_id).version == 1


def test_the_same_form_sent_twice_counts_once(app: Flask, coordinator: PageClient, sula: Share) -> None:
    page = coordinator.get(address(sula))
    key = f"status-{sula.id}"
    for _attempt in range(2):
        coordinator.submit(page, {f"{key}-note": "Ringte"}, form=f"#change-{key}")
    assert stored(app, sula).version == sula.version + 1


def test_the_second_of_two_is_shown_the_first_s_change_and_loses_nothing(
    app: Flask, coordinator: PageClient, admin: PageClient, sula: Share
) -> None:
    key = f"status-{sula.id}"
    mine, theirs = coordinator.get(address(sula)), admin.get(address(sula))
    admin.submit(theirs, {f"{key}-status": "done", f"{key}-note": "Ferdig!"}, form=f"#change-{key}")
    again = coordinator.submit(
        mine, {f"{key}-status": "stuck", f"{key}-note": "Treng hjelp"}, form=f"#change-{key}", status=422
    )
    conflict = again.one("#conflict").get_text(" ")
    assert "Astrid" in conflict and "Ferdig!" in conflict and "2021" in conflict
    assert again.one(f"#{key}-note").get_text().strip() == "Treng hjelp"
    assert again.one(f"#{key}-status option[selected]")["value"] == "stuck"
    assert stored(app, sula).status == Status.DONE
    coordinator.submit(again, form=f"#change-{key}")
    assert stored(app, sula).status == Status.STUCK


def test_a_deadline_nobody_confirmed_can_be_confirmed(app: Flask, coordinator: PageClient) -> None:
    with app.app_context():
        commitment = build.commitment(save=build.save(None, via="shell"))
        db.session.commit()
        here = f"/commitments/{commitment.id}"
        form = f"#change-confirm-{commitment.id}"
    after = coordinator.submit(coordinator.get(here), form=form)
    assert not after.all(form)
    assert "Kari" in after.one("dl.facts:not(article *)").get_text()


def test_a_version_that_was_tampered_with_is_refused_like_an_old_one(
    coordinator: PageClient, sula: Share
) -> None:
    key = f"status-{sula.id}"
    page = coordinator.get(address(sula))
    for version in ("first", "", "0", "9" * 30):
        coordinator.submit(page, {f"{key}-version": version}, form=f"#change-{key}", status=422)
