"""Moving the demonstration on, and leaving it."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext
from flask_login import login_user
from wtforms import EmailField, StringField
from wtforms.validators import InputRequired, Length

from followup import clock
from followup.desk import demonstration
from followup.jobs.running import unit_of_work
from followup.people import coordinators
from followup.people.contacts import NotAnAddress
from followup.people.models import Role
from followup.web.access_marks import admin, coordinator
from followup.web.filters import moment
from followup.web.forms import Form

bp = Blueprint("demonstration", __name__)

_l: Callable[..., Any] = lazy_gettext


NAME_RULES = (
    InputRequired(_l("Write your name.")),
    Length(max=200, message=_l("The name is too long; 200 letters at most.")),
)
EMAIL_RULES = (
    InputRequired(_l("Write your e-mail address.")),
    Length(max=254, message=_l("The address is too long; 254 letters at most.")),
)


class BeginForm(Form):
    """Who begins for real: the first coordinator, an admin."""

    name = StringField(_l("Your name"), validators=NAME_RULES)
    email = EmailField(_l("Your e-mail address"), validators=EMAIL_RULES)


@bp.post("/demonstration/forward")
@coordinator
def forward_clock() -> ResponseReturnValue:
    """On to Monday 08:00, when reminders go."""
    instant = demonstration.forward_clock()
    flash(
        _(
            "It is now %(moment)s. Reminders go out within a minute; see them under Mail.",
            moment=moment(instant),
        )
    )
    return redirect(url_for("overview.show_overview"), 303)


@bp.route("/begin", methods=["GET", "POST"])
@admin
def begin_for_real() -> ResponseReturnValue:
    """Leave the example: everything made up is deleted, and the clock is right again."""
    if not clock.is_demonstration():
        raise demonstration.NoDemonstration
    form = BeginForm()
    if not form.validate_on_submit() or not _begin(form):
        return render_template("desk/begin.html", form=form), 422 if form.is_submitted() else 200
    clock.end_demonstration()
    flash(_("The example is gone, and the clock is right. Begin by making a meeting."), "success")
    return redirect(url_for("overview.show_overview"), 303)


def _begin(form: BeginForm) -> bool:
    """Delete the example and let the first admin in, all or nothing; False when the address will not do."""
    try:
        with unit_of_work():
            demonstration.leave_example()
            first = coordinators.add_coordinator(
                email=form.email.data or "", name=form.name.data or "", role=Role.ADMIN, now=clock.real_now()
            )
            login_user(first)
    except NotAnAddress as problem:
        form.email.errors = [*form.email.errors, problem.message]
        return False
    return True
