"""The forms a coordinator changes a commitment with: each knows its row, the version seen, and its verb."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from flask_babel import gettext as _
from flask_babel import lazy_gettext
from wtforms import HiddenField, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length

from followup.commitments import tracking
from followup.commitments.models import Commitment, Save, Share
from followup.commitments.statuses import DueKind, Status
from followup.commitments.wording import contact_name, due_kind_name, status_name
from followup.errors import FollowupError
from followup.notes.forms import DayField, one_line, without_nul
from followup.notes.importing import municipalities_named
from followup.people.models import Contact
from followup.people.places import UnknownMunicipality, names_of
from followup.web.forms import Form

_l: Callable[..., Any] = lazy_gettext

TITLE_RULES = (
    DataRequired(_l("Write in a few words what is to be done.")),
    Length(max=1000, message=_l("The title is too long; 1000 letters at most.")),
)
OWNER_RULES = (Length(max=300, message=_l("That is too long; 300 letters at most.")),)
NOTE_RULES = (Length(max=4000, message=_l("The note is too long; 4000 letters at most.")),)


class ChangeForm(Form):
    """One change of one row. `key` tells it from the page's other forms; only the form that was sent is bound."""

    name: ClassVar[str]

    version = HiddenField()
    nonce = HiddenField()

    def __init__(self, row: Commitment | Share, *, is_sent: bool) -> None:
        self.row = row
        self.key = f"{self.name}-{row.id}"
        bound: dict[str, Any] = {} if is_sent else {"formdata": None}
        super().__init__(prefix=self.key, **bound)
        if not is_sent:
            self.version.data, self.nonce.data = str(row.version), tracking.new_nonce()
            self.show()

    def show(self) -> None:
        """Fill the form with the row as it is."""

    def carry_out(self, save: Save) -> None:
        """Do what the form says, as part of `save`."""
        raise NotImplementedError

    @property
    def expected_version(self) -> int:
        """The version the person saw; one that was tampered with is nobody's."""
        text = self.version.data or ""
        return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else 0

    def see_present(self) -> None:
        """Let what is sent next stand on the row as it is now, with what was typed kept."""
        self.version.data = str(self.row.version)

    def refuse(self, refusal: FollowupError) -> None:
        """Show a verb's refusal beside the field it is about."""
        field = self._fields.get(refusal.field or "")
        if field is None:
            self.form_errors.append(refusal.message)
        else:
            field.errors = [*field.errors, refusal.message]


class StatusForm(ChangeForm):
    """A coordinator writes down what was heard; it does not count as the municipality's own answer."""

    name = "status"
    row: Share

    status = SelectField(_l("Status"))
    note = TextAreaField(_l("Note"), filters=[without_nul], validators=[*NOTE_RULES])

    def __init__(self, row: Share, *, is_sent: bool) -> None:
        super().__init__(row, is_sent=is_sent)
        self.status.choices = [(status.value, status_name(status)) for status in Status]

    def show(self) -> None:
        self.status.data = self.row.status.value

    def carry_out(self, save: Save) -> None:
        tracking.report_status(
            self.row,
            status=Status(self.status.data),
            note=self.note.data or "",
            save=save,
            expected_version=self.expected_version,
        )


class OwnerForm(ChangeForm):
    """Who is responsible: in words, and as one of the municipality's contacts."""

    name = "owner"
    row: Share

    owner_written = StringField(_l("Responsible, in words"), filters=[one_line], validators=[*OWNER_RULES])
    owner_contact = SelectField(_l("Contact who gets the mail about it"))

    def __init__(self, row: Share, *, is_sent: bool, contacts: Sequence[Contact]) -> None:
        super().__init__(row, is_sent=is_sent)
        self.contacts = {str(contact.id): contact for contact in contacts}
        names = [(key, contact_name(contact)) for key, contact in self.contacts.items()]
        self.owner_contact.choices = [("", _("The municipality's first contact")), *names]

    def show(self) -> None:
        self.owner_written.data = self.row.owner_written
        self.owner_contact.data = str(self.row.owner_contact_id or "")

    def carry_out(self, save: Save) -> None:
        tracking.reassign(
            self.row,
            owner_written=self.owner_written.data,
            owner_contact=self.contacts.get(self.owner_contact.data or ""),
            save=save,
            expected_version=self.expected_version,
        )


