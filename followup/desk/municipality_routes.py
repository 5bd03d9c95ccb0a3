"""The list of municipalities, and the page of each."""

from flask import Blueprint, abort, render_template, request, url_for
from flask.typing import ResponseReturnValue

from followup import clock
from followup.commitments.filters import read_page
from followup.commitments.queries import list_shares_of_municipality
from followup.desk import municipalities
from followup.desk.municipalities import MunicipalityFilters
from followup.digests.voices import Voice
from followup.people.counties import counties
from followup.web.access_marks import viewer

bp = Blueprint("municipalities", __name__, url_prefix="/municipalities")


@bp.get("")
@viewer
def list_municipalities() -> ResponseReturnValue:
    """All municipalities, narrowed by name, county, whether they are heard and whether they can be reached."""
    filters = _filters()
    rows = municipalities.list_municipality_rows(now=clock.now())
    return render_template(
        "municipalities/list.html",
        pages=municipalities.narrow(rows, filters, page=read_page(request.args)),
        filters=filters,
        counties=counties(),
        voices=list(Voice),
        address=_address,
    )


@bp.get("/<slug>")
@viewer
def show_municipality(slug: str) -> ResponseReturnValue:
    """One municipality: its commitments, needs, contacts, and how it is heard."""
    municipality = municipalities.find_municipality(slug) or abort(404)
    return render_template(
        "municipalities/municipality.html",
        municipality=municipality,
        state=municipalities.state_of_municipality(municipality.id, now=clock.now()),
        shares=list_shares_of_municipality(municipality.id),
        needs=municipalities.list_needs_of(municipality.id),
        contacts=[contact for contact in municipality.contacts if contact.removed_at is None],
    )


def _address(page: int) -> str:
    return url_for(".list_municipalities", **{**request.args.to_dict(), "page": page})


def _filters() -> MunicipalityFilters:
    state = request.args.get("state", "")
    return MunicipalityFilters(
        q=request.args.get("q", "")[:100],
        county=request.args.get("county", "")[:2],
        state=Voice(state) if state in set(Voice) else None,
        only=request.args.get("only", ""),
        language=request.args.get("language", ""),
    )
