"""Signs that no keyboard makes, in addresses and forms: PostgreSQL takes no NUL, and no page may break on one."""

import pytest

from followup.digests.unsubscribing import token_for
from followup.extensions import db
from tests.pages import PageClient
from tests.people import ALICE, contact

ADDRESSES = (
    "/commitments?q=%00&municipality=%00&county=%00&meeting=%00&owner=%00&status=%00&sort=%00",
    "/municipalities?q=%00&county=%00",
    "/needs?q=%00&municipality=%00&meeting=%00",
    "/digests?page=%00",
    "/people/contacts?q=%00",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_list_filtered_by_them_leads_nowhere(admin: PageClient, address: str) -> None:
    assert admin.browser.get(address).status_code == 404


@pytest.mark.parametrize(
    "address", ["/municipalities/%00", "/u/%00", "/unsubscribe/%00", "/sign-in/link/%00"]
)
def test_an_address_made_of_them_leads_nowhere(admin: PageClient, address: str) -> None:
    assert admin.browser.get(address).status_code in (404, 410)


def test_a_meeting_named_with_them_is_refused_or_kept_without(admin: PageClient) -> None:
    admin.get("/meetings/new")
    data = {
        "name": "Sam\x00ling",
        "theme": "\x00",
        "held_on": "2020-12-04",
        "language": "nb",
        "text": "Sula\x00",
    }
    answer = admin.browser.post("/meetings/new", data={**data, "csrf_token": admin.csrf_token()})
    assert answer.status_code < 500


def test_a_coordinator_named_with_them_is_refused_or_kept_without(admin: PageClient) -> None:
    data = {"name": "A\x00da", "email": "ada@ks.example", "role": "viewer", "csrf_token": admin.csrf_token()}
    assert admin.browser.post("/people/coordinators/new", data=data).status_code < 500


def test_a_reason_for_stopping_reminders_may_hold_them(admin: PageClient) -> None:
    with admin.app.app_context():
        made = contact(ALICE, "Sula")
        db.session.commit()
        token = token_for([made.id])
    answer = admin.browser.post(f"/unsubscribe/{token}", data={"choice": "stop", "reason": "\x00nok"})
    assert answer.status_code == 303
