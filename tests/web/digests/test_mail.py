"""The digest at the moment it is sent: asked again, worded then, and linked to its reader's own page."""

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy import select

from followup import clock
from followup.commitments.models import Share
from followup.commitments.statuses import Status
from followup.digests.mail import DigestMail
from followup.digests.starting import close_meeting
from followup.digests.unsubscribing import unsubscribe
from followup.extensions import db
from followup.outbox.delivering import deliver_waiting
from followup.outbox.letters import compose_letter
from followup.outbox.models import DeliveryStatus, OutboxMessage
from followup.outbox.transport import LocalPage
from followup.people.contacts import remove_contact
from followup.people.models import Contact, Language, LanguageForm
from followup.updates.links import contact_for
from followup.updates.models import UpdateLink
from tests import build_commitments as build
from tests import people
from tests.build_digests import alice_followed, compose, compose_and_deliver, followed, mails, oslo

NOON = oslo("2021-01-11T12:00")


def alice() -> Contact:
    return db.session.scalars(select(Contact)).one()


def only_share() -> Share:
    return db.session.scalars(select(Share)).one()


@pytest.mark.parametrize(
    ("meanwhile", "reason"),
    [
        pytest.param(
            lambda: build.answer(only_share(), Status.DONE, at=NOON), "nothing_to_say", id="answered"
        ),
        pytest.param(lambda: unsubscribe([alice()], now=NOON), "unsubscribed", id="unsubscribed"),
        pytest.param(lambda: remove_contact(alice(), now=NOON), "recipient_gone", id="removed"),
        pytest.param(
            lambda: close_meeting(build.meeting(), by=people.person(people.KARI), now=NOON),
            "nothing_to_say",
            id="closed",
        ),
    ],
)
def test_a_digest_with_nothing_to_say_any_more_is_skipped_with_its_reason(
    in_app: Flask, meanwhile: Callable[[], None], reason: str
) -> None:
    alice_followed()
    compose("2021-01-11T08:00")
    meanwhile()
    db.session.commit()
    assert deliver_waiting(now=NOON, transport=LocalPage()).skipped == 1
    [mail] = mails()
    assert (mail.status, mail.reason) == (DeliveryStatus.SKIPPED, reason)


def test_what_happened_since_monday_is_in_the_mail(in_app: Flask) -> None:
    alice_followed()
    compose("2021-01-11T08:00")
    build.commitment("Added at nine")
    db.session.commit()
    assert "Added at nine" in DigestMail().render(mails()[0], now=NOON).text


def test_each_municipalitys_link_opens_its_own_page_and_no_other(in_app: Flask) -> None:
    for place in ("Sula", "Stranda"):
        people.contact(people.ALICE, place)
    build.commitment("One", "Sula", "Stranda")
    followed()
    db.session.commit()
    compose("2021-01-11T08:00")
    text = DigestMail().render(mails()[0], now=NOON).text
    tokens = [line.rpartition("/u/")[2] for line in text.splitlines() if "/u/" in line]
    opened = [contact_for(token, now=NOON).municipality.name for token in tokens]
    assert sorted(opened) == ["Stranda", "Sula"]


def test_a_mail_links_to_the_page_with_a_choice_shown_for_its_row(in_app: Flask) -> None:
    alice_followed()
    compose("2021-01-11T08:00")
    html = DigestMail().render(mails()[0], now=NOON).html
    for choice in ("in_progress", "done", "stuck", "new_date"):
        assert f"?share={only_share().id}&amp;choice={choice}#share-{only_share().id}" in html


def test_a_contact_keeps_one_link_over_the_weeks(in_app: Flask) -> None:
    alice_followed()
    for monday in ("2021-01-11", "2021-01-18", "2021-01-25"):
        assert compose_and_deliver(f"{monday}T08:00") == 1
    assert len(db.session.scalars(select(UpdateLink)).all()) == 1


def test_replies_go_to_who_started_the_follow_up(in_app: Flask) -> None:
    alice_followed()
    compose("2021-01-11T08:00")
    assert compose_letter(mails()[0], now=NOON)["Reply-To"] == people.KARI.email


