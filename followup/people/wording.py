"""What roles, languages and language forms are called on screen."""

from flask import Flask
from flask_babel import gettext as _

from followup.people.languages import Language, LanguageForm
from followup.people.models import Role


def init_app(app: Flask) -> None:
    """Let templates say them."""
    app.jinja_env.globals.update(
        role_name=role_name, language_name=language_name, language_form_name=language_form_name
    )


def role_name(role: Role | str) -> str:
    """What a coordinator's role is called."""
    return {
        Role.ADMIN: _("Admin"),
        Role.COORDINATOR: _("Coordinator"),
        Role.VIEWER: _("Viewer"),
    }[Role(role)]


def language_name(language: Language | str) -> str:
    """A language by its own name; nothing for none."""
    names = {
        Language.BOKMAL.value: "Bokmål",
        Language.NYNORSK.value: "Nynorsk",
        Language.ENGLISH.value: "English",
    }
    return names.get(str(language), "")


def language_form_name(form: LanguageForm | str) -> str:
    """A municipality's language form; nothing for none."""
    names = {
        LanguageForm.BOKMAL.value: "Bokmål",
        LanguageForm.NYNORSK.value: "Nynorsk",
        LanguageForm.NEUTRAL.value: _("Neutral"),
    }
    return names.get(str(form), "")
