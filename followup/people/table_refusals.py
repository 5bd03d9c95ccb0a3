"""Why a whole file could not be imported, said so that the person knows what was kept and what to do next."""

from collections.abc import Callable, Mapping
from typing import Any

from flask_babel import gettext as _
from flask_babel import lazy_gettext

from followup.errors import FollowupError
from followup.people.tables import MEGABYTES, MOST_ROWS, NEAR_THE_TOP, Fault, UnreadableTable

_l: Callable[..., Any] = lazy_gettext

WORDS: Mapping[Fault, Any] = {
    Fault.EMPTY: _l(
        "“%(name)s” is empty. Nothing was imported. Check that you chose the right file, and try again."
    ),
    Fault.WRONG_TYPE: _l(
        "“%(name)s” is not a table we read. Nothing was imported. "
        "Save the table as CSV (.csv) or as an Excel workbook (.xlsx), and try with that file."
    ),
    Fault.NOT_TEXT: _l(
        "“%(name)s” does not hold readable text. Nothing was imported. "
        "Save the table again as CSV (.csv) or as an Excel workbook (.xlsx), and try with that file."
    ),
    Fault.DAMAGED_WORKBOOK: _l(
        "“%(name)s” is not a whole Excel workbook. Nothing was imported. "
        "Open it in Excel, save it again, and try with that file."
    ),
    Fault.OLD_OR_LOCKED_WORKBOOK: _l(
        "“%(name)s” is an old Excel workbook, or one with a password. Nothing was imported. "
        "Save it as .xlsx without a password, and try with that file."
    ),
    Fault.TOO_LARGE: _l(
        "“%(name)s” is larger than the %(megabytes)s MB we take. Nothing was imported. "
        "Keep only the sheet with the table, or split it, and try again."
    ),
    Fault.TOO_MANY_ROWS: _l(
        "“%(name)s” has something below row %(rows)s, or far out to the right. Nothing was imported. "
        "Delete what does not belong to the table, or split it, and try again."
    ),
    Fault.OPEN_QUOTE: _l(
        "The quotation marks in “%(name)s” do not match, from row %(row)s on. Nothing was imported. "
        "Mend that row, and try again."
    ),
    Fault.NO_HEADINGS: _l(
        "None of the first %(top)s rows of “%(name)s” names the columns. Nothing was imported. "
        "Add a row of headings: %(columns)s."
    ),
    Fault.NO_ROWS: _l(
        "“%(name)s” has headings and no rows below them. Nothing was imported. "
        "Check that you chose the right file, and try again."
    ),
}


class TableRefused(FollowupError):
    """The whole file cannot be read as the table it should be; nothing was imported."""


def refusal_of(error: UnreadableTable, *, name: str, columns: str) -> TableRefused:
    """Why a file was not read; `columns` says what headings its table needs."""
    values = {
        "name": name or _("The table"),
        "megabytes": MEGABYTES,
        "rows": MOST_ROWS,
        "row": error.row,
        "top": NEAR_THE_TOP,
        "columns": columns,
    }
    return TableRefused(str(WORDS[error.fault]) % values, field="file")
