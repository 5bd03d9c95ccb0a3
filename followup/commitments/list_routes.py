"""The list of commitments: a row a share, its filters in the address."""

from flask import render_template, request
from flask.typing import ResponseReturnValue

from followup import clock
from followup.commitments import queries
from followup.commitments.blueprint import bp
from followup.commitments.choices import choices_for
from followup.commitments.filters import Sort, read_filters, read_page
from followup.people.access import may
from followup.web.access_marks import COORDINATOR, viewer


@bp.get("")
@viewer
def show_commitments() -> ResponseReturnValue:
    """Fifty shares a page, narrowed and sorted as the address says."""
    filters = read_filters(request.args)
    today = clock.today()
    shares = queries.list_shares(filters, today=today, page=read_page(request.args))
    return render_template(
        "commitments/list.html",
        filters=filters,
        shares=shares,
        today=today,
        choices=choices_for(filters),
        sorts=Sort,
        may_change=may(COORDINATOR),
    )
