"""Meetings: the list, a new one, one with its notes."""

from datetime import date

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from wtforms import Field

from followup import clock
from followup.commitments.filters import read_page
from followup.desk import meetings
from followup.desk.upload_routes import follow, read_soon
from followup.desk.uploads_waiting import list_waiting
from followup.drafts.changes import changes_of_note
from followup.jobs.running import unit_of_work
from followup.notes import queries, uploads
from followup.notes.forms import MeetingForm, NoteForm
from followup.notes.importing import MeetingNameTaken, NoteImportedAlready, open_meeting, refuse_taken_name
from followup.notes.models import Meeting, Upload, UploadState
from followup.notes.reading.problems import UnreadableFile
from followup.notes.sources import PASTED
from followup.notes.wording import words_for, words_for_upload
from followup.people.models import Language
from followup.web.access_marks import coordinator, viewer

bp = Blueprint("meetings", __name__, url_prefix="/meetings")


@bp.get("")
@viewer
def list_meetings() -> ResponseReturnValue:
    """All meetings, the latest first."""
    pages = meetings.list_meetings(page=read_page(request.args))
    return render_template(
        "meetings/list.html",
        pages=pages,
        uploads=list_waiting(None),
        list_address=lambda page: f"?page={page}",
    )


@bp.get("/new")
@coordinator
def show_new() -> ResponseReturnValue:
    """The form for a new meeting."""
    return render_template("meetings/new.html", form=MeetingForm())


@bp.post("/new")
@coordinator
def create() -> ResponseReturnValue:
    """Open a meeting, with its notes where some were given: both or neither."""
    form = MeetingForm()
    if not form.validate() or form.has_both():
        return render_template("meetings/new.html", form=form), 422
    if not form.has_notes():
        return _create_empty(form)
    upload = _read(form, new_meeting=form.as_new_meeting())
    if upload is None:
        return render_template("meetings/new.html", form=form), 422
    return follow(upload)


@bp.get("/<int:meeting_id>")
@viewer
def show(meeting_id: int) -> ResponseReturnValue:
    """How far the meeting has come, its notes, and the way on."""
    return _meeting_page(_meeting(meeting_id), NoteForm())


@bp.post("/<int:meeting_id>/notes")
@coordinator
def add_note(meeting_id: int) -> ResponseReturnValue:
    """Import one more source into the meeting."""
    meeting = _meeting(meeting_id)
    form = NoteForm()
    upload = None if form.has_both() else _read(form, meeting=meeting)
    if upload is not None:
        return follow(upload)
    if not form.errors:
        form.file.errors = [_("Choose a file, or paste the text. Nothing was stored.")]
    return _meeting_page(_meeting(meeting_id), form), 422


@bp.get("/<int:meeting_id>/notes/<int:note_id>/changes")
@viewer
def show_changes(meeting_id: int, note_id: int) -> ResponseReturnValue:
    """What a later export changed, beside what had been decided."""
    note = queries.find_note(meeting_id, note_id) or abort(404)
    changes = changes_of_note(note) or abort(404)
    return render_template("meetings/changes.html", note=note, changes=changes)


def _create_empty(form: MeetingForm) -> ResponseReturnValue:
    try:
        new = form.as_new_meeting()
        meeting = open_meeting(
            name=new["name"],
            theme=new["theme"],
            held_on=date.fromisoformat(new["held_on"]),
            language=Language(new["language"]),
            now=clock.now(),
        )
    except MeetingNameTaken as error:
        form.name.errors = [error.message]
        return render_template("meetings/new.html", form=form), 422
    flash(_("“%(name)s” is made. Add its notes below.", name=meeting.name), "success")
    return redirect(url_for("meetings.show", meeting_id=meeting.id), 303)


def _meeting(meeting_id: int) -> Meeting:
    return queries.find_meeting(meeting_id) or abort(404)


def _meeting_page(meeting: Meeting, form: NoteForm) -> str:
    return render_template(
        "meetings/meeting.html",
        meeting=meeting,
        counts=meetings.count_for(meeting),
        notes=meetings.list_notes(meeting, page=read_page(request.args)),
        uploads=list_waiting(meeting),
        form=form,
        list_address=lambda page: url_for("meetings.show", meeting_id=meeting.id, page=page, _anchor="notes"),
    )


def _read(
    form: NoteForm, *, meeting: Meeting | None = None, new_meeting: uploads.NewMeeting | None = None
) -> Upload | None:
    """What the form brought, on its way in; None, with a sentence beside the field, when it cannot be.

    It is kept before it is read, and the database is let go of meanwhile: nobody else should wait for the reading.
    """
    given = form.upload()
    if given is None:
        return None
    name, data = given
    field = form.pasted if name == PASTED else form.file
    try:
        with unit_of_work():
            if new_meeting:
                refuse_taken_name(new_meeting["name"])
            upload = uploads.receive_upload(
                name=name,
                data=data,
                meeting=meeting,
                new_meeting=new_meeting,
                by=current_user.person,
                now=clock.real_now(),
            )
    except UnreadableFile as problem:
        field.errors = [words_for(problem)]
        return None
    except MeetingNameTaken as error:
        form["name"].errors = [error.message]
        return None
    except NoteImportedAlready as error:
        field.errors = [error.message]
        return None
    return _unless_refused(upload.id, field)


def _unless_refused(upload_id: int, field: Field) -> Upload | None:
    """The upload as it stands after a short wait; one that was refused is let go, its reason beside the field."""
    upload = read_soon(upload_id)
    if upload is None or upload.state is not UploadState.REFUSED:
        return upload
    field.errors = [words_for_upload(upload)]
    with unit_of_work():
        uploads.let_go(upload)
    return None
