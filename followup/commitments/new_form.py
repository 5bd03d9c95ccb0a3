"""The form a commitment is added by hand with."""

from collections.abc import Callable
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext
from wtforms import Field, HiddenField, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, ValidationError

from followup.commitments import queries, tracking
from followup.commitments.choices import meeting_choices
from followup.commitments.forms import OWNER_RULES, TITLE_RULES
from followup.commitments.models import Commitment, Save
from followup.commitments.statuses import DueKind
from followup.errors import FollowupError
from followup.notes.forms import one_line
from followup.notes.importing import municipalities_named
from followup.notes.models import Meeting
from followup.notes.parsing.periods.dues import Due, read_due
from followup.people.models import Municipality
from followup.people.places import UnknownMunicipality, names_of
from followup.people.queries import find_municipality
from followup.web.forms import Form

_l: Callable[..., Any] = lazy_gettext


class NewCommitmentForm(Form):
    """What is done, by which municipalities, and when in the words that were said."""

    nonce = HiddenField()
    meeting = SelectField(_l("Meeting"))
    municipalities = StringField(
        _l("Municipalities"),
        filters=[one_line],
        validators=[DataRequired(_l("Name at least one municipality, so that somebody can answer for it."))],
    )
    title = TextAreaField(_l("What is to be done"), filters=[one_line], validators=[*TITLE_RULES])
    owner_written = StringField(_l("Responsible"), filters=[one_line], validators=[*OWNER_RULES])
    due_written = StringField(
        _l("Deadline, as it was said"),
        filters=[one_line],
        validators=[Length(max=200, message=_l("That is too long; 200 letters at most."))],
    )

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._meetings = {str(meeting.id): meeting for meeting in queries.list_meetings()}
        self._municipalities: list[Municipality] = []
        self._due: Due | None = None
        self.meeting.choices = list(meeting_choices(self._meetings.values()))

    def begin(self, *, meeting: str, municipality: str) -> None:
        """Fill in what is known before anything is typed."""
        self.nonce.data = tracking.new_nonce()
        self.meeting.data = meeting
        found = find_municipality(municipality) if municipality else None
        self.municipalities.data = found.name if found else ""

    def validate_municipalities(self, field: Field) -> None:
        """Every name must be a municipality's."""
        try:
            names = names_of([field.data or ""])
        except UnknownMunicipality as unknown:
            raise ValidationError(unknown.message) from unknown
        rows = municipalities_named(set(names)).values()
        self._municipalities = sorted(rows, key=lambda row: row.sort_position)

    def validate_due_written(self, field: Field) -> None:
        """The words are read against the day of the meeting; words without a time in them are refused."""
        meeting = self._meetings.get(self.meeting.data or "")
        if not field.data or meeting is None:
            return
        self._due = read_due(field.data, held_on=meeting.held_on)
        if self._due is None:
            raise ValidationError(
                _(
                    "There is no time in “%(words)s”. Write a day or a period, such as “innen 1. mai 2021” or "
                    "“vår 21”, or leave it empty.",
                    words=field.data,
                )
            )

    def carry_out(self, save: Save) -> Commitment:
        """Open the commitment the valid form describes."""
        due = self._due
        return tracking.open_commitment(
            save=save,
            meeting=self._chosen_meeting(),
            title=self.title.data or "",
            municipalities=self._municipalities,
            owner_written=self.owner_written.data or "",
            due_written=self.due_written.data or "",
            due_kind=DueKind(due.kind) if due and due.kind else None,
            due_from=due.first if due else None,
            due_to=due.last if due else None,
        )

    def refuse(self, refusal: FollowupError) -> None:
        """Show a verb's refusal above the form."""
        self.form_errors.append(refusal.message)

    def _chosen_meeting(self) -> Meeting:
        return self._meetings[self.meeting.data or ""]
