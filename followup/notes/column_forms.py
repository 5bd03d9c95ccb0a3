"""The form in which a person says what the columns of a table hold."""

from collections.abc import Callable, Iterator
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext
from wtforms import SelectField
from wtforms.fields.choices import SelectChoice  # pyright: ignore[reportAttributeAccessIssue] # not in its stubs

from followup.notes.column_roles import ColumnRole
from followup.notes.extraction import ExtractedTable, Extraction
from followup.notes.models import Upload
from followup.notes.uploads import ColumnRoles
from followup.web.forms import Form

_l: Callable[..., Any] = lazy_gettext

KEPT_ONLY = ""
"""The choice for a column that holds nothing we follow up; its words are kept with the source."""

ROLE_NAMES: dict[ColumnRole, Any] = {
    ColumnRole.MUNICIPALITY: _l("Municipality"),
    ColumnRole.NUMBER: _l("Municipality number"),
    ColumnRole.COUNTY: _l("County"),
    ColumnRole.ACTION: _l("What is to be done"),
    ColumnRole.NEED: _l("What is needed"),
    ColumnRole.KIND: _l("To be done or needed"),
    ColumnRole.OWNER: _l("Responsible"),
    ColumnRole.DUE: _l("Deadline"),
    ColumnRole.START: _l("Start"),
    ColumnRole.STATUS: _l("Status"),
    ColumnRole.DONE: _l("Done"),
    ColumnRole.NOTE: _l("Remark"),
    ColumnRole.TOPIC: _l("Topic or goal"),
    ColumnRole.SECTION: _l("Section of the wall"),
    ColumnRole.SUBJECT: _l("Heading of the card"),
    ColumnRole.BODY: _l("Text of the card"),
}
_TELLS_WHAT = {ColumnRole.ACTION, ColumnRole.NEED, ColumnRole.BODY}


class ColumnsForm:
    """One choice for each column of each table in an upload that waits for it."""

    def __init__(self, upload: Upload) -> None:
        self.tables = Extraction.from_transfer(upload.read or {}).tables
        self.form: Form = type("ColumnsFormFields", (Form,), dict(self._fields()))()

    def validate(self) -> bool:
        """Is every choice one of ours, and does each table that is not skipped say what is to be followed up?

        A table whose every column is only kept is skipped, as long as another one is not.
        """
        if not self.form.validate():
            return False
        read = [table for table in self.tables if any(self._roles(table))]
        for table in read:
            if not {*self._roles(table)} & _TELLS_WHAT:
                self._refuse(
                    table,
                    _("Say in which column of this table it stands what is to be done, or what is needed."),
                )
        if self.tables and not read:
            self._refuse(
                self.tables[0],
                _("At least one table must have something to follow up. If none has, let the file go."),
            )
        return not self.form.errors

    def _refuse(self, table: ExtractedTable, words: str) -> None:
        self.form[_field_name(table, 0)].errors = [words]

    def roles(self) -> ColumnRoles:
        """The roles by the line of each table's headings; None for what is only kept."""
        return {table.first_line: self._roles(table) for table in self.tables}

    def columns(self, table: ExtractedTable) -> Iterator[tuple[Any, list[str]]]:
        """Each column's choice, and what its first rows say."""
        for at in range(len(table.headings)):
            words = [row[at] for row in table.samples if at < len(row) and row[at].strip()]
            yield self.form[_field_name(table, at)], words

    def _roles(self, table: ExtractedTable) -> list[str | None]:
        return [self.form[_field_name(table, at)].data or None for at in range(len(table.headings))]

    def _fields(self) -> Iterator[tuple[str, Any]]:
        choices = [SelectChoice(KEPT_ONLY, _l("Only keep it"))]
        choices += [SelectChoice(role.value, name) for role, name in ROLE_NAMES.items()]
        for table in self.tables:
            for at, heading in enumerate(table.headings):
                label = heading or _("Column %(number)s", number=at + 1)
                role = table.roles[at] if at < len(table.roles) else None
                yield _field_name(table, at), SelectField(label, choices=choices, default=role or KEPT_ONLY)


def _field_name(table: ExtractedTable, at: int) -> str:
    return f"line{table.first_line}_column{at + 1}"
