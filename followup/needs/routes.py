"""The pages of this chapter."""

from itertools import groupby

from flask import Blueprint, Flask, render_template, request
from flask.typing import ResponseReturnValue

from followup.commitments.choices import county_choices, meeting_choices, municipality_choices
from followup.commitments.filters import read_filters, read_page
from followup.commitments.queries import list_meetings
from followup.commitments.source_address import source_address
from followup.needs.models import Need
from followup.needs.queries import list_municipalities_with_needs, list_needs
from followup.web.access_marks import viewer

bp = Blueprint("needs", __name__)

FILTERS = ("meeting", "county", "municipality", "q")


def init_app(app: Flask) -> None:
    """Serve the chapter's pages."""
    app.register_blueprint(bp)


@bp.get("/needs")
@viewer
def show_needs() -> ResponseReturnValue:
    """What municipalities say they need, fifty a page, narrowed as the address says."""
    filters = read_filters({name: request.args.get(name, "") for name in FILTERS})
    needs = list_needs(filters, page=read_page(request.args))
    municipalities = list_municipalities_with_needs()
    return render_template(
        "needs/list.html",
        filters=filters,
        needs=needs,
        by_meeting=[
            (meeting, list(said)) for meeting, said in groupby(needs.items, lambda need: need.meeting)
        ],
        source_of=_source_of,
        choices={
            "meeting": meeting_choices(list_meetings()),
            "county": county_choices(municipalities),
            "municipality": municipality_choices(municipalities),
        },
    )


def _source_of(need: Need) -> str | None:
    return source_address(meeting_id=need.meeting_id, card=need.card, line=need.first_line)
