"""A municipality's language form, confirmed or changed on its page."""

from flask import abort, flash, redirect, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from followup import clock
from followup.people.blueprint import bp
from followup.people.language_forms import confirm_language_form as confirm
from followup.people.languages import LanguageForm
from followup.people.queries import find_municipality
from followup.people.wording import language_form_name
from followup.web.access_marks import coordinator


@bp.post("/municipalities/<slug>/language-form")
@coordinator
def confirm_language_form(slug: str) -> ResponseReturnValue:
    """A coordinator says which form it is; no longer a guess."""
    municipality = find_municipality(slug) or abort(404)
    said = request.form.get("language_form", "")
    if said not in set(LanguageForm):
        abort(400)
    confirm(municipality, form=LanguageForm(said), by=current_user.person, now=clock.now())
    flash(
        _(
            "%(municipality)s has %(form)s as its language form.",
            municipality=municipality.name,
            form=language_form_name(said),
        ),
        "success",
    )
    return redirect(f"/municipalities/{slug}#language-form", 303)