class TitleForm(ChangeForm):
    """Better words of ours for what is to be done."""

    name = "title"
    row: Commitment

    title = StringField(_l("Title"), filters=[one_line], validators=[*TITLE_RULES])

    def show(self) -> None:
        self.title.data = self.row.title

    def carry_out(self, save: Save) -> None:
        tracking.retitle(
            self.row, title=self.title.data or "", save=save, expected_version=self.expected_version
        )


class DeadlineForm(ChangeForm):
    """A new date, agreed after what was first said."""

    name = "deadline"
    row: Commitment

    due_on = DayField(_l("New date"), validators=[DataRequired(_l("Choose the new date."))])
    reason = StringField(_l("Why it moves"), filters=[one_line], validators=[*OWNER_RULES])

    def carry_out(self, save: Save) -> None:
        assert self.due_on.data
        tracking.reschedule(
            self.row,
            due_on=self.due_on.data,
            reason=self.reason.data or "",
            save=save,
            expected_version=self.expected_version,
        )


class ReadingForm(ChangeForm):
    """How the written deadline is to be read."""

    name = "reading"
    row: Commitment

    due_kind = SelectField(_l("What the deadline means"))
    due_from = DayField(_l("First day"))
    due_to = DayField(_l("Last day"))

    def __init__(self, row: Commitment, *, is_sent: bool) -> None:
        super().__init__(row, is_sent=is_sent)
        kinds = [(kind.value, due_kind_name(kind)) for kind in DueKind]
        self.due_kind.choices = [("", _("No date")), *kinds]

    def show(self) -> None:
        self.due_kind.data = self.row.due_kind.value if self.row.due_kind else ""
        self.due_from.data, self.due_to.data = self.row.due_from, self.row.due_to

    def validate(self, *args: Any, **kwargs: Any) -> bool:
        """A kind needs its last day, and days need a kind."""
        if not super().validate(*args, **kwargs):
            return False
        if self.due_kind.data and not self.due_to.data:
            self.due_to.errors = [_("Give the last day, or choose “No date”.")]
        elif not self.due_kind.data and (self.due_from.data or self.due_to.data):
            self.due_kind.errors = [_("Say what the deadline means, or empty both days.")]
        return not self.errors

    def carry_out(self, save: Save) -> None:
        kind = DueKind(self.due_kind.data) if self.due_kind.data else None
        first = self.due_to.data if kind == DueKind.BY else self.due_from.data
        tracking.amend_due(
            self.row,
            due_kind=kind,
            due_from=first,
            due_to=self.due_to.data,
            save=save,
            expected_version=self.expected_version,
        )


class ConfirmForm(ChangeForm):
    """One button: the deadline was read right."""

    name = "confirm"
    row: Commitment

    def carry_out(self, save: Save) -> None:
        tracking.confirm_due(self.row, save=save, expected_version=self.expected_version)


class MunicipalityForm(ChangeForm):
    """One more municipality that has its own part."""

    name = "municipality"
    row: Commitment

    municipality = StringField(
        _l("Add a municipality"),
        filters=[one_line],
        validators=[DataRequired(_l("Write the municipality's name."))],
    )

    def carry_out(self, save: Save) -> None:
        try:
            names = names_of([self.municipality.data or ""])
        except UnknownMunicipality as unknown:
            raise UnknownMunicipality(unknown.message, field="municipality") from unknown
        for municipality in municipalities_named(set(names)).values():
            tracking.add_share(
                self.row, municipality=municipality, save=save, expected_version=self.row.version
            )
