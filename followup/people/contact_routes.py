"""Contacts: all of them, and one municipality's added, amended, put first, removed."""

from flask import abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from followup import clock
from followup.errors import FollowupError
from followup.extensions import db
from followup.people import contacts
from followup.people.access import signed_in_coordinator
from followup.people.blueprint import bp
from followup.people.contact_list import list_contacts as find_contacts
from followup.people.forms import ContactForm
from followup.people.models import Contact
from followup.people.queries import find_municipality
from followup.web.access_marks import coordinator, viewer


@bp.get("/people/contacts")
@viewer
def list_contacts() -> ResponseReturnValue:
    """All contacts, fifty a page, searched by name, address, role or municipality."""
    q = request.args.get("q", "").replace("\x00", "")[:100]
    pages = find_contacts(q, page=request.args.get("page", 1, type=int))
    return render_template(
        "people/contacts.html",
        pages=pages,
        q=q,
        address=lambda page: url_for("people.list_contacts", q=q or None, page=page),
    )


@bp.route("/municipalities/<slug>/contacts/new", methods=["GET", "POST"])
@coordinator
def add_contact(slug: str) -> ResponseReturnValue:
    """One more contact of a municipality, last in line."""
    municipality = find_municipality(slug) or abort(404)
    form = ContactForm()
    if not form.validate_on_submit():
        page = render_template("people/contact_new.html", form=form, municipality=municipality)
        return page, 422 if form.is_submitted() else 200
    try:
        contact = contacts.add_contact(
            municipality=municipality,
            email=form.email.data or "",
            name=form.name.data or "",
            role=form.role.data or "",
            language=form.chosen_language(),
            now=clock.now(),
        )
    except FollowupError as error:
        form.refuse(error)
        return render_template("people/contact_new.html", form=form, municipality=municipality), 422
    flash(_("%(who)s is a contact of %(municipality)s.", **_who_and_where(contact)), "success")
    return _back_to(contact)


@bp.route("/people/contacts/<int:contact_id>", methods=["GET", "POST"])
@coordinator
def amend_contact(contact_id: int) -> ResponseReturnValue:
    """Another name, address, role or language."""
    contact = _contact(contact_id)
    person = contact.person
    shown = {"name": person.name, "email": person.email, "language": person.language or ""}
    form = ContactForm(data={**shown, "role": contact.role})
    if not form.validate_on_submit():
        return _amend_page(contact, form), 422 if form.is_submitted() else 200
    try:
        contacts.amend_contact(
            contact,
            name=form.name.data or "",
            email=form.email.data or "",
            role=form.role.data or "",
            language=form.chosen_language(),
            by=signed_in_coordinator(),
        )
    except FollowupError as error:
        db.session.rollback()
        form.refuse(error)
        return _amend_page(contact, form), 422
    flash(_("%(who)s was changed.", **_who_and_where(contact)), "success")
    return _back_to(contact)


@bp.post("/people/contacts/<int:contact_id>/first")
@coordinator
def make_contact_first(contact_id: int) -> ResponseReturnValue:
    """The municipality's mail goes to this one first."""
    contact = _contact(contact_id)
    contacts.make_first(contact)
    flash(_("Mail to %(municipality)s goes to %(who)s first.", **_who_and_where(contact)), "success")
    return _back_to(contact)


@bp.post("/people/contacts/<int:contact_id>/remove")
@coordinator
def remove_contact(contact_id: int) -> ResponseReturnValue:
    """No longer a contact here; what they did stays in history."""
    contact = _contact(contact_id)
    contacts.remove_contact(contact, now=clock.now())
    flash(
        _(
            "%(who)s is no longer a contact of %(municipality)s. What they have answered is kept.",
            **_who_and_where(contact),
        ),
        "success",
    )
    return _back_to(contact)


def _contact(contact_id: int) -> Contact:
    contact = db.session.get(Contact, contact_id)
    return contact if contact is not None and contact.removed_at is None else abort(404)


def _amend_page(contact: Contact, form: ContactForm) -> str:
    return render_template("people/contact.html", form=form, contact=contact)


def _who_and_where(contact: Contact) -> dict[str, str]:
    return {"who": contact.person.name or contact.person.email, "municipality": contact.municipality.name}


def _back_to(contact: Contact) -> ResponseReturnValue:
    return redirect(f"/municipalities/{contact.municipality.slug}#contacts", 303)
