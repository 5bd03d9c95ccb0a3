"""A municipality's language form (målform): what a coordinator says instead of the guess."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from followup.extensions import db
from followup.people.import_report import Change, Outcome, Report, ReportRow
from followup.people.importing import RowsRefused
from followup.people.language_form_rows import LanguageFormRow
from followup.people.languages import LanguageForm
from followup.people.models import Municipality, Person


def confirm_language_form(
    municipality: Municipality, *, form: LanguageForm, by: Person, now: datetime
) -> None:
    """A coordinator says so: the guess confirmed, or another form. Saying the same again changes nothing."""
    if municipality.language_form == form and municipality.language_form_confirmed_at is not None:
        return
    municipality.language_form = form
    municipality.language_form_confirmed_at = now
    municipality.language_form_confirmed_by = by
    db.session.flush()


def plan_language_forms(rows: Sequence[LanguageFormRow]) -> Report[LanguageFormRow]:
    """What importing the rows would do now; changes nothing. One query."""
    return _plan(rows, _municipalities(rows))


def import_language_forms(
    rows: Sequence[LanguageFormRow], *, by: Person, now: datetime
) -> Report[LanguageFormRow]:
    """Confirm the form of every municipality in the table. Raises RowsRefused; nothing is kept then."""
    municipalities = _municipalities(rows)
    report = _plan(rows, municipalities)
    if report.refused:
        raise RowsRefused(report)
    for planned in report.changed:
        row = planned.row
        assert row.form is not None, "a row without a form is refused"
        confirm_language_form(municipalities[row.slug], form=row.form, by=by, now=now)
    return report


def _plan(
    rows: Sequence[LanguageFormRow], municipalities: dict[str, Municipality]
) -> Report[LanguageFormRow]:
    gone_through: set[str] = set()
    planned: list[ReportRow[LanguageFormRow]] = []
    for row in rows:
        is_again = row.slug in gone_through and not row.problems
        gone_through.add(row.slug)
        planned.append(ReportRow(row, Outcome.UNCHANGED) if is_again else _planned(row, municipalities))
    return Report(planned)


def _planned(row: LanguageFormRow, municipalities: dict[str, Municipality]) -> ReportRow[LanguageFormRow]:
    if row.problems or row.form is None:
        return ReportRow(row, Outcome.REFUSED)
    municipality = municipalities[row.slug]
    before = municipality.language_form
    if before == row.form and municipality.language_form_confirmed_at is not None:
        return ReportRow(row, Outcome.UNCHANGED)
    change = Change("language_form", before.value if before else "", row.form.value)
    return ReportRow(row, Outcome.UPDATED if before else Outcome.NEW, (change,))


def _municipalities(rows: Sequence[LanguageFormRow]) -> dict[str, Municipality]:
    slugs = {row.slug for row in rows}
    found = db.session.scalars(select(Municipality).where(Municipality.slug.in_(slugs)))
    return {municipality.slug: municipality for municipality in found}
