"""Events as sentences: who by their present name."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from flask import Flask
from flask_babel import force_locale

from followup.commitments import tracking
from followup.commitments.history import SaveTold, list_history, sentence_for
from followup.commitments.models import CommitmentEvent, Share
from followup.commitments.statuses import Status
from followup.extensions import db
from followup.people.models import Respondent
from tests import build_commitments as build
from tests import people


@pytest.fixture(autouse=True)
def english(in_app: Flask) -> Iterator[None]:
    with force_locale("en"):
        yield


def told(share: Share) -> SaveTold:
    """What the latest save did."""
    return list_history(share.commitment_id)[0]


def sentences(share: Share) -> list[str]:
    return [event.sentence for event in told(share).events]


def test_one_save_is_told_together() -> None:
    share = build.share()
    save = build.save(people.ALICE, via="page", at=build.ANSWERED)
    tracking.report_status(share, status=Status.IN_PROGRESS, note="Vi er i gang", save=save)
    tracking.reschedule(share.commitment, due_on=date(2021, 6, 30), reason="Korona", save=save)
    assert sentences(share) == [
        "Alice changed the status from not started to in progress",
        "Alice wrote: “Vi er i gang”",
        "Alice changed the deadline from during March–May 2021 to by 30 June 2021, because: “Korona”",
    ]
    assert told(share).save.saved_at == build.ANSWERED
    assert [event.municipality and event.municipality.name for event in told(share).events] == [
        "Sula",
        "Sula",
        None,
    ]


def test_an_unchanged_status_was_confirmed() -> None:
    share = build.share()
    build.answer(share, Status.NOT_STARTED)
    assert sentences(share) == ["Alice confirmed the status not started"]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            lambda share, alice, save: tracking.reassign(
                share, owner_written="", owner_contact=alice, save=save
            ),
            "Kari changed who is responsible from Rektor to Alice",
        ),
        (
            lambda share, alice, save: tracking.reassign(share, owner_written="", save=save),
            "Kari changed who is responsible from Rektor to nobody known",
        ),
        (
            lambda share, alice, save: tracking.retitle(share.commitment, title="Lage plan", save=save),
            "Kari changed the title from “Invite to a dialogue” to “Lage plan”",
        ),
        (
            lambda share, alice, save: tracking.amend_due(
                share.commitment, due_kind=None, due_from=None, due_to=None, save=save
            ),
            "Kari changed the deadline from during March–May 2021 to no deadline",
        ),
        (
            lambda share, alice, save: tracking.confirm_due(share.commitment, save=save),
            "Kari confirmed how the deadline was read",
        ),
        (
            lambda share, alice, save: tracking.add_share(
                share.commitment, municipality=people.municipality("Porsgrunn"), save=save
            ),
            "Kari added Porsgrunn",
        ),
    ],
)
def test_every_change_has_its_sentence(change: Any, sentence: str) -> None:
    share = build.share(owner_written="Rektor")
    change(share, people.contact(people.ALICE, "Sula"), build.save(at=build.ANSWERED))
    assert sentences(share) == [sentence]


def test_names_are_those_of_today_and_erased_ones_are_not_told() -> None:
    share, alice = build.share(), people.contact(people.ALICE, "Sula")
    tracking.reassign(share, owner_contact=alice, save=build.save(people.ALICE))
    alice.person.name = "Alise"
    db.session.flush()
    assert sentences(share) == ["Alise changed who is responsible from nobody known to Alise"]
    alice.person.name = ""
    assert sentences(share) == [
        "alice@sula.example changed who is responsible from nobody known to alice@sula.example"
    ]
    alice.person.erased_at = build.ANSWERED
    assert "alice" not in sentences(share)[0].lower()
    assert sentences(share)[0].count("omebody whose name was erased") == 2


def test_who_answered_on_a_contact_s_behalf_is_told_by_the_name_they_gave() -> None:
    share, alice = build.share(), people.contact(people.ALICE, "Sula")
    answering = Respondent(contact_id=alice.id, name="Vikar Vik", created_at=build.ANSWERED)
    db.session.add(answering)
    save = tracking.start_save(via="page", by=alice.person, now=build.ANSWERED, respondent=answering)
    tracking.report_status(share, status=Status.DONE, save=save)
    assert told(share).who == "Vikar Vik"
    answering.erased_at = build.ANSWERED
    assert told(share).who == "Somebody whose name was erased"


@pytest.mark.parametrize(("via", "who"), [("import", "The import"), ("shell", "The system")])
def test_a_save_without_a_person_says_what_did_it(via: str, who: str) -> None:
    share = build.share(save=build.save(None, via=via))
    assert sentences(share) == [f"{who} began to follow this up"]


def test_one_event_alone_can_be_worded() -> None:
    save = build.save()
    event = CommitmentEvent(save=save, kind="status", before={"status": "stuck"}, after={"status": "done"})
    assert sentence_for(event) == "Kari changed the status from stuck, needs help to done"
