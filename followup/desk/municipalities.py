"""Municipalities as the desk sees them: what they have promised, whether they are heard, whom to reach."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from flask_sqlalchemy.pagination import Pagination
from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from followup.clock import OSLO
from followup.commitments.counts import ShareCounts, counts_by_municipality
from followup.digests.silence import municipality_states
from followup.digests.voices import NOT_ASKED, State, Voice
from followup.extensions import db
from followup.needs.models import Need, need_municipalities
from followup.people import register
from followup.people.models import Contact, LanguageForm, Municipality

NOTHING_PROMISED = ShareCounts(total=0, open=0, done=0, overdue=0, stuck=0, answered_at=None)
ROWS_PER_PAGE = 50
MOST_NEEDS = 100


@dataclass(frozen=True)
class MunicipalityFilters:
    """What the list is narrowed to; empty ones narrow nothing. `only` is `followed` or `unreachable`."""

    q: str = ""
    county: str = ""
    state: Voice | None = None
    only: str = ""
    language: str = ""


@dataclass(frozen=True)
class MunicipalityRow:
    """One row of the list. `is_unreachable`: it has commitments and nobody to ask."""

    municipality: Municipality
    counts: ShareCounts
    state: State
    has_contact: bool

    @property
    def is_followed(self) -> bool:
        return self.counts.total > 0

    @property
    def is_unreachable(self) -> bool:
        return self.counts.open > 0 and not self.has_contact


class MunicipalityPages(Pagination):
    """Rows already in memory, a page at a time."""

    def _query_items(self) -> list[MunicipalityRow]:
        first = (self.page - 1) * self.per_page
        return self._query_args["rows"][first : first + self.per_page]

    def _query_count(self) -> int:
        return len(self._query_args["rows"])


def list_municipality_rows(*, now: datetime) -> list[MunicipalityRow]:
    """Every municipality in alphabetical order, in four queries whatever the data; there are some 360 of them."""
    counts = counts_by_municipality(today=now.astimezone(OSLO).date())
    states = municipality_states(now=now)
    reachable = _with_contact()
    return [
        MunicipalityRow(
            municipality=municipality,
            counts=counts.get(municipality.id, NOTHING_PROMISED),
            state=states.get(municipality.id, NOT_ASKED),
            has_contact=municipality.id in reachable,
        )
        for municipality in db.session.scalars(select(Municipality).order_by(Municipality.sort_position))
    ]


def narrow(rows: list[MunicipalityRow], filters: MunicipalityFilters, *, page: int) -> MunicipalityPages:
    """A page of the rows that pass `filters`; one beyond the last is the last."""
    names = {entry.slug: entry.all_names for entry in register.municipalities()}
    passing = [row for row in rows if _passes(row, filters, names)]
    last = max(1, -(-len(passing) // ROWS_PER_PAGE))
    return MunicipalityPages(
        page=min(max(page, 1), last), per_page=ROWS_PER_PAGE, max_per_page=ROWS_PER_PAGE, rows=passing
    )


def find_municipality(slug: str) -> Municipality | None:
    """One municipality with its numbers, other names and contacts."""
    statement = (
        select(Municipality)
        .where(Municipality.slug == slug)
        .options(
            selectinload(Municipality.numbers),
            selectinload(Municipality.names),
            selectinload(Municipality.contacts).joinedload(Contact.person),
        )
    )
    return db.session.scalar(statement)


def state_of_municipality(municipality_id: int, *, now: datetime) -> State:
    """Whether it answers, is quiet, is silent, or was never asked."""
    return municipality_states(now=now).get(municipality_id, NOT_ASKED)


def list_needs_of(municipality_id: int) -> list[Need]:
    """What it has said it needs, latest meeting first."""
    statement = (
        select(Need)
        .join(need_municipalities)
        .where(need_municipalities.c.municipality_id == municipality_id)
        .options(joinedload(Need.meeting))
        .order_by(Need.meeting_id.desc(), Need.id)
        .limit(MOST_NEEDS)
    )
    return list(db.session.scalars(statement))


def _passes(row: MunicipalityRow, filters: MunicipalityFilters, names: Mapping[str, tuple[str, ...]]) -> bool:
    municipality = row.municipality
    wanted = filters.q.strip().casefold()
    only = {"followed": row.is_followed, "unreachable": row.is_unreachable}
    return (
        (not filters.county or municipality.county_number == filters.county)
        and (filters.state is None or (row.is_followed and row.state.kind == filters.state))
        and only.get(filters.only, True)
        and _has_language(municipality, filters.language)
        and (not wanted or any(wanted in name.casefold() for name in names.get(municipality.slug, ())))
    )


def _has_language(municipality: Municipality, wanted: str) -> bool:
    if wanted == "guessed":
        return municipality.language_form is not None and municipality.language_form_confirmed_at is None
    if wanted == "unknown":
        return municipality.language_form is None
    return wanted not in set(LanguageForm) or municipality.language_form == wanted


def _with_contact() -> set[int]:
    statement = select(Contact.municipality_id).where(
        Contact.removed_at.is_(None), Contact.unsubscribed_at.is_(None)
    )
    return set(db.session.scalars(statement.distinct()))
