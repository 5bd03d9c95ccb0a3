"""Starting and closing the follow-up of a meeting: first shown, then done."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from followup import clock
from followup.commitments.filters import read_page
from followup.digests import starting
from followup.digests.calendar import next_slot
from followup.digests.list_pages import ListPages
from followup.notes.models import Meeting
from followup.notes.queries import find_meeting
from followup.web.access_marks import coordinator
from followup.web.filters import weekday_moment

bp = Blueprint("starting", __name__, url_prefix="/meetings/<int:meeting_id>")


@bp.get("/start")
@coordinator
def show_start(meeting_id: int) -> ResponseReturnValue:
    """Who would get which first mail and when, and whom none would reach."""
    meeting = _meeting(meeting_id)
    plan = starting.plan_start(meeting, now=clock.now())
    mails = ListPages(plan.mails, page=read_page(request.args))
    return render_template("digests/start.html", meeting=meeting, plan=plan, mails=mails)


@bp.post("/start")
@coordinator
def start(meeting_id: int) -> ResponseReturnValue:
    """Start the follow-up."""
    meeting, now = _meeting(meeting_id), clock.now()
    starting.start_meeting(meeting, by=current_user.person, now=now)
    flash(
        _(
            "The follow-up of %(meeting)s has started. The first reminders go on %(moment)s.",
            meeting=meeting.name,
            moment=weekday_moment(next_slot(now)),
        ),
        "success",
    )
    return redirect(url_for("meetings.show", meeting_id=meeting.id), 303)


@bp.post("/close")
@coordinator
def close(meeting_id: int) -> ResponseReturnValue:
    """End the follow-up."""
    meeting = _meeting(meeting_id)
    starting.close_meeting(meeting, by=current_user.person, now=clock.now())
    flash(
        _("The follow-up of %(meeting)s is closed. No more reminders go out about it.", meeting=meeting.name),
        "success",
    )
    return redirect(url_for("meetings.show", meeting_id=meeting.id), 303)


def _meeting(meeting_id: int) -> Meeting:
    return find_meeting(meeting_id) or abort(404)
