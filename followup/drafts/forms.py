"""The form a draft is amended and added with."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext
from wtforms import (
    FieldList,
    HiddenField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.fields.choices import SelectChoice  # pyright: ignore[reportAttributeAccessIssue] # not in its stubs
from wtforms.validators import DataRequired, InputRequired, Length
from wtforms.widgets import CheckboxInput, ListWidget

from followup.commitments.statuses import DueKind
from followup.drafts.amending import DraftWords
from followup.drafts.models import Draft, DraftKind
from followup.notes.forms import DayField, one_line, without_nul
from followup.notes.importing import municipalities_named
from followup.notes.parsing.periods.dues import read_due
from followup.people.models import Municipality
from followup.people.places import UnknownMunicipality, names_of
from followup.web.forms import Form

_l: Callable[..., Any] = lazy_gettext

ROOM_TO_ADD = 3
"""How many municipalities can be added at a time; more after the form was shown again."""


class TickedMunicipalities(SelectMultipleField):
    """Those at hand, each with a tick; which are at hand depends on the card, so any of the register's is taken."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()

    def pre_validate(self, form: Any) -> None:
        """What is unknown is told by `PlacesForm.names`."""


class PlacesForm(Form):
    """Whose something is: ticks for those at hand, room to add others."""

    ticked = TickedMunicipalities(_l("Municipalities"))
    added = FieldList(
        StringField(_l("Add a municipality"), filters=[one_line]),
        min_entries=ROOM_TO_ADD,
        max_entries=20,
    )

    def offer(self, at_hand: Iterable[Municipality], *, ticked: Iterable[Municipality]) -> None:
        """Put those at hand on the form, `ticked` where the form was not sent."""
        chosen = [municipality.name for municipality in ticked]
        names = dict.fromkeys([*chosen, *(municipality.name for municipality in at_hand)])
        if self.is_submitted():
            names |= dict.fromkeys(self.ticked.data or [])
        else:
            self.ticked.process_data(chosen)
        self.ticked.choices = [SelectChoice(name, name) for name in names]

    def chosen_municipalities(self) -> list[Municipality] | None:
        """What was ticked and added, in alphabetical order; None, with a sentence beside, when a name is unknown."""
        try:
            names = names_of([*(self.ticked.data or []), *(entry.data or "" for entry in self.added)])
        except UnknownMunicipality as error:
            _refuse(self.ticked, error.message)
            return None
        rows = municipalities_named(set(names)).values()
        return sorted(rows, key=lambda row: row.sort_position)


