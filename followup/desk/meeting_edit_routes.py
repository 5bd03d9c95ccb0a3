"""Mending a meeting's name, theme, day and language."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from followup.extensions import db
from followup.notes.amending_meetings import MeetingChangedMeanwhile, amend_meeting, seen_as
from followup.notes.forms import MeetingDetailsForm
from followup.notes.importing import MeetingNameTaken
from followup.notes.models import Meeting
from followup.notes.queries import find_meeting
from followup.people.models import Language
from followup.web.access_marks import coordinator

bp = Blueprint("meeting_details", __name__, url_prefix="/meetings/<int:meeting_id>/details")


@bp.get("")
@coordinator
def show_edit(meeting_id: int) -> ResponseReturnValue:
    """The form, filled with the meeting as it stands."""
    meeting = find_meeting(meeting_id) or abort(404)
    form = MeetingDetailsForm()
    form.show(meeting)
    return _page(meeting, form)


@bp.post("")
@coordinator
def edit(meeting_id: int) -> ResponseReturnValue:
    """Keep what the form says of the meeting; deadlines stay as they were read, and the page says so."""
    meeting = find_meeting(meeting_id) or abort(404)
    form = MeetingDetailsForm()
    if not form.validate() or form.held_on.data is None:
        return _page(meeting, form), 422
    try:
        has_moved = amend_meeting(
            meeting,
            name=form.name.data or "",
            theme=form.theme.data or "",
            held_on=form.held_on.data,
            language=Language(form.language.data),
            seen=request.form.get("seen"),
        )
    except MeetingNameTaken as error:
        form.name.errors = [error.message]
        return _page(meeting, form), 422
    except MeetingChangedMeanwhile as error:
        return _show_conflict(meeting_id, form, error), 409
    _tell(has_moved)
    return redirect(url_for("meetings.show", meeting_id=meeting_id), 303)


def _show_conflict(meeting_id: int, form: MeetingDetailsForm, error: MeetingChangedMeanwhile) -> str:
    db.session.rollback()
    meeting = find_meeting(meeting_id) or abort(404)
    return _page(meeting, form, conflict=error.message)


def _tell(has_moved: bool) -> None:
    if has_moved:
        flash(
            _(
                "The meeting was changed. Deadlines already read were left as they are; "
                "read them anew one by one where the new day matters."
            ),
            "warning",
        )
    else:
        flash(_("The meeting was changed."), "success")


def _page(meeting: Meeting, form: MeetingDetailsForm, *, conflict: str | None = None) -> str:
    return render_template(
        "meetings/edit.html", meeting=meeting, form=form, seen=seen_as(meeting), conflict=conflict
    )
