"""Meetings: the list, a new one, one with its notes."""

from datetime import date

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext
from flask_login import current_user

from followup import clock
from followup.commitments.filters import read_page
from followup.desk import meetings
from followup.drafts.proposing import ImportCounts, import_source
from followup.extensions import db
from followup.notes.forms import MeetingForm, NoteForm
from followup.notes.importing import MeetingNameTaken, NoteImportedAlready, open_meeting
from followup.notes.models import Meeting
from followup.notes.queries import find_meeting
from followup.notes.reading.problems import UnreadableFile
from followup.notes.sources import PASTED, Source, read_source
from followup.notes.wording import words_for
from followup.people.models import Language
from followup.web.access_marks import coordinator, viewer

bp = Blueprint("meetings", __name__, url_prefix="/meetings")


@bp.get("")
@viewer
def list_meetings() -> ResponseReturnValue:
    """All meetings, the latest first."""
    pages = meetings.list_meetings(page=read_page(request.args))
    return render_template("meetings/list.html", pages=pages, list_address=lambda page: f"?page={page}")


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
    held_on = form.held_on.data
    source = _read(form, held_on=held_on) if form.validate() and held_on and not form.has_both() else None
    if form.errors or held_on is None:
        return render_template("meetings/new.html", form=form), 422
    try:
        meeting = open_meeting(
            name=form.name.data or "",
            theme=form.theme.data or "",
            held_on=held_on,
            language=Language(form.language.data),
            now=clock.now(),
        )
    except MeetingNameTaken as error:
        form.name.errors = [error.message]
        return render_template("meetings/new.html", form=form), 422
    if source is None:
        flash(_("“%(name)s” is made. Add its notes below.", name=meeting.name), "success")
    else:
        _import(meeting, source)
    return redirect(url_for("meetings.show", meeting_id=meeting.id), 303)


@bp.get("/<int:meeting_id>")
@viewer
def show(meeting_id: int) -> ResponseReturnValue:
    """How far the meeting has come, its notes, and the way on."""
    return _meeting_page(_meeting(meeting_id), NoteForm())


@bp.post("/<int:meeting_id>/notes")
@coordinator
def add_note(meeting_id: int) -> ResponseReturnValue:
    """Import one more source into the meeting."""
    held_on = _meeting(meeting_id).held_on
    form = NoteForm()
    source = None if form.has_both() else _read(form, held_on=held_on)
    meeting = _meeting(meeting_id)
    if source is None:
        if not form.errors:
            form.file.errors = [_("Choose a file, or paste the text. Nothing was stored.")]
        return _meeting_page(meeting, form), 422
    try:
        _import(meeting, source)
    except NoteImportedAlready as error:
        form.file.errors = [error.message]
        return _meeting_page(meeting, form), 422
    return redirect(url_for("meetings.show", meeting_id=meeting_id), 303)


def _meeting(meeting_id: int) -> Meeting:
    return find_meeting(meeting_id) or abort(404)


def _meeting_page(meeting: Meeting, form: NoteForm) -> str:
    return render_template(
        "meetings/meeting.html",
        meeting=meeting,
        counts=meetings.count_for(meeting),
        notes=meetings.list_notes(meeting, page=read_page(request.args)),
        form=form,
        list_address=lambda page: url_for("meetings.show", meeting_id=meeting.id, page=page, _anchor="notes"),
    )


def _read(form: NoteForm, *, held_on: date) -> Source | None:
    """What the form brought, read in a process of its own; None, with a sentence beside the field, when it cannot be.

    The database is let go of meanwhile: nothing was written yet, and nobody else should wait for the reading.
    """
    given = form.upload()
    if given is None:
        return None
    name, data = given
    db.session.rollback()
    try:
        return read_source(data, name=name, held_on=held_on)
    except UnreadableFile as problem:
        field = form.pasted if name == PASTED else form.file
        field.errors = [words_for(problem, name=name, data=data)]
        return None


def _import(meeting: Meeting, source: Source) -> None:
    note, counts = import_source(meeting=meeting, source=source, by=current_user.person, now=clock.now())
    flash(_("“%(name)s” was imported: %(what)s.", name=note.file_name, what=_said(counts)), "success")


def _said(counts: ImportCounts) -> str:
    return _(
        "%(cards)s; %(commitments)s and %(needs)s proposed",
        cards=ngettext("%(num)d card", "%(num)d cards", counts.cards),
        commitments=ngettext("%(num)d commitment", "%(num)d commitments", counts.commitments),
        needs=ngettext("%(num)d need", "%(num)d needs", counts.needs),
    )
