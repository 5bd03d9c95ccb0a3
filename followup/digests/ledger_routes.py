"""Reminders as coordinators see them: when they go, what the next ones say, and what became of those before."""

from flask import Blueprint, Response, abort, render_template, request
from flask.typing import ResponseReturnValue

from followup import clock
from followup.commitments.filters import read_page
from followup.digests import previewing, watching
from followup.digests.calendar import next_slot
from followup.digests.list_pages import ListPages
from followup.extensions import db
from followup.outbox import queries as outbox
from followup.outbox.kinds import Mail
from followup.outbox.local_page import FRAME_HEADERS, SANDBOX
from followup.outbox.models import DeliveryStatus
from followup.people.models import Person
from followup.web.access_marks import viewer

bp = Blueprint("digests", __name__)


@bp.get("/digests")
@viewer
def show_digests() -> ResponseReturnValue:
    """The schedule, the next run's preview, the runs before it, and the ledger of mail."""
    now = clock.now()
    mornings = watching.list_mornings(now=now)
    statuses = _statuses()
    return render_template(
        "digests/overview.html",
        mornings=mornings,
        pulses=watching.list_pulses(real_now=clock.real_now()),
        runs=watching.list_runs(),
        upcoming=ListPages(
            previewing.preview(now=mornings[0]), page=read_page({"page": request.args.get("next", "")})
        ),
        messages=outbox.list_messages(read_page(request.args), statuses=statuses),
        counts=outbox.counts(),
        statuses=statuses,
    )


@bp.get("/digests/preview/<int:person_id>")
@viewer
def show_preview(person_id: int) -> ResponseReturnValue:
    """One person's next mail, in a frame and as text; with `?meeting=` as if that one were followed."""
    return render_template(
        "digests/preview.html",
        person=_person(person_id),
        mail=_mail(person_id),
        goes_at=next_slot(clock.now()),
        meeting_id=_meeting_id(),
        sandbox=SANDBOX,
    )


@bp.get("/digests/preview/<int:person_id>/frame")
@viewer
def show_frame(person_id: int) -> ResponseReturnValue:
    """The HTML of the preview alone."""
    mail = _mail(person_id) or abort(404)
    return Response(mail.html, headers=FRAME_HEADERS)


def _mail(person_id: int) -> Mail | None:
    return previewing.preview_mail(
        _person(person_id), now=next_slot(clock.now()), also_meeting_id=_meeting_id()
    )


def _person(person_id: int) -> Person:
    return db.session.get(Person, person_id) or abort(404)


def _meeting_id() -> int | None:
    return request.args.get("meeting", type=int)


def _statuses() -> list[DeliveryStatus]:
    status = request.args.get("status", "")
    return [DeliveryStatus(status)] if status in set(DeliveryStatus) else []
