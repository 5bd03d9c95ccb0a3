from datetime import timedelta

import pytest
from sqlalchemy import MetaData, select

from followup.extensions import db
from followup.updates import links
from followup.updates.models import UpdateLink
from tests import people
from tests.conftest import MONDAY_MORNING as NOW

pytestmark = pytest.mark.usefixtures("in_app")


def test_a_link_opens_the_page_of_the_contact_it_was_made_for() -> None:
    alice, bob = people.contact(people.ALICE, "Sula"), people.contact(people.BOB, "Porsgrunn")
    token = links.token_of(links.link_for(alice, now=NOW))
    assert links.contact_for(token, now=NOW) is alice
    assert links.contact_for(links.token_of(links.link_for(bob, now=NOW)), now=NOW) is bob


def test_a_link_is_used_again_while_more_than_half_its_life_is_left() -> None:
    alice = people.contact(people.ALICE, "Sula")
    first = links.link_for(alice, now=NOW)
    assert links.link_for(alice, now=NOW + timedelta(days=89)) is first
    assert links.link_for(alice, now=NOW + timedelta(days=90)) is not first


def test_a_link_is_good_for_180_days_and_can_be_opened_many_times() -> None:
    token = links.token_of(links.link_for(people.contact(people.ALICE, "Sula"), now=NOW))
    last = NOW + timedelta(days=180) - timedelta(seconds=1)
    for _time in range(3):
        assert links.contact_for(token, now=last).municipality.name == "Sula"
    with pytest.raises(links.ExpiredLink):
        links.contact_for(token, now=last + timedelta(seconds=1))


def test_revoked_links_open_nothing_and_a_new_one_is_another() -> None:
    alice = people.contact(people.ALICE, "Sula")
    old = links.link_for(alice, now=NOW)
    assert links.revoke_links(alice, now=NOW) == 1
    with pytest.raises(links.RevokedLink):
        links.contact_for(links.token_of(old), now=NOW)
    new = links.link_for(alice, now=NOW)
    assert links.contact_for(links.token_of(new), now=NOW) is alice
    assert links.token_of(new) != links.token_of(old)


def test_revoking_one_contacts_links_leaves_others_alone() -> None:
    alice, bob = people.contact(people.ALICE, "Sula"), people.contact(people.BOB, "Porsgrunn")
    token = links.token_of(links.link_for(bob, now=NOW))
    links.revoke_links(alice, now=NOW)
    assert links.contact_for(token, now=NOW) is bob


def test_the_link_of_somebody_who_is_no_longer_contact_opens_nothing() -> None:
    alice = people.contact(people.ALICE, "Sula")
    token = links.token_of(links.link_for(alice, now=NOW))
    alice.removed_at = NOW
    db.session.flush()
    with pytest.raises(links.RevokedLink):
        links.contact_for(token, now=NOW)


def test_a_token_cut_short_is_told_from_a_wrong_one() -> None:
    token = links.token_of(links.link_for(people.contact(people.ALICE, "Sula"), now=NOW))
    with pytest.raises(links.CutShortLink):
        links.contact_for(token[:-7], now=NOW)
    with pytest.raises(links.UnknownLink) as problem:
        links.contact_for("A" + token[1:] if token[0] != "A" else "B" + token[1:], now=NOW)
    assert not isinstance(problem.value, links.CutShortLink)


def test_the_token_of_a_link_that_was_deleted_opens_nothing() -> None:
    link = links.link_for(people.contact(people.ALICE, "Sula"), now=NOW)
    token = links.token_of(link)
    db.session.delete(link)
    db.session.flush()
    with pytest.raises(links.UnknownLink):
        links.contact_for(token, now=NOW)


def test_the_page_address_is_absolute_and_ends_with_the_token() -> None:
    alice = people.contact(people.ALICE, "Sula")
    address = links.page_address(alice, now=NOW)
    assert address == f"http://127.0.0.1:8000/u/{links.token_of(links.link_for(alice, now=NOW))}"


def test_no_token_rests_in_the_database() -> None:
    token = links.token_of(links.link_for(people.contact(people.ALICE, "Sula"), now=NOW))
    tables = MetaData()
    tables.reflect(db.session.connection())
    for table in tables.sorted_tables:
        for row in db.session.execute(select(table)):
            assert not any(part in str(row) for part in (token, token[22:]))
    assert db.session.scalars(select(UpdateLink.public_id)).one()
