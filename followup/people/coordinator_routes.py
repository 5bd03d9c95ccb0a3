"""Coordinators: who they are, who may do what, and what each says about themselves."""

from flask import abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from followup import clock
from followup.errors import FollowupError
from followup.extensions import db
from followup.people import coordinators
from followup.people.access import signed_in_coordinator
from followup.people.blueprint import bp
from followup.people.contact_list import count_reach
from followup.people.forms import CoordinatorForm, SelfForm
from followup.people.models import Coordinator
from followup.web.access_marks import admin, viewer


@bp.get("/people")
@viewer
def show_people() -> ResponseReturnValue:
    """Who may sign in, and how many contacts there are."""
    return render_template(
        "people/people.html", coordinators=coordinators.list_coordinators(), reach=count_reach()
    )


@bp.route("/people/me", methods=["GET", "POST"])
@viewer
def amend_self() -> ResponseReturnValue:
    """One's own name and language."""
    person = current_user.person
    form = SelfForm(data={"name": person.name, "language": person.language or ""})
    if not form.validate_on_submit():
        return render_template("people/me.html", form=form), 422 if form.is_submitted() else 200
    coordinators.amend_self(
        signed_in_coordinator(), name=form.name.data or "", language=form.chosen_language()
    )
    flash(_("What you said about yourself was saved."), "success")
    return redirect(url_for("people.show_people"), 303)


@bp.route("/people/coordinators/new", methods=["GET", "POST"])
@admin
def add_coordinator() -> ResponseReturnValue:
    """Let somebody sign in."""
    form = CoordinatorForm()
    if not form.validate_on_submit():
        return render_template("people/coordinator_new.html", form=form), 422 if form.is_submitted() else 200
    try:
        added = coordinators.add_coordinator(
            email=form.email.data or "",
            name=form.name.data or "",
            role=form.chosen_role(),
            now=clock.now(),
        )
    except FollowupError as error:
        db.session.rollback()
        form.refuse(error)
        return render_template("people/coordinator_new.html", form=form), 422
    flash(
        _("%(email)s can sign in now, with that address. Tell them so.", email=added.person.email), "success"
    )
    return redirect(url_for("people.show_people"), 303)


@bp.route("/people/coordinators/<int:coordinator_id>", methods=["GET", "POST"])
@admin
def amend_coordinator(coordinator_id: int) -> ResponseReturnValue:
    """Another name, address or role."""
    coordinator = _coordinator(coordinator_id)
    person = coordinator.person
    form = CoordinatorForm(data={"name": person.name, "email": person.email, "role": coordinator.role})
    if not form.validate_on_submit():
        return _amend_page(coordinator, form), 422 if form.is_submitted() else 200
    try:
        coordinators.amend_coordinator(
            coordinator,
            name=form.name.data or "",
            email=form.email.data or "",
            role=form.chosen_role(),
            by=signed_in_coordinator(),
        )
    except FollowupError as error:
        db.session.rollback()
        form.refuse(error)
        return _amend_page(coordinator, form), 422
    flash(_("%(who)s was changed.", who=person.name or person.email), "success")
    return redirect(url_for("people.show_people"), 303)


@bp.post("/people/coordinators/<int:coordinator_id>/deactivate")
@admin
def deactivate_coordinator(coordinator_id: int) -> ResponseReturnValue:
    """Let somebody sign in no more, from the next page they open."""
    coordinator = _coordinator(coordinator_id)
    coordinators.deactivate(coordinator, now=clock.now())
    who = coordinator.person.name or coordinator.person.email
    flash(_("%(who)s can no longer sign in. What they have done is kept.", who=who), "success")
    return redirect(url_for("people.show_people"), 303)


def _coordinator(coordinator_id: int) -> Coordinator:
    found = db.session.get(Coordinator, coordinator_id)
    return found if found is not None and found.is_active else abort(404)


def _amend_page(coordinator: Coordinator, form: CoordinatorForm) -> str:
    return render_template("people/coordinator.html", form=form, coordinator=coordinator)
