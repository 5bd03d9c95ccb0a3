"""Who reaches a municipality's page, and who is told why not."""

import logging
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from followup import clock
from followup.extensions import db
from followup.people.models import Contact, Language, Person
from followup.updates import links
from followup.updates.models import UpdateLink
from tests import people
from tests.conftest import MONDAY_MORNING as NOW
from tests.pages import PageClient
from tests.web.updates.conftest import Story
from tests.web.updates.pages import counted, row, save, stored


def test_a_contact_sees_its_own_municipality_and_no_other(client: PageClient, story: Story) -> None:
    page = client.get(story.alice)
    assert page.h1 == "Sula: how does it go?"
    assert "Invite to a dialogue" in page.main
    assert "Start with the steering group" not in page.text
    assert "Porsgrunn" not in page.text


def test_charlie_without_a_link_sees_nothing(client: PageClient, story: Story) -> None:
    page = client.get(f"/u/{'A' * 64}", status=404, headers={"Accept-Language": ""})
    assert page.soup.html and page.soup.html["lang"] == "nb"
    assert "Sula" not in page.text


@pytest.mark.parametrize("cut", [1, 7, 40, 63])
def test_a_link_cut_short_says_so(client: PageClient, story: Story, cut: int) -> None:
    client.browser.get("/", headers={"Accept-Language": "en"})
    page = client.get(story.alice[:-cut], status=404, headers={"Accept-Language": "en"})
    assert "The address is not whole" in page.main


def test_a_forged_link_says_so_and_names_nobody(client: PageClient, story: Story) -> None:
    forged = story.alice[:-1] + ("A" if story.alice[-1] != "A" else "B")
    page = client.get(forged, status=404, headers={"Accept-Language": "en"})
    assert "The address opens nothing here" in page.main
    assert "Sula" not in page.text


def test_a_revoked_link_says_so(app: Flask, client: PageClient, story: Story) -> None:
    with app.app_context():
        links.revoke_links(
            db.session.scalars(
                select(Contact).join(Contact.person).where(Person.email == people.ALICE.email)
            ).one(),
            now=NOW,
        )
        db.session.commit()
    page = client.get(story.alice, status=410)
    assert "taken back" in page.main
    client.post(story.alice, {"choice-1": "done"}, status=410)


@pytest.mark.parametrize("method", ["get", "post"])
def test_an_expired_link_shows_no_commitments(client: PageClient, story: Story, method: str) -> None:
    with clock.stopped_at(NOW + timedelta(days=181)):
        page = getattr(client, method)(story.alice, status=410)
    assert "The link is too old" in page.h1
    assert "Invite" not in page.text


def test_answers_for_another_municipality_are_refused(app: Flask, client: PageClient, story: Story) -> None:
    before = counted(app)
    page = save(
        client,
        client.get(story.alice),
        status=422,
        **{f"choice_{story.invite}": "done", f"choice_{story.start}": "done"},
    )
    assert "not on your municipality's page" in page.main
    assert counted(app) == before
    assert stored(app, story.start).version == stored(app, story.invite).version == 1


def test_a_share_of_a_joint_commitment_is_only_its_own_municipalitys(
    app: Flask, client: PageClient, story: Story
) -> None:
    save(client, client.get(story.alice), status=422, **{f"choice_{story.plan_at_giske}": "done"})
    assert stored(app, story.plan_at_giske).version == 1


@pytest.mark.parametrize("asked", ["open", "share"])
def test_another_municipalitys_commitment_cannot_be_opened(
    client: PageClient, story: Story, asked: str
) -> None:
    page = client.get(f"{story.alice}?{asked}={story.start}&choice=done")
    assert not page.all(f"#share-{story.start}")


def test_another_contacts_save_is_not_confirmed_to_others(client: PageClient, story: Story) -> None:
    saved = save(client, client.get(story.bob), **{f"choice_{story.start}": "done"})
    assert saved.all("#saved")
    query = saved.response.request.query_string.decode()
    assert not client.get(f"{story.alice}?{query}").all("#saved")


