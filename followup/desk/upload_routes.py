"""A file on its way in: how far its reading has come, and what a person is asked before it is taken in."""

from flask import Blueprint, abort, current_app, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from followup import clock
from followup.desk.import_words import told
from followup.desk.reading_beside import SOON, start_reading
from followup.drafts.changes import changes_of_upload
from followup.drafts.proposing import ImportCounts
from followup.drafts.taking_in import take_in_beside, take_in_edition
from followup.errors import FollowupError
from followup.extensions import db
from followup.jobs.running import unit_of_work
from followup.notes import uploads
from followup.notes.column_forms import ColumnsForm
from followup.notes.models import Upload, UploadState
from followup.notes.wording import words_for_upload
from followup.web.access_marks import coordinator

bp = Blueprint("uploads", __name__, url_prefix="/meetings/uploads")


@bp.get("/<int:upload_id>")
@coordinator
def show(upload_id: int) -> ResponseReturnValue:
    """Where the upload stands: still read, asking something, taken in, or refused."""
    return _page(_upload(upload_id))


@bp.get("/<int:upload_id>/progress")
@coordinator
def show_progress(upload_id: int) -> ResponseReturnValue:
    """The same for a script that waits: `{"state": "reading", "progress": 40}`."""
    upload = _upload(upload_id)
    lost = uploads.is_lost(upload, now=clock.real_now())
    return jsonify(state="lost" if lost else upload.state.value, progress=upload.progress)


@bp.post("/<int:upload_id>/columns")
@coordinator
def confirm_columns(upload_id: int) -> ResponseReturnValue:
    """Have the file read again as a person says its columns are."""
    upload = _upload(upload_id)
    form = ColumnsForm(upload)
    if not form.validate():
        return _page(upload, columns=form), 422
    with unit_of_work():
        uploads.confirm_columns(upload, roles=form.roles(), now=clock.real_now())
    return follow(read_soon(upload_id))


@bp.post("/<int:upload_id>/take-in")
@coordinator
def take_in(upload_id: int) -> ResponseReturnValue:
    """Take the file in as a later export, or as a source of its own."""
    upload = _upload(upload_id)
    by, now = current_user.person, clock.now()
    try:
        if request.form.get("as") == "edition":
            shown = request.form.get("earlier", type=int)
            note, counts = take_in_edition(upload, earlier_id=shown, by=by, now=now)
        else:
            note, counts = take_in_beside(upload, by=by, now=now)
    except FollowupError as problem:
        db.session.rollback()
        flash(problem.message, "warning")
        return redirect(url_for("uploads.show", upload_id=upload_id), 303)
    flash(told(note.file_name, counts), "success")
    if counts.edition:
        return redirect(url_for("meetings.show_changes", meeting_id=note.meeting_id, note_id=note.id), 303)
    return redirect(url_for("meetings.show", meeting_id=note.meeting_id), 303)


@bp.post("/<int:upload_id>/again")
@coordinator
def read_again(upload_id: int) -> ResponseReturnValue:
    """Read a file again whose reader was lost."""
    upload = _upload(upload_id)
    try:
        with unit_of_work():
            is_ours = uploads.begin_again(upload, now=clock.real_now())
    except uploads.UploadDecided:
        is_ours = False
    if is_ours:
        return follow(read_soon(upload_id))
    return redirect(url_for("uploads.show", upload_id=upload_id), 303)


@bp.post("/<int:upload_id>/let-go")
@coordinator
def let_go(upload_id: int) -> ResponseReturnValue:
    """Forget the file; nothing of it was taken in."""
    upload = _upload(upload_id)
    meeting_id, name = upload.meeting_id, upload.file_name
    try:
        uploads.let_go(upload)
    except uploads.UploadDecided as decided:
        flash(decided.message, "warning")
        return redirect(url_for("uploads.show", upload_id=upload_id), 303)
    flash(_("“%(name)s” was let go. Nothing of it was stored.", name=name), "info")
    if meeting_id is None:
        return redirect(url_for("meetings.list_meetings"), 303)
    return redirect(url_for("meetings.show", meeting_id=meeting_id), 303)


def follow(upload: Upload) -> ResponseReturnValue:
    """Go to the meeting where the upload was taken in, else to the page that shows how it goes or what it asks."""
    if upload.state is UploadState.IMPORTED and upload.counts:
        flash(told(upload.file_name, ImportCounts.from_dict(upload.counts)), "success")
        return redirect(url_for("meetings.show", meeting_id=upload.meeting_id), 303)
    return redirect(url_for("uploads.show", upload_id=upload.id), 303)


def read_soon(upload_id: int) -> Upload:
    """Begin to read a committed upload, wait a little, and say how it stands."""
    reader = start_reading(current_app._get_current_object(), upload_id)  # type: ignore[attr-defined]
    db.session.rollback()
    reader.join(timeout=SOON)
    db.session.expire_all()
    return _upload(upload_id)


def _upload(upload_id: int) -> Upload:
    return uploads.find_upload(upload_id) or abort(404)


def _page(upload: Upload, *, columns: ColumnsForm | None = None) -> str:
    if upload.state is UploadState.COLUMNS:
        return render_template("uploads/columns.html", upload=upload, form=columns or ColumnsForm(upload))
    if upload.state is UploadState.EDITION:
        return render_template("uploads/edition.html", upload=upload, changes=changes_of_upload(upload))
    return render_template(
        "uploads/progress.html",
        upload=upload,
        is_lost=uploads.is_lost(upload, now=clock.real_now()),
        problem=words_for_upload(upload) if upload.state is UploadState.REFUSED else None,
        counts=told(upload.file_name, ImportCounts.from_dict(upload.counts)) if upload.counts else None,
    )
