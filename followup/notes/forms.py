"""Forms for meetings and what was written at them."""

from collections.abc import Callable
from datetime import date
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext
from flask_wtf.file import FileField
from werkzeug.datastructures import FileStorage
from wtforms import DateField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice  # pyright: ignore[reportAttributeAccessIssue] # not in its stubs
from wtforms.validators import DataRequired, Length

from followup.notes.models import Meeting
from followup.notes.sources import PASTED
from followup.people.models import Language
from followup.web.forms import Form

_l: Callable[..., Any] = lazy_gettext


def without_nul(text: str | None) -> str | None:
    """A NUL is no letter, and PostgreSQL keeps none."""
    return text.replace("\x00", "") if text else text


def one_line(text: str | None) -> str | None:
    """Words with one blank between them."""
    return " ".join((without_nul(text) or "").split())


class DayField(DateField):
    """A day; what does not exist is refused in a sentence that quotes it."""

    def process_formdata(self, valuelist: list[Any]) -> None:
        text = " ".join(valuelist).strip()
        try:
            self.data = date.fromisoformat(text) if text else None
        except ValueError as error:
            self.data = None
            raise ValueError(
                _("“%(text)s” is not a day that exists. Write it as 2020-12-04.", text=text)
            ) from error


class NoteForm(Form):
    """The notes of a meeting: a file, or text pasted in its place."""

    file = FileField(_l("File with the notes"))
    pasted = TextAreaField(_l("Or paste the text here"), filters=[without_nul])

    def upload(self) -> tuple[str, bytes] | None:
        """Name and bytes of what was given, None when nothing was."""
        if isinstance(self.file.data, FileStorage) and self.file.data.filename:
            return one_line(self.file.data.filename) or PASTED, self.file.data.read()
        if (self.pasted.data or "").strip():
            return PASTED, (self.pasted.data or "").encode()
        return None

    def has_notes(self) -> bool:
        """True where a file or a text was given."""
        return self._has_file() or bool((self.pasted.data or "").strip())

    def has_both(self) -> bool:
        """True, with a sentence beside the text, when a file and a text were given."""
        if self._has_file() and (self.pasted.data or "").strip():
            self.pasted.errors = [
                _(
                    "Give a file or a text, not both: nothing was stored. Empty this field, or add the text afterwards."
                )
            ]
            return True
        return False

    def _has_file(self) -> bool:
        return isinstance(self.file.data, FileStorage) and bool(self.file.data.filename)


class MeetingDetailsForm(Form):
    """What a meeting is called, what it was about and when it was held."""

    name = StringField(
        _l("Name"),
        filters=[one_line],
        validators=[
            DataRequired(_l("Give the meeting a name, so that you find it again.")),
            Length(max=200, message=_l("The name is too long; 200 letters at most.")),
        ],
    )
    theme = StringField(
        _l("Theme"),
        filters=[one_line],
        validators=[Length(max=200, message=_l("The theme is too long; 200 letters at most."))],
    )
    held_on = DayField(
        _l("Held on"),
        validators=[DataRequired(_l("Say when the meeting was held; deadlines are read against that day."))],
    )
    language = SelectField(
        _l("Language of the meeting"),
        choices=[
            SelectChoice(Language.BOKMAL.value, "Bokmål"),
            SelectChoice(Language.NYNORSK.value, "Nynorsk"),
            SelectChoice(Language.ENGLISH.value, "English"),
        ],
    )

    def as_new_meeting(self) -> dict[str, str]:
        """What a valid form says of the meeting, the day as ISO."""
        return {
            "name": self.name.data or "",
            "theme": self.theme.data or "",
            "held_on": self.held_on.data.isoformat() if self.held_on.data else "",
            "language": self.language.data,
        }

    def show(self, meeting: Meeting) -> None:
        """Fill the form with the meeting as it stands."""
        self.name.process_data(meeting.name)
        self.theme.process_data(meeting.theme)
        self.held_on.process_data(meeting.held_on)
        self.language.process_data(meeting.language.value)


class MeetingForm(NoteForm, MeetingDetailsForm):
    """A new meeting, its notes along with it or later."""