def test_a_form_from_another_link_is_refused(app: Flask, client: PageClient, story: Story) -> None:
    bobs = client.get(story.bob).form_values("form#answers")["form"]
    page = save(
        client, client.get(story.alice), status=400, **{"form": bobs, f"choice_{story.invite}": "done"}
    )
    assert "belongs to another visit" in page.main
    assert stored(app, story.invite).version == 1


def test_a_form_without_its_token_is_refused(app: Flask, client: PageClient, story: Story) -> None:
    client.post(story.alice, {f"choice-{story.invite}": "done"}, status=400)
    client.post(f"{story.alice}/language", {"language": "nn"}, status=400)
    assert stored(app, story.invite).version == 1


def test_answers_are_saved_without_any_cookie(app: Flask, story: Story) -> None:
    browser = PageClient(app)
    browser.browser = app.test_client(use_cookies=False)
    page = browser.get(story.alice)
    values = page.form_values("form#answers") | {f"choice-{story.invite}": "done"}
    answered = browser.browser.post(story.alice, data=values)
    assert answered.status_code == 303
    assert "Set-Cookie" not in answered.headers
    assert stored(app, story.invite).status == "done"


@pytest.mark.parametrize("ending", ["", "x", "?share=1&choice=done", "/nothing"])
def test_the_address_is_kept_private(client: PageClient, story: Story, ending: str) -> None:
    response = client.browser.get(story.alice + ending)
    assert response.headers["Cache-Control"] == "no-store"
    if ending != "/nothing":
        assert response.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert response.headers["Referrer-Policy"] == "no-referrer"


def test_a_failed_request_logs_no_token(
    app: Flask,
    client: PageClient,
    story: Story,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_args: object, **_kwargs: object) -> None:
        raise RuntimeError(f"on the way to {story.alice}")

    app.testing = False
    monkeypatch.setattr("followup.updates.showing.put_together", fail)
    with caplog.at_level(logging.DEBUG):
        client.get(story.alice, status=500)
    assert "/u/…" in caplog.text
    assert story.alice.removeprefix("/u/") not in caplog.text


def test_no_working_token_rests_in_the_database_after_a_visit_and_a_save(
    app: Flask, client: PageClient, story: Story
) -> None:
    save(client, client.get(story.alice), **{f"choice_{story.invite}": "done"})
    token = story.alice.removeprefix("/u/")
    with app.app_context():
        for table in db.metadata.sorted_tables:
            if not table.name.startswith("municipalit"):
                assert all(token not in str(found) for found in db.session.execute(select(table)))
        assert db.session.scalars(select(UpdateLink)).all()


def test_the_page_is_in_the_contacts_language_whatever_the_browser_asks(
    app: Flask, client: PageClient, story: Story
) -> None:
    for language in Language:
        with app.app_context():
            person = db.session.scalars(select(Person).where(Person.email == people.ALICE.email)).one()
            person.language = language
            db.session.commit()
        page = client.get(story.alice, headers={"Accept-Language": "de, en"})
        assert page.soup.html and page.soup.html["lang"] == language.value


def test_the_language_chosen_on_the_page_is_remembered_on_the_person(
    app: Flask, client: PageClient, story: Story
) -> None:
    page = client.get(story.alice)
    changed = client.submit(page, {"language": "nn"}, form="form.page-language")
    assert changed.soup.html and changed.soup.html["lang"] == "nn"
    with app.app_context():
        person = db.session.scalars(select(Person).where(Person.email == people.ALICE.email)).one()
        assert person.language == Language.NYNORSK
    assert row(PageClient(app).get(story.alice), story.invite)


@pytest.mark.parametrize("language", ["", "de", None])
def test_a_language_form_sent_as_it_stands_changes_nothing(
    app: Flask, client: PageClient, story: Story, language: str | None
) -> None:
    client.submit(client.get(story.alice), {"language": language}, form="form.page-language")
    with app.app_context():
        person = db.session.scalars(select(Person).where(Person.email == people.ALICE.email)).one()
        assert person.language == Language.ENGLISH
