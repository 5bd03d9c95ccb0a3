"""What both imports of tables do with a request: read, show what would happen, and do it when that was confirmed.

What is confirmed is the table itself, sent back by the page that showed it, and checked again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import ngettext

from followup.errors import FollowupError
from followup.extensions import db
from followup.people.forms import TableForm
from followup.people.import_report import Report
from followup.people.importing import RowsRefused
from followup.people.table_refusals import refusal_of
from followup.people.tables import Grid, UnreadableTable, as_csv

MOST_ROWS_SHOWN = 500


@dataclass(frozen=True)
class ImportKind:
    """One kind of table. `template` extends `people/import.html`; `columns` is what a table needs, in words."""

    template: str
    columns: Any
    done: str
    read: Callable[..., Grid]
    check: Callable[[Grid], list[Any]]
    plan: Callable[[list[Any]], Report[Any]]
    keep: Callable[[list[Any]], Report[Any]]


def show_form(kind: ImportKind) -> ResponseReturnValue:
    """The empty form."""
    return _page(kind, TableForm())


def take_table(kind: ImportKind) -> ResponseReturnValue:
    """Show what importing the table would do, or do it where `then` says so."""
    form = TableForm()
    given = form.upload() if form.validate() else None
    if given is None:
        return _page(kind, form), 422
    try:
        grid, rows = _read(kind, *given)
        if request.form.get("then") == "import":
            return _done(kind, kind.keep(rows))
    except RowsRefused as error:
        return _report(kind, form, error.report)
    except FollowupError as error:
        form.refuse(error)
        return _page(kind, form), 422
    return _report(kind, form, kind.plan(rows), table_text=as_csv(grid))


def _read(kind: ImportKind, name: str, data: bytes) -> tuple[Grid, list[Any]]:
    """The database is let go of meanwhile: nothing was written yet, and nobody should wait for the reading."""
    db.session.rollback()
    try:
        grid = kind.read(data, name=name)
        return grid, kind.check(grid)
    except UnreadableTable as error:
        raise refusal_of(error, name=name, columns=kind.columns) from error


def _done(kind: ImportKind, report: Report[Any]) -> ResponseReturnValue:
    count = len(report.changed)
    flash(ngettext("%(num)d row was imported.", "%(num)d rows were imported.", count), "success")
    return redirect(kind.done, 303)


def _report(
    kind: ImportKind, form: TableForm, report: Report[Any], table_text: str | None = None
) -> ResponseReturnValue:
    return _page(kind, form, report=report, table_text=table_text), 422 if report.refused else 200


def _page(
    kind: ImportKind, form: TableForm, report: Report[Any] | None = None, table_text: str | None = None
) -> str:
    return render_template(
        kind.template, form=form, report=report, table_text=table_text, most_shown=MOST_ROWS_SHOWN
    )
