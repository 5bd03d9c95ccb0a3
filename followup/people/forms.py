"""Forms for contacts, coordinators and imported tables."""

from collections.abc import Callable
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext
from flask_wtf.file import FileField
from werkzeug.datastructures import FileStorage
from wtforms import EmailField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice  # pyright: ignore[reportAttributeAccessIssue] # not in its stubs
from wtforms.validators import DataRequired, Length

from followup.errors import FollowupError
from followup.people.cells import clean
from followup.people.languages import Language
from followup.people.models import Role
from followup.people.wording import language_name, role_name
from followup.web.forms import Form

_l: Callable[..., Any] = lazy_gettext


def _one_line(text: str | None) -> str:
    return clean(text or "")


class PeopleForm(Form):
    """A form whose verb may refuse: the refusal stands beside the field it is about."""

    def refuse(self, error: FollowupError) -> None:
        self[error.field or "email"].errors = [error.message]


def _name_field() -> StringField:
    return StringField(
        _l("Name"),
        filters=[_one_line],
        validators=[Length(max=200, message=_l("The name is too long; 200 letters at most."))],
    )


def _email_field() -> EmailField:
    return EmailField(
        _l("E-mail address"),
        filters=[_one_line],
        validators=[DataRequired(_l("Give an e-mail address; mail and sign-in go by it."))],
    )


def _language_field(nothing: Any) -> SelectField:
    """`nothing` says what holds without a choice."""
    choices = [
        SelectChoice("", nothing),
        *(SelectChoice(language.value, language_name(language)) for language in Language),
    ]
    return SelectField(_l("Language"), choices=choices)


class ContactForm(PeopleForm):
    """A person at a municipality."""

    name = _name_field()
    email = _email_field()
    role = StringField(
        _l("Role"),
        filters=[_one_line],
        validators=[Length(max=200, message=_l("The role is too long; 200 letters at most."))],
    )
    language = _language_field(_l("The municipality's own"))

    def chosen_language(self) -> Language | None:
        return Language(self.language.data) if self.language.data else None


class CoordinatorForm(PeopleForm):
    """Somebody who may sign in, and what they may do."""

    name = _name_field()
    email = _email_field()
    role = SelectField(_l("Role"), default=Role.COORDINATOR.value)

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        self.role.choices = [SelectChoice(role.value, role_name(role)) for role in Role]

    def chosen_role(self) -> Role:
        return Role(self.role.data)


class SelfForm(PeopleForm):
    """What everybody says about themselves."""

    name = _name_field()
    language = _language_field(_l("The browser's"))

    def chosen_language(self) -> Language | None:
        return Language(self.language.data) if self.language.data else None


class TableForm(PeopleForm):
    """A table: a file, or rows pasted in its place."""

    file = FileField(_l("File with the table"))
    pasted = TextAreaField(_l("Or paste the table here"))

    def upload(self) -> tuple[str, bytes] | None:
        """File name (empty for what was pasted) and bytes; None, with a sentence beside the field, without one."""
        has_text = bool((self.pasted.data or "").strip())
        if isinstance(self.file.data, FileStorage) and self.file.data.filename:
            if not has_text:
                with self.file.data.stream as stream:
                    return clean(self.file.data.filename), stream.read()
            self.pasted.errors = [
                _("Give a file or a pasted table, not both: nothing was imported. Empty this field.")
            ]
        elif has_text:
            return "", (self.pasted.data or "").encode()
        else:
            self.file.errors = [_("Choose a file, or paste the table. Nothing was imported.")]
        return None

    def refuse(self, error: FollowupError) -> None:
        """A refused table is told beside the field it came in by."""
        is_pasted = bool((self.pasted.data or "").strip())
        (self.pasted if is_pasted else self.file).errors = [error.message]
