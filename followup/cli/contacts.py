"""Commands: contacts."""

from pathlib import Path

import click
from flask.cli import with_appcontext
from flask_babel import gettext as _

from followup import clock
from followup.cli.options import with_now
from followup.jobs.running import unit_of_work
from followup.people.contact_rows import ContactRow, check_contacts, read_contacts
from followup.people.import_report import Outcome, Report, ReportRow
from followup.people.importing import RowsRefused, import_contacts
from followup.people.row_wording import change_words, outcome_name, problem_words
from followup.people.table_refusals import refusal_of
from followup.people.tables import UnreadableTable


@click.group()
def contacts() -> None:
    """Whom to reach at the municipalities."""


@contacts.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@with_now
@with_appcontext
def import_file(file: Path) -> None:
    """Import contacts from FILE (CSV or .xlsx): municipality, name, e-mail, role, language.

    Prints what became of each row. All rows are imported or none.
    """
    rows = _read(file)
    try:
        with unit_of_work():
            report = import_contacts(rows, now=clock.now())
    except RowsRefused as error:
        _print(error.report, error.report.refused, to_stderr=True)
        raise
    _print(report, report.rows, to_stderr=False)


def _read(file: Path) -> list[ContactRow]:
    """Read and checked before the database is asked for anything."""
    try:
        return check_contacts(read_contacts(file.read_bytes(), name=file.name))
    except UnreadableTable as error:
        columns = _("municipality, e-mail, and where you have them name, role and language")
        raise refusal_of(error, name=file.name, columns=columns) from error


def _print(report: Report[ContactRow], rows: list[ReportRow[ContactRow]], *, to_stderr: bool) -> None:
    """A line for each row, its parts with tabs between, and how many there are of each kind."""
    for reported in rows:
        row = reported.row
        said = [problem_words(problem) for problem in row.problems] or [
            change_words(change) for change in reported.changes
        ]
        parts = (str(row.number), outcome_name(reported.outcome), row.municipality, row.email, " ".join(said))
        click.echo("\t".join(parts).rstrip(), err=to_stderr)
    if not to_stderr:
        counts = (f"{outcome_name(kind)}: {report.counts[kind]}" for kind in Outcome if report.counts[kind])
        click.echo(", ".join(counts))
