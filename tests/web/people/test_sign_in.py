"""Coordinators sign in with a code from a mail: bound to the browser, short-lived, guessed at five times at most."""

import re
from datetime import datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from followup import clock
from followup.extensions import db
from followup.outbox.delivering import deliver_waiting
from followup.outbox.models import DeliveryStatus, OutboxMessage
from followup.people.models import Language, SignInCode
from tests import people
from tests.conftest import MONDAY_MORNING as NOW
from tests.pages import Page, PageClient
from tests.smtp import MailServer

WRONG = "0000 0000"


@pytest.fixture
def extra_settings(mail_server: MailServer) -> dict[str, str]:
    return {"FOLLOWUP_SMTP_URL": mail_server.url}


@pytest.fixture(autouse=True)
def _kari(app: Flask) -> None:
    with app.app_context():
        people.coordinator(people.KARI)
        db.session.commit()


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> "Later":
    return Later(monkeypatch)


class Later:
    """Moves the machine's clock, which codes and links live by."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.patch, self.real_now = patch, clock.real_now

    def by(self, **distance: float) -> None:
        self.patch.setattr(clock, "real_now", lambda: self.real_now() + timedelta(**distance))


def ask(client: PageClient, email: str = people.KARI.email, *, address: str = "/sign-in") -> Page:
    return client.submit(client.get(address), {"email": email}, form="form[action='/sign-in']")


def guess(client: PageClient, code: str, *, status: int = 200) -> Page:
    return client.post("/sign-in/code", {"code": code, "next": "/mail"}, status=status)


def mailed_code(app: Flask, mail_server: MailServer) -> str:
    with app.app_context():
        deliver_waiting(now=NOW)
    found = re.search(r"\b(\d{4} \d{4})\b", mail_server.caught[-1].text)
    assert found
    return found[1]


def is_signed_in(client: PageClient) -> bool:
    return client.browser.get("/mail").status_code == 200


def test_a_coordinator_signs_in_with_the_code_from_the_mail(
    app: Flask, client: PageClient, mail_server: MailServer
) -> None:
    page = ask(client)
    assert people.KARI.email in page.main
    code = mailed_code(app, mail_server)
    assert mail_server.recipients == [people.KARI.email]
    client.submit(page, {"code": code, "next": "/mail"}, form="form[action='/sign-in/code']")
    assert is_signed_in(client)


def test_the_mail_says_the_code_in_text_and_html_but_not_in_its_subject(
    app: Flask, client: PageClient, mail_server: MailServer
) -> None:
    ask(client)
    code = mailed_code(app, mail_server)
    (caught,) = mail_server.caught
    assert code in caught.html
    assert not re.search(r"\d{4}", caught.letter["Subject"])


def test_the_code_may_be_typed_without_its_blank(
    app: Flask, client: PageClient, mail_server: MailServer
) -> None:
    ask(client)
    guess(client, f" {mailed_code(app, mail_server).replace(' ', '')} ")
    assert is_signed_in(client)


def test_the_page_that_was_wanted_comes_after_signing_in(
    app: Flask, client: PageClient, mail_server: MailServer
) -> None:
    page = client.get("/mail?page=2")
    page = client.submit(page, {"email": people.KARI.email}, form="form[action='/sign-in']")
    values = page.form_values("form[action='/sign-in/code']")
    data = {**values, "code": mailed_code(app, mail_server), "csrf_token": client.csrf_token()}
    response = client.browser.post("/sign-in/code", data=data)
    assert (response.status_code, response.headers["Location"]) == (303, "/mail?page=2")


@pytest.mark.parametrize("wanted", ["https://evil.example/", "//evil.example", "/\\evil.example"])
def test_nobody_is_sent_to_another_site(
    app: Flask, client: PageClient, mail_server: MailServer, wanted: str
) -> None:
    ask(client)
    data = {
        "code": mailed_code(app, mail_server),
        "next": wanted,
        "csrf_token": client.csrf_token(),
    }
    assert client.browser.post("/sign-in/code", data=data).headers["Location"] == "/"


@pytest.mark.parametrize("email", ["nobody@ks.example", people.VERA.email])
def test_an_address_that_may_not_sign_in_gets_the_same_answer_and_no_mail(
    app: Flask, client: PageClient, mail_server: MailServer, email: str
) -> None:
    with app.app_context():
        people.coordinator(people.VERA).deactivated_at = NOW
        db.session.commit()
    known = ask(PageClient(app)).main.replace(people.KARI.email, "X")
    unknown = ask(client, email)
    assert unknown.main.replace(email, "X") == known
    refused = guess(client, WRONG, status=422)
    assert refused.all(".ds-validation-message")
    with app.app_context():
        assert deliver_waiting(now=NOW).sent == 1


def test_an_address_is_found_however_it_is_written(
    app: Flask, client: PageClient, mail_server: MailServer
) -> None:
    ask(client, f"  {people.KARI.email.upper()} ")
    guess(client, mailed_code(app, mail_server))
    assert is_signed_in(client)


def test_what_is_no_address_is_said_beside_the_field(client: PageClient, mail_server: MailServer) -> None:
    page = client.submit(
        client.get("/sign-in"), {"email": "kari"}, form="form[action='/sign-in']", status=422
    )
    assert page.all("#email-error")
    assert not mail_server.caught


def test_a_code_works_once(app: Flask, client: PageClient, mail_server: MailServer) -> None:
    ask(client)
    code = mailed_code(app, mail_server)
    with client.browser.session_transaction() as session:
        kept = dict(session)
    guess(client, code)
    again = PageClient(app)
    with again.browser.session_transaction() as session:
        session.update({"sign_in_codes": kept["sign_in_codes"], "sign_in_email": people.KARI.email})
    guess(again, code, status=422)
    assert not is_signed_in(again)


def test_a_code_works_in_the_browser_that_asked_for_it_only(
    app: Flask, client: PageClient, mail_server: MailServer
) -> None:
    ask(client)
    code = mailed_code(app, mail_server)
    other = PageClient(app)
    guess(other, code, status=422)
    ask(other, "nobody@ks.example")
    guess(other, code, status=422)
    assert not is_signed_in(other)


def test_a_code_is_too_old_after_fifteen_minutes_of_real_time(
    app: Flask, client: PageClient, mail_server: MailServer, later: Later
) -> None:
    ask(client)
    code = mailed_code(app, mail_server)
    later.by(minutes=14, seconds=50)
    assert guess(client, WRONG, status=422)
    later.by(minutes=15, seconds=1)
    guess(client, code, status=422)
    assert not is_signed_in(client)


def test_the_demonstration_clock_does_not_govern_codes(
    app: Flask, client: PageClient, mail_server: MailServer
) -> None:
    ask(client)
    code = mailed_code(app, mail_server)
    with clock.stopped_at(NOW + timedelta(days=30)):
        guess(client, code)
    assert is_signed_in(client)


def test_after_five_wrong_guesses_the_right_code_is_refused_too(
    app: Flask, client: PageClient, mail_server: MailServer
) -> None:
    ask(client)
    code = mailed_code(app, mail_server)
    for _ in range(5):
        guess(client, WRONG, status=422)
    guess(client, code, status=422)
    with app.app_context():
        assert db.session.scalars(select(SignInCode.attempts)).all() == [5]
    assert not is_signed_in(client)


def test_the_fifth_guess_may_still_be_right(app: Flask, client: PageClient, mail_server: MailServer) -> None:
    ask(client)
    code = mailed_code(app, mail_server)
    for _ in range(4):
        guess(client, WRONG, status=422)
    guess(client, code)
    assert is_signed_in(client)


def test_an_empty_guess_is_not_counted(app: Flask, client: PageClient) -> None:
    ask(client)
    guess(client, "", status=422)
    with app.app_context():
        assert db.session.scalars(select(SignInCode.attempts)).all() == [0]


def test_the_first_mail_may_come_after_the_second_was_asked_for(
    app: Flask, client: PageClient, mail_server: MailServer
) -> None:
    ask(client)
    first = mailed_code(app, mail_server)
    ask(client)
    guess(client, first)
    assert is_signed_in(client)


def test_five_codes_an_hour_are_enough(
    app: Flask, client: PageClient, mail_server: MailServer, later: Later
) -> None:
    answers = {ask(client).main for _ in range(7)}
    assert len(answers) == 1
    with app.app_context():
        assert deliver_waiting(now=NOW).sent == 5
    later.by(minutes=61)
    ask(client)
    guess(client, mailed_code(app, mail_server))
    assert is_signed_in(client)


def test_a_code_nobody_could_use_any_more_is_not_mailed(app: Flask, client: PageClient, later: Later) -> None:
    ask(client)
    later.by(minutes=16)
    with app.app_context():
        assert deliver_waiting(now=NOW).skipped == 1
        (message,) = db.session.scalars(select(OutboxMessage))
        assert (message.status, message.reason) == (DeliveryStatus.SKIPPED, "expired")


def test_the_code_rests_nowhere(app: Flask, client: PageClient, mail_server: MailServer) -> None:
    ask(client)
    code = mailed_code(app, mail_server)
    with app.app_context():
        for table in db.metadata.sorted_tables:
            for stored in db.session.execute(select(table)):
                assert code.replace(" ", "") not in str(tuple(stored)).replace(" ", "")
    assert code.replace(" ", "") not in str(client.browser.get("/sign-in/code").headers)


def test_the_code_is_not_on_the_local_mail_page(
    app: Flask, client: PageClient, admin: PageClient, mail_server: MailServer
) -> None:
    ask(client)
    mailed_code(app, mail_server)
    assert not admin.get("/mail").all("tbody tr")


def test_the_mail_is_in_the_persons_language_else_in_the_pages(
    app: Flask, client: PageClient, mail_server: MailServer
) -> None:
    client.post("/language", {"language": "en", "back": "/sign-in"})
    ask(client)
    mailed_code(app, mail_server)
    assert 'lang="en"' in mail_server.caught[0].html
    with app.app_context():
        people.person(people.KARI).language = Language.NYNORSK
        db.session.commit()
    ask(client)
    mailed_code(app, mail_server)
    assert 'lang="nn"' in mail_server.caught[1].html


def test_signing_in_starts_a_session_of_its_own_that_lasts_fourteen_days(
    app: Flask, client: PageClient, mail_server: MailServer
) -> None:
    with client.browser.session_transaction() as session:
        session.update({"planted": "before", "language": "en"})
    ask(client)
    code = mailed_code(app, mail_server)
    data = {"code": code, "csrf_token": client.csrf_token()}
    cookie = client.browser.post("/sign-in/code", data=data).headers["Set-Cookie"]
    expires = datetime.strptime(cookie.split("Expires=")[1].split(";")[0], "%a, %d %b %Y %H:%M:%S %Z")
    assert timedelta(days=13) < expires - clock.real_now().replace(tzinfo=None) <= timedelta(days=14)
    with client.browser.session_transaction() as session:
        assert session.permanent
        assert session["language"] == "en"
        assert "planted" not in session
        assert "sign_in_codes" not in session


def test_signing_out_forgets_who_it_was_and_is_a_post(coordinator: PageClient) -> None:
    assert is_signed_in(coordinator)
    coordinator.get("/sign-out", status=405)
    assert is_signed_in(coordinator)
    coordinator.post("/sign-out")
    assert not is_signed_in(coordinator)


def test_signing_in_needs_a_form_of_this_visit(client: PageClient) -> None:
    client.post("/sign-in", {"email": people.KARI.email, "csrf_token": "another visit's"}, status=400)


def test_who_is_signed_in_goes_on(coordinator: PageClient) -> None:
    response = coordinator.browser.get("/sign-in?next=/mail")
    assert (response.status_code, response.headers["Location"]) == (303, "/mail")


def test_the_code_page_leads_to_the_start_where_no_code_was_asked_for(client: PageClient) -> None:
    response = client.browser.get("/sign-in/code?next=/mail")
    assert response.headers["Location"] == "/sign-in?next=/mail"


class TestWithoutAMailServer:
    @pytest.fixture
    def extra_settings(self) -> dict[str, str]:
        return {}

    def test_the_page_says_to_ask_the_operator_for_a_link(self, app: Flask, client: PageClient) -> None:
        page = client.get("/sign-in")
        assert "followup coordinator add" in page.main
        assert not page.all("main input[type=email]")

    def test_a_form_from_before_gets_the_same_page_and_makes_no_code(
        self, app: Flask, client: PageClient
    ) -> None:
        page = client.post("/sign-in", {"email": people.KARI.email}, status=422)
        assert "followup coordinator add" in page.main
        with app.app_context():
            assert not db.session.scalars(select(SignInCode)).all()
            assert not db.session.scalars(select(OutboxMessage)).all()
