"""Contacts and language forms from tables."""

from typing import Any

from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from flask_login import current_user

from followup import clock
from followup.people.blueprint import bp
from followup.people.contact_rows import check_contacts, read_contacts
from followup.people.import_pages import ImportKind, show_form, take_table
from followup.people.import_report import Report
from followup.people.importing import import_contacts, plan_contacts
from followup.people.language_form_rows import check_language_forms, read_language_forms
from followup.people.language_forms import import_language_forms, plan_language_forms
from followup.web.access_marks import coordinator


def _keep_contacts(rows: list[Any]) -> Report[Any]:
    return import_contacts(rows, now=clock.now())


def _keep_language_forms(rows: list[Any]) -> Report[Any]:
    return import_language_forms(rows, by=current_user.person, now=clock.now())


CONTACTS = ImportKind(
    template="people/import_contacts.html",
    columns=_l("municipality, e-mail, and where you have them name, role and language"),
    done="/people/contacts",
    read=read_contacts,
    check=check_contacts,
    plan=plan_contacts,
    keep=_keep_contacts,
)

LANGUAGE_FORMS = ImportKind(
    template="people/import_language_forms.html",
    columns=_l("municipality and language form"),
    done="/municipalities",
    read=read_language_forms,
    check=check_language_forms,
    plan=plan_language_forms,
    keep=_keep_language_forms,
)


@bp.get("/people/contacts/import")
@coordinator
def show_contact_import() -> ResponseReturnValue:
    """What a table of contacts looks like, and where to give it."""
    return show_form(CONTACTS)


@bp.post("/people/contacts/import")
@coordinator
def take_contacts() -> ResponseReturnValue:
    """What would become of each row; all of it done once that was seen and confirmed."""
    return take_table(CONTACTS)


@bp.get("/people/language-forms/import")
@coordinator
def show_language_form_import() -> ResponseReturnValue:
    """What a table of language forms looks like, and where to give it."""
    return show_form(LANGUAGE_FORMS)


@bp.post("/people/language-forms/import")
@coordinator
def take_language_forms() -> ResponseReturnValue:
    """What would become of each row; all of it done once that was seen and confirmed."""
    return take_table(LANGUAGE_FORMS)