class TestWithAnAddressForReplies:
    @pytest.fixture
    def extra_settings(self) -> dict[str, str]:
        return {"FOLLOWUP_MAIL_REPLY_TO": "oppfolging@ks.example"}

    def test_replies_go_to_the_organisations_address(self, in_app: Flask) -> None:
        alice_followed()
        compose("2021-01-11T08:00")
        assert compose_letter(mails()[0], now=NOON)["Reply-To"] == "oppfolging@ks.example"


def test_a_letter_offers_one_click_unsubscription(in_app: Flask) -> None:
    alice_followed()
    compose("2021-01-11T08:00")
    letter = compose_letter(mails()[0], now=NOON)
    assert "/unsubscribe/" in letter["List-Unsubscribe"]
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


@pytest.mark.parametrize(
    ("own", "form", "speaks"),
    [
        (None, LanguageForm.NYNORSK, "nn"),
        (None, LanguageForm.NEUTRAL, "nb"),
        (Language.ENGLISH, LanguageForm.NYNORSK, "en"),
    ],
)
def test_the_mail_is_in_its_readers_language(
    in_app: Flask, own: Language | None, form: LanguageForm, speaks: str
) -> None:
    alice_followed()
    people.municipality("Sula").language_form = form
    people.person(people.ALICE).language = own
    db.session.commit()
    compose("2021-01-11T08:00")
    assert f'<html lang="{speaks}"' in DigestMail().render(mails()[0], now=NOON).html


def test_the_first_mail_introduces_itself_until_one_has_been_sent(in_app: Flask) -> None:
    alice_followed()
    people.person(people.ALICE).language = Language.ENGLISH
    db.session.commit()
    compose("2021-01-11T08:00")
    assert "This is the first time we write" in DigestMail().render(mails()[0], now=NOON).text
    deliver_waiting(now=NOON, transport=LocalPage())
    compose("2021-01-18T08:00")
    second = db.session.scalars(select(OutboxMessage).order_by(OutboxMessage.id.desc())).first()
    assert second is not None
    assert "This is the first time" not in DigestMail().render(second, now=oslo("2021-01-18T08:00")).text


def test_a_share_with_a_known_owner_is_mailed_to_the_owner_and_the_rest_to_the_first_contact(
    in_app: Flask,
) -> None:
    people.contact(people.ALICE, "Sula", position=1)
    owner = people.contact(people.CHARLIE, "Sula", position=2)
    people.contact(people.BOB, "Sula", position=3)
    build.share("Owned by Charlie").owner_contact = owner
    build.share("Owned by nobody known")
    followed()
    db.session.commit()
    compose("2021-01-11T08:00")
    texts = {mail.recipient: DigestMail().render(mail, now=NOON).text for mail in mails()}
    assert set(texts) == {people.ALICE.email, people.CHARLIE.email}
    assert "Owned by Charlie" in texts[people.CHARLIE.email] and "nobody" not in texts[people.CHARLIE.email]
    assert "Owned by nobody known" in texts[people.ALICE.email]


def test_only_open_commitments_of_followed_meetings_are_in_the_mail(in_app: Flask) -> None:
    people.contact(people.ALICE, "Sula")
    build.commitment("Open")
    build.answer(build.share("Done"), Status.DONE)
    build.answer(build.share("Dropped"), Status.DROPPED)
    build.commitment("Of a meeting in preparation", meeting=build.meeting("Another"))
    followed()
    db.session.commit()
    compose("2021-01-11T08:00")
    text = DigestMail().render(mails()[0], now=NOON).text
    assert "* Open" in text
    assert not any(word in text for word in ("* Done", "* Dropped", "preparation"))


def test_the_mail_and_the_municipalitys_page_count_the_same(in_app: Flask) -> None:
    from followup.commitments.awaiting import awaits
    from followup.commitments.queries import list_shares_for_contact
    from followup.digests.queries import list_awaiting

    alice_followed()
    for number, status in enumerate(Status):
        build.answer(build.share(f"Number {number}"), status)
    build.share("Without a date", **build.due(None))
    db.session.commit()
    on_page = [
        share.id
        for share in list_shares_for_contact(alice())
        if awaits(
            status=share.status,
            timeliness=share.timeliness_on(clock.today()),
            answered_at=share.answered_at,
            now=NOON,
        )
    ]
    [rows] = list_awaiting(now=NOON).values()
    assert sorted(row.share_id for row in rows) == sorted(on_page)