class DraftForm(PlacesForm):
    """All that can be amended. `version` is the one the person saw; deadlines are read against `held_on`."""

    def __init__(self, *, held_on: date) -> None:
        super().__init__()
        self.held_on = held_on

    version = HiddenField()
    due_read_from = HiddenField()
    kind = RadioField(
        _l("Kind"),
        choices=[
            SelectChoice(DraftKind.COMMITMENT.value, _l("Commitment: somebody does something")),
            SelectChoice(DraftKind.NEED.value, _l("Need: somebody needs something")),
        ],
        default=DraftKind.COMMITMENT.value,
        validators=[InputRequired(_l("Choose whether it is a commitment or a need."))],
    )
    title = TextAreaField(
        _l("Title"),
        filters=[one_line],
        validators=[
            DataRequired(_l("Write in a few words what is to be done or needed.")),
            Length(max=1000, message=_l("The title is too long; 1000 letters at most.")),
        ],
    )
    owner_written = StringField(
        _l("Responsible"),
        filters=[one_line],
        validators=[Length(max=300, message=_l("That is too long; 300 letters at most."))],
    )
    due_written = StringField(
        _l("Deadline as written"),
        filters=[without_nul, lambda text: (text or "").strip()],
        validators=[Length(max=200, message=_l("That is too long; 200 letters at most."))],
    )
    due_kind = SelectField(
        _l("What the deadline means"),
        choices=[
            SelectChoice("", _l("No date")),
            SelectChoice(DueKind.BY.value, _l("By a day")),
            SelectChoice(DueKind.DURING.value, _l("During a period, the last day included")),
            SelectChoice(DueKind.START.value, _l("Starts in a period")),
        ],
    )
    due_from = DayField(_l("First day"))
    due_to = DayField(_l("Last day"))

    def show(self, draft: Draft) -> None:
        """Fill the form with the draft as it stands."""
        self.kind.process_data(draft.kind.value)
        self.title.process_data(draft.title)
        self.owner_written.process_data(draft.owner_written)
        self.due_written.process_data(draft.due_written)
        self.due_read_from.process_data(draft.due_written)
        self.show_due(draft.due_kind, draft.due_from, draft.due_to)
        self.see(draft)

    def see(self, draft: Draft) -> None:
        """Let what is saved next stand on the draft as it is now."""
        self.version.process_data(str(draft.version))

    def show_due(self, kind: str | None, first: date | None, last: date | None) -> None:
        """Fill in how the deadline is read."""
        self.due_kind.process_data(kind or "")
        self.due_from.raw_data = self.due_to.raw_data = None
        self.due_from.process_data(first)
        self.due_to.process_data(last)

    def read_due_again(self) -> None:
        """Propose the period that the words as written give, read against the day of the meeting."""
        written = self.due_written.data or ""
        due = read_due(written, held_on=self.held_on)
        self.show_due(due.kind, due.first, due.last) if due else self.show_due(None, None, None)
        self.due_read_from.process_data(written)

    def needs_another_look(self, draft: Draft | None) -> bool:
        """True when the deadline's words were changed and its period left: then a new reading is filled in to look at.

        `due_read_from` is what the period on the form was read from, so that one look is enough.
        """
        written = self.due_written.data or ""
        if written == (self.due_read_from.data or "") or self._period_as_sent() != _period_of(draft):
            return False
        self.read_due_again()
        return self._period_as_sent() != _period_of(draft)

    def words(self, *, to_accept: bool) -> DraftWords | None:
        """What the form says; None, with sentences beside the fields, when it does not hold together."""
        is_valid = self.validate()
        municipalities = self.chosen_municipalities()
        period = self._period() if not (self.due_from.errors or self.due_to.errors) else None
        if to_accept and not municipalities and self.kind.data == DraftKind.COMMITMENT.value:
            _refuse(
                self.ticked, _("A commitment is accepted for somebody: choose at least one municipality.")
            )
        if not is_valid or municipalities is None or period is None or self.ticked.errors:
            return None
        kind, first, last = period
        return DraftWords(
            kind=DraftKind(self.kind.data),
            title=self.title.data or "",
            municipalities=municipalities,
            owner_written=self.owner_written.data or "",
            due_written=self.due_written.data or "",
            due_kind=kind,
            due_from=first,
            due_to=last,
        )

    def _period_as_sent(self) -> tuple[str | None, date | None, date | None]:
        return self.due_kind.data or None, self.due_from.data, self.due_to.data

    def _period(self) -> tuple[DueKind | None, date | None, date | None] | None:
        first, last = self.due_from.data, self.due_to.data
        if not self.due_kind.data:
            if first or last:
                return _refuse(self.due_kind, _("Say what the deadline means, or empty both days."))
            return None, None, None
        kind = DueKind(self.due_kind.data)
        if kind is DueKind.BY:
            first = last = last or first
        if last is None:
            return _refuse(self.due_to, _("Give the last day, or choose “No date”."))
        if first is None:
            return _refuse(self.due_from, _("Give the first day of the period."))
        if first > last:
            return _refuse(self.due_to, _("The last day lies before the first. Swap them."))
        return kind, first, last


def _period_of(draft: Draft | None) -> tuple[str | None, date | None, date | None]:
    if draft is None or draft.due_kind is None:
        return None, None, None
    return draft.due_kind.value, draft.due_from, draft.due_to


def _refuse(field: Any, message: str) -> None:
    field.errors = [*field.errors, message]
