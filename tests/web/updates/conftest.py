"""Sula has three commitments (one shared with Giske), Porsgrunn one; Alice and Bob have links to their pages."""

from dataclasses import dataclass
from datetime import date

import pytest
from flask import Flask

from followup.extensions import db
from tests import build_commitments as build
from tests import people
from tests.web.updates.pages import address, contact


@dataclass(frozen=True)
class Story:
    """Addresses and share ids; `plan` is the commitment Sula shares with Giske."""

    alice: str
    bob: str
    gry: str
    invite: int
    survey: int
    plan: int
    plan_at_giske: int
    start: int


GRY = people.Persona("Gry", "gry@giske.example")


@pytest.fixture
def story(app: Flask) -> Story:
    with app.app_context():
        alice, bob = contact(people.ALICE, "Sula"), contact(people.BOB, "Porsgrunn")
        gry = contact(GRY, "Giske")
        invite = build.share(
            "Invite to a dialogue",
            quote="Kommunalsjef lagar ei invitasjon til styringsdialog",
            owner_written="Kommunalsjef",
        )
        survey = build.share("Ask the young", **build.due(date(2020, 12, 31)))
        plan = build.commitment("Make a plan together", "Sula", "Giske", **build.due(None))
        start = build.share("Start with the steering group", "Porsgrunn")
        at = {share.municipality.name: share.id for share in plan.shares}
        made = Story(
            alice=address(alice),
            bob=address(bob),
            gry=address(gry),
            invite=invite.id,
            survey=survey.id,
            plan=at["Sula"],
            plan_at_giske=at["Giske"],
            start=start.id,
        )
        db.session.commit()
    return made
